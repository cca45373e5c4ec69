//! Public outlines as files to take away: `GET /api/released/outlines?layer=blocks&format=gpkg`. Who may: as for released tables, because the
//! frame of a release is whose release it is. Outlines hold no value, so they are of no period and their marking is their own.

use crate::Room;
use crate::ogc::{Collection, Crs, Grounds, csv_file, outline_features, properties};
use crate::released_ask::ExportForm;
use crate::released_export::{ExportFile, file_reply};
use crate::released_geography::edition_published;
use crate::released_layer::{fields, row};
use crate::released_route::{Reader, compute, not_held};
use access::{ExportReleased, Grant};
use axum::extract::{FromRef, RawQuery, State};
use axum::http::HeaderMap;
use disclosure::Released;
use export::{Layer, Term};
use http::{AuditEvent, Door, ProblemReply, Reply, Routes, ToolCaller, audit_write, get};
use language::{Text, say};

/// What public outlines are marked with.
const MARKING: &str = "OFFICIAL";

/// `GET /api/released/outlines`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    let layers = Collection::every().filter(|collection| collection.is_outlines());
    let media: Vec<_> = ExportForm::every().map(ExportForm::bare_media_type).collect();
    Routes::new().route(
        "/api/released/outlines",
        get(outlines_get)
            .may::<ExportReleased>()
            .needs_of("layer", layers.map(Collection::id))
            .asks_of("format", ExportForm::every().map(ExportForm::code))
            .gives_file(&media)
            .tagged(),
    )
}

/// What is asked for: each parameter once and no other. None for anything else. No format is CSV.
fn asked(query: &str) -> Option<(Collection, ExportForm)> {
    let (mut layer, mut format) = (None, None);
    for pair in query.split('&') {
        match pair.split_once('=')? {
            ("layer", id) if layer.is_none() => {
                layer = Some(Collection::named(id).filter(|collection| collection.is_outlines())?);
            }
            ("format", code) if format.is_none() => format = Some(ExportForm::parse(code)?),
            _ => return None,
        }
    }
    Some((layer?, format.unwrap_or(ExportForm::Csv)))
}

async fn outlines_get(
    State(room): State<Room>,
    State(door): State<Door>,
    ToolCaller(caller): ToolCaller,
    RawQuery(query): RawQuery,
    request: HeaderMap,
) -> Reply {
    let grant: Grant<ExportReleased> = caller.grant()?;
    let reader = Reader::of(&room, &caller).await?;
    let (collection, form) = asked(&query.unwrap_or_default()).ok_or_else(not_held)?;
    let pool = room.released_regions.of(caller.region()).await?;
    let grounds = reader.kept.grounds(&pool).await?;
    let published = edition_published(&room.released).await?.ok_or_else(not_held)?;
    let tag = reader.tag(&format!("outlines&layer={}&{}", collection.id(), form.code()));
    let file = compute(move || file(&grounds, collection, form, published)).await?;
    let file = file.map_err(|fault| ProblemReply::unplanned(&fault))?;
    // Recorded before it leaves, each time: an answer 304 is a look at the same file.
    let subject = format!("{} outlines {}", collection.id(), form.code());
    audit_write(door.pool(), &AuditEvent::under(&grant, "released-export", subject)).await?;
    if let Some(unchanged) = tag.not_modified(&request) {
        return Ok(unchanged);
    }
    Ok(file_reply(&tag, form, Released::read_from_released_schema(file)))
}

fn file(
    grounds: &Grounds,
    collection: Collection,
    form: ExportForm,
    published: String,
) -> Result<ExportFile, export::ExportError> {
    let features = outline_features(grounds, collection);
    let bytes = match form {
        ExportForm::Csv => {
            let features: Vec<_> = features.iter().collect();
            csv_file(&features, &properties(collection), &grounds.licences, Crs::Epsg27700)
        }
        ExportForm::Layer(format) => {
            let layer = Layer {
                name: collection.id().to_owned(),
                title: collection.title(),
                terms: terms(collection, &published, &grounds.licences),
                published,
                fields: fields(collection),
                rows: features.into_iter().map(row).collect(),
            };
            export::write(&layer, format)?
        }
    };
    Ok(ExportFile { name: format!("{}.{}", collection.id(), form.code()), bytes })
}

/// What must be known of outlines.
fn terms(collection: Collection, published: &str, licences: &[Text]) -> Vec<Term> {
    let term = |code: &str, says: Text| Term { code: code.to_owned(), says };
    let mut terms = vec![
        term("marking", Text::same(MARKING)),
        term("title", collection.title()),
        term("content", collection.description()),
        term("values", say("outlines-no-values", &[])),
        term("published", Text::same(published)),
    ];
    terms.extend((1..).zip(licences).map(|(nth, line)| {
        let code = if nth == 1 { "licence".to_owned() } else { format!("licence_{nth}") };
        term(&code, line.clone())
    }));
    terms
}

#[cfg(test)]
mod tests {
    use super::*;
    use export::Format;

    #[test]
    fn only_outlines_are_asked_for_and_each_parameter_once() {
        let id = |query: &str| asked(query).map(|(collection, format)| (collection.id(), format));
        assert_eq!(id("layer=blocks"), Some(("blocks", ExportForm::Csv)));
        assert_eq!(id("format=csv&layer=region"), Some(("region", ExportForm::Csv)));
        assert_eq!(
            id("layer=authorities&format=fgb"),
            Some(("authorities", ExportForm::Layer(Format::FlatGeobuf)))
        );
        for query in [
            "",
            "layer",
            "layer=block_year",
            "layer=contexts",
            "layer=blocks&layer=blocks",
            "layer=blocks&format=exe",
            "layer=blocks&format=csv&format=csv",
            "layer=blocks&period=2025",
            "format=gpkg",
        ] {
            assert_eq!(id(query), None, "{query}");
        }
    }
}
