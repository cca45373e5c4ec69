//! `contexture user`: accounts of professionals.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum User {
    /// Add an account; the passphrase is asked for, or read from standard input
    Add {
        /// Sign-in name: a-z, 0-9, dot and hyphen
        name: String,
        /// Role, such as analyst, board_member, intake_clerk, community_safety
        #[arg(long)]
        role: String,
        /// Area code of the board or country
        #[arg(long)]
        region: String,
        /// Code of the employing agency
        #[arg(long)]
        agency: String,
    },
    /// List accounts
    List,
    /// Give an account a new passphrase, from standard input, and end its sessions
    Passphrase {
        /// Sign-in name
        name: String,
    },
    /// Make a code with which an account adds its first passkey; it is printed once and works for 24 hours
    Enrol {
        /// Sign-in name
        name: String,
        /// A device was lost: remove the passkeys that the account has, and end its sessions
        #[arg(long)]
        forget: bool,
    },
    /// Let a subject of the OpenID provider sign in to an account
    Link {
        /// Sign-in name
        name: String,
        /// Issuer, exactly as the provider writes it
        #[arg(long, value_name = "URL", required_unless_present = "remove")]
        issuer: Option<String>,
        /// Subject: the provider's own opaque identifier
        #[arg(long, value_name = "ID", required_unless_present = "remove")]
        subject: Option<String>,
        /// Take the account's links away instead, and end its sessions
        #[arg(long, conflicts_with_all = ["issuer", "subject"])]
        remove: bool,
    },
    /// Change what an account is for, and end its sessions; what is left out stays
    Change {
        /// Sign-in name
        name: String,
        /// Role, such as analyst, board_member, intake_clerk, community_safety
        #[arg(long)]
        role: Option<String>,
        /// Area code of the board or country
        #[arg(long)]
        region: Option<String>,
        /// Code of the employing agency
        #[arg(long)]
        agency: Option<String>,
    },
    /// Stop an account from signing in, and end its sessions
    Disable {
        /// Sign-in name
        name: String,
    },
}
