//! Signing in by an identity provider: a real one, by its own forms.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{CLIENT_SECRET, DataDir, Provider, Service, Visitor, Walker};
use std::thread::sleep;
use std::time::Duration;

const REFUSED: &str = "/?sign-in=provider-refused";

/// A demonstration whose sign-in page also offers the provider, and its origin.
fn service(provider: &Provider) -> (Service, String) {
    let data = DataDir::demonstration();
    let secret = data.file("client-secret", CLIENT_SECRET);
    let service = Service::start(
        data,
        &[
            "--oidc-issuer",
            &provider.issuer(),
            "--oidc-client-id",
            "contexture",
            "--oidc-client-secret-file",
            secret.to_str().unwrap(),
        ],
    );
    let origin = service.address.clone();
    (service, origin)
}

#[test]
fn a_linked_subject_is_signed_in_and_nobody_else_is() {
    let mut provider = Provider::new();
    let (service, origin) = service(&provider);

    // Nobody answers at the provider's address: said so, and the passphrase still works.
    let walker = Walker::new(&origin);
    let (status, location, _) = walker.open(&format!("{origin}/api/oidc/start"));
    assert_eq!((status, location.as_str()), (303, format!("{origin}/?sign-in=provider-away").as_str()));
    assert_eq!(Visitor::demo(&service.address, "partner").get("/api/session").status, 200);

    provider.start(&origin, &[]);
    let link = ["user", "link", "analyst", "--issuer", &provider.issuer(), "--subject", "sub-4711"];
    service.data.run_ok(link);
    assert!(!service.data.run(link).ok, "a subject opens one account");

    // A stranger to us, however well the provider knows them.
    let back = walker.pass_provider(&walker.begin(), "sub-unknown");
    assert_eq!(walker.open(&back).1, format!("{origin}{REFUSED}"));
    assert_eq!(walker.who().0, 401);

    let walker = Walker::new(&origin);
    let begin = walker.begin();
    assert!(begin.contains("code_challenge_method=S256") && begin.contains("scope=openid"), "{begin}");
    let back = walker.pass_provider(&begin, "sub-4711");
    assert_eq!(walker.open(&back).1, format!("{origin}/"));
    let (status, who) = walker.who();
    assert_eq!(status, 200, "{who}");
    assert!(who.contains(r#""name":"analyst""#) && !who.contains("sub-4711"), "{who}");

    // The same answer again, in the same browser: the sign-in is over.
    assert_eq!(walker.open(&back).1, format!("{origin}{REFUSED}"));
    let told = service.data.sql(
        "select string_agg(distinct action || ' ' || subject, ', ' order by action || ' ' || subject)
         from audit.event where action in ('sign-in', 'sign-in-refused', 'oidc-link') and subject not like '%-%-%'",
    );
    assert_eq!(told.trim(), "sign-in oidc, sign-in passphrase, sign-in-refused");
    let kept = service.data.sql("select count(*) from access.oidc_request");
    assert_eq!(kept.trim(), "0", "nothing is left of a sign-in that is over");

    service.data.run_ok(["user", "link", "analyst", "--remove"]);
    assert_eq!(walker.who().0, 401, "its session ended with the link");
}

#[test]
fn an_answer_that_does_not_fit_opens_nothing() {
    let mut provider = Provider::new();
    let (service, origin) = service(&provider);
    provider.start(&origin, &[("CODE_SECONDS", "2")]);
    service.data.run_ok(["user", "link", "analyst", "--issuer", &provider.issuer(), "--subject", "s1"]);
    let refused = |walker: &Walker, back: &str, why: &str| {
        assert_eq!(walker.open(back).1, format!("{origin}{REFUSED}"), "{why}");
        assert_eq!(walker.who().0, 401, "{why}");
    };

    let walker = Walker::new(&origin);
    let back = walker.pass_provider(&walker.begin(), "s1");
    let (before, state) = back.split_once("state=").unwrap();
    let (state, after) = state.split_once('&').unwrap_or((state, ""));
    let other = if state.starts_with('0') { "1" } else { "0" };
    refused(&walker, &format!("{before}state={other}{}&{after}", &state[1..]), "another state");

    let (victim, attacker) = (Walker::new(&origin), Walker::new(&origin));
    let back = attacker.pass_provider(&attacker.begin(), "s1");
    refused(&victim, &back, "an answer that another browser began");

    // The attacker's code in the victim's own sign-in: the provider finds that the verifier is another.
    let code = back.split_once("code=").unwrap().1.split('&').next().unwrap().to_owned();
    let own = victim.begin();
    let state = own.split_once("state=").unwrap().1.split('&').next().unwrap().to_owned();
    refused(&victim, &format!("{origin}/api/oidc/callback?code={code}&state={state}"), "another's code");

    let walker = Walker::new(&origin);
    let back = walker.pass_provider(&walker.begin(), "s1");
    sleep(Duration::from_secs(4));
    refused(&walker, &back, "a code that has expired");

    for hostile in ["", "?code=&state=", "?error=access_denied", "?code=a&code=b", "?code=%00&state=%FF"] {
        refused(&Walker::new(&origin), &format!("{origin}/api/oidc/callback{hostile}"), hostile);
    }
    let long = format!("{origin}/api/oidc/callback?state={}&code=x", "a".repeat(5000));
    refused(&Walker::new(&origin), &long, "a long one");

    provider.start(&origin, &[("CHANGED_NONCE", "1")]);
    let walker = Walker::new(&origin);
    let back = walker.pass_provider(&walker.begin(), "s1");
    refused(&walker, &back, "a signed token that answers another sign-in");

    // Started anew it has other keys than the ones we read before; an honest sign-in has them read again.
    provider.start(&origin, &[]);
    let walker = Walker::new(&origin);
    let back = walker.pass_provider(&walker.begin(), "s1");
    assert_eq!(walker.open(&back).1, format!("{origin}/"));

    provider.stop();
    let walker = Walker::new(&origin);
    let begin = walker.begin();
    assert!(begin.starts_with(&provider.issuer()), "its description is remembered");
    assert_eq!(Visitor::demo(&service.address, "analyst").get("/api/session").status, 200);
}
