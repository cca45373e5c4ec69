//! A published edition from the database to the press.

use crate::edition_page::frozen_of;
use crate::edition_read::edition_find;
use crate::fault::ProfileFault;
use crate::paper::paper;
use api::report::Print;
use http::{Press, Reply};
use language::Lang;
use sqlx::PgPool;
use uuid::Uuid;

/// A published edition as a PDF in one language. The same edition and language give the same bytes.
///
/// # Errors
/// [`ProfileFault::NoSuch`] for what is not there or not published; the press's problems; the database's.
pub async fn paper_printed(pool: &PgPool, press: &dyn Press, id: Uuid, lang: Lang) -> Reply<Vec<u8>> {
    let row = {
        let mut read = pool.acquire().await?;
        edition_find(&mut read, id).await?
    };
    let frozen = frozen_of(&row)?.ok_or(ProfileFault::NoSuch)?;
    let digest = row.digest.ok_or(ProfileFault::NoSuch)?;
    press.press(&Print { lang, document: paper(&frozen, &digest) }).await
}

/// What the record says of it.
pub fn paper_subject(id: Uuid, lang: Lang) -> String {
    format!("{id} {lang}")
}
