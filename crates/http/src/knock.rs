//! What a sign-in brings beside a name and a secret.

use crate::lang::cookie;
use crate::{CallerAddress, Door, DoorRules, SessionToken};
use axum::http::HeaderValue;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// The family of a browser, in one of these words; nothing else of what it says of itself is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Browser {
    /// Firefox.
    Firefox,
    /// Chromium and Chrome.
    Chromium,
    /// Edge.
    Edge,
    /// Safari.
    Safari,
    /// No browser: a program.
    Program,
    /// Any other.
    #[default]
    Other,
}

impl Browser {
    /// The word that the session keeps.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Firefox => "firefox",
            Self::Chromium => "chromium",
            Self::Edge => "edge",
            Self::Safari => "safari",
            Self::Program => "program",
            Self::Other => "other",
        }
    }

    /// By the words that each family has said for years; the order matters, for each claims to be the others too.
    fn of(agent: &str) -> Self {
        let has = |word| agent.contains(word);
        match () {
            () if !has("Mozilla/") => Self::Program,
            () if has("Edg/") => Self::Edge,
            () if has("Firefox/") => Self::Firefox,
            () if has("Chrome/") || has("Chromium/") => Self::Chromium,
            () if has("Safari/") => Self::Safari,
            () => Self::Other,
        }
    }
}

/// What came with a sign-in.
#[derive(Default)]
pub struct Knock {
    /// The session that this browser had; it ends when the new one begins.
    pub before: Option<SessionToken>,
    /// The browser's family.
    pub browser: Browser,
    /// What the browser shows of earlier sign-ins ([`known_cookie`]).
    pub known: Option<String>,
    /// Where it came from, to count by; kept nowhere.
    pub address: Option<CallerAddress>,
}

impl Knock {
    /// Reads it off a request.
    pub fn of(parts: &Parts, rules: DoorRules) -> Self {
        let agent = parts.headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
        Self {
            before: SessionToken::of(parts, rules),
            browser: Browser::of(agent),
            known: cookie(parts, known_name(rules)).map(str::to_owned),
            address: parts.extensions.get::<CallerAddress>().copied(),
        }
    }

    /// Whether this browser has signed in as `name` before, since the service was started.
    pub(crate) fn knows(&self, door: &Door, name: &str) -> bool {
        let Some((chance, mark)) = self.known.as_deref().and_then(|known| known.split_once('.')) else {
            return false;
        };
        let (Some(chance), Some(mark)) = (crate::session::unhex(chance), crate::session::unhex(mark)) else {
            return false;
        };
        known_mark(door, &chance, name).is_some_and(|expected| expected.verify_slice(&mark).is_ok())
    }
}

const fn known_name(rules: DoorRules) -> &'static str {
    if rules.https { "__Host-known" } else { "known" }
}

fn known_mark(door: &Door, chance: &[u8; 32], name: &str) -> Option<Hmac<Sha256>> {
    let mut mark = Hmac::<Sha256>::new_from_slice(door.known_key()?).ok()?;
    mark.update(chance);
    mark.update(name.as_bytes());
    Some(mark)
}

/// The `Set-Cookie` by which a browser that has signed in as `name` is counted apart from strangers, so that they cannot lock
/// the holder of the name out (OWASP: device cookies). It opens nothing, and is forgotten when the service starts anew.
pub fn known_cookie(door: &Door, name: &str) -> Option<HeaderValue> {
    let mut chance = [0_u8; 32];
    getrandom::fill(&mut chance).ok()?;
    let mark = known_mark(door, &chance, name)?.finalize().into_bytes();
    let rules = door.rules();
    let secure = if rules.https { "; Secure" } else { "" };
    let value = format!("{}.{}", crate::session::hex(&chance), crate::session::hex(&mark));
    let text =
        format!("{}={value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=7776000{secure}", known_name(rules));
    HeaderValue::from_str(&text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_kept_as_one_word() {
        for (agent, family) in [
            (
                "Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0",
                "edge",
            ),
            (
                "Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36",
                "chromium",
            ),
            (
                "Mozilla/5.0 (Macintosh) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.4 Safari/605.1",
                "safari",
            ),
            ("Mozilla/5.0 (X11; Linux; rv:145.0) Gecko/20100101 Firefox/145.0", "firefox"),
            ("curl/8.0", "program"),
            ("", "program"),
            ("Mozilla/5.0 Gwenllian’s telephone", "other"),
        ] {
            assert_eq!(Browser::of(agent).code(), family, "{agent}");
        }
    }
}
