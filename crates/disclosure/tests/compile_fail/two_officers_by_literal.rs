use access::UserId;
use uuid::Uuid;

fn main() {
    let one = UserId(Uuid::nil());
    let _officers = disclosure::TwoOfficers { proposed_by: one, signed_by: one };
}
