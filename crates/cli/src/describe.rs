//! `contexture api`: the description of the HTTP API, without a service.

use crate::audit::json_print;
use crate::failure::Outcome;
use crate::voice::Voice;
use clap::Subcommand;

/// What is asked of the API.
#[derive(Subcommand)]
pub(crate) enum ApiAsked {
    /// Print every operation, the same document as the path /api/openapi.json
    Describe,
}

/// Does what was asked. It opens no database.
pub(crate) fn describe(asked: &ApiAsked, voice: Voice) -> Outcome {
    match asked {
        ApiAsked::Describe => json_print(&server::describe(voice.lang())),
    }
}
