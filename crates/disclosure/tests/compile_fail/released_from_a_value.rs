fn main() {
    let _released: disclosure::Released<u32> = 11_u32.into();
}
