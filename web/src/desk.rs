//! The desk: what the map page knows and shows at this moment, and how it is fetched.

use crate::area::AreaDesk;
use crate::compare::beside::beside_shading;
use crate::compare::field::ChangeField;
use crate::door::{self, Errand, Failure, Load};
use crate::filters::choice::{Choice, Shading, Side};
use crate::finding::Bench;
use crate::map::blocks::{BlockField, Spot};
use crate::map::cells::CellField;
use crate::map::cells::CellHere;
use crate::route;
use crate::session::{Session, side_of};
use crate::words::Text;
use api::{Geography, ReleasedChange, ReleasedHotspots, ReleasedMap, WorkingMap};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;

/// The working map with its cells made ready.
#[derive(Debug)]
pub(crate) struct Working {
    /// As the server gave it.
    pub(crate) map: WorkingMap,
    /// Its cells.
    pub(crate) cells: Arc<CellField>,
    /// How they changed, where two periods are compared.
    pub(crate) change: Option<Arc<ChangeField>>,
}

impl Working {
    /// Makes the cells of a map ready.
    pub(crate) fn new(map: WorkingMap) -> Self {
        let change = ChangeField::new(&map).map(Arc::new);
        Self { cells: Arc::new(CellField::new(&map)), change, map }
    }
}

/// The released map with its blocks made ready.
#[derive(Debug)]
pub(crate) struct Released {
    /// As the server gave it.
    pub(crate) map: ReleasedMap,
    /// Exceedance by area, when the colours tell it.
    pub(crate) hotspots: Option<ReleasedHotspots>,
    /// How areas changed since another year, when the colours tell it.
    pub(crate) change: Option<Arc<ReleasedChange>>,
    /// Its areas and places.
    pub(crate) blocks: Arc<BlockField>,
}

/// A sheet over the map on a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Drawer {
    /// Filters.
    Filters,
    /// Inspector.
    Inspector,
}

/// What is on its way to the server, or about to be.
#[derive(Default)]
struct UnderWay {
    errand: Option<Errand>,
    timer: Option<TimeoutHandle>,
}

/// Signals of the map page. It is a handful of handles: copy it freely.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    /// What the reader has chosen.
    pub(crate) choice: RwSignal<Choice>,
    /// The side shown.
    pub(crate) side: Memo<Option<Side>>,
    /// Public geography.
    pub(crate) geography: RwSignal<Load<Arc<Geography>>>,
    /// The working map.
    pub(crate) working: RwSignal<Load<Arc<Working>>>,
    /// The released map.
    pub(crate) released: RwSignal<Load<Arc<Released>>>,
    /// A newer answer is on its way.
    pub(crate) busy: RwSignal<bool>,
    /// Under the pointer or the keyboard's cursor.
    pub(crate) pointed: RwSignal<Option<Spot>>,
    /// Opened in the inspector, until closed.
    pub(crate) opened: RwSignal<Option<Spot>>,
    /// A spot that the map should bring into sight.
    pub(crate) sought: RwSignal<Option<Spot>>,
    /// The table is open.
    pub(crate) table: RwSignal<bool>,
    /// The left rail is folded away.
    pub(crate) left_folded: RwSignal<bool>,
    /// The right rail is folded away.
    pub(crate) right_folded: RwSignal<bool>,
    /// The sheet open on a phone.
    pub(crate) drawer: RwSignal<Option<Drawer>>,
    /// The method card is open.
    pub(crate) card: RwSignal<bool>,
    /// The area that is asked about.
    pub(crate) area: AreaDesk,
    bench: StoredValue<Bench>,
    session: Session,
    under_way: StoredValue<UnderWay, LocalStorage>,
}

impl Desk {
    /// A desk for this session, with the choice that the address names.
    pub(crate) fn new(session: Session) -> Self {
        let choice = RwSignal::new(Choice::read(&route::query()));
        let side = Memo::new(move |_| session.who().and_then(|who| side_of(&who, choice.get().side)));
        let desk = Self {
            choice,
            side,
            geography: RwSignal::new(Load::Waiting),
            working: RwSignal::new(Load::Waiting),
            released: RwSignal::new(Load::Waiting),
            busy: RwSignal::new(false),
            pointed: RwSignal::new(None),
            opened: RwSignal::new(None),
            sought: RwSignal::new(None),
            table: RwSignal::new(false),
            left_folded: RwSignal::new(false),
            right_folded: RwSignal::new(false),
            drawer: RwSignal::new(None),
            card: RwSignal::new(false),
            area: AreaDesk::new(),
            bench: StoredValue::new(Bench::new()),
            session,
            under_way: StoredValue::new_local(UnderWay::default()),
        };
        desk.geography_fetch();
        desk.keep_in_step(session);
        crate::compare::keep_apart(desk);
        desk
    }

    /// Fetches public geography.
    pub(crate) fn geography_fetch(self) {
        self.geography.set(Load::Waiting);
        spawn_local(async move {
            let answer = door::get::<Geography>("/api/released/geography", None).await;
            let answer = answer.map_or_else(Load::Failed, |geography| Load::Ready(Arc::new(geography)));
            // The page may be gone by now.
            self.geography.try_set(answer);
        });
    }

    /// Fetches whenever the choice changes, a moment after its last change, and keeps the address in step.
    fn keep_in_step(self, session: Session) {
        const MOMENT: Duration = Duration::from_millis(120);
        let allowed = Memo::new(move |_| {
            let may = |side| side == Side::Released || session.who().is_some_and(|who| who.purpose.is_some());
            self.side.get().filter(|side| may(*side))
        });
        let geography_here = Memo::new(move |_| self.geography.with(|load| load.ready().is_some()));
        Effect::new(move |before: Option<Option<Side>>| {
            let choice = self.choice.get();
            let side = allowed.get();
            route::query_write(&choice.address());
            // The released side needs the blocks' outlines and residents before its values mean anything.
            if side == Some(Side::Released) && !geography_here.get() {
                return side;
            }
            if before.flatten() != side {
                self.pointed.set(None);
                self.opened.set(None);
            }
            if let Some(side) = side {
                self.later(MOMENT, move || self.fetch(side, choice));
            }
            side
        });
    }

    fn later(self, moment: Duration, then: impl FnOnce() + 'static) {
        self.under_way.update_value(|under_way| {
            if let Some(timer) = under_way.timer.take() {
                timer.clear();
            }
            under_way.timer = set_timeout_with_handle(then, moment).ok();
        });
    }

    /// Asks for the map of a side again, as after a failure.
    pub(crate) fn again(self) {
        if matches!(self.geography.get_untracked(), Load::Failed(_)) {
            self.geography_fetch();
        }
        if let Some(side) = self.side.get_untracked() {
            self.fetch(side, self.choice.get_untracked());
        }
    }

    fn fetch(self, side: Side, choice: Choice) {
        let errand = Errand::new();
        let signal = errand.as_ref().map(Errand::signal);
        // The errand before this one is dropped here, which calls it off.
        self.under_way.update_value(|under_way| under_way.errand = errand);
        self.busy.set(true);
        spawn_local(async move {
            let called_off = match side {
                Side::Working => self.working_fetch(&choice, signal.as_ref()).await,
                Side::Released => self.released_fetch(&choice, signal.as_ref()).await,
            };
            if !called_off {
                self.busy.try_set(false);
            }
        });
    }

    /// Whether it was called off.
    async fn working_fetch(self, choice: &Choice, signal: Option<&web_sys::AbortSignal>) -> bool {
        let query = choice.working_query();
        let mark = if query.is_empty() { "" } else { "?" };
        let answer = door::get::<WorkingMap>(&format!("/api/working/map{mark}{query}"), signal).await;
        self.settle(self.working, answer.map(Working::new)).await
    }

    /// Whether it was called off.
    async fn released_fetch(self, choice: &Choice, signal: Option<&web_sys::AbortSignal>) -> bool {
        let geography = self.geography.with_untracked(|load| load.ready().cloned());
        let Some(geography) = geography else { return false };
        self.settle(self.released, released_read(choice, &geography, signal).await).await
    }

    /// Puts an answer where it is shown; says whether it was called off, and then leaves all as it was.
    async fn settle<T: Send + Sync + 'static>(
        self,
        place: RwSignal<Load<Arc<T>>>,
        answer: Result<T, Failure>,
    ) -> bool {
        let load = match answer {
            Err(Failure::CalledOff) => return true,
            Ok(value) => Load::Ready(Arc::new(value)),
            Err(failure) => {
                // The session may be over, or its purpose: ask, and the page shows the sign-in or the question in place of the map.
                if matches!(failure.status(), Some(401 | 403)) {
                    self.session.ask().await;
                }
                Load::Failed(failure)
            }
        };
        // The page may be gone by now.
        place.try_set(load);
        false
    }

    /// The licence lines of the ground.
    pub(crate) fn licences(self) -> Vec<Text> {
        self.geography
            .with(|load| load.ready().map(|geography| geography.licences.clone()).unwrap_or_default())
    }

    /// Methods and findings.
    pub(crate) fn bench(self) -> Bench {
        self.bench.get_value()
    }

    /// Points at a place of the working map and brings it into sight.
    pub(crate) fn seek(self, (easting, northing): (f64, f64)) {
        let spot = self.working.with_untracked(|load| match load.ready()?.cells.at(easting, northing) {
            CellHere::Found(cell) => Some(Spot::Cell(cell.index)),
            CellHere::Nothing(index) => Some(Spot::Cell(index)),
            CellHere::Outside => None,
        });
        self.pointed.set(spot);
        self.sought.set(spot);
    }

    /// How the cells changed, where that is what the map or the two maps show.
    pub(crate) fn change(self) -> Option<Arc<ChangeField>> {
        let tells = |choice: &Choice| choice.against.is_some_and(|it| choice.beside || !it.standing);
        let shown = self.choice.with(tells);
        self.working.with(|load| load.ready()?.change.clone()).filter(|_| shown)
    }

    /// What the inspector speaks of: what is pointed at, else what is open.
    pub(crate) fn spot(self) -> Option<Spot> {
        self.pointed.get().or_else(|| self.opened.get())
    }
}

/// The released map of a choice, with all that its colours and numbers need.
pub(crate) async fn released_read(
    choice: &Choice,
    geography: &Geography,
    signal: Option<&web_sys::AbortSignal>,
) -> Result<Released, Failure> {
    let year = choice.year.map_or_else(String::new, |year| format!("?year={year}"));
    let map = door::get::<ReleasedMap>(&format!("/api/released/map{year}"), signal).await?;
    let shading = if choice.beside { beside_shading(choice.shading) } else { choice.shading };
    let mut hotspots = None;
    if let Some(card) = map.release.as_ref().filter(|_| shading == Shading::Exceedance) {
        let (unit, times) = (choice.unit.code(), choice.times.code());
        let path = format!("/api/released/hotspots?period={}&unit={unit}&c={times}", card.year);
        hotspots = door::get::<ReleasedHotspots>(&path, signal).await.map(Some).or_else(held)?;
    }
    let mut change = None;
    if let Some(path) = change_path(choice, &map) {
        change = door::get::<ReleasedChange>(&path, signal).await.map(Some).or_else(held)?;
    }
    let mut blocks = BlockField::new(geography, &map, choice.unit, hotspots.as_ref());
    if let Some(change) = &change {
        blocks = blocks.with_change(change, shading);
    }
    Ok(Released { map, hotspots, change: change.map(Arc::new), blocks: Arc::new(blocks) })
}

/// No table holds it for this reader: the map shows rates in its place.
fn held<T>(failure: Failure) -> Result<Option<T>, Failure> {
    if failure.status() == Some(404) { Ok(None) } else { Err(failure) }
}

/// The year that another is compared with: the chosen one, or the one before, or the next.
pub(crate) fn other_year(choice: &Choice, map: &ReleasedMap) -> Option<i16> {
    let card = map.release.as_ref()?;
    let years: Vec<i16> = map.years.iter().map(|year| year.year).filter(|year| *year != card.year).collect();
    let chosen = choice.other_year.filter(|year| years.contains(year));
    let before = years.iter().copied().filter(|year| *year < card.year).max();
    chosen.or(before).or_else(|| years.first().copied())
}

/// Where the change is asked for, if the colours or two maps are to tell it.
fn change_path(choice: &Choice, map: &ReleasedMap) -> Option<String> {
    let wanted = choice.beside || choice.shading == Shading::Change;
    let card = map.release.as_ref().filter(|_| wanted)?;
    let other = other_year(choice, map)?;
    Some(format!("/api/released/change?year={}&against={other}&unit={}", card.year, choice.unit.code()))
}

/// The desk of the page.
pub(crate) fn desk() -> Desk {
    expect_context::<Desk>()
}
