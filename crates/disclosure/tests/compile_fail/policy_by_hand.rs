fn main() {
    let _weak = disclosure::Policy { rounding: 1, ..disclosure::Policy::standard() };
}
