//! What a user can see, tested through the public API and the command line.

mod files;
mod structure;
