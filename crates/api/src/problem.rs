//! Problems: RFC 9457 `application/problem+json`, in both languages.

use language::{Lang, Text};
use serde::{Deserialize, Serialize};

/// One language's words of a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Spoken {
    /// What kind of problem, the same for every one of its type.
    pub title: String,
    /// What happened here and what to do; safe for a stranger to read.
    pub detail: String,
}

/// A field that was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// The field's name.
    pub field: String,
    /// What is wrong and what to do; it never repeats the value.
    pub message: Text,
}

/// A refusal or failure as the API gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A stable URN, `urn:contexture:problem:<kind>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The title in the caller's language.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// The detail in the caller's language.
    pub detail: String,
    /// Both in English.
    pub en: Spoken,
    /// Both in Welsh.
    pub cy: Spoken,
    /// The fields at fault, if any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
}

impl Problem {
    /// A problem from its catalogue texts.
    pub fn new(kind: &str, status: u16, title: &Text, detail: &Text, lang: Lang) -> Self {
        Self {
            kind: format!("urn:contexture:problem:{kind}"),
            title: title.get(lang).to_owned(),
            status,
            detail: detail.get(lang).to_owned(),
            en: Spoken { title: title.en.clone(), detail: detail.en.clone() },
            cy: Spoken { title: title.cy.clone(), detail: detail.cy.clone() },
            fields: Vec::new(),
        }
    }

    /// The words in one language.
    pub fn spoken(&self, lang: Lang) -> &Spoken {
        match lang {
            Lang::En => &self.en,
            Lang::Cy => &self.cy,
        }
    }
}
