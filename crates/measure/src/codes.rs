//! The closed lists of the catalogue.

use language::codes;

codes!(
    /// What a measure works on.
    MeasureCategory, "measure-category", {
        /// Buildings.
        Premises = "premises",
        /// Licensed trades.
        Licensing = "licensing",
        /// Streets, parks, open ground.
        PublicSpace = "public_space",
        /// Landlords and homes.
        Housing = "housing",
        /// Regulation of trade and safety.
        Regulatory = "regulatory",
        /// Stations, buses, taxis, the way to school.
        Transport = "transport",
        /// Online spaces.
        Online = "online",
        /// People whose being there makes a place safer.
        Guardianship = "guardianship",
        /// What a place is built like.
        Design = "design",
    }
);

codes!(
    /// Where a measure applies.
    Nation, "measure-nation", {
        /// Wales.
        Wales = "wales",
        /// England.
        England = "england",
    }
);

codes!(
    /// Who makes the law that it rests on, for Wales.
    Competence, "measure-competence", {
        /// The Senedd.
        Devolved = "devolved",
        /// The Parliament of the United Kingdom.
        Reserved = "reserved",
        /// Parts of it each.
        Shared = "shared",
    }
);

codes!(
    /// What it is directed at.
    Target, "measure-target", {
        /// A place, a business or body that answers for one, or an online space.
        Place = "place",
        /// A person: shown as guidance, never recorded.
        Person = "person",
    }
);

codes!(
    /// Who may apply for it or carry it out.
    Applicant, "measure-applicant", {
        /// The territorial police.
        Police = "police",
        /// The railway's police.
        TransportPolice = "transport_police",
        /// The council.
        LocalAuthority = "local_authority",
        /// The council as highway authority, or the Welsh Ministers for trunk roads.
        HighwayAuthority = "highway_authority",
        /// Trading standards.
        TradingStandards = "trading_standards",
        /// Environmental health.
        EnvironmentalHealth = "environmental_health",
        /// The Health and Safety Executive.
        HealthAndSafetyExecutive = "health_and_safety_executive",
        /// The fire and rescue authority.
        FireAuthority = "fire_authority",
        /// The health board.
        HealthBoard = "health_board",
        /// The youth justice team.
        YouthJustice = "youth_justice",
        /// Probation.
        Probation = "probation",
        /// The safeguarding board.
        SafeguardingBoard = "safeguarding_board",
        /// A social landlord.
        SocialLandlord = "social_landlord",
        /// A school or college.
        School = "school",
        /// The youth service.
        YouthService = "youth_service",
        /// Who runs trains and stations.
        TrainOperator = "train_operator",
        /// Who runs buses.
        BusOperator = "bus_operator",
        /// A business.
        Business = "business",
        /// A community or town council.
        CommunityCouncil = "community_council",
        /// Anybody who lives there.
        Resident = "resident",
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_words_in_both_languages_and_is_written_as_it_is_read() {
        macro_rules! check {
            ($($list:ty),*) => { $(for code in <$list>::ALL {
                let label = code.label();
                assert!(!label.en.is_empty() && !label.cy.is_empty(), "{}", code.code());
                let read: $list = toml::from_str::<std::collections::BTreeMap<String, $list>>(&format!("x = \"{}\"", code.code())).unwrap()["x"];
                assert_eq!(read, *code);
            })* };
        }
        check!(MeasureCategory, Nation, Competence, Target, Applicant);
    }
}
