fn main() {
    let _error: Box<dyn std::error::Error> = Box::new(disclosure::Working::hold(11_u32));
}
