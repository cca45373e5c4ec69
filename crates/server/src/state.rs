//! What the routes need.

use api::DemoAccount;
use axum::extract::FromRef;
use http::{Door, Pools};
use std::sync::Arc;

/// The rooms and the door, as the routes find them.
#[derive(Clone, FromRef)]
pub struct State {
    /// Sessions and audit.
    pub door: Door,
    /// One pool per database role, for the release flow, which crosses rooms.
    pub pools: Pools,
    /// The ways in: passkeys and the identity provider.
    pub entry: crate::Entry,
    /// The picture room, with its cubes.
    pub picture: picture::Room,
    /// The intake room, with the geography that rows are checked against.
    pub intake: intake::Room,
    /// The register of contexts.
    pub registry: registry::Room,
    /// What can be done about places.
    pub disruption: disruption::Room,
    /// The record, for the auditor.
    pub record: record::Room,
    /// The demo accounts to show on the sign-in page; empty outside demo mode.
    pub demo_accounts: Arc<[DemoAccount]>,
}
