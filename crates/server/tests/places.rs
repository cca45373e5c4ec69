//! Finding places at the door: who sees what, typing errors in both languages, and that nothing is missed that was just written.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{Answer, House};
use api::{PlaceHit, PlaceHits};
use axum::http::StatusCode;

const GROUND: &str = "
    insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    select code, kind, en, cy, st_multi(st_makeenvelope(250000, 270000, 260000, 280000, 27700)), ''
    from (values ('GWL-BOARD', 'board', 'Bay Board', 'Bwrdd y Bae'), ('OTH-BOARD', 'board', 'Other', 'Arall'),
                 ('GWL-LA1', 'local_authority', 'Haven', 'Hafan')) as area (code, kind, en, cy);
    insert into registry.area_parent (area_code, parent_code) values ('GWL-LA1', 'GWL-BOARD');
    insert into registry.place (place_id, kind, name_en, name_cy, point, local_authority_code, licence) values
        ('GWL-PK-001', 'park', 'Elffin Park', 'Parc Elffin', st_setsrid(st_makepoint(251000, 271000), 27700), 'GWL-LA1', ''),
        ('9100ELF', 'rail_station', 'Elffin', 'Elffin', st_setsrid(st_makepoint(252000, 272000), 27700), 'GWL-LA1', ''),
        ('6601234', 'school', 'Ysgol y Don', 'Ysgol y Don', st_setsrid(st_makepoint(253000, 273000), 27700), 'GWL-LA1', '');
    insert into registry.place_code values ('9100ELF', 'station', 'ELF');
    insert into registry.postcode values ('ZE1 1AA', st_setsrid(st_makepoint(254000, 274000), 27700), 60, '');";

/// Contexts in a state, one for each name; only what a search shows is told.
fn contexts(region: &str, state: &str, names: &[(&str, &str)]) -> String {
    let rows: Vec<String> = (0..)
        .zip(names)
        .map(|(n, (en, cy)): (u32, _)| {
            format!(
                "(gen_random_uuid(), '{region}', coalesce((select max(number) from registry.context), 0) + 1 + {n}, 1,
                  '{{\"name\":{{\"en\":\"{en}\",\"cy\":\"{cy}\"}},\"state\":\"{state}\",\"sources\":[\"health\"],
                    \"details\":{{\"kind\":\"place\",\"shape\":{{\"type\":\"Point\",\"coordinates\":[255000,275000]}}}}}}')"
            )
        })
        .collect();
    format!(
        "with act as (insert into registry.context_act (act_id, region_code, kind, role, agency_code, agreements)
            values (gen_random_uuid(), '{region}', 'propose', 'analyst', 'GWL-POL', '{{}}') returning act_id),
         kept as (insert into registry.context (context_id, region_code, number, version, content) values {} returning context_id)
         insert into registry.context_event (act_id, region_code, context_id, version, field, after)
         select act_id, '{region}', context_id, 1, 'name', '{{}}' from act, kept",
        rows.join(", ")
    )
}

struct Desk {
    house: House,
    analyst: String,
    intake: String,
}

impl Desk {
    async fn new() -> Self {
        let house = House::new().await;
        house.database.sql(GROUND).unwrap();
        let (analyst, intake) = (house.cookie("analyst").await, house.cookie("intake").await);
        Self { house, analyst, intake }
    }

    async fn ask(&self, cookie: &str, query: &str) -> Answer {
        self.house.get(&format!("/api/places?{query}"), &[("cookie", cookie)]).await
    }

    async fn found(&self, cookie: &str, text: &str) -> PlaceHits {
        let query: String = text.replace(' ', "+");
        let answer = self.ask(cookie, &format!("q={query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    async fn first(&self, text: &str) -> PlaceHit {
        let found = self.found(&self.analyst, text).await;
        found.hits.into_iter().next().unwrap_or_else(|| panic!("nothing for {text}"))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn places_schools_stations_postcodes_and_grid_references_are_found_in_both_languages() {
    let desk = Desk::new().await;
    for (typed, id, kind) in [
        ("parc elffin", Some("GWL-PK-001"), "park"),
        ("Elfin Park", Some("GWL-PK-001"), "park"),
        ("gorsaf elffin", Some("9100ELF"), "rail_station"),
        ("ELF", Some("9100ELF"), "rail_station"),
        ("660/1234", Some("6601234"), "school"),
        ("ysgol y donn", Some("6601234"), "school"),
        ("haven", Some("GWL-LA1"), "local_authority"),
        ("ze11aa", None, "postcode_unit"),
        ("SN 585 815", None, "grid_ref"),
    ] {
        let hit = desk.first(typed).await;
        assert_eq!((hit.id.as_deref(), hit.kind.as_str()), (id, kind), "{typed}");
    }
    let park = desk.first("parc elffin").await;
    assert_eq!(
        (park.easting, park.northing, park.precision_m),
        (Some(251_000.0), Some(271_000.0), Some(300))
    );
    assert_eq!(park.hint.unwrap().cy, "Hafan");
}

#[tokio::test(flavor = "multi_thread")]
async fn contexts_are_found_by_who_may_read_them_in_their_own_region_and_while_they_live() {
    let desk = Desk::new().await;
    let names = [("Bell Arcade", "Arcêd y Gloch")];
    desk.house.database.sql(&contexts("GWL-BOARD", "open", &names)).unwrap();
    desk.house.database.sql(&contexts("GWL-BOARD", "closed", &[("Bell Tower", "Tŵr y Gloch")])).unwrap();
    desk.house.database.sql(&contexts("OTH-BOARD", "open", &[("Bell Market", "Marchnad y Gloch")])).unwrap();
    let found = desk.found(&desk.analyst, "arced y gloch").await;
    let told: Vec<(&str, bool)> =
        found.hits.iter().map(|hit| (hit.name.en.as_str(), hit.context)).filter(|one| one.1).collect();
    assert_eq!(told, [("Bell Arcade", true)], "neither the closed one nor another region's");
    assert_eq!(found.hits[0].id.as_deref(), Some("GWL-BOARD-C1"));
    assert_eq!(found.hits[0].easting, Some(255_000.0));
    let clerk = desk.found(&desk.intake, "Bell Arcade").await;
    assert!(clerk.hits.iter().all(|hit| !hit.context), "a clerk reads no contexts");
    assert_eq!(desk.found(&desk.intake, "parc elffin").await.hits[0].id.as_deref(), Some("GWL-PK-001"));
    assert_eq!(desk.house.get("/api/places?q=elffin", &[]).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_just_written_is_found_and_what_was_just_closed_is_not() {
    let desk = Desk::new().await;
    desk.house.database.sql(&contexts("GWL-BOARD", "open", &[("Bell Arcade", "Arcêd y Gloch")])).unwrap();
    assert!(desk.first("Bell Arcade").await.context);
    desk.house
        .database
        .sql(&contexts("GWL-BOARD", "proposed", &[("Gull Steps", "Grisiau’r Wylan")]))
        .unwrap();
    assert_eq!(desk.first("Gull Stepps").await.id.as_deref(), Some("GWL-BOARD-C2"));
    let close =
        "update registry.context set content = jsonb_set(content, '{state}', '\"closed\"') where number = 1;
        insert into registry.context_event (act_id, region_code, context_id, version, field, after)
        select act_id, region_code, context_id, 2, 'state', '\"closed\"' from registry.context_event limit 1";
    desk.house.database.sql(close).unwrap();
    let found = desk.found(&desk.analyst, "Bell Arcade").await;
    assert!(found.hits.iter().all(|hit| hit.id.as_deref() != Some("GWL-BOARD-C1")), "{found:?}");
    // The register of places, too.
    let park = "insert into registry.place (place_id, kind, name_en, name_cy, point, licence)
        values ('GWL-PK-002', 'park', 'Gull Meadow', 'Dôl yr Wylan', st_setsrid(st_makepoint(1, 1), 27700), '');
        update registry.register_version set version = version + 1";
    desk.house.database.sql(park).unwrap();
    assert_eq!(desk.first("dol yr wylan").await.id.as_deref(), Some("GWL-PK-002"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_is_kept_in_no_cache_and_a_too_long_one_is_refused_without_being_repeated() {
    let desk = Desk::new().await;
    let answer = desk.ask(&desk.analyst, "q=elffin&lang=cy&limit=1").await;
    assert_eq!(answer.headers["cache-control"], "no-store");
    let one: PlaceHits = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(one.hits.len(), 1);
    let long = desk.ask(&desk.analyst, &format!("q={}", "Zebedee".repeat(20))).await;
    assert_eq!(long.status, StatusCode::BAD_REQUEST);
    assert!(!long.body.contains("Zebedee") && long.body.contains("\"q\""), "{}", long.body);
    let nothing: PlaceHits = serde_json::from_str(&desk.ask(&desk.analyst, "").await.body).unwrap();
    assert_eq!(nothing, PlaceHits::default());
}

/// A railway station with a stop, and a shop and a special school before it.
const HUB: &str = "
    insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    values ('GWL-FORCE', 'force', 'Bay Police', 'Heddlu’r Bae', st_multi(st_makeenvelope(0, 0, 1, 1, 27700)), '');
    insert into registry.area_parent values ('GWL-LA1', 'GWL-FORCE');
    insert into registry.place (place_id, kind, name_en, name_cy, point, local_authority_code, licence, released_as) values
        ('STOP-1', 'bus_stop', 'Square', 'Sgwâr', st_setsrid(st_makepoint(252050, 272000), 27700), 'GWL-LA1', '', null),
        ('SHOP-1', 'retail', 'Corner shop', 'Siop y gornel', st_setsrid(st_makepoint(252100, 272000), 27700), 'GWL-LA1', '', null),
        ('SPECIAL', 'school', 'A special school', 'Ysgol arbennig', st_setsrid(st_makepoint(252100, 272000), 27700), 'GWL-LA1', '', null);
    insert into registry.hub values ('H-9100ELF', 'rail_station', 'Elffin railway station', 'Gorsaf reilffordd Elffin',
        st_setsrid(st_makepoint(252000, 272000), 27700));
    insert into registry.hub_member values ('9100ELF', 'H-9100ELF', 'station', 0), ('STOP-1', 'H-9100ELF', 'near', 50);";

#[tokio::test(flavor = "multi_thread")]
async fn an_interchange_is_shown_across_its_stops_shops_authorities_and_contexts() {
    let desk = Desk::new().await;
    desk.house.database.sql(HUB).unwrap();
    desk.house
        .database
        .sql(&contexts(
            "GWL-BOARD",
            "open",
            &[("Elffin stop", "Arhosfan Elffin"), ("Elsewhere", "Mewn man arall")],
        ))
        .unwrap();
    desk.house.database.sql(&contexts("OTH-BOARD", "open", &[("Not ours", "Nid ein hun ni")])).unwrap();
    let named =
        "update registry.context set content = content || '{\"places\":[\"STOP-1\"]}' where number in (1, 3)";
    desk.house.database.sql(named).unwrap();
    let get = async |cookie: &str, path: &str| desk.house.get(path, &[("cookie", cookie)]).await;
    let page: api::HubsPage = serde_json::from_str(&get(&desk.analyst, "/api/hubs").await.body).unwrap();
    assert_eq!((page.hubs.len(), page.hubs[0].stations, page.hubs[0].stops), (1, 1, 1));
    let hub: api::Hub = serde_json::from_str(&get(&desk.analyst, "/api/hubs/H-9100ELF").await.body).unwrap();
    let ids: Vec<&str> = hub.members.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(ids, ["9100ELF", "STOP-1"]);
    let around: Vec<(&str, i32)> = hub.around.iter().map(|place| (place.id.as_str(), place.metres)).collect();
    assert_eq!(around, [("SHOP-1", 100)], "no special school is pointed at");
    let bodies: Vec<&str> = hub.authorities.iter().map(|body| body.code.as_str()).collect();
    assert_eq!(bodies, ["GWL-LA1", "GWL-BOARD", "GWL-FORCE"]);
    let at: Vec<(&str, &str, bool)> =
        hub.contexts.iter().map(|one| (one.code.as_str(), one.state.as_str(), one.named)).collect();
    assert_eq!(at, [("GWL-BOARD-C1", "open", true)], "neither what lies elsewhere nor another region's");
    let clerk: api::Hub = serde_json::from_str(&get(&desk.intake, "/api/hubs/H-9100ELF").await.body).unwrap();
    assert!(clerk.contexts.is_empty() && clerk.members.len() == 2);
    assert_eq!(get(&desk.analyst, "/api/hubs/H-NONE").await.status, StatusCode::NOT_FOUND);

    // The same the other way: at which interchange a context stands, for who may read contexts, and both looks are on record.
    let stands = async |cookie: &str, code: &str| get(cookie, &format!("/api/hubs?context={code}")).await;
    for (code, hubs) in [("GWL-BOARD-C1", 1), ("GWL-BOARD-C2", 0)] {
        let page: api::HubsPage = serde_json::from_str(&stands(&desk.analyst, code).await.body).unwrap();
        assert_eq!(page.hubs.len(), hubs, "{code}");
    }
    assert_eq!(stands(&desk.analyst, "OTH-BOARD-C3").await.status, StatusCode::NOT_FOUND);
    assert_eq!(stands(&desk.intake, "GWL-BOARD-C1").await.status, StatusCode::FORBIDDEN);
    let looks = "select string_agg(action || ' ' || subject, '; ' order by event_id) from audit.event where action like '%hub%'";
    assert_eq!(
        desk.house.database.sql(looks).unwrap().trim(),
        "hub-contexts-view H-9100ELF; context-hubs-view GWL-BOARD-C1; context-hubs-view GWL-BOARD-C2"
    );
    assert_eq!(desk.house.get("/api/hubs", &[]).await.status, StatusCode::UNAUTHORIZED);
}
