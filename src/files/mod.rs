//! The only disk access: a path becomes [`SolutionRoot`]s, a root becomes [`SolutionFiles`], and a finished package
//! replaces the old one in one step.

mod branch;
mod edit;
mod encoding;
mod error;
mod git_tree;
mod lock;
mod package_folder;
mod package_reading;
mod package_zip;
mod package_zip_reading;
mod revision;
mod root;
mod solution_files;
mod text;
mod tree;
mod upwards;
mod working_tree;

pub use branch::Branch;
pub use error::{Error, ReadFault};
pub use lock::Lock;
pub use package_folder::{PackageFile, PackageFolder};
pub use package_reading::{read_bytes, read_package};
pub use package_zip::zip;
pub use package_zip_reading::unzip;
pub use revision::{RevisionContent, is_revision, read_revision};
pub use root::{SolutionRoot, find};
pub use solution_files::{Found, SolutionFiles};
pub use text::read_file;
pub use upwards::find_upwards;
