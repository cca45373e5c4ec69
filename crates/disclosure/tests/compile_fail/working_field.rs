fn main() {
    let _out = disclosure::Working::hold(11_u32).0;
}
