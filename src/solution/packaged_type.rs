//! The resource types that a package may hold at its root.

/// V3 drops resources of all other types where the data file names its `Metadata` (spec common-3 §3.2).
const PACKAGED_TYPES: [&str; 8] = [
    "Microsoft.OperationalInsights/workspaces/providers/dataConnectors",
    "Microsoft.OperationalInsights/workspaces/providers/metadata",
    "Microsoft.OperationalInsights/workspaces/savedSearches",
    "Microsoft.OperationalInsights/workspaces/providers/Watchlists",
    "Microsoft.OperationalInsights/workspaces/providers/contentTemplates",
    "Microsoft.OperationalInsights/workspaces/providers/contentPackages",
    "Microsoft.OperationalInsights/workspaces/providers/dataConnectorDefinitions",
    "Microsoft.OperationalInsights/workspaces/summaryLogs",
];

/// Whether resources of this type may stand at the root of a package; letter case is ignored.
#[must_use]
pub fn is_packaged_type(resource_type: &str) -> bool {
    PACKAGED_TYPES.iter().any(|packaged| packaged.eq_ignore_ascii_case(resource_type))
}
