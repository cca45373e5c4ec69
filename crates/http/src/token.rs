//! Tokens, by which a tool of the holder's own reads what is released: an id by which one is found, and a secret that only the tool keeps.

use crate::ProblemReply;
use crate::session::{hex, unhex};
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};
use uuid::{Builder, Uuid};

/// What every token begins with, so that one that was mislaid in a file is found by it.
const MARK: &str = "ctx_";

/// What a token is bound to. All of it is under the stored digest: whoever could write the table without knowing the secret could not
/// bind a token to another account, purpose or agreement, nor give it a longer life.
#[derive(Clone, Debug)]
pub struct TokenBound<'a> {
    /// The account of its holder.
    pub account: Uuid,
    /// One version of a sharing agreement.
    pub agreement: Uuid,
    /// Code of [`access::Purpose`].
    pub purpose: &'a str,
    /// The first day on which it opens nothing any more, `YYYY-MM-DD`.
    pub end: &'a str,
}

/// A token as its holder carries it: `ctx_`, the id in 32 hexadecimal digits, `_`, and 256 bits of chance in 64.
pub struct ApiToken {
    id: Uuid,
    secret: [u8; 32],
}

impl ApiToken {
    /// A new token.
    ///
    /// # Errors
    /// A problem when the machine gives no chance.
    pub fn fresh() -> Result<Self, ProblemReply> {
        let (mut id, mut secret) = ([0; 16], [0; 32]);
        for bytes in [&mut id[..], &mut secret[..]] {
            getrandom::fill(bytes).map_err(|error| ProblemReply::unplanned(&error))?;
        }
        Ok(Self { id: Builder::from_random_bytes(id).into_uuid(), secret })
    }

    /// By which it is found, listed and ended; it opens nothing.
    pub const fn id(&self) -> Uuid {
        self.id
    }

    /// The whole token, to be shown once.
    pub fn text(&self) -> String {
        format!("{MARK}{}_{}", self.id.simple(), hex(&self.secret))
    }

    /// The token of a request: `Authorization: Bearer …`, or the password of `Basic`, whatever name stands beside it, for tools that know
    /// only that. What has not the form of a token is none: a proxy in front of us may have a use of its own for the header.
    pub(crate) fn of(headers: &HeaderMap) -> Option<Self> {
        let sent = headers.get(AUTHORIZATION)?.to_str().ok()?;
        let (scheme, value) = sent.split_once(' ')?;
        let value = value.trim();
        if scheme.eq_ignore_ascii_case("bearer") {
            return Self::parse(value);
        }
        if !scheme.eq_ignore_ascii_case("basic") {
            return None;
        }
        let pair = String::from_utf8(STANDARD.decode(value).ok()?).ok()?;
        Self::parse(pair.split_once(':')?.1)
    }

    fn parse(text: &str) -> Option<Self> {
        let (id, secret) = text.strip_prefix(MARK)?.split_once('_')?;
        let id = (id.len() == 32).then(|| Uuid::try_parse(id).ok())??;
        Some(Self { id, secret: unhex(secret)? })
    }

    /// What the database keeps: HMAC-SHA256 under the secret over all that the token is bound to.
    pub fn digest(&self, bound: &TokenBound<'_>) -> [u8; 32] {
        self.code(bound).finalize().into_bytes().into()
    }

    /// Whether `stored` is [`ApiToken::digest`], compared in constant time.
    pub(crate) fn fits(&self, bound: &TokenBound<'_>, stored: &[u8]) -> bool {
        self.code(bound).verify_slice(stored).is_ok()
    }

    fn code(&self, bound: &TokenBound<'_>) -> Hmac<Sha256> {
        let mut code = Hmac::<Sha256>::new_from_slice(&self.secret).expect("HMAC takes a key of any length");
        code.update(b"contexture: token");
        code.update(self.id.as_bytes());
        code.update(bound.account.as_bytes());
        code.update(bound.agreement.as_bytes());
        // A code of letters and a day of ten characters: the two cannot be told in two ways.
        code.update(bound.end.as_bytes());
        code.update(bound.purpose.as_bytes());
        code
    }

    /// By which a token that was looked up lately is known in memory.
    pub(crate) fn lately(&self) -> [u8; 32] {
        Sha256::new().chain_update(self.id.as_bytes()).chain_update(self.secret).finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn sent(value: &str) -> Option<ApiToken> {
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, HeaderValue::from_str(value).unwrap());
        ApiToken::of(&headers)
    }

    fn bound(account: u128) -> TokenBound<'static> {
        let (account, agreement) = (Uuid::from_u128(account), Uuid::from_u128(2));
        TokenBound { account, agreement, purpose: "hotspot_review", end: "2026-02-01" }
    }

    #[test]
    fn it_comes_back_as_a_bearer_and_as_the_password_of_any_name() {
        let token = ApiToken::fresh().unwrap();
        let text = token.text();
        let basic = |name: &str| format!("Basic {}", STANDARD.encode(format!("{name}:{text}")));
        for way in [format!("Bearer {text}"), format!("bearer  {text}"), basic("token"), basic("")] {
            let back = sent(&way).unwrap_or_else(|| panic!("{way}"));
            assert_eq!((back.id, back.secret), (token.id, token.secret));
        }
        let half = format!("Bearer {}", &text[..80]);
        for other in
            ["Bearer x", "Basic x", "Basic eDp5", "Digest x", "Bearer", &half, &format!("Token {text}")]
        {
            assert!(sent(other).is_none(), "{other}");
        }
    }

    #[test]
    fn the_digest_holds_all_that_the_token_is_bound_to() {
        let (token, other) = (ApiToken::fresh().unwrap(), ApiToken::fresh().unwrap());
        let stored = token.digest(&bound(1));
        assert!(token.fits(&bound(1), &stored) && !other.fits(&bound(1), &stored));
        assert!(!token.fits(&bound(2), &stored), "another account");
        assert!(!token.fits(&TokenBound { agreement: Uuid::from_u128(3), ..bound(1) }, &stored));
        assert!(!token.fits(&TokenBound { purpose: "data_quality", ..bound(1) }, &stored));
        assert!(!token.fits(&TokenBound { end: "2026-03-01", ..bound(1) }, &stored));
        assert!(!token.fits(&bound(1), &stored[1..]) && !token.fits(&bound(1), &[]));
    }
}
