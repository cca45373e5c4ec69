fn main() {
    let _released = disclosure::Released::drawn(11_u32);
}
