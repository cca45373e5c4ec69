//! `cargo xtask test --clients`: programs that others wrote, over the built service.

mod qgis;

use crate::house::House;
use anyhow::Result;

/// A client by its heading, with what drives it.
type Client = (&'static str, fn(&House) -> Result<()>);

/// Every client.
pub(super) const CLIENTS: [Client; 1] = [("QGIS reads the released side", qgis::run)];
