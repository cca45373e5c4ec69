//! `contexture report`: the program asks in a person's name, is decided about like a browser, and writes the paper to a file.

use crate::analyse::write;
use crate::arguments::{DataPlace, EditionPaper, Report};
use crate::database::{self, Database};
use crate::failure::Outcome;
use crate::release::{caller_read, refused};
use crate::run::press;
use crate::voice::Voice;
use access::{Grant, ReadProfiles};
use http::{AuditEvent, ProblemReply, audit_write};
use profile::{paper_printed, paper_subject};

/// Does what was asked.
pub(crate) async fn report(place: &DataPlace, asked: Report, voice: Voice) -> Outcome {
    let Report::Profile(asked) = asked;
    let database = database::open(place, voice).await?;
    let done = edition(&database, &asked, voice).await;
    database.close().await;
    done
}

async fn edition(database: &Database, asked: &EditionPaper, voice: Voice) -> Outcome {
    let caller = caller_read(database, &asked.name, asked.demo, voice).await?;
    let (press, lang) = (press()?, voice.lang());
    let made = async {
        let grant: Grant<ReadProfiles> = caller.grant()?;
        let pool = database.pools.profile_regions.of(grant.region()).await?;
        let paper = paper_printed(&pool, &press, asked.edition, lang).await?;
        let event = AuditEvent::under(&grant, "profile-paper", paper_subject(asked.edition, lang));
        audit_write(&database.pools.door, &event).await?;
        Ok::<_, ProblemReply>(paper)
    };
    let paper = made.await.map_err(|reply| refused(&reply))?;
    write(&asked.out, &paper, voice)
}
