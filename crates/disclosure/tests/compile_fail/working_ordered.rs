fn main() {
    let count = disclosure::Working::hold(11_u32);
    let _more_than_ten = count > disclosure::Working::hold(10_u32);
}
