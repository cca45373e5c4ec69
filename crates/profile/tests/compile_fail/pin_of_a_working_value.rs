fn pinned(counted: disclosure::Working<api::ReleasedFinding>) -> profile::Pin {
    profile::Pin::of(counted)
}

fn main() {}
