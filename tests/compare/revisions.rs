//! Sides of a comparison that lie in git.

use std::fs;
use std::path::Path;

use gix::ObjectId;
use gix::objs::Tree;
use gix::objs::tree::{Entry, EntryKind};

use crate::cli::builder::Repository;
use crate::cli::{Run, pack_clean, program};

/// Commits everything below a folder.
fn commit(folder: &Path) {
    let repository = gix::open(folder).unwrap_or_else(|_| gix::init(folder).expect("a git repository"));
    let tree = write_tree(&repository, folder);
    let parents: Vec<ObjectId> = repository.head_id().map(|id| vec![id.detach()]).unwrap_or_default();
    let author =
        gix::actor::SignatureRef { name: "Contoso".into(), email: "contoso@contoso.example".into(), time: "0 +0000" };
    repository.commit_as(author, author, "HEAD", "Change", tree, parents).expect("a commit");
}

fn write_tree(repository: &gix::Repository, folder: &Path) -> ObjectId {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be listed") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name == ".git" {
            continue;
        }
        let (kind, oid) = if path.is_dir() {
            (EntryKind::Tree, write_tree(repository, &path))
        } else {
            let bytes = fs::read(&path).expect("the file can be read");
            (EntryKind::Blob, repository.write_blob(bytes).expect("a blob").detach())
        };
        entries.push(Entry { mode: kind.into(), filename: name.into(), oid });
    }
    entries.sort();
    repository.write_object(&Tree { entries }).expect("a tree").detach()
}

fn diff(folder: &Path, old: &str, new: &str) -> Run {
    program().current_dir(folder).args(["diff", old, new]).output().expect("the program runs").into()
}

#[test]
fn solutions_packages_and_zips_are_read_from_revisions() {
    let repository = Repository::with(&["Contoso"]);
    pack_clean(&[], repository.path());
    commit(repository.path());
    repository.change("Contoso", "Analytic Rules/SignIn.yaml", "severity: Low", "severity: High");
    pack_clean(&[], repository.path());
    commit(repository.path());
    let (old, new) = ("HEAD~1:Solutions/Contoso", "HEAD:Solutions/Contoso");
    for (old, new) in [
        (old.to_owned(), new.to_owned()),
        (old.to_owned(), "Solutions/Contoso".to_owned()),
        (format!("{old}/Package"), format!("{new}/Package/")),
        (format!("{old}/Package/3.0.9.zip"), "Solutions/Contoso/Package".to_owned()),
    ] {
        let run = diff(repository.path(), &old, &new);
        assert_eq!(run.code, Some(0), "{old} {new}: {}", run.stderr);
        assert!(run.stdout.contains("severity: Low → High"), "{old} {new}: {}", run.stdout);
        assert!(run.stdout.contains("changed without a version raise"), "{old} {new}: {}", run.stdout);
        let run = diff(repository.path(), &new, &new);
        assert!(run.stdout.contains("The packages say the same."), "{new}: {}", run.stdout);
    }
    for missing in [
        "HEAD:Solutions/Fabrikam",
        "nowhere:Solutions/Contoso",
        "HEAD:Solutions",
        "HEAD:Solutions/Contoso/SolutionMetadata.json",
    ] {
        let run = diff(repository.path(), missing, new);
        assert_eq!(run.code, Some(2), "{missing}: {}", run.stdout);
        assert!(run.stderr.contains(missing), "{missing}: {}", run.stderr);
    }
}
