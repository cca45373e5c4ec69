use disclosure::{Proposed, Released, ReleasedTables};

fn publish(_: Released<ReleasedTables>) {}

fn unsigned(proposed: Proposed<ReleasedTables>) {
    publish(proposed);
}

fn main() {}
