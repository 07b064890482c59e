//! How pollers of REST APIs and web sockets sign in (spec ccf §14.2).

use super::poller_kind::PlaceholderMember;
use crate::source::{Node, equals_ignoring_case};

/// A way to sign in: the value of `auth.type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authentication {
    /// `OAuth2` with client credentials, or with an authorization code from the user.
    OAuth2 {
        /// Whether the grant is the authorization code.
        with_code: bool,
    },
    /// User and password.
    Basic,
    /// A key in a header.
    ApiKey,
    /// Alibaba Cloud's log service.
    AliCloudSlsV1,
    /// A token got for user and password.
    JwtTokenOfUser,
    /// A token that the user enters.
    JwtTokenGiven,
    /// Visa's token.
    VisaXpayToken,
    /// Cisco Duo.
    CiscoDuo,
    /// Commvault.
    CommVault,
    /// Barracuda's firewall.
    BarracudaWaf,
    /// Akamai's grid.
    EdgeGrid,
}

const AUTH: &[&str] = &["auth"];

const fn member(name: &'static str) -> PlaceholderMember {
    PlaceholderMember::new(AUTH, name, 4)
}

const OAUTH2: [PlaceholderMember; 4] = [
    member("ClientId"),
    member("ClientSecret"),
    member("AuthorizationEndpoint").optional(),
    member("TokenEndpoint").optional(),
];
const OAUTH2_WITH_CODE: [PlaceholderMember; 5] = [
    member("ClientId"),
    member("ClientSecret"),
    member("AuthorizationCode").optional(),
    member("AuthorizationEndpoint").optional(),
    member("TokenEndpoint").optional(),
];
const BASIC: [PlaceholderMember; 2] = [member("username"), member("password")];
const API_KEY: [PlaceholderMember; 1] = [member("apikey")];
const ALI_CLOUD_SLS_V1: [PlaceholderMember; 2] = [member("AccessKeySecret"), member("AccessKeyId")];
const JWT_TOKEN_OF_USER: [PlaceholderMember; 3] = [
    PlaceholderMember::new(&["auth", "userName"], "value", 4).plain(),
    PlaceholderMember::new(&["auth", "password"], "value", 4),
    member("TokenEndpoint").plain(),
];
const JWT_TOKEN_GIVEN: [PlaceholderMember; 2] = [member("UserToken"), member("TokenEndpoint").plain()];
const VISA_XPAY_TOKEN: [PlaceholderMember; 2] = [member("ApiKey").optional(), member("ApiSecret").optional()];
const CISCO_DUO: [PlaceholderMember; 2] = [member("ClientSecret").optional(), member("APIKey").optional()];
const COMM_VAULT: [PlaceholderMember; 3] =
    [member("TokenEndpoint").plain(), member("RefreshToken").optional(), member("AccessToken").optional()];
const BARRACUDA_WAF: [PlaceholderMember; 3] =
    [member("UserName").optional(), member("Password").optional(), member("TokenEndpoint").plain().optional()];
const EDGE_GRID: [PlaceholderMember; 3] =
    [member("ClientToken").optional(), member("ClientSecret").optional(), member("AccessToken").optional()];

/// Why the way to sign in cannot be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum AuthenticationFault {
    /// `auth.type` is missing or null.
    NoType,
    /// `auth.type` is none of the known ones.
    UnknownType(String),
    /// A token is wanted, but neither user and password nor the token itself is given.
    JwtTokenWithoutUser,
}

impl Authentication {
    /// The known values of `auth.type`.
    pub(super) const TYPES: [&'static str; 10] = [
        "Basic",
        "OAuth2",
        "APIKey",
        "JwtToken",
        "AliCloudSlsV1",
        "VisaXpayToken",
        "CiscoDuo",
        "CommVault",
        "BarracudaWAF",
        "EdgeGrid",
    ];

    /// Reads `auth`.
    pub(super) fn read(auth: &Node) -> Result<Self, AuthenticationFault> {
        let given = auth.get_some("type").ok_or(AuthenticationFault::NoType)?.to_text();
        let grant = auth.get("grantType").map_or_else(String::new, Node::to_text);
        Ok(match given.to_lowercase().as_str() {
            "oauth2" => Self::OAuth2 { with_code: equals_ignoring_case(&grant, "authorization_code") },
            "basic" => Self::Basic,
            "apikey" => Self::ApiKey,
            "alicloudslsv1" => Self::AliCloudSlsV1,
            "jwttoken" => Self::read_jwt_token(auth)?,
            "visaxpaytoken" => Self::VisaXpayToken,
            "ciscoduo" => Self::CiscoDuo,
            "commvault" => Self::CommVault,
            "barracudawaf" => Self::BarracudaWaf,
            "edgegrid" => Self::EdgeGrid,
            _ => return Err(AuthenticationFault::UnknownType(given)),
        })
    }

    fn read_jwt_token(auth: &Node) -> Result<Self, AuthenticationFault> {
        let is_given = |path: &[&str]| auth.path(path).is_some_and(Node::is_truthy);
        if is_given(&["userName", "value"]) && is_given(&["password", "value"]) {
            return Ok(Self::JwtTokenOfUser);
        }
        if is_given(&["UserToken"]) { Ok(Self::JwtTokenGiven) } else { Err(AuthenticationFault::JwtTokenWithoutUser) }
    }

    /// The members of `auth` in the order in which their parameters are declared; all others stay as they are.
    #[must_use]
    pub fn members(self) -> &'static [PlaceholderMember] {
        match self {
            Self::OAuth2 { with_code: true } => &OAUTH2_WITH_CODE,
            Self::OAuth2 { with_code: false } => &OAUTH2,
            Self::Basic => &BASIC,
            Self::ApiKey => &API_KEY,
            Self::AliCloudSlsV1 => &ALI_CLOUD_SLS_V1,
            Self::JwtTokenOfUser => &JWT_TOKEN_OF_USER,
            Self::JwtTokenGiven => &JWT_TOKEN_GIVEN,
            Self::VisaXpayToken => &VISA_XPAY_TOKEN,
            Self::CiscoDuo => &CISCO_DUO,
            Self::CommVault => &COMM_VAULT,
            Self::BarracudaWaf => &BARRACUDA_WAF,
            Self::EdgeGrid => &EDGE_GRID,
        }
    }
}
