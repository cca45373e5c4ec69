//! Numbers as people read them: thin spaces in thousands, intervals, signs, shares. The same in both languages.

pub(crate) use api::number::{interval, plain, whole};

/// A moment of RFC 3339 by the reader's own clock: `2026-11-21 19:55`.
pub(crate) fn moment(at: &str) -> String {
    let then = js_sys::Date::new(&at.into());
    if then.get_time().is_nan() {
        return at.to_owned();
    }
    format!(
        "{:04}-{:02}-{:02} {:02}:{:02}",
        then.get_full_year(),
        then.get_month() + 1,
        then.get_date(),
        then.get_hours(),
        then.get_minutes()
    )
}

/// Two decimals with a true sign: `+2.31`, `−1.20`, `0.00`.
pub(crate) fn signed(z: f64) -> String {
    let shown = format!("{:.2}", z.abs());
    match (shown.as_str(), z < 0.0) {
        ("0.00", _) => shown,
        (_, true) => format!("−{shown}"),
        (_, false) => format!("+{shown}"),
    }
}

/// A q-value: `0.043`, and `< 0.001` where more digits would be noise.
pub(crate) fn q_value(q: f64) -> String {
    if q < 0.001 { "< 0.001".to_owned() } else { format!("{q:.3}") }
}

/// A share in whole per cent, `89%`; never `100%` or `0%` unless it is exactly so.
pub(crate) fn share(part: u64, of: u64) -> String {
    if of == 0 {
        return "0%".to_owned();
    }
    let percent = 100.0 * part as f64 / of as f64;
    match percent {
        p if part > 0 && p < 1.0 => "< 1%".to_owned(),
        p if part < of && p > 99.0 => "> 99%".to_owned(),
        p => format!("{p:.0}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_carries_its_sign() {
        assert_eq!(signed(2.314), "+2.31");
        assert_eq!(signed(-1.2), "−1.20");
        assert_eq!(signed(-0.001), "0.00");
        assert_eq!(q_value(0.0004), "< 0.001");
        assert_eq!(q_value(0.0432), "0.043");
    }

    #[test]
    fn a_share_does_not_round_away_what_is_missing() {
        assert_eq!(share(5_312, 6_000), "89%");
        assert_eq!(share(5_999, 6_000), "> 99%");
        assert_eq!(share(1, 6_000), "< 1%");
        assert_eq!(share(0, 6_000), "0%");
        assert_eq!(share(6_000, 6_000), "100%");
        assert_eq!(share(0, 0), "0%");
    }
}
