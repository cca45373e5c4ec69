//! ODS: `content.xml`, read as it streams by.
//!
//! A cell or a row can be said to stand there a million times. Empty ones only move on; filled ones are put one by one
//! until a limit ends it.

mod said;

use crate::grid::{Budget, Grid};
use crate::header::{Area, Frame, sheet_of};
use crate::markup::attribute;
use crate::package::Package;
use crate::{Kind, Limits, Notice, Refusal, Sheet, Visibility, Workbook};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use said::Said;
use std::collections::HashSet;

/// Reads the sheets of a package.
pub(crate) fn ods_read(mut package: Package<'_>, limits: &Limits) -> Result<Workbook, Refusal> {
    if let Some(index) = package.index("META-INF/manifest.xml") {
        let manifest = package.part(index)?;
        if memchr::memmem::find(&manifest, b"encryption-data").is_some() {
            return Err(Refusal::Encrypted);
        }
    }
    let index = package.index("content.xml").ok_or(Refusal::Damaged)?;
    let content = package.markup(index)?;
    drop(package);
    let content = String::from_utf8(content).map_err(|_| Refusal::Damaged)?;
    let mut walk = Walk::new(&content, limits);
    walk.document()?;
    if walk.sheets.is_empty() {
        return Err(Refusal::Empty);
    }
    let (sheets, notices) = (walk.sheets, walk.notices);
    Ok(Workbook { kind: Kind::Ods, gzip: false, encoding: None, dialect: None, sheets, notices })
}

struct Walk<'c> {
    xml: Reader<&'c [u8]>,
    budget: Budget,
    tables: usize,
    /// Names of table styles that are not shown.
    unseen: HashSet<String>,
    sheets: Vec<Sheet>,
    notices: Vec<Notice>,
}

/// Where the next cell goes.
#[derive(Clone, Copy)]
struct Place {
    line: u32,
    column: u32,
}

impl<'c> Walk<'c> {
    fn new(content: &'c str, limits: &Limits) -> Self {
        let mut xml = Reader::from_str(content);
        xml.config_mut().expand_empty_elements = true;
        Self {
            xml,
            budget: Budget::new(*limits),
            tables: 0,
            unseen: HashSet::new(),
            sheets: Vec::new(),
            notices: Vec::new(),
        }
    }

    fn event(&mut self) -> Result<Event<'c>, Refusal> {
        self.xml.read_event().map_err(|_| Refusal::Damaged)
    }

    fn document(&mut self) -> Result<(), Refusal> {
        let mut style = String::new();
        loop {
            match self.event()? {
                Event::Eof => return Ok(()),
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "style" => style = attribute(&tag, "name").unwrap_or_default().into_owned(),
                    "table-properties" if attribute(&tag, "display").as_deref() == Some("false") => {
                        self.unseen.insert(style.clone());
                    }
                    "table" => self.table(&tag)?,
                    _ => {}
                },
                _ => {}
            }
        }
    }

    fn table(&mut self, tag: &BytesStart<'_>) -> Result<(), Refusal> {
        self.tables += 1;
        let limit = self.budget.limits.sheets;
        if self.tables > limit {
            return Err(Refusal::TooManySheets { limit });
        }
        let name = attribute(tag, "name").unwrap_or_default().into_owned();
        let styled = attribute(tag, "style-name").unwrap_or_default();
        let visibility =
            if self.unseen.contains(&*styled) { Visibility::Hidden } else { Visibility::Visible };
        if visibility == Visibility::Hidden {
            self.notices.push(Notice::Hidden { name: name.clone() });
        }
        let (mut grid, mut merged) = (Grid::new(), Vec::new());
        let mut line = 1_u32;
        loop {
            match self.event()? {
                Event::Start(tag) if tag.local_name().as_ref() == "table-row" => {
                    let times = repeated(&tag, "number-rows-repeated");
                    self.row(&mut grid, &mut merged, (line, times))?;
                    line = line.saturating_add(times);
                }
                // What is drawn on a sheet may hold tables of its own.
                Event::Start(tag) if tag.local_name().as_ref() == "shapes" => self.skip("shapes")?,
                Event::End(tag) if tag.local_name().as_ref() == "table" => break,
                Event::Eof => return Err(Refusal::Damaged),
                _ => {}
            }
        }
        let frame = Frame { name: name.clone(), visibility, merged, ragged: false };
        match sheet_of(grid, frame) {
            Some(sheet) => self.sheets.push(sheet),
            None => self.notices.push(Notice::NoTable { name }),
        }
        Ok(())
    }

    fn row(
        &mut self,
        grid: &mut Grid,
        merged: &mut Vec<Area>,
        (line, times): (u32, u32),
    ) -> Result<(), Refusal> {
        let mut place = Place { line, column: 0 };
        let before = grid.rows.len();
        loop {
            match self.event()? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "table-cell" => self.cell(&tag, grid, merged, &mut place)?,
                    "covered-table-cell" => {
                        place.column = place.column.saturating_add(repeated(&tag, "number-columns-repeated"));
                        self.skip("covered-table-cell")?;
                    }
                    _ => {}
                },
                Event::End(tag) if tag.local_name().as_ref() == "table-row" => break,
                Event::Eof => return Err(Refusal::Damaged),
                _ => {}
            }
        }
        if grid.rows.len() > before && times > 1 {
            let cells = grid.rows[before].cells.clone();
            for next in 1..times {
                grid.row(&mut self.budget, line.saturating_add(next), cells.clone())?;
            }
        }
        Ok(())
    }

    fn cell(
        &mut self,
        tag: &BytesStart<'_>,
        grid: &mut Grid,
        merged: &mut Vec<Area>,
        place: &mut Place,
    ) -> Result<(), Refusal> {
        let said = Said::of(tag);
        let times = said.times;
        if said.down > 1 || said.across > 1 {
            let ends =
                (place.line.saturating_add(said.down - 1), place.column.saturating_add(said.across - 1));
            merged.push(Area { lines: (place.line, ends.0), columns: (place.column, ends.1) });
        }
        let words = self.words(place.line)?;
        let cell = said.cell(&words);
        if !cell.is_empty() {
            for next in 0..times {
                let column = place.column.saturating_add(next) as usize;
                grid.put(&mut self.budget, (place.line, column), cell.clone())?;
            }
        }
        place.column = place.column.saturating_add(times);
        Ok(())
    }

    /// What a person sees in the cell that has just begun, up to its end.
    fn words(&mut self, line: u32) -> Result<String, Refusal> {
        let mut words = String::new();
        let (mut paragraphs, mut within) = (0, 0_usize);
        loop {
            match self.event()? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    // A remark beside the cell, with its author.
                    "annotation" => self.skip("annotation")?,
                    "p" | "h" => {
                        if paragraphs > 0 {
                            words.push('\n');
                        }
                        paragraphs += 1;
                        within += 1;
                    }
                    "s" => {
                        // A million spaces in ten bytes: more than a cell may have is never made.
                        let spaces = attribute(&tag, "c").and_then(|c| c.parse().ok()).unwrap_or(1_usize);
                        let most = self.budget.limits.cell_chars.saturating_add(1);
                        words.extend(std::iter::repeat_n(' ', spaces.min(most)));
                    }
                    "tab" => words.push('\t'),
                    "line-break" => words.push('\n'),
                    _ => {}
                },
                Event::End(tag) => match tag.local_name().as_ref() {
                    "p" | "h" => within = within.saturating_sub(1),
                    "table-cell" => return Ok(words),
                    _ => {}
                },
                Event::Text(text) if within > 0 => words.push_str(&text.xml10_content()),
                Event::CData(text) if within > 0 => words.push_str(&text.xml10_content()),
                Event::GeneralRef(named) if within > 0 => match named.resolve_char_ref() {
                    Ok(Some(letter)) => words.push(letter),
                    Ok(None) => {
                        let known = quick_xml::escape::resolve_xml_entity(&named);
                        words.push_str(known.ok_or(Refusal::Damaged)?);
                    }
                    Err(_) => return Err(Refusal::Damaged),
                },
                Event::Eof => return Err(Refusal::Damaged),
                _ => {}
            }
            self.budget.length_check(&words, line)?;
        }
    }

    fn skip(&mut self, name: &str) -> Result<(), Refusal> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.event()? {
                Event::Start(tag) if tag.local_name().as_ref() == name => depth += 1,
                Event::End(tag) if tag.local_name().as_ref() == name => depth -= 1,
                Event::Eof => return Err(Refusal::Damaged),
                _ => {}
            }
        }
        Ok(())
    }
}

/// A count that is 1 where nothing is said.
fn repeated(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}
