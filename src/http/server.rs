//! Runs the application on a socket until it is told to stop.

use std::{
    future::{Future, ready},
    io,
    net::TcpListener,
    time::Duration,
};

use actix_http::{HttpService, error::DispatchError};
use actix_service::{ServiceFactory, ServiceFactoryExt as _, fn_service};
use actix_web::{
    dev::Server,
    rt::{System, net::TcpStream},
    web,
};

use super::{AppState, front, outlet::Outlet};

/// A connection that says nothing for this long is closed.
const KEEP_ALIVE: Duration = Duration::from_secs(30);
/// A client that takes longer to send its headers is not a reader.
const HEADERS_WITHIN: Duration = Duration::from_secs(10);
/// A client that does not close a connection that is over for this long is cut off.
const CLOSED_WITHIN: Duration = Duration::from_secs(2);
/// Open connections a worker holds at once.
const CONNECTIONS: usize = 2048;

/// Bytes of an answer that are written at once; a connection keeps as much room while it is open.
const WRITE_AT_ONCE: usize = 64 * 1024;

/// Answers on `listener` with `workers` threads. At SIGTERM or SIGINT it takes no new connections and gives the open
/// requests `shutdown` to end. `ready` is called once, as soon as readers can connect.
///
/// # Errors
/// When the socket cannot be used or signals cannot be listened for.
pub fn run(
    listener: TcpListener,
    state: AppState,
    workers: usize,
    shutdown: Duration,
    ready: impl FnOnce(),
) -> io::Result<()> {
    System::new().block_on(async move {
        let state = web::Data::new(state);
        let (told, stopping) = (told_to_stop()?, state.clone());
        let stop = async move {
            told.await;
            stopping.stop();
        };
        let builder = Server::build()
            .workers(workers)
            .max_concurrent_connections(CONNECTIONS)
            .shutdown_timeout(shutdown.as_secs())
            .shutdown_signal(stop);
        let ending = builder.graceful_shutdown_signal();
        let shared = state.clone();
        let server = builder
            .listen("atlas", listener, move || {
                let ending = ending.clone();
                connection(shared.clone(), move || {
                    let ending = ending.clone();
                    async move { ending.notified().await }
                })
            })?
            .run();
        ready();
        super::preparing::begin(state.clone());
        super::following::begin(state);
        server.await
    })
}

/// What a worker does with a connection: an outlet, HTTP/1.1, the front, the application. `ending` resolves when the
/// server takes no more requests.
pub(super) fn connection<E: Future<Output = ()> + 'static>(
    state: web::Data<AppState>,
    ending: impl Fn() -> E + 'static,
) -> impl ServiceFactory<TcpStream, Config = (), Response = (), Error = DispatchError, InitError = ()>
{
    let http = HttpService::build()
        .h1_write_buffer_size(WRITE_AT_ONCE)
        .keep_alive(KEEP_ALIVE)
        .client_request_timeout(HEADERS_WITHIN)
        .client_disconnect_timeout(CLOSED_WITHIN)
        .graceful_shutdown_signal(ending)
        .on_connect_ext(|outlet: &Outlet, data| {
            data.insert(outlet.hatch());
        })
        .h1(front::service(state));
    let open = |tcp: TcpStream| {
        // An answer is written whole: to wait whether more comes would hold its end back.
        if let Err(error) = tcp.set_nodelay(true) {
            tracing::debug!(%error, "a connection without TCP_NODELAY");
        }
        let from = tcp.peer_addr().ok();
        ready(Ok::<_, DispatchError>((Outlet::new(tcp), from)))
    };
    fn_service(open).and_then(http)
}

/// Resolves at the first SIGTERM or SIGINT. The framework's own handling would cut readers off at SIGINT.
#[cfg(unix)]
fn told_to_stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    use std::task::Poll;

    use actix_web::rt::signal::unix::{SignalKind, signal};

    let mut signals = [
        signal(SignalKind::terminate())?,
        signal(SignalKind::interrupt())?,
    ];
    Ok(std::future::poll_fn(move |context| {
        let told = signals
            .iter_mut()
            .any(|signal| signal.poll_recv(context).is_ready());
        if told { Poll::Ready(()) } else { Poll::Pending }
    }))
}

#[cfg(not(unix))]
fn told_to_stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async {
        // Without a way to hear Ctrl-C the server stops when its process is ended.
        if actix_web::rt::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
