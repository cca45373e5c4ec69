fn main() {
    for _count in disclosure::Working::hold(vec![11_u32]) {}
}
