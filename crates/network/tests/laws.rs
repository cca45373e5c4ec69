//! Laws of distances and of reach, on networks drawn by chance.

use geography::Bng;
use network::{Network, noded};
use proptest::prelude::*;

/// A grid of streets of 100 m, some of them missing.
fn streets() -> impl Strategy<Value = Network> {
    prop::collection::vec(any::<bool>(), 84).prop_map(|there| {
        let mut there = there.into_iter();
        let mut lines = Vec::new();
        for x in 0..7 {
            for y in 0..6 {
                let (a, b) = (f64::from(x) * 100.0, f64::from(y) * 100.0);
                for other in [Bng::new(a, b + 100.0), Bng::new(a + 100.0, b)] {
                    if there.next().unwrap_or(true) {
                        lines.push(vec![Bng::new(a, b), other]);
                    }
                }
            }
        }
        // One that is always there, so that there is a network.
        lines.push(vec![Bng::new(0.0, 0.0), Bng::new(33.0, 57.0), Bng::new(100.0, 100.0)]);
        Network::new(lines)
    })
}

fn place() -> impl Strategy<Value = Bng> {
    (-20.0..720.0_f64, -20.0..620.0_f64).prop_map(|(e, n)| Bng::new(e, n))
}

proptest! {
    #[test]
    fn a_way_back_is_as_long_and_none_is_shorter_than_the_straight_line(
        network in streets(), a in place(), b in place(), c in place(),
    ) {
        let snap = |at| network.snap(at, 1e6).unwrap();
        let (a, b, c) = (snap(a), snap(b), snap(c));
        let far = |from, to| network.way(from, to, 1e6).map(|way| way.metres);
        let there = far(&a, &b);
        prop_assert_eq!(there, far(&b, &a));
        if let Some(way) = network.way(&a, &b, 1e6) {
            prop_assert!(way.metres >= a.at.distance(b.at) - 0.01);
            let drawn: f64 = way.line.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
            prop_assert!((drawn - way.metres).abs() < 0.02, "{} is drawn as {}", way.metres, drawn);
            if way.metres > 0.01 {
                prop_assert_eq!(network.way(&a, &b, way.metres - 0.01), None);
            }
        }
        if let (Some(ab), Some(bc)) = (far(&a, &b), far(&b, &c)) {
            prop_assert!(far(&a, &c).is_some_and(|ac| ac <= ab + bc + 0.003), "no way round is shorter");
        }
    }

    #[test]
    fn within_reach_is_what_is_no_further_and_reach_grows(
        network in streets(), from in place(), to in place(), most in 0.0..900.0_f64,
    ) {
        let (from, to) = (network.snap(from, 1e6).unwrap(), network.snap(to, 1e6).unwrap());
        let reach = network.reach(&from, most);
        let far = network.way(&from, &to, 1e6).map(|way| way.metres);
        if !reach.lines.is_empty() {
            let reached = Network::new(reach.lines.iter().cloned());
            let on_it = reached.snap(to.at, 0.002).is_some();
            match far {
                Some(metres) if metres < most - 0.01 => prop_assert!(on_it, "{metres} of {most}"),
                Some(metres) if metres > most + 0.01 => prop_assert!(!on_it, "{metres} of {most}"),
                Some(_) => {}
                None => prop_assert!(!on_it),
            }
        }
        prop_assert!(network.reach(&from, most + 50.0).metres >= reach.metres);
        prop_assert!(reach.metres <= network.length_m());
    }

    #[test]
    fn cutting_a_line_where_it_joins_changes_no_length(network in streets(), at in 1.0..99.0_f64) {
        let long = vec![Bng::new(0.0, 700.0), Bng::new(at, 700.0), Bng::new(100.0, 700.0)];
        let other = vec![Bng::new(at, 700.0), Bng::new(at, 750.0)];
        let whole = Network::new(noded(&[long.clone(), other.clone()], false));
        let parts = Network::new(noded(&[long, other], true));
        prop_assert_eq!((whole.size().0, parts.size().0), (2, 3));
        prop_assert!((whole.length_m() - parts.length_m()).abs() < 0.003);
        prop_assert!(!network.is_empty());
    }
}
