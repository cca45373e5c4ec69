fn two(recorded: access::Recorded) -> (access::Recorded, access::Recorded) {
    (recorded.clone(), recorded)
}

fn main() {}
