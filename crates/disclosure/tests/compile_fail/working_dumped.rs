fn main() {
    dbg!(disclosure::Working::hold(11_u32));
}
