use access::{Analyse, Asked, Caller, Grant};
use concern::HarmSet;
use std::marker::PhantomData;

fn forged(caller: Caller, asked: Asked) -> Grant<Analyse> {
    Grant { caller, asked, harms: HarmSet::ALL, action: PhantomData }
}

fn main() {}
