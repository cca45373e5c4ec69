fn main() {
    let _released: disclosure::Released<u32> = serde_json::from_str("11").unwrap();
}
