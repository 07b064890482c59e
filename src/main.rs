//! Arguments in, exit code out.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use sentinel_pack::diagnostics::{Report, SourceText};
use sentinel_pack::files::{self, SolutionFiles};
use sentinel_pack::solution::{self, ReadOptions, WorkbooksMetadata};
use sentinel_pack::{arm, assemble};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (path, out) = (PathBuf::from(&arguments[1]), PathBuf::from(&arguments[3]));
    let roots: Vec<PathBuf> = if path.join("Solutions").is_dir() {
        std::fs::read_dir(path.join("Solutions")).unwrap().map(|entry| entry.unwrap().path()).collect()
    } else {
        vec![path]
    };
    let mut lines = Vec::new();
    for root in roots {
        let files = SolutionFiles::on_disk(&files::find(&[root.clone()]).unwrap()[0]).unwrap();
        let beside = root.parent().unwrap().parent().unwrap().join("Workbooks/WorkbooksMetadata.json");
        let metadata = std::fs::read_to_string(beside)
            .ok()
            .and_then(|text| WorkbooksMetadata::read(&SourceText::new("Workbooks/WorkbooksMetadata.json", text)).ok());
        let options = ReadOptions { workbooks_metadata: metadata.map(Arc::new), ..ReadOptions::default() };
        let mut report = Report::default();
        let solution = solution::read(&files, &options, &mut report);
        for diagnostic in report.sorted() {
            let place = diagnostic.place.as_ref();
            lines.push(serde_json::json!({"solution": files.name(), "id": diagnostic.id, "severity": diagnostic.severity.name(), "message": diagnostic.message, "help": diagnostic.help,
                "file": place.map(|place| &place.file.path), "line": place.map(|place| place.line_column().0), "column": place.map(|place| place.line_column().1)}));
        }
        if let Some(solution) = solution {
            let package = assemble::package(&solution);
            let folder = out.join(files.name());
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join("mainTemplate.json"), arm::to_text(&package.main_template)).unwrap();
            std::fs::write(folder.join("createUiDefinition.json"), arm::to_text(&package.create_ui_definition))
                .unwrap();
            std::fs::write(folder.join("testParameters.json"), arm::to_text(&package.test_parameters)).unwrap();
        }
    }
    let failed = lines.iter().any(|line| line["severity"] == "error");
    println!("{}", serde_json::to_string_pretty(&serde_json::json!({"diagnostics": lines})).unwrap());
    ExitCode::from(u8::from(failed))
}
