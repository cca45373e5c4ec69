use access::{Grant, ReadReleased, Recorded};

fn shown(grant: &Grant<ReadReleased>, recorded: &Recorded) {
    let _bytes = disclosure::Working::hold(11_u32).serialise_for_screen(grant, recorded);
}

fn main() {}
