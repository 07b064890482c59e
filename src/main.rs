//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    sentinel_pack::cli::run()
}
