fn main() {
    let key = disclosure::ReleaseKey::take(&mut [7; 32]);
    let _kept = key.clone();
}
