fn main() {
    let _json = serde_json::to_string(&disclosure::ReleaseKey::take(&mut [7; 32]));
}
