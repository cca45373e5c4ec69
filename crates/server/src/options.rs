//! Where and how the server listens.

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
}

impl ServerOptions {
    /// On loopback at the default port, with the web app of `web_dir`; no demonstration.
    pub fn loopback(web_dir: impl Into<PathBuf>) -> Self {
        Self {
            address: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), DEFAULT_PORT),
            web_dir: web_dir.into(),
            demo: false,
            https: false,
        }
    }

    /// The rules of the door that go with these options.
    pub fn door_rules(&self) -> http::DoorRules {
        http::DoorRules { https: self.https, demo: self.demo }
    }
}
