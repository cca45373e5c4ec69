//! The one way of writing a filter.

use super::{Filter, Literal, Operand, Outline, Written};
use crate::ogc::property::Property;

impl Filter {
    /// The filter as text, which reads to itself.
    pub(crate) fn print(&self, properties: &[Property]) -> String {
        let name = |property: &usize| format!("\"{}\"", properties[*property].name);
        let operand = |operand: &Operand| match operand {
            Operand::Property(property) => name(property),
            Operand::Literal(literal) => literal.print(),
        };
        match self {
            Self::And(parts) => joined(parts, " AND ", properties),
            Self::Or(parts) => joined(parts, " OR ", properties),
            Self::Not(filter) => format!("NOT ({})", filter.print(properties)),
            Self::Compare(left, how, right) => format!("{} {} {}", operand(left), how.sign(), operand(right)),
            Self::Between(property, low, high) => {
                format!("{} BETWEEN {} AND {}", name(property), low.print(), high.print())
            }
            Self::In(property, listed) => {
                let listed: Vec<String> = listed.iter().map(Literal::print).collect();
                format!("{} IN ({})", name(property), listed.join(", "))
            }
            Self::Like(property, pattern) => {
                format!("{} LIKE {}", name(property), Literal::Text(pattern.clone()).print())
            }
            Self::IsNull(property) => format!("{} IS NULL", name(property)),
            Self::Meets(outline) => format!("S_INTERSECTS(geometry, {})", outline.print()),
        }
    }
}

/// Each part between brackets where it is a list itself.
fn joined(parts: &[Filter], between: &str, properties: &[Property]) -> String {
    let part = |part: &Filter| match part {
        Filter::And(_) | Filter::Or(_) => format!("({})", part.print(properties)),
        other => other.print(properties),
    };
    parts.iter().map(part).collect::<Vec<_>>().join(between)
}

impl Literal {
    fn print(&self) -> String {
        match self {
            Self::Text(text) => format!("'{}'", text.replace('\'', "''")),
            Self::Number(number) => number.to_string(),
        }
    }
}

impl Outline {
    fn print(&self) -> String {
        let pair = |(first, second): &(f64, f64)| format!("{first} {second}");
        match &self.written {
            Written::Bbox([a, b, c, d]) => format!("BBOX({a}, {b}, {c}, {d})"),
            Written::Point(at) => format!("POINT({})", pair(at)),
            Written::Polygon(rings) => {
                let ring = |ring: &Vec<(f64, f64)>| {
                    format!("({})", ring.iter().map(pair).collect::<Vec<_>>().join(", "))
                };
                format!("POLYGON({})", rings.iter().map(ring).collect::<Vec<_>>().join(", "))
            }
        }
    }
}
