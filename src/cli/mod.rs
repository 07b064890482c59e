//! The command line: arguments in, exit code out. One file per command.

mod changed;
mod check;
mod check_settings;
mod diff;
mod explain;
mod findings;
mod fix;
mod gallery;
mod pack;
mod package_files;
mod package_root;
mod package_source;
mod verify;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::files::Error;

/// Packages Microsoft Sentinel solutions for Content Hub.
#[derive(Debug, Parser)]
#[command(name = "sentinel-pack", version, about, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Pack(pack::Pack),
    Verify(verify::Verify),
    Diff(diff::Diff),
    Check(check::Check),
    Explain(explain::Explain),
}

/// When text is colored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What a report is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text for people: results on standard output, diagnostics on standard error
    #[default]
    Text,
    /// One JSON object on standard output
    Json,
}

/// Clean, faulty content, or not run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    Clean = 0,
    Faulty = 1,
    Failed = 2,
}

/// Carries out the command that the arguments of the process name.
#[must_use]
pub fn run() -> ExitCode {
    let exit = match Arguments::parse().command {
        Command::Pack(pack) => pack.run(),
        Command::Verify(verify) => verify.run(),
        Command::Diff(diff) => diff.run(),
        Command::Check(check) => check.run(),
        Command::Explain(explain) => explain.run(),
    };
    let exit = exit.unwrap_or_else(|error| {
        eprint(&format!("error: {error}\n"));
        Exit::Failed
    });
    ExitCode::from(exit as u8)
}

impl Color {
    /// Whether what is written to standard error is colored.
    fn on_stderr(self) -> bool {
        match self {
            Self::Auto => io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty()),
            Self::Always => true,
            Self::Never => false,
        }
    }
}

/// Writes to standard output; a reader that has read enough is no failure.
fn print(text: &str) -> Result<(), Error> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::of("write", "standard output".as_ref())(error))
        }
        _ => Ok(()),
    }
}

/// Writes to standard error; where that fails there is nowhere left to say so.
fn eprint(text: &str) {
    drop(io::stderr().lock().write_all(text.as_bytes()));
}
