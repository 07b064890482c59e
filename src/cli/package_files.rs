//! A package in memory becomes the bytes of its files.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::arm;
use crate::assemble::Package;
use crate::files::{self, PackageFile};
use crate::render::WrittenFile;

/// The files of a package: three JSON files, and the zip file that holds two of them.
pub fn package_files(package: &Package) -> Vec<PackageFile> {
    let json = |name: &str, value| PackageFile { name: name.to_owned(), bytes: arm::to_text(value).into_bytes() };
    let main_template = json("mainTemplate.json", &package.main_template);
    let create_ui_definition = json("createUiDefinition.json", &package.create_ui_definition);
    let test_parameters = json("testParameters.json", &package.test_parameters);
    let bytes = files::zip(&[&create_ui_definition, &main_template]);
    let zip = PackageFile { name: format!("{}.zip", package.version), bytes };
    vec![main_template, create_ui_definition, test_parameters, zip]
}

/// What a report says of a file.
pub fn written(file: &PackageFile) -> WrittenFile {
    let mut sha256 = String::new();
    for byte in Sha256::digest(&file.bytes) {
        write!(sha256, "{byte:02x}").expect("text can be written to");
    }
    WrittenFile { name: file.name.clone(), size: file.bytes.len(), sha256 }
}
