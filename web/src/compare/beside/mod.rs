//! Two whole maps side by side: the period on the first, the other period on the other; or two released years. What the second shows is asked for
//! here, and dropped when the maps are one again.

mod cards;
pub(crate) mod density;
mod legend;
mod switch;

pub(crate) use cards::{BesideBlock, BesideCell, Caption, spoken};
pub(crate) use legend::BesideLegend;
pub(crate) use switch::{BesideReleased, BesideWorking};

use crate::desk::{Desk, Released, Working, other_year, released_read};
use crate::door::{self, Errand, Failure, Load};
use crate::filters::choice::{Choice, Shading, Side};
use api::WorkingMap;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;

/// What the second map is asked for.
#[derive(Clone, Debug, PartialEq)]
enum Asks {
    Period(String),
    Year(Choice),
}

/// Signals of the second map. It is a handful of handles: copy it freely.
#[derive(Clone, Copy)]
pub(crate) struct Beside {
    /// Whether two maps are shown.
    pub(crate) on: Memo<bool>,
    /// The working map of the other period.
    pub(crate) working: RwSignal<Load<Arc<Working>>>,
    /// The released map of the other year.
    pub(crate) released: RwSignal<Load<Arc<Released>>>,
    desk: StoredValue<Desk>,
    /// Raised to ask again.
    again: RwSignal<u32>,
}

impl Beside {
    /// For the components of the page. A finding is of one period: while one is shown, so is one map.
    pub(crate) fn provide(desk: Desk) -> Self {
        let on = Memo::new(move |_| {
            desk.choice.with(|choice| choice.beside)
                && match desk.side.get() {
                    Some(Side::Working) => {
                        let compares = |choice: &Choice| {
                            choice.against.is_some_and(|it| !it.overlaps(choice.from, choice.to))
                        };
                        desk.choice.with(compares) && desk.bench().shown.with(Option::is_none)
                    }
                    Some(Side::Released) => year_beside(desk).is_some(),
                    None => false,
                }
        });
        let beside = Self {
            on,
            working: RwSignal::new(Load::Waiting),
            released: RwSignal::new(Load::Waiting),
            desk: StoredValue::new(desk),
            again: RwSignal::new(0),
        };
        provide_context(beside);
        beside.keep_in_step();
        beside
    }

    /// Whether the working side's maps tell how many, and not where it is unusual.
    pub(crate) fn is_density(self) -> bool {
        self.desk().choice.with(|choice| choice.density)
    }

    fn desk(self) -> Desk {
        self.desk.get_value()
    }

    /// Asks for the second map again, as after a failure.
    pub(crate) fn again(self) {
        self.again.update(|n| *n += 1);
    }

    /// Why there is no second map.
    pub(crate) fn failure(self) -> Option<Failure> {
        let of = |failed: Option<Failure>| failed.filter(|_| self.on.get());
        match self.desk().side.get() {
            Some(Side::Working) => self.working.with(|load| of(failed(load))),
            _ => self.released.with(|load| of(failed(load))),
        }
    }

    fn asks(self) -> Option<Asks> {
        if !self.on.get() {
            return None;
        }
        match self.desk().side.get()? {
            Side::Working => self.desk().choice.with(|choice| {
                let (from, to) = choice.against?.months;
                let other = Choice { from: Some(from), to: Some(to), against: None, ..choice.clone() };
                Some(Asks::Period(other.period_query()))
            }),
            Side::Released => year_beside(self.desk()).map(Asks::Year),
        }
    }

    /// Asks a moment after the last change, as the desk does; the question before is called off.
    fn keep_in_step(self) {
        const MOMENT: Duration = Duration::from_millis(120);
        let asks = Memo::new(move |_| self.asks());
        let under_way: StoredValue<(Option<TimeoutHandle>, Option<Errand>), LocalStorage> =
            StoredValue::new_local((None, None));
        Effect::new(move |_| {
            let (asks, _) = (asks.get(), self.again.get());
            under_way.update_value(|(timer, errand)| {
                if let Some(timer) = timer.take() {
                    timer.clear();
                }
                *errand = None;
                let Some(asks) = asks else {
                    self.working.set(Load::Waiting);
                    self.released.set(Load::Waiting);
                    return;
                };
                let fetch = move || {
                    let errand = Errand::new();
                    let signal = errand.as_ref().map(Errand::signal);
                    under_way.try_update_value(|under_way| under_way.1 = errand);
                    spawn_local(async move { self.fetch(asks, signal.as_ref()).await });
                };
                *timer = set_timeout_with_handle(fetch, MOMENT).ok();
            });
        });
    }

    async fn fetch(self, asks: Asks, signal: Option<&web_sys::AbortSignal>) {
        match asks {
            Asks::Period(query) => {
                let answer = door::get::<WorkingMap>(&format!("/api/working/map?{query}"), signal).await;
                settle(self.working, answer.map(Working::new));
            }
            Asks::Year(choice) => {
                let geography = self.desk().geography.with_untracked(|load| load.ready().cloned());
                let Some(geography) = geography else { return };
                settle(self.released, released_read(&choice, &geography, signal).await);
            }
        }
    }
}

fn failed<T>(load: &Load<T>) -> Option<Failure> {
    match load {
        Load::Failed(failure) => Some(failure.clone()),
        _ => None,
    }
}

/// Puts an answer where it is shown; one that was called off leaves all as it was.
fn settle<T: Send + Sync + 'static>(place: RwSignal<Load<Arc<T>>>, answer: Result<T, Failure>) {
    let load = match answer {
        Err(Failure::CalledOff) => return,
        Ok(value) => Load::Ready(Arc::new(value)),
        Err(failure) => Load::Failed(failure),
    };
    // The page may be gone by now.
    place.try_set(load);
}

/// The released map of the other year, in the colours of the first; none where there is no other year.
fn year_beside(desk: Desk) -> Option<Choice> {
    let year = desk.released.with(|load| other_year(&desk.choice.get(), &load.ready()?.map))?;
    Some(desk.choice.with(|choice| Choice {
        year: Some(year),
        unit: choice.unit,
        shading: beside_shading(choice.shading),
        times: choice.times,
        ..Choice::default()
    }))
}

/// Side by side the colours tell values, and the numbers tell the change.
pub(crate) const fn beside_shading(shading: Shading) -> Shading {
    match shading {
        Shading::Change => Shading::Rate,
        other => other,
    }
}

/// The second map of the page.
pub(crate) fn beside() -> Beside {
    expect_context()
}
