//! A description becomes a PDF.

use crate::draw::Drawing;
use crate::spoken::spoken;
use api::report::{Block, Print};
use std::collections::BTreeMap;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

const TEMPLATE: &str = include_str!("../templates/document.typ");

/// The face of the paper: OFL 1.1, with every letter of Welsh.
const FACE: &str = "Libertinus Serif";

/// Why a description cannot be set. It may name what stands in the document, so it is for tests and not for the log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the document cannot be set: {0}")]
pub struct RenderFault(String);

/// Sets a document as a PDF/UA-1 file.
///
/// # Errors
/// [`RenderFault`], when the description breaks a rule of the form: a table's row with too few cells, a heading out of order.
pub fn render(print: &Print) -> Result<Vec<u8>, RenderFault> {
    let sheet = Sheet::of(print)?;
    let compiled = typst::compile::<PagedDocument>(&sheet).output.map_err(|faults| fault_of(&faults))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]);
    let options = PdfOptions {
        // An identifier that goes with what the paper says, and no clock.
        ident: Smart::Custom(format!("{} {}", print.document.edition.digest, print.lang)),
        creator: Smart::Custom(Some("Contexture".to_owned())),
        standards: standards.map_err(|fault| RenderFault(fault.message().to_string()))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&compiled, &options).map_err(|faults| fault_of(&faults))
}

fn fault_of(faults: &[SourceDiagnostic]) -> RenderFault {
    let faults: Vec<String> = faults.iter().map(|fault| fault.message.to_string()).collect();
    RenderFault(faults.join("; "))
}

/// Everything that the template may ask for.
struct Sheet {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    files: BTreeMap<String, Bytes>,
}

impl Sheet {
    fn of(print: &Print) -> Result<Self, RenderFault> {
        let fonts: Vec<Font> = typst_assets::fonts()
            .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
            .filter(|font| font.info().family == FACE)
            .collect();
        let mut drawings = Vec::new();
        for block in print.document.sections.iter().flat_map(|section| &section.blocks) {
            if let Block::Map(figure) = block {
                drawings.push(Drawing::of(figure, print.lang));
            }
        }
        let (data, signs) = spoken(print, &drawings);
        let data = serde_json::to_vec(&data).map_err(|fault| RenderFault(fault.to_string()))?;
        let mut files = BTreeMap::from([("document.json".to_owned(), Bytes::new(data))]);
        files.extend(signs.into_iter().map(|(name, svg)| (name, Bytes::from_string(svg))));
        let maps = drawings.into_iter().enumerate();
        files.extend(maps.map(|(n, drawing)| (format!("map-{n}.svg"), Bytes::from_string(drawing.svg))));
        let path = VirtualPath::new("document.typ").map_err(|fault| RenderFault(format!("{fault:?}")))?;
        let main = FileId::new(RootedPath::new(VirtualRoot::Project, path));
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: Source::new(main, TEMPLATE.to_owned()),
            files,
        })
    }
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.vpath().get_without_slash();
        self.files.get(name).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        // A paper is of the moment that it says, and not of the moment that it is set.
        None
    }
}
