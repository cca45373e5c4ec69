//! The caller's language.

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::request::Parts;
use language::Lang;
use std::convert::Infallible;

/// The language to answer in: `?lang=`, else the cookie `lang`, else `Accept-Language`, else English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallerLang(pub Lang);

impl CallerLang {
    /// Reads it off a request.
    pub fn of(parts: &Parts) -> Self {
        Self(asked(parts).or_else(|| chosen(parts)).unwrap_or_else(|| preferred(parts)))
    }
}

fn asked(parts: &Parts) -> Option<Lang> {
    let query = parts.uri.query()?;
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Lang::parse)
}

fn chosen(parts: &Parts) -> Option<Lang> {
    cookie(parts, "lang").and_then(Lang::parse)
}

fn preferred(parts: &Parts) -> Lang {
    parts.headers.get(ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).map_or(Lang::En, Lang::negotiate)
}

/// The value of the first cookie with this name.
pub(crate) fn cookie<'r>(parts: &'r Parts, name: &str) -> Option<&'r str> {
    parts
        .headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

impl<S: Sync> FromRequestParts<S> for CallerLang {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn lang(uri: &str, headers: &[(&str, &str)]) -> Lang {
        let mut request = Request::get(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        CallerLang::of(&request.body(()).unwrap().into_parts().0).0
    }

    #[test]
    fn the_link_wins_over_the_cookie_and_the_cookie_over_the_browser() {
        let welsh_browser = ("accept-language", "cy");
        let english_cookie = ("cookie", "session=abc; lang=en");
        assert_eq!(lang("/", &[welsh_browser]), Lang::Cy);
        assert_eq!(lang("/", &[welsh_browser, english_cookie]), Lang::En);
        assert_eq!(lang("/?x=1&lang=cy", &[english_cookie]), Lang::Cy);
        assert_eq!(lang("/?lang=fr", &[("cookie", "lang=; xlang=cy")]), Lang::En);
    }
}
