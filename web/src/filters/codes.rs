//! Lists of codes to tick, each with its count.

use super::choice::Choice;
use crate::desk::desk;
use crate::number::whole;
use crate::words::{Arg, Text, lang, w};
use api::language::say_in;
use api::{Share, WorkingMap};
use leptos::prelude::*;

/// Key of how many codes are ticked.
pub(super) const TICKED: &str = "web-filter-ticked";

/// A filter that is a list of codes.
#[derive(Clone, Copy)]
pub(super) struct CodeFilter<C: 'static> {
    /// Key of its title.
    pub(super) title: &'static str,
    /// The codes.
    pub(super) all: &'static [C],
    /// A code in letters, and in words.
    pub(super) said: fn(C) -> (&'static str, Text),
    /// Its counts in an answer.
    pub(super) shares: fn(&WorkingMap) -> &Vec<Share>,
    /// Whether a code is ticked.
    pub(super) has: fn(&Choice, C) -> bool,
    /// Ticks it, or takes the tick away.
    pub(super) turn: fn(&mut Choice, C),
}

impl<C: Copy + Send + Sync + 'static> CodeFilter<C> {
    fn ticked(self, choice: &Choice) -> usize {
        self.all.iter().filter(|code| (self.has)(choice, **code)).count()
    }

    fn rows(self) -> AnyView {
        let (desk, lang) = (desk(), lang());
        let row = move |code: C| {
            let (letters, words) = (self.said)(code);
            let is_in =
                move || desk.choice.with(|choice| self.ticked(choice) == 0 || (self.has)(choice, code));
            let count = move || {
                desk.working.with(|load| {
                    load.ready()
                        .map_or_else(String::new, |it| count_of((self.shares)(&it.map), letters, is_in()))
                })
            };
            check(
                Signal::derive(move || words.get(lang.get()).to_owned()),
                Signal::derive(move || desk.choice.with(|choice| (self.has)(choice, code))),
                Signal::derive(count),
                move || desk.choice.update(|choice| (self.turn)(choice, code)),
            )
        };
        self.all.iter().map(|code| row(*code)).collect_view().into_any()
    }

    /// The list, always in sight.
    pub(super) fn open(self) -> AnyView {
        view! { <fieldset class="filter"><legend>{w(self.title)}</legend>{self.rows()}</fieldset> }.into_any()
    }

    /// The list one press away; it stands open where something in it is ticked already.
    pub(super) fn folded(self) -> AnyView {
        let desk = desk();
        folded(
            self.title,
            Signal::derive(move || desk.choice.with(|choice| self.ticked(choice))),
            TICKED,
            self.rows(),
        )
    }
}

/// A part that is one press away, with how many of it there are, in the words of `count`.
pub(super) fn folded(
    title: &'static str,
    ticked: Signal<usize>,
    count: &'static str,
    rows: AnyView,
) -> AnyView {
    let lang = lang();
    let said = move || match ticked.get() {
        0 => String::new(),
        n => say_in(lang.get(), count, &[("n", Arg::from(n))]),
    };
    view! {
        <details class="filter folded" prop:open={ticked.get_untracked() > 0}>
            <summary><strong>{w(title)}</strong>" "<span class="figure">{said}</span></summary>
            <fieldset><legend class="only-heard">{w(title)}</legend>{rows}</fieldset>
        </details>
    }
    .into_any()
}

/// The count beside a filter: empty when the filter itself shut it out, for then the answer does not say.
fn count_of(shares: &[Share], code: &str, is_in: bool) -> String {
    if !is_in {
        return String::new();
    }
    let count = shares.iter().find(|share| share.code == code).map_or(0, |share| share.count);
    whole(u64::from(count))
}

pub(super) fn check(
    label: Signal<String>,
    checked: Signal<bool>,
    count: Signal<String>,
    turn: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=checked on:change=move |_| turn()/>
            <span>{label}</span>
            <span class="figure">{count}</span>
        </label>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Text;

    #[test]
    fn a_filter_that_was_shut_out_shows_no_count_rather_than_a_false_nought() {
        let shares = [Share { code: "cse".to_owned(), label: Text::same("x"), count: 1_204 }];
        assert_eq!(count_of(&shares, "cse", true), "1\u{202f}204");
        assert_eq!(count_of(&shares, "cce", true), "0");
        assert_eq!(count_of(&shares, "cce", false), "");
    }
}
