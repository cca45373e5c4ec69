//! A migrated database of one test, a door over it, and accounts to come in by.

#![allow(clippy::unwrap_used, reason = "a test ends where its house cannot be built")]
#![allow(dead_code, reason = "each test file uses its part of the house")]

use axum::http::Request;
use axum::http::header::COOKIE;
use axum::http::request::Parts;
use cluster::testing::{TestCluster, TestDatabase};
use contexture_http::{DatabaseAddress, Door, DoorRules, Knock, Pools, SessionToken, secret_hash, sign_in};
use std::path::Path;

pub(crate) const PASSPHRASE: &str = "four words of no meaning";
pub(crate) const LOOPBACK: DoorRules = DoorRules { https: false, demo: false };

pub(crate) struct House {
    pub(crate) database: TestDatabase,
    pub(crate) pools: Pools,
    pub(crate) door: Door,
}

impl House {
    pub(crate) fn new() -> Self {
        Self::with(LOOPBACK)
    }

    pub(crate) fn with(rules: DoorRules) -> Self {
        let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
        let database = TestCluster::shared().migrated(&migrations);
        let pools = Pools::connect(&address(&database)).unwrap();
        let door = Door::new(pools.door.clone(), rules);
        let house = Self { database, pools, door };
        house.agreement("'data_quality', 'hotspot_review'");
        house
    }

    /// Adds an account of the name and role with [`PASSPHRASE`].
    pub(crate) async fn account(&self, name: &str, role: &str, demo: bool) {
        let hash = secret_hash(PASSPHRASE.to_owned()).await.unwrap();
        self.sql(&format!(
            "insert into access.account (account_id, sign_in_name, role, region_code, agency_code, secret_hash, demo)
             values (gen_random_uuid(), '{name}', '{role}', 'X-BOARD', 'GWL-POL', '{hash}', {demo})"
        ));
    }

    /// A signed agreement of the agency and region of the accounts, in force for ever.
    pub(crate) fn agreement(&self, purposes: &str) {
        self.sql(&format!(
            "insert into access.account (account_id, sign_in_name, role, region_code, agency_code, secret_hash, disabled_at)
             values ('00000000-0000-0000-0000-00000000000c', 'chair', 'meeting_chair', 'X-BOARD', 'GWL-POL', '', now());
             insert into access.agreement (agreement_id, region_code, number, version, agencies, purposes, harms, first_day,
                 last_day, review_day, legal_basis, drafted_role, drafted_on, signed_by, signed_role, signed_on)
             values (gen_random_uuid(), 'X-BOARD', 1, 1, array['GWL-POL'], array[{purposes}], array['cse'], '2026-01-01',
                 '2199-12-31', '2199-01-01', 'a law of the tests, in words', 'command-line', '2026-01-01',
                 '00000000-0000-0000-0000-00000000000c', 'meeting_chair', '2026-01-01')"
        ));
    }

    pub(crate) async fn signed_in(&self, name: &str) -> SessionToken {
        sign_in(&self.door, name, PASSPHRASE.to_owned(), Knock::default()).await.expect("signs in").0
    }

    /// Signed in, and a passkey shown: what the working side asks for.
    pub(crate) async fn stepped_up(&self, name: &str) -> SessionToken {
        let token = self.signed_in(name).await;
        self.sql("update access.session set stepped_up_at = now()");
        token
    }

    /// As the owner of the database: to turn the clock, or to look.
    pub(crate) fn sql(&self, statements: &str) -> String {
        self.database.sql(statements).unwrap().trim().to_owned()
    }
}

pub(crate) fn address(database: &TestDatabase) -> DatabaseAddress {
    let cluster = TestCluster::shared().cluster();
    DatabaseAddress::Embedded {
        socket_dir: cluster.socket_dir().to_owned(),
        database: database.name().to_owned(),
        owner: cluster.owner().to_owned(),
    }
}

/// The head of a request that carries the session's cookie.
pub(crate) fn head(token: &SessionToken, rules: DoorRules) -> Parts {
    let set = token.cookie(rules);
    let pair = set.to_str().unwrap().split(';').next().unwrap().to_owned();
    Request::get("/").header(COOKIE, pair).body(()).unwrap().into_parts().0
}
