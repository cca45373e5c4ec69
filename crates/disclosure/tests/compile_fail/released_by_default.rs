fn main() {
    let _released = disclosure::Released::<u32>::default();
}
