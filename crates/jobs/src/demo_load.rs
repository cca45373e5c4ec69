//! The demonstration: the fictional region through the same doors as real files.

use crate::demo_context_records::demo_context_records;
use crate::demo_contexts::demo_contexts;
use crate::{
    FreshKey, JobFault, ReleaseAsked, concerns_import, geography_publish, release_propose, release_sign,
};
use access::{Caller, Grant, ProposeRelease, RegionCode, SignRelease};
use api::NetworkKind;
use disclosure::{Period, Policy};
use geo_types::Geometry;
use geography::{AreaKind, Bng};
use http::{AuditEvent, Pools, Work};
use intake::{ImportOptions, Origin, Template};
use jiff::civil::Date;
use language::{Arg, Lang, Text, say};
use registry::{AreaRecord, BasemapLayer, BasemapRecord, NetworkRecord, PlaceRecord};
use sha2::{Digest as _, Sha256};

/// Seed of the demonstration's region.
pub const DEMO_SEED: u64 = 1;
/// Concerns in the demonstration.
pub const DEMO_CONCERNS: u64 = 6_000;
/// The years that the demonstration closes into releases.
const DEMO_YEARS: [i16; 3] = [2023, 2024, 2025];

/// Stands where a licence line stands for real geography; like those it is in both languages at once.
const FICTIONAL: &str = "Cantre’r Gwaelod: an invented region, no real place or person. · Rhanbarth dychmygol, dim lle na pherson go iawn.";

/// What is being done.
#[derive(Clone, Copy, Debug)]
pub enum DemoStep {
    /// Drawing the region.
    Generate,
    /// Keeping areas, places and contexts.
    Geography,
    /// Taking in so many concerns.
    Concerns(u64),
    /// Closing a year.
    Release(i16),
}

impl DemoStep {
    /// The step for a person.
    pub fn text(self) -> Text {
        match self {
            Self::Generate => say("jobs-demo-generate", &[]),
            Self::Geography => say("jobs-demo-geography", &[]),
            Self::Concerns(n) => say("jobs-demo-concerns", &[("n", Arg::from(n))]),
            Self::Release(year) => say("jobs-demo-release", &[("year", Arg::from(year.to_string()))]),
        }
    }
}

/// The two officers of the demonstration, as the door decided about them.
pub struct DemoOfficers {
    /// Proposes.
    pub proposer: Grant<ProposeRelease>,
    /// Signs.
    pub signer: Grant<SignRelease>,
}

/// Loads the fictional region with its concerns, unless it is there already. Gives the region's code.
///
/// Every step finds out for itself whether it was done, so a load that was cut off goes on where it stopped.
///
/// # Errors
/// [`JobFault::NotTheDemo`] when the database holds another region.
pub async fn demo_load(
    pools: &Pools,
    today: Date,
    mut tell: impl FnMut(DemoStep),
) -> Result<RegionCode, JobFault> {
    tell(DemoStep::Generate);
    let region = gwaelod::Region::generate(DEMO_SEED);
    let code = demo_region(&region)?;
    let known = registry::regions(&pools.registry).await?;
    if known.iter().any(|(other, _)| *other != code) {
        return Err(JobFault::NotTheDemo);
    }
    tell(DemoStep::Geography);
    let by_demo = Caller::command_line(code.clone());
    geography_keep(pools, &region, &AuditEvent::by(&by_demo, "geography-import", "demo")).await?;
    let contexts = demo_contexts(pools, &region, &code, today).await?;
    demo_context_records(pools, &code, &contexts, today).await?;
    tell(DemoStep::Concerns(DEMO_CONCERNS));
    let mut file = Vec::new();
    region
        .write_csv(&mut file, DEMO_CONCERNS, DEMO_SEED)
        .map_err(|_| JobFault::Stored("the fictional region"))?;
    let options = ImportOptions {
        template: Template::canonical(),
        dry_run: false,
        origin: Origin::Demo,
        today,
        lang: Lang::En,
        event: AuditEvent::by(&by_demo, "concerns-import", intake::file_name_for_log(&file)),
        work: Work::waited_for(),
    };
    concerns_import(pools, &intake::ReadHere, &file, &options, |_| ()).await?;
    Ok(code)
}

/// Closes the demonstration's years into releases, one after the other, by its two officers, unless they are closed already.
///
/// # Errors
/// [`JobFault`]; what was closed before stays closed.
pub async fn demo_releases(
    pools: &Pools,
    officers: &DemoOfficers,
    today: Date,
    mut tell: impl FnMut(DemoStep),
) -> Result<(), JobFault> {
    let region = officers.proposer.region();
    let closed = closed_periods(pools, region).await?;
    for year in DEMO_YEARS {
        let closes = Period::year(year).ok_or(JobFault::Year)?;
        if closed.contains(&closes.to_string()) {
            continue;
        }
        tell(DemoStep::Release(year));
        let asked = ReleaseAsked { closes, policy: Policy::standard(), today, key: demo_key(year) };
        let made = release_propose(pools, &officers.proposer, asked, &Work::waited_for()).await?;
        release_sign(pools, &officers.signer, made.proposal, &Work::waited_for()).await?;
    }
    Ok(())
}

async fn closed_periods(pools: &Pools, region: &RegionCode) -> Result<Vec<String>, JobFault> {
    let closed = sqlx::query_scalar!(
        "-- jobs::demo_load::closed_periods
        select closes from released.release where region_code = $1 and revises is null",
        region.as_str()
    )
    .fetch_all(&pools.publish)
    .await?;
    Ok(closed)
}

async fn geography_keep(pools: &Pools, region: &gwaelod::Region, event: &AuditEvent) -> Result<(), JobFault> {
    let fictional = FICTIONAL.to_owned();
    let areas: Vec<AreaRecord> = region
        .areas()
        .iter()
        .map(|shape| AreaRecord { shape: shape.clone(), licence: fictional.clone() })
        .collect();
    registry::areas_keep(&pools.registry, event, &areas).await?;
    registry::blocks_build(&pools.registry, event).await?;
    let places: Vec<PlaceRecord> = region.places().iter().map(place_record).collect();
    registry::places_keep(&pools.registry, event, &places).await?;
    let basemap: Vec<BasemapRecord> = region.basemap().iter().map(basemap_record).collect();
    registry::basemap_keep(&pools.registry, event, &basemap).await?;
    for (kind, layer) in
        [(NetworkKind::Road, gwaelod::BasemapLayer::Road), (NetworkKind::Rail, gwaelod::BasemapLayer::Rail)]
    {
        // Its roads are drawn from junction to junction. There are no bus lines, so that the page has to say so.
        let lines = region.basemap().iter().filter(|feature| feature.layer == layer).filter_map(line_of);
        let record = NetworkRecord { kind, lines: lines.collect(), split: true, licence: fictional.clone() };
        registry::network_keep(&pools.registry, event, record).await?;
    }
    geography_publish(&pools.publish, event).await
}

fn demo_region(region: &gwaelod::Region) -> Result<RegionCode, JobFault> {
    let board = region.areas().iter().find(|area| area.kind == AreaKind::Board);
    board.map(|area| RegionCode(area.code.clone())).ok_or(JobFault::Stored("the fictional region"))
}

/// The demonstration's noise is the same each time, so that its pictures and tests are. It protects nobody: there is nobody.
fn demo_key(year: i16) -> FreshKey {
    FreshKey::of_the_demonstration(Sha256::digest(format!("Cantre'r Gwaelod {DEMO_SEED} {year}")).into())
}

fn place_record(place: &gwaelod::PlaceSpec) -> PlaceRecord {
    PlaceRecord {
        id: place.id.clone(),
        kind: place.kind,
        name: place.name.clone(),
        at: place.at,
        local_authority: Some(place.local_authority.clone()),
        roll: place.roll,
        medium: place.medium,
        // What anyone may enter is public space, however few addresses it has.
        addresses: if place.public { None } else { place.addresses.or(Some(1)) },
        special: place.special(),
        licence: FICTIONAL.to_owned(),
    }
}

fn line_of(feature: &gwaelod::BasemapFeature) -> Option<Vec<Bng>> {
    let Geometry::LineString(line) = &feature.shape else { return None };
    Some(line.0.iter().map(|at| Bng::new(at.x, at.y)).collect())
}

fn basemap_record(feature: &gwaelod::BasemapFeature) -> BasemapRecord {
    let layer = match feature.layer {
        gwaelod::BasemapLayer::Land => BasemapLayer::Land,
        gwaelod::BasemapLayer::Urban => BasemapLayer::Urban,
        gwaelod::BasemapLayer::Green => BasemapLayer::Green,
        gwaelod::BasemapLayer::River => BasemapLayer::River,
        gwaelod::BasemapLayer::Road => BasemapLayer::Road,
        gwaelod::BasemapLayer::Rail => BasemapLayer::Rail,
        gwaelod::BasemapLayer::Label => BasemapLayer::Label,
    };
    BasemapRecord {
        layer,
        name: feature.name.clone(),
        rank: feature.rank,
        shape: feature.shape.clone(),
        licence: FICTIONAL.to_owned(),
    }
}
