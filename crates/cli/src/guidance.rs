//! `contexture guidance`: which documents of other bodies say how the work is done, which are to be looked at, and which can no longer be read
//! where the register says. It opens no database.

use crate::audit::json_print;
use crate::failure::{Failure, Outcome};
use crate::vocabulary::day_read;
use crate::voice::{Voice, print};
use clap::Args;
use guidance::{Document, Register};
use jiff::civil::Date;
use language::{Arg, Lang, say_in};
use reqwest::{Client, StatusCode};
use serde_json::json;
use std::time::Duration;

/// How long an address may take to answer.
const PATIENCE: Duration = Duration::from_secs(15);

/// What is asked of the register.
#[derive(Args)]
pub(crate) struct GuidanceAsked {
    /// As of this day, as 2026-04-01; today when left out
    #[arg(long, value_name = "DAY")]
    day: Option<String>,
    /// Open each address, which needs the internet, and say which are gone
    #[arg(long)]
    links: bool,
    /// End with status 1 when a document is due to be looked at or its address is gone
    #[arg(long)]
    strict: bool,
    /// Print as JSON
    #[arg(long)]
    json: bool,
}

/// What came of opening an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    /// It answers.
    There,
    /// It answers that there is nothing any more.
    Gone,
    /// It answers, but not with the document.
    Refused,
    /// Nothing answers: the address, or this machine's line.
    Unreached,
}

impl Seen {
    const fn code(self) -> &'static str {
        match self {
            Self::There => "there",
            Self::Gone => "gone",
            Self::Refused => "refused",
            Self::Unreached => "unreached",
        }
    }
}

/// Does what was asked.
pub(crate) async fn guidance(asked: &GuidanceAsked, voice: Voice) -> Outcome {
    let day = day_read(asked.day.as_deref())?;
    let register = Register::current();
    let mut lines = Vec::new();
    let client = Client::builder().timeout(PATIENCE).build();
    let client = client.map_err(|error| Failure::say("guidance-cli-no-client", &[]).because(&error))?;
    for document in &register.documents {
        let mut seen = Vec::new();
        if asked.links {
            for address in addresses(document) {
                seen.push((address, look(&client, address).await));
            }
        }
        lines.push((document, seen));
    }
    lines.sort_by_key(|(document, _)| document.next_check);
    let due = lines.iter().filter(|(document, _)| document.overdue(day)).count();
    let gone = lines.iter().filter(|(_, seen)| seen.iter().any(|(_, seen)| *seen == Seen::Gone)).count();
    if asked.json {
        told_as_json(register, day, &lines)?;
    } else {
        told(day, &lines, voice.lang())?;
        print(&format!("\n{}", say_in(voice.lang(), "guidance-cli-due", &[("n", Arg::from(due))])))?;
        if asked.links {
            print(&say_in(voice.lang(), "guidance-cli-gone", &[("n", Arg::from(gone))]))?;
        }
    }
    if asked.strict && due + gone > 0 {
        return Err(Failure::say("guidance-cli-strict", &[("n", Arg::from(due + gone))]));
    }
    Ok(())
}

/// The addresses of a document, each once.
fn addresses(document: &Document) -> Vec<&str> {
    let mut all = vec![document.link.en.as_str(), document.link.cy.as_str()];
    all.dedup();
    all
}

async fn look(client: &Client, address: &str) -> Seen {
    match client.get(address).send().await.map(|answer| answer.status()) {
        Ok(status) if status.is_success() => Seen::There,
        Ok(StatusCode::NOT_FOUND | StatusCode::GONE) => Seen::Gone,
        Ok(_) => Seen::Refused,
        Err(_) => Seen::Unreached,
    }
}

type Line<'r> = (&'r Document, Vec<(&'r str, Seen)>);

fn told(day: Date, lines: &[Line<'_>], lang: Lang) -> Outcome {
    for (document, seen) in lines {
        let key = if document.overdue(day) { "guidance-overdue" } else { "guidance-next" };
        let when = say_in(lang, key, &[("day", Arg::from(document.next_check.to_string()))]);
        print(&format!("{} ({})", document.title.get(lang), document.version.get(lang)))?;
        print(&format!("  {}: {when}", document.id))?;
        if seen.is_empty() {
            print(&format!("  {}", document.link.get(lang)))?;
        }
        for (address, seen) in seen {
            let words = say_in(lang, &format!("guidance-cli-link-{}", seen.code()), &[]);
            print(&format!("  {address}: {words}"))?;
        }
    }
    Ok(())
}

fn told_as_json(register: &Register, day: Date, lines: &[Line<'_>]) -> Outcome {
    let line = |(document, seen): &Line<'_>| {
        let links: Vec<_> =
            seen.iter().map(|(address, seen)| json!({ "address": address, "seen": seen.code() })).collect();
        json!({ "document": document, "due": document.overdue(day), "links": links })
    };
    let documents: Vec<_> = lines.iter().map(line).collect();
    json_print(&json!({ "edition": register.edition, "day": day, "documents": documents }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::thread;

    /// Answers one request with a status.
    fn host(status: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let _ = stream.read(&mut [0; 1024]);
            let _ = write!(stream, "HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
        });
        address
    }

    #[tokio::test]
    async fn an_address_is_there_gone_refused_or_not_reached() {
        let client = Client::builder().no_proxy().timeout(PATIENCE).build().unwrap();
        assert_eq!(look(&client, &host("200 OK")).await, Seen::There);
        assert_eq!(look(&client, &host("404 Not Found")).await, Seen::Gone);
        assert_eq!(look(&client, &host("410 Gone")).await, Seen::Gone);
        assert_eq!(look(&client, &host("403 Forbidden")).await, Seen::Refused);
        let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        assert_eq!(look(&client, &format!("http://{nobody}/")).await, Seen::Unreached);
    }

    #[test]
    fn one_address_for_both_languages_is_opened_once() {
        let register = Register::current();
        let find = |id: &str| register.documents.iter().find(|document| document.id == id).unwrap();
        assert_eq!(addresses(find("county_lines")).len(), 1);
        assert_eq!(addresses(find("wales_procedures")).len(), 2);
    }
}
