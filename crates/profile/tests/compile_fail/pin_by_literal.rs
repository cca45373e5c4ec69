fn pinned(answer: disclosure::Released<api::ReleasedFinding>) -> profile::Pin {
    profile::Pin(answer)
}

fn main() {}
