//! Webhooks: whoever listens gets each notice, in order, whatever it did meanwhile, and whatever this side did.

use std::collections::HashMap;
use std::io::{Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use participation_atlas::{
    config::Host,
    notices::{Deliveries, Progress, Scope, Secret, Tempo, Webhook},
    refresh::{Access, Fetcher, Limits, Names, Policy, Reach, Roots, SystemClock, Url},
};
use serde_json::Value;

use super::support::{accept, in_2027, serving};

const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
/// Long after what should happen has happened, on a machine that does other things as well.
const LONG: Duration = Duration::from_secs(60);
/// In which nothing may happen; it has had the chance to by then.
const A_WHILE: Duration = Duration::from_millis(400);
const TEMPO: Tempo = Tempo {
    look: Duration::from_millis(20),
    first_pause: Duration::from_millis(20),
    longest_pause: Duration::from_millis(100),
};

/// A message as it came.
#[derive(Debug, Clone)]
struct Came {
    headers: HashMap<String, String>,
    body: String,
}

impl Came {
    fn id(&self) -> &str {
        &self.headers["webhook-id"]
    }

    fn edition(&self) -> String {
        let body: Value = serde_json::from_str(&self.body).unwrap();
        body["data"]["edition"].as_str().unwrap().to_owned()
    }

    /// Whether somebody who knows the secret signed it, as the specification has it.
    fn is_signed(&self) -> bool {
        let sent: i64 = self.headers["webhook-timestamp"].parse().unwrap();
        let secret = &Secret::list(SECRET).unwrap()[0];
        let expected = secret.sign(self.id(), sent, self.body.as_bytes());
        let mut signatures = self.headers["webhook-signature"].split(' ');
        signatures.any(|signature| signature == expected)
    }
}

/// How a receiver answers: with this status, or, for 0, never.
type Mood = Arc<Mutex<u16>>;

/// Somebody who listens on this machine.
struct Listener {
    port: u16,
    mood: Mood,
    came: Receiver<Came>,
}

impl Listener {
    fn answering(status: u16) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = socket.local_addr().unwrap().port();
        let (mood, (send, came)) = (Arc::new(Mutex::new(status)), channel());
        let answers = mood.clone();
        thread::spawn(move || {
            for stream in socket.incoming() {
                let (answers, send) = (answers.clone(), send.clone());
                thread::spawn(move || hear(stream.unwrap(), &answers, &send));
            }
        });
        Self { port, mood, came }
    }

    fn answers(&self, status: u16) {
        *self.mood.lock().unwrap() = status;
    }

    /// The next that comes.
    fn next(&self) -> Came {
        let came = self.came.recv_timeout(LONG).unwrap();
        assert!(came.is_signed(), "{came:?}");
        came
    }

    /// What comes until `edition` does, without what is said again.
    fn until(&self, edition: &str) -> Vec<String> {
        let mut heard: Vec<String> = Vec::new();
        while heard.last().is_none_or(|last| last != edition) {
            let came = self.next().edition();
            if heard.last() != Some(&came) {
                heard.push(came);
            }
        }
        heard
    }

    fn hears_nothing(&self) {
        assert_eq!(
            self.came.recv_timeout(A_WHILE).err(),
            Some(RecvTimeoutError::Timeout)
        );
    }
}

fn hear(mut stream: TcpStream, mood: &Mood, send: &Sender<Came>) {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => head.push(byte[0]),
            _ => return,
        }
    }
    let head = String::from_utf8(head).unwrap();
    assert!(head.starts_with("POST /hook HTTP/1.1\r\n"), "{head}");
    let headers: HashMap<String, String> = head
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let mut body = vec![0; headers["content-length"].parse().unwrap()];
    stream.read_exact(&mut body).unwrap();
    let body = String::from_utf8(body).unwrap();
    let status = *mood.lock().unwrap();
    let _nobody_counts_any_more = send.send(Came { headers, body });
    if status == 0 {
        let _until_it_goes = stream.read(&mut byte);
        return;
    }
    let answer =
        format!("HTTP/1.1 {status} Whatever\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    let _it_may_have_gone = stream.write_all(answer.as_bytes());
}

#[derive(Debug)]
struct ThisMachine;

impl Names for ThisMachine {
    fn addresses(&self, _: &str) -> std::io::Result<Vec<IpAddr>> {
        Ok(vec![IpAddr::V4(Ipv4Addr::LOCALHOST)])
    }
}

fn receiver(name: &str, port: u16, scope: Scope) -> (Fetcher, Webhook) {
    let policy = Policy {
        hosts: vec![Host::parse("desk.test").unwrap()],
        encrypted: false,
        reach: Reach::ThisMachineToo,
    };
    let access = Access {
        policy: policy.clone(),
        names: Arc::new(ThisMachine),
        roots: Roots::Only(Vec::new()),
        limits: Limits {
            idle: Duration::from_secs(2),
            ..Limits::default()
        },
        clock: Arc::new(SystemClock::begin()),
    };
    let webhook = Webhook {
        name: name.to_owned(),
        address: Url::parse(&format!("http://desk.test:{port}/hook")).unwrap(),
        policy,
        secrets: Secret::list(SECRET).unwrap(),
        scope,
    };
    (Fetcher::new(access).unwrap(), webhook)
}

fn telling(dir: &Path, listeners: &[(&str, u16)]) -> Deliveries {
    let receivers = listeners
        .iter()
        .map(|(name, port)| receiver(name, *port, Scope::NATION));
    let base = "https://atlas.example.org";
    Deliveries::begin(receivers.collect(), dir, base, TEMPO).unwrap()
}

/// An atlas that keeps editions in a folder, and has told `name` of nothing yet.
fn begun(listeners: &[(&str, u16)]) -> (tempfile::TempDir, Deliveries) {
    let dir = tempfile::tempdir().unwrap();
    let _state = serving(dir.path(), in_2027);
    let deliveries = telling(dir.path(), listeners);
    for (name, _) in listeners {
        while Progress::read(dir.path(), name).is_none() {
            thread::sleep(TEMPO.look);
        }
    }
    (dir, deliveries)
}

fn edition(dir: &Path, number: usize) -> String {
    accept(
        dir,
        &format!("Illinois signs; round {number}."),
        "2026-11-24T10:00:00Z",
    )
}

#[test]
fn a_receiver_is_told_of_what_comes_after_it_was_named() {
    let desk = Listener::answering(204);
    let (dir, _deliveries) = begun(&[("desk", desk.port)]);
    desk.hears_nothing();
    let second = edition(dir.path(), 2);
    let came = desk.next();
    assert_eq!(came.id(), format!("msg_2-{second}"));
    let body: Value = serde_json::from_str(&came.body).unwrap();
    assert_eq!(body["type"], "edition.accepted");
    assert_eq!(body["timestamp"], "2026-11-24T10:00:00Z");
    assert_eq!(body["data"]["edition"], second);
    assert_eq!(body["data"]["changes"][0]["listed"][0]["row"], "ST0001");
    assert_eq!(
        body["data"]["href"],
        format!("https://atlas.example.org/changes#n-2-{second}")
    );
    assert_eq!(came.headers["content-type"], "application/json");
    desk.hears_nothing();
}

#[test]
fn a_receiver_that_fails_gets_everything_in_order_once_it_is_back_across_a_restart() {
    for mood in [500, 429, 302, 0] {
        let desk = Listener::answering(mood);
        let (dir, deliveries) = begun(&[("desk", desk.port)]);
        let missed: Vec<String> = (2..5).map(|number| edition(dir.path(), number)).collect();
        assert_eq!(desk.next().edition(), missed[0], "{mood}");
        if mood != 0 {
            let again = desk.next();
            assert_eq!(again.edition(), missed[0], "the next waits for it");
            let progress = Progress::read(dir.path(), "desk").unwrap();
            assert!(progress.tries >= 1 && progress.failing_since.is_some());
            assert!(progress.problem.unwrap().contains(&mood.to_string()));
        }
        drop(deliveries);
        // While nobody tells, one more is accepted.
        let last = edition(dir.path(), 5);
        desk.answers(200);
        let _deliveries = telling(dir.path(), &[("desk", desk.port)]);
        let mut expected = missed;
        expected.push(last.clone());
        assert_eq!(desk.until(&last), expected, "{mood}");
        desk.hears_nothing();
        let progress = Progress::read(dir.path(), "desk").unwrap();
        assert_eq!((progress.tries, progress.problem), (0, None));
    }
}

#[test]
fn a_receiver_that_is_not_there_is_told_when_it_is() {
    let port = {
        let nobody = TcpListener::bind("127.0.0.1:0").unwrap();
        nobody.local_addr().unwrap().port()
    };
    let (dir, deliveries) = begun(&[("desk", port)]);
    let second = edition(dir.path(), 2);
    let fails = || Progress::read(dir.path(), "desk").is_some_and(|progress| progress.tries > 1);
    while !fails() {
        thread::sleep(TEMPO.look);
    }
    drop(deliveries);
    let desk = Listener::answering(200);
    let _deliveries = telling(dir.path(), &[("desk", desk.port)]);
    assert_eq!(desk.until(&second), [second]);
}

#[test]
fn one_that_is_dead_delays_no_other() {
    let (dead, slow, well) = (
        Listener::answering(500),
        Listener::answering(0),
        Listener::answering(200),
    );
    let (dir, _deliveries) = begun(&[
        ("dead", dead.port),
        ("slow", slow.port),
        ("well", well.port),
    ]);
    let mut heard = Vec::new();
    for number in 2..6 {
        edition(dir.path(), number);
        heard.push(well.next().edition());
    }
    heard.dedup();
    assert_eq!(heard.len(), 4);
}

#[test]
fn of_two_processes_one_tells() {
    let desk = Listener::answering(200);
    let (dir, first) = begun(&[("desk", desk.port)]);
    let second = telling(dir.path(), &[("desk", desk.port)]);
    let id = edition(dir.path(), 2);
    assert_eq!(desk.next().edition(), id);
    desk.hears_nothing();
    drop(first);
    let id = edition(dir.path(), 3);
    assert_eq!(desk.next().edition(), id, "the other takes over");
    drop(second);
}

#[test]
fn an_address_that_is_gone_is_not_asked_again_until_it_is_another() {
    let gone = Listener::answering(410);
    let (dir, deliveries) = begun(&[("desk", gone.port)]);
    let second = edition(dir.path(), 2);
    assert_eq!(gone.next().edition(), second);
    edition(dir.path(), 3);
    gone.hears_nothing();
    drop(deliveries);
    let deliveries = telling(dir.path(), &[("desk", gone.port)]);
    gone.hears_nothing();
    let moved = Listener::answering(200);
    drop(deliveries);
    let _deliveries = telling(dir.path(), &[("desk", moved.port)]);
    assert_eq!(moved.next().edition(), second, "nothing was lost meanwhile");
}
