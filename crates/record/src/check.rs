//! The decision: is the record whole? Leaves go in one after the other, findings come out. Pure.

use crate::event::Event;
use crate::head::SignedHead;
use crate::tree::{Frontier, Hash};
use serde::Serialize;
use std::collections::HashSet;

/// How long an event is kept, at least: shorter by a hair than seven calendar years, so that what the database lets go is never missed.
const KEPT_MS: i64 = 7 * 365 * DAY_MS;
const DAY_MS: i64 = 24 * HOUR_MS;
const HOUR_MS: i64 = 3_600_000;
/// How far an event's time may lie outside the heads around it: an act may take so long between its event and its commit.
const SLACK_MS: i64 = HOUR_MS;
/// Findings told; of more only the number.
const TOLD: usize = 100;

/// What is wrong with the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// An event does not hash to its leaf: it was edited, or put in the place of another.
    EventChanged,
    /// A leaf's event is gone, and it is younger than seven years.
    EventMissing,
    /// An event's time does not fit between the heads around it: it was inserted afterwards.
    EventInserted,
    /// The row of leaves has a gap.
    LeafMissing,
    /// The leaves up to a head are not those it was signed over: deleted, inserted, reordered or edited, and hashed anew.
    TreeDiffers,
    /// A head was signed over more leaves than there are: the end is cut off.
    TailCut,
    /// A head whose signature does not hold.
    HeadForged,
    /// A head signed by another key than the one expected.
    KeyChanged,
    /// A head of the second place is not in the table.
    HeadMissing,
    /// A head of the table is not in the second place, which has later ones.
    HeadNotWitnessed,
}

impl Finding {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::EventChanged => "event-changed",
            Self::EventMissing => "event-missing",
            Self::EventInserted => "event-inserted",
            Self::LeafMissing => "leaf-missing",
            Self::TreeDiffers => "tree-differs",
            Self::TailCut => "tail-cut",
            Self::HeadForged => "head-forged",
            Self::KeyChanged => "key-changed",
            Self::HeadMissing => "head-missing",
            Self::HeadNotWitnessed => "head-not-witnessed",
        }
    }
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Wrong {
    /// What.
    pub finding: Finding,
    /// The event, where one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<i64>,
    /// The place in the tree, from 0; of a tree that differs the first place that may.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaf: Option<u64>,
    /// The newest head that lies before it and holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_head: Option<i64>,
    /// The head that lies behind it, or that is wrong itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_head: Option<i64>,
}

/// What a check came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Nothing is wrong.
    pub whole: bool,
    /// Leaves hashed.
    pub leaves: u64,
    /// Leaves whose event retention has taken, lawfully.
    pub purged: u64,
    /// Events that wait for the next head.
    pub waiting: u64,
    /// Heads of the table.
    pub heads: usize,
    /// Heads of the second place; none when it was not asked.
    pub witnessed: Option<usize>,
    /// How many things are wrong.
    pub wrong_total: u64,
    /// The first of them.
    pub wrong: Vec<Wrong>,
}

/// A leaf as the table has it, with its event if that is still there.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// Its place.
    pub index: u64,
    /// The number of its event.
    pub event_id: i64,
    /// Its hash.
    pub hash: Hash,
    /// The event.
    pub event: Option<Event>,
}

/// Checks a record. Give it every leaf in order, then the events that wait, then ask for the report.
pub struct Checker {
    /// Sound heads by size, table and second place together.
    heads: Vec<SignedHead>,
    /// The first head not yet passed.
    next: usize,
    /// The newest head passed that agreed.
    agreed: Option<i64>,
    /// Leaves that the agreed head is over.
    agreed_size: u64,
    /// Leaves below this number lie under a head signed seven years ago.
    old: u64,
    frontier: Frontier,
    differs: bool,
    report: Report,
}

impl Checker {
    /// A check of the heads of the `table` and, where it was asked, of the `second` place, by the public `keys` that are expected (none:
    /// any key will do), at `now` (milliseconds since 1970).
    pub fn new(table: Vec<SignedHead>, second: Option<Vec<SignedHead>>, keys: &[[u8; 32]], now: i64) -> Self {
        let report = Report {
            whole: true,
            leaves: 0,
            purged: 0,
            waiting: 0,
            heads: table.len(),
            witnessed: second.as_ref().map(Vec::len),
            wrong_total: 0,
            wrong: Vec::new(),
        };
        let mut checker = Self {
            heads: Vec::new(),
            next: 0,
            agreed: None,
            agreed_size: 0,
            old: 0,
            frontier: Frontier::default(),
            differs: false,
            report,
        };
        if let Some(second) = &second {
            checker.places_compare(&table, second);
        }
        for head in table.into_iter().chain(second.unwrap_or_default()) {
            checker.head_take(head, keys);
        }
        checker.heads.sort_by_key(|head| (head.size, head.at));
        checker.heads.dedup();
        let old = checker.heads.iter().filter(|head| head.at <= now - KEPT_MS).map(|head| head.size).max();
        checker.old = old.unwrap_or(0);
        checker.heads_pass();
        checker
    }

    fn places_compare(&mut self, table: &[SignedHead], second: &[SignedHead]) {
        let mark = |head: &SignedHead| (head.size, head.at, head.root);
        let (held, seen): (HashSet<_>, HashSet<_>) =
            (table.iter().map(mark).collect(), second.iter().map(mark).collect());
        for head in second.iter().filter(|head| !held.contains(&mark(head))) {
            self.wrong(Finding::HeadMissing, None, None, Some(head.id));
        }
        let newest = second.iter().map(|head| head.at).max().unwrap_or(i64::MIN);
        for head in table.iter().filter(|head| head.at <= newest && !seen.contains(&mark(head))) {
            self.wrong(Finding::HeadNotWitnessed, None, None, Some(head.id));
        }
    }

    fn head_take(&mut self, head: SignedHead, keys: &[[u8; 32]]) {
        if !head.holds() {
            self.wrong(Finding::HeadForged, None, None, Some(head.id));
        } else if !keys.is_empty() && !keys.contains(&head.key) {
            self.wrong(Finding::KeyChanged, None, None, Some(head.id));
        } else {
            self.heads.push(head);
        }
    }

    /// The next leaf.
    pub fn leaf(&mut self, leaf: &Leaf) {
        let place = self.frontier.size();
        if leaf.index != place {
            self.wrong_at(Finding::LeafMissing, None, place);
        }
        match &leaf.event {
            Some(event) if event.leaf() != leaf.hash => {
                self.wrong_at(Finding::EventChanged, Some(leaf.event_id), place);
            }
            Some(event) => self.time_check(event, place),
            None if place < self.old => self.report.purged += 1,
            None => self.wrong_at(Finding::EventMissing, Some(leaf.event_id), place),
        }
        self.frontier.push(leaf.hash);
        self.report.leaves += 1;
        self.heads_pass();
    }

    /// An event that waits for the next head.
    pub fn waiting(&mut self, event: &Event) {
        self.report.waiting += 1;
        self.time_check(event, self.frontier.size());
    }

    /// What the check came to.
    pub fn report(mut self) -> Report {
        let held = self.frontier.size();
        if let Some(longest) = self.heads.last().filter(|head| head.size > held).map(|head| head.id) {
            self.wrong(Finding::TailCut, None, Some(held), Some(longest));
        }
        self.report
    }

    /// Compares the root with every head of this very size.
    fn heads_pass(&mut self) {
        while let Some(head) = self.heads.get(self.next).filter(|head| head.size == self.frontier.size()) {
            let (id, size, agrees) = (head.id, head.size, head.root == self.frontier.root());
            if agrees {
                (self.agreed, self.agreed_size) = (Some(id), size);
            } else if !self.differs {
                // Every later head differs too.
                self.differs = true;
                self.wrong(Finding::TreeDiffers, None, Some(self.agreed_size), Some(id));
            }
            self.next += 1;
        }
    }

    /// An honest event happened not long before the head that came before it and not after the one that came behind it.
    fn time_check(&mut self, event: &Event, place: u64) {
        let happened = event.happened / 1000;
        let before = self.next.checked_sub(1).map(|at| self.heads[at].at);
        let behind = self.heads.get(self.next).map(|head| head.at);
        if before.is_some_and(|at| happened < at - SLACK_MS)
            || behind.is_some_and(|at| happened > at + SLACK_MS)
        {
            self.wrong_at(Finding::EventInserted, Some(event.id), place);
        }
    }

    fn wrong_at(&mut self, finding: Finding, event: Option<i64>, place: u64) {
        let behind = self.heads.get(self.next).map(|head| head.id);
        self.wrong(finding, event, Some(place), behind);
    }

    fn wrong(&mut self, finding: Finding, event: Option<i64>, leaf: Option<u64>, by_head: Option<i64>) {
        self.report.whole = false;
        self.report.wrong_total += 1;
        if self.report.wrong.len() < TOLD {
            self.report.wrong.push(Wrong { finding, event, leaf, after_head: self.agreed, by_head });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::SigningKey;
    use proptest::prelude::*;

    /// One event a minute from 1 January 2026, a head after each ten.
    const START: i64 = 1_767_225_600_000;

    fn key() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    fn event(id: i64) -> Event {
        Event {
            id,
            happened: (START + id * 60_000) * 1000,
            account: None,
            role: "auditor".to_owned(),
            region: "X".to_owned(),
            agency: String::new(),
            purpose: None,
            action: "a".to_owned(),
            subject: id.to_string(),
        }
    }

    fn leaves(count: i64) -> Vec<Leaf> {
        (0..count)
            .map(|n| Leaf {
                index: n.cast_unsigned(),
                event_id: n,
                hash: event(n).leaf(),
                event: Some(event(n)),
            })
            .collect()
    }

    fn heads(leaves: &[Leaf]) -> Vec<SignedHead> {
        let mut frontier = Frontier::default();
        let mut heads = Vec::new();
        for leaf in leaves {
            frontier.push(leaf.hash);
            if frontier.size() % 10 == 0 {
                let (id, at) = (heads.len() as i64 + 1, START + frontier.size() as i64 * 60_000);
                heads.push(SignedHead::sign(&key(), id, frontier.size(), frontier.root(), at));
            }
        }
        heads
    }

    fn checked(leaves: &[Leaf], table: Vec<SignedHead>, second: Option<Vec<SignedHead>>, now: i64) -> Report {
        let mut checker = Checker::new(table, second, &[key().verifying_key().to_bytes()], now);
        for leaf in leaves {
            checker.leaf(leaf);
        }
        checker.report()
    }

    fn first(leaves: &[Leaf], heads: Vec<SignedHead>, second: Option<Vec<SignedHead>>) -> Wrong {
        checked(leaves, heads, second, START + 86_400_000).wrong.swap_remove(0)
    }

    #[test]
    fn an_edited_event_is_named_with_the_heads_around_it() {
        let mut leaves = leaves(30);
        let heads = heads(&leaves);
        leaves[14].event.as_mut().unwrap().subject = "another".to_owned();
        let found = first(&leaves, heads, None);
        assert_eq!((found.finding, found.event), (Finding::EventChanged, Some(14)));
        assert_eq!((found.after_head, found.by_head), (Some(1), Some(2)));
    }

    #[test]
    fn who_hashes_the_edit_anew_is_found_by_the_next_head() {
        let mut leaves = leaves(30);
        let heads = heads(&leaves);
        let edited = leaves[14].event.as_mut().unwrap();
        edited.subject = "another".to_owned();
        leaves[14].hash = edited.leaf();
        let found = first(&leaves, heads, None);
        assert_eq!((found.finding, found.leaf), (Finding::TreeDiffers, Some(10)));
        assert_eq!((found.after_head, found.by_head), (Some(1), Some(2)));
    }

    #[test]
    fn a_past_that_was_signed_anew_with_the_stolen_key_is_found_by_the_second_place() {
        let mut leaves = leaves(30);
        let witnessed = heads(&leaves);
        let edited = leaves[14].event.as_mut().unwrap();
        edited.subject = "another".to_owned();
        leaves[14].hash = edited.leaf();
        let forged = heads(&leaves);
        assert!(checked(&leaves, forged.clone(), None, START).whole, "alone the table looks whole");
        let report = checked(&leaves, forged, Some(witnessed), START);
        let found: Vec<&str> = report.wrong.iter().map(|wrong| wrong.finding.code()).collect();
        assert!(found.contains(&"head-missing") && found.contains(&"tree-differs"), "{found:?}");
    }

    #[test]
    fn a_cut_tail_is_found_by_the_heads_of_the_second_place_alone() {
        let all = leaves(30);
        let witnessed = heads(&all);
        let (left, table) = (&all[..20], witnessed[..2].to_vec());
        assert!(checked(left, table.clone(), None, START).whole);
        let report = checked(left, table, Some(witnessed), START);
        assert!(report.wrong.iter().any(|wrong| wrong.finding == Finding::TailCut));
    }

    #[test]
    fn an_event_inserted_into_the_past_is_found_by_its_time_even_when_honestly_sealed() {
        let mut with = leaves(200);
        let late = Event { id: 1000, happened: event(3).happened, ..event(3) };
        with.push(Leaf { index: 200, event_id: 1000, hash: late.leaf(), event: Some(late) });
        let found = first(&with, heads(&with), None);
        assert_eq!((found.finding, found.event), (Finding::EventInserted, Some(1000)));
    }

    #[test]
    fn what_is_gone_after_seven_years_is_retention_and_before_that_a_deletion() {
        let mut leaves = leaves(30);
        let heads = heads(&leaves);
        leaves[..10].iter_mut().for_each(|leaf| leaf.event = None);
        let later = START + KEPT_MS + 11 * 60_000;
        let report = checked(&leaves, heads.clone(), None, later);
        assert!(report.whole && report.purged == 10, "{report:?}");
        leaves[10].event = None;
        let report = checked(&leaves, heads.clone(), None, later);
        assert_eq!(report.wrong[0].event, Some(10), "its head is not yet seven years old");
        assert!(!checked(&leaves, heads, None, START + 86_400_000).whole);
    }

    proptest! {
        #[test]
        fn no_single_change_to_leaves_under_a_head_goes_unseen(
            at in 0_usize..30, other in 0_usize..30, kind in 0_u8..4,
        ) {
            let mut leaves = leaves(30);
            let heads = heads(&leaves);
            match kind {
                0 => leaves[at].hash[5] ^= 1,
                1 => { leaves.remove(at); }
                2 => {
                    prop_assume!(at != other);
                    leaves.swap(at, other);
                    // As an attacker would: the places are numbered anew.
                    for (index, leaf) in leaves.iter_mut().enumerate() { leaf.index = index as u64; }
                }
                _ => { let twin = leaves[other].clone(); leaves.insert(at, twin); }
            }
            prop_assert!(!checked(&leaves, heads, None, START + 86_400_000).whole);
        }
    }
}
