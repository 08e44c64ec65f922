//! What can go wrong on the way.

use std::io::Write as _;
use std::time::Duration;

use flate2::{Compression, write::GzEncoder};
use participation_atlas::refresh::{Asked, Outcome, SourceResult};

use super::other_side::{
    endless, file, in_turn, leads_to, raw, silence, status, tagged, unchanged_if_asked, with,
};
use super::world::{LIMITS, World, acts, edited};

#[test]
fn a_source_that_is_gone_for_weeks_is_said_to_be_stale_and_what_is_served_stays() {
    let world = World::new();
    let good = world.when(file(acts().as_bytes()));
    assert_eq!(good.outcome, Outcome::Unchanged);
    assert!(!good.degraded());
    let read = good.source("acts").unwrap().read;
    for day in 0..21 {
        let state = world.when(status(404));
        let source = world.stands(&state, "status", "404");
        assert_eq!(source.tries, 1, "a 404 is not asked again at once");
        assert_eq!((source.read, source.result), (read, SourceResult::Failed));
        assert_eq!(source.stale, day > 2, "day {day}");
        assert!(source.failing_since.is_some());
        world.clock.pass(24);
    }
    // It is back, and everything with it.
    let back = world.when(file(edited().as_bytes()));
    assert_eq!(back.outcome, Outcome::Accepted);
    assert_eq!(back.source("acts").unwrap().failing_since, None);
    assert_eq!(world.served_acts(), edited());
}

#[test]
fn a_source_that_never_answered_is_stale_too() {
    let world = World::new();
    world.when(status(404));
    world.clock.pass(49);
    let state = world.when(status(404));
    assert!(world.stands(&state, "status", "404").stale);
}

#[test]
fn a_server_error_is_tried_again_with_growing_pauses_and_bounded() {
    let world = World::new();
    let state = world.when(status(500));
    let source = world.stands(&state, "status", "500");
    assert_eq!((source.tries, world.side.asked().len()), (3, 3));
    let paused = world.clock.paused.lock().unwrap().clone();
    assert_eq!(paused, [Duration::from_secs(1), Duration::from_secs(2)]);
    // What passes is got over within one refresh.
    let state = world.when(in_turn(vec![status(503), file(edited().as_bytes())]));
    assert_eq!(state.outcome, Outcome::Accepted);
    assert_eq!(state.source("acts").unwrap().tries, 2);
}

#[test]
fn a_source_that_asks_to_be_left_alone_is_left_alone() {
    let busy = |wait: &str| with("429 Too Many Requests", &[wait, "Content-Length: 0"], b"");
    let world = World::new();
    let state = world.when(in_turn(vec![
        busy("Retry-After: 7"),
        file(edited().as_bytes()),
    ]));
    assert_eq!(state.outcome, Outcome::Accepted);
    assert_eq!(
        *world.clock.paused.lock().unwrap(),
        [Duration::from_secs(7)]
    );

    let world = World::new();
    let state = world.when(busy("Retry-After: Tue, 01 Dec 2026 12:00:09 GMT"));
    world.stands(&state, "status", "429");
    assert_eq!(
        *world.clock.paused.lock().unwrap(),
        [Duration::from_secs(9); 2]
    );

    let world = World::new();
    let state = world.when(busy("Retry-After: 86400"));
    assert_eq!(
        world.stands(&state, "status", "429").tries,
        1,
        "a day is not waited for"
    );
    assert!(world.clock.paused.lock().unwrap().is_empty());
}

#[test]
fn a_web_page_in_place_of_the_file_is_called_one() {
    for page in [
        "<!DOCTYPE html><title>Sign in</title>",
        "\u{feff}\n <HTML><body>Not found",
    ] {
        let world = World::new();
        let state = world.when(file(page.as_bytes()));
        world.stands(&state, "web_page", "a web page, not with a table");
    }
}

#[test]
fn an_empty_answer_is_no_file() {
    let world = World::new();
    let state = world.when(file(b" \n"));
    world.stands(&state, "nothing", "with nothing");
}

#[test]
fn a_body_that_breaks_off_is_not_taken_for_a_whole_one() {
    let body = edited();
    let half = &body.as_bytes()[..body.len() / 2];
    let length = format!("Content-Length: {}", body.len());
    let world = World::new();
    let state = world.when(with("200 OK", &[&length], half));
    assert_eq!(world.stands(&state, "broken_off", "broke off").tries, 3);
    // The same in chunks, whose last one never comes.
    let mut chunk = format!("{:x}\r\n", half.len()).into_bytes();
    chunk.extend_from_slice(half);
    chunk.extend_from_slice(b"\r\n");
    let state = world.when(with("200 OK", &["Transfer-Encoding: chunked"], &chunk));
    world.stands(&state, "broken_off", "broke off");
}

#[test]
fn what_is_no_http_is_said_to_be_none() {
    let world = World::new();
    for nonsense in [
        "",
        "220 mail.example ESMTP\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
    ] {
        let state = world.when(raw(nonsense));
        world.stands(&state, "broken_off", "broke off");
    }
}

#[test]
fn a_body_that_drips_is_given_up() {
    let world = World::new();
    let state = world.when(endless(1));
    world.stands(&state, "too_slow", "within 10 seconds");
}

#[test]
fn a_source_that_says_nothing_is_given_up() {
    let world = World::new();
    let state = world.when(silence());
    world.stands(&state, "too_slow", "did not come");
    let state = world.when(raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"));
    world.stands(&state, "broken_off", "broke off");
}

#[test]
fn a_body_without_end_is_cut_off() {
    let world = World::new();
    let state = world.when(endless(100_000));
    assert_eq!(
        world.stands(&state, "too_large", "larger than 0 MB").tries,
        1
    );
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

#[test]
fn a_compression_bomb_is_cut_off_at_what_it_unpacks_to() {
    let world = World::new();
    let bomb = packed(&vec![b'x'; 100 * LIMITS.bytes as usize]);
    assert!((bomb.len() as u64) < LIMITS.bytes / 5);
    let state = world.when(tagged(&bomb, &["Content-Encoding: gzip"]));
    world.stands(&state, "too_large", "once unpacked");
}

#[test]
fn a_packed_file_is_unpacked_and_a_broken_one_is_said_to_be_broken() {
    let world = World::new();
    let whole = packed(edited().as_bytes());
    for bad in [&whole[..whole.len() - 20], edited().as_bytes()] {
        let state = world.when(tagged(bad, &["Content-Encoding: gzip"]));
        world.stands(&state, "broken_off", "broke off");
    }
    let state = world.when(tagged(&whole, &["Content-Encoding: zstd"]));
    world.stands(&state, "packed", "zstd");
    let state = world.when(tagged(&whole, &["Content-Encoding: gzip"]));
    assert_eq!(state.outcome, Outcome::Accepted);
    assert_eq!(world.served_acts(), edited());
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let world = World::new();
    world.when(unchanged_if_asked(edited().as_bytes(), "\"v1\""));
    assert_eq!(world.served_acts(), edited());
    world.clock.pass(1);
    let state = world.refreshed(&Asked::default());
    assert_eq!(state.outcome, Outcome::Unchanged);
    assert!(!state.degraded());
    let asked = world.side.asked();
    assert!(asked[1].contains("if-none-match: \"v1\""), "{}", asked[1]);
    assert!(!asked[0].contains("if-none-match"));
}

#[test]
fn not_changed_is_not_believed_where_nothing_was_asked() {
    let world = World::new();
    let state = world.when(with("304 Not Modified", &["ETag: \"v1\""], b""));
    world.stands(&state, "nothing_to_keep", "it was not asked");
}

#[test]
fn not_changed_is_not_believed_where_the_bytes_were_lost() {
    let world = World::new();
    let play = unchanged_if_asked(acts().as_bytes(), "\"v1\"");
    world.when(play.clone());
    let shelf = world.state_dir().join("refresh/sources");
    for entry in std::fs::read_dir(&shelf).unwrap() {
        let path = entry.unwrap().path();
        if !path.to_string_lossy().ends_with(".json") {
            std::fs::write(path, "rotten").unwrap();
        }
    }
    let state = world.when(play);
    assert!(!state.degraded(), "{state:?}");
    assert!(!world.side.asked()[1].contains("if-none-match"));
}

#[test]
fn a_tag_that_lies_is_found_out_within_a_day_and_not_believed_again() {
    let world = World::new();
    world.when(unchanged_if_asked(acts().as_bytes(), "\"v1\""));
    // The file changes, the tag does not: it looks as if nothing had changed.
    world.clock.pass(1);
    let lying = unchanged_if_asked(edited().as_bytes(), "\"v1\"");
    assert_eq!(world.when(lying.clone()).outcome, Outcome::Unchanged);
    assert_eq!(world.served_acts(), acts());
    world.clock.pass(24);
    let found = world.when(lying);
    assert_eq!(found.outcome, Outcome::Accepted);
    assert_eq!(world.served_acts(), edited());
    assert!(found.source("acts").unwrap().notes[0].contains("same ETag"));
    let again = edited().replace("aloud", "again");
    let state = world.when(unchanged_if_asked(again.as_bytes(), "\"v1\""));
    assert_eq!(state.outcome, Outcome::Accepted);
    assert_eq!(world.served_acts(), again);
}

#[test]
fn an_answer_may_lead_on_a_few_times() {
    let world = World::new();
    let port = world.side.port;
    world.side.play("/a", leads_to("/b"));
    world.side.play("/b", file(edited().as_bytes()));
    let state = world.when(leads_to(&format!("http://moved.test:{port}/a")));
    assert_eq!(state.outcome, Outcome::Accepted);

    let state = world.when(leads_to("/acts.csv"));
    let source = state.source("acts").unwrap();
    assert_eq!(source.fault.as_ref().unwrap().code, "leads_on");
    assert_eq!(world.served_acts(), edited());
}
