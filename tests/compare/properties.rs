//! What holds for all packages.

use std::collections::BTreeSet;
use std::path::Path;

use sentinel_pack::compare::{Comparison, NoiseKind, PackageView, compare};
use serde_json::Value;

use super::{golden_packages, view};

#[test]
fn every_package_says_the_same_as_itself() {
    for (name, folder) in golden_packages() {
        let package = view(&folder);
        let comparison = compare(&package, &package);
        assert!(comparison.is_empty() && comparison.noise.is_empty(), "{name}: {comparison:#?}");
    }
}

#[test]
fn comparisons_mirror_each_other() {
    let packages: Vec<(String, PackageView)> =
        golden_packages().into_iter().map(|(name, folder)| (name, view(&folder))).collect();
    for (index, (left_name, left)) in packages.iter().enumerate() {
        let (right_name, right) = &packages[(index + 1) % packages.len()];
        let (there, back) = (compare(left, right), compare(right, left));
        assert_eq!(changes(&there.clone().mirrored()), changes(&back), "{left_name} and {right_name}");
        assert_eq!(changes(&there), changes(&back.mirrored()), "{left_name} and {right_name}");
        assert_eq!(there.noise_counts(), compare(right, left).noise_counts(), "{left_name} and {right_name}");
    }
}

/// Everything but the noise, which has its places in the order of the walk.
fn changes(comparison: &Comparison) -> Comparison {
    Comparison { noise: Vec::new(), ..comparison.clone() }
}

#[test]
fn what_v3_takes_from_its_system_is_no_change() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/Expected");
    let package = view(&folder.join("Fabrikam Workbook Queries"));
    let text = package.main_template.to_string().replace(r"\\n", r"\\r\\n");
    let windows = PackageView { main_template: text.parse().expect("JSON"), ..package.clone() };
    assert_ne!(windows, package);
    let comparison = compare(&windows, &package);
    assert!(comparison.is_empty(), "{comparison:#?}");
    assert!(comparison.noise_counts().iter().all(|(kind, _)| *kind == NoiseKind::WhiteSpace));

    let package = view(&folder.join("Fabrikam Content Kinds"));
    let text = package.main_template.to_string().replace("2024-02-29T00:00:00Z", "2025-01-01T11:12:13Z");
    let later = PackageView { main_template: text.parse().expect("JSON"), ..package.clone() };
    let comparison = compare(&later, &package);
    assert!(comparison.is_empty(), "{comparison:#?}");
    assert_eq!(comparison.noise_counts(), [(NoiseKind::Clock, 1)]);
}

/// Texts and numbers of a package that may be changed without anybody being told: the moment of packaging, and the
/// numbers of V3.
const UNTOLD: [&str; 1] = ["lastUpdateTime"];

#[test]
fn no_changed_text_is_passed_over() {
    let mut offences = Vec::new();
    for (name, folder) in golden_packages() {
        let package = view(&folder);
        for (file, root) in
            [("mainTemplate", &package.main_template), ("createUiDefinition", &package.create_ui_definition)]
        {
            let mut pointers = Vec::new();
            leaves(root, String::new(), &mut pointers);
            // A part of the places of each package, another one of each.
            let step = pointers.len() / 2 + 1;
            for pointer in pointers.into_iter().skip((name.len() * 7919) % step).step_by(step) {
                let mut changed = package.clone();
                let root =
                    if file == "mainTemplate" { &mut changed.main_template } else { &mut changed.create_ui_definition };
                let value = root.pointer_mut(&pointer).expect("the pointer was found there");
                *value = altered(value);
                changed.texts.clear();
                if compare(&package, &changed).is_empty() {
                    offences.push(format!("{name} {file}{pointer}"));
                }
            }
        }
    }
    assert!(offences.is_empty(), "{} passed over:\n{}", offences.len(), offences.join("\n"));
}

#[test]
fn no_removed_value_is_passed_over() {
    let mut offences = BTreeSet::new();
    for (name, folder) in golden_packages() {
        let package = view(&folder);
        let mut pointers = Vec::new();
        leaves(&package.main_template, String::new(), &mut pointers);
        let step = pointers.len() + 1;
        for pointer in pointers.into_iter().skip((name.len() * 7919) % step).step_by(step) {
            let mut changed = package.clone();
            let (parent, key) = pointer.rsplit_once('/').expect("a pointer has a slash");
            let parent = changed.main_template.pointer_mut(parent).expect("the pointer was found there");
            match parent {
                Value::Object(members) => drop(members.remove(&key.replace("~1", "/").replace("~0", "~"))),
                Value::Array(elements) => drop(elements.remove(key.parse().expect("an index"))),
                _ => continue,
            }
            changed.texts.clear();
            if compare(&package, &changed).is_empty() {
                offences.insert(format!("{name} {pointer}"));
            }
        }
    }
    let offences: Vec<_> = offences.into_iter().collect();
    assert!(offences.is_empty(), "{} passed over:\n{}", offences.len(), offences.join("\n"));
}

/// The pointers to all values that hold no others.
fn leaves(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members.iter().filter(|(name, _)| !UNTOLD.contains(&name.as_str())) {
                leaves(value, format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), pointers);
            }
        }
        Value::Array(elements) => {
            for (index, value) in elements.iter().enumerate() {
                leaves(value, format!("{pointer}/{index}"), pointers);
            }
        }
        _ => pointers.push(pointer),
    }
}

/// A value of the same type that says something else.
fn altered(value: &Value) -> Value {
    match value {
        Value::Bool(value) => Value::Bool(!value),
        Value::Number(_) => 987_654.into(),
        Value::String(text) => match text.strip_suffix(']') {
            Some(start) if text.starts_with('[') => format!("{start}, 'altered']").into(),
            _ => format!("{text} altered").into(),
        },
        _ => "altered".into(),
    }
}
