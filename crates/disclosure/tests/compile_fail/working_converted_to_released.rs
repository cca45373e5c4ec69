use disclosure::{Released, Working};

fn main() {
    let _released: Released<u32> = Working::hold(11_u32).into();
}
