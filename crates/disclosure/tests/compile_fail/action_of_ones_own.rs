enum Peek {}

impl access::Action for Peek {
    const KIND: access::ActionKind = access::ActionKind::Analyse;
}

fn main() {}
