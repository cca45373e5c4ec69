//! Reads the geometries of a filter.

use super::lex::Token;
use super::read::{Read, Reader};
use super::{Filter, Outline, Written};
use crate::ogc::fault::CqlFault;
use crate::ogc::ground::Reach;
use crate::ogc::items::{box_reaches, polygon_reach};
use geo_types::{Geometry, Point};

/// Geometries at most.
const OUTLINES: usize = 4;
/// Corners of all geometries at most.
const CORNERS: usize = 200;
/// The property that geometries are compared with.
const GEOMETRY: &str = "geometry";

impl Reader<'_> {
    /// `S_INTERSECTS(geometry, …)`.
    pub(super) fn meets(&mut self) -> Read<Filter> {
        let place = self.place();
        self.outlines += 1;
        if self.outlines > OUTLINES {
            return Err(CqlFault::TooMany(place));
        }
        self.at += 1;
        self.needed("(")?;
        if !self.keyword(GEOMETRY) {
            return self.unexpected();
        }
        self.needed(",")?;
        let place = self.place();
        let outline = if self.keyword("BBOX") {
            self.bbox(place)?
        } else if self.keyword("POLYGON") {
            self.polygon(place)?
        } else if self.keyword("POINT") {
            self.needed("(")?;
            let pair = self.pair()?;
            self.needed(")")?;
            let at = self.crs.read(pair.0, pair.1);
            let reach = Reach::new(self.crs.plane(), Geometry::Point(Point(at)));
            Outline { written: Written::Point(pair), reaches: reach.into_iter().collect() }
        } else {
            return self.unexpected();
        };
        self.needed(")")?;
        Ok(Filter::Meets(outline))
    }

    fn number(&mut self) -> Read<f64> {
        let Some((Token::Number(number), _)) = self.words.get(self.at) else { return self.unexpected() };
        let number = *number;
        self.at += 1;
        Ok(number)
    }

    fn bbox(&mut self, place: usize) -> Read<Outline> {
        self.needed("(")?;
        let mut corners = [0.0; 4];
        for (n, corner) in corners.iter_mut().enumerate() {
            if n > 0 {
                self.needed(",")?;
            }
            *corner = self.number()?;
        }
        self.needed(")")?;
        let reaches = box_reaches(self.crs, corners).ok_or(CqlFault::Geometry(place))?;
        Ok(Outline { written: Written::Bbox(corners), reaches })
    }

    fn pair(&mut self) -> Read<(f64, f64)> {
        self.corners += 1;
        if self.corners > CORNERS {
            return Err(CqlFault::TooMany(self.place()));
        }
        Ok((self.number()?, self.number()?))
    }

    fn polygon(&mut self, place: usize) -> Read<Outline> {
        self.needed("(")?;
        let mut rings = vec![self.ring()?];
        while self.sign(",") {
            rings.push(self.ring()?);
        }
        self.needed(")")?;
        let reach = polygon_reach(self.crs, &rings).ok_or(CqlFault::Geometry(place))?;
        Ok(Outline { written: Written::Polygon(rings), reaches: vec![reach] })
    }

    fn ring(&mut self) -> Read<Vec<(f64, f64)>> {
        self.needed("(")?;
        let mut ring = vec![self.pair()?];
        while self.sign(",") {
            ring.push(self.pair()?);
        }
        self.needed(")")?;
        Ok(ring)
    }
}
