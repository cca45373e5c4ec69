fn main() {
    let _text = disclosure::Working::hold(11_u32).to_string();
}
