fn main() {
    let _grant: access::Grant<access::Analyse> = serde_json::from_str("{}").unwrap();
}
