//! The files of a race, and what is read from them.

use crate::{file, months};
use anyhow::{Context, Result, bail};
use geography::{Bng, Wgs84, project_many};
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use table::{Column, Kind, Table, Wanted};

/// The seed of all the data.
const SEED: u64 = 1;
/// Days from 1970-01-01 to 2023-01-01.
const FIRST_DAY: i32 = 19_358;

/// Columns of the generator's files.
pub(crate) const COLUMNS: [Wanted<'static>; 7] = [
    Wanted { name: "id", kind: Kind::Integer },
    Wanted { name: "lon", kind: Kind::Number },
    Wanted { name: "lat", kind: Kind::Number },
    Wanted { name: "date", kind: Kind::Day },
    Wanted { name: "hour", kind: Kind::Integer },
    Wanted { name: "harm_type", kind: Kind::Code },
    Wanted { name: "source_agency", kind: Kind::Code },
];

/// How large a race is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// As the goals are stated.
    Full,
    /// A tenth, to see that all of it runs.
    Small,
}

/// Where the data of a race lie.
#[derive(Clone, Debug)]
pub struct Data {
    /// The directory of the files.
    pub dir: PathBuf,
    /// How large the race is.
    pub size: Size,
}

impl Data {
    /// So many rows, or a tenth in a small race.
    pub fn rows(&self, full: u64) -> u64 {
        if self.size == Size::Small { full / 10 } else { full }
    }

    /// A file of so many rows, written when it is not there.
    ///
    /// # Errors
    /// When the directory cannot be written.
    pub fn csv(&self, rows: u64) -> Result<PathBuf> {
        let path = self.dir.join(format!("c{rows}.csv"));
        if !path.is_file() {
            fs::create_dir_all(&self.dir)?;
            let part = path.with_extension("part");
            let mut out = BufWriter::with_capacity(1 << 20, File::create(&part)?);
            file::write(&mut out, SEED, rows)?;
            out.flush()?;
            fs::rename(&part, &path)?;
        }
        Ok(path)
    }

    /// Longitudes and latitudes of a file.
    pub(crate) fn degrees(&self, rows: u64) -> Result<Vec<Wgs84>> {
        let (degrees, _) = self.read(rows)?;
        Ok(degrees)
    }

    /// Points to the centimetre, and days since 2023-01-01. They are also written for the peers, as little-endian `f64`: all eastings, all
    /// northings, all days.
    pub(crate) fn points(&self, rows: u64) -> Result<(Vec<Bng>, Vec<i32>)> {
        let (degrees, days) = self.read(rows)?;
        let done = project_many(&degrees);
        if !done.refused.is_empty() {
            bail!("the generator made a point off the National Grid");
        }
        let centimetre = |metres: f64| (metres * 100.0).round() / 100.0;
        let points: Vec<Bng> =
            done.points.iter().map(|at| Bng::new(centimetre(at.easting), centimetre(at.northing))).collect();
        let path = self.dir.join(format!("c{rows}.points"));
        if !path.is_file() {
            let eastings = points.iter().map(|at| at.easting);
            let northings = points.iter().map(|at| at.northing);
            keep(&path, eastings.chain(northings).chain(days.iter().map(|day| f64::from(*day))))?;
        }
        Ok((points, days))
    }

    fn read(&self, rows: u64) -> Result<(Vec<Wgs84>, Vec<i32>)> {
        let file = File::open(self.csv(rows)?)?;
        let table = Table::read(&file, &COLUMNS[1..4])?;
        let [Column::Number(lon), Column::Number(lat), Column::Day(day)] = &table.columns[..] else {
            bail!("the columns are not those asked for");
        };
        let degrees = lon.iter().zip(lat).map(|(lon, lat)| Wgs84::new(*lon, *lat)).collect();
        Ok((degrees, day.iter().map(|day| day - FIRST_DAY).collect()))
    }

    /// The calendar month of each day, from 0.
    pub(crate) fn months(days: &[i32]) -> Result<Vec<u8>> {
        let months = months();
        let of = |day: &i32| usize::try_from(*day).ok().and_then(|day| months.get(day));
        days.iter()
            .map(|day| of(day).map(|month| *month as u8).context("a day beyond the calendar"))
            .collect()
    }

    /// Writes what a workload found, for the peers to compare.
    ///
    /// # Errors
    /// When the directory cannot be written.
    pub(crate) fn found(&self, name: &str, values: impl IntoIterator<Item = f64>) -> Result<()> {
        keep(&self.dir.join(format!("ours-{name}.bin")), values)
    }
}

/// Writes numbers as little-endian `f64`.
fn keep(path: &Path, values: impl IntoIterator<Item = f64>) -> Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    for value in values {
        out.write_all(&value.to_le_bytes())?;
    }
    out.flush()?;
    Ok(())
}
