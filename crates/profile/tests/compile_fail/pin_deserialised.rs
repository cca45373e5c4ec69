fn pinned(sent: &str) -> profile::Pin {
    serde_json::from_str(sent).unwrap()
}

fn main() {}
