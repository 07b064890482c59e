//! Which files `pack` takes for content, and which it refuses.

use std::fs;

use super::{Repository, files_below, pack, pack_clean};

#[test]
fn a_listed_file_that_is_missing_is_reported_with_what_may_be_meant() {
    let repository = Repository::with(&["Contoso"]);
    repository.break_solution("Contoso");
    let run = pack(&[], &repository.solution("Contoso"));
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("`Analytic Rules/SignIn.yaml` does not exist"), "{}", run.stderr);
    assert!(run.stderr.contains("did you mean `Analytic Rules/SignIns.yaml`?"), "{}", run.stderr);
}

#[test]
fn a_path_in_another_letter_case_gives_a_warning_and_the_same_package() {
    let repository = Repository::with(&["Contoso"]);
    let solution = repository.solution("Contoso");
    pack_clean(&[], &solution);
    let package = files_below(&solution.join("Package"));
    repository.change("Contoso", "Data/Solution_Contoso.json", "Parsers/Events.yaml", "parsers/EVENTS.yaml");
    let run = pack_clean(&[], &solution);
    assert!(run.stderr.contains("the file is spelled `Parsers/Events.yaml`"), "{}", run.stderr);
    assert!(run.stdout.ends_with(" (1 warning)\n"), "{}", run.stdout);
    assert_eq!(files_below(&solution.join("Package")), package);
}

#[test]
fn an_entry_that_leads_out_of_the_solution_is_refused() {
    let repository = Repository::with(&["Contoso", "Fabrikam"]);
    let outside = "../Fabrikam/Parsers/Events.yaml";
    repository.change("Contoso", "Data/Solution_Contoso.json", "Parsers/Events.yaml", outside);
    let run = pack(&[], &repository.solution("Contoso"));
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("leads outside the solution folder"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_that_leads_out_of_the_solution_is_refused() {
    let repository = Repository::with(&["Contoso", "Fabrikam"]);
    let parser = repository.solution("Contoso").join("Parsers/Events.yaml");
    fs::remove_file(&parser).expect("the parser can be removed");
    std::os::unix::fs::symlink(repository.solution("Fabrikam").join("Parsers/Events.yaml"), parser).expect("a link");
    let run = pack(&[], &repository.solution("Contoso"));
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("leads outside the solution folder"), "{}", run.stderr);
}

#[test]
fn every_unicode_encoding_gives_the_same_package() {
    let repository = Repository::with(&["Contoso"]);
    let solution = repository.solution("Contoso");
    repository.change("Contoso", "Data/Solution_Contoso.json", "Sign-ins of Contoso.", "Größe 𝄞");
    pack_clean(&[], &solution);
    let package = files_below(&solution.join("Package"));
    for file in ["Data/Solution_Contoso.json", "SolutionMetadata.json", "Analytic Rules/SignIn.yaml"] {
        let path = solution.join(file);
        let text = fs::read_to_string(&path).expect("the file is UTF-8");
        let utf16: Vec<u8> = "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
        let utf32: Vec<u8> =
            "\u{FEFF}".chars().chain(text.chars()).flat_map(|letter| u32::from(letter).to_le_bytes()).collect();
        for bytes in [format!("\u{FEFF}{text}").into_bytes(), utf16, utf32] {
            fs::write(&path, bytes).expect("the file can be written");
            pack_clean(&[], &solution);
            assert_eq!(files_below(&solution.join("Package")), package, "{file}");
        }
        fs::write(&path, text).expect("the file can be written");
    }
}

#[test]
fn a_file_that_is_no_text_is_reported_at_its_first_bad_byte() {
    let repository = Repository::with(&["Contoso"]);
    let rule = repository.solution("Contoso").join("Analytic Rules/SignIn.yaml");
    let mut bytes = fs::read(&rule).expect("the rule can be read");
    let at = bytes.windows(6).position(|six| six == b"places").expect("the word stands there");
    bytes[at + 2] = 0xE4;
    fs::write(&rule, bytes).expect("the rule can be written");
    let run = pack(&[], &repository.solution("Contoso"));
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("SignIn.yaml:2:"), "{}", run.stderr);
    assert!(run.stderr.contains(&format!("byte {} cannot be read", at + 2)), "{}", run.stderr);
}
