//! The released map's blocks and places: found by place, walked by key.

use super::shape;
use super::world::Window;
use crate::filters::choice::{Shading, Unit};
use api::drawing::{Breaks, Rate, rate, residents_of};
use api::language::Text;
use api::{
    AreaFeature, Band, Geography, PeriodValue, ReleasedChange, ReleasedDifference, ReleasedHotspots,
    ReleasedMap, ReleasedPlace, ReleasedValue, Shape, YearValue,
};
use std::collections::HashMap;

/// A block with its released values.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BlockFacts {
    /// Area code.
    pub(crate) code: String,
    /// Name.
    pub(crate) name: Text,
    /// Residents aged 10–17.
    pub(crate) residents: Option<u32>,
    /// Name of the local authority, where known.
    pub(crate) authority: Option<Text>,
    /// Outline.
    pub(crate) shape: Shape,
    /// What the outline spans.
    pub(crate) window: Window,
    /// A point inside.
    pub(crate) middle: (f64, f64),
    /// The value in the year shown.
    pub(crate) value: ReleasedValue,
    /// The value in every released year.
    pub(crate) years: Vec<YearValue>,
    /// The value in every released quarter; blocks have none.
    pub(crate) quarters: Vec<PeriodValue>,
    /// How likely it is that its rate lies above the one asked about, in per cent, with its band.
    pub(crate) likely: Option<(u8, Band)>,
    /// How it changed since the other year, where two years are compared and both have a value.
    pub(crate) change: Option<ReleasedDifference>,
}

impl BlockFacts {
    /// The rate in the year shown.
    pub(crate) fn rate(&self) -> Option<Rate> {
        rate(self.value, self.residents)
    }
}

/// What can be pointed at on either side's map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spot {
    /// A cell of the working map by its index in the lattice.
    Cell(u32),
    /// A block of the released map by its position in the list.
    Block(usize),
    /// A registered place by its position in the list.
    Place(usize),
}

/// Blocks (or middle areas) and places of one release, joined with their outlines.
#[derive(Clone, Debug)]
pub(crate) struct BlockField {
    /// What the areas are.
    pub(crate) unit: Unit,
    /// What their colours say.
    pub(crate) shading: Shading,
    /// Areas in code order.
    pub(crate) blocks: Vec<BlockFacts>,
    /// Places in id order; pools have no point.
    pub(crate) places: Vec<ReleasedPlace>,
    /// Classes of the rates.
    pub(crate) breaks: Breaks,
    /// Authority names by code.
    pub(crate) authorities: HashMap<String, Text>,
}

impl BlockField {
    /// Joins values with outlines by code. A block without an outline stays in the table and off the map.
    pub(crate) fn new(
        geography: &Geography,
        map: &ReleasedMap,
        unit: Unit,
        hotspots: Option<&ReleasedHotspots>,
    ) -> Self {
        let told = match unit {
            Unit::Block => &map.blocks,
            Unit::MiddleArea => &map.middle_areas,
        };
        let likely: HashMap<&str, (u8, Band)> = hotspots
            .into_iter()
            .flat_map(|hotspots| &hotspots.spots)
            .filter_map(|spot| Some((spot.code.as_str(), (spot.percent?, spot.band?))))
            .collect();
        let areas: HashMap<&str, &AreaFeature> =
            geography.areas.iter().map(|area| (area.code.as_str(), area)).collect();
        let authorities: HashMap<String, Text> = geography
            .areas
            .iter()
            .filter(|area| area.kind == "local_authority")
            .map(|area| (area.code.clone(), area.name.clone()))
            .collect();
        let residents: HashMap<String, Option<u32>> =
            geography.areas.iter().map(|area| (area.code.clone(), residents_of(geography, area))).collect();
        let blocks = told
            .iter()
            .map(|block| {
                let area = areas.get(block.code.as_str());
                let shape = area.map_or(Shape::Polygons(Vec::new()), |area| area.shape.clone());
                let parents = area.map(|area| area.parents.as_slice()).unwrap_or_default();
                BlockFacts {
                    code: block.code.clone(),
                    name: area.map_or_else(|| Text::same(block.code.clone()), |area| area.name.clone()),
                    residents: residents.get(&block.code).copied().flatten(),
                    authority: parents.iter().find_map(|code| authorities.get(code)).cloned(),
                    window: shape::window(&shape),
                    middle: shape::middle(&shape),
                    shape,
                    value: block.value,
                    years: block.years.clone(),
                    quarters: block.quarters.clone(),
                    likely: likely.get(block.code.as_str()).copied(),
                    change: None,
                }
            })
            .collect();
        let breaks = Breaks::of(told, &residents);
        let shading = if hotspots.is_some() { Shading::Exceedance } else { Shading::Rate };
        Self { unit, shading, blocks, places: map.places.clone(), breaks, authorities }
    }

    /// The same with a change between two years, which the colours tell where that is the shading.
    pub(crate) fn with_change(mut self, change: &ReleasedChange, shading: Shading) -> Self {
        let told: HashMap<&str, ReleasedDifference> =
            change.areas.iter().filter_map(|area| Some((area.code.as_str(), area.change?))).collect();
        for block in &mut self.blocks {
            block.change = told.get(block.code.as_str()).copied();
        }
        if shading == Shading::Change {
            self.shading = shading;
        }
        self
    }

    /// What lies under a point: a place within `reach` metres first, or the block around it.
    pub(crate) fn at(&self, easting: f64, northing: f64, reach: f64) -> Option<Spot> {
        let near = |place: &ReleasedPlace| {
            let (e, n) = place.at?;
            let (de, dn) = (f64::from(e) - easting, f64::from(n) - northing);
            Some((de * de + dn * dn).sqrt()).filter(|distance| *distance <= reach)
        };
        let place = self
            .places
            .iter()
            .enumerate()
            .filter(|(_, place)| matches!(place.value, ReleasedValue::Value { .. }))
            .filter_map(|(i, place)| near(place).map(|distance| (i, distance)))
            .min_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((i, _)) = place {
            return Some(Spot::Place(i));
        }
        self.blocks
            .iter()
            .position(|block| {
                block.window.holds(easting, northing) && shape::holds(&block.shape, easting, northing)
            })
            .map(Spot::Block)
    }

    /// Where a spot is.
    pub(crate) fn middle(&self, spot: Spot) -> Option<(f64, f64)> {
        match spot {
            Spot::Cell(_) => None,
            Spot::Block(i) => self.blocks.get(i).map(|block| block.middle),
            Spot::Place(i) => {
                self.places.get(i).and_then(|place| place.at).map(|(e, n)| (f64::from(e), f64::from(n)))
            }
        }
    }

    /// The nearest block in a direction (±1 east, ±1 north): what lies ahead counts for its distance, what lies aside for twice as much.
    pub(crate) fn step(&self, from: Spot, east: i32, north: i32) -> Option<Spot> {
        let (e, n) = self.middle(from)?;
        let cost = |block: &BlockFacts| {
            let (de, dn) = (block.middle.0 - e, block.middle.1 - n);
            let ahead = de * f64::from(east) + dn * f64::from(north);
            let aside = (de * f64::from(north)).abs() + (dn * f64::from(east)).abs();
            (ahead > 1.0 && aside <= 2.0 * ahead).then_some(ahead + 2.0 * aside)
        };
        self.blocks
            .iter()
            .enumerate()
            .filter(|(i, _)| Spot::Block(*i) != from)
            .filter_map(|(i, block)| cost(block).map(|cost| (i, cost)))
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(i, _)| Spot::Block(i))
    }

    /// Where a reader starts who has only a keyboard: the likeliest area, or that with the highest rate, or the first.
    pub(crate) fn start(&self) -> Option<Spot> {
        let rate = |block: &BlockFacts| match self.shading {
            Shading::Exceedance => block.likely.map_or(-1.0, |(percent, _)| f64::from(percent)),
            Shading::Rate => block.rate().map_or(-1.0, |rate| rate.value),
            Shading::Change => block.change.map_or(-1e9, |change| f64::from(change.difference)),
        };
        let highest = self.blocks.iter().enumerate().max_by(|a, b| rate(a.1).total_cmp(&rate(b.1)));
        highest.map(|(i, _)| Spot::Block(i))
    }

    /// Blocks and mapped places with a value, and all of them.
    pub(crate) fn shown(&self) -> (usize, usize, usize, usize) {
        let has = |value: &ReleasedValue| matches!(value, ReleasedValue::Value { .. });
        (
            self.blocks.iter().filter(|block| has(&block.value)).count(),
            self.blocks.len(),
            self.places.iter().filter(|place| has(&place.value)).count(),
            self.places.len(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::{RegionName, ReleasedArea};

    /// Three blocks of 1 km side by side, the second withheld, and a station in the third.
    fn field() -> BlockField {
        let square =
            |e: i32| Shape::Polygons(vec![vec![vec![e, 0, e + 1000, 0, e + 1000, 1000, e, 1000, e, 0]]]);
        let area = |i: i32| AreaFeature {
            code: format!("B{i}"),
            kind: "block".to_owned(),
            name: Text::same(format!("Block {i}")),
            parents: vec!["L1".to_owned()],
            residents_10_17: Some(100),
            shape: square(i * 1000),
        };
        let mut areas: Vec<AreaFeature> = (0..3).map(area).collect();
        areas.push(AreaFeature { code: "L1".to_owned(), kind: "local_authority".to_owned(), ..area(9) });
        let geography = Geography { bounds: (0, 0, 3000, 1000), basemap: vec![], areas, licences: vec![] };
        let value = |n: u32| ReleasedValue::Value { rounded: n, low: n - 8, high: n + 8 };
        let block =
            |i: usize, value| ReleasedArea { code: format!("B{i}"), value, years: vec![], quarters: vec![] };
        let map = ReleasedMap {
            region: RegionName { code: "R".to_owned(), name: Text::same("R") },
            years: vec![],
            release: None,
            tables: vec![],
            middle_areas: vec![],
            authorities: vec![],
            blocks: vec![block(0, value(10)), block(1, ReleasedValue::Withheld), block(2, value(20))],
            places: vec![ReleasedPlace {
                id: "P".to_owned(),
                kind: "rail_station".to_owned(),
                name: Text::same("Station"),
                authority: Some("L1".to_owned()),
                at: Some((2500, 500)),
                value: value(15),
                years: vec![],
            }],
        };
        BlockField::new(&geography, &map, Unit::Block, None)
    }

    #[test]
    fn a_point_finds_the_place_before_its_block() {
        let field = field();
        assert_eq!(field.at(500.0, 500.0, 50.0), Some(Spot::Block(0)));
        assert_eq!(field.at(2_520.0, 500.0, 50.0), Some(Spot::Place(0)));
        assert_eq!(field.at(2_600.0, 500.0, 50.0), Some(Spot::Block(2)));
        assert_eq!(field.at(5_000.0, 500.0, 50.0), None);
    }

    #[test]
    fn arrows_walk_to_the_neighbour_and_withheld_blocks_are_on_the_way() {
        let field = field();
        assert_eq!(field.start(), Some(Spot::Block(2)), "the highest rate");
        assert_eq!(field.step(Spot::Block(2), -1, 0), Some(Spot::Block(1)));
        assert_eq!(field.step(Spot::Block(0), -1, 0), None);
        assert_eq!(field.step(Spot::Place(0), -1, 0), Some(Spot::Block(1)));
    }

    #[test]
    fn what_is_shown_is_counted_with_what_is_not() {
        let field = field();
        assert_eq!(field.shown(), (2, 3, 1, 1));
        assert_eq!(field.blocks[0].authority, Some(Text::same("Block 9")));
    }
}
