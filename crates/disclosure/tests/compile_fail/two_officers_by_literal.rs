fn alone(one: access::UserId) -> disclosure::TwoOfficers {
    disclosure::TwoOfficers { proposed_by: one, signed_by: one }
}

fn main() {
    let _ = alone;
}
