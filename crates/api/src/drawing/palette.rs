//! Colours that carry data, and the neutrals they lie on. One place, so that map, legend, inspector and paper agree.

/// An sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(
    /// Red.
    pub u8,
    /// Green.
    pub u8,
    /// Blue.
    pub u8,
);

impl Rgb {
    /// From `0xrrggbb`.
    pub const fn hex(code: u32) -> Self {
        Self((code >> 16) as u8, (code >> 8) as u8, code as u8)
    }

    /// As CSS writes it.
    pub fn css(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// As CSS writes it, with an opacity from 0 to 1.
    pub fn css_at(self, opacity: f64) -> String {
        format!("rgba({},{},{},{opacity})", self.0, self.1, self.2)
    }
}

/// Sea.
pub const SEA: Rgb = Rgb::hex(0x00df_e8ee);
/// Land.
pub const LAND: Rgb = Rgb::hex(0x00f2_f0ea);
/// Built-up land.
pub const URBAN: Rgb = Rgb::hex(0x00e6_e1d8);
/// Parks and woods.
pub const GREEN: Rgb = Rgb::hex(0x00e6_ecdd);
/// Roads.
pub const ROAD: Rgb = Rgb::hex(0x00c9_c2b4);
/// Railways.
pub const RAIL: Rgb = Rgb::hex(0x008a_8f98);
/// Rivers.
pub const RIVER: Rgb = Rgb::hex(0x00b9_cfdc);
/// Boundaries.
pub const BOUNDARY: Rgb = Rgb::hex(0x009a_a3ad);
/// What is drawn on.
pub const PAPER: Rgb = Rgb::hex(0x00ff_ffff);
/// Words and lines.
pub const INK: Rgb = Rgb::hex(0x001b_2430);
/// Lesser words, and edges.
pub const TEXT_2: Rgb = Rgb::hex(0x004a_5664);
/// What can be acted on; never data.
pub const ACCENT: Rgb = Rgb::hex(0x000b_6e6e);

/// The seven significance classes, coldest first: −3 … 3.
pub const SIGNIFICANCE: [Rgb; 7] = [
    Rgb::hex(0x0021_66ac),
    Rgb::hex(0x0067_a9cf),
    Rgb::hex(0x00d1_e5f0),
    Rgb::hex(0x00e9_e9e4),
    Rgb::hex(0x00fd_dbc7),
    Rgb::hex(0x00ef_8a62),
    Rgb::hex(0x00b2_182b),
];

/// The seven classes of change between two periods, the surest fall first. Other hues than those of hot and cold, so that nobody takes the one
/// map for the other.
pub const CHANGE: [Rgb; 7] = [
    Rgb::hex(0x0054_2788),
    Rgb::hex(0x0099_8ec3),
    Rgb::hex(0x00cc_cee9),
    Rgb::hex(0x00e9_e9e4),
    Rgb::hex(0x00fe_e0b6),
    Rgb::hex(0x00f1_a340),
    Rgb::hex(0x00b3_5806),
];

/// Six steps of a perceptually even ramp for rates (after cividis: Nuñez, Anderton and Renslow 2018), palest first.
pub const DENSITY: [Rgb; 6] = [
    Rgb::hex(0x00fd_f0b4),
    Rgb::hex(0x00e2_cb5c),
    Rgb::hex(0x00b5_a36c),
    Rgb::hex(0x0084_8079),
    Rgb::hex(0x0054_5f78),
    Rgb::hex(0x0011_3161),
];

/// The five bands of exceedance, the least likely first; the middle one, where nothing is known, is grey and not a pale orange.
pub const EXCEEDANCE: [Rgb; 5] = [
    Rgb::hex(0x00ff_f3cf),
    Rgb::hex(0x00fd_cc7a),
    Rgb::hex(0x00c9_ccd0),
    Rgb::hex(0x00d9_541e),
    Rgb::hex(0x008c_2306),
];

/// The colour of a band.
pub fn exceedance(band: crate::Band) -> Rgb {
    EXCEEDANCE[band as usize]
}

/// The colour of a change between two released years.
pub const fn turn(turn: crate::Turn) -> Rgb {
    match turn {
        crate::Turn::Rose => CHANGE[6],
        crate::Turn::NoDetectableChange => CHANGE[3],
        crate::Turn::Fell => CHANGE[0],
    }
}

/// Okabe and Ito's order, and pale grey for the rest: told apart by every kind of sight, and the legend's words repeat them.
pub const CATEGORY: [Rgb; 8] = [
    Rgb::hex(0x00e6_9f00),
    Rgb::hex(0x0056_b4e9),
    Rgb::hex(0x0000_9e73),
    Rgb::hex(0x00f0_e442),
    Rgb::hex(0x0000_72b2),
    Rgb::hex(0x00d5_5e00),
    Rgb::hex(0x00cc_79a7),
    Rgb::hex(0x00c9_ccd0),
];

/// Patterns of emerging hot spots, the growing ones the most striking: intensifying, persistent, consecutive, new, diminishing, sporadic,
/// oscillating, historical.
pub const PATTERN: [(&str, Rgb); 8] = [
    ("intensifying", Rgb::hex(0x0067_0012)),
    ("persistent", Rgb::hex(0x00b2_182b)),
    ("consecutive", Rgb::hex(0x00d5_5e00)),
    ("new", Rgb::hex(0x00f0_e442)),
    ("diminishing", Rgb::hex(0x00fd_dbc7)),
    ("sporadic", Rgb::hex(0x00e6_9f00)),
    ("oscillating", Rgb::hex(0x00cc_79a7)),
    ("historical", Rgb::hex(0x004a_5664)),
];

/// The colour of a layer's class by its code.
pub fn layer_colour(code: &str) -> Rgb {
    let step = |name: &str| code.strip_prefix(name).and_then(|number| number.parse::<usize>().ok());
    if let Some(colour) = step("significance").and_then(|i| SIGNIFICANCE.get(i)) {
        return *colour;
    }
    if let Some(colour) = step("density").and_then(|i| DENSITY.get(i)) {
        return *colour;
    }
    if let Some(colour) = step("category").and_then(|i| CATEGORY.get(i)) {
        return *colour;
    }
    let pattern = code.strip_prefix("emerging-").unwrap_or(code);
    if pattern.ends_with("cold_spot") {
        return SIGNIFICANCE[1];
    }
    PATTERN.iter().find(|(name, _)| pattern.starts_with(name)).map_or(CATEGORY[7], |(_, colour)| *colour)
}

/// Fill of a class from −3 to 3; what is beyond is drawn as the nearest.
pub fn significance(class: i8) -> Rgb {
    SIGNIFICANCE[usize::from((class.clamp(-3, 3) + 3).unsigned_abs())]
}

/// Edge of a class: text grey at an opacity that reaches 3:1 against land even over the palest fill; the 99 % classes have a darker
/// edge of their own hue.
pub fn significance_edge(class: i8) -> (Rgb, f64) {
    match class {
        3.. => (Rgb::hex(0x0067_0012), 1.0),
        ..=-3 => (Rgb::hex(0x0008_2f5c), 1.0),
        2 | -2 => (TEXT_2, 0.85),
        1 | -1 => (TEXT_2, 0.7),
        0 => (TEXT_2, 0.66),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linear(c: u8) -> f64 {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    }

    fn luminance(c: Rgb) -> f64 {
        0.2126 * linear(c.0) + 0.7152 * linear(c.1) + 0.0722 * linear(c.2)
    }

    /// WCAG 2.2 contrast ratio.
    fn contrast(a: Rgb, b: Rgb) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn over(top: Rgb, opacity: f64, under: Rgb) -> Rgb {
        let mix = |t: u8, u: u8| (f64::from(t) * opacity + f64::from(u) * (1.0 - opacity)).round() as u8;
        Rgb(mix(top.0, under.0), mix(top.1, under.1), mix(top.2, under.2))
    }

    /// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
    const SIGHTS: [(&str, [[f64; 3]; 3]); 4] = [
        ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "protanopia",
            [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
        ),
        (
            "deuteranopia",
            [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
        ),
        (
            "tritanopia",
            [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        ),
    ];

    /// CIE L*a*b* (D65) as seen.
    fn seen(c: Rgb, sight: &[[f64; 3]; 3]) -> [f64; 3] {
        let rgb = [linear(c.0), linear(c.1), linear(c.2)];
        let rgb = sight.map(|row| row.iter().zip(rgb).map(|(m, v)| m * v).sum::<f64>().clamp(0.0, 1.0));
        let to_xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]];
        let xyz = to_xyz.map(|row: [f64; 3]| row.iter().zip(rgb).map(|(m, v)| m * v).sum::<f64>());
        let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        let [x, y, z] = [f(xyz[0] / 0.9505), f(xyz[1]), f(xyz[2] / 1.089)];
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    fn apart(a: Rgb, b: Rgb, sight: &[[f64; 3]; 3]) -> f64 {
        let (a, b) = (seen(a, sight), seen(b, sight));
        a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt()
    }

    /// Two colours side by side are told apart from about ΔE*ab 2.3; eight leaves room for poor projectors.
    const TOLD_APART: f64 = 8.0;

    #[test]
    fn classes_stay_apart_for_every_kind_of_sight() {
        for (name, sight) in &SIGHTS {
            let patterns = PATTERN.map(|(_, colour)| colour);
            for classes in
                [&SIGNIFICANCE[..], &CHANGE[..], &DENSITY[..], &EXCEEDANCE[..], &CATEGORY[..], &patterns[..]]
            {
                for (i, a) in classes.iter().enumerate() {
                    for b in &classes[i + 1..] {
                        let d = apart(*a, *b, sight);
                        assert!(d >= TOLD_APART, "{} and {} are {d:.1} apart in {name}", a.css(), b.css());
                    }
                }
            }
        }
    }

    #[test]
    fn every_cell_edge_reaches_three_to_one_against_the_ground() {
        for class in -3..=3 {
            let (edge, opacity) = significance_edge(class);
            let drawn = over(edge, opacity, significance(class));
            for ground in [LAND, PAPER] {
                let ratio = contrast(drawn, ground);
                assert!(ratio >= 3.0, "class {class} edge {} on {} is {ratio:.2}", drawn.css(), ground.css());
            }
        }
    }

    #[test]
    fn the_ramp_darkens_evenly() {
        let usual = &SIGHTS[0].1;
        let lightness: Vec<f64> = DENSITY.iter().map(|c| seen(*c, usual)[0]).collect();
        for pair in lightness.windows(2) {
            let step = pair[0] - pair[1];
            assert!((8.0..=22.0).contains(&step), "steps of lightness: {lightness:?}");
        }
    }

    #[test]
    fn words_are_readable_on_what_they_stand_on() {
        for (text, ground) in [(INK, PAPER), (TEXT_2, PAPER), (ACCENT, PAPER), (INK, LAND), (TEXT_2, LAND)] {
            assert!(contrast(text, ground) >= 4.5, "{} on {}", text.css(), ground.css());
        }
    }
}
