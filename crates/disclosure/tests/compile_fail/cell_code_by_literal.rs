fn main() {
    let _cell = disclosure::CellCode { code: "the house at the corner".to_owned(), part: String::new() };
}
