//! A released tile that lies ready is the tile that the router would have sent, head and body, and is gone with the session.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Answer, Service, Visitor};
use std::collections::BTreeMap;
use std::f64::consts::PI;

/// Layers and zooms that are looked at, each at the middle of the region.
const LAYERS: [(&str, u8); 6] =
    [("block", 6), ("block", 8), ("block", 10), ("place", 9), ("blocks", 7), ("middle_area", 11)];

/// The tile of a zoom in the middle of the region, as `layer/z/x/y`; and one in the open sea.
fn tiles(visitor: &Visitor) -> Vec<String> {
    let told = visitor.get("/api/released/tiles/block.json").json();
    let [west, south, east, north]: [f64; 4] = std::array::from_fn(|n| told["bounds"][n].as_f64().unwrap());
    let sine = f64::midpoint(south, north).to_radians().sin();
    let (across, down) =
        (f64::midpoint(west, east) / 360.0 + 0.5, 0.5 - ((1.0 + sine) / (1.0 - sine)).ln() / (4.0 * PI));
    let at = |z: u8| {
        let side = f64::from(1_u32 << z);
        format!("{z}/{}/{}", (across * side) as u32, (down * side) as u32)
    };
    let inland = LAYERS.iter().map(|(layer, z)| format!("{layer}/{}", at(*z)));
    inland.chain(["block/6/0/0".to_owned()]).collect()
}

/// What was said, but for the moment it was said at.
fn told(answer: &Answer) -> (u16, BTreeMap<String, String>, Vec<u8>) {
    let mut headers = answer.headers.clone();
    headers.remove("date");
    (answer.status, headers, answer.body.clone())
}

/// By an address that only the router reads: the same one, with a letter written in hexadecimal.
fn by_router(tile: &str) -> String {
    let (first, rest) = tile.split_at(1);
    format!("/api/released/tiles/%{:02x}{rest}.mvt", first.as_bytes()[0])
}

fn at_once(tile: &str) -> String {
    format!("/api/released/tiles/{tile}.mvt")
}

#[test]
fn a_tile_that_lies_ready_is_the_routers_and_ends_with_the_session() {
    let service = Service::demo();
    let people = ["analyst", "partner", "officer"].map(|name| Visitor::demo(&service.address, name));
    let (mut held, tiles) = (0, tiles(&people[0]));
    for visitor in &people {
        for tile in &tiles {
            for encoding in ["gzip", "identity", "br"] {
                let with = [("accept-encoding", encoding)];
                let routed = visitor.get_with(&by_router(tile), &with);
                // Cut and looked up by the first question, it lies ready for the second.
                let _ = visitor.get_with(&at_once(tile), &with);
                let ready = visitor.get_with(&at_once(tile), &with);
                assert_eq!(told(&ready), told(&routed), "{tile} {encoding}");
                held += usize::from(ready.status == 200);
                let tag = ready.header("etag").to_owned();
                let with = [("if-none-match", tag.as_str())];
                assert_eq!(visitor.get_with(&at_once(tile), &with).status, 304, "{tile}");
                assert_eq!(
                    told(&visitor.get_with(&at_once(tile), &with)),
                    told(&visitor.get_with(&by_router(tile), &with))
                );
            }
        }
        for unknown in ["block/6/31/21.png", "block/06/31/21", "nothing/6/31/21", "block/6/31/21/0"] {
            assert_eq!(told(&visitor.get(&at_once(unknown))), told(&visitor.get(&by_router(unknown))));
        }
        let (ours, elsewhere) = (at_once(&tiles[0]), [("host", "rebound.example")]);
        assert_eq!(visitor.get_with(&ours, &elsewhere).status, 421, "another name is not ours");
    }
    assert!(held >= 3 * 3 * LAYERS.len() - 9, "the list has tiles that hold something: {held}");
    let [analyst, ..] = &people;
    assert_eq!(analyst.get(&at_once(&tiles[0])).status, 200);
    assert!(analyst.delete("/api/session").status < 300);
    let stranger = Visitor::stranger(&service.address);
    assert_eq!(analyst.get(&at_once(&tiles[0])).status, 401);
    assert_eq!(stranger.get(&at_once(&tiles[0])).status, 401);
}
