//! What an import did, for a person and for a program.

use crate::{Blocks, Figures, Kept, Refused};
use language::{Arg, Lang, Text, say, say_in};
use serde::Serialize;
use std::collections::BTreeMap;

/// How many refused features of a file are printed; the JSON form has them all.
const REFUSED_SHOWN: usize = 20;

/// The receipt of an import of areas, places or basemap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// File by file, in the order given.
    pub files: Vec<FileReceipt>,
    /// Areas in the files by kind (the codes of `geography::AreaKind`).
    pub areas_by_kind: BTreeMap<&'static str, u64>,
    /// Places in the files by kind (the codes of `concern::PlaceKind`).
    pub places_by_kind: BTreeMap<&'static str, u64>,
    /// What keeping the areas changed.
    pub areas: Option<Kept>,
    /// Codes of areas and boundaries that are kept, and that the files no longer list.
    pub areas_gone: Vec<String>,
    /// What became of boards and forces that are drawn from their local authorities.
    pub dissolved: Option<Kept>,
    /// What keeping wards and areas of an earlier census changed.
    pub boundaries: Option<Kept>,
    /// What keeping the changes from 2011 to 2021 changed.
    pub area_changes: Option<Kept>,
    /// What keeping ranks of deprivation changed.
    pub deprivation: Option<Kept>,
    /// What keeping the places changed.
    pub places: Option<Kept>,
    /// What became of the interchanges that the places make up.
    pub hubs: Option<Kept>,
    /// Ids of places that are kept, and that the files no longer list.
    pub gone: Vec<String>,
    /// What keeping the basemap changed.
    pub basemap: Option<Kept>,
    /// What keeping a network changed.
    pub network: Option<Kept>,
    /// What keeping the postcodes changed.
    pub postcodes: Option<Kept>,
    /// What became of figures for residents.
    pub residents: Option<Figures>,
    /// What became of the blocks.
    pub blocks: Option<Blocks>,
    /// What a person should know or do.
    pub notices: Vec<Text>,
}

/// What one file gave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FileReceipt {
    /// The file's name.
    pub name: String,
    /// Features or rows taken.
    pub taken: u64,
    /// Numbers of features whose outline was mended.
    pub mended: Vec<u32>,
    /// Features or rows that are known and not wanted.
    pub passed_over: u64,
    /// Features or rows refused, each with its sentence.
    pub refused: Vec<Refused>,
    /// Why the whole file was passed over, if it was.
    pub note: Option<Text>,
}

impl Receipt {
    /// Whether the import left everything as it was.
    pub fn is_unchanged(&self) -> bool {
        let residents = self.residents.map(|figures| figures.kept);
        let blocks = match self.blocks {
            Some(Blocks::Built { kept, .. }) => Some(kept),
            _ => None,
        };
        let outside = [self.dissolved, self.boundaries, self.area_changes, self.deprivation];
        [self.areas, self.places, self.hubs, self.basemap, self.network, self.postcodes, residents, blocks]
            .iter()
            .chain(&outside)
            .flatten()
            .all(|kept| !kept.is_change())
    }

    /// The receipt as lines of text.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let mut lines: Vec<String> = self.files.iter().flat_map(|file| file.lines(lang)).collect();
        let residents = self.residents.map(|figures| figures.kept);
        for (key, kept) in [
            ("registry-receipt-areas", self.areas),
            ("registry-receipt-dissolved", self.dissolved),
            ("registry-receipt-boundaries", self.boundaries),
            ("registry-receipt-area-changes", self.area_changes),
            ("registry-receipt-deprivation", self.deprivation),
            ("registry-receipt-residents", residents),
            ("registry-receipt-places", self.places),
            ("registry-receipt-hubs", self.hubs),
            ("registry-receipt-basemap", self.basemap),
            ("network-receipt", self.network),
            ("registry-receipt-postcodes", self.postcodes),
        ] {
            lines.extend(kept.map(|kept| kept_line(lang, key, kept)));
        }
        if let Some(blocks) = &self.blocks {
            lines.push(blocks.text().get(lang).to_owned());
        }
        lines.extend(self.notices.iter().map(|notice| notice.get(lang).to_owned()));
        if self.is_unchanged() {
            lines.push(say_in(lang, "registry-receipt-unchanged", &[]));
        }
        lines
    }

    /// Notes what the residents' figures are worth.
    pub(crate) fn residents_note(&mut self, carried: u32) {
        if let Some(figures) = &self.residents {
            self.notices.push(say("registry-residents-estimates", &[("carried", Arg::from(carried))]));
            if figures.without_area > 0 {
                self.notices
                    .push(say("registry-residents-without-area", &[("n", Arg::from(figures.without_area))]));
            }
        }
    }
}

fn kept_line(lang: Lang, key: &str, kept: Kept) -> String {
    let args = [
        ("added", Arg::from(kept.added)),
        ("changed", Arg::from(kept.changed)),
        ("unchanged", Arg::from(kept.unchanged)),
        ("removed", Arg::from(kept.removed)),
    ];
    say_in(lang, key, &args)
}

impl FileReceipt {
    fn lines(&self, lang: Lang) -> Vec<String> {
        let name = ("name", Arg::from(self.name.as_str()));
        if let Some(note) = &self.note {
            return vec![say_in(
                lang,
                "registry-receipt-file-note",
                &[name, ("note", Arg::from(note.clone()))],
            )];
        }
        let args = [
            name,
            ("taken", Arg::from(self.taken)),
            ("mended", Arg::from(self.mended.len())),
            ("passed", Arg::from(self.passed_over)),
            ("refused", Arg::from(self.refused.len())),
        ];
        let mut lines = vec![say_in(lang, "registry-receipt-file", &args)];
        let shown = self.refused.iter().take(REFUSED_SHOWN);
        lines.extend(shown.map(|refused| format!("  {}", refused.message.get(lang))));
        if let Some(more) = self.refused.len().checked_sub(REFUSED_SHOWN).filter(|more| *more > 0) {
            lines.push(format!("  {}", say_in(lang, "registry-receipt-more", &[("n", Arg::from(more))])));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;

    #[test]
    fn a_receipt_reads_in_both_languages_and_lists_a_screenful_of_refusals() {
        let refused: Vec<Refused> = (1..=25).map(|n| Refused::feature(n, Rule::RingOpen)).collect();
        let file = FileReceipt { name: "a.geojson".into(), taken: 3, refused, ..FileReceipt::default() };
        let kept = Kept { added: 3, ..Kept::default() };
        let receipt = Receipt { files: vec![file], areas: Some(kept), ..Receipt::default() };
        for lang in Lang::ALL {
            let lines = receipt.lines(lang);
            assert_eq!(lines.len(), 1 + 20 + 1 + 1);
            assert!(lines[0].contains("a.geojson") && lines[0].contains("25"));
        }
        assert_eq!(
            serde_json::to_value(&receipt).unwrap()["files"][0]["refused"].as_array().unwrap().len(),
            25
        );
        assert!(!receipt.is_unchanged());
    }

    #[test]
    fn the_same_again_says_that_nothing_changed() {
        let kept = Kept { unchanged: 22, ..Kept::default() };
        let receipt = Receipt { areas: Some(kept), ..Receipt::default() };
        assert!(receipt.is_unchanged());
        assert!(receipt.lines(Lang::En).last().unwrap().contains("Nothing changed"));
    }
}
