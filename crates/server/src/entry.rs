//! What signing in needs beside accounts: the origin, passkeys, the identity provider.

use crate::Origin;
use crate::oidc::{Oidc, OidcOptions};
use std::sync::Arc;
use webauthn_rs::prelude::Webauthn;

/// The ways in. Cheap to clone.
#[derive(Clone)]
pub struct Entry(Arc<Parts>);

struct Parts {
    origin: Origin,
    passkeys: Option<Webauthn>,
    oidc: Option<Oidc>,
}

impl Entry {
    /// For a service that people open at `origin`, with an identity provider when one is configured. The provider is asked
    /// for nothing before somebody signs in by it.
    pub fn new(origin: Origin, provider: Option<OidcOptions>) -> Self {
        let oidc = provider.map(|options| Oidc::new(options, &origin));
        Self(Arc::new(Parts { passkeys: origin.webauthn(), oidc, origin }))
    }

    /// Where people open the service.
    pub fn origin(&self) -> &Origin {
        &self.0.origin
    }

    pub(crate) fn passkeys(&self) -> Option<&Webauthn> {
        self.0.passkeys.as_ref()
    }

    pub(crate) fn oidc(&self) -> Option<&Oidc> {
        self.0.oidc.as_ref()
    }
}
