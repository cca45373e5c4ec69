//! The columns of the canonical file of concerns.

macro_rules! columns {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// A column of the canonical file. Every one is read into a code, a date or a number; the one text that stays, the steward's
        /// note, is no part of the concern.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Column {
            $($(#[$doc])* $variant),+
        }

        impl Column {
            /// Every column, in the order of the template.
            pub const ALL: [Self; 21] = [$(Self::$variant),+];

            /// The header, exactly as the template writes it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }
        }
    };
}

columns! {
    /// The sector that reports: a code of `concern::SourceSector`.
    SourceSector = "source_sector",
    /// The agency within the sector, `[A-Z0-9-]{2,12}`.
    AgencyCode = "agency_code",
    /// The day the agency recorded it, `2025-03-14`.
    RecordedOn = "recorded_on",
    /// When it happened at the earliest, local time, `2025-03-14T21:30`; empty: not known.
    OccurredFrom = "occurred_from",
    /// When it happened at the latest; empty: the same as `occurred_from`.
    OccurredTo = "occurred_to",
    /// Degrees east of Greenwich, WGS84.
    Longitude = "longitude",
    /// Degrees north of the equator, WGS84.
    Latitude = "latitude",
    /// Metres east on the National Grid.
    Easting = "easting",
    /// Metres north on the National Grid.
    Northing = "northing",
    /// An Ordnance Survey grid reference such as `SN 123 456`.
    GridReference = "grid_reference",
    /// The id of a place on the register.
    PlaceId = "place_id",
    /// How far the true place may lie from the point, in metres.
    PrecisionM = "precision_m",
    /// One or more codes of `concern::HarmType`, separated by `;`.
    HarmTypes = "harm_types",
    /// `discovered` or `told`.
    Learned = "learned",
    /// Reported under the Wales Safeguarding Procedures: `yes`, `no` or `not_applicable`.
    ReportedUnderProcedures = "reported_under_procedures",
    /// The kind of context: a code of `concern::ContextKind`, or `unclear`; empty: what the place says.
    ContextType = "context_type",
    /// Where, as people write it: a postcode, a stop's code, a school, a name, "between A and B".
    Place = "place",
    /// When, as people write it: `Friday 14 March 2025, evening`.
    Occurred = "occurred",
    /// The agency's own reference of the record, by which the same record is known again; kept as a keyed digest until its period is
    /// released.
    RecordRef = "record_ref",
    /// The reference of another record of the same agency about the same matter.
    SameMatterAs = "same_matter_as",
    /// A note for the agency's own steward, 280 characters at most; gone after 30 days.
    Note = "note",
}

impl Column {
    /// Columns without which no row can be read.
    pub const REQUIRED: [Self; 6] = [
        Self::SourceSector,
        Self::AgencyCode,
        Self::RecordedOn,
        Self::HarmTypes,
        Self::Learned,
        Self::ReportedUnderProcedures,
    ];

    /// The ways of telling a place; a file has at least one of them whole.
    pub const PLACE_WAYS: [&'static [Self]; 5] = [
        &[Self::Longitude, Self::Latitude],
        &[Self::Easting, Self::Northing],
        &[Self::GridReference],
        &[Self::PlaceId],
        &[Self::Place],
    ];

    /// The column of a header: trimmed, in any case.
    pub fn parse(header: &str) -> Option<Self> {
        let header = header.trim();
        Self::ALL.into_iter().find(|c| c.name().eq_ignore_ascii_case(header))
    }

    /// Whether the cell is a bare number, where digits say nothing about a person.
    pub(crate) const fn is_number(self) -> bool {
        matches!(self, Self::Longitude | Self::Latitude | Self::Easting | Self::Northing | Self::PrecisionM)
    }

    /// Its place in [`Column::ALL`].
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}
