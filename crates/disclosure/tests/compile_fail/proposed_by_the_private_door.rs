fn main() {
    let _proposed = disclosure::Proposed::drawn(11_u32);
}
