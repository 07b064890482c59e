//! The table of checks, and what the checks find.

mod cases;
mod registry;
mod settings;
mod toolkit;
