//! The address under which people open the service.

use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder};

/// An origin, such as `https://contexture.example.org`: what passkeys are bound to and where the identity provider sends
/// people back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(Url);

impl Origin {
    /// Reads an origin: `https://` and a name, with a port where it is not 443; `http://localhost` on the machine itself. An
    /// address in digits is no origin, because a passkey cannot be bound to one (Web Authentication, "relying party identifier").
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        let plain = url.username().is_empty() && url.password().is_none();
        let host = url.domain()?;
        let safe = url.scheme() == "https" || (url.scheme() == "http" && host == "localhost");
        (bare && plain && safe).then_some(Self(url))
    }

    /// The service on the machine itself.
    pub fn loopback(port: u16) -> Self {
        Self(localhost(port))
    }

    /// Without a slash at the end, as browsers write it.
    pub fn as_text(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// An address below it.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.as_text())
    }

    /// The ceremonies of passkeys bound to this origin: this name, this scheme, this port.
    pub(crate) fn webauthn(&self) -> Option<Webauthn> {
        let name = self.0.domain()?;
        WebauthnBuilder::new(name, &self.0).ok()?.rp_name("Contexture").build().ok()
    }
}

fn localhost(port: u16) -> Url {
    Url::parse(&format!("http://localhost:{port}")).expect("a name and a port")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_https_and_a_name_or_this_machine() {
        for good in ["https://contexture.example.org", "https://c.example:8443", "http://localhost:8750"] {
            assert_eq!(Origin::parse(good).unwrap().as_text(), good);
            assert!(Origin::parse(good).unwrap().webauthn().is_some());
        }
        for bad in [
            "contexture.example.org",
            "http://contexture.example.org",
            "https://192.0.2.1",
            "http://127.0.0.1:8750",
            "https://example.org/path",
            "https://me:secret@example.org",
            "https://example.org?x=1",
            "file:///etc/passwd",
            "",
        ] {
            assert!(Origin::parse(bad).is_none(), "{bad}");
        }
        assert_eq!(Origin::loopback(8750), Origin::parse("http://localhost:8750").unwrap());
    }
}
