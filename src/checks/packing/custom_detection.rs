//! Faults of custom detections, which V3.1 packages.

use super::error;
use crate::checks::{Check, Manual};

pub(super) const FAULTS: &[Check] = &[
    error(
        "custom-detections-left-out",
        "V3 leaves out the custom detections of a solution",
        Manual {
            what: "The data file has the list `XDR Detections` or `Custom Detections`, and the package is made as \
                   V3 makes it.",
            why: "V3 does not know custom detections and passes over the list without a word. V3.1 packages it.",
            remedy: "package with `--compat v3.1`, or remove the list",
            fails: "sentinel-pack pack Solutions/Contoso",
            passes: "sentinel-pack pack --compat v3.1 Solutions/Contoso",
        },
    ),
    error(
        "custom-detections-in-two-lists",
        "custom detections stand in two lists",
        Manual {
            what: "The data file has both `XDR Detections` and `Custom Detections`.",
            why: "V3.1 packages the first of the two lists, and never looks at the other.",
            remedy: "move all custom detections to the first list",
            fails: "\"XDR Detections\": [\"XDR Detections/One.yaml\"],\n\"Custom Detections\": [\"XDR Detections/Two.yaml\"]",
            passes: r#""XDR Detections": ["XDR Detections/One.yaml", "XDR Detections/Two.yaml"]"#,
        },
    ),
    error(
        "custom-detection-malformed",
        "a custom detection lacks what the service needs",
        Manual {
            what: "`kind`, `resourceType`, the id of the rule that the detection replaces, its own id, its status, its \
                   query or its entity mappings are missing or wrong, or it has more than one tactic, or its query \
                   binds the name of a parser of the solution.",
            why: "V3.1 stops at such a detection and writes nothing.",
            remedy: "write what the message names",
            fails: "tactics:\n  - Persistence\n  - Impact",
            passes: "tactics:\n  - Persistence",
        },
    ),
    error(
        "custom-detection-of-unknown-rule",
        "a custom detection replaces a rule that is not packaged",
        Manual {
            what: "`contentProvenance.source.id` of a custom detection is the id of no analytic rule of the package.",
            why: "The detection is installed in place of that rule. V3.1 stops where there is none.",
            remedy: "list the rule under `Analytic Rules`, or correct `contentProvenance.source.id`",
            fails: "contentProvenance:\n  source:\n    id: 00000000-0000-0000-0000-000000000000",
            passes: "contentProvenance:\n  source:\n    id: 5a1e9e0c-0a4d-4c7e-9d54-4a6f4f8f3a11",
        },
    ),
    error(
        "custom-detection-id-repeated",
        "two custom detections have one id",
        Manual {
            what: "`properties.id` of a custom detection is that of an earlier one, letter case ignored.",
            why: "V3.1 stops at the second and writes nothing.",
            remedy: "give each detection an id of its own",
            fails: "One.yaml: id: contoso-rare-sign-in\nTwo.yaml: id: contoso-rare-sign-in",
            passes: "One.yaml: id: contoso-rare-sign-in\nTwo.yaml: id: contoso-rare-sign-out",
        },
    ),
    error(
        "registration-flag-malformed",
        "`Include XDR Content Registration` is neither true nor false",
        Manual {
            what: "The member of the data file is a text other than `true` and `false`, a list or an object.",
            why: "V3.1 cannot make a truth value of it and stops.",
            remedy: "write `true` or `false`",
            fails: r#""Include XDR Content Registration": "yes""#,
            passes: r#""Include XDR Content Registration": true"#,
        },
    ),
];
