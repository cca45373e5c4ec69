//! The authority and block of a place.

use crate::RegistryError;
use geo_types::Geometry;
use geography::{AreaCode, AreaKind, AreaTree, Bng};
use http::Geom;
use sqlx::PgConnection;

/// Local authority and block of a place.
///
/// The authority is the one its source names, if that one is kept: a school may lie across the border from the authority that runs
/// it, and a pier lies in no area at all. Otherwise both follow from the point.
pub(crate) fn place_locate(
    at: Bng,
    named: Option<&AreaCode>,
    tree: &AreaTree,
) -> (Option<AreaCode>, Option<AreaCode>) {
    let located = tree.locate(at);
    let known = |code: &&AreaCode| tree.area(code).is_some_and(|area| area.kind == AreaKind::LocalAuthority);
    let authority = named.filter(known).cloned();
    let authority =
        authority.or_else(|| located.as_ref().and_then(|located| located.local_authority.clone()));
    (authority, located.and_then(|located| located.block))
}

/// Finds the block of every place anew, after blocks have changed. Gives how many places have another block now.
pub(crate) async fn places_relocate(
    change: &mut PgConnection,
    tree: &AreaTree,
) -> Result<u64, RegistryError> {
    let rows = sqlx::query!(
        r#"-- registry::place_locate::places_relocate
        select place_id, point as "point: Geom", block_code from registry.place"#
    )
    .fetch_all(&mut *change)
    .await?;
    let mut ids: Vec<String> = Vec::new();
    let mut blocks: Vec<Option<String>> = Vec::new();
    for row in rows {
        let Geometry::Point(at) = row.point.0 else {
            return Err(RegistryError::Stored("registry.place.point"));
        };
        let block = tree.locate(Bng::new(at.x(), at.y())).and_then(|located| located.block).map(String::from);
        if block != row.block_code {
            ids.push(row.place_id);
            blocks.push(block);
        }
    }
    sqlx::query!(
        "-- registry::place_locate::places_relocate
        update registry.place p set block_code = moved.block_code
        from unnest($1::text[], $2::text[]) as moved (place_id, block_code)
        where p.place_id = moved.place_id",
        &ids,
        &blocks as &[Option<String>]
    )
    .execute(change)
    .await?;
    Ok(ids.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo_types::{MultiPolygon, polygon};
    use geography::AreaShape;
    use language::Text;

    fn code(text: &str) -> AreaCode {
        AreaCode::parse(text).unwrap()
    }

    fn area(name: &str, kind: AreaKind, parents: &[&str], west: f64) -> AreaShape {
        let square = polygon![(x: west, y: 0.0), (x: west + 100.0, y: 0.0), (x: west + 100.0, y: 100.0), (x: west, y: 100.0)];
        AreaShape {
            code: code(name),
            kind,
            name: Text::same(name),
            parents: parents.iter().map(|parent| code(parent)).collect(),
            shape: MultiPolygon(vec![square]),
            residents_10_17: None,
        }
    }

    #[test]
    fn the_named_authority_wins_if_it_is_kept_and_the_ground_decides_otherwise() {
        let tree = AreaTree::new(vec![
            area("LA1", AreaKind::LocalAuthority, &[], 0.0),
            area("LA2", AreaKind::LocalAuthority, &[], 100.0),
            area("B-L1", AreaKind::Block, &["LA1"], 0.0),
            area("L1", AreaKind::Lsoa, &["B-L1", "LA1"], 0.0),
        ])
        .unwrap();
        let inside = Bng::new(50.0, 50.0);
        let found = |named: Option<&str>, at| place_locate(at, named.map(code).as_ref(), &tree);
        assert_eq!(found(Some("LA2"), inside), (Some(code("LA2")), Some(code("B-L1"))));
        assert_eq!(found(Some("LA9"), inside), (Some(code("LA1")), Some(code("B-L1"))));
        assert_eq!(found(Some("B-L1"), inside), (Some(code("LA1")), Some(code("B-L1"))));
        assert_eq!(found(Some("LA2"), Bng::new(500.0, 500.0)), (Some(code("LA2")), None));
        assert_eq!(found(None, Bng::new(500.0, 500.0)), (None, None));
    }
}
