//! Organisations that look after a context: roles, never who fills them.

use crate::{FieldFault, NameScreen};
use concern::{ContactRoute, GuardianKind, GuardianRole, OrganisationKind};
use jiff::civil::Date;
use language::Text;
use serde::{Deserialize, Serialize};

/// A guardian, place manager or handler: one role of one organisation, from a day to a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Guardian {
    /// What it is to the context.
    pub kind: GuardianKind,
    /// What the organisation is called, in both languages.
    pub organisation: Text,
    /// What the organisation is.
    pub organisation_kind: OrganisationKind,
    /// The role's title.
    pub role: GuardianRole,
    /// The first day.
    #[cfg_attr(feature = "describe", schema(value_type = String, format = Date))]
    pub since: Date,
    /// The last day; none: it still is.
    #[cfg_attr(feature = "describe", schema(value_type = Option<String>, format = Date))]
    pub until: Option<Date>,
    /// How it is reached.
    pub route: ContactRoute,
}

impl Guardian {
    /// What is wrong with it, field by field.
    pub fn faults(&self, screen: &dyn NameScreen) -> Vec<FieldFault> {
        let mut faults = Vec::new();
        for (field, name) in
            [("organisation.en", &self.organisation.en), ("organisation.cy", &self.organisation.cy)]
        {
            if let Err(problem) = screen.look(name) {
                faults.push(FieldFault::new(field, problem.key()));
            }
        }
        if self.until.is_some_and(|last| last < self.since) {
            faults.push(FieldFault::new("until", "context-fault-link-days"));
        }
        faults
    }
}
