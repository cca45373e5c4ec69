//! `contexture run`: where it listens, how people sign in, and the base map.

use clap::Args;
use std::net::IpAddr;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Run {
    /// Port to listen on
    #[arg(long, default_value_t = 8750)]
    pub(crate) port: u16,
    /// Address to listen on; anything but loopback needs --no-demo
    #[arg(long, default_value = "127.0.0.1")]
    pub(crate) address: IpAddr,
    /// Do not load the fictional region, and refuse the demo accounts
    #[arg(long)]
    pub(crate) no_demo: bool,
    /// Directory of the built web app
    #[arg(long, env = "CONTEXTURE_WEB_DIR", default_value = "web/dist", value_name = "DIR")]
    pub(crate) web_dir: PathBuf,
    /// Serve sessions with `Secure` cookies: set this behind a TLS proxy
    #[arg(long)]
    pub(crate) https: bool,
    /// Requests a second that one person may make; an address may make five times as many
    #[arg(long, default_value_t = 20, value_name = "N", overrides_with = "request_rate")]
    pub(crate) request_rate: u32,
    #[command(flatten)]
    pub(crate) base_map: BaseMapArguments,
    #[command(flatten)]
    pub(crate) entry: EntryArguments,
}

/// A raster base map from another service. Without it the browser asks nobody but this one.
#[derive(Args)]
#[command(next_help_heading = "Base map")]
#[expect(clippy::struct_field_names, reason = "the names of the options, and `requires_all` goes by them")]
pub(crate) struct BaseMapArguments {
    /// Address of a tile in the British National Grid, with {z}, {x} and {y}; people may switch it on
    #[arg(long, env = "CONTEXTURE_BASE_MAP_URL", value_name = "TEMPLATE", requires_all = ["base_map_credit_en", "base_map_credit_cy"])]
    pub(crate) base_map_url: Option<String>,
    /// Whom to thank for it, in English
    #[arg(long, env = "CONTEXTURE_BASE_MAP_CREDIT_EN", value_name = "WORDS", requires = "base_map_url")]
    pub(crate) base_map_credit_en: Option<String>,
    /// Whom to thank for it, in Welsh
    #[arg(long, env = "CONTEXTURE_BASE_MAP_CREDIT_CY", value_name = "WORDS", requires = "base_map_url")]
    pub(crate) base_map_credit_cy: Option<String>,
}

/// How people sign in.
#[derive(Args)]
#[command(next_help_heading = "Signing in")]
pub(crate) struct EntryArguments {
    /// Address that people open, such as https://contexture.example.org; passkeys are bound to it. Needed with --https;
    /// without it http://localhost and the port
    #[arg(long, env = "CONTEXTURE_ORIGIN", value_name = "URL")]
    pub(crate) origin: Option<String>,
    /// Issuer of an OpenID provider that people may sign in by, beside name and passphrase
    #[arg(long, env = "CONTEXTURE_OIDC_ISSUER", value_name = "URL", requires = "oidc_client_id")]
    pub(crate) oidc_issuer: Option<String>,
    /// Identifier that the provider gave this service
    #[arg(long, env = "CONTEXTURE_OIDC_CLIENT_ID", value_name = "ID", requires = "oidc_issuer")]
    pub(crate) oidc_client_id: Option<String>,
    /// File with the provider's secret for this service; else CONTEXTURE_OIDC_CLIENT_SECRET. Never an argument: others on the
    /// machine can read those
    #[arg(long, env = "CONTEXTURE_OIDC_CLIENT_SECRET_FILE", value_name = "FILE", requires = "oidc_issuer")]
    pub(crate) oidc_client_secret_file: Option<PathBuf>,
}
