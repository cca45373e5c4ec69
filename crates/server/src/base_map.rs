//! A raster base map from another service, where whoever runs this one has configured it: a template of addresses and whom to thank.
//!
//! Nothing is fetched by this service. The browser is told the template, and the content policy admits that one origin for pictures.

use crate::State;
use api::{BaseMap, BaseMapPage};
use axum::Extension;
use axum::http::Uri;
use axum::response::IntoResponse as _;
use http::{Caller, Json, Reply, Routes, get};
use language::Text;
use std::sync::Arc;

/// A base map as it was configured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseMapOptions {
    template: String,
    origin: String,
    attribution: Text,
}

impl BaseMapOptions {
    /// Reads a template: `http` or `https`, a plain host, and `{z}`, `{x}` and `{y}` in its path. None for anything else, and for no words of
    /// attribution in either language.
    pub fn read(template: &str, attribution: Text) -> Option<Self> {
        let plain = |c: char| c.is_ascii_graphic() && !"'\"\\;,<>".contains(c);
        let whole = ["{z}", "{x}", "{y}"].iter().all(|part| template.matches(part).count() == 1);
        if !whole || !template.chars().all(plain) || template.len() > 500 {
            return None;
        }
        let address: Uri =
            template.replace("{z}", "0").replace("{x}", "0").replace("{y}", "0").parse().ok()?;
        let scheme = address.scheme_str().filter(|scheme| matches!(*scheme, "http" | "https"))?;
        let authority = address.authority().filter(|it| !it.as_str().contains(['@', '{', '}', '*']))?;
        let origin = format!("{scheme}://{authority}");
        // The placeholders stand in the path or query: a host that changes is no one origin.
        let in_host = !template.starts_with(&format!("{origin}/"));
        let said = [&attribution.en, &attribution.cy].iter().all(|words| !words.trim().is_empty());
        (!in_host && said).then(|| Self { template: template.to_owned(), origin, attribution })
    }

    /// Scheme, host and port, as the content policy names them.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }
}

/// `GET /api/base-map`: for whoever is signed in.
pub(crate) fn router(options: Option<&BaseMapOptions>) -> Routes<State> {
    let page = BaseMapPage {
        base_map: options
            .map(|it| BaseMap { template: it.template.clone(), attribution: it.attribution.clone() }),
    };
    Routes::new()
        .route("/api/base-map", get(base_map_get).gives::<BaseMapPage>())
        .layer(Extension(Arc::new(page)))
}

async fn base_map_get(Extension(page): Extension<Arc<BaseMapPage>>, _caller: Caller) -> Reply {
    Ok(Json(page.as_ref()).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_names_one_origin_or_is_refused() {
        let read = |template: &str| BaseMapOptions::read(template, Text::same("© Us"));
        let good = read("https://tiles.example.wales:8443/27700/{z}/{x}/{y}.png?key=1").unwrap();
        assert_eq!(good.origin(), "https://tiles.example.wales:8443");
        for bad in [
            "",
            "https://tiles.example/{z}/{x}.png",
            "https://tiles.example/{z}/{x}/{y}/{y}",
            "ftp://tiles.example/{z}/{x}/{y}",
            "/{z}/{x}/{y}",
            "https://{z}.example/{x}/{y}",
            "https://*.example/{z}/{x}/{y}",
            "https://me@tiles.example/{z}/{x}/{y}",
            "https://tiles.example/{z}/{x}/{y}; script-src *",
            "https://tiles.example/{z}/{x}/{y}'",
            "https://tiles.example/ {z}/{x}/{y}",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
        assert_eq!(BaseMapOptions::read("https://a.example/{z}/{x}/{y}", Text::new("© Us", " ")), None);
    }
}
