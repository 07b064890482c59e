//! Faults of watchlists.

use super::error;
use crate::checks::{Check, Manual};

pub(super) const FAULTS: &[Check] = &[error(
    "watchlist-malformed",
    "a watchlist file holds no watchlist",
    Manual {
        what: "The file has no `resources`, its first resource is of another type than a watchlist, or that has no \
               `name` or no `displayName` in its `properties`.",
        why: "V3 crashes on what is missing. A resource of another type is counted and then removed from the package.",
        remedy: "write an ARM template with one watchlist that has `name` and `properties.displayName`",
        fails: "{ \"resources\": [{ \"type\": \"Microsoft.OperationalInsights/workspaces/providers/Watchlists\",\n    \
                \"name\": \"Servers\", \"properties\": { \"provider\": \"Contoso\" } }] }",
        passes: "{ \"resources\": [{ \"type\": \"Microsoft.OperationalInsights/workspaces/providers/Watchlists\",\n    \
                 \"name\": \"Servers\", \"properties\": { \"displayName\": \"Servers\", \"provider\": \"Contoso\" } }] }",
    },
)];
