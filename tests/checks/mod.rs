//! The table of checks, and what the checks find.

mod registry;
