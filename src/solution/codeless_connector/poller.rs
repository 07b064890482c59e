//! One poller, found fit for packaging: what V3 stops at, or loses the connector over, is reported (spec ccf §§13, 14, 20).

use super::authentication::{Authentication, AuthenticationFault};
use super::name_pattern::matches_any;
use super::poller_kind::{PlaceholderMember, PollerKind};
use crate::diagnostics::spelling::did_you_mean;
use crate::diagnostics::{Diagnostic, Place, Report};
use crate::source::{Document, Node, Value};

/// A poller.
#[derive(Clone, Debug)]
pub struct Poller {
    /// The whole part.
    pub part: Document,
    /// `name`.
    pub name: String,
    /// `properties`.
    pub properties: Node,
    /// How it signs in, where its kind leaves the choice.
    pub authentication: Option<Authentication>,
}

/// Reads one poller of a connector.
pub(super) fn read(part: Document, kind: PollerKind, report: &mut Report) -> Option<Poller> {
    let mut reader = Reader { part: &part, kind, faults: Vec::new(), doubts: Vec::new() };
    let name = reader.name();
    let properties = reader.properties();
    let authentication = properties.as_ref().and_then(|properties| reader.check(properties));
    let is_fit = reader.faults.is_empty();
    report.extend(reader.faults);
    report.extend(reader.doubts);
    let (name, properties) = (name?, properties?);
    is_fit.then_some(Poller { part, name, properties, authentication })
}

struct Reader<'a> {
    part: &'a Document,
    kind: PollerKind,
    faults: Vec<Diagnostic>,
    doubts: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn fault(&mut self, id: &'static str, at: &Node, message: impl Into<String>, help: impl Into<String>) {
        self.faults.push(Diagnostic::error(id, message).at(self.part.place(at)).help(help));
    }

    fn name(&mut self) -> Option<String> {
        let name = self.part.root.get("name");
        if let Some(text) = name.and_then(Node::as_str) {
            return Some(text.to_owned());
        }
        let at = name.unwrap_or(&self.part.root).clone();
        let help = "write `\"name\": \"<name>\"`, different for each poller";
        self.fault(
            "poller-without-name",
            &at,
            "the poller's `name` is missing or not text, so V3 drops the connector",
            help,
        );
        None
    }

    fn properties(&mut self) -> Option<Node> {
        let properties = self.part.root.get("properties");
        if properties.is_some_and(|properties| properties.as_object().is_some()) {
            return properties.cloned();
        }
        let at = properties.unwrap_or(&self.part.root).clone();
        self.fault(
            "poller-member-missing",
            &at,
            "the poller's `properties` is missing or not an object",
            "write `\"properties\": { … }`",
        );
        None
    }

    fn check(&mut self, properties: &Node) -> Option<Authentication> {
        let mut is_whole = true;
        for name in self.kind.objects() {
            is_whole &= self.require(properties, "properties", name);
        }
        if !is_whole {
            return None;
        }
        for member in self.kind.members() {
            self.member(properties, *member);
        }
        match self.kind {
            PollerKind::RestApiPoller | PollerKind::WebSocket => {
                self.request(properties);
                return self.authentication(properties);
            }
            PollerKind::AmazonWebServicesS3 => self.bucket(properties),
            PollerKind::Oci => self.oracle(properties),
            PollerKind::PurviewAudit => self.audit(properties),
            PollerKind::StorageAccountBlobContainer => self.container(),
            PollerKind::Gcp | PollerKind::Push => {}
        }
        None
    }

    /// V3 takes a longer name that contains the name for the member (spec ccf quirk Q21).
    fn require(&mut self, object: &Node, object_name: &str, name: &str) -> bool {
        let is_there = matches_any(name, object.members().map(|member| member.key.as_str()));
        if !is_there {
            let message = format!("`{object_name}` of the {} poller has no `{name}`", self.kind.name());
            let names = object.members().map(|member| member.key.as_str());
            let help = did_you_mean_member(name, names);
            self.fault("poller-member-missing", object, message, help);
        }
        is_there
    }

    fn member(&mut self, properties: &Node, member: PlaceholderMember) {
        let mut object = properties;
        let mut object_name = "properties";
        for name in member.object {
            if !self.require(object, object_name, name) {
                return;
            }
            let Some(next) = object.get(name).filter(|next| next.as_object().is_some()) else {
                let at = object.get(name).unwrap_or(object);
                let message = format!("`{name}` of the {} poller is not an object", self.kind.name());
                self.fault("poller-member-wrong", at, message, format!("write it with a member `{}`", member.name));
                return;
            };
            (object, object_name) = (next, name);
        }
        if member.is_required && !self.require(object, object_name, member.name) {
            return;
        }
        let value = object.get(member.name);
        if let Some(value) = value.filter(|value| !member.is_list && loses_value(value)) {
            let message =
                format!("`{}` of the {} poller is not text, so V3 fails at it", member.name, self.kind.name());
            self.fault("poller-member-wrong", value, message, "write one text, with its placeholders in it");
        }
    }

    fn authentication(&mut self, properties: &Node) -> Option<Authentication> {
        let auth = properties.get("auth").filter(|auth| auth.as_object().is_some());
        let Some(auth) = auth else {
            let at = properties.get("auth").unwrap_or(properties);
            let message = format!("`auth` of the {} poller is not an object", self.kind.name());
            self.fault("poller-member-wrong", at, message, known_types());
            return None;
        };
        match Authentication::read(auth) {
            Ok(authentication) => {
                for member in authentication.members() {
                    self.member(properties, *member);
                }
                return Some(authentication);
            }
            Err(AuthenticationFault::NoType) => {
                let at = auth.get("type").unwrap_or(auth);
                let message =
                    format!("`auth` of the {} poller has no `type`, so V3 drops the connector", self.kind.name());
                self.fault("poller-without-auth-type", at, message, known_types());
            }
            Err(AuthenticationFault::UnknownType(given)) => {
                let at = auth.get("type").unwrap_or(auth);
                let message = format!("V3 does not know the auth type `{given}` for a {} poller", self.kind.name());
                let near = did_you_mean(&given, Authentication::TYPES, "no other comes near");
                self.fault("poller-auth-type-unknown", at, message, format!("{near}; {}", known_types()));
            }
            Err(AuthenticationFault::JwtTokenWithoutUser) => {
                let message = "`auth` of type JwtToken has neither a `userName` and a `password`, nor a `UserToken`";
                let help = "write `userName` and `password`, each with a `value`, or `UserToken`";
                self.fault("poller-member-missing", auth, message, help);
            }
        }
        None
    }

    fn request(&mut self, properties: &Node) {
        let Some(request) = properties.get("request").filter(|request| request.as_object().is_some()) else {
            let at = properties.get("request").unwrap_or(properties);
            self.fault(
                "poller-member-wrong",
                at,
                "`request` is not an object, so V3 drops the connector",
                "write `\"request\": { \"apiEndpoint\": … }`",
            );
            return;
        };
        if let Some(endpoint) = request.get("apiEndpoint").filter(|endpoint| endpoint.as_str().is_none()) {
            let message = "`apiEndpoint` is not text, so V3 drops the connector";
            self.fault("poller-member-wrong", endpoint, message, "write the address as one text");
        }
        self.headers(request);
        let steps = properties.get("stepCollectorConfigs");
        for step in steps.into_iter().flat_map(Node::members) {
            if let Some(request) = step.value.get("request") {
                self.headers(request);
            }
        }
    }

    fn headers(&mut self, request: &Node) {
        for header in request.get("headers").into_iter().flat_map(Node::members) {
            if header.value.as_object().is_some() {
                let message = format!("the header `{}` is an object, so V3 drops the connector", header.key);
                self.fault("header-not-text", &header.value, message, "write the header's value as one text");
            }
        }
    }

    fn bucket(&mut self, properties: &Node) {
        let Some(format) = properties.get("dataFormat") else { return };
        if format.is_null() || format.as_object().is_some_and(|object| object.members.is_empty()) {
            let message = "`dataFormat` is empty, so V3 drops the connector";
            self.fault(
                "poller-member-wrong",
                format,
                message,
                "write `\"dataFormat\": { \"format\": \"json\" }`, or remove it",
            );
        }
    }

    /// Other releases know switches that V3 leaves out without a word (driver §11.5, §13).
    fn container(&mut self) {
        for name in ["eventGridUseManagedIdentity", "connectionDeployment"] {
            if let Some(member) = self.part.root.member(name) {
                let message = format!("V3 does not know `{name}`, and packages the poller without it");
                let place = Place::new(&self.part.file, member.key_span);
                self.doubts.push(
                    Diagnostic::warning("poller-member-left-out", message)
                        .at(place)
                        .help("remove it; the storage deployment is the same for every container"),
                );
            }
        }
    }

    fn oracle(&mut self, properties: &Node) {
        let Some(auth) = properties.get("auth") else { return };
        let given = auth.get_some("type").map(Node::to_text);
        if given.as_deref().is_some_and(|given| given.eq_ignore_ascii_case("oracle")) {
            return;
        }
        // What the sign-in of another type lacks is no fault of its own.
        self.faults.clear();
        let at = auth.get("type").unwrap_or(auth);
        let message = match given {
            Some(given) => format!("V3 does not know the auth type `{given}` for an OCI poller"),
            None => "`auth` of the OCI poller has no `type`, so V3 drops the connector".to_owned(),
        };
        self.fault(
            "poller-auth-type-unknown",
            at,
            message,
            "write `\"type\": \"Oracle\"`, the only one that OCI knows",
        );
    }

    /// V3 asks these members for `{{` as only text can be asked.
    fn audit(&mut self, properties: &Node) {
        for path in [["TenantId"].as_slice(), &["SourceType"], &["DataTypes", "Logs", "state"]] {
            let Some(value) = properties.path(path) else { continue };
            let is_text = matches!(value.value, Value::String(_) | Value::Array(_) | Value::Null);
            if !is_text && value.is_truthy() {
                let message = format!("`{}` is not text, so V3 drops the connector", path.join("."));
                self.fault("poller-member-wrong", value, message, "write it as text, in quotes");
            }
        }
    }
}

fn known_types() -> String {
    format!("the auth types are {}", Authentication::TYPES.join(", "))
}

fn did_you_mean_member<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> String {
    let near = did_you_mean(name, names, "");
    if near.is_empty() { format!("write `{name}`") } else { format!("write `{name}`, or {near}") }
}

/// Whether V3 fails to fill in the placeholders of a value that should be text.
fn loses_value(value: &Node) -> bool {
    match &value.value {
        Value::Array(items) => {
            let with_placeholder: Vec<_> = items.iter().filter(|item| item.to_text().contains("{{")).collect();
            match with_placeholder.as_slice() {
                [] => false,
                [only] => {
                    let is_alone = only.as_str().is_some_and(|text| text.starts_with("{{") && text.ends_with("}}"));
                    items.len() > 1 && !is_alone
                }
                _ => true,
            }
        }
        Value::Object(object) => object.to_text().contains("{{"),
        _ => false,
    }
}
