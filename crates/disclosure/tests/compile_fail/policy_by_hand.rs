fn main() {
    let _weak = disclosure::Policy { threshold_partnership: 1, ..disclosure::Policy::standard() };
}
