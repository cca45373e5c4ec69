fn kept(grant: &access::Grant<access::Analyse>) -> access::Grant<access::Analyse> {
    grant.clone()
}

fn main() {}
