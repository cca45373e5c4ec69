fn main() {
    let _out: u32 = disclosure::Working::hold(11_u32).into_held();
}
