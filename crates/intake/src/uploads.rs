//! `POST /api/intake/uploads`, `GET` and `PUT /api/intake/uploads/{id}?offset=`: a file that comes in parts, so that a line that breaks
//! costs one part and not the file.
//!
//! Parts lie in memory and nowhere else. They are gone when the file is taken in, after an hour without a part, and when the service
//! stops; the sender then begins anew, and nothing of the file was kept.

use crate::Room;
use crate::file_receive::PAGE_BYTES;
use access::{Grant, ImportConcerns, UserId};
use api::{Upload, UploadAsk};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use http::{Caller, Json, Path, ProblemReply, Query, Reply};
use language::say;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Files under way at once, of everybody and of one account.
const UNDER_WAY: usize = 16;
const OF_ONE: usize = 3;
/// How long a file waits for its next part.
const IDLE: Duration = Duration::from_hours(1);

/// Files under way.
#[derive(Clone, Default)]
pub struct Uploads(Arc<Mutex<HashMap<Uuid, Part>>>);

struct Part {
    owner: Option<UserId>,
    length: usize,
    sha256: String,
    bytes: Vec<u8>,
    touched: Instant,
}

impl std::fmt::Debug for Uploads {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Uploads")
    }
}

impl Uploads {
    fn held<T>(&self, act: impl FnOnce(&mut HashMap<Uuid, Part>) -> T) -> T {
        let mut parts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        parts.retain(|_, part| part.touched.elapsed() < IDLE);
        act(&mut parts)
    }

    fn begin(&self, owner: Option<UserId>, asked: &UploadAsk) -> Reply<Upload> {
        let malformed = |field: &str, key: &str| {
            ProblemReply::new(StatusCode::BAD_REQUEST, "malformed").field(field.to_owned(), say(key, &[]))
        };
        let length = usize::try_from(asked.length).ok().filter(|length| (1..=PAGE_BYTES).contains(length));
        let length = length.ok_or_else(|| malformed("length", "intake-file-page-too-large"))?;
        if asked.sha256.len() != 64 || !asked.sha256.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(malformed("sha256", "intake-upload-digest"));
        }
        self.held(|parts| {
            let own = parts.values().filter(|part| part.owner == owner).count();
            // Who looks at one file after the other leaves whole ones behind: the oldest of them makes room.
            let whole =
                parts.iter().filter(|(_, part)| part.owner == owner && part.bytes.len() == part.length);
            let oldest = whole.min_by_key(|(_, part)| part.touched).map(|(upload, _)| *upload);
            let own = match oldest.filter(|_| own >= OF_ONE) {
                Some(upload) => {
                    parts.remove(&upload);
                    own - 1
                }
                None => own,
            };
            if own >= OF_ONE || parts.len() >= UNDER_WAY {
                return Err(
                    ProblemReply::new(StatusCode::TOO_MANY_REQUESTS, "intake-upload-full").retry_after(60)
                );
            }
            let upload = Uuid::now_v7();
            let sha256 = asked.sha256.to_ascii_lowercase();
            parts.insert(upload, Part { owner, length, sha256, bytes: Vec::new(), touched: Instant::now() });
            Ok(told(upload, 0, length))
        })
    }

    fn look(&self, upload: Uuid, owner: Option<UserId>) -> Reply<Upload> {
        self.held(|parts| {
            let part = parts.get(&upload).filter(|part| part.owner == owner).ok_or_else(unknown)?;
            Ok(told(upload, part.bytes.len(), part.length))
        })
    }

    /// Takes a part that begins at `offset`; one that was taken before, or begins beyond the end, is told where to go on.
    fn take(&self, upload: Uuid, owner: Option<UserId>, offset: u64, bytes: &[u8]) -> Reply<Upload> {
        self.held(|parts| {
            let part = parts.get_mut(&upload).filter(|part| part.owner == owner).ok_or_else(unknown)?;
            if offset != part.bytes.len() as u64 || part.bytes.len() + bytes.len() > part.length {
                return Err(ProblemReply::new(StatusCode::CONFLICT, "intake-upload-offset"));
            }
            part.bytes.extend_from_slice(bytes);
            part.touched = Instant::now();
            let (here, length) = (part.bytes.len(), part.length);
            if here == length && digest_of(&part.bytes) != part.sha256 {
                parts.remove(&upload);
                return Err(ProblemReply::new(StatusCode::UNPROCESSABLE_ENTITY, "intake-upload-damaged"));
            }
            Ok(told(upload, here, length))
        })
    }

    /// The whole file. It stays until it is taken in, so that it can be looked at first.
    pub(crate) fn whole(&self, upload: Uuid, owner: Option<UserId>) -> Reply<Bytes> {
        self.held(|parts| {
            let part = parts.get_mut(&upload).filter(|part| part.owner == owner).ok_or_else(unknown)?;
            if part.bytes.len() < part.length {
                return Err(ProblemReply::new(StatusCode::CONFLICT, "intake-upload-offset"));
            }
            part.touched = Instant::now();
            Ok(Bytes::copy_from_slice(&part.bytes))
        })
    }

    pub(crate) fn forget(&self, upload: Uuid) {
        self.held(|parts| parts.remove(&upload));
    }
}

fn told(upload: Uuid, offset: usize, length: usize) -> Upload {
    Upload { upload: upload.to_string(), offset: offset as u64, length: length as u64 }
}

fn unknown() -> ProblemReply {
    ProblemReply::new(StatusCode::NOT_FOUND, "intake-upload-gone")
}

fn digest_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The query of a part.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub(crate) struct At {
    /// Where the part begins, in bytes.
    offset: u64,
}

pub(crate) async fn upload_post(
    State(room): State<Room>,
    caller: Caller,
    Json(asked): Json<UploadAsk>,
) -> Reply<(StatusCode, Json<Upload>)> {
    let grant: Grant<ImportConcerns> = caller.grant()?;
    Ok((StatusCode::CREATED, Json(room.uploads.begin(grant.caller().user(), &asked)?)))
}

pub(crate) async fn upload_get(
    State(room): State<Room>,
    caller: Caller,
    Path(upload): Path<Uuid>,
) -> Reply<Json<Upload>> {
    let grant: Grant<ImportConcerns> = caller.grant()?;
    Ok(Json(room.uploads.look(upload, grant.caller().user())?))
}

pub(crate) async fn upload_put(
    State(room): State<Room>,
    caller: Caller,
    Path(upload): Path<Uuid>,
    Query(at): Query<At>,
    bytes: Bytes,
) -> Reply<Json<Upload>> {
    let grant: Grant<ImportConcerns> = caller.grant()?;
    Ok(Json(room.uploads.take(upload, grant.caller().user(), at.offset, &bytes)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun(uploads: &Uploads, bytes: &[u8]) -> Reply<Uuid> {
        let asked = UploadAsk { length: bytes.len() as u64, sha256: digest_of(bytes) };
        uploads.begin(None, &asked).map(|upload| upload.upload.parse().unwrap())
    }

    #[test]
    fn who_looks_at_one_whole_file_after_the_other_is_not_held_up_and_unfinished_ones_are_counted() {
        let uploads = Uploads::default();
        let files = [b"first", b"other", b"third", b"forth"];
        let ids: Vec<Uuid> = files
            .iter()
            .map(|file| {
                let id = begun(&uploads, *file).unwrap();
                uploads.take(id, None, 0, *file).unwrap();
                id
            })
            .collect();
        assert!(uploads.whole(ids[0], None).is_err(), "the oldest made room");
        assert_eq!(uploads.whole(ids[3], None).unwrap(), &files[3][..]);

        let uploads = Uploads::default();
        for _ in 0..OF_ONE {
            begun(&uploads, b"begun").unwrap();
        }
        assert_eq!(begun(&uploads, b"another").unwrap_err().status(), StatusCode::TOO_MANY_REQUESTS);
    }
}
