//! The name of a connection: an expression made of the poller's `name` (spec ccf §12).

use super::connection_parameters::{ConnectionParameters, Declaration};
use super::placeholder::names_in;
use crate::source::equals_ignoring_case;

/// What is put behind the author's name to make names of connections differ.
#[derive(Clone, Copy, Debug)]
pub(super) struct Suffix {
    /// A random value, one for each installation.
    pub(super) is_random: bool,
    /// The number of the piece of the comma separated field.
    pub(super) is_copied: bool,
}

/// The expression of a name. V3 puts text before the placeholder of its piece, whatever the author's order is
/// (fixture `Litware Poller Names`).
pub(super) fn expression(name: &str, suffix: Suffix, parameters: &mut ConnectionParameters) -> String {
    const EXPRESSION: &str = "[[concat";
    if name.get(..EXPRESSION.len()).is_some_and(|start| equals_ignoring_case(start, EXPRESSION)) {
        return name.to_owned();
    }
    let mut parts = Vec::new();
    for piece in name.split('/') {
        add_piece(piece, &mut parts, parameters);
    }
    let contains = |part: &String, word: &str| part.to_lowercase().contains(word);
    let mut built = if parts.len() > 1 && parts.iter().any(|part| !contains(part, "concat")) {
        format!("[[concat({}", parts.join(", "))
    } else {
        let quote = if parts.len() == 1 && contains(&parts[0], "parameters") { "" } else { "'" };
        format!("[[concat(parameters('innerWorkspace'),'/Microsoft.SecurityInsights/', {quote}{}{quote}", parts[0])
    };
    if suffix.is_random {
        built.push_str(", parameters('guidValue')");
    }
    if suffix.is_copied {
        built.push_str(", copyIndex()");
    }
    built + ")]"
}

fn add_piece(piece: &str, parts: &mut Vec<String>, parameters: &mut ConnectionParameters) {
    if !piece.contains("{{") {
        parts.push(if parts.is_empty() { piece.to_owned() } else { format!("'/{piece}'") });
        return;
    }
    let names = names_in(piece);
    let is_alone = names.len() == 1 && piece.len() == names[0].len() + 4;
    let name = names.join(" ");
    if is_alone && equals_ignoring_case(&name, "workspace") {
        parts.push("parameters('innerWorkspace')".to_owned());
        parameters.declare_workspace("workspace");
        return;
    }
    if !is_alone {
        parts.push(format!("'/{}'", text_beside(piece, &names)));
    } else if !parts.is_empty() {
        parts.push("'/'".to_owned());
    }
    parts.push(format!("parameters('{name}')"));
    parameters.declare(&name, Declaration::secret(1));
}

/// The piece without its placeholders. V3 looks for them joined by a blank, so several stay unless written so.
fn text_beside(piece: &str, names: &[&str]) -> String {
    let joined = names.iter().map(|name| format!("{{{{{name}}}}}")).collect::<Vec<_>>().join(" ");
    if joined.is_empty() { piece.to_owned() } else { piece.replace(&joined, "") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_the_expressions_of_the_format() {
        let table = [
            (
                "OktaDCV1",
                "[[concat(parameters('innerWorkspace'),'/Microsoft.SecurityInsights/', 'OktaDCV1', parameters('guidValue'))]",
            ),
            (
                "{{name}}",
                "[[concat(parameters('innerWorkspace'),'/Microsoft.SecurityInsights/', parameters('name'), parameters('guidValue'))]",
            ),
            (
                "{{workspace}}/Microsoft.SecurityInsights/X",
                "[[concat(parameters('innerWorkspace'), '/Microsoft.SecurityInsights', '/X', parameters('guidValue'))]",
            ),
            ("{{domain}}Okta", "[[concat('/Okta', parameters('domain'), parameters('guidValue'))]"),
            ("a/b", "[[concat(a, '/b', parameters('guidValue'))]"),
            (
                "{{tenant}}/{{site}}",
                "[[concat(parameters('tenant'), '/', parameters('site'), parameters('guidValue'))]",
            ),
            ("{{a}}{{b}}", "[[concat('/{{a}}{{b}}', parameters('a b'), parameters('guidValue'))]"),
            ("{{x}} {{y}}", "[[concat('/', parameters('x y'), parameters('guidValue'))]"),
            ("[[concat('x', parameters('y'))]", "[[concat('x', parameters('y'))]"),
            (
                "my_parameters",
                "[[concat(parameters('innerWorkspace'),'/Microsoft.SecurityInsights/', my_parameters, parameters('guidValue'))]",
            ),
        ];
        for (name, expected) in table {
            let suffix = Suffix { is_random: true, is_copied: false };
            assert_eq!(expression(name, suffix, &mut ConnectionParameters::default()), expected, "{name}");
        }
    }

    #[test]
    fn a_copied_connection_has_its_number_behind() {
        let suffix = Suffix { is_random: false, is_copied: true };
        let expected = "[[concat(parameters('innerWorkspace'),'/Microsoft.SecurityInsights/', 'Acme', copyIndex())]";
        assert_eq!(expression("Acme", suffix, &mut ConnectionParameters::default()), expected);
    }
}
