//! What a map program reads before it asks for tiles.

use super::ground::Ground;
use super::scheme::ZOOMS;
use super::told::{Layer, Told};
use api::{TileJson, TileLayer};
use disclosure::Period;
use language::{Text, say};

/// The `TileJSON` of a layer. `period` is what was asked for, so that a reader who asked for none is led on to the latest year.
pub(super) fn tile_json(layer: Layer, period: Option<Period>, told: &Told, ground: &Ground) -> TileJson {
    let title = title_of(layer);
    let unit = if layer.outlines().is_some() { title.clone() } else { say("tiles-unit", &[]) };
    let method = match layer {
        Layer::MiddleArea => say("tiles-method-sum", &[]),
        Layer::Block | Layer::Place => say("tiles-method-cell", &[]),
        Layer::Blocks | Layer::MiddleAreas | Layer::Authorities | Layer::Region => {
            say("ogc-describe-outlines", &[])
        }
    };
    let (minzoom, maxzoom) = (*ZOOMS.start(), *ZOOMS.end());
    let query = period.map(|period| format!("?period={period}")).unwrap_or_default();
    TileJson {
        tilejson: "3.0.0".to_owned(),
        name: both(&title),
        description: both(&Text::new(
            format!("{}. {}", unit.en, method.en),
            format!("{}. {}", unit.cy, method.cy),
        )),
        attribution: ground.licences.iter().map(both).collect::<Vec<_>>().join("; "),
        scheme: "xyz".to_owned(),
        tiles: vec![format!("/api/released/tiles/{}/{{z}}/{{x}}/{{y}}.mvt{query}", layer.code())],
        minzoom,
        maxzoom,
        bounds: ground.bounds,
        vector_layers: vec![TileLayer {
            id: layer.code().to_owned(),
            description: both(&title),
            minzoom,
            maxzoom,
            fields: fields(layer).into_iter().map(|(name, words)| (name.to_owned(), both(&words))).collect(),
        }],
        title,
        unit,
        method,
        licences: ground.licences.clone(),
        release: told.release.clone(),
        period: told.year,
    }
}

fn title_of(layer: Layer) -> Text {
    match layer {
        Layer::Block => say("tiles-layer-block", &[]),
        Layer::MiddleArea => say("tiles-layer-middle-area", &[]),
        Layer::Place => say("tiles-layer-place", &[]),
        Layer::Blocks | Layer::MiddleAreas | Layer::Authorities | Layer::Region => {
            say(&format!("ogc-collection-{}", layer.code()), &[])
        }
    }
}

pub(crate) fn fields(layer: Layer) -> Vec<(&'static str, Text)> {
    let mut fields = vec![
        ("code", say("tiles-field-code", &[])),
        ("name_en", say("tiles-field-name-en", &[])),
        ("name_cy", say("tiles-field-name-cy", &[])),
    ];
    if layer.outlines().is_some() {
        return fields;
    }
    fields.extend([
        ("rounded", say("tiles-field-rounded", &[])),
        ("low", say("tiles-field-low", &[])),
        ("high", say("tiles-field-high", &[])),
    ]);
    if layer == Layer::Place {
        fields.push(("kind", say("tiles-field-kind", &[])));
    }
    fields
}

/// English, a middle dot, Welsh; once when they are the same.
fn both(text: &Text) -> String {
    if text.en == text.cy { text.en.clone() } else { format!("{} · {}", text.en, text.cy) }
}
