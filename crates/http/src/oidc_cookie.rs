//! The short cookie of a sign-in that is at the identity provider.

use crate::lang::cookie;
use crate::session::{hex, unhex};
use crate::{DoorRules, ProblemReply};
use axum::http::HeaderValue;
use axum::http::request::Parts;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

/// 256 bits of chance that only this browser keeps, for ten minutes. State, nonce and verifier follow from it, so the server
/// keeps none of them, and an answer that was begun in another browser does not fit.
///
/// The one cookie that is `SameSite=Lax`: the browser comes back by a navigation from the provider's site, on which it sends no
/// strict cookie. It opens nothing by itself.
pub struct OidcCookie([u8; 32]);

impl OidcCookie {
    /// A new one.
    ///
    /// # Errors
    /// A problem when the machine gives no chance.
    pub fn fresh() -> Result<Self, ProblemReply> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| ProblemReply::unplanned(&error))?;
        Ok(Self(bytes))
    }

    /// The one in a request.
    pub fn of(parts: &Parts, rules: DoorRules) -> Option<Self> {
        unhex(cookie(parts, name(rules))?).map(Self)
    }

    /// The `Set-Cookie` that gives it to the browser.
    pub fn set(&self, rules: DoorRules) -> HeaderValue {
        set_cookie(rules, &hex(&self.0), 600)
    }

    /// The `Set-Cookie` that takes it away.
    pub fn gone(rules: DoorRules) -> HeaderValue {
        set_cookie(rules, "", 0)
    }

    /// What follows from it under a word: 64 hexadecimal digits of HMAC-SHA256.
    pub fn derived(&self, word: &str) -> String {
        hex(&self.code(word).finalize().into_bytes())
    }

    /// Whether `sent` is [`OidcCookie::derived`], compared in constant time.
    pub fn is_derived(&self, word: &str, sent: &str) -> bool {
        unhex(sent).is_some_and(|code| self.code(word).verify_slice(&code).is_ok())
    }

    /// What the database knows it by.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }

    fn code(&self, word: &str) -> Hmac<Sha256> {
        let mut code = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        code.update(b"contexture: oidc ");
        code.update(word.as_bytes());
        code
    }
}

const fn name(rules: DoorRules) -> &'static str {
    if rules.https { "__Host-oidc" } else { "oidc" }
}

fn set_cookie(rules: DoorRules, value: &str, seconds: u32) -> HeaderValue {
    let secure = if rules.https { "; Secure" } else { "" };
    let text = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}", name(rules));
    HeaderValue::from_str(&text).expect("hexadecimal digits and fixed words")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_along_belongs_to_this_browser_and_to_its_own_word() {
        let (cookie, other) = (OidcCookie::fresh().unwrap(), OidcCookie::fresh().unwrap());
        let state = cookie.derived("state");
        assert!(cookie.is_derived("state", &state));
        assert!(!cookie.is_derived("nonce", &state) && !other.is_derived("state", &state));
        assert!(!cookie.is_derived("state", "") && !cookie.is_derived("state", &state[1..]));
    }
}
