#[derive(serde::Serialize)]
struct Answer {
    count: disclosure::Working<u32>,
}

fn main() {}
