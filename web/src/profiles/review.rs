//! The review of an edition: remarks and their answers, and the steps that the reader may take.

use super::edition::Book;
use crate::door;
use crate::route::{ContextCode, Here, Route, go};
use crate::words::{both, w};
use api::{
    CommentAnswer, CommentAsk, CommentLine, EditionDone, EditionPage, EditionState, EditionStepAsk,
    ProfileSection,
};
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Remarks and steps.
#[component]
pub(super) fn Review(
    /// The page's state.
    book: Book,
    /// What the server told.
    told: EditionPage,
) -> impl IntoView {
    let comments = told.comments.clone();
    let answer = told.may.answer;
    let may_comment = told.may.review && told.state == EditionState::InReview;
    view! {
        <section aria-labelledby="review" class="pfl-review">
            <h2 id="review">{w("profiles-review")}</h2>
            {comments.is_empty().then(|| view! { <p class="hint">{w("profiles-comments-none")}</p> })}
            <ul class="pfl-comments">{comments.into_iter().map(|line| view! { <Comment book line answer/> }).collect_view()}</ul>
            {may_comment.then(|| view! { <CommentForm book/> })}
            <Steps book told/>
        </section>
    }
}

#[component]
fn Comment(
    /// The page's state.
    book: Book,
    /// The remark.
    line: CommentLine,
    /// Whether the reader may answer.
    answer: bool,
) -> impl IntoView {
    let words = RwSignal::new(String::new());
    let path = StoredValue::new(format!("/comments/{}", line.id));
    let id = format!("answer-{}", line.id);
    let open = answer && line.answer.is_none();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        book.act(
            "PUT",
            &path.get_value(),
            CommentAnswer { answer: words.get_untracked() },
            "profiles-said-answered",
        );
    };
    view! {
        <li>
            <p class="hint">{both(line.role)}" · "{line.on}
                {line.section.map(|section| view! { " · "{w(section.key())} })}
                {line.wants_change.then(|| view! { " · "<strong>{w("profiles-wants-change")}</strong> })}</p>
            <p class="pfl-prose">{line.body}</p>
            {line.answer.map(|answer| view! { <p class="pfl-answer"><span class="hint">{w("profiles-answer")}": "</span>{answer}</p> })}
            {open.then(|| view! {
                <form class="form" on:submit=submit>
                    <label for=id.clone()>{w("profiles-answer")}</label>
                    <textarea id=id rows="2" required=true prop:value=words on:input=move |event| words.set(event_target_value(&event))></textarea>
                    <button type="submit" class="button" disabled=move || book.is_held()>{w("profiles-answer-go")}</button>
                </form>
            })}
        </li>
    }
}

#[component]
fn CommentForm(
    /// The page's state.
    book: Book,
) -> impl IntoView {
    let body = RwSignal::new(String::new());
    let (section, wants) = (RwSignal::new(None::<ProfileSection>), RwSignal::new(false));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let asked = CommentAsk {
            section: section.get_untracked(),
            wants_change: wants.get_untracked(),
            body: body.get_untracked(),
        };
        book.act("POST", "/comments", asked, "profiles-said-commented");
    };
    view! {
        <form class="form" id="comment-form" on:submit=submit>
            <label for="comment-section">{w("profiles-comment-section")}</label>
            <select id="comment-section" on:change=move |event| section.set(ProfileSection::parse(&event_target_value(&event)))>
                <option value="">{w("profiles-comment-whole")}</option>
                {ProfileSection::ALL.iter().map(|one| view! { <option value=one.code()>{w(one.key())}</option> }).collect_view()}
            </select>
            <label for="comment-body">{w("profiles-comment")}</label>
            <textarea id="comment-body" rows="3" required=true prop:value=body on:input=move |event| body.set(event_target_value(&event))></textarea>
            <label class="choice"><input type="checkbox" prop:checked=wants on:change=move |event| wants.set(event_target_checked(&event))/>
                <span>{w("profiles-comment-wants")}</span></label>
            <button type="submit" class="button" disabled=move || book.is_held()>{w("profiles-comment-go")}</button>
        </form>
    }
}

/// The steps that the reader may take now; what they may not, and could expect to, is explained.
#[component]
fn Steps(
    /// The page's state.
    book: Book,
    /// What the server told.
    told: EditionPage,
) -> impl IntoView {
    let here = expect_context::<Here>().0;
    let (may, version) = (told.may, told.version);
    let gaps = RwSignal::new(false);
    let has_gaps = !told.data.missing.is_empty();
    let step = move |path: &'static str, done: &'static str| {
        move |_: MouseEvent| {
            book.act("POST", path, EditionStepAsk { version, gaps_acknowledged: gaps.get_untracked() }, done);
        }
    };
    let button = move |path: &'static str, key: &'static str, done: &'static str| {
        let act = step(path, done);
        view! { <button type="button" class="button" disabled=move || book.is_held() on:click=act>{w(key)}</button> }
    };
    let renew = move |_| {
        let path = format!("/api/profiles/editions/{}/renew", book.id.get_value());
        spawn_local(async move {
            match door::ask::<(), EditionDone>("POST", &path, &()).await {
                Ok(done) => {
                    if let Some(id) = ContextCode::read_edition(&done.id) {
                        go(here, Route::Profile(id));
                    }
                }
                Err(why) => _ = book.failure.try_set(Some(why)),
            }
        });
    };
    view! {
        {(may.sign && may.own).then(|| view! { <p class="hint">{w("profiles-own")}</p> })}
        {(may.publish && has_gaps).then(|| view! {
            <label class="choice"><input type="checkbox" id="gaps" prop:checked=gaps on:change=move |event| gaps.set(event_target_checked(&event))/>
                <span>{w("profiles-gaps-seen")}</span></label>
        })}
        <p class="hint" role="status">{move || book.unsaved.get().then(|| w("profiles-save-first")())}</p>
        <p class="pfl-steps">
            {may.keep.then(|| button("/submit", "profiles-submit", "profiles-said-submitted"))}
            {may.review.then(|| button("/return", "profiles-return", "profiles-said-returned"))}
            {may.sign.then(|| button("/sign", "profiles-sign", "profiles-said-signed"))}
            {may.publish.then(|| button("/publish", "profiles-publish", "profiles-said-published"))}
            {may.renew.then(|| view! { <button type="button" class="button" on:click=renew>{w("profiles-renew")}</button> })}
        </p>
    }
}
