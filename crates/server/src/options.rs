//! Where and how the server listens.

use crate::BaseMapOptions;
use http::RequestRate;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

/// The port when none is asked for.
pub const DEFAULT_PORT: u16 = 8750;

/// Where and how the server listens.
#[derive(Clone, Debug)]
pub struct ServerOptions {
    /// Address and port; port 0 lets the system choose one.
    pub address: SocketAddr,
    /// Directory of the built web app.
    pub web_dir: PathBuf,
    /// Demonstration: demo accounts may sign in, on loopback only.
    pub demo: bool,
    /// People reach it by https through a proxy: cookies are `Secure`. Needed for any address but loopback.
    pub https: bool,
    /// How often one person may ask; one address may ask five times as often.
    pub rate: RequestRate,
    /// A raster base map of another service that the browser may show.
    pub base_map: Option<BaseMapOptions>,
}

impl ServerOptions {
    /// On loopback at the default port, with the web app of `web_dir`; no demonstration.
    pub fn loopback(web_dir: impl Into<PathBuf>) -> Self {
        Self {
            address: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), DEFAULT_PORT),
            web_dir: web_dir.into(),
            demo: false,
            https: false,
            rate: RequestRate::PERSON,
            base_map: None,
        }
    }

    /// How often one address may ask: an office of people shares one.
    pub(crate) fn address_rate(&self) -> RequestRate {
        RequestRate::of(self.rate.a_second.get().saturating_mul(5), self.rate.at_once.get().saturating_mul(5))
    }

    /// The rules of the door that go with these options.
    pub fn door_rules(&self) -> http::DoorRules {
        http::DoorRules { https: self.https, demo: self.demo }
    }
}
