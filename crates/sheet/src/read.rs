//! One file, from its bytes to a workbook.

use crate::kind::{Shape, shape_of};
use crate::{Limits, Refusal, Workbook, geojson, package, separated, text};
use flate2::read::MultiGzDecoder;
use std::io::Read as _;

/// Reads a file.
///
/// # Errors
/// [`Refusal`] for a file that passes a limit, is damaged, is dangerous, or is of another kind.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refusal> {
    if bytes.len() > limits.bytes {
        return Err(Refusal::TooLarge { limit: limits.bytes });
    }
    if bytes.trim_ascii().is_empty() {
        return Err(Refusal::Empty);
    }
    let shape = shape_of(bytes)?;
    if shape != Shape::Gzip {
        return plain(bytes, shape, limits);
    }
    let most = limits.inflated_of(bytes.len());
    let mut inside = Vec::new();
    // One byte over the limit is enough to know; a bomb never grows past it.
    MultiGzDecoder::new(bytes)
        .take(most as u64 + 1)
        .read_to_end(&mut inside)
        .map_err(|_| Refusal::Damaged)?;
    if inside.len() > most {
        return Err(Refusal::Inflates);
    }
    match shape_of(&inside)? {
        // A packed file within a packed file is how bombs are nested.
        Shape::Gzip | Shape::Package => Err(Refusal::Foreign(crate::Foreign::Archive)),
        shape => plain(&inside, shape, limits).map(|read| Workbook { gzip: true, ..read }),
    }
}

fn plain(bytes: &[u8], shape: Shape, limits: &Limits) -> Result<Workbook, Refusal> {
    if shape == Shape::Package {
        return package::package_read(bytes, limits);
    }
    let (text, encoding) = text::text_of(bytes)?;
    if shape == Shape::Json {
        return geojson::geojson_read(&text, encoding, limits);
    }
    separated::separated_read(&text, encoding, limits)
}
