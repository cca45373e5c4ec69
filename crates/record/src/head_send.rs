//! The second place: where heads go that a witness keeps, out of reach of who rules the database.

use crate::RecordFault;
use crate::head::SignedHead;
use crate::head_list::{heads_list, heads_read};
use crate::hex::hex;
use reqwest::{Client, Url};
use sha2::{Digest as _, Sha256};
use sqlx::PgPool;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// One try of a URL.
const ANSWER_WITHIN: Duration = Duration::from_secs(5);
/// Tries of a URL, with 1, 2 … seconds between; thereafter the heads wait for the next.
const TRIES: u32 = 3;
/// Heads in one request.
const AT_ONCE: usize = 1_000;

/// Where heads are written beside the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecondPlace {
    /// A file of JSON lines, appended to.
    File(PathBuf),
    /// An address that takes JSON lines by POST and answers with a 2xx.
    Url(Url),
}

impl SecondPlace {
    /// A file, or an address that begins with `http://` or `https://`.
    ///
    /// # Errors
    /// [`RecordFault::PlaceForm`].
    pub fn parse(text: &str) -> Result<Self, RecordFault> {
        if !text.contains("://") {
            let path = (!text.trim().is_empty()).then(|| PathBuf::from(text));
            return path.map(Self::File).ok_or(RecordFault::PlaceForm);
        }
        let url = Url::parse(text).map_err(|_| RecordFault::PlaceForm)?;
        if matches!(url.scheme(), "http" | "https") {
            Ok(Self::Url(url))
        } else {
            Err(RecordFault::PlaceForm)
        }
    }

    /// The heads that the place has, where it can be asked: a file that is there and can be read.
    pub async fn heads(&self) -> Option<Vec<SignedHead>> {
        let Self::File(path) = self else { return None };
        let path = path.clone();
        tokio::task::spawn_blocking(move || path.is_file().then(|| heads_read(&path).ok()).flatten())
            .await
            .ok()
            .flatten()
    }

    /// What the table calls the place. A digest, for an address may hold a password.
    fn mark(&self) -> String {
        let (kind, text) = match self {
            Self::File(path) => ("file", path.display().to_string()),
            Self::Url(url) => ("url", url.to_string()),
        };
        format!("{kind}:{}", hex(&Sha256::digest(text)[..8]))
    }

    async fn take(&self, heads: &[SignedHead]) -> Result<(), RecordFault> {
        let mut lines = String::new();
        for head in heads {
            lines
                .push_str(&serde_json::to_string(head).map_err(|e| RecordFault::SecondPlace(e.to_string()))?);
            lines.push('\n');
        }
        match self {
            Self::File(path) => {
                let path = path.clone();
                tokio::task::spawn_blocking(move || append(&path, &lines))
                    .await
                    .map_err(|e| RecordFault::SecondPlace(e.to_string()))?
            }
            Self::Url(url) => post(url, &lines).await,
        }
    }
}

/// Sends every head that the place has not got yet, oldest first, and notes which it took. Gives their number.
///
/// # Errors
/// [`RecordFault::SecondPlace`] when the place does not take them; what it took before stays noted.
pub async fn heads_send(record: &PgPool, place: &SecondPlace) -> Result<usize, RecordFault> {
    let mark = place.mark();
    let last = sqlx::query_scalar!(
        r#"-- record::heads_send
        select coalesce(max(head_id), 0) as "last!" from audit.head_sent where place = $1"#,
        mark
    )
    .fetch_one(record)
    .await?;
    let heads = heads_list(record, last).await?;
    for some in heads.chunks(AT_ONCE) {
        place.take(some).await?;
        let ids: Vec<i64> = some.iter().map(|head| head.id).collect();
        sqlx::query!(
            "-- record::heads_send
            insert into audit.head_sent (head_id, place) select unnest($1::bigint[]), $2 on conflict do nothing",
            &ids,
            mark
        )
        .execute(record)
        .await?;
    }
    Ok(heads.len())
}

fn append(path: &Path, lines: &str) -> Result<(), RecordFault> {
    let written = || -> std::io::Result<()> {
        if let Some(dir) = path.parent().filter(|dir| !dir.as_os_str().is_empty()) {
            std::fs::create_dir_all(dir)?;
        }
        let mut file = OpenOptions::new().append(true).create(true).open(path)?;
        // One write, so that two processes that append do not mix their lines.
        file.write_all(lines.as_bytes())?;
        file.sync_all()
    };
    written().map_err(|e| RecordFault::SecondPlace(e.to_string()))
}

async fn post(url: &Url, lines: &str) -> Result<(), RecordFault> {
    // The URL may hold a password, so no error is told with it.
    let failed = |error: reqwest::Error| RecordFault::SecondPlace(error.without_url().to_string());
    let client = Client::builder().timeout(ANSWER_WITHIN).build().map_err(failed)?;
    let mut tried = 0;
    loop {
        let request = client.post(url.clone()).header("content-type", "application/jsonl");
        let answer =
            request.body(lines.to_owned()).send().await.and_then(reqwest::Response::error_for_status);
        tried += 1;
        match answer {
            Ok(_) => return Ok(()),
            Err(error) if tried >= TRIES => return Err(failed(error)),
            Err(_) => tokio::time::sleep(Duration::from_secs(u64::from(tried))).await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_file_or_a_web_address() {
        assert_eq!(SecondPlace::parse("heads.jsonl").unwrap(), SecondPlace::File("heads.jsonl".into()));
        assert!(matches!(SecondPlace::parse("https://w.example/heads").unwrap(), SecondPlace::Url(_)));
        for wrong in ["", " ", "ftp://w.example/", "http://", "postgres://x"] {
            assert!(SecondPlace::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_table_does_not_learn_the_password_of_an_address() {
        let place = SecondPlace::parse("https://user:secret@w.example/heads?token=secret").unwrap();
        assert!(!place.mark().contains("secret"));
    }
}
