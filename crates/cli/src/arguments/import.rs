//! `contexture import`: files of concerns, geography and places, and the rows held for a person.

use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Import {
    /// A file of anonymised concerns: good rows are kept, each bad row is refused with its reason
    Concerns(ImportConcerns),
    /// Boundaries (GeoJSON: country, boards, forces, authorities, MSOA, LSOA, wards, areas of 2011), populations and deprivation (CSV)
    Geography(ImportFiles),
    /// Stations, stops and schools (GeoJSON, or NaPTAN CSV)
    Places(ImportFiles),
    /// Schools (GeoJSON); the same as `places`
    Schools(ImportFiles),
    /// Residents aged 10 to 17 by small area, and the changes of areas between censuses (CSV); the same as `geography`
    Populations(ImportFiles),
    /// Centres of postcodes (CSV: Code-Point Open, ONS Postcode Directory), so that a postcode can be read as a place
    Postcodes(ImportFiles),
    /// Roads, railways or bus lines to measure along (GeoJSON or GeoPackage, EPSG:4326 or 27700), in place of those that were there
    Network(ImportNetwork),
    /// Background map layers (GeoJSON: land, urban areas, roads, railways, rivers, place names)
    Basemap(ImportFiles),
    /// Print a template to fill in
    Template(Template),
    /// Rows held for a person to decide
    #[command(subcommand)]
    Held(Held),
}

#[derive(Args)]
pub(crate) struct ImportConcerns {
    /// CSV, TSV, XLSX, ODS or GeoJSON file, plain or .gz
    pub(crate) file: PathBuf,
    /// Mapping file (TOML) that turns the file's own columns and codes into ours
    #[arg(long, value_name = "FILE")]
    pub(crate) mapping: Option<PathBuf>,
    /// Check every row and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Print the receipt as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct ImportNetwork {
    #[command(flatten)]
    pub(crate) files: ImportFiles,
    /// What the lines are
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: NetworkWord,
    /// Cut lines where they have a point in common or where one ends on another, for files that draw a road through its junctions
    #[arg(long)]
    pub(crate) split: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum NetworkWord {
    Road,
    Rail,
    Bus,
}

#[derive(Args)]
pub(crate) struct ImportFiles {
    /// One or more files; give areas from the largest to the smallest, or all at once
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Print the receipt as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Template {
    /// What the template is for
    pub(crate) what: TemplateKind,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum TemplateKind {
    /// The canonical CSV of concerns, with two example rows
    Concerns,
}

#[derive(Subcommand)]
pub(crate) enum Held {
    /// List them, each with the numbers of the places that may be meant
    List,
    /// Keep or refuse one
    Decide {
        /// Batch id, from the receipt
        batch: String,
        /// Line of the file
        line: u32,
        /// What to do with it
        decision: Decision,
        /// Which of its places is meant, by the number in the list; wanted where the place is not settled
        #[arg(long, alias = "choice", value_name = "NUMBER")]
        place: Option<usize>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Decision {
    /// Keep the row
    Keep,
    /// Refuse it
    Refuse,
}
