//! What lies over the map until it is closed: small maps side by side, or the calendar.

use leptos::prelude::*;

/// A sheet over the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sheet {
    /// Small maps side by side.
    Multiples,
    /// The calendar of months.
    Calendar,
}

/// The sheet that lies over the map.
#[derive(Clone, Copy)]
pub(crate) struct Over(RwSignal<Option<Sheet>>);

impl Over {
    /// None lies there, for the components below.
    pub(crate) fn provide() -> Self {
        let over = Self(RwSignal::new(None));
        provide_context(over);
        over
    }

    /// Whether a sheet lies there.
    pub(crate) fn is(self, sheet: Sheet) -> bool {
        self.0.get() == Some(sheet)
    }

    /// Opens a sheet, or closes it.
    pub(crate) fn turn(self, sheet: Sheet) {
        self.0.update(|open| *open = if *open == Some(sheet) { None } else { Some(sheet) });
    }

    /// Closes whatever lies there; says whether anything did.
    pub(crate) fn close(self) -> bool {
        let open = self.0.get_untracked().is_some();
        if open {
            self.0.set(None);
        }
        open
    }
}

/// The sheet over the map of this page.
pub(crate) fn over() -> Over {
    expect_context()
}
