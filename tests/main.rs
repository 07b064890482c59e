//! What a user can see, tested through the public API and the command line.

mod cli;
mod files;
mod structure;
