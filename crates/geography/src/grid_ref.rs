//! Ordnance Survey grid references: `SN 123 456` and its coarser and finer forms.
//!
//! Source: Ordnance Survey, "Using the National Grid". Two letters name a square of 100 km, an even number of digits a square within it.

use crate::{Bng, GeographyError, Precision};

/// Side of a lettered square in metres.
const SQUARE_M: u32 = 100_000;

/// Reads a grid reference of 0 to 10 digits, with or without spaces, in either case.
///
/// What comes back is the **centre** of the named square (not its south-west corner, which is the usual misreading and moves every
/// point to the south-west) and the square's side as precision: `SN12` is 10 km, `SN123456` 100 m.
///
/// # Errors
/// [`GeographyError::GridLetters`] and [`GeographyError::GridDigits`]; [`GeographyError::OutsideGrid`] for letters whose square lies off
/// Great Britain's grid.
///
/// # Example
/// ```
/// use geography::grid_ref;
/// let (centre, precision) = grid_ref::parse("sn 123 456")?;
/// assert_eq!((centre.easting, centre.northing, precision.metres()), (212_350.0, 245_650.0, 100));
/// # Ok::<(), geography::GeographyError>(())
/// ```
pub fn parse(text: &str) -> Result<(Bng, Precision), GeographyError> {
    // Enough for two letters and ten digits: a long text is refused without being copied.
    let mut marks = [0_u8; 12];
    let mut length = 0;
    for byte in text.bytes().filter(|b| !b.is_ascii_whitespace()) {
        *marks.get_mut(length).ok_or(GeographyError::GridDigits)? = byte.to_ascii_uppercase();
        length += 1;
    }
    let [first, second, digits @ ..] = &marks[..length] else { return Err(GeographyError::GridLetters) };
    let (east, north) = square(*first, *second)?;
    if digits.len() % 2 != 0 || !digits.iter().all(u8::is_ascii_digit) {
        return Err(GeographyError::GridDigits);
    }
    let side = SQUARE_M / 10_u32.pow((digits.len() / 2) as u32);
    let (e, n) = digits.split_at(digits.len() / 2);
    let metres = |digits: &[u8]| digits.iter().fold(0, |sum, d| sum * 10 + u32::from(d - b'0')) * side;
    let half = f64::from(side) / 2.0;
    let centre = Bng::new(f64::from(east + metres(e)) + half, f64::from(north + metres(n)) + half);
    Ok((centre, Precision::new(side)))
}

/// The grid reference of the square with `digits` digits that holds a point, with spaces between its parts: `SN 123 456`.
///
/// # Errors
/// [`GeographyError::GridDigits`] unless `digits` is even and at most 10; [`GeographyError::OutsideGrid`], [`GeographyError::NotFinite`] for a
/// point off the grid.
pub fn format(point: Bng, digits: u8) -> Result<String, GeographyError> {
    if !digits.is_multiple_of(2) || digits > 10 {
        return Err(GeographyError::GridDigits);
    }
    let point = Bng::checked(point.easting, point.northing)?;
    let (e, n) = (point.easting as u32, point.northing as u32);
    let letters = letters(e / SQUARE_M, n / SQUARE_M);
    let half = usize::from(digits / 2);
    if half == 0 {
        return Ok(letters);
    }
    let side = SQUARE_M / 10_u32.pow(u32::from(digits / 2));
    Ok(std::format!("{letters} {:0half$} {:0half$}", e % SQUARE_M / side, n % SQUARE_M / side))
}

/// South-west corner of a lettered square. The letters A to Z without I fill five by five squares from the north-west, twice: squares of
/// 500 km, of which S holds the origin, and of 100 km within.
fn square(first: u8, second: u8) -> Result<(u32, u32), GeographyError> {
    let position = |letter: u8| match letter {
        b'A'..=b'H' => Ok(i32::from(letter - b'A')),
        b'J'..=b'Z' => Ok(i32::from(letter - b'A') - 1),
        _ => Err(GeographyError::GridLetters),
    };
    let (big, small) = (position(first)?, position(second)?);
    // S, the square of the origin, is third of its row and fourth from the north.
    let east = (big % 5 - 2) * 5 + small % 5;
    let north = (3 - big / 5) * 5 + 4 - small / 5;
    let on_grid = (0..7).contains(&east) && (0..13).contains(&north);
    if on_grid {
        Ok((east as u32 * SQUARE_M, north as u32 * SQUARE_M))
    } else {
        Err(GeographyError::OutsideGrid)
    }
}

/// The letters of the square `east`, `north` (in squares of 100 km from the origin).
fn letters(east: u32, north: u32) -> String {
    let letter = |position: u32| char::from(b'A' + position as u8 + u8::from(position >= 8));
    let big = (3 - north / 5) * 5 + 2 + east / 5;
    let small = (4 - north % 5) * 5 + east % 5;
    [letter(big), letter(small)].into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn references_of_every_length_name_their_square() {
        let read = |text: &str| parse(text).map(|(at, p)| (at.easting, at.northing, p.metres()));
        assert_eq!(read("SN"), Ok((250_000.0, 250_000.0, 100_000)));
        assert_eq!(read("SH63"), Ok((265_000.0, 335_000.0, 10_000)));
        assert_eq!(read("SH 61 54"), Ok((261_500.0, 354_500.0, 1_000)));
        assert_eq!(read("tg5140 1317"), Ok((651_405.0, 313_175.0, 10)));
        assert_eq!(read("TG 51409 13177"), Ok((651_409.5, 313_177.5, 1)));
        assert_eq!(read("HP 6 1"), Ok((465_000.0, 1_215_000.0, 10_000)), "Unst, the north of the grid");
        assert_eq!(read("SV 9 1"), Ok((95_000.0, 15_000.0, 10_000)), "Scilly, the south-west of the grid");
    }

    #[test]
    fn what_is_no_reference_is_refused_by_its_fault() {
        for text in ["", "S", "SI12", "51", "éé12"] {
            assert_eq!(parse(text), Err(GeographyError::GridLetters), "{text}");
        }
        for text in ["SN1", "SN123", "SN12E4", "SN1234567890123", "SN12-34"] {
            assert_eq!(parse(text), Err(GeographyError::GridDigits), "{text}");
        }
        assert_eq!(parse("AA12"), Err(GeographyError::OutsideGrid));
    }

    #[test]
    fn a_point_has_a_reference_of_each_length() {
        let tower = Bng::new(651_409.903, 313_177.27);
        let all: Vec<String> = [0, 2, 4, 6, 8, 10].iter().map(|d| format(tower, *d).unwrap()).collect();
        assert_eq!(all, ["TG", "TG 5 1", "TG 51 13", "TG 514 131", "TG 5140 1317", "TG 51409 13177"]);
        assert_eq!(format(tower, 3), Err(GeographyError::GridDigits));
        assert_eq!(format(Bng::new(-1.0, 0.0), 4), Err(GeographyError::OutsideGrid));
    }

    proptest! {
        #[test]
        fn reading_what_was_written_gives_the_square_that_holds_the_point(
            e in 0.0..700_000.0_f64, n in 0.0..1_250_000.0_f64, half in 0_u8..=5,
        ) {
            let (centre, precision) = parse(&format(Bng::new(e, n), half * 2).unwrap()).unwrap();
            let reach = f64::from(precision.metres()) / 2.0;
            prop_assert!((centre.easting - e).abs() <= reach && (centre.northing - n).abs() <= reach);
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,20}") {
            let _ = parse(&text);
        }
    }
}
