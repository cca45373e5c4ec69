//! Reads a filter, or says at which character it cannot be read.

use super::lex::{Placed, Token, words};
use super::{Comparison, Filter, Literal, Operand};
use crate::ogc::crs::Crs;
use crate::ogc::fault::CqlFault;
use crate::ogc::property::{Kind, Property};

/// Brackets and negations within each other at most.
const DEPTH: usize = 16;
/// Predicates at most.
const PREDICATES: usize = 64;
/// Literals of a list at most.
const LISTED: usize = 100;

pub(super) type Read<T> = Result<T, CqlFault>;

/// Reads a filter over these properties, with coordinates in `crs`.
pub(crate) fn filter_read(text: &str, properties: &[Property], crs: Crs) -> Read<Filter> {
    let words = words(text)?;
    let end = text.chars().count() + 1;
    let mut reader =
        Reader { words, at: 0, end, properties, crs, depth: 0, predicates: 0, outlines: 0, corners: 0 };
    let filter = reader.any()?;
    if reader.at < reader.words.len() {
        return Err(CqlFault::Unexpected(reader.place()));
    }
    Ok(filter)
}

pub(super) struct Reader<'p> {
    pub(super) words: Vec<Placed>,
    pub(super) at: usize,
    end: usize,
    properties: &'p [Property],
    pub(super) crs: Crs,
    depth: usize,
    predicates: usize,
    pub(super) outlines: usize,
    pub(super) corners: usize,
}

impl Reader<'_> {
    pub(super) fn place(&self) -> usize {
        self.words.get(self.at).map_or(self.end, |(_, place)| *place)
    }

    pub(super) fn unexpected<T>(&self) -> Read<T> {
        Err(CqlFault::Unexpected(self.place()))
    }

    fn is_keyword(&self, ahead: usize, keyword: &str) -> bool {
        matches!(self.words.get(self.at + ahead), Some((Token::Word(word), _)) if word.eq_ignore_ascii_case(keyword))
    }

    pub(super) fn keyword(&mut self, keyword: &str) -> bool {
        let is_it = self.is_keyword(0, keyword);
        self.at += usize::from(is_it);
        is_it
    }

    pub(super) fn sign(&mut self, sign: &str) -> bool {
        let is_it = matches!(self.words.get(self.at), Some((Token::Sign(one), _)) if *one == sign);
        self.at += usize::from(is_it);
        is_it
    }

    pub(super) fn needed(&mut self, sign: &str) -> Read<()> {
        if self.sign(sign) { Ok(()) } else { self.unexpected() }
    }

    fn any(&mut self) -> Read<Filter> {
        let mut parts = vec![self.all()?];
        while self.keyword("OR") {
            parts.push(self.all()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Filter::Or(parts) })
    }

    fn all(&mut self) -> Read<Filter> {
        let mut parts = vec![self.factor()?];
        while self.keyword("AND") {
            parts.push(self.factor()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Filter::And(parts) })
    }

    fn factor(&mut self) -> Read<Filter> {
        let place = self.place();
        let (negated, bracket) = (self.keyword("NOT"), self.sign("("));
        if !(negated || bracket) {
            return self.predicate();
        }
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(CqlFault::TooDeep(place));
        }
        let filter = if bracket {
            let inner = self.any()?;
            self.needed(")")?;
            inner
        } else {
            self.factor()?
        };
        self.depth -= 1;
        Ok(if negated { Filter::Not(Box::new(filter)) } else { filter })
    }

    fn predicate(&mut self) -> Read<Filter> {
        self.predicates += 1;
        if self.predicates > PREDICATES {
            return Err(CqlFault::TooMany(self.place()));
        }
        if self.is_keyword(0, "S_INTERSECTS") {
            return self.meets();
        }
        let place = self.place();
        let left = self.operand()?;
        if let Operand::Property(property) = left
            && let Some(filter) = self.of_property(property)?
        {
            return Ok(filter);
        }
        let Some((Token::Sign(sign), _)) = self.words.get(self.at) else { return self.unexpected() };
        let Some(how) = Comparison::ALL.into_iter().find(|how| how.sign() == *sign) else {
            return self.unexpected();
        };
        self.at += 1;
        let right = self.operand()?;
        if self.is_text(&left) != self.is_text(&right) {
            return Err(CqlFault::OtherKind(place));
        }
        Ok(Filter::Compare(left, how, right))
    }

    /// What can follow a property but a comparison.
    fn of_property(&mut self, property: usize) -> Read<Option<Filter>> {
        if self.keyword("IS") {
            let negated = self.keyword("NOT");
            if !self.keyword("NULL") {
                return self.unexpected();
            }
            return Ok(Some(not_if(negated, Filter::IsNull(property))));
        }
        let negated = self.keyword("NOT");
        let filter = if self.keyword("BETWEEN") {
            let low = self.literal(property)?;
            if !self.keyword("AND") {
                return self.unexpected();
            }
            Filter::Between(property, low, self.literal(property)?)
        } else if self.keyword("IN") {
            Filter::In(property, self.listed(property)?)
        } else if self.keyword("LIKE") {
            let place = self.place();
            match self.literal(property)? {
                Literal::Text(pattern) => Filter::Like(property, pattern),
                Literal::Number(_) => return Err(CqlFault::OtherKind(place)),
            }
        } else if negated {
            return self.unexpected();
        } else {
            return Ok(None);
        };
        Ok(Some(not_if(negated, filter)))
    }

    fn listed(&mut self, property: usize) -> Read<Vec<Literal>> {
        self.needed("(")?;
        let mut listed = vec![self.literal(property)?];
        while self.sign(",") {
            if listed.len() == LISTED {
                return Err(CqlFault::TooMany(self.place()));
            }
            listed.push(self.literal(property)?);
        }
        self.needed(")")?;
        Ok(listed)
    }

    fn operand(&mut self) -> Read<Operand> {
        let place = self.place();
        let operand = match self.words.get(self.at) {
            Some((Token::Text(text), _)) => Operand::Literal(Literal::Text(text.clone())),
            Some((Token::Number(number), _)) => Operand::Literal(Literal::Number(*number)),
            Some((Token::Word(name) | Token::Quoted(name), _)) => {
                let known = self
                    .properties
                    .iter()
                    .position(|property| property.queryable() && property.name == *name);
                Operand::Property(known.ok_or(CqlFault::NoProperty(place))?)
            }
            Some((Token::Sign(_), _)) | None => return self.unexpected(),
        };
        self.at += 1;
        Ok(operand)
    }

    /// A literal of the property's own kind.
    fn literal(&mut self, property: usize) -> Read<Literal> {
        let place = self.place();
        let operand = self.operand()?;
        if self.is_text(&operand) != self.is_text(&Operand::Property(property)) {
            return Err(CqlFault::OtherKind(place));
        }
        match operand {
            Operand::Literal(literal) => Ok(literal),
            Operand::Property(_) => Err(CqlFault::Unexpected(place)),
        }
    }

    fn is_text(&self, operand: &Operand) -> bool {
        match operand {
            Operand::Property(property) => self.properties[*property].kind != Kind::Whole,
            Operand::Literal(literal) => matches!(literal, Literal::Text(_)),
        }
    }
}

fn not_if(negated: bool, filter: Filter) -> Filter {
    if negated { Filter::Not(Box::new(filter)) } else { filter }
}
