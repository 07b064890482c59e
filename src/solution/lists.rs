//! The members of the data file: which list content, and of what kind (spec driver §6).

use super::ContentKind;
use crate::diagnostics::spelling::nearest;

/// What a list of the data file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// Files in YAML.
    Yaml(YamlKind),
    /// Files in JSON.
    Json(JsonKind),
    /// Parsers, whatever their form.
    Parsers,
    /// Connectors, classic and codeless ones.
    DataConnectors,
    /// Custom detections, which only V3.1 packages.
    CustomDetections,
}

/// A kind of content that is written in YAML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum YamlKind {
    AnalyticRule,
    HuntingQuery,
    SummaryRule,
}

/// A kind of content that is written in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum JsonKind {
    Workbook,
    Playbook,
    Watchlist,
    SavedSearch,
}

impl YamlKind {
    pub(super) fn content_kind(self) -> ContentKind {
        match self {
            Self::AnalyticRule => ContentKind::AnalyticRule,
            Self::HuntingQuery => ContentKind::HuntingQuery,
            Self::SummaryRule => ContentKind::SummaryRule,
        }
    }
}

impl JsonKind {
    pub(super) fn content_kind(self) -> ContentKind {
        match self {
            Self::Workbook => ContentKind::Workbook,
            Self::Playbook => ContentKind::Playbook,
            Self::Watchlist => ContentKind::Watchlist,
            Self::SavedSearch => ContentKind::SavedSearch,
        }
    }
}

/// The names of lists, as the data file should spell them. V3 takes every unknown list of YAML for analytic rules.
pub(super) const LISTS: [(&str, List); 13] = [
    ("Analytic Rules", List::Yaml(YamlKind::AnalyticRule)),
    ("Hunting Queries", List::Yaml(YamlKind::HuntingQuery)),
    ("Summary Rules", List::Yaml(YamlKind::SummaryRule)),
    ("SummaryRules", List::Yaml(YamlKind::SummaryRule)),
    ("Parsers", List::Parsers),
    ("Workbooks", List::Json(JsonKind::Workbook)),
    ("Playbooks", List::Json(JsonKind::Playbook)),
    ("Watchlists", List::Json(JsonKind::Watchlist)),
    ("SavedSearches", List::Json(JsonKind::SavedSearch)),
    ("Data Connectors", List::DataConnectors),
    ("DataConnectors", List::DataConnectors),
    ("XDR Detections", List::CustomDetections),
    ("Custom Detections", List::CustomDetections),
];

/// Members of the data file that list no content.
const OTHER_MEMBERS: [&str; 20] = [
    "Name",
    "Author",
    "Logo",
    "Description",
    "BasePath",
    "Version",
    "Metadata",
    "TemplateSpec",
    "Is1PConnector",
    "StaticDataConnectorIds",
    "dependentDomainSolutionIds",
    "DataConnectorCCFVersion",
    "WorkbookBladeDescription",
    "WorkbookDescription",
    "AnalyticalRuleBladeDescription",
    "HuntingQueryBladeDescription",
    "PlaybooksBladeDescription",
    "PlaybookDescription",
    "WatchlistDescription",
    "Include XDR Content Registration",
];

/// Further members of the data file that V3.1 reads.
const XDR_MEMBERS: [&str; 2] = ["XDR Extension Version", "XDR Detection Version"];

/// The list of that name, letter case ignored.
pub(super) fn list_of(name: &str) -> Option<List> {
    LISTS.iter().find(|(list, _)| list.eq_ignore_ascii_case(name)).map(|(_, list)| *list)
}

/// Whether a member of that name lists no content, letter case ignored.
pub(super) fn is_other_member(name: &str) -> bool {
    OTHER_MEMBERS.iter().chain(&XDR_MEMBERS).any(|other| other.eq_ignore_ascii_case(name))
}

/// The member that was probably meant.
pub(super) fn nearest_name(name: &str) -> Option<&'static str> {
    let names = LISTS.iter().map(|(list, _)| *list).chain(OTHER_MEMBERS).chain(XDR_MEMBERS);
    nearest(name, names)
}

/// The list that was probably meant.
pub(super) fn nearest_list(name: &str) -> Option<(&'static str, List)> {
    let near = nearest(name, LISTS.iter().map(|(list, _)| *list))?;
    LISTS.into_iter().find(|(list, _)| *list == near)
}
