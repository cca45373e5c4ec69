use access::{Analyse, Caller, Grant, Purpose, RegionCode};
use std::marker::PhantomData;

fn forged(caller: Caller, region: RegionCode) -> Grant<Analyse> {
    Grant { caller, region, purpose: Some(Purpose::DataQuality), action: PhantomData }
}

fn main() {}
