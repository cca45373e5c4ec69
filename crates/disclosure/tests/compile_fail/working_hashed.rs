use std::hash::{DefaultHasher, Hash};

fn main() {
    disclosure::Working::hold(11_u32).hash(&mut DefaultHasher::new());
}
