fn sent(proposed: &disclosure::Proposed<disclosure::ReleasedTables>) {
    let _ = serde_json::to_string(proposed);
}

fn main() {}
