//! One side of a comparison: the files of a package as JSON values.

use std::fmt::{self, Write};

use sha2::{Digest, Sha256};

use crate::arm::{Object, Value};

/// A package as a comparison sees it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PackageView {
    /// `mainTemplate.json`.
    pub main_template: Value,
    /// `createUiDefinition.json`.
    pub create_ui_definition: Value,
    /// `testParameters.json`; a zip has none.
    pub test_parameters: Option<Value>,
    /// The files as they are written, by name.
    pub texts: Vec<(String, String)>,
    /// The entries of the zip.
    pub entries: Vec<ZipEntry>,
}

/// An entry of a zip file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZipEntry {
    /// Its name.
    pub name: String,
    /// The SHA-256 of its bytes in hexadecimal digits.
    pub sha256: String,
}

/// Why files are no package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadablePackage {
    /// The file at fault.
    pub file: String,
    /// What is wrong with it.
    pub cause: String,
}

impl fmt::Display for UnreadablePackage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.file, self.cause)
    }
}

impl PackageView {
    /// The package that these files make; files of other names are passed over.
    pub fn of_files<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Result<Self, UnreadablePackage> {
        let mut view = Self::default();
        for (name, bytes) in files {
            let place = match name {
                "mainTemplate.json" => &mut view.main_template,
                "createUiDefinition.json" => &mut view.create_ui_definition,
                "testParameters.json" => view.test_parameters.get_or_insert_default(),
                _ => continue,
            };
            let unreadable = |cause: String| UnreadablePackage { file: name.to_owned(), cause };
            let text = std::str::from_utf8(bytes).map_err(|error| unreadable(format!("it is not UTF-8: {error}")))?;
            let value = serde_json::from_str(text.trim_start_matches('\u{feff}'));
            *place = value.map_err(|error| unreadable(format!("it is not JSON: {error}")))?;
            if !place.is_object() {
                return Err(unreadable("it holds no JSON object".to_owned()));
            }
            view.texts.push((name.to_owned(), text.to_owned()));
        }
        for (name, value) in
            [("mainTemplate.json", &view.main_template), ("createUiDefinition.json", &view.create_ui_definition)]
        {
            if value.is_null() {
                return Err(UnreadablePackage { file: name.to_owned(), cause: "it is missing".to_owned() });
            }
        }
        Ok(view)
    }

    /// The same package with the entries of its zip.
    #[must_use]
    pub fn with_entries<'a>(mut self, entries: impl Iterator<Item = (&'a str, &'a [u8])>) -> Self {
        self.entries = entries.map(|(name, bytes)| ZipEntry { name: name.to_owned(), sha256: sha256(bytes) }).collect();
        self
    }
}

/// The members of an object; nothing else has any.
pub(super) fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Object::iter)
}

/// The elements of an array; nothing else has any.
pub(super) fn elements(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn sha256(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        write!(text, "{byte:02x}").expect("text can be written to");
    }
    text
}
