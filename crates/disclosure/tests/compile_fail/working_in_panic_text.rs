fn main() {
    let count = disclosure::Working::hold(11_u32);
    panic!("{}", count);
}
