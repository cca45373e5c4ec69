fn printed(proposed: &disclosure::Proposed<disclosure::ReleasedTables>) {
    println!("{proposed:?}");
}

fn main() {}
