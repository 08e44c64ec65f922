//! The program itself, over a socket: how it starts, what HEAD sends, how it stops.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Child, Command, Stdio},
};

struct Running {
    child: Child,
    address: String,
    line: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        // Already gone when the test stopped it itself.
        let _gone = self.child.kill();
        let _reaped = self.child.wait();
    }
}

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_participation-atlas"));
    // Neither a config.toml in the package nor the tester's environment may decide.
    command.current_dir(std::env::temp_dir());
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ATLAS_")) {
        command.env_remove(name);
    }
    command
}

fn start() -> Running {
    let mut child = program()
        .args(["--bind", "127.0.0.1:0", "--workers", "1", "--log", "off"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let address = line
        .split(['/', ' '])
        .find(|word| word.contains("127.0.0.1:"))
        .unwrap()
        .to_owned();
    Running {
        child,
        address,
        line,
    }
}

fn say(server: &Running, method: &str, more: &str) -> (String, String) {
    let mut stream = TcpStream::connect(&server.address).unwrap();
    write!(
        stream,
        "{method} /nowhere HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n{more}\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.to_lowercase(), body.to_owned())
}

fn length(head: &str) -> usize {
    head.lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .unwrap()
        .parse()
        .unwrap()
}

#[test]
fn it_says_where_it_listens_and_head_answers_like_get() {
    let server = start();
    assert!(
        server
            .line
            .starts_with("participation-atlas listening on http://127.0.0.1:"),
        "{}",
        server.line
    );
    let (get, body) = say(&server, "GET", "");
    assert_eq!(length(&get), body.len());
    assert!(
        !body.contains("evil.example"),
        "the Host header is not trusted"
    );
    let (head, nothing) = say(&server, "HEAD", "");
    assert_eq!(nothing, "");
    assert_eq!(length(&head), body.len());
    let names = |head: &str| {
        head.lines()
            .filter_map(|l| Some(l.split_once(':')?.0.to_owned()))
            .collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(names(&head), names(&get));
}

#[test]
fn it_stops_when_told() {
    for signal in ["-TERM", "-INT"] {
        let mut server = start();
        let id = server.child.id().to_string();
        assert!(
            Command::new("kill")
                .args([signal, &id])
                .status()
                .unwrap()
                .success()
        );
        assert!(server.child.wait().unwrap().success(), "{signal}");
    }
}

#[test]
fn a_mistake_in_the_file_is_named_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("atlas.toml");
    std::fs::write(&file, "log = \"info\"\nbnd = \"127.0.0.1:0\"\n").unwrap();
    let output = program().arg("--config").arg(&file).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("atlas.toml:2:1: unknown setting “bnd”; did you mean “bind”?"),
        "{told}"
    );

    let missing = program()
        .args(["--config", "/no/such/file.toml"])
        .output()
        .unwrap();
    assert_eq!(missing.status.code(), Some(2));
    assert!(
        String::from_utf8(missing.stderr)
            .unwrap()
            .contains("/no/such/file.toml: cannot be read")
    );
}

#[test]
fn help_teaches_by_example() {
    let output = program().arg("--help").output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    for part in [
        "Examples:",
        "serve",
        "check",
        "render --view states/il",
        "ATLAS_BIND",
    ] {
        assert!(help.contains(part), "{part} is not in\n{help}");
    }
}

#[test]
fn an_outside_client_reads_compressed_pages_and_data_and_follows_redirects() {
    let server = start();
    let base = format!("http://{}", server.address);
    // The client is built for encryption, as the one of the program is, and wants to be told by whom.
    let _installed_before = rustls::crypto::ring::default_provider().install_default();
    // It asks for gzip and brotli, and undoes them.
    let client = reqwest::blocking::Client::builder()
        .gzip(true)
        .brotli(true)
        .build()
        .unwrap();
    let page = client.get(format!("{base}/")).send().unwrap();
    let vary = page.headers()["vary"].to_str().unwrap().to_lowercase();
    assert!(vary.contains("accept-encoding"), "{vary}");
    assert!(page.text().unwrap().contains("On 5 August 2011"));
    let moved = client
        .get(format!("{base}/counties/46102.json?date=2012-01-01"))
        .send()
        .unwrap();
    assert!(
        moved.url().path().ends_with("/counties/46113.json"),
        "{}",
        moved.url()
    );
    let answer: serde_json::Value = moved.json().unwrap();
    assert_eq!(answer["name"], "Shannon County");
    assert_eq!(answer["date"], "2012-01-01");
}
