//! Sharing agreements as they are kept: their words, their state, and the list.

use access::{Purpose, RegionCode, Role};
use concern::{AgencyCode, HarmSet, HarmType};
use http::Door;
use jiff::civil::Date;
use language::{Text, say};
use uuid::Uuid;

/// Where an agreement stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreementState {
    /// Drafted, not yet signed.
    Draft,
    /// Signed; its first day is to come.
    Signed,
    /// It holds.
    InForce,
    /// A later version stands in its place.
    Replaced,
    /// Ended before its last day.
    Ended,
    /// Ended before it was signed.
    Withdrawn,
    /// Its last day has passed.
    Expired,
}

impl AgreementState {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Signed => "signed",
            Self::InForce => "in_force",
            Self::Replaced => "replaced",
            Self::Ended => "ended",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
        }
    }

    /// The state in words.
    pub fn label(self) -> Text {
        say(&format!("agreement-state-{}", self.code().replace('_', "-")), &[])
    }

    /// Whether it can still be ended.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Signed | Self::InForce)
    }
}

/// A sharing agreement as it is kept.
#[derive(Clone, Debug)]
pub struct AgreementLine {
    /// Its id.
    pub id: Uuid,
    /// What people call it: `GWL05000001-A1-v2`.
    pub code: String,
    /// The parties.
    pub agencies: Vec<String>,
    /// What the working side may be entered for.
    pub purposes: Vec<Purpose>,
    /// The harm types shared.
    pub harms: HarmSet,
    /// The first day it holds.
    pub first_day: String,
    /// The last day it holds.
    pub last_day: String,
    /// When the parties look at it again.
    pub review_day: String,
    /// The law relied on.
    pub legal_basis: String,
    /// The role that drafted it; none at the command line.
    pub drafted_role: Option<Role>,
    /// When it was drafted.
    pub drafted_on: String,
    /// Who drafted it; none at the command line.
    pub drafted_by: Option<Uuid>,
    /// The role that signed it, and when.
    pub signed: Option<(Role, String)>,
    /// When it was ended.
    pub ended_on: Option<String>,
    /// Where it stands.
    pub state: AgreementState,
    /// In force, and the day of review has come.
    pub review_due: bool,
}

/// What people call an agreement: region, number, version.
pub(crate) fn code(region: &RegionCode, number: i32, version: i32) -> String {
    format!("{region}-A{number}-v{version}")
}

/// Every agreement of a region, the newest first.
///
/// # Errors
/// The database's.
pub async fn agreement_list(
    door: &Door,
    region: &RegionCode,
    today: Date,
) -> Result<Vec<AgreementLine>, sqlx::Error> {
    let today = today.to_string();
    let rows = sqlx::query!(
        r#"-- server::agreement_list
        select a.agreement_id, a.number, a.version, a.agencies, a.purposes, a.harms, a.legal_basis,
               to_char(a.first_day, 'YYYY-MM-DD') as "first_day!", to_char(a.last_day, 'YYYY-MM-DD') as "last_day!",
               to_char(a.review_day, 'YYYY-MM-DD') as "review_day!",
               to_char(a.drafted_on, 'YYYY-MM-DD') as "drafted_on!", a.drafted_role, a.drafted_by,
               to_char(a.signed_on, 'YYYY-MM-DD') as signed_on, a.signed_role,
               to_char(a.ended_on, 'YYYY-MM-DD') as ended_on,
               exists (select from access.agreement later
                       where later.region_code = a.region_code and later.number = a.number
                         and later.version > a.version and later.signed_on is not null
                         and later.first_day <= $2::text::date
                         and (later.ended_on is null or later.ended_on >= later.first_day)) as "replaced!"
        from access.agreement a
        where a.region_code = $1
        order by a.number desc, a.version desc"#,
        region.as_str(),
        today
    )
    .fetch_all(door.pool())
    .await?;
    let lines = rows.into_iter().map(|row| {
        // Days in one form compare as words do.
        let begun = row.first_day <= today;
        let state = match (row.signed_on.is_some(), row.ended_on.is_some()) {
            (false, false) if row.last_day < today => AgreementState::Expired,
            (false, false) => AgreementState::Draft,
            (false, true) => AgreementState::Withdrawn,
            (true, true) => AgreementState::Ended,
            (true, false) if row.replaced => AgreementState::Replaced,
            (true, false) if row.last_day < today => AgreementState::Expired,
            (true, false) if begun => AgreementState::InForce,
            (true, false) => AgreementState::Signed,
        };
        AgreementLine {
            id: row.agreement_id,
            code: code(region, row.number, row.version),
            agencies: row.agencies,
            purposes: row.purposes.iter().filter_map(|code| Purpose::parse(code)).collect(),
            harms: HarmSet::of(row.harms.iter().filter_map(|code| HarmType::parse(code))),
            review_due: state == AgreementState::InForce && row.review_day <= today,
            first_day: row.first_day,
            last_day: row.last_day,
            review_day: row.review_day,
            legal_basis: row.legal_basis,
            drafted_role: Role::parse(&row.drafted_role),
            drafted_on: row.drafted_on,
            drafted_by: row.drafted_by,
            signed: row.signed_role.as_deref().and_then(Role::parse).zip(row.signed_on),
            ended_on: row.ended_on,
            state,
        }
    });
    Ok(lines.collect())
}

/// What is wrong with one field of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementFault {
    /// The field.
    pub field: &'static str,
    /// What is wrong and what to do.
    pub text: Text,
}

/// Why an agreement was not drafted, signed or ended. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum AgreementError {
    /// Fields of the draft are wrong.
    #[error("fields of the draft are wrong")]
    Fields(Vec<AgreementFault>),
    /// There is no such agreement in the region, or it is past what was asked.
    #[error("there is no such agreement, or it is past this")]
    NoSuch,
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
}

impl AgreementError {
    /// What to do about it.
    pub fn text(&self) -> Text {
        match self {
            Self::Fields(faults) => faults
                .first()
                .map_or_else(|| say("problem-malformed-detail", &[]), |fault| fault.text.clone()),
            Self::NoSuch => say("agreement-no-such", &[]),
            Self::Database(_) => say("problem-database-stopped-detail", &[]),
        }
    }
}

/// The words of a draft, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementTerms {
    agencies: Vec<AgencyCode>,
    purposes: Vec<Purpose>,
    harms: HarmSet,
    days: [Date; 3],
    legal_basis: String,
}

/// Parties of one agreement at most.
const AGENCIES_MOST: usize = 200;
/// Characters of a legal basis, at least and at most.
const LEGAL_BASIS: std::ops::RangeInclusive<usize> = 20..=2000;

impl AgreementTerms {
    /// Reads the words of a draft; every field that is wrong is named.
    ///
    /// # Errors
    /// [`AgreementError::Fields`]; no value is repeated.
    pub fn read(asked: &api::AgreementAsk, today: Date) -> Result<Self, AgreementError> {
        let mut faults = Vec::new();
        let mut fault = |field, key| faults.push(AgreementFault { field, text: say(key, &[]) });
        let mut agencies: Vec<AgencyCode> =
            asked.agencies.iter().filter_map(|code| AgencyCode::parse(code).ok()).collect();
        if agencies.len() != asked.agencies.len() || !(1..=AGENCIES_MOST).contains(&agencies.len()) {
            fault("agencies", "agreement-fault-agencies");
        }
        agencies.sort();
        agencies.dedup();
        let known: Option<Vec<Purpose>> = asked.purposes.iter().map(|code| Purpose::parse(code)).collect();
        // In the order of the list, each once.
        let purposes: Vec<Purpose> = Purpose::ALL
            .into_iter()
            .filter(|one| known.as_ref().is_some_and(|all| all.contains(one)))
            .collect();
        if purposes.is_empty() {
            fault("purposes", "agreement-fault-purposes");
        }
        let harms: Option<Vec<HarmType>> = asked.harms.iter().map(|code| HarmType::parse(code)).collect();
        let harms = HarmSet::of(harms.unwrap_or_default());
        if harms.is_empty() {
            fault("harms", "agreement-fault-harms");
        }
        let mut day = |field, text: &str| {
            let read = text.parse::<Date>().ok().filter(|day| (1900..=2200).contains(&day.year()));
            if read.is_none() {
                fault(field, "agreement-fault-day");
            }
            read
        };
        let first = day("first_day", &asked.first_day);
        let last = day("last_day", &asked.last_day);
        let review = day("review_day", &asked.review_day);
        if let (Some(first), Some(last)) = (first, last)
            && (last < first || last < today)
        {
            fault("last_day", "agreement-fault-last-day");
        }
        if let (Some(first), Some(last), Some(review)) = (first, last, review)
            && !(first..=last).contains(&review)
        {
            fault("review_day", "agreement-fault-review-day");
        }
        let legal_basis = asked.legal_basis.trim().to_owned();
        if !LEGAL_BASIS.contains(&legal_basis.chars().count())
            || legal_basis.chars().any(|c| c.is_control() && c != '\n')
        {
            fault("legal_basis", "agreement-fault-legal-basis");
        }
        match (first, last, review) {
            (Some(first), Some(last), Some(review)) if faults.is_empty() => {
                Ok(Self { agencies, purposes, harms, days: [first, last, review], legal_basis })
            }
            _ => Err(AgreementError::Fields(faults)),
        }
    }

    /// The codes of the parties.
    pub(crate) fn agencies(&self) -> Vec<String> {
        self.agencies.iter().map(|agency| agency.as_str().to_owned()).collect()
    }

    /// The codes of the purposes.
    pub(crate) fn purposes(&self) -> Vec<String> {
        self.purposes.iter().map(|purpose| purpose.code().to_owned()).collect()
    }

    /// The codes of the harm types.
    pub(crate) fn harms(&self) -> Vec<String> {
        self.harms.iter().map(|harm| harm.code().to_owned()).collect()
    }

    /// First day, last day, day of review.
    pub(crate) fn days(&self) -> [String; 3] {
        self.days.map(|day| day.to_string())
    }

    /// The law relied on.
    pub(crate) fn legal_basis(&self) -> &str {
        &self.legal_basis
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn asked() -> api::AgreementAsk {
        api::AgreementAsk {
            replaces: None,
            agencies: vec!["GWL-POLICE".to_owned(), "GWL-BOARD".to_owned(), "GWL-BOARD".to_owned()],
            purposes: vec!["data_quality".to_owned(), "hotspot_review".to_owned()],
            harms: vec![HarmType::ALL[0].code().to_owned()],
            first_day: "2026-01-01".to_owned(),
            last_day: "2026-12-31".to_owned(),
            review_day: "2026-10-01".to_owned(),
            legal_basis: "Social Services and Well-being (Wales) Act 2014, Part 7".to_owned(),
        }
    }

    fn faults(asked: &api::AgreementAsk) -> Vec<&'static str> {
        match AgreementTerms::read(asked, date(2026, 6, 1)) {
            Ok(_) => Vec::new(),
            Err(AgreementError::Fields(faults)) => faults.iter().map(|fault| fault.field).collect(),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn a_whole_draft_is_read_with_its_lists_in_order_and_each_once() {
        let terms = AgreementTerms::read(&asked(), date(2026, 6, 1)).unwrap();
        assert_eq!(terms.agencies(), ["GWL-BOARD", "GWL-POLICE"]);
        assert_eq!(terms.purposes(), ["hotspot_review", "data_quality"]);
    }

    #[test]
    fn every_wrong_field_is_named_and_no_value_is_said_back() {
        let nothing = api::AgreementAsk::default();
        let all = ["agencies", "purposes", "harms", "first_day", "last_day", "review_day", "legal_basis"];
        assert_eq!(faults(&nothing), all);
        let wrong = |change: fn(&mut api::AgreementAsk)| {
            let mut asked = asked();
            change(&mut asked);
            faults(&asked)
        };
        assert_eq!(wrong(|a| a.agencies.push("Some One".to_owned())), ["agencies"]);
        assert_eq!(wrong(|a| a.purposes.push("curiosity".to_owned())), ["purposes"]);
        assert_eq!(wrong(|a| a.harms.push("'; drop".to_owned())), ["harms"]);
        assert_eq!(wrong(|a| a.last_day = "2025-12-31".to_owned()), ["last_day", "review_day"]);
        assert_eq!(
            wrong(|a| a.last_day = "2026-05-31".to_owned()),
            ["last_day", "review_day"],
            "past already"
        );
        assert_eq!(wrong(|a| a.review_day = "2027-01-01".to_owned()), ["review_day"]);
        assert_eq!(wrong(|a| a.first_day = "99999999-01-01".to_owned()), ["first_day"]);
        assert_eq!(wrong(|a| a.legal_basis = "x".repeat(2001)), ["legal_basis"]);
        assert_eq!(wrong(|a| a.legal_basis.push('\u{1b}')), ["legal_basis"]);
    }
}
