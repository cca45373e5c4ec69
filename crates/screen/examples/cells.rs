//! dev
use screen::Screener;
use std::io::BufRead as _;
fn main() {
    let s = Screener::new();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let r = s.screen(&line);
        let k: Vec<String> = r.spans.iter().map(|x| format!("{}:{}", x.kind.as_str(), line.chars().skip(x.start).take(x.end - x.start).collect::<String>())).collect();
        println!("{}\t{}\t{}", r.verdict.as_str(), line, k.join(" | "));
    }
}
