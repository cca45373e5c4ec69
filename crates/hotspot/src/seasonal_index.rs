//! The seasons: which calendar months lie above and below the run of the years?

use crate::HotspotError;
use crate::gamma::tails;

/// Mean length of a month in days, so that counts adjusted for the length keep their size.
const MEAN_DAYS: f64 = 365.25 / 12.0;
/// Ratios closer than this are the same ratio, worked out in another order.
const SAME: f64 = 1e-12;

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarMonth {
    /// Year, such as 2023.
    pub year: i32,
    /// 1 is January, 12 December.
    pub month: u8,
}

/// Whether months of 28 and of 31 days are made comparable first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthLengths {
    /// Counts as they are: the index then says what a month brings, February less for being short.
    AsCounted,
    /// Counts per day: the index says how busy the days of a month are.
    PerDay,
}

/// Is there more between the months than chance?
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KruskalWallis {
    /// The statistic, corrected for ties.
    pub h: f64,
    /// Its p-value by chi-square with 11 degrees of freedom.
    pub p: f64,
}

/// A seasonal index and what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct SeasonalIndex {
    /// For January to December: 1.2 is a fifth above the run of the year. Their mean is 1.
    pub index: Vec<f64>,
    /// How many ratios each index is the mean of: the years seen, less one.
    pub ratios: Vec<u32>,
    /// The centred moving average, month by month of the input; none for the first and last six.
    pub trend: Vec<Option<f64>>,
    /// The test for seasonality; none with fewer than two ratios for some month, of which nothing can be said.
    pub seasonality: Option<KruskalWallis>,
}

/// The multiplicative seasonal index by the ratio to the centred moving average.
///
/// Paper: F. R. Macaulay, "The smoothing of time series", National Bureau of Economic Research, 1931; the test is that of W. H. Kruskal and W. A. Wallis, "Use
/// of ranks in one-criterion variance analysis", Journal of the American Statistical Association 47 (1952), on the ratios, as in the
/// seasonal adjustment programs of the statistical offices.
///
/// Each count is divided by the mean of the year around it (half of the months six before and six after, whole those between); the index of a calendar
/// month is the mean of its ratios, and all twelve are scaled to a mean of 1.
///
/// * `counts`: concerns by month, gapless, empty months as 0; at least 24.
/// * `start`: the month of the first count. Commonly misread: with the wrong start the index is right but for other months.
/// * `lengths`: whether counts are taken per day first.
///
/// What comes back is an index without unit. Commonly misread: with two or three years an index of 1.3 rests on one or two Augusts; look at `ratios`, and
/// at the test before speaking of seasons. The index tells of reports as much as of what happens: schools report less in August.
/// A month whose moving average is 0 has no ratio and is left out.
///
/// # Errors
/// [`HotspotError::TooFewValues`] for less than two whole years, or when some calendar month has no ratio; [`HotspotError::NotFinite`];
/// [`HotspotError::Parameter`] for negative counts and a month that is none.
///
/// # Example
/// ```
/// use hotspot::{CalendarMonth, MonthLengths, seasonal_index};
/// // Julys are twice as busy.
/// let counts: Vec<f64> = (0..48).map(|month| if month % 12 == 6 { 26.0 } else { 13.0 }).collect();
/// let found = seasonal_index(&counts, CalendarMonth { year: 2021, month: 1 }, MonthLengths::AsCounted)?;
/// assert!((found.index[6] - 24.0 / 13.0).abs() < 1e-12);
/// assert!((found.index[0] - 12.0 / 13.0).abs() < 1e-12);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn seasonal_index(
    counts: &[f64],
    start: CalendarMonth,
    lengths: MonthLengths,
) -> Result<SeasonalIndex, HotspotError> {
    if counts.len() < 24 {
        return Err(HotspotError::TooFewValues);
    }
    if counts.iter().any(|count| !count.is_finite()) {
        return Err(HotspotError::NotFinite);
    }
    if counts.iter().any(|count| *count < 0.0) {
        return Err(HotspotError::Parameter("counts"));
    }
    if !(1..=12).contains(&start.month) || !(-9_999..=9_999).contains(&start.year) {
        return Err(HotspotError::Parameter("start"));
    }
    let first = usize::from(start.month) - 1;
    let values: Vec<f64> = match lengths {
        MonthLengths::AsCounted => counts.to_vec(),
        MonthLengths::PerDay => counts
            .iter()
            .enumerate()
            .map(|(i, count)| count / days(start.year, first + i) * MEAN_DAYS)
            .collect(),
    };
    let trend: Vec<Option<f64>> = (0..values.len()).map(|i| centred_mean(&values, i)).collect();
    let mut by_month = vec![Vec::new(); 12];
    for (i, (value, trend)) in values.iter().zip(&trend).enumerate() {
        if let Some(ratio) = trend.map(|trend| value / trend).filter(|ratio| ratio.is_finite()) {
            by_month[(first + i) % 12].push(ratio);
        }
    }
    let ratios: Vec<u32> = by_month.iter().map(|ratios| ratios.len() as u32).collect();
    if ratios.contains(&0) {
        return Err(HotspotError::TooFewValues);
    }
    let means: Vec<f64> = by_month.iter().map(|r| r.iter().sum::<f64>() / r.len() as f64).collect();
    let scale = means.iter().sum::<f64>() / 12.0;
    if !(scale > 0.0 && scale.is_finite()) {
        return Err(HotspotError::TooFewValues);
    }
    let seasonality = ratios.iter().all(|count| *count >= 2).then(|| kruskal_wallis(&by_month));
    Ok(SeasonalIndex { index: means.iter().map(|mean| mean / scale).collect(), ratios, trend, seasonality })
}

/// The mean of the year around month `i`, the two months at its ends counting half.
fn centred_mean(values: &[f64], i: usize) -> Option<f64> {
    let year = values.get(i.checked_sub(6)?..=i + 6)?;
    let whole: f64 = year[1..12].iter().sum();
    Some((whole + 0.5 * (year[0] + year[12])) / 12.0)
}

/// Days of a month, counted from January of `year`; Gregorian.
fn days(year: i32, months: usize) -> f64 {
    let year = i64::from(year) + (months / 12) as i64;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let lengths = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    f64::from(lengths[months % 12])
}

/// The test over groups that each hold something.
fn kruskal_wallis(groups: &[Vec<f64>]) -> KruskalWallis {
    let mut sorted: Vec<(f64, usize)> = groups
        .iter()
        .enumerate()
        .flat_map(|(group, values)| values.iter().map(move |value| (*value, group)))
        .collect();
    sorted.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let n = sorted.len() as f64;
    let mut rank_sums = vec![0.0; groups.len()];
    let (mut place, mut ties) = (0.0, 0.0);
    for tied in sorted.chunk_by(|a, b| b.0 - a.0 <= SAME * b.0) {
        let size = tied.len() as f64;
        let rank = place + 0.5 * (size + 1.0);
        for (_, group) in tied {
            rank_sums[*group] += rank;
        }
        ties += size * size * size - size;
        place += size;
    }
    let spread: f64 = rank_sums.iter().zip(groups).map(|(sum, group)| sum * sum / group.len() as f64).sum();
    let untied = 1.0 - ties / (n * n * n - n);
    // All ratios the same: there is nothing between the months.
    let h = if untied > 0.0 {
        ((12.0 / (n * (n + 1.0)) * spread - 3.0 * (n + 1.0)) / untied).max(0.0)
    } else {
        0.0
    };
    KruskalWallis { h, p: tails((groups.len() as f64 - 1.0) / 2.0, h / 2.0).1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const START: CalendarMonth = CalendarMonth { year: 2022, month: 4 };

    const COUNTS: [f64; 53] = [
        9.0, 18.0, 11.0, 36.0, 11.0, 19.0, 9.0, 12.0, 11.0, 9.0, 7.0, 12.0, 7.0, 24.0, 19.0, 19.0, 13.0,
        22.0, 8.0, 17.0, 4.0, 13.0, 10.0, 7.0, 14.0, 25.0, 26.0, 24.0, 10.0, 24.0, 15.0, 10.0, 7.0, 3.0,
        11.0, 13.0, 17.0, 20.0, 35.0, 24.0, 19.0, 27.0, 13.0, 17.0, 13.0, 8.0, 12.0, 17.0, 17.0, 23.0, 25.0,
        35.0, 20.0,
    ];

    /// Made with `statsmodels` 0.15.0, `seasonal_decompose(counts, model="multiplicative", period=12).seasonal`, January first, of the counts and
    /// of the counts over `calendar.monthrange`; and with `SciPy` 1.17.1, `kruskal` of the ratios by month.
    #[test]
    fn the_index_is_that_of_another_program() {
        const AS_COUNTED: [f64; 12] = [
            0.534_414_238_659_351,
            0.626_832_953_318_343_7,
            0.711_652_736_025_040_9,
            0.814_193_587_036_779_7,
            1.516_166_521_637_735_6,
            1.700_819_650_185_275_3,
            1.449_017_420_024_627_3,
            0.890_809_885_085_085_6,
            1.560_962_740_377_791_3,
            0.731_641_809_463_879,
            0.911_051_769_606_432_9,
            0.552_436_688_579_659_2,
        ];
        const PER_DAY: [f64; 12] = [
            0.524_833_554_309_481_6,
            0.674_897_031_027_252,
            0.698_559_505_559_875_2,
            0.825_429_955_620_99,
            1.488_473_867_485_149_9,
            1.724_579_438_456_674_6,
            1.422_256_933_898_503_6,
            0.873_918_219_198_314_3,
            1.582_007_150_275_853_5,
            0.718_160_815_752_129_3,
            0.924_380_840_453_519_1,
            0.542_502_687_962_256_9,
        ];
        for (lengths, expected) in [(MonthLengths::AsCounted, AS_COUNTED), (MonthLengths::PerDay, PER_DAY)] {
            let found = seasonal_index(&COUNTS, START, lengths).unwrap();
            assert!(
                found.index.iter().zip(expected).all(|(found, index)| (found - index).abs() < 1e-12),
                "{:?}",
                found.index
            );
            assert_eq!(found.ratios, [4, 4, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4]);
            assert_eq!((found.trend[5], found.trend[47]), (None, None));
        }
        let test = seasonal_index(&COUNTS, START, MonthLengths::AsCounted).unwrap().seasonality.unwrap();
        assert!(
            (test.h - 29.817_653_890_824_6).abs() < 1e-9
                && (test.p / 0.001_692_470_851_313_604_9 - 1.0).abs() < 1e-9,
            "{test:?}"
        );
    }

    #[test]
    fn what_cannot_be_answered_is_refused() {
        let run = |counts: &[f64], month| {
            seasonal_index(counts, CalendarMonth { year: 2022, month }, MonthLengths::PerDay)
        };
        assert_eq!(run(&[1.0; 23], 1), Err(HotspotError::TooFewValues));
        assert_eq!(run(&[0.0; 48], 1), Err(HotspotError::TooFewValues));
        assert_eq!(run(&[f64::NAN; 24], 1), Err(HotspotError::NotFinite));
        assert_eq!(run(&[-1.0; 24], 1), Err(HotspotError::Parameter("counts")));
        assert_eq!(run(&[1.0; 24], 0), Err(HotspotError::Parameter("start")));
        assert_eq!(run(&[1.0; 24], 13), Err(HotspotError::Parameter("start")));
    }

    #[test]
    fn equal_counts_have_no_season() {
        let found = seasonal_index(&[7.0; 60], START, MonthLengths::AsCounted).unwrap();
        assert!(found.index.iter().all(|index| (index - 1.0).abs() < 1e-15));
        assert_eq!(found.seasonality, Some(KruskalWallis { h: 0.0, p: 1.0 }));
        assert_eq!(seasonal_index(&[7.0; 24], START, MonthLengths::AsCounted).unwrap().seasonality, None);
    }

    #[test]
    fn as_many_each_day_is_even_by_the_day() {
        let counts: Vec<f64> = (0..60).map(|i| 2.0 * days(2022, 3 + i)).collect();
        let found = seasonal_index(&counts, START, MonthLengths::PerDay).unwrap();
        assert!(found.index.iter().all(|index| (index - 1.0).abs() < 1e-12));
        assert!(found.seasonality.is_some_and(|test| test.p > 0.999), "rounding is no season");
        assert_eq!((days(2024, 1), days(2023, 13), days(2100, 1), days(2000, 1)), (29.0, 29.0, 28.0, 29.0));
    }

    proptest! {
        #[test]
        fn the_mean_is_one_and_tripling_changes_nothing(
            counts in proptest::collection::vec(0_u32..50, 24..80), month in 1_u8..=12,
        ) {
            let counts: Vec<f64> = counts.into_iter().map(f64::from).collect();
            let start = CalendarMonth { year: 2020, month };
            let tripled: Vec<f64> = counts.iter().map(|count| count * 3.0).collect();
            for lengths in [MonthLengths::AsCounted, MonthLengths::PerDay] {
                let Ok(found) = seasonal_index(&counts, start, lengths) else { continue };
                prop_assert!((found.index.iter().sum::<f64>() - 12.0).abs() < 1e-9);
                let other = seasonal_index(&tripled, start, lengths).unwrap();
                prop_assert!(found.index.iter().zip(&other.index).all(|(a, b)| (a - b).abs() < 1e-9));
                if let (Some(one), Some(two)) = (found.seasonality, other.seasonality) {
                    prop_assert!((0.0..=1.0).contains(&one.p) && (one.h - two.h).abs() < 1e-9);
                }
            }
        }

        /// Started a month later, the same counts give the same index, one month on.
        #[test]
        fn the_start_only_names_the_months(counts in proptest::collection::vec(1_u32..50, 24..60), month in 1_u8..12) {
            let counts: Vec<f64> = counts.into_iter().map(f64::from).collect();
            let run = |month| seasonal_index(&counts, CalendarMonth { year: 2021, month }, MonthLengths::AsCounted).unwrap().index;
            let (mut one, other) = (run(month), run(month + 1));
            one.rotate_right(1);
            prop_assert!(one.iter().zip(&other).all(|(a, b)| (a - b).abs() < 1e-12));
        }
    }
}
