//! The methods of the working side: their codes, their parameters in field words, where each comes from. Server and browser read this one
//! table, so the form that is drawn and the check that is made cannot part.
//!
//! The words are in the catalogue: `method-<code>`, `method-<code>-says`, `method-<code>-limits`, `parameter-<name>`, `choice-<code>`.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A parameter's value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum ParameterValue {
    /// A whole number in the parameter's unit.
    Whole(u32),
    /// One of the parameter's codes.
    Code(String),
}

/// Parameters by name.
pub type Parameters = BTreeMap<String, ParameterValue>;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Metres.
    Metres,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Hours.
    Hours,
    /// Per cent.
    PerCent,
    /// Things: concerns, bands, cells, permutations, as the parameter's name says.
    Count,
}

impl Unit {
    /// Catalogue key of the unit's short words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Metres => "unit-metres",
            Self::Days => "unit-days",
            Self::Months => "unit-months",
            Self::Hours => "unit-hours",
            Self::PerCent => "unit-per-cent",
            Self::Count => "unit-count",
        }
    }
}

/// What a parameter may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number within a range, both ends included.
    Whole {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
        /// What is taken when nothing is said.
        usual: u32,
        /// What it counts.
        unit: Unit,
    },
    /// One of several codes; the first is taken when nothing is said.
    OneOf(&'static [&'static str]),
}

/// A parameter of a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What it may be.
    pub kind: Kind,
    /// The parameter and code without which this one means nothing.
    pub only_with: Option<(&'static str, &'static str)>,
}

impl Parameter {
    /// The value when nothing is said.
    pub fn usual(&self) -> ParameterValue {
        match self.kind {
            Kind::Whole { usual, .. } => ParameterValue::Whole(usual),
            Kind::OneOf(codes) => ParameterValue::Code(codes.first().copied().unwrap_or("").to_owned()),
        }
    }

    /// Whether a value is one that the parameter may have.
    pub fn admits(&self, value: &ParameterValue) -> bool {
        match (self.kind, value) {
            (Kind::Whole { least, most, .. }, ParameterValue::Whole(n)) => (least..=most).contains(n),
            (Kind::OneOf(codes), ParameterValue::Code(code)) => codes.contains(&code.as_str()),
            _ => false,
        }
    }

    /// Whether it means anything beside the other parameters.
    pub fn applies(&self, all: &Parameters) -> bool {
        self.only_with.is_none_or(
            |(name, code)| matches!(all.get(name), Some(ParameterValue::Code(chosen)) if chosen == code),
        )
    }
}

/// A method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Method {
    /// Its code.
    pub code: &'static str,
    /// Its parameters in the order of the form.
    pub parameters: &'static [Parameter],
    /// Whether it draws chance, so that its seed matters.
    pub seeded: bool,
    /// The formula, as text.
    pub formula: &'static str,
    /// The paper: authors, title, where, year.
    pub paper: &'static str,
}

impl Method {
    /// The method of a code.
    pub fn of(code: &str) -> Option<&'static Self> {
        METHODS.iter().find(|method| method.code == code)
    }

    /// Catalogue key of its words: `method-gi-star`, and with a part `method-gi-star-says`.
    pub fn key(&self, part: &str) -> String {
        let code = self.code.replace('_', "-");
        if part.is_empty() { format!("method-{code}") } else { format!("method-{code}-{part}") }
    }

    /// A parameter by name.
    pub fn parameter(&self, name: &str) -> Option<&'static Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }

    /// Every parameter at its usual value.
    pub fn usual(&self) -> Parameters {
        self.parameters.iter().map(|parameter| (parameter.name.to_owned(), parameter.usual())).collect()
    }
}

const fn whole(name: &'static str, least: u32, most: u32, usual: u32, unit: Unit) -> Parameter {
    Parameter { name, kind: Kind::Whole { least, most, usual, unit }, only_with: None }
}

const fn one_of(name: &'static str, codes: &'static [&'static str]) -> Parameter {
    Parameter { name, kind: Kind::OneOf(codes), only_with: None }
}

const fn only_with(parameter: Parameter, other: &'static str, code: &'static str) -> Parameter {
    Parameter { only_with: Some((other, code)), ..parameter }
}

const CELL: Parameter = one_of("cell", &["500m", "250m", "1000m", "2000m"]);
const CELL_WIDE: Parameter = one_of("cell", &["1000m", "500m", "2000m"]);
const NEIGHBOURS: Parameter = one_of("neighbours", &["queen", "distance"]);
const DISTANCE: Parameter =
    only_with(whole("distance", 250, 20_000, 1_500, Unit::Metres), "neighbours", "distance");
const RATE: Parameter = one_of("rate", &["5", "1", "10"]);

/// Every method, in the order of the chooser.
pub const METHODS: &[Method] = &[
    Method {
        code: "gi_star",
        parameters: &[CELL, NEIGHBOURS, DISTANCE, one_of("law", &["normal", "exact"]), RATE],
        seeded: false,
        formula: "z = (Σⱼ xⱼ − W x̄) / (s √((n W − W²) / (n − 1)))",
        paper: "J. K. Ord & A. Getis, “Local spatial autocorrelation statistics: distributional issues and an application”, Geographical Analysis 27 (1995)",
    },
    Method {
        code: "local_moran",
        parameters: &[CELL, NEIGHBOURS, DISTANCE, RATE],
        seeded: false,
        formula: "Iᵢ = zᵢ · mean(zⱼ) / m₂,  z = x − x̄,  m₂ = Σ z² / n",
        paper: "L. Anselin, “Local indicators of spatial association – LISA”, Geographical Analysis 27 (1995)",
    },
    Method {
        code: "sensitivity",
        parameters: &[CELL, NEIGHBOURS, DISTANCE, RATE],
        seeded: false,
        formula: "stands: Gi* is hot for the whole evidence E and for each E ∖ {part}",
        paper: "J. K. Ord & A. Getis, Geographical Analysis 27 (1995), with each part left out in turn as in B. Efron, “The jackknife, the bootstrap and other resampling plans”, SIAM (1982)",
    },
    Method {
        code: "density",
        parameters: &[
            one_of("kernel", &["quartic", "epanechnikov", "gaussian"]),
            whole("bandwidth", 200, 10_000, 1_000, Unit::Metres),
            CELL,
        ],
        seeded: false,
        formula: "f(p) = Σᵢ K(dᵢ / h) / h²,  per km² and month",
        paper: "B. W. Silverman, “Density estimation for statistics and data analysis” (1986)",
    },
    Method {
        code: "dbscan",
        parameters: &[
            whole("reach", 20, 5_000, 300, Unit::Metres),
            whole("min_points", 2, 1_000, 10, Unit::Count),
        ],
        seeded: false,
        formula: "core: at least min points within reach; cluster: core points joined by reach",
        paper: "M. Ester, H.-P. Kriegel, J. Sander & X. Xu, “A density-based algorithm for discovering clusters in large spatial databases with noise”, KDD (1996)",
    },
    Method {
        code: "hdbscan",
        parameters: &[
            whole("min_cluster_size", 2, 2_000, 20, Unit::Count),
            whole("min_samples", 1, 500, 5, Unit::Count),
        ],
        seeded: false,
        formula: "d(a, b) = max(core a, core b, |ab|);  clusters by excess of mass over its spanning tree",
        paper: "R. J. G. B. Campello, D. Moulavi, A. Zimek & J. Sander, “Hierarchical density estimates for data clustering, visualization, and outlier detection”, ACM TKDD (2015)",
    },
    Method {
        code: "scan",
        parameters: &[
            one_of("ending", &["any", "last"]),
            CELL_WIDE,
            whole("radius", 500, 50_000, 5_000, Unit::Metres),
            whole("longest", 1, 24, 6, Unit::Months),
            whole("permutations", 99, 9_999, 999, Unit::Count),
        ],
        seeded: true,
        formula: "LLR = c ln(c / μ) + (N − c) ln((N − c) / (N − μ)),  μ = c(place) · c(months) / N",
        paper: "M. Kulldorff, R. Heffernan, J. Hartman, R. Assunção & F. Mostashari, “A space-time permutation scan statistic for disease outbreak detection”, PLOS Medicine 2 (2005)",
    },
    Method {
        code: "emerging",
        parameters: &[CELL_WIDE, NEIGHBOURS, DISTANCE],
        seeded: false,
        formula: "Gi* over cells × months; class by the order of hot months; trend by Mann–Kendall, S = Σ sgn(xⱼ − xᵢ)",
        paper: "Esri, Emerging Hot Spot Analysis (2014), on Ord & Getis (1995), H. B. Mann (1945) and M. G. Kendall (1948)",
    },
    Method {
        code: "knox",
        parameters: &[
            whole("band", 20, 5_000, 200, Unit::Metres),
            whole("bands", 1, 6, 4, Unit::Count),
            whole("band_days", 1, 60, 7, Unit::Days),
            whole("day_bands", 1, 8, 4, Unit::Count),
            whole("permutations", 99, 9_999, 999, Unit::Count),
        ],
        seeded: true,
        formula: "observed pairs / expected pairs,  expected = pairs near in space × share of pairs near in time",
        paper: "E. G. Knox, “The detection of space-time interactions”, JRSS C 13 (1964); J. H. Ratcliffe & G. F. Rengert, “Near-repeat patterns in Philadelphia shootings”, Security Journal 21 (2008)",
    },
    Method {
        code: "hour_of_week",
        parameters: &[whole("longest_hours", 1, 168, 24, Unit::Hours)],
        seeded: false,
        formula: "weight of an hour = Σ minutes of the span within it / minutes of the span",
        paper: "J. H. Ratcliffe, “Aoristic signatures and the spatio-temporal analysis of high volume crime patterns”, Journal of Quantitative Criminology 18 (2002)",
    },
    Method {
        code: "seasonal",
        parameters: &[one_of("by", &["day", "month"])],
        seeded: false,
        formula: "index = mean(count / centred 12-month mean), scaled to a mean of 1",
        paper: "F. R. Macaulay, “The smoothing of time series”, NBER (1931); W. H. Kruskal & W. A. Wallis, JASA 47 (1952)",
    },
    Method {
        code: "change_points",
        parameters: &[whole("least_months", 2, 24, 3, Unit::Months)],
        seeded: false,
        formula: "min Σ cost(stretch) + penalty · turning points,  Poisson cost",
        paper: "R. Killick, P. Fearnhead & I. A. Eckley, “Optimal detection of changepoints with a linear computational cost”, JASA 107 (2012)",
    },
    Method {
        code: "concentration",
        parameters: &[
            CELL,
            whole("top", 5, 200, 20, Unit::Count),
            whole("samples", 99, 9_999, 999, Unit::Count),
        ],
        seeded: true,
        formula: "G = 1 − 2 ∫ Lorenz;  PAI = (hits / all) / (cells / all cells)",
        paper: "W. Bernasco & W. Steenbeek, “More places than crimes”, JQC 33 (2017); S. Chainey, L. Tompson & S. Uhlig, Security Journal 21 (2008)",
    },
    Method {
        code: "rates",
        parameters: &[whole("factor", 50, 500, 150, Unit::PerCent)],
        seeded: false,
        formula: "steadied rate = (count + α) / (residents + β);  P(rate > c · region | count)",
        paper: "D. G. Clayton & J. Kaldor, “Empirical Bayes estimates of age-standardized relative risks”, Biometrics 43 (1987); R. J. Marshall, JRSS C 40 (1991)",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use language::keys;
    use std::collections::BTreeSet;

    #[test]
    fn every_word_of_every_method_is_in_the_catalogue() {
        let mut wanted = BTreeSet::new();
        for method in METHODS {
            wanted.extend(["", "says", "limits"].map(|part| method.key(part)));
            for parameter in method.parameters {
                wanted.insert(format!("parameter-{}", parameter.name.replace('_', "-")));
                match parameter.kind {
                    Kind::Whole { unit, .. } => _ = wanted.insert(unit.key().to_owned()),
                    Kind::OneOf(codes) => {
                        wanted.extend(codes.iter().map(|code| format!("choice-{}", code.replace('_', "-"))));
                    }
                }
            }
        }
        let missing: Vec<_> = wanted.iter().filter(|key| !keys(key)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn the_usual_values_are_within_their_ranges_and_what_they_lean_on_is_there() {
        let codes: BTreeSet<_> = METHODS.iter().map(|method| method.code).collect();
        assert_eq!(codes.len(), METHODS.len());
        for method in METHODS {
            assert!(!method.formula.is_empty() && !method.paper.is_empty());
            for parameter in method.parameters {
                assert!(parameter.admits(&parameter.usual()), "{} {}", method.code, parameter.name);
                assert!(!parameter.admits(&ParameterValue::Code("no such code".to_owned())));
                assert!(!parameter.admits(&ParameterValue::Whole(u32::MAX)));
                if let Some((other, code)) = parameter.only_with {
                    let other = method.parameter(other).expect("the other parameter");
                    assert!(other.admits(&ParameterValue::Code(code.to_owned())));
                }
            }
        }
    }
}
