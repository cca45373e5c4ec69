fn main() {
    println!("{:?}", disclosure::ReleaseKey::take(&mut [7; 32]));
}
