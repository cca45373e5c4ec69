//! `contexture screen`: texts in, verdicts and offsets out, one JSON line each. No text comes out again.

use crate::failure::{Failure, Outcome};
use crate::voice::Voice;
use language::{Arg, Lang, say_in};
use screen::{Screener, Screening};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

/// Longest line that is read; a longer one is no cell of anybody's table.
const LONGEST_LINE: u64 = 16 << 20;
/// Lines told one by one on standard error; after that they are only counted.
const TOLD: u64 = 20;

/// A text of one line.
#[derive(Deserialize)]
struct Asked<'l> {
    #[serde(borrow)]
    id: &'l RawValue,
    text: String,
}

/// What is printed for it.
#[derive(Serialize)]
struct Told<'l> {
    id: &'l RawValue,
    verdict: &'static str,
    spans: Vec<ToldSpan>,
}

#[derive(Serialize)]
struct ToldSpan {
    start: usize,
    end: usize,
    kind: &'static str,
}

/// What to screen.
#[derive(clap::Args)]
pub(crate) struct Screen {
    /// File of lines {"id": …, "text": …}; - reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Screens every line and prints as it goes; fails at the end when a line could not be read.
pub(crate) fn screen(asked: &Screen, _voice: Voice) -> Outcome {
    let input: Box<dyn Read> = if asked.file == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        let name = asked.file.display().to_string();
        let cannot = |error: io::Error| {
            Failure::say("screen-cannot-open", &[("file", Arg::from(name))]).because(&error)
        };
        Box::new(File::open(&asked.file).map_err(cannot)?)
    };
    let output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let bad = lines(BufReader::with_capacity(1 << 16, input), output, &mut tell)?;
    if bad == 0 {
        return Ok(());
    }
    Err(Failure::say("screen-bad-lines", &[("n", Arg::from(bad))]))
}

/// Tells of a bad line by its number, in both languages.
fn tell(line: u64) {
    let number = [("line", Arg::from(line.to_string()))];
    for lang in Lang::ALL {
        // A closed standard error leaves nobody to tell.
        let _ = writeln!(io::stderr(), "contexture: {}", say_in(lang, "screen-bad-line", &number));
    }
}

/// Reads, screens, writes; gives the number of lines that could not be read.
fn lines(mut input: impl BufRead, mut output: impl Write, tell: &mut dyn FnMut(u64)) -> Outcome<u64> {
    let screener = Screener::new();
    let cannot_read = |error: io::Error| Failure::say("screen-cannot-read", &[]).because(&error);
    let cannot_print = |error: io::Error| Failure::say("cli-cannot-print", &[]).because(&error);
    let (mut number, mut bad) = (0_u64, 0_u64);
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line).map_err(cannot_read)?;
        if read == 0 {
            break;
        }
        number += 1;
        let whole = line.last() == Some(&b'\n') || (read as u64) < LONGEST_LINE;
        if !whole {
            skip_line(&mut input).map_err(cannot_read)?;
        }
        let body = line.strip_prefix(b"\xef\xbb\xbf").filter(|_| number == 1).unwrap_or(&line).trim_ascii();
        if body.is_empty() {
            continue;
        }
        if let Some(asked) = serde_json::from_slice::<Asked<'_>>(body).ok().filter(|_| whole) {
            write_told(&mut output, asked.id, &screener.screen(&asked.text)).map_err(cannot_print)?;
        } else {
            bad += 1;
            if bad <= TOLD {
                tell(number);
            }
        }
    }
    output.flush().map_err(cannot_print)?;
    Ok(bad)
}

fn write_told(output: &mut impl Write, id: &RawValue, screening: &Screening) -> io::Result<()> {
    let span = |span: &screen::Span| ToldSpan { start: span.start, end: span.end, kind: span.kind.as_str() };
    let told =
        Told { id, verdict: screening.verdict.as_str(), spans: screening.spans.iter().map(span).collect() };
    serde_json::to_writer(&mut *output, &told)?;
    output.write_all(b"\n")
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let (used, ended) =
            buffer.iter().position(|byte| *byte == b'\n').map_or((buffer.len(), false), |at| (at + 1, true));
        input.consume(used);
        if ended {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screened(input: &str) -> (String, Vec<u64>) {
        let (mut output, mut bad) = (Vec::new(), Vec::new());
        lines(input.as_bytes(), &mut output, &mut |line| bad.push(line)).unwrap();
        (String::from_utf8(output).unwrap(), bad)
    }

    #[test]
    fn every_line_is_answered_in_order_under_its_own_id() {
        let (told, bad) = screened(
            "{\"id\":1,\"text\":\"Bus station, Fri eve\"}\n{\"text\":\"NHS no 943 476 5919\",\"id\":\"a/é\"}\n{\"id\":{\"row\":[3]},\"text\":\"aged 14\"}",
        );
        assert_eq!(bad, Vec::<u64>::new());
        assert_eq!(
            told,
            "{\"id\":1,\"verdict\":\"pass\",\"spans\":[]}\n\
             {\"id\":\"a/é\",\"verdict\":\"refuse\",\"spans\":[{\"start\":7,\"end\":19,\"kind\":\"nhs_number\"}]}\n\
             {\"id\":{\"row\":[3]},\"verdict\":\"hold\",\"spans\":[{\"start\":0,\"end\":7,\"kind\":\"age\"}]}\n"
        );
    }

    #[test]
    fn a_bad_line_is_numbered_and_the_others_are_answered() {
        let (told, bad) =
            screened("{\"id\":1,\"text\":\"ok\"}\nnonsense\n{\"id\":2}\n\n{\"id\":null,\"text\":\"ok\"}\n");
        assert_eq!(bad, [2, 3]);
        assert_eq!(told.lines().count(), 2);
        assert!(told.lines().last().unwrap().contains("\"id\":null"));
    }
}
