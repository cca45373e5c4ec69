use super::*;
use crate::ogc::collection::Collection;
use crate::ogc::crs::Crs;
use crate::ogc::fault::CqlFault;
use crate::ogc::items::{box_reaches, polygon_reach};
use crate::ogc::property::{Kind, Property, properties};
use disclosure::TableName;
use proptest::prelude::*;

fn all() -> Vec<Property> {
    properties(Collection::Table(TableName::PlaceYear))
}

fn read(text: &str) -> Result<Filter, CqlFault> {
    filter_read(text, &all(), Crs::Crs84)
}

#[test]
fn words_of_the_grammar_are_read_in_any_case() {
    let one = read("value >= 20 and not (place_kind in ('stop','park') or name_cy LIKE 'Llan%')").unwrap();
    let other =
        read(r#""value">=20 AND NOT("place_kind" IN ('stop', 'park') OR name_cy like 'Llan%')"#).unwrap();
    assert_eq!(one, other);
    assert_eq!(
        one.print(&all()),
        r#""value" >= 20 AND NOT ("place_kind" IN ('stop', 'park') OR "name_cy" LIKE 'Llan%')"#
    );
    assert_eq!(read("value IS NOT NULL").unwrap(), read("NOT value IS NULL").unwrap());
    // AND binds more than OR.
    assert_eq!(read("low=1 OR low=2 AND low=3").unwrap(), read("low=1 OR (low=2 AND low=3)").unwrap());
}

#[test]
fn a_fault_says_at_which_character() {
    use CqlFault as F;
    let deep = format!("{}value=1{}", "(".repeat(17), ")".repeat(17));
    let negated = format!("{}value=1", "NOT ".repeat(400));
    let many = vec!["value=1"; 65].join(" OR ");
    let listed = format!("value IN ({})", vec!["1"; 101].join(","));
    let long = format!("name_en = '{}'", "a".repeat(9_000));
    let corners = vec!["1 1"; 201].join(",");
    let corners = format!("S_INTERSECTS(geometry, POLYGON(({corners})))");
    let outlines = ["S_INTERSECTS(geometry, POINT(1 1))"; 5].join(" AND ");
    for (text, fault) in [
        ("", F::Unexpected(1)),
        ("value", F::Unexpected(6)),
        ("value >", F::Unexpected(8)),
        ("value = 1 value = 2", F::Unexpected(11)),
        ("value = 1)", F::Unexpected(10)),
        ("(value = 1", F::Unexpected(11)),
        ("value ! 1", F::Unreadable(7)),
        ("name_en = 'open", F::Unreadable(11)),
        ("value = 1e999", F::Unreadable(9)),
        ("value = 1; drop table released.cell", F::Unreadable(10)),
        ("stored = 1", F::NoProperty(1)),
        ("start = '2025-01-01'", F::NoProperty(1)),
        ("value = '20'", F::OtherKind(1)),
        ("name_en IN ('a', 2)", F::OtherKind(18)),
        ("value LIKE '2%'", F::OtherKind(12)),
        ("value BETWEEN 1", F::Unexpected(16)),
        ("value BETWEEN low AND 3", F::Unexpected(15)),
        ("S_WITHIN(geometry, POINT(1 1))", F::NoProperty(1)),
        ("S_INTERSECTS(shape, POINT(1 1))", F::Unexpected(14)),
        ("S_INTERSECTS(geometry, BBOX(1,5,3,4))", F::Geometry(24)),
        ("S_INTERSECTS(geometry, POLYGON((1 1, 2 2, 3 1)))", F::Geometry(24)),
        (deep.as_str(), F::TooDeep(17)),
        (long.as_str(), F::TooLong),
    ] {
        assert_eq!(read(text), Err(fault), "{text:.60}");
    }
    assert!(matches!(read(&negated), Err(F::TooDeep(_))));
    for text in [many, listed, corners, outlines] {
        assert!(matches!(read(&text), Err(F::TooMany(_))), "{text:.60}");
    }
}

fn texts() -> Vec<usize> {
    queryable(|kind| kind != Kind::Whole)
}

fn queryable(of: impl Fn(Kind) -> bool) -> Vec<usize> {
    let all = all();
    (0..all.len()).filter(|at| all[*at].queryable() && of(all[*at].kind)).collect()
}

fn text() -> impl Strategy<Value = Literal> {
    "[ -~âŵ%_'\"\\\\]{0,12}".prop_map(Literal::Text)
}

fn number() -> impl Strategy<Value = Literal> {
    prop_oneof![(-1_000..1_000_i32).prop_map(f64::from), -1e9..1e9_f64].prop_map(Literal::Number)
}

fn comparison() -> impl Strategy<Value = Comparison> {
    prop::sample::select(Comparison::ALL.to_vec())
}

fn outline() -> impl Strategy<Value = Outline> {
    let bbox = (-9.0..0.0_f64, 49.0..55.0_f64, 0.0..3.0_f64, 55.0..61.0_f64).prop_map(|(a, b, c, d)| {
        let corners = [a, b, c, d];
        Outline { written: Written::Bbox(corners), reaches: box_reaches(Crs::Crs84, corners).unwrap() }
    });
    let ring = prop::collection::vec((-9.0..3.0_f64, 49.0..61.0_f64), 3..9).prop_map(|mut ring| {
        ring.push(ring[0]);
        let rings = vec![ring];
        let reaches = vec![polygon_reach(Crs::Crs84, &rings).unwrap()];
        Outline { written: Written::Polygon(rings), reaches }
    });
    prop_oneof![bbox, ring]
}

fn predicate() -> impl Strategy<Value = Filter> {
    let text_property = || prop::sample::select(texts());
    let number_property = || prop::sample::select(queryable(|kind| kind == Kind::Whole));
    prop_oneof![
        (text_property(), comparison(), text()).prop_map(|(property, how, literal)| {
            Filter::Compare(Operand::Property(property), how, Operand::Literal(literal))
        }),
        (number(), comparison(), number_property()).prop_map(|(literal, how, property)| {
            Filter::Compare(Operand::Literal(literal), how, Operand::Property(property))
        }),
        (number_property(), number(), number()).prop_map(|(p, low, high)| Filter::Between(p, low, high)),
        (text_property(), prop::collection::vec(text(), 1..4)).prop_map(|(p, listed)| Filter::In(p, listed)),
        (text_property(), "[a-z%_']{0,8}").prop_map(|(p, pattern)| Filter::Like(p, pattern)),
        text_property().prop_map(Filter::IsNull),
        outline().prop_map(Filter::Meets),
    ]
}

fn filter() -> impl Strategy<Value = Filter> {
    predicate().prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Filter::And),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Filter::Or),
            inner.prop_map(|inner| Filter::Not(Box::new(inner))),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_printed_is_read_to_the_same(filter in filter()) {
        let text = filter.print(&all());
        match read(&text) {
            Ok(again) => prop_assert_eq!(again, filter),
            // Drawn beyond the bounds, and said so.
            Err(fault) => prop_assert!(matches!(fault, CqlFault::TooMany(_) | CqlFault::TooLong), "{text} {fault:?}"),
        }
    }

    #[test]
    fn whatever_is_sent_it_does_not_panic(text in ".{0,200}") {
        if let Ok(filter) = read(&text) {
            prop_assert_eq!(read(&filter.print(&all())), Ok(filter));
        }
    }

    #[test]
    fn words_in_any_order_do_not_panic(words in prop::collection::vec(prop::sample::select(vec![
        "value", "name_en", "AND", "OR", "NOT", "IN", "BETWEEN", "LIKE", "IS", "NULL", "(", ")", ",", "=", "<>", "'a'", "1",
        "S_INTERSECTS", "geometry", "BBOX", "POLYGON", "POINT", "\"low\"", "'",
    ]), 0..30)) {
        let text = words.join(" ");
        if let Ok(filter) = read(&text) {
            prop_assert_eq!(read(&filter.print(&all())), Ok(filter));
        }
    }
}
