//! The functions of the language, and how many arguments each takes.

/// A function of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name; letter case does not count.
    pub name: &'static str,
    /// The fewest arguments.
    pub least: usize,
    /// The most arguments, if there is a bound.
    pub most: Option<usize>,
}

/// The function of that name, letter case ignored; every `list…` counts as one.
#[must_use]
pub fn function(name: &str) -> Option<Function> {
    let lower = name.to_ascii_lowercase();
    let found = FUNCTIONS.binary_search_by(|function| function.name.to_ascii_lowercase().as_str().cmp(&lower));
    match found {
        Ok(index) => Some(FUNCTIONS[index]),
        Err(_) if lower.starts_with("list") => Some(within("list", 1, 3)),
        Err(_) => None,
    }
}

const fn exactly(name: &'static str, count: usize) -> Function {
    within(name, count, count)
}

const fn within(name: &'static str, least: usize, most: usize) -> Function {
    Function { name, least, most: Some(most) }
}

const fn at_least(name: &'static str, least: usize) -> Function {
    Function { name, least, most: None }
}

/// Sorted by name, letter case ignored.
const FUNCTIONS: [Function; 113] = [
    exactly("add", 2),
    at_least("and", 2),
    exactly("array", 1),
    exactly("base64", 1),
    exactly("base64ToJson", 1),
    exactly("base64ToString", 1),
    exactly("bool", 1),
    exactly("buildUri", 1),
    exactly("cidrHost", 2),
    exactly("cidrSubnet", 3),
    at_least("coalesce", 1),
    at_least("concat", 1),
    exactly("contains", 2),
    within("copyIndex", 0, 2),
    at_least("createArray", 0),
    at_least("createObject", 0),
    exactly("dataUri", 1),
    exactly("dataUriToString", 1),
    within("dateTimeAdd", 2, 3),
    exactly("dateTimeFromEpoch", 1),
    exactly("dateTimeToEpoch", 1),
    exactly("deployer", 0),
    exactly("deployment", 0),
    exactly("div", 2),
    exactly("empty", 1),
    exactly("endsWith", 2),
    exactly("environment", 0),
    exactly("equals", 2),
    at_least("extensionResourceId", 3),
    within("externalInput", 1, 2),
    exactly("fail", 1),
    exactly("false", 0),
    exactly("filter", 2),
    exactly("first", 1),
    exactly("float", 1),
    at_least("format", 1),
    exactly("greater", 2),
    exactly("greaterOrEquals", 2),
    exactly("groupBy", 2),
    at_least("guid", 1),
    exactly("if", 3),
    exactly("indexFromEnd", 2),
    exactly("indexOf", 2),
    exactly("int", 1),
    at_least("intersection", 2),
    exactly("items", 1),
    exactly("join", 2),
    exactly("json", 1),
    at_least("lambda", 1),
    exactly("lambdaVariables", 1),
    exactly("last", 1),
    exactly("lastIndexOf", 2),
    exactly("length", 1),
    exactly("less", 2),
    exactly("lessOrEquals", 2),
    exactly("managementGroup", 0),
    at_least("managementGroupResourceId", 2),
    exactly("map", 2),
    exactly("mapValues", 2),
    at_least("max", 1),
    at_least("min", 1),
    exactly("mod", 2),
    exactly("mul", 2),
    exactly("newGuid", 0),
    exactly("not", 1),
    exactly("null", 0),
    exactly("objectKeys", 1),
    at_least("or", 2),
    within("padLeft", 2, 3),
    exactly("parameters", 1),
    exactly("parseCidr", 1),
    exactly("parseUri", 1),
    within("pickZones", 3, 5),
    within("providers", 1, 2),
    exactly("range", 2),
    exactly("reduce", 3),
    within("reference", 1, 3),
    within("references", 1, 2),
    exactly("replace", 3),
    exactly("resourceGroup", 0),
    at_least("resourceId", 2),
    exactly("resourceInfo", 1),
    exactly("shallowMerge", 1),
    exactly("skip", 2),
    exactly("sort", 2),
    exactly("split", 2),
    exactly("startsWith", 2),
    exactly("string", 1),
    exactly("sub", 2),
    exactly("subscription", 0),
    at_least("subscriptionResourceId", 2),
    within("substring", 2, 3),
    exactly("take", 2),
    exactly("tenant", 0),
    at_least("tenantResourceId", 2),
    exactly("toLogicalZone", 3),
    exactly("toLogicalZones", 3),
    exactly("toLower", 1),
    within("toObject", 2, 3),
    exactly("toPhysicalZone", 3),
    exactly("toPhysicalZones", 3),
    exactly("toUpper", 1),
    exactly("trim", 1),
    exactly("true", 0),
    at_least("tryGet", 2),
    at_least("tryIndexFromEnd", 2),
    at_least("union", 2),
    at_least("uniqueString", 1),
    exactly("uri", 2),
    exactly("uriComponent", 1),
    exactly("uriComponentToString", 1),
    within("utcNow", 0, 1),
    exactly("variables", 1),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(FUNCTIONS.is_sorted_by_key(|function| function.name.to_ascii_lowercase()));
    }

    #[test]
    fn functions_are_found_in_any_letter_case() {
        assert_eq!(function("resourceid").map(|function| function.least), Some(2));
        assert_eq!(function("listKeys").and_then(|function| function.most), Some(3));
        assert_eq!(function("concatenate"), None);
    }
}
