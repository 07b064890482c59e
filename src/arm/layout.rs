//! Names and API versions of the Content Hub layout 3.x (spec common-3 §3.2).

/// The schema of every deployment template.
pub const DEPLOYMENT_SCHEMA: &str = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

/// The resource type of a content template.
pub const CONTENT_TEMPLATES: &str = "Microsoft.OperationalInsights/workspaces/providers/contentTemplates";

/// The resource type of the package itself.
pub const CONTENT_PACKAGES: &str = "Microsoft.OperationalInsights/workspaces/providers/contentPackages";

/// The resource type of the metadata of a content item.
pub const METADATA: &str = "Microsoft.OperationalInsights/workspaces/providers/metadata";

/// The resource type of an active connector.
pub const DATA_CONNECTORS: &str = "Microsoft.OperationalInsights/workspaces/providers/dataConnectors";

/// The resource type of saved searches and functions.
pub const SAVED_SEARCHES: &str = "Microsoft.OperationalInsights/workspaces/savedSearches";

/// The API version of content templates, of the package and of connectors' metadata.
pub const CONTENT_API_VERSION: &str = "2023-04-01-preview";

/// The API version of the metadata of content items.
pub const METADATA_API_VERSION: &str = "2022-01-01-preview";

/// The API version of active connectors.
pub const DATA_CONNECTORS_API_VERSION: &str = "2021-03-01-preview";

/// The API version of saved searches and functions.
pub const SAVED_SEARCHES_API_VERSION: &str = "2025-07-01";

/// The place of everything that is deployed to the workspace.
pub const WORKSPACE_LOCATION: &str = "[parameters('workspace-location')]";

/// What every content template depends on: the package.
pub const DEPENDS_ON_PACKAGE: &str = "[extensionResourceId(resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace')), 'Microsoft.SecurityInsights/contentPackages', variables('_solutionId'))]";
