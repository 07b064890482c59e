//! What a user can see, tested through the public API and the command line.

#[cfg(unix)]
mod action;
mod checks;
mod cli;
mod codeless_connector;
mod compare;
mod data_connector;
mod files;
mod fixtures;
mod git;
mod manual;
mod playbook;
mod rules;
mod structure;
mod workbook;
