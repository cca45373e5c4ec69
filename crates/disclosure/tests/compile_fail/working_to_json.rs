fn main() {
    let count = disclosure::Working::hold(11_u32);
    let _json = serde_json::to_string(&count);
}
