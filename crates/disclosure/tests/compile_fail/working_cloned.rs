fn main() {
    let count = disclosure::Working::hold(11_u32);
    let _copy: disclosure::Working<u32> = count.clone();
}
