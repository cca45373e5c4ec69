//! Stops from a table in the shape of `NaPTAN`.

use crate::FileProblem;
use crate::licence::Source;
use crate::place_keep::PlaceRecord;
use crate::place_read::{PlaceCode, PlacesTaken};
use crate::properties::name_check;
use crate::refusal::{Refused, Rule};
use concern::{PlaceId, PlaceKind};
use csv::StringRecord;
use geography::{AreaCode, Bng, Wgs84, project};
use language::Text;
use std::collections::HashSet;

/// Where the columns stand.
struct Columns {
    atco: usize,
    kind: usize,
    name: usize,
    lon: usize,
    lat: usize,
    indicator: Option<usize>,
    locality: Option<usize>,
    la: Option<usize>,
    status: Option<usize>,
    /// Columns of other codes with their kind.
    codes: Vec<(usize, &'static str)>,
}

/// Names of the columns, ours before those of `NaPTAN`.
const ATCO: [&str; 2] = ["atco", "ATCOCode"];
const KIND: [&str; 2] = ["kind", "StopType"];
const NAME: [&str; 2] = ["name", "CommonName"];
const LON: [&str; 2] = ["lon", "Longitude"];
const LAT: [&str; 2] = ["lat", "Latitude"];
const LOCALITY: [&str; 2] = ["locality", "LocalityName"];
const CODES: [(&[&str], &str); 3] = [
    (&["naptan", "NaptanCode"], "naptan"),
    (&["crs", "CrsRef"], "station"),
    (&["stop_area", "StopAreaCode"], "stop_area"),
];

impl Columns {
    fn of(header: &StringRecord) -> Result<Self, FileProblem> {
        let find = |names: &[&str]| {
            header.iter().position(|cell| names.iter().any(|name| cell.trim().eq_ignore_ascii_case(name)))
        };
        let need = |names: &[&'static str]| find(names).ok_or(FileProblem::ColumnMissing(names[0]));
        Ok(Self {
            atco: need(&ATCO)?,
            kind: need(&KIND)?,
            name: need(&NAME)?,
            lon: need(&LON)?,
            lat: need(&LAT)?,
            indicator: find(&["indicator"]),
            locality: find(&LOCALITY),
            la: find(&["la"]),
            status: find(&["status"]),
            codes: CODES.iter().filter_map(|(names, kind)| Some((find(names)?, *kind))).collect(),
        })
    }
}

/// Reads the table of stops. Bus stops become places; bays, entrances, berths and stations are passed over, because a station is one
/// place and comes as such from `transport_hubs.geojson`.
pub(crate) fn stops_read(plain: &[u8]) -> Result<PlacesTaken, FileProblem> {
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(plain);
    let columns = Columns::of(table.headers().map_err(|_| FileProblem::Table { line: 1 })?)?;
    let mut taken = PlacesTaken::default();
    let mut seen: HashSet<PlaceId> = HashSet::new();
    let licence = Source::Stops.line();
    let mut record = StringRecord::new();
    loop {
        let line = u32::try_from(table.position().line()).unwrap_or(u32::MAX);
        match table.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => match stop_read(&record, &columns, &licence) {
                Ok(None) => taken.passed_over += 1,
                Ok(Some((stop, codes))) if seen.insert(stop.id.clone()) => {
                    taken.places.push(stop);
                    taken.codes.extend(codes);
                }
                Ok(Some(_)) => taken.refused.push(Refused::row(line, Rule::Twice)),
                Err(rule) => taken.refused.push(Refused::row(line, rule)),
            },
            // A row in another encoding is one row; what the reader itself cannot get past ends the file.
            Err(error) if matches!(error.kind(), csv::ErrorKind::Utf8 { .. }) => {
                taken.refused.push(Refused::row(line, Rule::RowMalformed));
            }
            Err(_) => return Err(FileProblem::Table { line: u64::from(line) }),
        }
    }
    Ok(taken)
}

fn stop_read(
    row: &StringRecord,
    columns: &Columns,
    licence: &str,
) -> Result<Option<(PlaceRecord, Vec<PlaceCode>)>, Rule> {
    let cell = |column: usize| row.get(column).map(str::trim).ok_or(Rule::RowMalformed);
    let more = |column: Option<usize>| column.and_then(|column| row.get(column)).map_or("", str::trim);
    // BCT is a bus or coach stop on a street; the others are bays, platforms, entrances and taxi ranks.
    let kind = cell(columns.kind)?;
    let is_stop = kind == PlaceKind::BusStop.code() || kind == "BCT";
    if !is_stop || more(columns.status).eq_ignore_ascii_case("inactive") {
        return Ok(None);
    }
    let id = PlaceId::parse(cell(columns.atco)?).map_err(|_| Rule::CodeMalformed)?;
    let name = stop_name(cell(columns.name)?, more(columns.indicator), more(columns.locality))?;
    let number = |text: &str| text.parse::<f64>().ok().filter(|n| n.is_finite()).ok_or(Rule::NotDegrees);
    let at = Wgs84::new(number(cell(columns.lon)?)?, number(cell(columns.lat)?)?);
    let at = project(at).map_err(|_| Rule::OutsideBritain)?;
    let la = more(columns.la);
    let local_authority =
        if la.is_empty() { None } else { Some(AreaCode::parse(la).map_err(|_| Rule::CodeMalformed)?) };
    let mut codes = Vec::new();
    for (column, kind) in &columns.codes {
        codes.extend(PlaceCode::read(&id, kind, more(Some(*column)))?);
    }
    let stop = PlaceRecord {
        id,
        kind: PlaceKind::BusStop,
        name,
        at: Bng::new((at.easting * 10.0).round() / 10.0, (at.northing * 10.0).round() / 10.0),
        local_authority,
        roll: None,
        medium: None,
        addresses: None,
        special: false,
        licence: licence.to_owned(),
    };
    Ok(Some((stop, codes)))
}

/// Dozens of stops are called Post Office: which side of the road and which village tell them apart.
fn stop_name(name: &str, indicator: &str, locality: &str) -> Result<Text, Rule> {
    if name.is_empty() {
        return Err(Rule::NameMissing);
    }
    let mut whole = name.to_owned();
    if !indicator.is_empty() {
        whole = format!("{whole} ({indicator})");
    }
    if !locality.is_empty() && locality != name {
        whole = format!("{whole}, {locality}");
    }
    name_check(Text::same(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "atco,kind,name,indicator,street,locality,parent_locality,lon,lat,la\n";

    #[test]
    fn stops_are_taken_parts_of_stations_passed_over_and_bad_rows_refused_by_line() {
        let rows = "5110A,bus_stop,Post Office,opp,High Street,Llan-y-don,,-4.5,52.5,GWL06000001\n\
                    5110B,bus_station_bay,Bus Station,Bay 2,,Tre,,-4.5,52.5,GWL06000001\n\
                    5110C,bus_stop,Square,,,Tre,,not a number,52.5,\n\
                    5110D,bus_stop,Square,,,Tre,,-4.5\n\
                    5110E,bus_stop,Abroad,,,Tre,,12.5,52.5,\n\
                    5110A,bus_stop,Again,,,Tre,,-4.5,52.5,\n";
        let taken = stops_read(format!("{HEADER}{rows}").as_bytes()).unwrap();
        assert_eq!(taken.places.len(), 1);
        assert_eq!(taken.places[0].name.en, "Post Office (opp), Llan-y-don");
        assert_eq!(taken.passed_over, 1);
        let refused: Vec<(u32, Rule)> = taken.refused.iter().map(|r| (r.number, r.rule)).collect();
        assert_eq!(
            refused,
            [(4, Rule::NotDegrees), (5, Rule::RowMalformed), (6, Rule::OutsideBritain), (7, Rule::Twice)]
        );
    }

    #[test]
    fn the_table_of_naptan_is_read_with_its_codes_and_without_stops_that_are_no_more() {
        let table = "ATCOCode,NaptanCode,CommonName,Indicator,LocalityName,Longitude,Latitude,StopType,StopAreaCode,Status\n\
                     5110A,cdfjdma,Square,opp,Llan-y-don,-4.5,52.5,BCT,511G0001;511G0002,active\n\
                     5110B,cdfjdmd,Square,adj,Llan-y-don,-4.5,52.5,BCT,,inactive\n\
                     5110C,,Platform 1,,Llan-y-don,-4.5,52.5,RPL,,active\n\
                     5110D,c/d,Chapel,,Llan-y-don,-4.5,52.5,BCT,,active\n";
        let taken = stops_read(table.as_bytes()).unwrap();
        let names: Vec<&str> = taken.places.iter().map(|place| place.name.en.as_str()).collect();
        assert_eq!((names, taken.passed_over), (vec!["Square (opp), Llan-y-don"], 2));
        let codes: Vec<(&str, &str)> = taken.codes.iter().map(|one| (one.kind, one.code.as_str())).collect();
        assert_eq!(codes, [("naptan", "CDFJDMA"), ("stop_area", "511G0001"), ("stop_area", "511G0002")]);
        assert_eq!((taken.refused[0].number, taken.refused[0].rule), (5, Rule::CodeMalformed));
    }

    #[test]
    fn a_table_of_something_else_is_said_so() {
        assert_eq!(stops_read(b"a,b\n1,2\n").unwrap_err(), FileProblem::ColumnMissing("atco"));
    }

    #[test]
    fn a_row_in_another_encoding_does_not_sink_the_rest() {
        let mut bytes = HEADER.as_bytes().to_vec();
        bytes.extend_from_slice(b"5110A,bus_stop,Llan\xe2n,,,Tre,,-4.5,52.5,\n");
        bytes.extend_from_slice(b"5110B,bus_stop,Square,,,Tre,,-4.5,52.5,\n");
        let taken = stops_read(&bytes).unwrap();
        assert_eq!(taken.places.len(), 1);
        assert_eq!((taken.refused[0].number, taken.refused[0].rule), (2, Rule::RowMalformed));
    }
}
