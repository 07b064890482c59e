//! Packages Microsoft Sentinel solutions for Content Hub.
//!
//! One type per arrow: a path becomes a solution root, its files become a [`solution::Solution`] and a
//! [`diagnostics::Report`], the solution becomes a [`assemble::Package`], and the package goes to disk, into a
//! report or into a comparison. A module may use those above it in the list below, never those below it; the blank
//! lines keep the formatter from sorting the list.
//!
//! Invariants: one input gives one output, everywhere; the clock, the environment and the network are never read;
//! no input makes the program panic; a solution's package is whole in memory before its first byte is written.

pub mod diagnostics;

pub mod files;

pub mod source;

pub mod solution;

pub mod arm;

pub mod assemble;

pub mod checks;

pub mod compare;

pub mod render;

pub mod cli;
