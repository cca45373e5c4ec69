//! The released side as plans ask it, for what came of them: the one place where the two rooms meet.

use crate::released_side::PictureAsked;
use api::{EffectBehind, EffectGround, EffectSum, EffectSumAsk};
use disclosure::Released;
use disruption::{Asked, ReleasedSide};
use http::Caller;
use picture::{effect_behind, effect_ground, effect_sums};

impl ReleasedSide for PictureAsked {
    fn ground<'a>(&'a self, caller: &'a Caller) -> Asked<'a, Released<EffectGround>> {
        Box::pin(effect_ground(&self.0, caller))
    }

    fn sums<'a>(
        &'a self,
        caller: &'a Caller,
        asks: &'a [EffectSumAsk],
    ) -> Asked<'a, Released<Vec<Option<EffectSum>>>> {
        Box::pin(effect_sums(&self.0, caller, asks))
    }

    fn behind<'a>(&'a self, caller: &'a Caller, quarters: &'a [String]) -> Asked<'a, Released<EffectBehind>> {
        Box::pin(effect_behind(&self.0, caller, quarters))
    }
}
