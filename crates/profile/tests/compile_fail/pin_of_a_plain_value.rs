fn pinned(sent: api::ReleasedFinding) -> profile::Pin {
    profile::Pin::of(sent)
}

fn main() {}
