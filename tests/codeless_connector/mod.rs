//! Codeless connectors: what is packaged, how parts are linked, and what is said when a link is broken.

mod kinds;
mod linking;
mod mending;
mod pages;
mod solution;
