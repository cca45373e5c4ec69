//! Taking the port, answering, and stopping.

use crate::listen::{Listening, listen};
use crate::routes::app_and_ready;
use crate::{ServerOptions, State};
use language::{Arg, Text, say};
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// How long answers under way may still take once the server is told to stop.
const FINISH_WITHIN: Duration = Duration::from_secs(10);
/// How long the head of a request may take.
const HEAD_WITHIN: Duration = Duration::from_secs(15);

/// Why the server cannot listen.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Another program has the port.
    #[error("port {0} is busy")]
    PortBusy(u16),
    /// The address cannot be listened on.
    #[error("cannot listen on {address}")]
    Address {
        /// The address asked for.
        address: SocketAddr,
        /// The system's reason.
        #[source]
        cause: io::Error,
    },
    /// A demonstration beyond loopback.
    #[error("a demonstration listens on loopback only")]
    DemoBeyondLoopback,
    /// Sessions would travel in the clear.
    #[error("an address beyond loopback needs https")]
    HttpsNeeded,
    /// The web app is not built.
    #[error("{0} has no index.html")]
    WebMissing(PathBuf),
    /// It listened and then failed.
    #[error("the server failed")]
    Failed(#[source] io::Error),
}

impl ServeError {
    /// What it means and what to do.
    pub fn text(&self) -> Text {
        match self {
            Self::PortBusy(port) => say("server-port-busy", &[("port", Arg::from(port.to_string()))]),
            Self::Address { address, cause } => say(
                "server-address",
                &[("address", Arg::from(address.to_string())), ("cause", Arg::from(cause.to_string()))],
            ),
            Self::DemoBeyondLoopback => say("server-demo-beyond-loopback", &[]),
            Self::HttpsNeeded => say("server-https-needed", &[]),
            Self::WebMissing(dir) => {
                say("server-web-missing", &[("dir", Arg::from(dir.display().to_string()))])
            }
            Self::Failed(cause) => say("server-failed", &[("cause", Arg::from(cause.to_string()))]),
        }
    }
}

/// A port that is ours. Taken before anything slow is begun, so that a busy port is told at once.
pub struct Bound {
    listener: TcpListener,
    address: SocketAddr,
    options: ServerOptions,
}

impl Bound {
    /// Checks the options and takes the port.
    ///
    /// # Errors
    /// [`ServeError`]; nothing has been started then.
    pub async fn bind(options: ServerOptions) -> Result<Self, ServeError> {
        if !options.address.ip().is_loopback() {
            if options.demo {
                return Err(ServeError::DemoBeyondLoopback);
            }
            if !options.https {
                return Err(ServeError::HttpsNeeded);
            }
        }
        if !options.web_dir.join("index.html").is_file() {
            return Err(ServeError::WebMissing(options.web_dir));
        }
        let failed = |cause: io::Error| match cause.kind() {
            io::ErrorKind::AddrInUse => ServeError::PortBusy(options.address.port()),
            _ => ServeError::Address { address: options.address, cause },
        };
        let listener = TcpListener::bind(options.address).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Self { listener, address, options })
    }

    /// Where it listens; the port is the chosen one when 0 was asked for.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until `stop` ends, then lets the answers under way finish, for ten seconds at most.
    ///
    /// # Errors
    /// [`ServeError::Failed`].
    pub async fn serve(
        self,
        state: State,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), ServeError> {
        let (told, heard) = tokio::sync::oneshot::channel::<()>();
        let stop = async move {
            stop.await;
            let _ = told.send(());
        };
        let listening = Listening { head_within: HEAD_WITHIN, behind_proxy: self.options.https };
        let (app, ready) = app_and_ready(state, &self.options);
        tokio::select! {
            () = listen(self.listener, app, move |parts| ready.answer(parts), listening, stop) => {}
            () = async { let _ = heard.await; tokio::time::sleep(FINISH_WITHIN).await } => {}
        }
        Ok(())
    }
}

/// Ends when the process is told to stop: Ctrl-C or SIGTERM.
///
/// # Errors
/// When the system lets nobody listen for signals.
pub fn stop_asked() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
