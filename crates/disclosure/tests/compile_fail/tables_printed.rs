fn printed(tables: disclosure::Tables) {
    println!("{:?}", tables);
}

fn main() {}
