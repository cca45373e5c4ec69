//! A file on its way: in parts of one megabyte, so that a line that breaks costs one part. What has arrived is asked for and not sent again,
//! even after the page was loaded anew.

use crate::door::{self, Failure};
use api::{Upload, UploadAsk};
use js_sys::{ArrayBuffer, Promise, Uint8Array};
use std::fmt::Write as _;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Bytes of a part.
const PART: u64 = 1_000_000;
/// Where the browser's tab remembers which file was on its way: the digest and the upload's id, nothing of the file.
const REMEMBERED: &str = "intake-upload";
/// How often a broken line is tried again before the reader is asked.
const TRIES: u32 = 20;

/// How far a file has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Progress {
    /// Bytes that have arrived.
    pub(super) done: u64,
    /// Its bytes.
    pub(super) of: u64,
    /// Whether the line is broken and waited for.
    pub(super) broken: bool,
}

/// Why a file did not arrive.
pub(super) enum NotSent {
    /// The server's reason, or none was reached.
    Failure(Failure),
    /// The browser cannot read the file: a folder, or one that was moved meanwhile.
    Unread,
}

impl From<Failure> for NotSent {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

/// Who is told of the progress, and says whether to go on and whether to wait no longer.
pub(super) trait Watcher {
    /// Told; false: the reader has chosen another file.
    fn told(&self, progress: Progress) -> bool;
    /// Whether the reader asked to try again now.
    fn hurried(&self) -> bool;
}

/// Sends a file and gives the id under which it lies.
pub(super) async fn send(file: &File, watcher: &dyn Watcher) -> Result<String, NotSent> {
    let length = file.size() as u64;
    let digest = digest_of(file).await?;
    let mut tries = 0;
    let mut upload = loop {
        match begin(&digest, length).await {
            Ok(upload) => break upload,
            Err(Failure::Unreached) => {
                wait(Progress { done: 0, of: length, broken: true }, &mut tries, watcher).await?;
            }
            Err(failure) => return Err(failure.into()),
        }
    };
    while upload.offset < length {
        let progress = Progress { done: upload.offset, of: length, broken: false };
        if !watcher.told(progress) {
            return Err(Failure::CalledOff.into());
        }
        match part_send(file, &upload).await {
            Ok(next) => (upload, tries) = (next, 0),
            Err(Failure::Unreached) => {
                wait(Progress { broken: true, ..progress }, &mut tries, watcher).await?;
            }
            // The part had arrived although its answer was lost: the server says where to go on.
            Err(failure) if failure.is("intake-upload-offset") && tries < TRIES => {
                tries += 1;
                upload = door::get(&path_of(&upload.upload), None).await?;
            }
            Err(failure) => {
                remember(None);
                return Err(failure.into());
            }
        }
    }
    watcher.told(Progress { done: length, of: length, broken: false });
    Ok(upload.upload)
}

fn path_of(upload: &str) -> String {
    format!("/api/intake/uploads/{upload}")
}

/// Goes on with the upload of this very file if this tab has begun one that is still there; else begins.
async fn begin(digest: &str, length: u64) -> Result<Upload, Failure> {
    if let Some(upload) = remembered(digest) {
        match door::get::<Upload>(&path_of(&upload), None).await {
            Ok(upload) if upload.length == length => return Ok(upload),
            Err(Failure::Unreached) => return Err(Failure::Unreached),
            _ => remember(None),
        }
    }
    let asked = UploadAsk { length, sha256: digest.to_owned() };
    let upload: Upload = door::ask("POST", "/api/intake/uploads", &asked).await?;
    remember(Some(&format!("{digest} {}", upload.upload)));
    Ok(upload)
}

async fn part_send(file: &File, upload: &Upload) -> Result<Upload, Failure> {
    let end = (upload.offset + PART).min(upload.length);
    // Below 20 MB every offset is a whole number of a float.
    let part =
        file.slice_with_f64_and_f64(upload.offset as f64, end as f64).map_err(|_| Failure::Unreadable)?;
    let path = format!("{}?offset={}", path_of(&upload.upload), upload.offset);
    door::bytes("PUT", &path, Some(part.as_ref())).await
}

/// Waits longer each time, up to half a minute.
async fn wait(progress: Progress, tries: &mut u32, watcher: &dyn Watcher) -> Result<(), NotSent> {
    *tries += 1;
    if *tries > TRIES {
        return Err(Failure::Unreached.into());
    }
    let pauses = (2_u32 << (*tries).min(4)).min(30) * 2;
    for _ in 0..pauses {
        if !watcher.told(progress) {
            return Err(Failure::CalledOff.into());
        }
        if watcher.hurried() {
            break;
        }
        let half_second = Promise::new(&mut |done, _| {
            if let Some(window) = web_sys::window() {
                let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, 500);
            }
        });
        let _ = JsFuture::from(half_second).await;
    }
    Ok(())
}

/// SHA-256 in hexadecimal, by the browser.
async fn digest_of(file: &File) -> Result<String, NotSent> {
    let read = JsFuture::from(file.array_buffer()).await.map_err(|_| NotSent::Unread)?;
    let bytes: ArrayBuffer = read.unchecked_into();
    let subtle = web_sys::window().and_then(|window| window.crypto().ok()).map(|crypto| crypto.subtle());
    let digest = subtle
        .and_then(|subtle| subtle.digest_with_str_and_buffer_source("SHA-256", &bytes).ok())
        .ok_or(NotSent::Unread)?;
    let digest: JsValue = JsFuture::from(digest).await.map_err(|_| NotSent::Unread)?;
    let digest = Uint8Array::new(&digest).to_vec();
    Ok(digest.iter().fold(String::new(), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn remember(what: Option<&str>) {
    let Some(storage) = storage() else { return };
    let _ = match what {
        Some(what) => storage.set_item(REMEMBERED, what),
        None => storage.remove_item(REMEMBERED),
    };
}

fn remembered(digest: &str) -> Option<String> {
    let kept = storage()?.get_item(REMEMBERED).ok().flatten()?;
    kept.strip_prefix(digest).and_then(|rest| rest.strip_prefix(' ')).map(str::to_owned)
}
