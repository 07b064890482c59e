//! A runner: a workspace, the files that steps write to, and the environment that they read.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use super::scripts;
use super::upstream::{PullRequest, Upstream};
use crate::git::git;

/// The name of the runner's temporary folder has a blank, as names on runners of one's own may.
const TEMPORARY: &str = "runner temp";

/// One job of a workflow.
pub struct Runner {
    folder: TempDir,
    environment: BTreeMap<String, String>,
}

/// What the steps of a run left.
pub struct Job {
    pub code: Option<i32>,
    pub log: String,
    pub summary: String,
    pub outputs: BTreeMap<String, String>,
}

impl Runner {
    /// A runner that has checked out a commit of a repository without its history.
    pub fn with_shallow_checkout(upstream: &Upstream, reference: &str) -> Self {
        let runner = Self::new(upstream);
        git(&runner.workspace(), &["init", "--quiet"]);
        git(&runner.workspace(), &["remote", "add", "origin", &upstream.url()]);
        git(&runner.workspace(), &["fetch", "--quiet", "--no-tags", "--depth=1", "origin", reference]);
        git(&runner.workspace(), &["checkout", "--quiet", "FETCH_HEAD"]);
        runner
    }

    /// A runner whose workspace is a clone of a fork: a repository that has the commits of one branch only.
    pub fn with_fork(upstream: &Upstream, branch: &str) -> Self {
        let runner = Self::new(upstream);
        let fork = runner.folder.path().join("fork");
        let fork = fork.to_str().expect("a path in UTF-8");
        git(
            upstream.path(),
            &["clone", "--quiet", "--bare", "--single-branch", "--branch", branch, &upstream.url(), fork],
        );
        git(&runner.workspace(), &["clone", "--quiet", &format!("file://{fork}"), "."]);
        runner
    }

    fn new(upstream: &Upstream) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in ["work space", TEMPORARY] {
            fs::create_dir(folder.path().join(name)).expect("a folder can be made");
        }
        let runner = Self { folder, environment: BTreeMap::new() };
        let path = |name: &str| runner.folder.path().join(name).to_string_lossy().into_owned();
        let environment = [
            ("GITHUB_EVENT_PATH", path("event.json")),
            ("GITHUB_OUTPUT", path("output")),
            ("GITHUB_PATH", path("path")),
            ("GITHUB_REPOSITORY", upstream.name()),
            ("GITHUB_SERVER_URL", upstream.server()),
            ("GITHUB_STEP_SUMMARY", path("summary")),
            ("GITHUB_WORKSPACE", path("work space")),
            ("RUNNER_TEMP", path(TEMPORARY)),
            ("SENTINEL_PACK_FAIL_LEVEL", "error".to_owned()),
            ("SENTINEL_PACK_PATHS", String::new()),
            ("SENTINEL_PACK_PROGRAM", env!("CARGO_BIN_EXE_sentinel-pack").to_owned()),
        ];
        let environment = environment.map(|(name, value)| (name.to_owned(), value)).into();
        Self { environment, ..runner }.with_event(&Value::Object(serde_json::Map::new()))
    }

    pub fn workspace(&self) -> PathBuf {
        self.folder.path().join("work space")
    }

    pub fn temporary(&self) -> PathBuf {
        self.folder.path().join(TEMPORARY)
    }

    /// Sets a variable of the steps' environment.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.insert(name.to_owned(), value.to_owned());
        self
    }

    pub fn with_event(self, event: &Value) -> Self {
        fs::write(self.folder.path().join("event.json"), event.to_string()).expect("the event can be written");
        self
    }

    pub fn with_pull_request(self, request: &PullRequest) -> Self {
        let event = serde_json::json!({
            "action": "synchronize",
            "before": "1111111111111111111111111111111111111111",
            "pull_request": {"base": {"sha": request.base}, "head": {"sha": request.head}},
        });
        self.with_event(&event)
    }

    /// Runs `check`, as the action does by default.
    pub fn run(&self) -> Job {
        self.run_commands("check")
    }

    /// Runs the steps of the action that come after the program is there.
    pub fn run_commands(&self, commands: &str) -> Job {
        let mut environment = self.environment.clone();
        environment.insert("SENTINEL_PACK_COMMANDS".to_owned(), commands.to_owned());
        let selected = self.step("solutions.sh", &environment);
        let mut job = self.job(&selected, String::new());
        if job.code == Some(0) {
            for (output, variable) in [("folder", "SENTINEL_PACK_FOLDER"), ("base", "SENTINEL_PACK_BASE")] {
                environment.insert(variable.to_owned(), job.outputs[output].clone());
            }
            job = self.job(&self.step("run.sh", &environment), job.log);
        }
        job
    }

    /// Runs one step.
    pub fn run_step(&self, script: &str) -> Job {
        self.job(&self.step(script, &self.environment), String::new())
    }

    fn step(&self, script: &str, environment: &BTreeMap<String, String>) -> Output {
        let mut command = Command::new("bash");
        command.arg(scripts().join(script)).current_dir(self.workspace());
        // Nothing of the machine but its programs; a git that asks for a password must fail.
        command.env_clear().env("HOME", self.folder.path()).env("GIT_CONFIG_NOSYSTEM", "1");
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).envs(environment);
        command.output().expect("the step runs")
    }

    fn job(&self, output: &Output, log: String) -> Job {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("steps print UTF-8");
        let read = |name: &str| fs::read_to_string(self.folder.path().join(name)).unwrap_or_default();
        Job {
            code: output.status.code(),
            log: log + &text(&output.stdout) + &text(&output.stderr),
            summary: read("summary"),
            outputs: outputs(&read("output")),
        }
    }
}

impl Job {
    /// The commands of the log that become annotations.
    pub fn annotations(&self) -> Vec<&str> {
        let is_annotation = |line: &&str| ["::error", "::warning"].iter().any(|start| line.starts_with(start));
        self.log.lines().filter(is_annotation).collect()
    }

    pub fn output(&self, name: &str) -> &str {
        self.outputs.get(name).map_or("", String::as_str)
    }
}

/// Reads `name<<END`, lines, `END`, as the runner does.
fn outputs(text: &str) -> BTreeMap<String, String> {
    let mut outputs = BTreeMap::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let (name, end) = line.split_once("<<").expect("an output opens with its name");
        let value: Vec<&str> = lines.by_ref().take_while(|line| *line != end).collect();
        outputs.insert(name.to_owned(), value.join("\n"));
    }
    outputs
}

/// A program that a test puts in place of one of the machine.
pub fn write_program(folder: &Path, name: &str, text: &str) {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.join(name);
    fs::create_dir_all(folder).expect("a folder can be made");
    fs::write(&path, text).expect("a program can be written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a program can be made one");
}
