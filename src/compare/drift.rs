//! A committed package folder against the package that its solution makes: loose files, what is in the zip, the zip
//! against the loose files, and files that do not belong there.

use std::collections::BTreeMap;

use super::comparison::Comparison;
use super::package_view::PackageView;
use super::verdict::Step;
use crate::arm::Value;
use crate::files::{PackageFile, unzip};

/// The JSON files of a package.
const JSON_FILES: [&str; 3] = ["mainTemplate.json", "createUiDefinition.json", "testParameters.json"];

/// A file that stands in a package folder, with its path in it.
pub type CommittedFile = PackageFile;

/// Whose folder is verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderExpectation {
    /// The solution's own, which holds the whole package and nothing else.
    Committed,
    /// Another one, which may hold a part of the package, and other files.
    Given,
}

/// What is not as it should be in a package folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drift {
    /// File by file.
    pub files: Vec<(String, DriftKind)>,
    /// The loose files against the packed ones, where they differ.
    pub loose: Option<Comparison>,
    /// The zip's files against the packed ones, where they differ otherwise than the loose ones do.
    pub zip: Option<Comparison>,
}

/// What is wrong with one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DriftKind {
    /// It is not there.
    Missing,
    /// It is no JSON object, or no zip file.
    Unreadable(String),
    /// It says something else.
    Content,
    /// It says the same in another layout.
    Layout,
    /// The zip's file says something else than the loose file of its name.
    UnlikeLoose,
    /// The zip's file says the same as the loose file of its name in another layout.
    LaidOutUnlikeLoose,
    /// The zip holds the right files, but was not made as the packed one.
    Container,
    /// It does not belong there, for this reason.
    Stray(&'static str),
    /// It is not there, and need not be in a folder that is not the solution's own.
    Absent,
    /// It is no file of the package, and does not matter in a folder that is not the solution's own.
    Unrelated,
}

impl DriftKind {
    /// Whether it fails the verification; `exact` fails on other layouts too.
    #[must_use]
    pub fn fails(&self, exact: bool) -> bool {
        match self {
            Self::Missing | Self::Unreadable(_) | Self::Content | Self::UnlikeLoose | Self::Stray(_) => true,
            Self::Layout | Self::LaidOutUnlikeLoose | Self::Container => exact,
            Self::Absent | Self::Unrelated => false,
        }
    }
}

impl Drift {
    /// Whether anything found fails the verification.
    #[must_use]
    pub fn fails(&self, exact: bool) -> bool {
        self.files.iter().any(|(_, kind)| kind.fails(exact))
    }

    fn push(&mut self, file: impl Into<String>, kind: DriftKind) {
        self.files.push((file.into(), kind));
    }
}

/// Holds the files of a folder against the files of the packed package, the last of which is its zip.
#[must_use]
pub fn drift(packed: &[PackageFile], committed: &[CommittedFile], expectation: FolderExpectation) -> Drift {
    let mut drift = Drift::default();
    let loose: BTreeMap<&str, &[u8]> =
        committed.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
    let zip_name = packed.last().map_or("", |zip| zip.name.as_str());
    let absent = match expectation {
        FolderExpectation::Committed => DriftKind::Missing,
        FolderExpectation::Given => DriftKind::Absent,
    };
    drift.loose = json_files("", packed, &loose, &DriftKind::Missing, &mut drift.files);
    match loose.get(zip_name) {
        None => drift.push(zip_name, absent),
        Some(bytes) => in_zip(zip_name, bytes, packed, &loose, &mut drift),
    }
    for file in committed {
        if !JSON_FILES.contains(&file.name.as_str())
            && file.name != zip_name
            && let Some(reason) = stray(&file.name, zip_name)
        {
            drift.push(
                &file.name,
                match expectation {
                    FolderExpectation::Committed => DriftKind::Stray(reason),
                    FolderExpectation::Given => DriftKind::Unrelated,
                },
            );
        }
    }
    drift
}

/// Compares JSON files with the packed ones; those that are missing or cannot be read do not hide the others' changes.
fn json_files(
    folder: &str,
    packed: &[PackageFile],
    found: &BTreeMap<&str, &[u8]>,
    absent: &DriftKind,
    drift: &mut Vec<(String, DriftKind)>,
) -> Option<Comparison> {
    let packed = || packed.iter().filter(|file| JSON_FILES.contains(&file.name.as_str()));
    let mut compared: BTreeMap<&str, &[u8]> = BTreeMap::new();
    let mut differing = Vec::new();
    for file in packed() {
        let name = file.name.as_str();
        let bytes = match found.get(name) {
            None => {
                drift.push((format!("{folder}{name}"), absent.clone()));
                &file.bytes
            }
            Some(bytes) => match read_json(bytes) {
                Ok(_) => *bytes,
                Err(cause) => {
                    drift.push((format!("{folder}{name}"), DriftKind::Unreadable(cause)));
                    &file.bytes
                }
            },
        };
        if *bytes != file.bytes {
            differing.push(name);
        }
        compared.insert(name, bytes);
    }
    if differing.is_empty() {
        return None;
    }
    let old = PackageView::of_files(compared.into_iter()).ok()?;
    let new = PackageView::of_files(packed().map(|file| (file.name.as_str(), file.bytes.as_slice()))).ok()?;
    let comparison = super::compare(&old, &new);
    for name in differing {
        let kind = if says_something_else(name, &comparison) { DriftKind::Content } else { DriftKind::Layout };
        drift.push((format!("{folder}{name}"), kind));
    }
    Some(comparison)
}

/// Whether the changes of a comparison stand in this file.
fn says_something_else(name: &str, comparison: &Comparison) -> bool {
    let is_of_test_parameters =
        |field: &super::FieldChange| field.field.first().is_some_and(|step| step == "test parameters");
    match name {
        "createUiDefinition.json" => !comparison.wizard.is_empty(),
        "testParameters.json" => comparison.template.iter().any(is_of_test_parameters),
        _ => {
            let has_other_version = comparison.verdict.old.version != comparison.verdict.new.version;
            let is_of_template = |field| !is_of_test_parameters(field);
            has_other_version
                || !comparison.items.is_empty()
                || !comparison.package.is_empty()
                || comparison.template.iter().any(is_of_template)
        }
    }
}

fn in_zip(zip_name: &str, bytes: &[u8], packed: &[PackageFile], loose: &BTreeMap<&str, &[u8]>, drift: &mut Drift) {
    let (entries, packed_zip) = match (unzip(bytes), packed.last()) {
        (Ok(entries), Some(zip)) => (entries, zip),
        (Err(cause), _) => return drift.push(zip_name, DriftKind::Unreadable(cause)),
        (Ok(_), None) => return,
    };
    let before = drift.files.len();
    let folder = format!("{zip_name}/");
    let found: BTreeMap<&str, &[u8]> = entries.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
    let zipped: Vec<PackageFile> =
        packed.iter().filter(|file| JSON_FILES[..2].contains(&file.name.as_str())).cloned().collect();
    let is_like_loose = |name: &&str| found.get(name) == loose.get(name);
    let comparison = json_files(&folder, &zipped, &found, &DriftKind::Missing, &mut drift.files);
    if !JSON_FILES[..2].iter().all(is_like_loose) {
        drift.zip = comparison;
    }
    for name in &JSON_FILES[..2] {
        if let (Some(entry), Some(file)) = (found.get(*name), loose.get(*name))
            && entry != file
        {
            let is_same = read_json(entry).is_ok_and(|entry| read_json(file).is_ok_and(|file| entry == file));
            let kind = if is_same { DriftKind::LaidOutUnlikeLoose } else { DriftKind::UnlikeLoose };
            drift.push(format!("{folder}{name}"), kind);
        }
    }
    for name in found.keys().filter(|name| !JSON_FILES[..2].contains(*name)) {
        let reason = stray(name, "").unwrap_or("a zip file in the zip file");
        drift.push(format!("{folder}{name}"), DriftKind::Stray(reason));
    }
    if drift.files.len() == before && bytes != packed_zip.bytes {
        drift.push(zip_name, DriftKind::Container);
    }
}

/// Why a file does not belong into a package folder; zip files of older versions may stay.
fn stray(path: &str, zip_name: &str) -> Option<&'static str> {
    if path.split('/').any(|part| part == "__MACOSX" || part == ".DS_Store" || part.starts_with("._")) {
        return Some("left by macOS");
    }
    if path.contains('/') {
        return Some("in a nested folder");
    }
    let Some(version) = path.strip_suffix(".zip") else { return Some("no file of a package") };
    let is_version = version.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    match Step::between(version, zip_name.strip_suffix(".zip").unwrap_or_default()) {
        _ if !is_version => Some("a zip file that is named for no version"),
        Step::Lowered => Some("a zip file of a newer version"),
        Step::None | Step::Patch | Step::Minor | Step::Major => None,
    }
}

fn read_json(bytes: &[u8]) -> Result<Value, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| format!("it is not UTF-8: {error}"))?;
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| format!("it is not JSON: {error}"))?;
    if value.is_object() { Ok(value) } else { Err("it holds no JSON object".to_owned()) }
}
