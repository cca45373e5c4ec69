//! The code lists of what belongs to a context beyond its own fields: who looks after it, what young people mapped, who judged.

use crate::vocabulary::vocabulary;
use language::{Text, say};
use serde::{Deserialize, Serialize};

vocabulary!(
    /// What an organisation is to a context, after the problem analysis triangle: it watches over what may be harmed, runs the
    /// place, or has a hold on those who may harm.
    GuardianKind, "guardian-kind", {
        /// A capable guardian: watches over young people there.
        Guardian = "guardian",
        /// Runs the place and can change how it works.
        PlaceManager = "place_manager",
        /// Has a hold on those who may harm there.
        Handler = "handler",
    }
);

vocabulary!(
    /// What an organisation is.
    OrganisationKind, "organisation-kind", {
        /// Transport operator.
        TransportOperator = "transport_operator",
        /// Local authority.
        LocalAuthority = "local_authority",
        /// School or college.
        School = "school",
        /// Retailer or shopping centre.
        Retailer = "retailer",
        /// Licensed premises.
        LicensedPremises = "licensed_premises",
        /// Leisure or sport.
        Leisure = "leisure",
        /// Landlord or housing association.
        Housing = "housing",
        /// Health.
        Health = "health",
        /// Police.
        Police = "police",
        /// Youth organisation.
        YouthOrganisation = "youth_organisation",
        /// Voluntary organisation.
        Voluntary = "voluntary",
        /// Security company.
        Security = "security",
        /// Online platform.
        Platform = "platform",
    }
);

vocabulary!(
    /// The title of a role that an organisation fills; never who fills it.
    GuardianRole, "guardian-role", {
        /// Manager of a station or stops.
        StationManager = "station_manager",
        /// Manager of drivers and services.
        ServicesManager = "services_manager",
        /// Manager of a centre.
        CentreManager = "centre_manager",
        /// Manager of a shop or premises.
        PremisesManager = "premises_manager",
        /// Ranger or warden.
        Ranger = "ranger",
        /// Head of site.
        HeadOfSite = "head_of_site",
        /// Safeguarding lead.
        SafeguardingLead = "safeguarding_lead",
        /// Security lead.
        SecurityLead = "security_lead",
        /// Licensing officer.
        LicensingOfficer = "licensing_officer",
        /// Housing officer.
        HousingOfficer = "housing_officer",
        /// Lead of youth work.
        YouthWorkLead = "youth_work_lead",
        /// Lead of neighbourhood policing.
        NeighbourhoodPolicingLead = "neighbourhood_policing_lead",
        /// Lead of youth justice.
        YouthJusticeLead = "youth_justice_lead",
        /// Trust and safety team.
        TrustAndSafety = "trust_and_safety",
    }
);

vocabulary!(
    /// How an organisation is reached: a way through the partnership, never a number or an address.
    ContactRoute, "contact-route", {
        /// Through the board's coordinator.
        BoardCoordinator = "board_coordinator",
        /// Through the community safety team.
        CommunitySafetyTeam = "community_safety_team",
        /// Through the organisation's own safeguarding lead.
        SafeguardingLead = "safeguarding_lead",
        /// Through the operator's control room.
        ControlRoom = "control_room",
        /// Through the licensing authority.
        LicensingAuthority = "licensing_authority",
        /// Through the national scheme for platforms and hotlines.
        TrustedReporter = "trusted_reporter",
    }
);

vocabulary!(
    /// How a stretch or spot feels to the young people who mapped it.
    SafetyColour, "safety-colour", {
        /// They keep away from it or hurry through.
        Red = "red",
        /// It depends on the hour or on who is there.
        Amber = "amber",
        /// They feel well there.
        Green = "green",
    }
);

vocabulary!(
    /// Why a stretch or spot feels as it does.
    SafetyReason, "safety-reason", {
        /// Badly lit.
        PoorLight = "poor_light",
        /// Hidden from view.
        Hidden = "hidden",
        /// No member of staff near.
        NoStaff = "no_staff",
        /// Nowhere to go when something happens.
        NoWayOut = "no_way_out",
        /// Harassment or shouting.
        Harassment = "harassment",
        /// Strangers come up to young people.
        Approached = "approached",
        /// Drinking or drugs.
        Substances = "substances",
        /// Weapons or fights feared.
        Violence = "violence",
        /// Pressure from other young people.
        PeerPressure = "peer_pressure",
        /// Well lit.
        GoodLight = "good_light",
        /// In plain view.
        OpenView = "open_view",
        /// Staff near.
        StaffNear = "staff_near",
        /// An adult whom young people trust.
        TrustedAdult = "trusted_adult",
        /// Friends near.
        FriendsNear = "friends_near",
        /// Something to do.
        ThingsToDo = "things_to_do",
        /// Warm, dry and allowed to stay.
        Welcome = "welcome",
    }
);

vocabulary!(
    /// The role in which somebody judged; never who.
    JudgeRole, "judge-role", {
        /// Social work.
        SocialWork = "social_work",
        /// Safeguarding in education.
        EducationSafeguarding = "education_safeguarding",
        /// Youth work.
        YouthWork = "youth_work",
        /// Neighbourhood policing.
        NeighbourhoodPolicing = "neighbourhood_policing",
        /// Public protection.
        PublicProtection = "public_protection",
        /// Safeguarding in health.
        HealthSafeguarding = "health_safeguarding",
        /// Youth justice.
        YouthJustice = "youth_justice",
        /// Community safety.
        CommunitySafety = "community_safety",
        /// Safeguarding on transport.
        TransportSafeguarding = "transport_safeguarding",
        /// Voluntary sector.
        Voluntary = "voluntary",
        /// Advocate for young people's views.
        Advocate = "advocate",
    }
);

vocabulary!(
    /// Which way a context weighs in young people's lives.
    WeightDirection, "weight-direction", {
        /// Towards harm.
        Harm = "harm",
        /// Towards safety.
        Safety = "safety",
    }
);

impl SafetyReason {
    /// Whether it speaks for a place.
    pub const fn is_safe(self) -> bool {
        matches!(
            self,
            Self::GoodLight
                | Self::OpenView
                | Self::StaffNear
                | Self::TrustedAdult
                | Self::FriendsNear
                | Self::ThingsToDo
                | Self::Welcome
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_records_has_a_label_in_both_languages() {
        macro_rules! check {
            ($($list:ty),*) => { $(for v in <$list>::ALL {
                let label = v.label();
                assert!(!label.en.is_empty() && !label.cy.is_empty() && !label.en.contains("Unknown"), "{}", v.code());
                assert_eq!(<$list>::parse(v.code()), Some(*v));
            })* };
        }
        check!(
            GuardianKind,
            OrganisationKind,
            GuardianRole,
            ContactRoute,
            SafetyColour,
            SafetyReason,
            JudgeRole,
            WeightDirection
        );
    }
}
