//! The table of checks, and what the checks find.

mod cases;
mod origin;
mod packing;
mod registry;
mod settings;
mod toolkit;
