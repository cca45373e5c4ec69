//! The network address that a request came from.

use axum::http::HeaderMap;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// The address that a request came from, as far as it can be known. The listener puts it beside each request; it is used to
/// count requests, never written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CallerAddress(IpAddr);

impl CallerAddress {
    /// The address to count by. Behind a proxy of the house every connection is the proxy's, so there the last entry of
    /// `X-Forwarded-For` counts, the one that the proxy itself added; what a stranger wrote before it is not believed.
    pub fn of(peer: SocketAddr, behind_proxy: bool, headers: &HeaderMap) -> Self {
        let told = || {
            headers
                .get_all("x-forwarded-for")
                .iter()
                .next_back()?
                .to_str()
                .ok()?
                .rsplit(',')
                .next()?
                .trim()
                .parse()
                .ok()
        };
        let address = if behind_proxy { told().unwrap_or(peer.ip()) } else { peer.ip() };
        Self(one_household(address))
    }
}

/// A household has a whole /64 of IPv6 addresses, and is one asker.
fn one_household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX))),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behind_a_proxy_its_own_entry_counts_and_in_front_of_one_nothing_that_was_sent() {
        let peer: SocketAddr = "127.0.0.1:4000".parse().unwrap();
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "6.6.6.6, 203.0.113.9".parse().unwrap());
        let of = |behind| CallerAddress::of(peer, behind, &headers);
        assert_eq!(of(true), CallerAddress("203.0.113.9".parse().unwrap()));
        assert_eq!(of(false), CallerAddress("127.0.0.1".parse().unwrap()));
        headers.insert("x-forwarded-for", "nonsense".parse().unwrap());
        assert_eq!(CallerAddress::of(peer, true, &headers), CallerAddress(peer.ip()));
    }

    #[test]
    fn a_household_is_one_asker_in_either_protocol() {
        let of = |text: &str| {
            CallerAddress::of(SocketAddr::new(text.parse().unwrap(), 1), false, &HeaderMap::new())
        };
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }
}
