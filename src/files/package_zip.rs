//! The zip file that Content Hub takes: the same bytes for the same content, on every system.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::PackageFile;

/// A zip file with these files at its root, in this order. Time stamps (the earliest that zip knows), system, modes
/// and compression are fixed, where V3 takes over the time of the run (spec common-3 §11, step 5).
#[must_use]
pub fn zip(files: &[&PackageFile]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        writer.start_file(file.name.as_str(), options).expect("a zip file in memory takes another entry");
        writer.write_all(&file.bytes).expect("memory can be written to");
    }
    writer.finish().expect("a zip file in memory can be closed").into_inner()
}
