fn main() {
    let _recorded = access::Recorded { event_id: 1 };
}
