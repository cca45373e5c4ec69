//! Accepting connections: how many at once, and how long each may take to say what it wants.

use axum::Router;
use axum::body::Body;
use axum::http::request::Parts;
use axum::response::Response;
use futures_util::future::Either;
use http::CallerAddress;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::ServiceExt as _;

/// Connections at once; more wait in the system's queue. Each holds a file handle and some tens of kilobytes.
const CONNECTIONS: usize = 512;
/// Bytes that the head of a request may have before the connection is closed without an answer.
const HEAD_BYTES: usize = 64 << 10;
/// How long to rest when the system has no more file handles.
const REST: Duration = Duration::from_millis(200);

/// How connections are kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listening {
    /// How long the head of a request may take, and a connection stay open without one. Who sends a byte a second to hold a
    /// place is gone by then.
    pub(crate) head_within: Duration,
    /// A proxy of the house stands in front.
    pub(crate) behind_proxy: bool,
}

/// Answers until `stop` ends: what `ready` has an answer to at once, and `app` all else; then lets the answers under way finish.
pub(crate) async fn listen(
    listener: TcpListener,
    app: Router,
    ready: impl Fn(&Parts) -> Option<Response> + Clone + Send + 'static,
    listening: Listening,
    stop: impl Future<Output = ()>,
) {
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = async {
            let place = Arc::clone(&places).acquire_owned().await.map_err(io::Error::other)?;
            let (stream, peer) = listener.accept().await?;
            Ok::<_, io::Error>((place, stream, peer))
        };
        let (place, stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = accepted => match accepted {
                Ok(accepted) => accepted,
                Err(fault) => {
                    tracing::warn!(%fault, "a connection could not be accepted");
                    tokio::time::sleep(REST).await;
                    continue;
                }
            },
        };
        let answering = graceful.watch(connection(stream, peer, app.clone(), ready.clone(), listening));
        tokio::spawn(async move {
            // A connection that breaks off is the other side's affair.
            let _ = answering.await;
            drop(place);
        });
    }
    drop(listener);
    graceful.shutdown().await;
}

fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    app: Router,
    ready: impl Fn(&Parts) -> Option<Response> + Clone + Send + 'static,
    listening: Listening,
) -> http1::Connection<
    TokioIo<TcpStream>,
    impl hyper::service::Service<
        Request<Incoming>,
        Response = Response,
        Error = std::convert::Infallible,
        Future: Send,
    >,
> {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: Request<Incoming>| {
        let address = CallerAddress::of(peer, listening.behind_proxy, request.headers());
        request.extensions_mut().insert(address);
        let (parts, body) = request.into_parts();
        match ready(&parts) {
            Some(answer) => Either::Left(std::future::ready(Ok(answer))),
            None => Either::Right(app.clone().oneshot(Request::from_parts(parts, Body::new(body)))),
        }
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(listening.head_within)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), service)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    #[tokio::test]
    async fn who_holds_a_place_without_asking_is_sent_away_and_others_are_served() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        #[expect(clippy::disallowed_methods, reason = "no route of the API")]
        let app = Router::new().route("/", get(async || "here"));
        let listening = Listening { head_within: Duration::from_millis(300), behind_proxy: false };
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let serving = tokio::spawn(listen(listener, app, |_| None, listening, async { _ = stopped.await }));

        let mut slow = TcpStream::connect(address).await.unwrap();
        slow.write_all(b"GET / HTTP/1.1\r\nhost: x\r\nx-drip: ").await.unwrap();
        let mut quick = TcpStream::connect(address).await.unwrap();
        quick.write_all(b"GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await.unwrap();
        let mut answer = String::new();
        quick.read_to_string(&mut answer).await.unwrap();
        assert!(answer.ends_with("here"), "{answer}");
        let mut nothing = Vec::new();
        let _ = slow.read_to_end(&mut nothing).await;
        assert!(!String::from_utf8_lossy(&nothing).contains("200"), "the head never came");

        let mut heavy = TcpStream::connect(address).await.unwrap();
        let _ = heavy.write_all(b"GET / HTTP/1.1\r\nhost: x\r\nx-large: ").await;
        let _ = heavy.write_all(&vec![b'a'; 2 * HEAD_BYTES]).await;
        let mut refused = Vec::new();
        let _ = heavy.read_to_end(&mut refused).await;
        assert!(!String::from_utf8_lossy(&refused).contains("200"), "a head has an end");

        stop.send(()).unwrap();
        serving.await.unwrap();
    }
}
