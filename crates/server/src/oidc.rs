//! Asking an `OpenID` provider who somebody is.
//!
//! `OpenID` Connect Core 1.0, authorisation code flow with PKCE (RFC 7636, S256). Of the answer only the issuer and the subject are
//! read: no name, no address, no class of authentication. Whom they stand for is what the administrator wrote down beforehand.

use crate::Origin;
use openidconnect::core::{CoreClient, CoreIdToken, CoreProviderMetadata, CoreResponseType};
use openidconnect::reqwest::redirect::Policy;
use openidconnect::{
    AuthenticationFlow, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken,
    IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError,
    TokenResponse as _, reqwest,
};
use std::time::{Duration, Instant, SystemTime};
use tokio::sync::Mutex;

/// How long the provider may take to answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);
/// How long its description and keys are believed. A key that is not among them has them read anew at once.
const BELIEVED_FOR: Duration = Duration::from_hours(1);
/// How far its clock and ours may be apart.
const SKEW: Duration = Duration::from_mins(1);

/// An identity provider, as the command line gives it.
#[derive(Clone)]
pub struct OidcOptions {
    /// Its issuer identifier, exactly as it writes it. `https`, or `http` on this machine.
    pub issuer: String,
    /// The identifier that it gave us.
    pub client_id: String,
    /// Its secret for us; none for a public client.
    pub client_secret: Option<String>,
}

impl OidcOptions {
    /// Whether the issuer can be asked: `https`, or `http` on this machine, and nothing after the path.
    pub fn is_usable(&self) -> bool {
        let Ok(issuer) = IssuerUrl::new(self.issuer.clone()) else { return false };
        let url = issuer.url();
        let here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
        let safe = url.scheme() == "https" || (url.scheme() == "http" && here);
        safe && url.query().is_none() && url.fragment().is_none() && !self.client_id.is_empty()
    }
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OidcError {
    /// The provider does not answer, or not as one.
    #[error("the identity provider cannot be asked: {0}")]
    Unreachable(&'static str),
    /// It answered, and the answer is not to be believed or is a refusal.
    #[error("the identity provider's answer is refused: {0}")]
    Refused(&'static str),
}

/// What one sign-in sends along, from the browser's short cookie alone.
pub(crate) struct Secrets {
    /// Comes back beside the code.
    pub(crate) state: String,
    /// Comes back inside the signed token.
    pub(crate) nonce: String,
    /// Shown when the code is handed in; the provider has its digest.
    pub(crate) verifier: String,
}

/// Who the provider says it is.
pub(crate) struct Subject {
    pub(crate) issuer: String,
    pub(crate) subject: String,
}

/// A client of one provider.
pub(crate) struct Oidc {
    options: OidcOptions,
    redirect: String,
    web: Option<reqwest::Client>,
    known: Mutex<Option<(Instant, CoreProviderMetadata)>>,
}

impl Oidc {
    pub(crate) fn new(options: OidcOptions, origin: &Origin) -> Self {
        // A redirect followed on the provider's word would let it make us ask anything in our own network.
        let web = reqwest::Client::builder().redirect(Policy::none()).timeout(ANSWER_WITHIN).build().ok();
        Self { redirect: origin.at("/api/oidc/callback"), options, web, known: Mutex::new(None) }
    }

    /// The issuer, as links are written.
    pub(crate) fn issuer(&self) -> &str {
        &self.options.issuer
    }

    /// The address at the provider that the browser is sent to.
    pub(crate) async fn address(&self, secrets: &Secrets) -> Result<String, OidcError> {
        let client = self.client(false).await?;
        let verifier = PkceCodeVerifier::new(secrets.verifier.clone());
        let (state, nonce) = (secrets.state.clone(), secrets.nonce.clone());
        let (address, ..) = client
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                move || CsrfToken::new(state),
                move || Nonce::new(nonce),
            )
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .url();
        Ok(address.into())
    }

    /// Hands the code in and reads the subject out of the signed token: signature, issuer, audience, nonce and times checked.
    pub(crate) async fn subject(&self, code: String, secrets: &Secrets) -> Result<Subject, OidcError> {
        let client = self.client(false).await?;
        let asked = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|_| OidcError::Unreachable("it names no token endpoint"))?
            .set_pkce_verifier(PkceCodeVerifier::new(secrets.verifier.clone()))
            .request_async(self.web()?)
            .await;
        let answer = asked.map_err(|error| match error {
            RequestTokenError::ServerResponse(_) => OidcError::Refused("the code was not taken"),
            RequestTokenError::Request(_) => OidcError::Unreachable("the token endpoint does not answer"),
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
                OidcError::Unreachable("the token endpoint's answer cannot be read")
            }
        })?;
        let token = answer.id_token().ok_or(OidcError::Refused("there is no identity token"))?;
        let nonce = Nonce::new(secrets.nonce.clone());
        match self.subject_of(token, &client, &nonce) {
            // The provider may have changed its keys since they were read.
            Err(ClaimsVerificationError::SignatureVerification(_)) => {
                let client = self.client(true).await?;
                self.subject_of(token, &client, &nonce)
            }
            other => other,
        }
        .map_err(|error| OidcError::Refused(cause(&error)))
    }

    fn subject_of(
        &self,
        token: &CoreIdToken,
        client: &Client,
        nonce: &Nonce,
    ) -> Result<Subject, ClaimsVerificationError> {
        let now = SystemTime::now();
        let latest = now + SKEW;
        let verifier = client
            .id_token_verifier()
            .set_time_fn(move || (now - SKEW).into())
            .set_issue_time_verifier_fn(move |issued| {
                if SystemTime::from(issued) <= latest {
                    Ok(())
                } else {
                    Err("issued in the future".to_owned())
                }
            });
        let claims = token.claims(&verifier, nonce)?;
        Ok(Subject { issuer: self.options.issuer.clone(), subject: claims.subject().as_str().to_owned() })
    }

    fn web(&self) -> Result<&reqwest::Client, OidcError> {
        self.web.as_ref().ok_or(OidcError::Unreachable("this machine has no HTTP client"))
    }

    /// A client over the provider's description, read again when it is an hour old or `anew`.
    async fn client(&self, anew: bool) -> Result<Client, OidcError> {
        let mut known = self.known.lock().await;
        let young = known.as_ref().filter(|(read, _)| !anew && read.elapsed() < BELIEVED_FOR);
        let metadata = if let Some((_, metadata)) = young {
            metadata.clone()
        } else {
            let issuer = IssuerUrl::new(self.options.issuer.clone())
                .map_err(|_| OidcError::Unreachable("the issuer is no address"))?;
            let read = CoreProviderMetadata::discover_async(issuer, self.web()?)
                .await
                .map_err(|_| OidcError::Unreachable("its description cannot be read"))?;
            *known = Some((Instant::now(), read.clone()));
            read
        };
        let redirect = RedirectUrl::new(self.redirect.clone())
            .map_err(|_| OidcError::Unreachable("our own origin is no address"))?;
        let id = ClientId::new(self.options.client_id.clone());
        let secret = self.options.client_secret.clone().map(ClientSecret::new);
        Ok(CoreClient::from_provider_metadata(metadata, id, secret).set_redirect_uri(redirect))
    }
}

type Client = CoreClient<
    openidconnect::EndpointSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointMaybeSet,
    openidconnect::EndpointMaybeSet,
>;

/// For the log: which check failed, without a word of what was sent.
fn cause(error: &ClaimsVerificationError) -> &'static str {
    match error {
        ClaimsVerificationError::Expired(_) => "the token has expired",
        ClaimsVerificationError::InvalidAudience(_) => "the token is for another client",
        ClaimsVerificationError::InvalidIssuer(_) => "the token is another issuer's",
        ClaimsVerificationError::InvalidNonce(_) => "the token answers another sign-in",
        ClaimsVerificationError::SignatureVerification(_) => "the signature is not the provider's",
        _ => "the token cannot be believed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_is_asked_over_https_or_on_this_machine() {
        let usable = |issuer: &str| {
            OidcOptions { issuer: issuer.to_owned(), client_id: "c".to_owned(), client_secret: None }
                .is_usable()
        };
        assert!(usable("https://login.example.org/tenant/v2.0") && usable("http://127.0.0.1:9000"));
        assert!(
            !["http://login.example.org", "login.example.org", "https://a.example?x", ""]
                .into_iter()
                .any(usable)
        );
    }
}
