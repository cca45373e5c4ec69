//! The register in memory, for those who look up what people write.

use crate::RegistryError;
use crate::gazetteer_vintages::{predecessors_load, vintages_load};
use concern::PlaceKind;
use geography::{AreaKind, Bng};
use language::{Arg, Text, say};
use sqlx::PgPool;
use std::collections::HashMap;
use told::find::key;
use told::gazetteer::{Gazetteer, Kind, Thing};

/// Every place, area, ward and settlement of the register with its names and codes, areas of an earlier census by their codes, and every postcode, ready to be asked.
///
/// Any role that may read public geography can load it. It takes about a second and 150 MiB for 100,000 names and as many postcodes; whoever keeps it
/// compares [`register_version`] with the one from before the load.
///
/// # Errors
/// [`RegistryError::Database`], and [`RegistryError::Stored`] for a kind that this version does not know.
pub async fn gazetteer_load(pool: &PgPool) -> Result<Gazetteer, RegistryError> {
    let areas = areas_load(pool).await?;
    let authorities: HashMap<&str, &Text> = areas
        .iter()
        .filter(|area| area.kind == Kind::Area(AreaKind::LocalAuthority))
        .map(|area| (area.id.as_str(), &area.name))
        .collect();
    let mut things = places_load(pool, &authorities).await?;
    things.extend(joined(settlements_load(pool, &authorities).await?, &areas));
    things.extend(vintages_load(pool, &authorities).await?);
    things.extend(predecessors_load(pool).await?);
    let hinted: Vec<Option<Text>> = areas.iter().map(|area| area_hint(area, &authorities)).collect();
    things.extend(areas.into_iter().zip(hinted).map(|(area, hint)| Thing { hint, ..area }));
    let postcodes = postcodes_load(pool).await?;
    // A second of work for one thread, which others must not wait for.
    let built = tokio::task::spawn_blocking(move || Gazetteer::new(things, postcodes));
    built.await.map_err(|_| RegistryError::Stored("registry.place"))
}

/// How often the register has changed: who holds a copy asks this again.
///
/// # Errors
/// The database's.
pub async fn register_version(pool: &PgPool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        "-- registry::gazetteer_load::register_version
        select version from registry.register_version"
    )
    .fetch_one(pool)
    .await
}

async fn places_load(pool: &PgPool, authorities: &HashMap<&str, &Text>) -> Result<Vec<Thing>, RegistryError> {
    let rows = sqlx::query!(
        r#"-- registry::gazetteer_load::places_load
        select p.place_id, p.kind, p.name_en, p.name_cy, st_x(p.point) as "easting!", st_y(p.point) as "northing!",
               p.local_authority_code,
               array(select c.code from registry.place_code c where c.place_id = p.place_id and c.kind <> 'stop_area') as "codes!"
        from registry.place p"#
    )
    .fetch_all(pool)
    .await?;
    let thing = rows.into_iter().map(|row| {
        let kind = PlaceKind::parse(&row.kind).ok_or(RegistryError::Stored("registry.place.kind"))?;
        let hint = row.local_authority_code.and_then(|code| authorities.get(code.as_str()).copied());
        let (name, aliases) = spoken(kind, Text::new(row.name_en, row.name_cy));
        Ok(Thing {
            id: row.place_id,
            kind: Kind::Place(kind),
            name,
            aliases,
            codes: row.codes,
            hint: hint.cloned(),
            at: Bng::new(row.easting, row.northing),
            reach_m: 0,
        })
    });
    thing.collect()
}

/// A place's name as people say it, and other forms of it. A list of stations calls one "Bangor", and people who write that mean the town; a list of
/// stops adds the side of the road, which people leave out.
pub(crate) fn spoken(kind: PlaceKind, name: Text) -> (Text, Vec<String>) {
    let names = |one: &str| [&name.en, &name.cy].map(|name| one.replace("{}", name)).to_vec();
    let said =
        |words: [&str; 2]| [&name.en, &name.cy].iter().any(|n| words.iter().any(|w| key(n).contains(w)));
    let forms = |forms: &[&str]| forms.iter().flat_map(|one| names(one)).collect::<Vec<_>>();
    match kind {
        PlaceKind::RailStation | PlaceKind::HeritageRailway if !said(["gorsaf", "railway"]) => {
            let aliases = forms(&[
                "{} station",
                "{} rail station",
                "{} train station",
                "Gorsaf {}",
                "Gorsaf drenau {}",
            ]);
            (say("gazetteer-name-rail-station", &[("name", Arg::from(name))]), aliases)
        }
        PlaceKind::BusStation if !said(["gorsaf", "interchange"]) => {
            let aliases = forms(&["Gorsaf bws {}", "Gorsaf fws {}"]);
            (say("gazetteer-name-bus-station", &[("name", Arg::from(name))]), aliases)
        }
        PlaceKind::BusStop => {
            let bare = |name: &String| match (name.find(" ("), name.find(')')) {
                (Some(from), Some(to)) if from < to => Some(format!("{}{}", &name[..from], &name[to + 1..])),
                _ => None,
            };
            let aliases = [&name.en, &name.cy].into_iter().filter_map(bare).collect();
            (name, aliases)
        }
        _ => (name, Vec::new()),
    }
}

/// Areas that public bodies draw, each with its authority's code as a hint for now; blocks are ours, and nobody writes them.
async fn areas_load(pool: &PgPool) -> Result<Vec<Thing>, RegistryError> {
    let rows = sqlx::query!(
        r#"-- registry::gazetteer_load::areas_load
        select a.area_code, a.kind, a.name_en, a.name_cy, st_x(c.centre) as "easting!", st_y(c.centre) as "northing!",
               ceil(st_maxdistance(c.centre, a.shape)) as "reach!",
               (select p.parent_code from registry.area_parent p
                join registry.area l on l.area_code = p.parent_code and l.kind = 'local_authority'
                where p.area_code = a.area_code limit 1) as authority
        from registry.area a, st_centroid(a.shape) as c (centre)
        where a.kind <> 'block'"#
    )
    .fetch_all(pool)
    .await?;
    let thing = rows.into_iter().map(|row| {
        let kind = AreaKind::parse(&row.kind).ok_or(RegistryError::Stored("registry.area.kind"))?;
        Ok(Thing {
            id: row.area_code,
            kind: Kind::Area(kind),
            name: Text::new(row.name_en, row.name_cy),
            aliases: Vec::new(),
            codes: Vec::new(),
            hint: row.authority.map(Text::same),
            at: Bng::new(row.easting, row.northing),
            reach_m: row.reach as u32,
        })
    });
    thing.collect()
}

fn area_hint(area: &Thing, authorities: &HashMap<&str, &Text>) -> Option<Text> {
    authorities.get(area.hint.as_ref()?.en.as_str()).map(|name| (*name).clone())
}

/// Names on the map that lie in an authority: names of the sea and of other countries are no place to have been at.
async fn settlements_load(
    pool: &PgPool,
    authorities: &HashMap<&str, &Text>,
) -> Result<Vec<Thing>, RegistryError> {
    let rows = sqlx::query!(
        r#"-- registry::gazetteer_load::settlements_load
        select b.name_en as "name_en!", b.name_cy, b.rank, st_x(b.shape) as "easting!", st_y(b.shape) as "northing!",
               a.area_code as "authority!"
        from registry.basemap b
        join registry.area a on a.kind = 'local_authority' and st_covers(a.shape, b.shape)
        where b.layer = 'label' and b.name_en is not null and geometrytype(b.shape) = 'POINT'"#
    )
    .fetch_all(pool)
    .await?;
    let thing = rows.into_iter().map(|row| {
        let name = Text::new(row.name_en.clone(), row.name_cy.unwrap_or(row.name_en));
        Thing {
            id: format!("label:{:.0}:{:.0}:{}", row.easting, row.northing, key(&name.en)),
            kind: Kind::Settlement,
            aliases: Vec::new(),
            codes: Vec::new(),
            hint: authorities.get(row.authority.as_str()).map(|name| (*name).clone()),
            at: Bng::new(row.easting, row.northing),
            reach_m: settlement_reach(row.rank),
            name,
        }
    });
    Ok(thing.collect())
}

/// About the radius of a city, a town and anything smaller, by the rank that the map draws its name with.
const fn settlement_reach(rank: i16) -> u32 {
    match rank {
        ..=0 => 6_000,
        1 => 3_500,
        _ => told::place::NAME_M,
    }
}

/// Settlements without those that an area of their name stands for: "Cardiff" is one name for the city and its authority, and the area, being larger,
/// is true for both.
fn joined(settlements: Vec<Thing>, areas: &[Thing]) -> Vec<Thing> {
    let mut named: HashMap<String, Vec<&Thing>> = HashMap::new();
    for area in areas {
        for name in [&area.name.en, &area.name.cy] {
            named.entry(key(name)).or_default().push(area);
        }
    }
    let stands_for = |thing: &Thing, area: &&Thing| area.at.distance(thing.at) <= f64::from(area.reach_m);
    let covered = |thing: &Thing| {
        [&thing.name.en, &thing.name.cy]
            .into_iter()
            .any(|name| named.get(&key(name)).into_iter().flatten().any(|area| stands_for(thing, area)))
    };
    settlements.into_iter().filter(|thing| !covered(thing)).collect()
}

async fn postcodes_load(pool: &PgPool) -> Result<Vec<(String, Bng, u32)>, RegistryError> {
    let rows = sqlx::query!(
        r#"-- registry::gazetteer_load::postcodes_load
        select postcode, st_x(point) as "easting!", st_y(point) as "northing!", precision_m from registry.postcode"#
    )
    .fetch_all(pool)
    .await?;
    let unit = rows.into_iter().map(|row| {
        (row.postcode, Bng::new(row.easting, row.northing), u32::try_from(row.precision_m).unwrap_or(0))
    });
    Ok(unit.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thing(kind: Kind, en: &str, cy: &str, east: f64, reach_m: u32) -> Thing {
        Thing {
            id: en.to_owned(),
            kind,
            name: Text::new(en, cy),
            aliases: Vec::new(),
            codes: Vec::new(),
            hint: None,
            at: Bng::new(east, 0.0),
            reach_m,
        }
    }

    #[test]
    fn a_station_is_called_one_and_a_stop_also_without_its_side_of_the_road() {
        let (name, aliases) = spoken(PlaceKind::RailStation, Text::same("Bangor"));
        assert_eq!(name, Text::new("Bangor railway station", "Gorsaf reilffordd Bangor"));
        assert!(aliases.contains(&"Bangor station".to_owned()) && !aliases.contains(&"Bangor".to_owned()));
        let own = Text::new("Pier Station", "Gorsaf y Pier");
        assert_eq!(spoken(PlaceKind::RailStation, own.clone()), (own, Vec::new()));
        let (_, aliases) = spoken(PlaceKind::BusStop, Text::same("Post Office (opp), Llan-y-don"));
        assert_eq!(aliases[0], "Post Office, Llan-y-don");
    }

    #[test]
    fn an_authority_stands_for_the_city_of_its_name_and_for_no_village_far_away() {
        let authority = thing(Kind::Area(AreaKind::LocalAuthority), "Cardiff", "Caerdydd", 0.0, 9_000);
        let labels = vec![
            thing(Kind::Settlement, "Caerdydd", "Caerdydd", 4_000.0, 6_000),
            thing(Kind::Settlement, "Cardiff", "Caerdydd", 40_000.0, 2_000),
            thing(Kind::Settlement, "Penarth", "Penarth", 4_000.0, 2_000),
        ];
        let left: Vec<f64> = joined(labels, &[authority]).iter().map(|thing| thing.at.easting).collect();
        assert_eq!(left, [40_000.0, 4_000.0]);
    }
}
