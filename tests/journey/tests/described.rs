//! The description of the API is what `OpenAPI` 3.1 says it must be, and what the service does.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use boon::{Compiler, Schemas};
use journey::{Answer, DataDir, Service, Visitor};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// Where the format itself is described; see `fixtures/openapi`.
fn format() -> Value {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/openapi/schema-3.1-2022-10-07.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// Checks a value against the schema at a place of a document, such as `/components/schemas/Problem`; the fault, where there is one.
fn fault(document: &Value, place: &str, value: &Value) -> Option<String> {
    let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
    compiler.add_resource("urn:described", document.clone()).unwrap();
    let schema = compiler.compile(&format!("urn:described#{place}"), &mut schemas);
    let schema = schema.unwrap_or_else(|why| panic!("{place} is no schema: {why:#}"));
    schemas.validate(value, schema).err().map(|why| format!("{why:#}"))
}

/// An operation of the description: method, path, and what is told of it.
fn operations(document: &Value) -> Vec<(&str, &str, &Value)> {
    let paths = document["paths"].as_object().unwrap().iter();
    paths
        .flat_map(|(path, methods)| {
            methods
                .as_object()
                .unwrap()
                .iter()
                .map(move |(method, told)| (method.as_str(), path.as_str(), told))
        })
        .collect()
}

/// What an answer has that is not described: its media type, or its shape.
fn not_described(document: &Value, told: &Value, answer: &Answer) -> Option<String> {
    let media = answer.header("content-type").split(';').next().unwrap();
    let responses = &told["responses"];
    let described = responses.get(answer.status.to_string()).or_else(|| responses.get("default"))?;
    let named = described["$ref"].as_str().and_then(|to| document.pointer(to.strip_prefix('#')?));
    let Some(content) = named.unwrap_or(described)["content"].get(media) else {
        return Some(format!("{media} under {}", answer.status));
    };
    if !media.ends_with("json") {
        return None;
    }
    let alone = json!({ "answer": content["schema"], "components": document["components"] });
    fault(&alone, "/answer", &answer.json())
}

#[test]
fn the_description_is_openapi_in_both_languages_and_the_command_line_gives_the_same() {
    let service = Service::demo();
    let anybody = Visitor::stranger(&service.address);
    let schema = format();
    for lang in ["en", "cy"] {
        let answer = anybody.get_in("/api/openapi.json", lang);
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
        let document = answer.json();
        assert_eq!(document["openapi"], "3.1.0");
        assert_eq!(fault(&schema, "", &document), None);
        for name in document["components"]["schemas"].as_object().unwrap().keys() {
            // Compiled, it is held to the schema of schemas.
            let _ = fault(&document, &format!("/components/schemas/{name}"), &Value::Null);
        }
        let held = [("if-none-match", answer.header("etag")), ("accept-language", lang)];
        assert_eq!(anybody.get_with("/api/openapi.json", &held).status, 304);
        let printed = DataDir::new().run_ok(["--lang", lang, "api", "describe"]);
        assert_eq!(serde_json::from_str::<Value>(&printed).unwrap(), document);
    }
    let [english, welsh] = ["en", "cy"].map(|lang| anybody.get_in("/api/openapi.json", lang).json());
    let summaries = |document: &Value| -> Vec<String> {
        operations(document).iter().map(|(_, _, told)| told["summary"].to_string()).collect()
    };
    let same = summaries(&english).into_iter().zip(summaries(&welsh)).filter(|(en, cy)| en == cy).count();
    assert!(same <= 1, "only the name of a standard is the same in both languages");
}

/// Every address that needs nothing but a session answers with what is described, for an analyst and for those who may not.
#[test]
fn every_plain_question_is_answered_as_described_and_roles_are_as_told() {
    let service = Service::demo();
    let document = Visitor::stranger(&service.address).get("/api/openapi.json").json();
    let analyst = Visitor::analyst(&service.address);
    let others =
        ["partner", "auditor", "guardian", "admin"].map(|name| (name, Visitor::demo(&service.address, name)));
    let mut answered = 0;
    for (method, path, told) in operations(&document) {
        let needs =
            told["parameters"].as_array().is_some_and(|all| all.iter().any(|one| one["required"] == true));
        if method != "get" || needs {
            continue;
        }
        for (name, visitor) in
            others.iter().map(|(name, visitor)| (*name, visitor)).chain([("analyst", &analyst)])
        {
            let answer = visitor.get(path);
            let media = answer.header("content-type").split(';').next().unwrap().to_owned();
            assert!(answer.status < 500, "{name} {path}: {}", answer.text());
            if answer.status >= 400 {
                assert_eq!(media, "application/problem+json", "{name} {path}");
            }
            let statuses = told["responses"].as_object().unwrap();
            assert!(
                statuses.contains_key(&answer.status.to_string()) || answer.status >= 400,
                "{name} {path}: {} is not described",
                answer.status
            );
            if !answer.body.is_empty() {
                assert_eq!(not_described(&document, told, &answer), None, "{name} {path}");
            }
            // The list at the session is of the roles that may, by the policies.
            let roles =
                told["security"].as_array().unwrap().iter().filter_map(|way| way["session"].as_array());
            let roles: BTreeSet<&str> = roles.flatten().filter_map(Value::as_str).collect();
            let role = analyst_or(visitor);
            if !roles.is_empty() && !roles.contains(role.as_str()) {
                assert_eq!(answer.status, 403, "{name} ({role}) {path}");
            }
            if name == "analyst" && answer.status == 200 {
                answered += 1;
            }
        }
    }
    assert!(answered > 25, "{answered} were answered to an analyst");
}

fn analyst_or(visitor: &Visitor) -> String {
    visitor.get("/api/session").json()["role"].as_str().unwrap().to_owned()
}

#[test]
fn what_cannot_be_read_is_a_problem_everywhere() {
    let service = Service::demo();
    let document = Visitor::stranger(&service.address).get("/api/openapi.json").json();
    let senior = Visitor::demo(&service.address, "senior");
    senior.enter_working();
    let ends = ["/api/session", "/api/session/purpose", "/api/sessions"];
    for (method, path, told) in operations(&document) {
        if ends.contains(&path) {
            continue;
        }
        let mut address = String::new();
        for part in path.split('/').skip(1) {
            address.push('/');
            address.push_str(if part.starts_with('{') { "no%20such%00thing" } else { part });
        }
        let answer = match method {
            "get" => senior.get(&format!("{address}?year=none&table=none&nothing=%ff")),
            "delete" => senior.delete(&address),
            other => {
                senior.send(&other.to_uppercase(), &address, "application/json", "{\"nothing\": [".to_owned())
            }
        };
        assert!(answer.status < 500, "{method} {path}: {}", answer.text());
        if answer.status >= 400 {
            let media = answer.header("content-type");
            assert_eq!(media, "application/problem+json", "{method} {path}: {}", answer.status);
            assert_eq!(not_described(&document, told, &answer), None, "{method} {path}");
        } else {
            let takes = told.get("requestBody").is_some();
            assert!(
                !takes || method == "get",
                "{method} {path} takes what cannot be read: {}",
                answer.status
            );
        }
    }
}
