use disclosure::{Released, Working};

fn publish(_: Released<u32>) {}

fn main() {
    publish(Working::hold(11_u32));
}
