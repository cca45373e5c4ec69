//! Areas with their codes, names and residents.

use crate::chance::Chance;
use crate::names::{AUTHORITIES, BOARD, FORCES, NEIGHBOURHOODS};
use crate::outline::Outline;
use crate::partition::{Partition, SEA};
use crate::settlement::Settlement;
use geography::{AreaCode, AreaKind, AreaShape};
use language::Text;

/// A code that no statistics office issues: `GWL` where theirs have one letter.
fn code(series: u32, number: usize) -> AreaCode {
    AreaCode::parse(&format!("GWL{series:02}{number:06}")).expect("letters and digits, eleven of them")
}

/// Code of a local authority by its number in [`AUTHORITIES`].
pub(crate) fn authority_code(authority: usize) -> AreaCode {
    code(6, authority + 1)
}

/// Which force serves an authority.
pub(crate) const fn force_of(authority: usize) -> usize {
    authority / 2
}

/// Board, forces, authorities, middle areas and small areas, in that order.
pub(crate) fn shapes(
    outline: &Outline<'_>,
    partition: &Partition,
    settlements: &[Settlement],
    people: &[f64],
    seed: u64,
) -> Vec<AreaShape> {
    let smalls = small_areas(outline, partition, people, seed);
    let residents = |inside: &dyn Fn(usize) -> bool| {
        Some(
            smalls
                .iter()
                .enumerate()
                .filter(|(i, _)| inside(*i))
                .filter_map(|(_, area)| area.residents_10_17)
                .sum(),
        )
    };
    let middle = |small: usize| usize::from(partition.middle_of[small]);
    let authority = |small: usize| usize::from(partition.authority_of[middle(small)]);
    let mut areas = vec![AreaShape {
        code: code(5, 1),
        kind: AreaKind::Board,
        name: Text::new(BOARD.0, BOARD.1),
        parents: Vec::new(),
        shape: outline.polygons(|cell| partition.small[cell] != SEA),
        residents_10_17: residents(&|_| true),
    }];
    for (i, (en, cy)) in FORCES.into_iter().enumerate() {
        let held = |cell: usize| {
            partition.authority[cell] != SEA && force_of(usize::from(partition.authority[cell])) == i
        };
        areas.push(AreaShape {
            code: code(15, i + 1),
            kind: AreaKind::Force,
            name: Text::new(en, cy),
            parents: Vec::new(),
            shape: outline.polygons(held),
            residents_10_17: residents(&|small| force_of(authority(small)) == i),
        });
    }
    for (i, (en, cy)) in AUTHORITIES.into_iter().enumerate() {
        areas.push(AreaShape {
            code: authority_code(i),
            kind: AreaKind::LocalAuthority,
            name: Text::new(en, cy),
            parents: vec![code(5, 1), code(15, force_of(i) + 1)],
            shape: outline.polygons(|cell| usize::from(partition.authority[cell]) == i),
            residents_10_17: residents(&|small| authority(small) == i),
        });
    }
    for (i, name) in middle_names(partition, settlements).into_iter().enumerate() {
        areas.push(AreaShape {
            code: code(2, i + 1),
            kind: AreaKind::Msoa,
            name,
            parents: vec![authority_code(usize::from(partition.authority_of[i]))],
            shape: outline.polygons(|cell| usize::from(partition.middle[cell]) == i),
            residents_10_17: residents(&|small| middle(small) == i),
        });
    }
    areas.extend(smalls);
    areas
}

/// Small areas, named by authority, middle area and letter as the census does ("Mererid Vale 003B").
fn small_areas(outline: &Outline<'_>, partition: &Partition, people: &[f64], seed: u64) -> Vec<AreaShape> {
    let mut all = vec![0.0; partition.middle_of.len()];
    for (cell, small) in partition.small.iter().enumerate().filter(|(_, small)| **small != SEA) {
        all[usize::from(*small)] += people[cell];
    }
    let number = |of: &[u16], i: usize| of[..i].iter().filter(|whole| **whole == of[i]).count();
    all.iter()
        .enumerate()
        .map(|(i, people)| {
            let middle = usize::from(partition.middle_of[i]);
            let authority = usize::from(partition.authority_of[middle]);
            let (en, cy) = AUTHORITIES[authority];
            let serial = number(&partition.authority_of, middle) + 1;
            let letter = char::from(b'A' + number(&partition.middle_of, i) as u8);
            // Between one resident in sixteen and one in eight is of that age, as between a student quarter and a new estate.
            let young = people * Chance::new(seed, 0x10, i as u64).between(0.062, 0.125);
            AreaShape {
                code: code(1, i + 1),
                kind: AreaKind::Lsoa,
                name: Text::new(format!("{en} {serial:03}{letter}"), format!("{cy} {serial:03}{letter}")),
                parents: vec![code(2, middle + 1), authority_code(authority)],
                shape: outline.polygons(|cell| usize::from(partition.small[cell]) == i),
                residents_10_17: Some(young.round().clamp(60.0, 260.0) as u32),
            }
        })
        .collect()
}

/// A middle area is called after the largest settlement whose centre it holds, or after a neighbourhood.
fn middle_names(partition: &Partition, settlements: &[Settlement]) -> Vec<Text> {
    let mut spare = NEIGHBOURHOODS.iter();
    (0..partition.authority_of.len())
        .map(|middle| {
            let held = settlements.iter().filter(|s| usize::from(partition.middle[s.cell]) == middle);
            match (held.min_by_key(|s| s.rank), &mut spare) {
                (Some(s), _) if s.rank < 2 => {
                    Text::new(format!("{} Centre", s.name.en), format!("Canol {}", s.name.cy))
                }
                (Some(s), _) => {
                    Text::new(format!("{} and district", s.name.en), format!("{} a'r cylch", s.name.cy))
                }
                (None, spare) => {
                    let (en, cy) = spare.next().expect("there are more neighbourhoods than middle areas");
                    Text::new(*en, *cy)
                }
            }
        })
        .collect()
}
