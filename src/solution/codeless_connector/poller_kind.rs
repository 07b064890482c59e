//! The kinds of pollers, and the members of each in which the user's fields are filled in (spec ccf §14).

use crate::source::equals_ignoring_case;

/// A kind of poller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PollerKind {
    /// Pulls from a REST API.
    RestApiPoller,
    /// Listens to a web socket.
    WebSocket,
    /// Reads a subscription of Google Cloud.
    Gcp,
    /// Reads a bucket of Amazon.
    AmazonWebServicesS3,
    /// Receives what the vendor pushes.
    Push,
    /// Reads a container of an Azure storage account.
    StorageAccountBlobContainer,
    /// Reads a stream of Oracle Cloud.
    Oci,
    /// Pulls the audit log of Purview.
    PurviewAudit,
}

/// A member in which a placeholder becomes a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceholderMember {
    /// The object that holds it, from the poller's `properties` on.
    pub object: &'static [&'static str],
    /// Its name.
    pub name: &'static str,
    /// Whether V3 stops where no member has the name in its own.
    pub is_required: bool,
    /// Whether the parameter's default hides what to enter.
    pub is_secret: bool,
    /// The parameter's least length.
    pub least_length: u8,
    /// Whether the value becomes a list of one.
    pub is_list: bool,
}

impl PlaceholderMember {
    pub(super) const fn new(object: &'static [&'static str], name: &'static str, least_length: u8) -> Self {
        Self { object, name, is_required: true, is_secret: true, least_length, is_list: false }
    }

    pub(super) const fn plain(mut self) -> Self {
        self.is_secret = false;
        self
    }

    pub(super) const fn optional(mut self) -> Self {
        self.is_required = false;
        self
    }

    const fn list(mut self) -> Self {
        self.is_list = true;
        self
    }
}

const ROOT: &[&str] = &[];
const RULE: &[&str] = &["dcrConfig"];
const AUTH: &[&str] = &["auth"];
const REQUEST: &[&str] = &["request"];

const GCP: [PlaceholderMember; 8] = [
    PlaceholderMember::new(ROOT, "connectorDefinitionName", 3),
    PlaceholderMember::new(ROOT, "dataType", 3),
    PlaceholderMember::new(RULE, "streamName", 3),
    PlaceholderMember::new(AUTH, "serviceAccountEmail", 4),
    PlaceholderMember::new(AUTH, "projectNumber", 1),
    PlaceholderMember::new(AUTH, "workloadIdentityProviderId", 4),
    PlaceholderMember::new(REQUEST, "projectId", 4),
    PlaceholderMember::new(REQUEST, "subscriptionNames", 3).list(),
];

const AMAZON_WEB_SERVICES_S3: [PlaceholderMember; 5] = [
    PlaceholderMember::new(&["dataTypes", "logs"], "state", 3),
    PlaceholderMember::new(RULE, "streamName", 3),
    PlaceholderMember::new(ROOT, "destinationTable", 3),
    PlaceholderMember::new(ROOT, "roleArn", 3),
    PlaceholderMember::new(ROOT, "sqsUrls", 3).list(),
];

const OCI: [PlaceholderMember; 8] = [
    PlaceholderMember::new(ROOT, "connectorDefinitionName", 3).plain(),
    PlaceholderMember::new(ROOT, "dataType", 3).plain(),
    PlaceholderMember::new(RULE, "streamName", 3).plain(),
    PlaceholderMember::new(AUTH, "pemFile", 4),
    PlaceholderMember::new(AUTH, "passPhrase", 4).optional(),
    PlaceholderMember::new(AUTH, "publicFingerprint", 4).plain(),
    PlaceholderMember::new(AUTH, "userId", 4).plain(),
    PlaceholderMember::new(AUTH, "tenantId", 4).plain(),
];

const STORAGE_ACCOUNT_BLOB_CONTAINER: [PlaceholderMember; 2] =
    [PlaceholderMember::new(ROOT, "dataType", 3), PlaceholderMember::new(AUTH, "type", 3)];

impl PollerKind {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::RestApiPoller,
        Self::WebSocket,
        Self::Gcp,
        Self::AmazonWebServicesS3,
        Self::Push,
        Self::StorageAccountBlobContainer,
        Self::Oci,
        Self::PurviewAudit,
    ];

    /// The value of `kind`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::RestApiPoller => "RestApiPoller",
            Self::WebSocket => "WebSocket",
            Self::Gcp => "GCP",
            Self::AmazonWebServicesS3 => "AmazonWebServicesS3",
            Self::Push => "Push",
            Self::StorageAccountBlobContainer => "StorageAccountBlobContainer",
            Self::Oci => "OCI",
            Self::PurviewAudit => "PurviewAudit",
        }
    }

    /// The kind of that name, letter case ignored.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| equals_ignoring_case(kind.name(), name))
    }

    /// The members of the kind, in the order in which their parameters are declared. What a sign-in needs is told by
    /// the poller's authentication.
    #[must_use]
    pub fn members(self) -> &'static [PlaceholderMember] {
        match self {
            Self::Gcp => &GCP,
            Self::AmazonWebServicesS3 => &AMAZON_WEB_SERVICES_S3,
            Self::Oci => &OCI,
            Self::StorageAccountBlobContainer => &STORAGE_ACCOUNT_BLOB_CONTAINER,
            Self::RestApiPoller | Self::WebSocket | Self::Push | Self::PurviewAudit => &[],
        }
    }

    /// The objects of `properties` that must be there, even where nothing in them is needed.
    pub(super) fn objects(self) -> &'static [&'static str] {
        match self {
            Self::RestApiPoller | Self::WebSocket => &["auth", "request"],
            Self::Gcp | Self::Oci => &["dcrConfig", "auth", "request"],
            Self::AmazonWebServicesS3 => &["dataTypes", "dcrConfig"],
            Self::StorageAccountBlobContainer => &["auth", "dcrConfig"],
            Self::Push | Self::PurviewAudit => &[],
        }
    }
}
