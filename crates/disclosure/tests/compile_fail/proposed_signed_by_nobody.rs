fn signed(proposed: disclosure::Proposed<u32>) -> disclosure::Released<u32> {
    proposed.sign(None)
}

fn main() {}
