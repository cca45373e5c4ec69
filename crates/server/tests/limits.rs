//! What a request may be before anybody looks at what it asks.

use crate::house::{Answer, House, ask};
use axum::http::{Method, StatusCode};
use http::{Door, RequestRate};
use server::{Bound, ServerOptions, app};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

fn kind(answer: &Answer) -> String {
    answer.problem().kind.replace("urn:contexture:problem:", "")
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_headers_and_encodings_that_no_browser_of_ours_sends_are_refused() {
    let house = House::new().await;
    let long = format!("/api/released/map?{}", "a".repeat(9_000));
    let answer = house.get(&long, &[]).await;
    assert_eq!((answer.status, kind(&answer)), (StatusCode::URI_TOO_LONG, "address-too-long".to_owned()));
    let heavy = "a".repeat(17_000);
    let answer = house.get("/api/sign-in", &[("x-heavy", &heavy)]).await;
    assert_eq!(answer.status, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    assert_eq!(kind(&answer), "headers-too-large");
    let packed = [("content-encoding", "gzip"), ("accept-language", "cy")];
    let answer = house.ask(Method::POST, "/api/session", &packed, "{}").await;
    assert_eq!((answer.status, kind(&answer)), (StatusCode::UNSUPPORTED_MEDIA_TYPE, "encoding".to_owned()));
    assert_eq!(answer.problem().title, "Wedi’i anfon wedi’i gywasgu");
    let plain = house.ask(Method::POST, "/api/session", &[("content-encoding", "identity")], "{}").await;
    assert_eq!(kind(&plain), "malformed", "it is read, and has no name in it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_who_asks_without_end_is_told_to_wait_by_whichever_session() {
    let house = House::new().await;
    let door = Door::paced(house.pools.door.clone(), house.options.door_rules(), RequestRate::of(1, 4));
    let service = app(crate::house::state(&house.pools, door, Vec::new()), &house.options);
    let (one, other) = (house.cookie("analyst").await, house.cookie("analyst").await);
    let mut last = None;
    for turn in 0..6 {
        let cookie = if turn % 2 == 0 { &one } else { &other };
        let headers = [("cookie", cookie.as_str()), ("accept-language", "cy")];
        last = Some(ask(service.clone(), Method::GET, "/api/session", &headers, "").await);
    }
    let told = last.unwrap();
    assert_eq!((told.status, kind(&told)), (StatusCode::TOO_MANY_REQUESTS, "too-many-requests".to_owned()));
    assert_eq!(told.header("retry-after"), "1");
    assert_eq!(told.problem().title, "Gormod o geisiadau");
    let partner = house.cookie("partner").await;
    let theirs = ask(service, Method::GET, "/api/session", &[("cookie", partner.as_str())], "").await;
    assert_eq!(theirs.status, StatusCode::OK, "nobody else waits");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_asks_without_end_is_told_to_wait_signed_in_or_not() {
    let house = House::new().await;
    let options = ServerOptions {
        address: "127.0.0.1:0".parse().unwrap(),
        rate: RequestRate::of(1, 1),
        ..house.options.clone()
    };
    let bound = Bound::bind(options).await.unwrap();
    let address = bound.address();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(bound.serve(house.state.clone(), async { _ = stopped.await }));
    let mut refused = 0;
    for _ in 0..12 {
        let mut stream = TcpStream::connect(address).await.unwrap();
        // What a stranger says of themselves is not believed: nobody stands in front of this service.
        let request = format!(
            "GET /api/sign-in HTTP/1.1\r\nhost: {address}\r\nx-forwarded-for: 203.0.113.{refused}\r\nconnection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        refused += usize::from(answer.starts_with("HTTP/1.1 429"));
    }
    assert!((4..12).contains(&refused), "{refused} of 12 were refused");
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
}
