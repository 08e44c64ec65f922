//! The other side: a server on this machine that answers as it is told, byte for byte.

use std::collections::HashMap;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What to do with a connection after its request was read. `asked` is the head of the request.
pub type Play = Arc<dyn Fn(&str, &mut TcpStream) + Send + Sync>;

#[derive(Clone)]
pub struct OtherSide {
    pub port: u16,
    plays: Arc<Mutex<HashMap<String, Play>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl OtherSide {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let side = Self {
            port: listener.local_addr().unwrap().port(),
            plays: Arc::default(),
            asked: Arc::default(),
        };
        let answering = side.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (side, mut stream) = (answering.clone(), stream.unwrap());
                thread::spawn(move || side.answer(&mut stream));
            }
        });
        side
    }

    /// One that another process has started.
    pub fn at(port: u16) -> Self {
        Self {
            port,
            plays: Arc::default(),
            asked: Arc::default(),
        }
    }

    fn answer(&self, stream: &mut TcpStream) {
        let mut head = Vec::new();
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") {
            match stream.read(&mut byte) {
                Ok(1) => head.push(byte[0]),
                // The client went away before it asked.
                _ => return,
            }
        }
        let head = String::from_utf8(head).unwrap();
        let path = head.split(' ').nth(1).unwrap().to_owned();
        self.asked.lock().unwrap().push(head.clone());
        let play = self.plays.lock().unwrap().get(&path).cloned();
        play.unwrap_or_else(|| status(404))(&head, stream);
    }

    /// From now on `path` answers so.
    pub fn play(&self, path: &str, play: Play) {
        self.plays.lock().unwrap().insert(path.to_owned(), play);
    }

    /// The heads of all requests so far.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    pub fn address(&self, path: &str) -> String {
        format!("http://sheet.test:{}{path}", self.port)
    }
}

/// Writes until the other end has heard enough.
fn say(stream: &mut TcpStream, bytes: &[u8]) -> bool {
    stream
        .write_all(bytes)
        .and_then(|()| stream.flush())
        .is_ok()
}

/// These bytes and the end.
pub fn raw(bytes: impl Into<Vec<u8>>) -> Play {
    let bytes = bytes.into();
    Arc::new(move |_, stream| {
        say(stream, &bytes);
    })
}

/// A head with these headers, then this body.
pub fn with(status: &str, headers: &[&str], body: &[u8]) -> Play {
    let mut answer = format!("HTTP/1.1 {status}\r\nConnection: close\r\n");
    for header in headers {
        answer.push_str(header);
        answer.push_str("\r\n");
    }
    answer.push_str("\r\n");
    let mut answer = answer.into_bytes();
    answer.extend_from_slice(body);
    raw(answer)
}

/// A file as it should come.
pub fn file(body: &[u8]) -> Play {
    tagged(body, &[])
}

/// A file with what its source says of it.
pub fn tagged(body: &[u8], headers: &[&str]) -> Play {
    let length = format!("Content-Length: {}", body.len());
    let headers: Vec<_> = headers
        .iter()
        .copied()
        .chain([length.as_str(), "Content-Type: text/csv"])
        .collect();
    with("200 OK", &headers, body)
}

pub fn status(code: u16) -> Play {
    with(&format!("{code} Whatever"), &["Content-Length: 0"], b"")
}

pub fn leads_to(place: &str) -> Play {
    with(
        "307 Temporary Redirect",
        &[&format!("Location: {place}"), "Content-Length: 0"],
        b"",
    )
}

/// One after the other, and the last from then on.
pub fn in_turn(plays: Vec<Play>) -> Play {
    let turn = Mutex::new(0);
    Arc::new(move |head, stream| {
        let now = {
            let mut turn = turn.lock().unwrap();
            let now = (*turn).min(plays.len() - 1);
            *turn += 1;
            now
        };
        plays[now](head, stream);
    })
}

/// A body without an end, in pieces of this size.
pub fn endless(piece: usize) -> Play {
    Arc::new(move |_, stream| {
        let piece = vec![b'x'; piece];
        if say(stream, b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n") {
            while say(stream, &piece) {}
        }
    })
}

/// Nothing, for as long as the other end waits.
pub fn silence() -> Play {
    Arc::new(|_, stream| {
        let _until_it_goes = stream.read(&mut [0]);
    })
}

/// "Not changed" to whoever asks whether something has, else the file.
pub fn unchanged_if_asked(body: &[u8], tag: &str) -> Play {
    let (body, tag) = (body.to_vec(), tag.to_owned());
    Arc::new(move |head, stream| {
        let etag = format!("ETag: {tag}");
        let play = if head.to_lowercase().contains("if-none-match") {
            with("304 Not Modified", &[&etag], b"")
        } else {
            tagged(&body, &[&etag])
        };
        play(head, stream);
    })
}
