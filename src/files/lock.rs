//! One run at a time writes into a folder.

use std::fs::File;
use std::path::Path;

use super::Error;

/// Holds other runs off a folder until it is dropped; the system drops it for a process that dies.
#[derive(Debug)]
pub struct Lock {
    /// Nothing where the file system knows no locks.
    _held: Option<File>,
}

impl Lock {
    /// Waits until no other run holds the folder.
    pub fn on(folder: &Path) -> Result<Self, Error> {
        let file = open(folder).map_err(Error::of("lock", folder))?;
        Ok(Self { _held: file })
    }
}

/// The folder itself is locked, so that no lock file stays behind.
#[cfg(unix)]
fn open(folder: &Path) -> std::io::Result<Option<File>> {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::{Errno, retry_on_intr};

    let file = File::open(folder)?;
    match retry_on_intr(|| flock(&file, FlockOperation::LockExclusive)) {
        Ok(()) => Ok(Some(file)),
        // Network file systems may know no locks on folders.
        Err(Errno::NOSYS | Errno::NOTSUP | Errno::BADF | Errno::INVAL | Errno::NOLCK) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// A file that no other process may open, and that the system deletes when it is closed.
#[cfg(windows)]
fn open(folder: &Path) -> std::io::Result<Option<File>> {
    use std::os::windows::fs::OpenOptionsExt;

    const DELETE_ON_CLOSE: u32 = 0x0400_0000;
    const SHARING_VIOLATION: i32 = 32;
    loop {
        let mut options = File::options();
        options.create(true).truncate(false).write(true).share_mode(0).custom_flags(DELETE_ON_CLOSE);
        match options.open(folder.join(".sentinel-pack-lock")) {
            Err(error) if error.raw_os_error() == Some(SHARING_VIOLATION) => {
                std::thread::sleep(std::time::Duration::from_millis(10));
            }
            opened => return opened.map(Some),
        }
    }
}

#[cfg(not(any(unix, windows)))]
fn open(_: &Path) -> std::io::Result<Option<File>> {
    Ok(None)
}
