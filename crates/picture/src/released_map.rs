//! The released map: values of one release as a role may see them, with every released year beside.

use crate::ReadError;
use api::{
    LedgerLine, RegionName, ReleaseCard, ReleasedArea, ReleasedMap, ReleasedPlace, ReleasedValue,
    ReleasedYear, YearValue,
};
use disclosure::{Audience, Policy, Released, ShowRule, Shown};
use geo_types::Geometry;
use http::Geom;
use language::Text;
use serde::Serialize;
use sqlx::PgPool;
use std::collections::BTreeMap;

/// One published release, as `contexture release show` and the panel tell it.
#[derive(Clone, Debug, Serialize)]
pub struct ReleaseSummary {
    /// Release id.
    pub id: String,
    /// Area code of the board or country.
    pub region: String,
    /// Calendar year, by date recorded.
    pub year: i16,
    /// Version of the policy.
    pub policy_version: String,
    /// The policy file, word for word.
    #[serde(skip)]
    pub policy: String,
    /// Noise scale, such as `2` or `3/2`.
    pub scale: String,
    /// Total ε.
    pub epsilon: String,
    /// By table.
    pub ledger: Vec<LedgerLine>,
    /// When it was published, RFC 3339, UTC.
    pub published: String,
}

/// Every release of a region (of all regions, when none is named), oldest year first.
pub async fn releases_list(
    released: &PgPool,
    region: Option<&str>,
) -> Result<Vec<ReleaseSummary>, ReadError> {
    let rows = sqlx::query!(
        r#"-- picture::released_map::releases_list
        select r.release_id, r.region_code, left(r.closes, 4)::integer as "year!", r.policy_version, r.policy, r.epsilon_total,
               r.scale_numerator as release_numerator, r.scale_denominator as release_denominator,
               to_char(r.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "published!",
               l.table_name, l.scale_numerator, l.scale_denominator, l.epsilon, l.cells
        from released.release r
        join released.sheet l using (release_id)
        where r.closes !~ 'Q' and r.revises is null and ($1::text is null or r.region_code = $1)
        order by r.region_code, r.closes, l.table_name, l.period"#,
        region
    )
    .fetch_all(released)
    .await?;
    let mut summaries: Vec<ReleaseSummary> = Vec::new();
    for row in rows {
        let line = LedgerLine {
            table: row.table_name,
            scale: fraction(row.scale_numerator, row.scale_denominator),
            epsilon: row.epsilon,
            cells: u32::try_from(row.cells).unwrap_or(0),
        };
        match summaries.last_mut() {
            Some(same) if same.id == row.release_id => same.ledger.push(line),
            _ => summaries.push(ReleaseSummary {
                id: row.release_id,
                region: row.region_code,
                year: i16::try_from(row.year)
                    .map_err(|_| ReadError::Stored { table: "release", column: "closes" })?,
                policy_version: row.policy_version,
                policy: row.policy,
                scale: fraction(row.release_numerator, row.release_denominator),
                epsilon: row.epsilon_total,
                ledger: vec![line],
                published: row.published,
            }),
        }
    }
    Ok(summaries)
}

/// The released map of `region` in `year` (the latest when none is asked for), for one audience.
///
/// Each year's values are shown by the rule of their own release. `None` when the year asked for was not released.
pub async fn released_map_read(
    released: &PgPool,
    region: RegionName,
    year: Option<i16>,
    audience: Audience,
) -> Result<Option<Released<ReleasedMap>>, ReadError> {
    let releases = releases_list(released, Some(&region.code)).await?;
    let Some(chosen) = (match year {
        Some(year) => releases.iter().find(|r| r.year == year),
        None => releases.last(),
    }) else {
        return Ok(year.is_none().then(|| Released::read_from_released_schema(empty(region))));
    };
    let rules = releases
        .iter()
        .map(|r| rule_of(r, audience).map(|rule| (r.id.as_str(), (r.year, rule))))
        .collect::<Result<Rules<'_>, ReadError>>()?;
    let blocks = blocks_read(released, &region.code, &rules, chosen.year).await?;
    let places = places_read(released, &region.code, &rules, chosen.year).await?;
    let (_, rule) = &rules[chosen.id.as_str()];
    let card = ReleaseCard {
        id: chosen.id.clone(),
        year: chosen.year,
        policy_version: chosen.policy_version.clone(),
        threshold: rule.threshold(),
        rounding: rule.rounding(),
        epsilon: chosen.epsilon.clone(),
        ledger: chosen.ledger.clone(),
        published: chosen.published.clone(),
    };
    let years = releases.iter().map(|r| ReleasedYear { year: r.year, release: r.id.clone() }).collect();
    Ok(Some(Released::read_from_released_schema(ReleasedMap {
        region,
        years,
        release: Some(card),
        blocks,
        places,
    })))
}

type Rules<'a> = BTreeMap<&'a str, (i16, ShowRule)>;

fn empty(region: RegionName) -> ReleasedMap {
    ReleasedMap { region, years: Vec::new(), release: None, blocks: Vec::new(), places: Vec::new() }
}

/// The rule comes from the policy that the release was made under, not from today's.
fn rule_of(release: &ReleaseSummary, audience: Audience) -> Result<ShowRule, ReadError> {
    Policy::read(&release.policy)
        .map(|policy| ShowRule::of(&policy, audience))
        .map_err(|_| ReadError::Stored { table: "release", column: "policy" })
}

async fn blocks_read(
    released: &PgPool,
    region: &str,
    rules: &Rules<'_>,
    year: i16,
) -> Result<Vec<ReleasedArea>, ReadError> {
    let rows = sqlx::query!(
        "-- picture::released_map::blocks_read
        select b.release_id, b.code as block_code, b.value
        from released.cell b
        join released.release r using (release_id)
        where r.region_code = $1 and b.table_name = 'block_year' and b.part = ''
        order by b.code, r.closes",
        region
    )
    .fetch_all(released)
    .await?;
    let mut blocks: Vec<ReleasedArea> = Vec::new();
    for row in rows {
        let shown = shown(rules, &row.release_id, row.value);
        if blocks.last().is_none_or(|b| b.code != row.block_code) {
            blocks.push(ReleasedArea {
                code: row.block_code,
                value: ReleasedValue::Withheld,
                years: Vec::new(),
            });
        }
        if let Some((block, shown)) = blocks.last_mut().zip(shown) {
            note_year(&mut block.value, &mut block.years, shown, year);
        }
    }
    Ok(blocks)
}

async fn places_read(
    released: &PgPool,
    region: &str,
    rules: &Rules<'_>,
    year: i16,
) -> Result<Vec<ReleasedPlace>, ReadError> {
    let rows = sqlx::query!(
        r#"-- picture::released_map::places_read
        select v.release_id, p.place_id, v.value, p.kind, p.name_en, p.name_cy, p.local_authority_code,
               p.point as "point: Geom"
        from released.cell v
        join released.release r using (release_id)
        join released.place p on p.place_id = v.code
        where r.region_code = $1 and v.table_name = 'place_year'
        order by p.place_id, r.closes"#,
        region
    )
    .fetch_all(released)
    .await?;
    let mut places: Vec<ReleasedPlace> = Vec::new();
    for row in rows {
        let shown = shown(rules, &row.release_id, row.value);
        if places.last().is_none_or(|p| p.id != row.place_id) {
            places.push(ReleasedPlace {
                id: row.place_id,
                kind: row.kind,
                name: Text::new(row.name_en, row.name_cy),
                authority: row.local_authority_code,
                at: row.point.as_ref().and_then(whole_metres),
                value: ReleasedValue::Withheld,
                years: Vec::new(),
            });
        }
        if let Some((place, shown)) = places.last_mut().zip(shown) {
            note_year(&mut place.value, &mut place.years, shown, year);
        }
    }
    Ok(places)
}

fn note_year(value: &mut ReleasedValue, years: &mut Vec<YearValue>, shown: YearValue, chosen: i16) {
    if shown.year == chosen {
        *value = shown.value;
    }
    years.push(shown);
}

fn shown(rules: &Rules<'_>, release: &str, value: i32) -> Option<YearValue> {
    let (year, rule) = rules.get(release)?;
    let value = match rule.show(value) {
        Shown::Value { rounded, low, high } => ReleasedValue::Value { rounded, low, high },
        Shown::Withheld => ReleasedValue::Withheld,
    };
    Some(YearValue { year: *year, value })
}

fn whole_metres(point: &Geom) -> Option<(i32, i32)> {
    match &point.0 {
        Geometry::Point(at) => Some((at.x().round() as i32, at.y().round() as i32)),
        _ => None,
    }
}

fn fraction(numerator: i32, denominator: i32) -> String {
    if denominator == 1 { numerator.to_string() } else { format!("{numerator}/{denominator}") }
}
