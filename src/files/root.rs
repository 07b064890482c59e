//! The paths of a command become the solutions meant: a solution folder, its Data folder, its data file, or a content
//! repository with all its solutions.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::Error;

/// One solution on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SolutionRoot {
    /// The solution folder, as far as possible as the user wrote it.
    pub folder: PathBuf,
    /// The folder's name, which is also the name of its package folder under `--out`.
    pub name: String,
    /// The content repository, when the solution lies in its `Solutions` folder.
    pub repository: Option<PathBuf>,
    /// The data file relative to the solution folder, when the user named one.
    pub data_file: Option<String>,
}

/// The solutions that the paths name, sorted by folder, each once.
pub fn find(paths: &[PathBuf]) -> Result<Vec<SolutionRoot>, Error> {
    let mut roots: BTreeMap<PathBuf, SolutionRoot> = BTreeMap::new();
    for path in paths {
        for root in find_one(path)? {
            let key = fs::canonicalize(&root.folder).map_err(Error::of("open", &root.folder))?;
            match roots.get(&key) {
                Some(earlier) if earlier.data_file != root.data_file => {
                    let cause = "the same solution is named with another data file; package each in a run of its own";
                    return Err(Error::of("package", path)(cause));
                }
                _ => roots.insert(key, root),
            };
        }
    }
    Ok(roots.into_values().collect())
}

fn find_one(path: &Path) -> Result<Vec<SolutionRoot>, Error> {
    let metadata = fs::metadata(path).map_err(Error::of("open", path))?;
    if metadata.is_file() {
        return data_file_root(path).map(|root| vec![root]);
    }
    let folder = names_itself(path)?;
    if data_folder(&folder)?.is_some() {
        return Ok(vec![root(folder, None)?]);
    }
    let solutions = path.join("Solutions");
    if solutions.is_dir() {
        return repository_roots(&solutions);
    }
    if is_data_name(&folder) {
        return Ok(vec![root(parent(&folder), None)?]);
    }
    Err(not_a_solution(path))
}

fn data_file_root(path: &Path) -> Result<SolutionRoot, Error> {
    let folder = names_itself(&parent(path))?;
    let names = (file_name(path), file_name(&folder));
    match names {
        (Some(file), Some(data)) if is_data_name(&folder) => root(parent(&folder), Some(format!("{data}/{file}"))),
        _ => Err(not_a_solution(path)),
    }
}

/// Every folder of `Solutions` that has a Data folder; the others hold no solution.
fn repository_roots(solutions: &Path) -> Result<Vec<SolutionRoot>, Error> {
    let mut roots = Vec::new();
    for entry in fs::read_dir(solutions).map_err(Error::of("list", solutions))? {
        let folder = entry.map_err(Error::of("list", solutions))?.path();
        if folder.is_dir() && data_folder(&folder)?.is_some() {
            roots.push(root(folder, None)?);
        }
    }
    if roots.is_empty() {
        return Err(not_a_solution(solutions));
    }
    Ok(roots)
}

fn root(folder: PathBuf, data_file: Option<String>) -> Result<SolutionRoot, Error> {
    let absolute = std::path::absolute(names_itself(&folder)?).map_err(Error::of("open", &folder))?;
    let name = file_name(&absolute).ok_or_else(|| not_a_solution(&folder))?;
    let repository = absolute
        .parent()
        .filter(|solutions| solutions.file_name().is_some_and(|name| name == "Solutions"))
        .and_then(Path::parent)
        .map(Path::to_owned);
    Ok(SolutionRoot { folder, name, repository, data_file })
}

/// The name of the Data folder: `Data` before every other spelling.
fn data_folder(folder: &Path) -> Result<Option<String>, Error> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(Error::of("list", folder))? {
        let path = entry.map_err(Error::of("list", folder))?.path();
        if is_data_name(&path) && path.is_dir() {
            names.extend(file_name(&path));
        }
    }
    Ok(names.into_iter().min())
}

fn is_data_name(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.eq_ignore_ascii_case("data"))
}

fn file_name(path: &Path) -> Option<String> {
    path.file_name().map(|name| name.to_string_lossy().into_owned())
}

/// The path itself where it ends in a name; `.` and `..` become the folder they stand for.
fn names_itself(path: &Path) -> Result<PathBuf, Error> {
    match path.components().next_back() {
        Some(Component::Normal(_)) => Ok(path.to_owned()),
        _ => fs::canonicalize(path).map_err(Error::of("open", path)),
    }
}

fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn not_a_solution(path: &Path) -> Error {
    Error::of("package", path)(
        "expected a solution folder (it holds `Data`), its `Data` folder, a data file in it, or a content repository \
         (it holds `Solutions`)",
    )
}
