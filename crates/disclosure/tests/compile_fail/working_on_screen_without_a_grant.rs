use access::Recorded;

fn main() {
    let _bytes = disclosure::Working::hold(11_u32).serialise_for_screen(&Recorded::after_insert(1));
}
