//! Taking a port and giving it back.

use crate::house::House;
use server::{Bound, ServeError, ServerOptions};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

fn at(options: &ServerOptions, address: &str) -> ServerOptions {
    ServerOptions { address: address.parse::<SocketAddr>().expect("an address"), ..options.clone() }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_answers_on_its_port_until_it_is_told_to_stop() {
    let house = House::new().await;
    let bound = Bound::bind(at(&house.options, "127.0.0.1:0")).await.unwrap();
    let address = bound.address();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(bound.serve(house.state.clone(), async { _ = stopped.await }));

    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!("GET /api/health HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");

    let busy = Bound::bind(at(&house.options, &address.to_string())).await;
    let Err(busy @ ServeError::PortBusy(_)) = busy else { panic!("the port is taken") };
    let text = busy.text();
    for words in [&text.en, &text.cy] {
        assert!(words.contains(&address.port().to_string()) && words.contains("--port"), "{words}");
    }
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demonstration_stays_on_this_machine_and_so_does_plain_http() {
    let web = tempfile::tempdir().unwrap();
    std::fs::write(web.path().join("index.html"), "").unwrap();
    let everywhere = |demo, https| {
        let options = ServerOptions { demo, https, ..ServerOptions::loopback(web.path()) };
        Bound::bind(at(&options, "0.0.0.0:0"))
    };
    assert!(matches!(everywhere(true, true).await, Err(ServeError::DemoBeyondLoopback)));
    assert!(matches!(everywhere(false, false).await, Err(ServeError::HttpsNeeded)));
    assert!(everywhere(false, true).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_web_app_it_says_how_to_build_it() {
    let empty = tempfile::tempdir().unwrap();
    let options = at(&ServerOptions::loopback(empty.path()), "127.0.0.1:0");
    let Err(missing) = Bound::bind(options).await else { panic!("there is no web app") };
    assert!(missing.text().en.contains("cargo xtask web") && missing.text().cy.contains("cargo xtask web"));
}
