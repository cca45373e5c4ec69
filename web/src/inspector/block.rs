//! A block or a registered place of the released map: value, interval, rate, and every released year.

use super::whisker::{Quarters, Years, value_words};
use crate::area::TurnButton;
use crate::compare::TurnCard;
use crate::compare::beside::BesideBlock;
use crate::desk::{Released, desk};
use crate::filters::choice::Unit;
use crate::legend::band_words;
use crate::number::{plain, whole};
use crate::profiles::PinButton;
use crate::words::{both, lang, w};
use api::concern::PlaceKind;
use api::drawing::Rate;
use api::{Band, ReleasedValue};
use leptos::prelude::*;

/// The card of one block.
#[component]
pub(super) fn BlockCard(
    /// Position in the list.
    at: usize,
) -> impl IntoView {
    let desk = desk();
    move || {
        let released = desk.released.with(|load| load.ready().cloned())?;
        let block = released.blocks.blocks.get(at)?.clone();
        let rate = block.rate();
        let code = block.code.clone();
        let area = block.code.clone();
        Some(view! {
            <p class="spot-name">{both(block.name)}<span>{block.code}{block.authority.map(|name| view! { " · "{both(name)} })}</span></p>
            <Value value=block.value/>
            {block.likely.map(|(percent, band)| view! { <Likely percent band/> })}
            <BesideBlock released=released.clone() at/>
            <TurnCard released=released.clone() at/>
            {rate.map(|rate| view! { <p class="spot-rate">{rate_words(rate)}<span>{w("map-per-thousand")}</span></p> })}
            <dl class="facts">
                {block.residents.map(|n| view! { <dt>{w("map-residents")}</dt><dd>{whole(u64::from(n))}</dd> })}
            </dl>
            <Years years=block.years shown=year_of(&released)/>
            {(!block.quarters.is_empty()).then(|| view! { <Quarters quarters=block.quarters/> })}
            {(released.blocks.unit == Unit::Block).then(|| view! { <TurnButton at code/> })}
            <PinButton area/>
        })
    }
}

/// How likely it is that the rate lies above the one asked about: in words, in per cent, and as the colour of the map.
#[component]
fn Likely(
    /// In whole per cent.
    percent: u8,
    /// Its band.
    band: Band,
) -> impl IntoView {
    let lang = lang();
    let fill = crate::palette::exceedance(band).css();
    view! {
        <p class="spot-class"><i class="swatch" style:background-color=fill></i>
            <span>{move || band_words(band, lang.get())}" ("{percent}"%)"</span></p>
    }
}

/// The year shown.
fn year_of(released: &Released) -> Option<i16> {
    released.map.release.as_ref().map(|card| card.year)
}

fn rate_words(rate: Rate) -> String {
    format!("{} ({}–{})", plain(rate.value.round()), plain(rate.low.round()), plain(rate.high.round()))
}

/// The card of one place.
#[component]
pub(super) fn PlaceCard(
    /// Position in the list.
    at: usize,
) -> impl IntoView {
    let desk = desk();
    let lang = lang();
    move || {
        let released = desk.released.with(|load| load.ready().cloned())?;
        let place = released.blocks.places.get(at)?.clone();
        let authority =
            place.authority.as_ref().and_then(|code| released.blocks.authorities.get(code)).cloned();
        let kind = PlaceKind::parse(&place.kind).map(|kind| move || kind.label().get(lang.get()).to_owned());
        Some(view! {
            <p class="spot-name">{both(place.name)}<span>{kind}{authority.map(|name| view! { " · "{both(name)} })}</span></p>
            <Value value=place.value/>
            <Years years=place.years shown=year_of(&released)/>
        })
    }
}

/// A released value, large; or why there is none. Its range is drawn below with every year's.
#[component]
fn Value(
    /// The value.
    value: ReleasedValue,
) -> impl IntoView {
    let lang = lang();
    match value {
        ReleasedValue::Value { .. } => view! {
            <p class="spot-count">{move || value_words(value, lang.get())}<span>{w("map-value-note")}</span></p>
        }
        .into_any(),
        ReleasedValue::Withheld => view! {
            <p class="spot-count withheld-words"><i class="swatch withheld"></i>{w("map-withheld")}</p>
            <p>{w("map-withheld-text")}</p>
        }
        .into_any(),
    }
}
