fn main() {
    let disclosure::Working(_out) = disclosure::Working::hold(11_u32);
}
