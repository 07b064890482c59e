//! The resources of a template become content items, each known by its kind and content id.

use std::collections::BTreeMap;

use super::comparison::{Noise, NoiseKind};
use super::matching::{is_same_order, pairs};
use super::package_view::elements;
use super::resolver::Resolver;
use super::side::{ItemFacts, PackageFacts};
use crate::arm::Value;
use crate::arm::layout::{CONTENT_PACKAGES, CONTENT_TEMPLATES, METADATA};

/// A content item: its content template, and what the package deploys of it directly.
#[derive(Debug)]
pub(super) struct Item<'a> {
    pub(super) kind: String,
    pub(super) facts: ItemFacts,
    /// Nothing for content that has no template, such as watchlists.
    pub(super) template: Option<&'a Value>,
    pub(super) deployed: Vec<&'a Value>,
}

/// The items of a template, and its package resource.
#[derive(Debug)]
pub(super) struct Items<'a> {
    pub(super) resolver: &'a Resolver<'a>,
    pub(super) package: PackageFacts,
    pub(super) package_resource: Option<&'a Value>,
    pub(super) all: Vec<Item<'a>>,
}

/// An item of both sides or of one.
pub(super) type ItemPair<'s, 'a> = (Option<&'s Item<'a>>, Option<&'s Item<'a>>);

impl<'a> Items<'a> {
    pub(super) fn of(template: &'a Value, resolver: &'a Resolver<'a>) -> Self {
        let resources = template.get("resources").map_or(&[][..], elements);
        let package_resource = resources.iter().find(|resource| is_type(resource, CONTENT_PACKAGES));
        let mut items = Self { resolver, package: PackageFacts::default(), package_resource, all: Vec::new() };
        items.package = items.package_facts(template);
        for resource in resources.iter().filter(|resource| is_type(resource, CONTENT_TEMPLATES)) {
            let item = items.template_item(resource);
            items.all.push(item);
        }
        items.add_deployed(resources);
        items
    }

    fn package_facts(&self, template: &Value) -> PackageFacts {
        let properties = self.package_resource.and_then(|resource| resource.get("properties"));
        let fact = |member: &str, variable: &str| {
            let value = properties.and_then(|properties| properties.get(member));
            let value = value.or_else(|| template.get("variables")?.get(variable))?.as_str()?;
            Some(self.resolver.text(value).into_owned())
        };
        PackageFacts {
            id: fact("contentId", "_solutionId").unwrap_or_default(),
            name: fact("displayName", "_solutionName").unwrap_or_default(),
            version: fact("version", "_solutionVersion"),
        }
    }

    fn template_item(&self, resource: &'a Value) -> Item<'a> {
        let properties = &resource["properties"];
        let text = |member: &str| Some(self.resolver.text(properties.get(member)?.as_str()?).into_owned());
        let raw = |value: &Value| value.as_str().and_then(number);
        Item {
            kind: text("contentKind").unwrap_or_default(),
            facts: ItemFacts {
                id: text("contentId").unwrap_or_default(),
                name: text("displayName").unwrap_or_default(),
                version: text("version"),
                number: raw(&resource["name"]).or_else(|| raw(&properties["contentId"])),
            },
            template: Some(resource),
            deployed: Vec::new(),
        }
    }

    /// Hands the other resources to the items that they are copies of; the rest are items of their own.
    fn add_deployed(&mut self, resources: &'a [Value]) {
        let mut owners: BTreeMap<(String, String), usize> = BTreeMap::new();
        for (index, item) in self.all.iter().enumerate() {
            let inner = item
                .template
                .map_or(&[][..], |template| elements(&template["properties"]["mainTemplate"]["resources"]));
            for resource in inner {
                owners.entry(self.identity(resource)).or_insert(index);
            }
        }
        for resource in resources {
            if is_type(resource, CONTENT_TEMPLATES) || is_type(resource, CONTENT_PACKAGES) {
                continue;
            }
            let identity = self.identity(resource);
            let owner = *owners.entry(identity.clone()).or_insert(self.all.len());
            match self.all.get_mut(owner) {
                Some(item) => item.deployed.push(resource),
                None => self.all.push(self.deployed_item(resource, &identity.1)),
            }
        }
    }

    /// What tells a resource from every other one: metadata by the content meant, all others by type and name.
    fn identity(&self, resource: &Value) -> (String, String) {
        let text = |value: &Value| self.resolver.text(value.as_str().unwrap_or_default()).into_owned();
        if is_type(resource, METADATA) {
            let properties = &resource["properties"];
            return (format!("metadata {}", text(&properties["kind"])), text(&properties["contentId"]));
        }
        (text(&resource["type"]).to_ascii_lowercase(), text(&resource["name"]))
    }

    fn deployed_item(&self, resource: &'a Value, name: &str) -> Item<'a> {
        let properties = &resource["properties"];
        let text = |value: &Value| value.as_str().map(|text| self.resolver.text(text).into_owned());
        let resource_type = text(&resource["type"]).unwrap_or_default();
        let last = resource_type.rsplit('/').next().unwrap_or_default();
        let id = readable(name).to_owned();
        let facts = ItemFacts {
            name: text(&properties["displayName"]).unwrap_or_else(|| id.clone()),
            id,
            version: None,
            number: resource["name"].as_str().and_then(number),
        };
        let mut letters = last.strip_suffix(['s']).unwrap_or(last).chars();
        let kind =
            letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str());
        let kind = kind.strip_suffix("Searche").map_or_else(|| kind.clone(), |start| format!("{start}Search"));
        Item { kind, facts, template: None, deployed: vec![resource] }
    }
}

/// Pairs of items of the same kind and id; of those left over, items of one name have a new id.
pub(super) fn matched<'s, 'a>(old: &'s Items<'a>, new: &'s Items<'a>, noise: &mut Vec<Noise>) -> Vec<ItemPair<'s, 'a>> {
    let sides = [&old.all, &new.all];
    let lengths = sides.map(Vec::len);
    let key = |side: usize, place: usize| {
        let item: &Item<'_> = &sides[side][place];
        (item.kind.as_str(), item.facts.id.as_str())
    };
    let by_id = pairs(lengths, key, |_, _| 0);
    if !is_same_order(&by_id) {
        noise.push(Noise { kind: NoiseKind::Order, place: "content items".to_owned() });
    }
    let mut matched: Vec<ItemPair<'_, '_>> = Vec::new();
    let mut left: [Vec<&Item<'_>>; 2] = [Vec::new(), Vec::new()];
    for pair in by_id {
        match pair {
            (Some(old), Some(new)) => matched.push((Some(&sides[0][old]), Some(&sides[1][new]))),
            (old, new) => {
                left[0].extend(old.map(|place| &sides[0][place]));
                left[1].extend(new.map(|place| &sides[1][place]));
            }
        }
    }
    let key = |side: usize, place: usize| {
        let item = left[side][place];
        (item.kind.as_str(), item.facts.name.as_str())
    };
    for (old, new) in pairs([left[0].len(), left[1].len()], key, |_, _| 0) {
        matched.push((old.map(|place| left[0][place]), new.map(|place| left[1][place])));
    }
    matched
}

pub(super) fn is_type(resource: &Value, name: &str) -> bool {
    resource.get("type").and_then(Value::as_str).is_some_and(|given| given.eq_ignore_ascii_case(name))
}

/// The part of a resource's name that a person reads: the last text of an expression.
pub(super) fn readable(name: &str) -> &str {
    if !name.starts_with('[') {
        return name;
    }
    let texts = name.split('\'').skip(1).step_by(2);
    texts.filter(|text| text.contains(char::is_alphanumeric)).last().unwrap_or(name)
}

/// The number in the first name in quotes of an expression.
fn number(expression: &str) -> Option<String> {
    let name = expression.strip_prefix('[')?.split('\'').nth(1)?;
    let digits = name.len() - name.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    (digits > 0).then(|| name[name.len() - digits..].to_owned())
}
