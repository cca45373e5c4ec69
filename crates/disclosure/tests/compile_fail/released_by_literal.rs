fn main() {
    let _released = disclosure::Released(11_u32);
}
