//! Points by keyboard: arrows move a cross, Enter sets a point there, Backspace takes the last one away.

use super::ToolDesk;
use leptos::prelude::*;

/// Pixels that an arrow key moves the cross, and with Shift.
const STEP_PX: (f64, f64) = (16.0, 2.0);

/// What a key did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Done {
    /// It is not a key of the tools, or no tool takes points.
    NotOurs,
    /// It was taken.
    Taken,
    /// The cross is now here.
    Moved((f64, f64)),
}

/// East and north of an arrow key, in steps.
fn arrow(key: &str) -> Option<(f64, f64)> {
    match key {
        "ArrowLeft" => Some((-1.0, 0.0)),
        "ArrowRight" => Some((1.0, 0.0)),
        "ArrowUp" => Some((0.0, 1.0)),
        "ArrowDown" => Some((0.0, -1.0)),
        _ => None,
    }
}

/// A key on the map while a tool takes points. The cross begins in the `middle` of the window; `scale` is in pixels to a metre.
pub(crate) fn press(
    tools: ToolDesk,
    (key, fine): (&str, bool),
    middle: impl FnOnce() -> (f64, f64),
    scale: f64,
) -> Done {
    if !tools.takes_points() {
        return Done::NotOurs;
    }
    if let Some((east, north)) = arrow(key) {
        let step = if fine { STEP_PX.1 } else { STEP_PX.0 } / scale;
        let (e, n) = tools.cross.get_untracked().unwrap_or_else(middle);
        let to = ((e + east * step).round(), (n + north * step).round());
        tools.cross.set(Some(to));
        return Done::Moved(to);
    }
    match key {
        "Enter" | " " => {
            let at = tools.cross.get_untracked().unwrap_or_else(middle);
            tools.cross.set(Some(at));
            tools.point_add(at);
            Done::Taken
        }
        "Backspace" | "Delete" => {
            tools.point_drop();
            Done::Taken
        }
        _ => Done::NotOurs,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Form, Tool};
    use super::*;

    #[test]
    fn a_square_is_drawn_by_keys_alone() {
        let owner = Owner::new();
        owner.set();
        let tools = ToolDesk::new();
        let press = |key: &str| press(tools, (key, false), || (1_000.0, 2_000.0), 0.5);
        assert_eq!(press("ArrowUp"), Done::NotOurs, "no tool is open");
        tools.turn(Tool::Draw);
        for key in
            ["Enter", "ArrowRight", "Enter", "ArrowUp", "Enter", "ArrowLeft", "Enter", "Enter", "Backspace"]
        {
            assert_ne!(press(key), Done::NotOurs);
        }
        let corners = [(1_000.0, 2_000.0), (1_032.0, 2_000.0), (1_032.0, 2_032.0)];
        assert_eq!(tools.points.get_untracked(), corners, "the same point twice is one");
        assert_eq!(tools.line(), [[&corners[..], &corners[..1]].concat()], "an outline is closed");
        assert!(matches!(tools.shape(), Some(api::DrawnShape::Polygon { points }) if points == corners));
        tools.form_set(Form::Circle);
        assert_eq!(tools.shape(), None);
        for key in ["Enter", "ArrowRight", "Enter"] {
            press(key);
        }
        let circle = api::DrawnShape::Circle { centre: (1_000.0, 2_000.0), within_m: 32.0 };
        assert_eq!(tools.shape(), Some(circle));
        assert!(tools.end() && !tools.end() && tools.points.get_untracked().is_empty());
    }
}
