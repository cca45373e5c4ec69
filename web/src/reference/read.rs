//! The description of the API, read for the page: groups of operations, and on demand what one of them takes and gives.

use crate::words::Lang;
use api::language::say_in;
use serde_json::{Map, Value};

/// How deep fields are listed; deeper ones are named by their kind alone.
const DEPTH: usize = 5;
/// Fields of one body that are listed at most.
const FIELDS: usize = 160;

/// Operations of one tag.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    pub(super) name: String,
    pub(super) says: String,
    pub(super) operations: Vec<Operation>,
}

/// One operation, as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Operation {
    pub(super) id: String,
    /// In capitals.
    pub(super) method: String,
    pub(super) path: String,
    pub(super) summary: String,
}

impl Operation {
    /// Whether every word of a search is in method, path, summary or id.
    pub(super) fn matches(&self, search: &str) -> bool {
        let own = format!("{} {} {} {}", self.method, self.path, self.summary, self.id).to_lowercase();
        search.to_lowercase().split_whitespace().all(|word| own.contains(word))
    }
}

/// The groups in the document's order, each with its operations by path and then by method.
pub(super) fn groups(document: &Value) -> Vec<Group> {
    let listed = document["tags"].as_array().into_iter().flatten();
    let mut groups: Vec<Group> = listed
        .map(|tag| Group {
            name: text(&tag["name"]),
            says: text(&tag["description"]),
            operations: Vec::new(),
        })
        .collect();
    for (path, methods) in document["paths"].as_object().into_iter().flatten() {
        for (method, told) in methods.as_object().into_iter().flatten() {
            let tag = told["tags"][0].as_str().unwrap_or_default();
            if let Some(group) = groups.iter_mut().find(|group| group.name == tag) {
                group.operations.push(Operation {
                    id: text(&told["operationId"]),
                    method: method.to_uppercase(),
                    path: path.clone(),
                    summary: text(&told["summary"]),
                });
            }
        }
    }
    groups
}

/// A value with a name: a parameter, or a field at its path in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) path: String,
    pub(super) kind: String,
    pub(super) needed: bool,
    pub(super) says: String,
}

/// A body in one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) media: String,
    /// What the whole is, where it is no thing with fields.
    pub(super) kind: String,
    pub(super) fields: Vec<Field>,
}

/// What comes back under one status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: String,
    pub(super) says: String,
    pub(super) forms: Vec<Form>,
}

/// All that is told of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Details {
    pub(super) who: String,
    pub(super) in_path: Vec<Field>,
    pub(super) in_query: Vec<Field>,
    pub(super) bodies: Vec<Form>,
    pub(super) answers: Vec<Answer>,
    pub(super) command: String,
}

/// Reads what an operation takes and gives, with a line for `curl` at `origin`.
pub(super) fn details(document: &Value, operation: &Operation, origin: &str, lang: Lang) -> Details {
    let reader = Reader { document, lang };
    let told = &document["paths"][&operation.path][operation.method.to_lowercase()];
    let parameters = |place: &str| -> Vec<Field> {
        let all = told["parameters"].as_array().into_iter().flatten();
        all.filter(|parameter| parameter["in"] == place)
            .map(|parameter| Field {
                path: text(&parameter["name"]),
                kind: reader.kind(&parameter["schema"]),
                needed: parameter["required"] == true,
                says: text(&parameter["description"]),
            })
            .collect()
    };
    let answers = told["responses"].as_object().into_iter().flatten();
    let answers = answers.map(|(status, answer)| {
        let answer = reader.behind(answer);
        Answer {
            status: status.clone(),
            says: text(&answer["description"]),
            forms: reader.forms(&answer["content"]),
        }
    });
    Details {
        who: text(&told["description"]),
        in_path: parameters("path"),
        in_query: parameters("query"),
        bodies: reader.forms(&told["requestBody"]["content"]),
        answers: answers.collect(),
        command: command(told, operation, origin),
    }
}

/// A line that asks for the operation; what the reader must fill in stands in capitals.
fn command(told: &Value, operation: &Operation, origin: &str) -> String {
    let ways: Vec<&Map<String, Value>> =
        told["security"].as_array().into_iter().flatten().filter_map(Value::as_object).collect();
    let mut line = String::from("curl");
    if ways.iter().any(|way| way.contains_key("token")) {
        line.push_str(" -H 'Authorization: Bearer TOKEN'");
    } else if ways.iter().any(|way| way.contains_key("session")) {
        line.push_str(" -b 'session=SESSION'");
        if ways.iter().any(|way| way.contains_key("writeToken")) {
            line.push_str(" -H 'x-contexture-token: WRITE_TOKEN'");
        }
    }
    if operation.method != "GET" {
        line.push_str(" -X ");
        line.push_str(&operation.method);
    }
    let bodies = told["requestBody"]["content"].as_object();
    if let Some((media, _)) = bodies.and_then(|bodies| bodies.iter().next()) {
        for part in [" -H 'Content-Type: ", media, "' --data-binary @FILE"] {
            line.push_str(part);
        }
    }
    let needed = told["parameters"].as_array().into_iter().flatten();
    let needed: Vec<String> = needed
        .filter(|parameter| parameter["in"] == "query" && parameter["required"] == true)
        .map(|parameter| {
            let name = text(&parameter["name"]);
            let value =
                parameter["schema"]["enum"][0].as_str().map_or_else(|| name.to_uppercase(), str::to_owned);
            format!("{name}={value}")
        })
        .collect();
    let query = if needed.is_empty() { String::new() } else { format!("?{}", needed.join("&")) };
    format!("{line} '{origin}{}{query}'", operation.path)
}

struct Reader<'d> {
    document: &'d Value,
    lang: Lang,
}

impl<'d> Reader<'d> {
    fn say(&self, key: &'static str) -> String {
        say_in(self.lang, key, &[])
    }

    /// What a reference leads to, or the value itself.
    fn behind(&self, value: &'d Value) -> &'d Value {
        let named = value["$ref"].as_str().and_then(|to| self.document.pointer(to.strip_prefix('#')?));
        named.unwrap_or(value)
    }

    fn forms(&self, content: &'d Value) -> Vec<Form> {
        let all = content.as_object().into_iter().flatten();
        all.map(|(media, told)| {
            let mut fields = Vec::new();
            let schema = &told["schema"];
            if schema.is_null() {
                return Form { media: media.clone(), kind: self.say("web-api-bytes"), fields };
            }
            self.list(schema, "", DEPTH, &mut fields);
            Form { media: media.clone(), kind: self.kind(schema), fields }
        })
        .collect()
    }

    /// Lists the fields of a schema under a path.
    fn list(&self, schema: &'d Value, path: &str, depth: usize, into: &mut Vec<Field>) {
        let schema = self.behind(schema);
        if depth == 0 || into.len() >= FIELDS {
            return;
        }
        if schema["items"].is_object() {
            return self.list(&schema["items"], &format!("{path}[]"), depth, into);
        }
        for part in ["allOf", "oneOf", "anyOf"].iter().filter_map(|name| schema[*name].as_array()).flatten() {
            self.list(part, path, depth, into);
        }
        if schema["additionalProperties"].is_object() {
            self.list(&schema["additionalProperties"], &format!("{path}{{}}"), depth - 1, into);
        }
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            let own = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            if into.len() >= FIELDS || into.iter().any(|known| known.path == own) {
                continue;
            }
            let needed = schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name));
            let says = [field, self.behind(field)].into_iter().find_map(|from| from["description"].as_str());
            into.push(Field {
                path: own.clone(),
                kind: self.kind(field),
                needed,
                says: says.unwrap_or_default().to_owned(),
            });
            self.list(field, &own, depth - 1, into);
        }
    }

    /// What a value is, in a word or a few.
    fn kind(&self, schema: &'d Value) -> String {
        if let Some(named) = schema["$ref"].as_str() {
            return named.rsplit('/').next().unwrap_or(named).to_owned();
        }
        if let Some(codes) = schema["enum"].as_array() {
            let codes: Vec<String> = codes.iter().map(text).collect();
            return format!("{} {}", self.say("web-api-one-of"), codes.join(", "));
        }
        if schema["items"].is_object() {
            return format!("{} {}", self.say("web-api-list-of"), self.kind(&schema["items"]));
        }
        let or = |kinds: Vec<String>| kinds.join(&format!(" {} ", self.say("web-api-or")));
        for name in ["oneOf", "anyOf", "allOf"] {
            if let Some(parts) = schema[name].as_array() {
                return or(parts.iter().map(|part| self.kind(part)).collect());
            }
        }
        let kinds = match &schema["type"] {
            Value::Array(kinds) => kinds.iter().map(text).collect(),
            Value::String(kind) => vec![kind.clone()],
            _ => vec![self.say("web-api-any")],
        };
        let named = |kind: String| if kind == "null" { self.say("web-api-nothing") } else { kind };
        let kinds = or(kinds.into_iter().map(named).collect());
        match schema["format"].as_str().or_else(|| schema["pattern"].as_str()) {
            Some(form) => format!("{kinds} ({form})"),
            None => kinds,
        }
    }
}

/// A string as it is, anything else as JSON, nothing as nothing.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn document() -> Value {
        json!({
            "tags": [{ "name": "released", "description": "The released side" }],
            "paths": { "/api/released/table": { "get": {
                "operationId": "get-released-table",
                "tags": ["released"],
                "summary": "A released table",
                "description": "For whoever is signed in.",
                "security": [{ "session": ["analyst"] }, { "token": [] }],
                "parameters": [
                    { "name": "table", "in": "query", "required": true, "schema": { "type": "string", "enum": ["block_year"] } },
                    { "name": "filter", "in": "query", "required": false, "schema": { "type": "string" } },
                ],
                "responses": {
                    "200": { "description": "Done.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Table" } } } },
                },
            } } },
            "components": { "schemas": {
                "Table": { "type": "object", "required": ["cells"], "properties": {
                    "cells": { "type": "array", "items": { "$ref": "#/components/schemas/Cell" }, "description": "Its cells." },
                    "of": { "type": ["string", "null"] },
                } },
                "Cell": { "type": "object", "properties": { "of": { "$ref": "#/components/schemas/Cell" }, "n": { "type": "integer" } } },
            } },
        })
    }

    #[test]
    fn an_operation_is_listed_and_found_by_its_words() {
        let groups = groups(&document());
        let [group] = groups.as_slice() else { panic!("one group") };
        let operation = &group.operations[0];
        assert_eq!((operation.method.as_str(), operation.path.as_str()), ("GET", "/api/released/table"));
        assert!(operation.matches("get TABLE") && operation.matches("") && !operation.matches("table audit"));
    }

    #[test]
    fn fields_are_told_at_their_paths_and_a_shape_within_itself_ends() {
        let document = document();
        let operation = groups(&document)[0].operations[0].clone();
        let told = details(&document, &operation, "http://here", Lang::En);
        assert_eq!(
            told.command,
            "curl -H 'Authorization: Bearer TOKEN' 'http://here/api/released/table?table=block_year'"
        );
        assert_eq!(told.in_query.len(), 2);
        let form = &told.answers[0].forms[0];
        let paths: Vec<&str> = form.fields.iter().map(|field| field.path.as_str()).collect();
        assert_eq!(&paths[..3], ["cells", "cells[].n", "cells[].of"]);
        assert!(form.fields.iter().any(|field| field.path == "of" && field.kind == "string or nothing"));
        assert!(form.fields[0].needed && form.fields[0].kind == "list of Cell");
        assert!(paths.len() < 20);
    }
}
