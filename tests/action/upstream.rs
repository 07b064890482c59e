//! The repository that a pull request goes to.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::files::write;
use crate::git::git;

/// A content repository in git with the solutions `Contoso` and `Contoso Sign Ins`, their packages committed.
pub struct Upstream {
    folder: TempDir,
}

impl Upstream {
    pub fn new() -> Self {
        let upstream = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        let clean = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/clean/Solutions/Contoso");
        for name in ["Contoso", "Contoso Sign Ins"] {
            copy(&clean, &upstream.path().join("Solutions").join(name));
            upstream.pack(name);
        }
        write(upstream.path(), "README.md", "Solutions\n");
        git(upstream.path(), &["init", "--quiet", "--initial-branch=main"]);
        // Hosts let any commit be fetched by its id.
        git(upstream.path(), &["config", "uploadpack.allowAnySHA1InWant", "true"]);
        upstream.commit("Add solutions");
        upstream
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Its address for git.
    pub fn url(&self) -> String {
        format!("file://{}", self.path().display())
    }

    /// The server's address, below which the repository is `name()`.
    pub fn server(&self) -> String {
        format!("file://{}", self.path().parent().expect("a folder").display())
    }

    pub fn name(&self) -> String {
        self.path().file_name().expect("a name").to_string_lossy().into_owned()
    }

    pub fn pack(&self, name: &str) {
        let mut program = Command::new(env!("CARGO_BIN_EXE_sentinel-pack"));
        let output = program.arg("pack").arg(self.path().join("Solutions").join(name)).output().expect("it runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// Replaces a text in a file.
    pub fn change(&self, file: &str, from: &str, to: &str) {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path).expect("the file can be read");
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replace(from, to)).expect("the file can be written");
    }

    /// Commits everything; the id of the commit.
    pub fn commit(&self, message: &str) -> String {
        git(self.path(), &["add", "--all"]);
        git(self.path(), &["commit", "--quiet", "--allow-empty", "--message", message]);
        git(self.path(), &["rev-parse", "HEAD"])
    }

    /// Makes a pull request of what `change` does to the files. The target branch moves on before it is merged for the
    /// run, as it does in life: another file is changed there.
    pub fn pull_request(&self, change: impl FnOnce(&Self)) -> PullRequest {
        git(self.path(), &["checkout", "--quiet", "-b", "change", "main"]);
        change(self);
        let head = self.commit("Change");
        git(self.path(), &["checkout", "--quiet", "main"]);
        let base = git(self.path(), &["rev-parse", "HEAD"]);
        write(self.path(), "Solutions/Contoso Sign Ins/Notes.md", "Meanwhile\n");
        self.commit("Meanwhile");
        git(self.path(), &["checkout", "--quiet", "-b", "merge"]);
        git(self.path(), &["merge", "--quiet", "--no-ff", "--message", "Merge", "change"]);
        git(self.path(), &["update-ref", "refs/pull/1/merge", "HEAD"]);
        git(self.path(), &["checkout", "--quiet", "main"]);
        PullRequest { base, head }
    }
}

/// What the payload of a pull request names.
pub struct PullRequest {
    /// The commit of the target branch when the pull request was opened.
    pub base: String,
    pub head: String,
}

fn copy(from: &Path, to: &PathBuf) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder can be listed") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a file can be copied");
        }
    }
}
