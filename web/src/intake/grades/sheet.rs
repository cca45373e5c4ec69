//! Lines as they come out of a spreadsheet or were written by hand, read into grades; what is wrong with a line is told beside it, before
//! anything is sent.

use api::GradeAsk;
use api::concern::AgencyCode;
use std::collections::HashMap;

/// Lines of one sending, as the server takes them.
pub(super) const LINES_MOST: usize = 1_000;
/// Characters of a reference, as the intake of files takes them.
const REFERENCE_MOST: usize = 40;

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Key of its sentence.
    pub(super) key: &'static str,
    /// The line that it speaks of, where it does.
    pub(super) line: Option<usize>,
}

impl Fault {
    const fn of(key: &'static str) -> Self {
        Self { key, line: None }
    }
}

/// A line that is not blank and no header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its number in the text, the first being 1.
    pub(super) number: usize,
    /// As it stands there.
    pub(super) raw: String,
    /// The grade, or everything that is wrong with it.
    pub(super) said: Result<GradeAsk, Vec<Fault>>,
}

/// Which record a grade is about: its agency and its reference, as the server compares them.
pub(super) fn record_of(grade: &GradeAsk) -> (String, String) {
    (grade.agency.clone(), grade.record_ref.split_whitespace().collect::<String>().to_uppercase())
}

/// Reads a text line by line.
pub(super) fn read(text: &str) -> Vec<Line> {
    let mut seen: HashMap<(String, String), usize> = HashMap::new();
    let mut lines: Vec<Line> = Vec::new();
    for (number, raw) in (1..).zip(text.lines()).filter(|(_, raw)| !raw.trim().is_empty()) {
        let cells = cells(raw);
        if lines.is_empty() && is_header(&cells) {
            continue;
        }
        let said = grade(&cells).and_then(|grade| {
            let first = *seen.entry(record_of(&grade)).or_insert(number);
            let twice = Fault { key: "web-grades-fault-twice", line: Some(first) };
            if first == number { Ok(grade) } else { Err(vec![twice]) }
        });
        lines.push(Line { number, raw: raw.to_owned(), said });
    }
    lines
}

/// The cells of a line: by tabs where it has any, else by commas; a cell in quotation marks may hold a comma.
fn cells(raw: &str) -> Vec<String> {
    let separator = if raw.contains('\t') { '\t' } else { ',' };
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for character in raw.chars() {
        match character {
            '"' => quoted = !quoted,
            it if it == separator && !quoted => cells.push(String::new()),
            it => {
                if let Some(cell) = cells.last_mut() {
                    cell.push(it);
                }
            }
        }
    }
    let mut cells: Vec<String> = cells.into_iter().map(|cell| cell.trim().to_owned()).collect();
    while cells.len() > 5 && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells
}

/// Whether a first line names its columns: words where a grade has one sign each.
fn is_header(cells: &[String]) -> bool {
    cells.len() >= 5 && cells.iter().skip(2).take(3).all(|cell| cell.chars().count() > 2)
}

fn grade(cells: &[String]) -> Result<GradeAsk, Vec<Fault>> {
    let (agency, reference, source, information, handling, leave) = match cells {
        [agency, reference, source, information, handling] => {
            (agency, reference, source, information, handling, "")
        }
        [agency, reference, source, information, handling, leave] => {
            (agency, reference, source, information, handling, leave.as_str())
        }
        _ => return Err(vec![Fault::of("web-grades-fault-cells")]),
    };
    let asked = GradeAsk {
        agency: agency.to_uppercase(),
        record_ref: reference.clone(),
        source: source.parse().unwrap_or_default(),
        information: information.to_uppercase(),
        handling: handling.to_uppercase(),
        statistical_use: leave_of(leave).unwrap_or_default(),
    };
    let faults = faults(&asked, leave);
    if faults.is_empty() { Ok(asked) } else { Err(faults) }
}

/// The rules of the server, and those by which files of records come in, so that no line is sent that can only be refused.
fn faults(asked: &GradeAsk, leave: &str) -> Vec<Fault> {
    let reference = &asked.record_ref;
    let formed = reference.len() <= REFERENCE_MOST
        && reference.bytes().any(|byte| byte.is_ascii_digit())
        && reference.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-_.: ".contains(&byte));
    let rules = [
        (AgencyCode::parse(&asked.agency).is_ok(), "web-grades-fault-agency"),
        (formed, "web-grades-fault-reference"),
        ((1..=3).contains(&asked.source), "intake-grade-source"),
        (["A", "B", "C", "D", "E"].contains(&asked.information.as_str()), "intake-grade-information"),
        (["P", "C"].contains(&asked.handling.as_str()), "intake-grade-handling"),
        (leave_of(leave).is_some(), "web-grades-fault-leave"),
        (!(asked.statistical_use && asked.handling == "P"), "intake-grade-condition"),
    ];
    rules.into_iter().filter(|(holds, _)| !holds).map(|(_, key)| Fault::of(key)).collect()
}

/// Whether the condition allows statistical use, as people write it in both languages; none for anything else.
fn leave_of(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "yes" | "y" | "ie" | "ydy" | "ydyw" | "true" | "gwir" | "1" => Some(true),
        "" | "no" | "n" | "na" | "nage" | "nac ydy" | "nac ydyw" | "false" | "anwir" | "0" => Some(false),
        _ => None,
    }
}

/// The lines that go out now, with their grades: the first thousand that can.
pub(super) fn sendable(lines: &[Line]) -> Vec<(usize, GradeAsk)> {
    let able = lines.iter().filter_map(|line| Some((line.number, line.said.as_ref().ok()?.clone())));
    able.take(LINES_MOST).collect()
}

/// The text without the lines that were graded: what is at fault, what found no concern, and what was too many stay for another try.
pub(super) fn left(lines: &[Line], graded: impl Fn(usize) -> bool) -> String {
    let stay = lines.iter().filter(|line| !graded(line.number));
    stay.fold(String::new(), |mut text, line| {
        text.push_str(&line.raw);
        text.push('\n');
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(text: &str) -> Vec<&'static str> {
        match &read(text)[0].said {
            Ok(_) => Vec::new(),
            Err(faults) => faults.iter().map(|fault| fault.key).collect(),
        }
    }

    #[test]
    fn lines_of_a_sheet_are_read_by_tabs_or_commas_in_either_language() {
        let text = "Agency,Reference,Source,Information,Handling,Statistical use\r\n\r\n\
            gwl-pol, L/1001 ,2,b,p\r\n\"GWL-POL\",\"L/1002\",1,A,C,Ie\nGWL-POL\tL/1003\t3\tE\tC\tno\t\n";
        let lines = read(text);
        let told: Vec<_> = lines
            .iter()
            .map(|line| {
                let grade = line.said.as_ref().unwrap();
                let code = format!("{}{}{}", grade.source, grade.information, grade.handling);
                (line.number, grade.agency.as_str(), grade.record_ref.clone(), code, grade.statistical_use)
            })
            .collect();
        assert_eq!(
            told,
            [
                (3, "GWL-POL", "L/1001".to_owned(), "2BP".to_owned(), false),
                (4, "GWL-POL", "L/1002".to_owned(), "1AC".to_owned(), true),
                (5, "GWL-POL", "L/1003".to_owned(), "3EC".to_owned(), false),
            ]
        );
    }

    #[test]
    fn everything_that_is_wrong_with_a_line_is_told_at_once() {
        assert_eq!(faults_of("GWL-POL,L/1"), ["web-grades-fault-cells"]);
        assert_eq!(
            faults_of("the police,Gwen,4,F,X,perhaps"),
            [
                "web-grades-fault-agency",
                "web-grades-fault-reference",
                "intake-grade-source",
                "intake-grade-information",
                "intake-grade-handling",
                "web-grades-fault-leave"
            ]
        );
        assert_eq!(faults_of("GWL-POL,L/1,2,B,P,yes"), ["intake-grade-condition"]);
        let twice = read("GWL-POL,L/1,2,B,P\nGWL-POL,l / 1,2,B,C\nGWL-ED,L/1,2,B,P");
        assert_eq!(
            twice[1].said,
            Err(vec![Fault { key: "web-grades-fault-twice", line: Some(1) }]),
            "one record has one grade"
        );
        assert!(twice[0].said.is_ok() && twice[2].said.is_ok(), "another agency's record is another record");
    }

    #[test]
    fn what_was_not_graded_stays_as_it_was_written() {
        let lines = read("GWL-POL,L/1,2,B,P\nGWL-POL,L/2,9,B,P\nGWL-POL, L/3,2,B,P\n");
        let sent: Vec<usize> = sendable(&lines).into_iter().map(|(number, _)| number).collect();
        assert_eq!(sent, [1, 3]);
        // The second of those sent found no concern.
        assert_eq!(left(&lines, |number| number == 1), "GWL-POL,L/2,9,B,P\nGWL-POL, L/3,2,B,P\n");
    }

    #[test]
    fn no_more_go_out_at_once_than_the_server_takes() {
        let text: String = (0..1_003).map(|n| format!("GWL-POL,L/{n},2,B,P\n")).collect();
        let lines = read(&text);
        let sent = sendable(&lines);
        assert_eq!((lines.len(), sent.len()), (1_003, 1_000));
        assert_eq!(
            read(&left(&lines, |number| number <= 1_000)).len(),
            3,
            "the rest waits for the next time"
        );
    }
}
