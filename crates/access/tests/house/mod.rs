//! Decisions by value, for tests that go through every action.

#![allow(dead_code, reason = "each test file uses its part of the house")]

use access::{
    ActionKind, Agreement, Analyse, Asked, Caller, DraftAgreement, DraftPicture, ExportReleased,
    GradeConcerns, ImportConcerns, ImportGeography, KeepContexts, KeepPlans, KeepProfiles, MakeToken,
    ManageAccounts, OpenContexts, ProposeRelease, PublishProfile, ReadAudit, ReadContexts, ReadPlans,
    ReadProfiles, ReadReleased, Refusal, RegionCode, ReviewProfiles, ReviseRelease, Role, SendConcern,
    SignAgreement, SignProfile, SignRelease, StartPlan, UserId, VerifyMeasure, decide,
};
use concern::{AgencyCode, HarmSet};
use uuid::Uuid;

pub(crate) const ASKER: UserId = UserId(Uuid::from_u128(7));
pub(crate) const ANOTHER: UserId = UserId(Uuid::from_u128(8));

pub(crate) fn region(code: &str) -> RegionCode {
    RegionCode::parse(code).expect("a code")
}

pub(crate) fn caller(role: Role) -> Caller {
    let agency = AgencyCode::parse("GWL-POLICE").expect("a code");
    Caller::account(ASKER, role, region("gwaelod"), agency)
}

/// What `decide` says of one action: the harm types granted, or why not.
pub(crate) fn decided(
    action: ActionKind,
    caller: &Caller,
    asked: &Asked,
    agreements: &[Agreement],
) -> Result<HarmSet, Refusal> {
    macro_rules! by_type {
        ($($action:ident),*) => {
            match action {
                $(ActionKind::$action => {
                    decide::<$action>(caller, asked, agreements).map(|grant| {
                        assert_eq!(grant.action(), action);
                        grant.harms()
                    })
                })*
            }
        };
    }
    by_type!(
        Analyse,
        ReadReleased,
        ImportConcerns,
        ImportGeography,
        ProposeRelease,
        SignRelease,
        ReviseRelease,
        ExportReleased,
        ReadAudit,
        ManageAccounts,
        DraftAgreement,
        SignAgreement,
        ReadContexts,
        KeepContexts,
        OpenContexts,
        SendConcern,
        GradeConcerns,
        DraftPicture,
        MakeToken,
        ReadProfiles,
        KeepProfiles,
        ReviewProfiles,
        SignProfile,
        PublishProfile,
        ReadPlans,
        KeepPlans,
        StartPlan,
        VerifyMeasure
    )
}
