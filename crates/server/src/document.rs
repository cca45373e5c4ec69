//! The `OpenAPI` 3.1 document, written from the operations as the code has them. Words are the catalogue's, by the operation's id.

use access::{ActionKind, Role, may};
use api::Problem;
use http::{Answer, Content, Entry, Operation, Shape, WRITE_TOKEN_HEADER};
use language::{Arg, Lang, say_in};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::{PartialSchema as _, ToSchema as _};

/// The groups, in the order of the page.
const TAGS: [&str; 15] = [
    "account",
    "tokens",
    "working",
    "released",
    "ogc",
    "contexts",
    "profiles",
    "plans",
    "places",
    "intake",
    "releases",
    "jobs",
    "administration",
    "audit",
    "service",
];

/// The group of a path.
fn tag(path: &str) -> &'static str {
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    match (parts.next(), parts.next()) {
        (Some("ogc"), _) => "ogc",
        (_, Some("tokens")) => "tokens",
        (_, Some("working")) => "working",
        (_, Some("released")) => "released",
        (_, Some("contexts")) => "contexts",
        (_, Some("profiles")) => "profiles",
        (_, Some("plans")) => "plans",
        (
            _,
            Some(
                "places" | "hubs" | "networks" | "vocabularies" | "measures" | "guidance" | "ground"
                | "base-map",
            ),
        ) => "places",
        (_, Some("intake")) => "intake",
        (_, Some("releases")) => "releases",
        (_, Some("jobs")) => "jobs",
        (_, Some("accounts" | "agreements")) => "administration",
        (_, Some("audit")) => "audit",
        (_, Some("sign-in" | "session" | "sessions" | "oidc" | "passkeys" | "passphrase" | "step-up")) => {
            "account"
        }
        _ => "service",
    }
}

/// The id of an operation: method and path, without `api` and in small letters.
fn id(operation: &Operation) -> String {
    let path = operation.path.strip_prefix("/api").unwrap_or(&operation.path).to_ascii_lowercase();
    let words = path.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut id = operation.method.to_owned();
    words.for_each(|word| {
        id.push('-');
        id.push_str(word);
    });
    id
}

/// The document in one language.
pub(crate) fn document(operations: &[&Operation], lang: Lang) -> Value {
    let mut paths: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    let mut shapes = BTreeMap::new();
    for operation in operations {
        paths
            .entry(&operation.path)
            .or_default()
            .insert(operation.method.to_owned(), operation_told(operation, lang));
        shapes.extend(operation.shapes.iter().cloned());
    }
    // No handler names it, and every one may answer with it.
    shapes.extend(problem());
    let used: BTreeSet<&str> = operations.iter().map(|operation| tag(&operation.path)).collect();
    let tags = TAGS.into_iter().filter(|tag| used.contains(tag));
    let tags: Vec<Value> = tags
        .map(|tag| json!({ "name": tag, "description": say_in(lang, &format!("operations-{tag}"), &[]) }))
        .collect();
    let said = |key: &str| say_in(lang, key, &[]);
    let mut told = json!({
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://spec.openapis.org/oas/3.1/dialect/base",
        "info": {
            "title": said("api-title"),
            "summary": said("api-summary"),
            "description": said("api-description"),
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": env!("CARGO_PKG_LICENSE"), "identifier": env!("CARGO_PKG_LICENSE") },
        },
        "servers": [{ "url": "/" }],
        "tags": tags,
        "paths": paths,
        "components": {
            "schemas": shapes,
            "responses": { "Problem": {
                "description": said("api-problem"),
                "content": { "application/problem+json": {
                    "schema": { "$ref": "#/components/schemas/Problem" },
                } },
            } },
            "securitySchemes": {
                "session": { "type": "apiKey", "in": "cookie", "name": "session", "description": said("api-by-session") },
                "writeToken": { "type": "apiKey", "in": "header", "name": WRITE_TOKEN_HEADER, "description": said("api-by-write-token") },
                "token": { "type": "http", "scheme": "bearer", "description": said("api-by-token") },
            },
        },
    });
    tidy(&mut told);
    told
}

/// The shape of every failure, and those that it refers to.
fn problem() -> Vec<(String, Shape)> {
    let mut named = Vec::new();
    Problem::schemas(&mut named);
    named.push((Problem::name().into_owned(), Problem::schema()));
    named
}

/// Rust's own ways of writing that mean nothing outside: links in docstrings lose their brackets, and the empty tuple is `null`.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if fields.len() == 1 && fields.get("default") == Some(&Value::Null) {
                *value = json!({ "type": "null" });
                return;
            }
            if let Some(Value::String(words)) = fields.get_mut("description") {
                *words = words.replace("[`", "`").replace("`]", "`").replace("`crate::", "`");
            }
            fields.values_mut().for_each(tidy);
        }
        Value::Array(values) => values.iter_mut().for_each(tidy),
        _ => {}
    }
}

fn operation_told(operation: &Operation, lang: Lang) -> Value {
    let id = id(operation);
    let mut told = json!({
        "operationId": id,
        "tags": [tag(&operation.path)],
        "summary": say_in(lang, &format!("operation-{id}"), &[]),
        "description": who(operation, lang),
        "security": security(operation),
        "responses": responses(operation, lang),
    });
    if let Some(action) = operation.action {
        told["x-action"] = json!(action.code());
    }
    let parameters: Vec<Value> = path_parameters(operation)
        .chain(query_parameters(operation))
        .chain(operation.deferrable.then(|| preference(lang)))
        .collect();
    if !parameters.is_empty() {
        told["parameters"] = json!(parameters);
    }
    if !operation.bodies.is_empty() {
        // A body that the handler reads itself may be left out: a file that came in parts is named in the query.
        let required = operation.bodies.iter().any(|body| body.shape.is_some());
        told["requestBody"] = json!({ "required": required, "content": contents(&operation.bodies) });
    }
    told
}

/// Who may, in words.
fn who(operation: &Operation, lang: Lang) -> String {
    let key = match operation.entry {
        Entry::Anybody => "api-entry-anybody",
        Entry::SessionIfAny => "api-entry-session-if-any",
        Entry::Session => "api-entry-session",
        Entry::SessionOrToken => "api-entry-session-or-token",
    };
    let mut said = say_in(lang, key, &[]);
    if let Some(action) = operation.action {
        let labels: Vec<String> = roles(action).map(|role| role.label().get(lang).to_owned()).collect();
        let args = [("action", Arg::from(action.code())), ("roles", Arg::from(labels.join(", ")))];
        for key in [
            Some("api-needs-action"),
            action.needs_purpose().then_some("api-needs-purpose"),
            action.needs_step_up().then_some("api-needs-step-up"),
        ]
        .into_iter()
        .flatten()
        {
            said.push(' ');
            said.push_str(&say_in(lang, key, &args));
        }
    }
    said
}

/// The roles that have an action, by the policies themselves.
fn roles(action: ActionKind) -> impl Iterator<Item = Role> {
    Role::ALL.into_iter().filter(move |role| may(*role, action))
}

/// The ways in. The list at each is of the roles that may, as `OpenAPI` has it.
fn security(operation: &Operation) -> Value {
    let roles: Vec<&str> =
        operation.action.map(|action| roles(action).map(Role::code).collect()).unwrap_or_default();
    let session = if operation.method == "get" {
        json!({ "session": roles })
    } else {
        json!({ "session": roles, "writeToken": [] })
    };
    match operation.entry {
        Entry::Anybody => json!([]),
        Entry::SessionIfAny => json!([{}, session]),
        Entry::Session => json!([session]),
        Entry::SessionOrToken => json!([session, { "token": roles }]),
    }
}

fn path_parameters(operation: &Operation) -> impl Iterator<Item = Value> {
    let names = operation.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    names.enumerate().map(|(at, name)| {
        let known = operation.part_shapes.iter().find(|(of, _)| *of == name).map(|(_, shape)| shape);
        let shape = known.or(operation.path_parts.get(at));
        json!({ "name": name, "in": "path", "required": true, "schema": plain(shape) })
    })
}

fn query_parameters(operation: &Operation) -> impl Iterator<Item = Value> {
    operation.query.iter().map(|field| {
        let mut schema = plain(Some(&field.shape));
        let description = schema.as_object_mut().and_then(|schema| schema.remove("description"));
        let mut told =
            json!({ "name": field.name, "in": "query", "required": field.needed, "schema": schema });
        if let Some(description) = description {
            told["description"] = description;
        }
        told
    })
}

/// By which a caller says that it would rather have a job than wait (RFC 7240).
fn preference(lang: Lang) -> Value {
    json!({ "name": "Prefer", "in": "header", "required": false, "description": say_in(lang, "api-prefer", &[]),
        "schema": { "type": "string", "enum": ["respond-async"] } })
}

/// The shape of a value in an address, where nothing is no value.
fn plain(shape: Option<&Shape>) -> Value {
    let mut schema = shape.map_or_else(|| json!({ "type": "string" }), |shape| json!(shape));
    if let Some(types) = schema.get("type").and_then(Value::as_array) {
        let kinds: Vec<Value> = types.iter().filter(|kind| *kind != "null").cloned().collect();
        if let [kind] = kinds.as_slice() {
            schema["type"] = kind.clone();
        }
    }
    schema
}

fn responses(operation: &Operation, lang: Lang) -> Value {
    let mut told = Map::new();
    let done = || say_in(lang, "api-done", &[]);
    for Answer { status, contents: given } in &operation.answers {
        let mut answer = json!({ "description": done() });
        if !given.is_empty() {
            answer["content"] = contents(given);
        }
        told.insert(status.to_string(), answer);
    }
    if operation.tagged && operation.method == "get" {
        told.insert("304".to_owned(), json!({ "description": say_in(lang, "api-unchanged", &[]) }));
    }
    let problem = || json!({ "$ref": "#/components/responses/Problem" });
    let takes = !operation.query.is_empty() || !operation.bodies.is_empty();
    let signed = matches!(operation.entry, Entry::Session | Entry::SessionOrToken);
    let refuses = operation.action.is_some() || (signed && operation.method != "get");
    for (so, status) in [
        (takes, "400"),
        (signed, "401"),
        (refuses, "403"),
        (!operation.path_parts.is_empty(), "404"),
        (true, "429"),
        (true, "default"),
    ] {
        if so {
            told.insert(status.to_owned(), problem());
        }
    }
    Value::Object(told)
}

fn contents(contents: &[Content]) -> Value {
    let told = contents.iter().map(|content| {
        let media = content.media.split(';').next().unwrap_or(content.media);
        let schema = match &content.shape {
            Some(shape) => json!({ "schema": shape }),
            None if media.ends_with("json") => json!({ "schema": { "type": "object" } }),
            None => json!({}),
        };
        (media.to_owned(), schema)
    });
    Value::Object(told.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations;

    /// Words are missing, or left over, where this fails: they are in `operations.ftl` of both languages.
    #[test]
    fn every_operation_has_its_words_and_no_words_are_left_over() {
        let operations = operations();
        let ids: BTreeSet<String> =
            operations.iter().map(|operation| format!("operation-{}", id(operation))).collect();
        assert_eq!(ids.len(), operations.len(), "two operations of one id");
        let lacking: Vec<_> = ids.iter().filter(|key| !language::keys(key)).collect();
        assert!(lacking.is_empty(), "without words: {lacking:#?}");
        let file = include_str!("../../language/locales/en/operations.ftl");
        let kept = file.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key);
        let idle: Vec<_> = kept.filter(|key| key.starts_with("operation-") && !ids.contains(*key)).collect();
        assert!(idle.is_empty(), "of no operation: {idle:#?}");
    }

    #[test]
    fn every_operation_says_what_it_gives_and_names_each_part_of_its_path() {
        for operation in operations() {
            let name = format!("{} {}", operation.method, operation.path);
            assert!(
                !operation.answers.is_empty(),
                "{name} gives a bare response and does not say what is in it"
            );
            let parts = operation.path.matches('{').count();
            assert_eq!(operation.path_parts.len(), parts, "{name}");
            for (part, _) in &operation.part_shapes {
                assert!(operation.path.contains(&format!("{{{part}}}")), "{name} has no {part}");
            }
            let mut names = BTreeSet::new();
            assert!(operation.query.iter().all(|field| names.insert(&field.name)), "{name} asks twice");
        }
    }

    #[test]
    fn a_name_stands_for_one_shape_and_every_reference_leads_to_one() {
        let operations = operations();
        let mut shapes: BTreeMap<&str, Value> = BTreeMap::new();
        for (name, shape) in operations.iter().flat_map(|operation| &operation.shapes) {
            let shape = json!(shape);
            if let Some(other) = shapes.insert(name, shape.clone()) {
                assert_eq!(other, shape, "{name} is two shapes");
            }
        }
        let all: Vec<&Operation> = operations.iter().collect();
        for lang in Lang::ALL {
            let document = document(&all, lang);
            each_reference(&document, &mut |to| {
                let pointer = to.strip_prefix('#').expect("a reference within the document");
                assert!(document.pointer(pointer).is_some(), "{to} leads nowhere");
            });
        }
    }

    fn each_reference(value: &Value, meet: &mut impl FnMut(&str)) {
        match value {
            Value::Object(fields) => {
                if let Some(Value::String(to)) = fields.get("$ref") {
                    meet(to);
                }
                fields.values().for_each(|value| each_reference(value, meet));
            }
            Value::Array(values) => values.iter().for_each(|value| each_reference(value, meet)),
            _ => {}
        }
    }
}
