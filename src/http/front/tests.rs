//! The front answers as the application does, or not at all.

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread,
    time::Duration,
};

use actix_http::Request;
use actix_service::{Service, ServiceFactory as _};
use actix_web::{
    body::{MessageBody, to_bytes},
    dev::Server,
    http::header::{self, HeaderName},
    rt::System,
    test::{TestRequest, init_service},
    web,
};

use super::{Known, answer, asked::SAID_OF_CODINGS, service};
use crate::{
    domain::Lang,
    http::{
        AppState, Desk, app,
        ready::{Pointer as _, coding_of},
        server,
    },
    wire::{Coding, Effort, Piece, Text},
};

type Headers<'a> = &'a [(HeaderName, &'a str)];

/// What most readers take. A large page is not kept as it is.
const BROTLI: (HeaderName, &str) = (header::ACCEPT_ENCODING, "br");

fn state() -> web::Data<AppState> {
    Desk::bundled(Lang::En).state
}

fn request(address: &str, headers: Headers<'_>) -> Request {
    let mut request = TestRequest::get().uri(address);
    for (name, value) in headers {
        request = request.insert_header((name.clone(), *value));
    }
    request.to_request()
}

/// Whether the front answers by itself.
fn is_known(state: &AppState, request: &Request) -> bool {
    let question = super::Question::of(request);
    question.is_some_and(|question| answer(state, request, &question).is_some())
}

/// The text of a body. Its bytes are others once a large part of it was compressed better.
fn unpacked(coding: &str, body: &[u8]) -> Vec<u8> {
    let coding = match coding {
        "br" => Coding::Brotli,
        "gzip" => Coding::Gzip,
        _ => Coding::Plain,
    };
    coding.unpack(body).unwrap()
}

/// Status, headers in order of their names, and the text of the body.
type Told = (u16, Vec<(String, String)>, Vec<u8>);

async fn told<S, B>(service: &S, request: Request) -> Told
where
    S: Service<Request, Error = actix_web::Error>,
    S::Response: Into<actix_http::Response<B>>,
    B: MessageBody,
{
    let response: actix_http::Response<B> = service.call(request).await.unwrap().into();
    let mut headers: Vec<(String, String)> = response
        .headers()
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    headers.sort();
    let status = response.status().as_u16();
    let coding = headers.iter().find(|(name, _)| name == "content-encoding");
    let coding = coding.map_or(String::new(), |(_, coding)| coding.clone());
    let body = to_bytes(response.into_body()).await;
    (status, headers, unpacked(&coding, &body.ok().unwrap()))
}

#[actix_web::test]
async fn days_that_follow_from_others_are_answered_as_by_the_application() {
    let (ours, theirs) = (state(), state());
    let front = service(ours.clone()).new_service(()).await.unwrap();
    let app = init_service(app(theirs)).await;
    let (br, gzip, plain) = ("br", "gzip", "identity");
    for (path, coding, learnt, others) in [
        ("/", br, "2012-06-10", ["2012-06-08", "2012-06-11"]),
        (
            "/",
            "gzip, deflate, br, zstd",
            "2016-03-01",
            ["2016-03-02", "2016-03-10"],
        ),
        ("/states", plain, "2016-03-01", ["2016-03-02", "2016-03-10"]),
        ("/es/", gzip, "2016-03-01", ["2016-03-02", "2016-03-10"]),
        (
            "/national.json",
            gzip,
            "2016-03-01",
            ["2016-03-02", "2016-03-10"],
        ),
        (
            "/national.csv",
            gzip,
            "2016-03-01",
            ["2016-03-02", "2016-03-10"],
        ),
        (
            "/national.geojson",
            gzip,
            "2016-03-01",
            ["2016-03-02", "2016-03-10"],
        ),
        ("/states/il", br, "2016-03-01", ["2016-03-02", "2016-03-10"]),
        (
            "/es/states/il",
            br,
            "2016-03-01",
            ["2016-03-02", "2016-03-10"],
        ),
        (
            "/states/il.csv",
            br,
            "2016-03-01",
            ["2016-03-02", "2016-03-10"],
        ),
        (
            "/counties/17031.json",
            gzip,
            "2013-05-01",
            ["2013-04-30", "2013-05-02"],
        ),
        (
            "/counties/48301.json",
            plain,
            "2005-05-01",
            ["2005-04-30", "2005-05-02"],
        ),
        (
            "/counties/17031.csv",
            plain,
            "2013-05-01",
            ["2013-04-30", "2013-05-02"],
        ),
    ] {
        let headers = [(header::ACCEPT_ENCODING, coding)];
        let at = |day: &str| format!("{path}?date={day}");
        let first = told(&front, request(&at(learnt), &headers)).await;
        let same = told(&app, request(&at(learnt), &headers)).await;
        assert!(first == same && first.0 == 200, "{path} {learnt}");
        for day in [learnt].into_iter().chain(others) {
            let asked = || request(&at(day), &headers);
            assert!(is_known(&ours, &asked()), "{path} {day} is not known");
            let (ours, theirs) = (told(&front, asked()).await, told(&app, asked()).await);
            assert_eq!(ours.1, theirs.1, "{path} {day}");
            assert!(ours == theirs, "{path} {day}");
            let tag = ours.1.iter().find(|(name, _)| name == "etag").unwrap();
            let held = [headers[0].clone(), (header::IF_NONE_MATCH, tag.1.as_str())];
            let asked = || request(&at(day), &held);
            let (ours, theirs) = (told(&front, asked()).await, told(&app, asked()).await);
            assert_eq!(ours, theirs, "{path} {day}");
            assert_eq!(ours.0, 304, "{path} {day}");
        }
    }
}

#[actix_web::test]
async fn an_address_without_a_day_is_known_for_itself() {
    let state = state();
    let front = service(state.clone()).new_service(()).await.unwrap();
    let opening = state.edition().timeline.opening_day();
    for path in ["/", "/national.json", "/counties/17031.json"] {
        told(&front, request(path, &[BROTLI])).await;
        assert!(is_known(&state, &request(path, &[BROTLI])), "{path}");
        let named = request(&format!("{path}?date={opening}"), &[BROTLI]);
        assert!(!is_known(&state, &named), "{path} has another tag");
    }
    let day_before = opening.yesterday().unwrap();
    let data = "/counties/17031.json";
    told(&front, request(&format!("{data}?date={day_before}"), &[])).await;
    assert!(is_known(
        &state,
        &request(&format!("{data}?date={day_before}"), &[])
    ));
    assert!(!is_known(
        &state,
        &request(&format!("{data}?date={opening}"), &[])
    ));
}

#[actix_web::test]
async fn what_is_not_asked_plainly_goes_on_to_the_application() {
    let state = state();
    let front = service(state.clone()).new_service(()).await.unwrap();
    told(&front, request("/?date=2016-03-01", &[BROTLI])).await;
    assert!(is_known(&state, &request("/?date=2016-03-02", &[BROTLI])));
    for (address, headers) in [
        (
            "/?date=2016-03-02",
            &[(header::ACCEPT, "application/json")][..],
        ),
        (
            "/?date=2016-03-02",
            &[(header::ACCEPT_ENCODING, "br;q=0.5, gzip")],
        ),
        (
            "/?date=2016-03-02",
            &[(header::ACCEPT_ENCODING, "identity;q=0")],
        ),
        ("/?date=2016-03-02", &[(header::CONTENT_LENGTH, "4")]),
        ("/?date=2016-03-02&", &[]),
        ("/?date=2016-3-2", &[]),
        ("/?date=2016-02-30", &[]),
        ("/?date=2090-01-01", &[]),
        ("/?date=2016-03-02&edition=2026-01-01-00000000", &[]),
        ("/?layer=stance&date=2016-03-02", &[]),
        ("//?date=2016-03-02", &[]),
        ("/national?date=2016-03-02", &[]),
    ] {
        let mut headers = headers.to_vec();
        if headers.iter().all(|(name, _)| *name != BROTLI.0) {
            headers.push(BROTLI);
        }
        let asked = request(address, &headers);
        assert!(!is_known(&state, &asked), "{address} {headers:?}");
    }
    let head = TestRequest::default()
        .method(actix_web::http::Method::HEAD)
        .uri("/?date=2016-03-02");
    assert!(!is_known(&state, &head.to_request()));
    let (status, headers, _) = told(
        &front,
        request("/?date=2016-03-02", &[(header::ACCEPT, "application/json")]),
    )
    .await;
    let json = ("content-type".to_owned(), "application/json".to_owned());
    assert!(status == 200 && headers.contains(&json));
    // Data at the address of a page is not what the next reader means.
    assert!(is_known(
        &state,
        &request(
            "/?date=2016-03-02",
            &[BROTLI, (header::ACCEPT, "text/html,*/*")]
        )
    ));
}

#[test]
fn what_is_commonly_said_of_codings_leads_to_what_it_means() {
    for (said, coding) in SAID_OF_CODINGS {
        let asked = TestRequest::get().insert_header((header::ACCEPT_ENCODING, said));
        assert_eq!(coding_of(&asked.to_http_request()), coding, "{said}");
    }
}

#[actix_web::test]
async fn answers_of_an_edition_are_forgotten_with_it() {
    let state = state();
    let front = service(state.clone()).new_service(()).await.unwrap();
    told(&front, request("/states/il?date=2016-03-01", &[BROTLI])).await;
    let asked = request("/states/il?date=2016-03-02", &[BROTLI]);
    let question = super::Question::of(&asked).unwrap();
    let known: &Known = state.known();
    assert!(known.find(&question, &state.edition().id).is_some());
    assert!(known.find(&question, "2026-12-01-00000000").is_none());
    // Without its pieces an answer is made again; that a reader has it is known all the same.
    state.ready().clear();
    assert!(!is_known(&state, &asked));
    told(&front, request("/states/il?date=2016-03-02", &[BROTLI])).await;
    assert!(is_known(&state, &asked));
}

/// It was asked for again on every day, which is what readers met for a while after each start.
#[actix_web::test]
async fn an_answer_is_not_forgotten_when_a_piece_of_it_is_compressed_better() {
    let state = state();
    let front = service(state.clone()).new_service(()).await.unwrap();
    told(&front, request("/?date=2016-03-01", &[BROTLI])).await;
    let asked = request("/?date=2016-03-02", &[BROTLI]);
    let question = super::Question::of(&asked).unwrap();
    let known: &Known = state.known();
    let pieces = || {
        let found = known.find(&question, &state.edition().id);
        found.unwrap().pieces.unwrap()
    };
    let before = pieces();
    let shapes = before.iter().max_by_key(|piece| piece.weight()).unwrap();
    let text = Text::undated(b"the same text, compressed better".to_vec());
    let better = Arc::new(Piece::new(&text, Coding::Brotli, Effort::Best).unwrap());
    known.turn(shapes, &better);
    let after = pieces();
    assert_eq!(after.len(), before.len());
    for (before, after) in before.iter().zip(&after) {
        let expected = if Arc::ptr_eq(before, shapes) {
            &better
        } else {
            before
        };
        assert!(Arc::ptr_eq(after, expected));
    }
}

/// A server on a port of its own, which runs until the tests end and makes nothing ready by itself.
fn listening() -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let state = Arc::into_inner(state().into_inner()).unwrap();
    thread::spawn(move || {
        System::new().block_on(async {
            let state = web::Data::new(state);
            let connection = move || server::connection(state.clone(), std::future::pending);
            let server = Server::build().workers(1).disable_signals();
            server
                .listen("test", listener, connection)
                .unwrap()
                .run()
                .await
        })
    });
    address
}

/// Reads one answer whose length is told: its head, and the text of its body.
fn read_answer(stream: &mut TcpStream, pause: Duration) -> (String, Vec<u8>) {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap();
    let length = head.lines().find_map(|line| {
        line.to_ascii_lowercase()
            .strip_prefix("content-length: ")
            .map(str::to_owned)
    });
    let mut body = vec![0; length.expect("a length").parse().unwrap()];
    for part in body.chunks_mut(64 * 1024) {
        thread::sleep(pause);
        stream.read_exact(part).unwrap();
    }
    let said = head.to_ascii_lowercase();
    let coding = said
        .lines()
        .find_map(|line| line.strip_prefix("content-encoding: "));
    let text = unpacked(coding.unwrap_or_default(), &body);
    (head, text)
}

#[actix_web::test]
async fn answers_leave_a_connection_whole_and_in_order() {
    let theirs = init_service(app(state())).await;
    let address = listening();
    let questions = [
        ("/?date=2016-03-02", "br"),
        ("/counties/17031.json?date=2013-05-02", "gzip"),
        ("/national.geojson?date=2016-03-02", "gzip"),
        ("/?date=2016-03-10", "br"),
        ("/nowhere", "identity"),
        ("/?date=2016-03-02", "identity"),
    ];
    let mut expected = Vec::new();
    for (path, coding) in questions {
        expected.push(told(&theirs, request(path, &[(header::ACCEPT_ENCODING, coding)])).await);
    }
    let asked: String = questions
        .map(|(path, coding)| {
            format!("GET {path} HTTP/1.1\r\nHost: atlas\r\nAccept-Encoding: {coding}\r\n\r\n")
        })
        .concat();
    // The application, then the front; with all questions at once, read at leisure, the system's buffers fill up.
    for pause in [0, 0, 3].map(Duration::from_millis) {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(asked.as_bytes()).unwrap();
        for ((path, _), (status, _, body)) in questions.iter().zip(&expected) {
            let (head, read) = read_answer(&mut stream, pause);
            assert!(
                head.starts_with(&format!("HTTP/1.1 {status}")),
                "{path}: {head}"
            );
            // Errors carry the number of their request.
            assert!(
                *status == 404 || read == *body,
                "{path} is not what it should be"
            );
        }
        // Who leaves in the middle of an answer takes nobody along.
        let mut leaving = TcpStream::connect(address).unwrap();
        leaving.write_all(asked.as_bytes()).unwrap();
        leaving.read_exact(&mut [0; 1000]).unwrap();
    }
}
