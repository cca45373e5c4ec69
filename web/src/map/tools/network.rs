//! Along roads, railways and bus lines: how far it is, and what is within reach. The server has the networks; where somebody asks is in the body
//! of a request and nowhere else.

use super::measure::{area_words, length_words};
use super::{Form, ToolDesk, tools};
use crate::door::{self, Load};
use crate::map::outline::Rings;
use crate::words::{Arg, Lang, Text, both, lang, w};
use api::language::say_in;
use api::{
    CATCHMENT_M, DrawnShape, NetworkCatchment, NetworkCatchmentAsk, NetworkDistance, NetworkDistanceAsk,
    NetworkKind, NetworksPage,
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Signals of the networks. Copy it freely.
#[derive(Clone, Copy)]
pub(crate) struct NetworkDesk {
    /// The networks that are loaded; none until that is known.
    loaded: RwSignal<Option<NetworksPage>>,
    /// Along what a line is measured; none: straight.
    along: RwSignal<Option<NetworkKind>>,
    /// How far it is.
    way: RwSignal<Option<Load<Arc<NetworkDistance>>>>,
    /// Along what a catchment reaches.
    kind: RwSignal<NetworkKind>,
    /// How far, in metres.
    metres: RwSignal<f64>,
    /// The catchment.
    caught: RwSignal<Option<Load<Arc<NetworkCatchment>>>>,
    /// Questions so far: an answer to an earlier one says nothing of this one.
    asked: StoredValue<u32>,
}

impl NetworkDesk {
    pub(crate) fn new() -> Self {
        Self {
            loaded: RwSignal::new(None),
            along: RwSignal::new(None),
            way: RwSignal::new(None),
            kind: RwSignal::new(NetworkKind::Road),
            metres: RwSignal::new(1_000.0),
            caught: RwSignal::new(None),
            asked: StoredValue::new(0),
        }
    }

    /// Forgets what was answered.
    pub(crate) fn forget(self) {
        self.asked.update_value(|asked| *asked += 1);
        self.way.set(None);
        self.caught.set(None);
    }

    /// Asks which networks are loaded, once.
    fn loaded_ask(self) {
        if self.loaded.with_untracked(Option::is_some) {
            return;
        }
        spawn_local(async move {
            if let Ok(page) = door::get::<NetworksPage>("/api/networks", None).await {
                // The page may be gone by now.
                self.loaded.try_set(Some(page));
            }
        });
    }

    /// Whether a network is known not to be loaded.
    fn is_missing(self, kind: NetworkKind) -> bool {
        self.loaded.with(|page| {
            page.as_ref().is_some_and(|page| page.networks.iter().all(|network| network.kind != kind))
        })
    }

    /// Asks, and keeps the answer unless something else was asked meanwhile.
    fn ask<A, T>(self, path: &'static str, asked: A, answer: RwSignal<Option<Load<Arc<T>>>>)
    where
        A: serde::Serialize + 'static,
        T: serde::de::DeserializeOwned + Send + Sync + 'static,
    {
        self.forget();
        answer.set(Some(Load::Waiting));
        let number = self.asked.get_value();
        spawn_local(async move {
            let told = door::ask::<A, T>("POST", path, &asked).await;
            // The page may be gone by now.
            if self.asked.try_get_value() == Some(number) {
                answer.try_set(Some(told.map_or_else(Load::Failed, |it| Load::Ready(Arc::new(it)))));
            }
        });
    }

    /// The catchment as a shape that can be asked about.
    pub(crate) fn shape(self) -> Option<DrawnShape> {
        self.caught.with(|caught| {
            let caught = caught.as_ref()?.ready()?;
            Some(DrawnShape::Lines { lines: caught.lines.clone(), within_m: caught.within_m })
        })
    }

    /// What was found along the network, and the outline of a catchment with its breadth in metres.
    pub(crate) fn drawn(self) -> (Rings, Option<(Rings, f64)>) {
        let ways = self.way.with(|way| {
            let legs = way.as_ref().and_then(Load::ready).map(|way| &way.legs)?;
            Some(legs.iter().map(|leg| leg.line.clone()).filter(|line| line.len() > 1).collect::<Rings>())
        });
        let caught = self.caught.with(|caught| {
            let caught = caught.as_ref()?.ready()?;
            let outline: Rings = caught.outline.iter().flatten().cloned().collect();
            Some((caught.lines.clone(), outline, caught.within_m))
        });
        match caught {
            Some((lines, outline, within_m)) => (lines, Some((outline, within_m))),
            None => (ways.unwrap_or_default(), None),
        }
    }
}

/// Said plainly: there is no such network.
#[component]
fn Missing(
    /// Which is wanted.
    kind: NetworkKind,
) -> impl IntoView {
    let lang = lang();
    view! {
        <p class="caution" id="network-missing">
            {move || say_in(lang.get(), "network-missing", &[("kind", kind.label().get(lang.get()).into())])}
        </p>
    }
}

/// Whom to thank for the lines.
#[component]
fn Credit(
    /// Which network.
    kind: NetworkKind,
) -> impl IntoView {
    let network = tools().network;
    move || {
        network.loaded.with(|page| {
            let lines = page.as_ref()?.networks.iter().find(|one| one.kind == kind)?.licences.join(" · ");
            (!lines.is_empty()).then(|| view! { <p class="hint">{lines}</p> })
        })
    }
}

/// Why there is no answer.
#[component]
fn Refused(
    /// The failure.
    failure: door::Failure,
) -> impl IntoView {
    let fields = failure.fields().into_iter().map(|field| field.message);
    let words: Vec<Text> = std::iter::once(failure.words()).chain(fields).collect();
    words.into_iter().map(|words| view! { <p class="caution">{both(words)}</p> }).collect_view()
}

/// The networks to choose from, after what stands before them.
#[component]
fn Kinds(
    /// Id of the field.
    id: &'static str,
    /// Key of its name.
    name: &'static str,
    /// Key of the choice before the networks, where there is one.
    #[prop(optional)]
    none: Option<&'static str>,
    /// What is chosen.
    chosen: Signal<Option<NetworkKind>>,
    /// Takes a choice.
    choose: Callback<Option<NetworkKind>>,
) -> impl IntoView {
    let lang = lang();
    let options = move || {
        let kinds = NetworkKind::ALL.map(|kind| {
            let selected = move || chosen.get() == Some(kind);
            let label = move || kind.label().get(lang.get()).to_owned();
            view! { <option value=kind.code() prop:selected=selected>{label}</option> }
        });
        kinds.into_iter().collect_view()
    };
    let choose = move |event: web_sys::Event| choose.run(NetworkKind::parse(&event_target_value(&event)));
    view! {
        <label class="tools-reach"><span>{w(name)}</span>
            <select id=id on:change=choose>
                {none.map(|key| view! { <option value="" prop:selected=move || chosen.get().is_none()>{w(key)}</option> })}
                {options()}
            </select>
        </label>
    }
}

/// Measuring along a network, beside the straight line.
#[component]
pub(super) fn Along() -> impl IntoView {
    let tools = tools();
    let network = tools.network;
    network.loaded_ask();
    Effect::new(move |_| {
        let (points, along) = (tools.points.get(), network.along.get());
        match along {
            Some(kind) if points.len() > 1 && !network.is_missing(kind) => {
                network.ask(
                    "/api/networks/distance",
                    NetworkDistanceAsk { network: kind, points },
                    network.way,
                );
            }
            _ => network.forget(),
        }
    });
    on_cleanup(move || network.forget());
    view! {
        <Kinds id="measure-along" name="network-along" none="network-straight" chosen=network.along.into()
            choose=Callback::new(move |kind| network.along.set(kind))/>
        {move || network.along.get().map(|kind| {
            if network.is_missing(kind) {
                return view! { <Missing kind/> }.into_any();
            }
            view! {
                <div class="shape-answer" aria-live="polite">
                    {move || network.way.get().and_then(|load| match load {
                        Load::Waiting => None,
                        Load::Failed(failure) => Some(view! { <Refused failure/> }.into_any()),
                        Load::Ready(way) => Some(view! { <Way way/> }.into_any()),
                    })}
                </div>
                <Credit kind/>
            }.into_any()
        })}
    }
}

/// The detour in words: so many times the straight line.
fn detour(way: &NetworkDistance) -> Option<String> {
    let along = way.along_m?;
    (way.straight_m > 0.0).then(|| format!("× {:.2}", along / way.straight_m))
}

/// Metres from the points to the network, where any is worth telling.
fn off_words(off_m: &[Option<f64>], lang: Lang) -> Option<String> {
    if off_m.iter().any(Option::is_none) {
        return Some(say_in(lang, "network-point-off", &[]));
    }
    let most = off_m.iter().flatten().copied().fold(0.0, f64::max);
    (most >= 1.0).then(|| say_in(lang, "network-off-told", &[("most", Arg::from(length_words(most)))]))
}

#[component]
fn Way(
    /// How far it is.
    way: Arc<NetworkDistance>,
) -> impl IntoView {
    let lang = lang();
    let along = way.along_m.map(length_words);
    let last = way.legs.last().and_then(|leg| leg.along_m).map(length_words);
    let detour = detour(&way);
    let none = move || say_in(lang.get(), "network-no-way", &[]);
    view! {
        <dl class="facts">
            <dt>{w("network-length")}</dt>
            <dd id="measure-network">{move || along.clone().unwrap_or_else(none)}</dd>
            {last.map(|last| view! { <dt>{w("map-measure-last")}</dt><dd>{last}</dd> })}
            {detour.map(|detour| view! { <dt>{w("network-detour")}</dt><dd>{detour}</dd> })}
        </dl>
        <p class="hint">{move || off_words(&way.off_m, lang.get())}</p>
    }
}

/// How far a catchment reaches, along what, and what it comes to.
#[component]
pub(super) fn Catchment() -> impl IntoView {
    let tools = tools();
    let network = tools.network;
    network.loaded_ask();
    Effect::new(move |_| {
        let centre = tools.points.with(|points| points.first().copied());
        let asked = (network.kind.get(), network.metres.get(), tools.reach_m.get());
        match centre {
            Some(centre) if !network.is_missing(asked.0) => {
                let asked =
                    NetworkCatchmentAsk { network: asked.0, centre, metres: asked.1, within_m: asked.2 };
                network.ask("/api/networks/catchment", asked, network.caught);
            }
            _ => network.forget(),
        }
    });
    on_cleanup(move || network.forget());
    let set = move |event: web_sys::Event| {
        if let Ok(metres) = event_target_value(&event).trim().parse::<f64>()
            && (CATCHMENT_M.0..=CATCHMENT_M.1).contains(&metres)
        {
            network.metres.set(metres.round());
        }
    };
    view! {
        <Kinds id="catchment-along" name="network-reached-along" chosen=Signal::derive(move || Some(network.kind.get()))
            choose=Callback::new(move |kind: Option<NetworkKind>| network.kind.set(kind.unwrap_or_default()))/>
        <label class="tools-reach"><span>{w("network-metres-label")}</span>
            <input id="catchment-metres" type="number" inputmode="numeric" step="50"
                min=CATCHMENT_M.0.to_string() max=CATCHMENT_M.1.to_string()
                prop:value=move || network.metres.get().to_string() on:change=set/></label>
        {move || {
            let kind = network.kind.get();
            if network.is_missing(kind) {
                return view! { <Missing kind/> }.into_any();
            }
            view! {
                <div aria-live="polite">
                    {move || network.caught.get().and_then(|load| match load {
                        Load::Waiting => None,
                        Load::Failed(failure) => Some(view! { <Refused failure/> }.into_any()),
                        Load::Ready(caught) => Some(view! { <Caught caught/> }.into_any()),
                    })}
                </div>
                <Credit kind/>
            }.into_any()
        }}
    }
}

/// What share of the circle as wide the catchment covers, in whole per cent.
fn of_circle(caught: &NetworkCatchment) -> f64 {
    let radius = caught.metres + caught.within_m;
    100.0 * caught.area_m2 / (std::f64::consts::PI * radius * radius)
}

#[component]
fn Caught(
    /// The catchment.
    caught: Arc<NetworkCatchment>,
) -> impl IntoView {
    let lang = lang();
    let share = format!("{:.0}%", of_circle(&caught));
    let off = (caught.off_m >= 1.0).then(|| length_words(caught.off_m));
    view! {
        <dl class="facts">
            <dt>{w("network-reached")}</dt><dd id="catchment-length">{length_words(caught.length_m)}</dd>
            <dt>{w("network-covers")}</dt><dd id="catchment-area">{area_words(caught.area_m2)}</dd>
            <dt>{w("network-of-circle")}</dt><dd>{share}</dd>
        </dl>
        <p class="hint">{move || off.clone().map(|off| say_in(lang.get(), "network-centre-off", &[("off", off.into())]))}</p>
        <p class="hint">{w("network-method")}</p>
    }
}

/// The place that was found last, as the centre of a catchment.
pub(super) fn catchment_of(tools: ToolDesk, at: (f64, f64)) {
    tools.form_set(Form::Catchment);
    tools.point_add(at);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distance(along_m: Option<f64>, off_m: Vec<Option<f64>>) -> NetworkDistance {
        NetworkDistance { network: NetworkKind::Road, legs: Vec::new(), straight_m: 800.0, along_m, off_m }
    }

    #[test]
    fn a_detour_is_told_beside_the_straight_line() {
        assert_eq!(detour(&distance(Some(1_000.0), Vec::new())).as_deref(), Some("× 1.25"));
        assert_eq!(detour(&distance(None, Vec::new())), None);
    }

    #[test]
    fn what_lies_off_the_network_is_said_in_both_languages() {
        for lang in Lang::ALL {
            assert_eq!(off_words(&[Some(0.2), Some(0.0)], lang), None);
            assert!(off_words(&[Some(0.2), Some(35.0)], lang).unwrap().contains("35 m"));
            assert!(off_words(&[Some(0.2), None], lang).is_some());
        }
    }
}
