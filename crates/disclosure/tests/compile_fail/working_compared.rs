fn main() {
    let count = disclosure::Working::hold(11_u32);
    let _guess = count == disclosure::Working::hold(11_u32);
}
