//! Nothing is done that is not on record: while the record cannot be written, every act fails and leaves the database as it was.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{DataDir, Service, Visitor};
use serde_json::{Value, json};
use std::cell::RefCell;

/// The record stands on a full disk: SQLSTATE 53100, as the server itself says it.
const BREAK: &str = "create function public.no_record() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
    create trigger no_record before insert on audit.event for each row execute function public.no_record();";
const MEND: &str = "drop trigger no_record on audit.event; drop function public.no_record;";

/// Every row of every table, but when sessions were last seen and sign-ins under way.
struct Tables(String);

impl Tables {
    fn of(data: &DataDir) -> Self {
        let names = data.sql(
            "select string_agg(format('select %L || md5(coalesce(string_agg(md5(t::text), '''' order by md5(t::text)), '''')) as line
                    from %I.%I t', schemaname || '.' || tablename || ' ', schemaname, tablename), ' union all ')
             from pg_tables where schemaname in ('access', 'audit', 'closing', 'disruption', 'intake', 'profile', 'registry', 'released')
               and (schemaname, tablename) not in (('access', 'session'), ('access', 'oidc_request'), ('audit', 'head'),
                    ('audit', 'head_sent'), ('audit', 'leaf'))",
        );
        Self(format!(
            "select string_agg(line, E'\\n' order by line) || (select string_agg(coalesce(purpose, '-'), ',' order by session_hash)
                 from access.session) from ({}) as tables",
            names.trim()
        ))
    }

    fn now(&self, data: &DataDir) -> String {
        data.sql(&self.0)
    }
}

struct House {
    service: Service,
    tables: Tables,
    acts: RefCell<Vec<String>>,
}

impl House {
    fn new() -> Self {
        let service = Service::demo();
        let tables = Tables::of(&service.data);
        Self { service, tables, acts: RefCell::default() }
    }

    fn visitor(&self, name: &str) -> Visitor {
        Visitor::demo(&self.service.address, name)
    }

    /// Tries the act without a record, when it must fail and change nothing, and again with one, when it must be done.
    fn act<T>(&self, name: &str, act: impl Fn() -> Result<T, String>) -> T {
        let data = &self.service.data;
        let before = self.tables.now(data);
        data.sql(BREAK);
        let outcome = act();
        data.sql(MEND);
        assert!(outcome.is_err(), "{name} was done without a record");
        assert_eq!(self.tables.now(data), before, "{name} failed and left something behind");
        let events = || data.sql("select count(*) from audit.event").trim().parse::<u64>().unwrap();
        let count = events();
        let done = act().unwrap_or_else(|why| panic!("{name}, with a record: {why}"));
        assert!(events() > count, "{name} is not on record");
        self.acts.borrow_mut().push(name.to_owned());
        done
    }

    /// The same of a request; a refusal must say that the disk is full.
    fn asks(&self, name: &str, visitor: &Visitor, method: &str, path: &str, body: &Value) -> Value {
        let text = if body.is_null() { String::new() } else { body.to_string() };
        self.act(name, || {
            let answer = match method {
                "GET" => visitor.get(path),
                "DELETE" => visitor.delete(path),
                _ => visitor.send(method, path, "application/json", text.clone()),
            };
            match answer.status {
                200..300 => Ok(serde_json::from_slice(&answer.body).unwrap_or(Value::Null)),
                507 => Err(answer.text()),
                other => panic!("{name}: {other} {}", answer.text()),
            }
        })
    }

    fn tells(&self, name: &str, arguments: &[&str], line: &str) {
        self.act(name, || {
            let printed = self.service.data.typed(arguments, line);
            if printed.ok { Ok(()) } else { Err(printed.err) }
        });
    }
}

const NONE: Value = Value::Null;

#[test]
fn accounts_agreements_and_sessions() {
    let house = House::new();
    let admin = house.visitor("admin");
    let account = json!({ "name": "jay", "role": "analyst", "agency": "GWL-POLICE", "passphrase": "long enough words" });
    house.asks("account-add", &admin, "POST", "/api/accounts", &account);
    let accounts = admin.get("/api/accounts").json();
    let of = |name: &str| {
        let all = accounts["accounts"].as_array().unwrap();
        all.iter().find(|a| a["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
    };
    let path = format!("/api/accounts/{}", of("jay"));
    house.asks(
        "account-role-change",
        &admin,
        "PUT",
        &path,
        &json!({ "role": "coordinator", "agency": "GWL-BOARD" }),
    );
    house.asks("account-disable", &admin, "DELETE", &path, &NONE);

    let agreement = json!({ "agencies": ["GWL-HEALTH"], "purposes": ["data_quality"], "harms": ["cse"],
        "first_day": "2099-01-01", "last_day": "2100-01-01", "review_day": "2099-06-01",
        "legal_basis": "a law of the tests, in words" });
    house.asks("agreement-draft", &admin, "POST", "/api/agreements", &agreement);
    let drafted = admin.get("/api/agreements").json()["agreements"][0]["id"].as_str().unwrap().to_owned();
    let chair = house.visitor("chair");
    house.asks("agreement-sign", &chair, "POST", &format!("/api/agreements/{drafted}/sign"), &NONE);
    house.asks("agreement-end", &admin, "POST", &format!("/api/agreements/{drafted}/end"), &NONE);

    let kay = json!({ "name": "kay", "role": "board_member", "agency": "GWL-BOARD", "passphrase": "long enough words" });
    assert_eq!(admin.post_json("/api/accounts", &kay).status, 201);
    let stranger = Visitor::stranger(&house.service.address);
    let words = json!({ "name": "kay", "passphrase": "long enough words" });
    house.asks("sign-in", &stranger, "POST", "/api/session", &words);
    let change = json!({ "present": "long enough words", "new": "pedwar gair heb ystyr" });
    house.asks("passphrase-change", &stranger, "PUT", "/api/passphrase", &change);
    let again = Visitor::stranger(&house.service.address);
    again.post_json("/api/session", &json!({ "name": "kay", "passphrase": "pedwar gair heb ystyr" }));
    house.asks("session-end", &stranger, "DELETE", "/api/sessions", &NONE);
    house.asks("sign-out", &stranger, "DELETE", "/api/session", &NONE);

    let auditor = house.visitor("auditor");
    house.asks("audit-events-read", &auditor, "GET", "/api/audit/events", &NONE);
    house.asks("audit-counts-read", &auditor, "GET", "/api/audit/counts", &NONE);
    assert_eq!(house.acts.borrow().len(), 12);
}

#[test]
fn the_working_side_intake_and_exports() {
    let house = House::new();
    let analyst = house.visitor("analyst");
    house.asks(
        "working-side-enter",
        &analyst,
        "PUT",
        "/api/session/purpose",
        &json!({ "purpose": "data_quality" }),
    );
    house.asks("working-map-view", &analyst, "GET", "/api/working/map", &NONE);
    house.asks("working-cell-view", &analyst, "GET", "/api/working/cell?cell=0", &NONE);
    house.asks("working-returns-view", &analyst, "GET", "/api/working/returns", &NONE);
    let shape = json!({ "shape": { "form": "circle", "centre": [240_000.0, 280_000.0], "within_m": 900.0 } });
    house.asks("working-shape-view", &analyst, "POST", "/api/working/shape", &shape);
    house.asks("working-picture", &analyst, "POST", "/api/working/picture", &json!({ "format": "svg" }));
    let context = "/api/working/contexts/months?context=00000000-0000-0000-0000-000000000001";
    house.asks("working-context-view", &analyst, "GET", context, &NONE);
    house.asks("working-side-leave", &analyst, "DELETE", "/api/session/purpose", &NONE);
    house.asks(
        "released-export",
        &house.visitor("partner"),
        "GET",
        "/api/released/export?table=block_year&period=2025",
        &NONE,
    );

    let partner = house.visitor("partner");
    house.asks("released-picture", &partner, "POST", "/api/released/picture", &json!({ "format": "png" }));

    let clerk = house.visitor("intake");
    let file = clerk.get("/api/intake/template").text();
    house.act("concerns-import", || {
        let answer = clerk.post_csv("/api/intake/concerns", &file);
        if answer.status == 200 { Ok(()) } else { Err(answer.text()) }
    });
    house.asks("steward-notes-list", &clerk, "GET", "/api/intake/notes", &NONE);
    let grades = json!({ "grades": [{ "agency": "GWL-HEALTH", "record_ref": "H/1", "source": 2, "information": "B", "handling": "P" }] });
    house.asks("concerns-grade", &house.visitor("grader"), "POST", "/api/intake/grades", &grades);
    let geography = house.service.data.beside("geography");
    let geography = geography.to_str().unwrap();
    house.service.data.run_ok(["demo", "geography", geography]);
    house.tells("geography-import", &["import", "places", &format!("{geography}/places/places.geojson")], "");

    // At one station by its code and at another by its coordinates: held for a person.
    let places = std::fs::read_to_string(format!("{geography}/places/places.geojson")).unwrap();
    let places: Value = serde_json::from_str(&places).unwrap();
    let (here, there) = (&places["features"][0], &places["features"][5]["geometry"]["coordinates"]);
    let row = format!(
        "police,GWL-POLICE,2026-11-01,,,{},{},,,,{},50,cce,told,yes,",
        there[0],
        there[1],
        here["properties"]["id"].as_str().unwrap()
    );
    let held = format!("{}\n{row}\n", file.lines().next().unwrap());
    let receipt = clerk.post_csv("/api/intake/concerns", &held).json();
    assert_eq!(receipt["held"], 1, "{receipt}");
    house.tells("held-rows-list", &["import", "held", "list"], "");
    let batch = house.service.data.sql("select batch_id from intake.held_row").trim().to_owned();
    house.tells("held-row-keep", &["import", "held", "decide", &batch, "2", "keep"], "");
    house.tells("retention-sweep", &["retention", "sweep"], "");
}

#[test]
fn every_step_of_a_release() {
    let house = House::new();
    let (senior, signer) = (house.visitor("senior"), house.visitor("signer"));
    let id = |step: &Value| step["proposal"].as_str().unwrap().to_owned();
    let close = json!({ "closes": "2026Q1" });
    let first = id(&house.asks("release-propose", &senior, "POST", "/api/releases", &close));
    house.asks("release-withdraw", &senior, "POST", &format!("/api/releases/{first}/withdraw"), &NONE);
    let second = id(&senior.post_json("/api/releases", &close).json());
    house.asks("release-audit-view", &signer, "GET", &format!("/api/releases/{second}/audit"), &NONE);
    house.asks("release-sign", &signer, "POST", &format!("/api/releases/{second}/sign"), &NONE);
    let table = json!({ "table": "middle_area_quarter", "period": "2026Q1", "reason": "wrong_mapping" });
    let third = id(&house.asks("release-revise", &senior, "POST", "/api/releases/revise", &table));
    house.asks("revision-sign", &signer, "POST", &format!("/api/releases/{third}/sign"), &NONE);
}
