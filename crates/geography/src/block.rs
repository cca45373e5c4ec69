//! Blocks: LSOAs joined until a figure about young people can be released for them.
//!
//! The smallest place of a release holds at least [`RESIDENTS_MIN`] residents aged 10 to 17. Blocks are made from public figures and public
//! boundaries alone. If reports had any part in it, the map of blocks would itself say where reports are.

use crate::{AreaCode, AreaKind, AreaShape, GeographyError};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Residents aged 10 to 17 that a block has at least, by public estimate.
pub const RESIDENTS_MIN: u32 = 100;

/// What is publicly known of one LSOA, as far as joining needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LsoaFacts {
    /// Its code.
    pub code: AreaCode,
    /// The middle area (MSOA) that it is part of.
    pub middle_area: AreaCode,
    /// The local authority that it is part of.
    pub local_authority: AreaCode,
    /// Residents aged 10 to 17 by public estimate.
    pub residents_10_17: u32,
    /// LSOAs that share a stretch of boundary with it. One side of a pair is enough; codes not in the list are passed over.
    pub neighbours: Vec<AreaCode>,
}

/// One block: which LSOAs it joins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockPlan {
    /// `B-` and the code of the member that sorts first, as `B-W01000003`: the same block has the same code in any run, and the code
    /// tells where to look.
    pub code: AreaCode,
    /// Its members in order of their codes.
    pub lsoas: Vec<AreaCode>,
    /// Residents aged 10 to 17 of all members. Below [`RESIDENTS_MIN`] only where nothing is left to join: an island.
    pub residents_10_17: u32,
}

/// A block in the making: indices into the sorted facts.
struct Growing {
    members: BTreeSet<usize>,
    neighbours: BTreeSet<usize>,
    residents: u32,
}

/// Joins LSOAs into blocks.
///
/// While there is a block below [`RESIDENTS_MIN`], the one with the fewest residents (ties: the code that sorts first) is joined to a
/// neighbour: one of the same middle area before one of the same local authority before any other, then the neighbour with the
/// fewest residents, then the code that sorts first. The outcome depends on the facts alone, not on their order.
///
/// Every LSOA is in exactly one block. A block below the figure is a whole connected component (an island), which the release must
/// treat as too small.
///
/// # Errors
/// [`GeographyError::AreaTwice`] when two facts have one code, [`GeographyError::AreaCode`] when a code is too long to carry `B-`.
///
/// # Example
/// ```
/// use geography::{AreaCode, block};
/// let code = |c: &str| AreaCode::parse(c).expect("a plain code");
/// let lsoa = |name: &str, residents, neighbour: &str| block::LsoaFacts {
///     code: code(name),
///     middle_area: code("M1"),
///     local_authority: code("A1"),
///     residents_10_17: residents,
///     neighbours: vec![code(neighbour)],
/// };
/// let blocks = block::join(&[lsoa("L1", 60, "L2"), lsoa("L2", 45, "L3"), lsoa("L3", 130, "L2")])?;
/// assert_eq!(blocks.len(), 2);
/// assert_eq!((blocks[0].code.as_str(), blocks[0].residents_10_17), ("B-L1", 105));
/// # Ok::<(), geography::GeographyError>(())
/// ```
pub fn join(lsoas: &[LsoaFacts]) -> Result<Vec<BlockPlan>, GeographyError> {
    let mut facts: Vec<&LsoaFacts> = lsoas.iter().collect();
    facts.sort_by(|a, b| a.code.cmp(&b.code));
    if facts.windows(2).any(|pair| pair[0].code == pair[1].code) {
        return Err(GeographyError::AreaTwice);
    }
    let mut blocks = singles(&facts);
    // Blocks are keyed by their first member, so the smallest key is the code that sorts first.
    while let Some(small) = smallest_that_can_grow(&blocks) {
        let partner = partner_of(small, &blocks, &facts);
        absorb(&mut blocks, small.min(partner), small.max(partner));
    }
    blocks
        .iter()
        .map(|(first, block)| {
            let code = AreaCode::parse(&format!("B-{}", facts[*first].code))?;
            let lsoas = block.members.iter().map(|i| facts[*i].code.clone()).collect();
            Ok(BlockPlan { code, lsoas, residents_10_17: block.residents })
        })
        .collect()
}

/// Each LSOA as a block of its own, neighbours made mutual.
fn singles(facts: &[&LsoaFacts]) -> BTreeMap<usize, Growing> {
    let index: HashMap<&AreaCode, usize> = facts.iter().enumerate().map(|(i, f)| (&f.code, i)).collect();
    let mut blocks: BTreeMap<usize, Growing> = facts
        .iter()
        .enumerate()
        .map(|(i, f)| {
            (
                i,
                Growing {
                    members: BTreeSet::from([i]),
                    neighbours: BTreeSet::new(),
                    residents: f.residents_10_17,
                },
            )
        })
        .collect();
    for (i, fact) in facts.iter().enumerate() {
        for j in fact.neighbours.iter().filter_map(|code| index.get(code)).filter(|j| **j != i) {
            for (one, other) in [(i, *j), (*j, i)] {
                blocks.entry(one).and_modify(|block| {
                    block.neighbours.insert(other);
                });
            }
        }
    }
    blocks
}

/// Puts the block `gone` into its neighbour `kept`.
fn absorb(blocks: &mut BTreeMap<usize, Growing>, kept: usize, gone: usize) {
    let absorbed = blocks.remove(&gone).expect("neighbours are keys of blocks that still exist");
    for neighbour in absorbed.neighbours.iter().filter(|n| **n != kept) {
        let block = blocks.get_mut(neighbour).expect("neighbours are keys of blocks that still exist");
        block.neighbours.remove(&gone);
        block.neighbours.insert(kept);
    }
    let block = blocks.get_mut(&kept).expect("neighbours are keys of blocks that still exist");
    block.members.extend(absorbed.members);
    block.neighbours.extend(absorbed.neighbours);
    block.neighbours.remove(&kept);
    block.neighbours.remove(&gone);
    block.residents += absorbed.residents;
}

/// The block with the fewest residents among those below the figure that have a neighbour.
fn smallest_that_can_grow(blocks: &BTreeMap<usize, Growing>) -> Option<usize> {
    let open =
        blocks.iter().filter(|(_, block)| block.residents < RESIDENTS_MIN && !block.neighbours.is_empty());
    open.min_by_key(|(first, block)| (block.residents, **first)).map(|(first, _)| *first)
}

/// The neighbour to join: nearest in the tree of areas, then smallest.
fn partner_of(small: usize, blocks: &BTreeMap<usize, Growing>, facts: &[&LsoaFacts]) -> usize {
    let of = |block: &Growing, pick: fn(&LsoaFacts) -> &AreaCode| -> BTreeSet<AreaCode> {
        block.members.iter().map(|i| pick(facts[*i]).clone()).collect()
    };
    let block = &blocks[&small];
    let (middle, authority) = (of(block, |f| &f.middle_area), of(block, |f| &f.local_authority));
    let rank = |other: &Growing| {
        if !middle.is_disjoint(&of(other, |f| &f.middle_area)) {
            0
        } else if !authority.is_disjoint(&of(other, |f| &f.local_authority)) {
            1
        } else {
            2
        }
    };
    let neighbours = block.neighbours.iter().map(|n| (rank(&blocks[n]), blocks[n].residents, *n));
    neighbours.min().map(|(_, _, n)| n).expect("only blocks with a neighbour are asked to grow")
}

/// The facts of every LSOA among the areas: parents by the areas' own tree, neighbours by shared stretches of boundary.
///
/// Two LSOAs are neighbours when they have an edge between the same two corners. Boundaries published together share their corners
/// exactly; layers of different origin do not and would come out as islands. An LSOA without a figure counts as having no
/// residents, one without a middle area or authority as being its own.
pub fn facts(areas: &[AreaShape]) -> Vec<LsoaFacts> {
    let by_code: HashMap<&AreaCode, &AreaShape> = areas.iter().map(|a| (&a.code, a)).collect();
    let lsoas: Vec<&AreaShape> = areas.iter().filter(|a| a.kind == AreaKind::Lsoa).collect();
    let mut sides: HashMap<[u64; 4], Vec<usize>> = HashMap::new();
    for (i, lsoa) in lsoas.iter().enumerate() {
        let rings = lsoa.shape.iter().flat_map(|p| std::iter::once(p.exterior()).chain(p.interiors()));
        for line in rings.flat_map(geo_types::LineString::lines) {
            let (a, b) = ([line.start.x, line.start.y], [line.end.x, line.end.y]);
            let (low, high) = if a < b { (a, b) } else { (b, a) };
            sides.entry([low[0], low[1], high[0], high[1]].map(f64::to_bits)).or_default().push(i);
        }
    }
    let mut neighbours: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); lsoas.len()];
    for owners in sides.values() {
        for (i, j) in owners.iter().flat_map(|i| owners.iter().map(move |j| (*i, *j))).filter(|(i, j)| i != j)
        {
            neighbours[i].insert(j);
        }
    }
    let ancestor = |lsoa: &AreaShape, kind: AreaKind| {
        let direct = lsoa.parents.iter().filter_map(|code| by_code.get(code));
        let above =
            direct.clone().flat_map(|parent| parent.parents.iter()).filter_map(|code| by_code.get(code));
        direct
            .chain(above)
            .find(|area| area.kind == kind)
            .map_or_else(|| lsoa.code.clone(), |area| area.code.clone())
    };
    lsoas
        .iter()
        .zip(neighbours)
        .map(|(lsoa, near)| LsoaFacts {
            code: lsoa.code.clone(),
            middle_area: ancestor(lsoa, AreaKind::Msoa),
            local_authority: ancestor(lsoa, AreaKind::LocalAuthority),
            residents_10_17: lsoa.residents_10_17.unwrap_or(0),
            neighbours: near.into_iter().map(|j| lsoas[j].code.clone()).collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(text: &str) -> AreaCode {
        AreaCode::parse(text).unwrap()
    }

    fn lsoa(name: usize, middle: usize, residents: u32, near: &[usize]) -> LsoaFacts {
        LsoaFacts {
            code: code(&format!("L{name:03}")),
            middle_area: code(&format!("M{middle}")),
            local_authority: code(&format!("A{}", middle / 3)),
            residents_10_17: residents,
            neighbours: near.iter().map(|n| code(&format!("L{n:03}"))).collect(),
        }
    }

    fn names(blocks: &[BlockPlan]) -> Vec<(String, Vec<String>)> {
        let text = |c: &AreaCode| c.as_str().to_owned();
        blocks.iter().map(|b| (text(&b.code), b.lsoas.iter().map(text).collect())).collect()
    }

    #[test]
    fn a_small_lsoa_joins_its_own_middle_area_before_a_smaller_stranger() {
        let blocks =
            join(&[lsoa(1, 1, 40, &[2, 3]), lsoa(2, 9, 10_000, &[]), lsoa(3, 1, 20_000, &[])]).unwrap();
        assert_eq!(
            names(&blocks),
            [("B-L001".into(), vec!["L001".into(), "L003".into()]), ("B-L002".into(), vec!["L002".into()])]
        );
    }

    #[test]
    fn an_island_stays_alone_and_says_that_it_is_small() {
        let blocks = join(&[lsoa(1, 1, 12, &[]), lsoa(2, 1, 300, &[])]).unwrap();
        assert_eq!(blocks.iter().map(|b| b.residents_10_17).collect::<Vec<_>>(), [12, 300]);
    }

    #[test]
    fn the_same_lsoa_twice_is_refused() {
        assert_eq!(join(&[lsoa(1, 1, 12, &[]), lsoa(1, 2, 50, &[])]), Err(GeographyError::AreaTwice));
    }

    /// LSOAs on a strip with random residents, some with a gap after them and some with a side link.
    fn strip() -> impl Strategy<Value = Vec<LsoaFacts>> {
        proptest::collection::vec((0_u32..180, 0_u8..10, 0_usize..40), 1..40).prop_map(|rows| {
            let count = rows.len();
            rows.iter()
                .enumerate()
                .map(|(i, (residents, gap, link))| {
                    let mut near = Vec::new();
                    if *gap > 0 && i + 1 < count {
                        near.push(i + 1);
                    }
                    if *gap > 7 {
                        near.push(link % count);
                    }
                    lsoa(i, i / 4, *residents, &near)
                })
                .collect()
        })
    }

    /// Connected components by repeated relabelling.
    fn components(facts: &[LsoaFacts]) -> HashMap<AreaCode, usize> {
        let mut label: HashMap<AreaCode, usize> =
            facts.iter().enumerate().map(|(i, f)| (f.code.clone(), i)).collect();
        for _ in 0..facts.len() {
            for f in facts {
                for n in &f.neighbours {
                    let low = label[&f.code].min(label[n]);
                    label.insert(f.code.clone(), low);
                    label.insert(n.clone(), low);
                }
            }
        }
        label
    }

    proptest! {
        #[test]
        fn every_block_has_enough_residents_or_is_a_whole_island(facts in strip()) {
            let blocks = join(&facts).unwrap();
            let island = components(&facts);
            for block in &blocks {
                let label = island[&block.lsoas[0]];
                prop_assert!(block.lsoas.iter().all(|l| island[l] == label), "a block never crosses water");
                if block.residents_10_17 < RESIDENTS_MIN {
                    prop_assert_eq!(island.values().filter(|l| **l == label).count(), block.lsoas.len());
                }
            }
        }

        #[test]
        fn blocks_part_the_region_and_keep_its_residents(facts in strip()) {
            let blocks = join(&facts).unwrap();
            let mut members: Vec<AreaCode> = blocks.iter().flat_map(|b| b.lsoas.clone()).collect();
            members.sort();
            let mut all: Vec<AreaCode> = facts.iter().map(|f| f.code.clone()).collect();
            all.sort();
            prop_assert_eq!(members, all);
            for block in &blocks {
                let sum: u32 = facts.iter().filter(|f| block.lsoas.contains(&f.code)).map(|f| f.residents_10_17).sum();
                prop_assert_eq!(sum, block.residents_10_17);
            }
        }

        #[test]
        fn the_order_of_the_facts_changes_nothing(facts in strip(), turn in 0_usize..40) {
            let mut turned = facts.clone();
            turned.rotate_left(turn % facts.len());
            turned.reverse();
            prop_assert_eq!(join(&facts), join(&turned));
        }
    }
}
