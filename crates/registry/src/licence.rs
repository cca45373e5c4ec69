//! The line that must be shown with open data: both languages in one line, because a map shows the two alike.

use geography::AreaCode;
use language::say;

/// Whose data it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// Office for National Statistics boundaries with Ordnance Survey data, and the House of Commons Library's names.
    Boundaries,
    /// `NaPTAN` stops and stations.
    Stops,
    /// The Welsh Government's list of schools, placed by Code-Point Open.
    Schools,
    /// Code-Point Open and the ONS Postcode Directory.
    Postcodes,
    /// Coast and built-up areas.
    Land,
    /// Network Rail's lines.
    Railways,
    /// Road lines joined from stops and map points.
    Roads,
    /// Natural Earth.
    NaturalEarth,
    /// Names of settlements.
    Names,
    /// The Welsh Index of Multiple Deprivation.
    Deprivation,
}

impl Source {
    /// The line, English first.
    pub(crate) fn line(self) -> String {
        let key = match self {
            Self::Boundaries => "registry-licence-boundaries",
            Self::Stops => "registry-licence-stops",
            Self::Schools => "registry-licence-schools",
            Self::Postcodes => "registry-licence-postcodes",
            Self::Land => "registry-licence-land",
            Self::Railways => "registry-licence-railways",
            Self::Roads => "registry-licence-roads",
            Self::NaturalEarth => "registry-licence-natural-earth",
            Self::Names => "registry-licence-names",
            Self::Deprivation => "registry-licence-deprivation",
        };
        let line = say(key, &[]);
        format!("{} · {}", line.en, line.cy)
    }
}

/// Whether the Office for National Statistics issues codes of this form: `W06000015`.
pub(crate) fn is_ons_code(code: &AreaCode) -> bool {
    let code = code.as_str().as_bytes();
    code.len() == 9
        && matches!(code[0], b'E' | b'W' | b'S' | b'N' | b'K')
        && code[1..].iter().all(u8::is_ascii_digit)
}
