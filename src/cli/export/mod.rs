//! `participation-atlas export`: the site and its data as files.
//!
//! The application that serves answers here as well, without a socket: from the first page on every link in scope is asked
//! for and its answer written under the name that [`names`] gives it. Pages are rewritten, so that they lead to files. With
//! a public address all else is written as it was answered, byte for byte, so that `verify` knows it again; without one,
//! links in drawings, feeds and JSON lead to files too, because there is nowhere else to lead.

mod crawl;
mod links;
mod names;
mod page;
mod scope;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use super::{CliError, args::Export};
use crate::config::PublicUrl;
use crate::domain::{Code as _, Lang};
use crate::edition::Edition;
use crate::http::{AppState, offline};
use crate::words::{self, catalogue as t};
use crawl::{Queue, Written};
use links::{Links, Target};
use scope::Scope;

/// The origin that citations and pictures name where nobody says where the atlas is served: that of `serve` and `render`.
const NOWHERE: &str = "http://127.0.0.1:8080";
/// After how many files the progress is told.
const TELL_EACH: usize = 2_000;

/// Writes the copy beside its place and moves it there when it is whole.
#[expect(clippy::print_stdout, reason = "the report is what was asked for")]
pub(super) fn export(args: &Export) -> Result<(), CliError> {
    let public = args.public_url.as_deref().unwrap_or(NOWHERE);
    let public = PublicUrl::parse(public)
        .map_err(|why| CliError::Export(format!("--public-url {public}: {why}")))?;
    let room = Room::beside(&args.out, args.force)?;
    let edition = Edition::load(&super::files(args.data.as_deref()))?;
    let scope = scope(args, &edition)?;
    let links = Links {
        scope: &scope,
        origin: public.as_str(),
        live: args.public_url.is_some(),
    };
    if !links.live {
        tell(&format!(
            "without --public-url, citations and pictures name {NOWHERE}"
        ));
    }
    let jobs = args.jobs.map_or_else(
        || thread::available_parallelism().map_or(1, usize::from),
        usize::from,
    );
    let state = Arc::new(AppState::new(edition, public.clone()));
    let done = written(&state, &links, &room.fresh, jobs);
    let Written { files, bytes } = match done {
        Ok(done) => done,
        Err(why) => {
            room.left();
            return Err(CliError::Export(why));
        }
    };
    room.moved()?;
    println!(
        "{}: {files} files, {} MB, of edition {}",
        args.out.display(),
        bytes / 1_000_000,
        state.edition().id
    );
    Ok(())
}

fn scope(args: &Export, edition: &Edition) -> Result<Scope, CliError> {
    let timeline = &edition.timeline;
    if let Some(late) = args.dates.iter().find(|day| **day > timeline.last_day()) {
        let last = timeline.last_day();
        return Err(CliError::Export(format!(
            "--date {late}: the data ends on {last}; take an earlier day"
        )));
    }
    let mut days = args.dates.clone();
    days.retain(|day| *day != timeline.opening_day());
    days.sort_unstable();
    days.dedup();
    Ok(Scope {
        only: args.only.clone(),
        days,
        compared: timeline.days_to_compare(None, None),
        county_pictures: args.county_pictures,
    })
}

/// Asks for everything and writes it to a directory.
fn written(
    state: &Arc<AppState>,
    links: &Links<'_>,
    to: &Path,
    jobs: usize,
) -> Result<Written, String> {
    let edition = state.edition();
    let mut first = links.scope.beginnings();
    let counties = edition.dataset().jurisdictions.iter();
    let pages = counties.flat_map(|place| {
        let path = format!("/counties/{}-{}", place.fips, place.slug);
        Lang::ALL.iter().map(move |lang| lang.at(&path))
    });
    first.extend(pages.filter_map(|address| links.scope.admitted(&address)));
    let queue = Queue::of(first);
    thread::scope(|threads| {
        for _ in 0..jobs {
            threads.spawn(|| {
                let write = |address: String, answer| {
                    let outcome = file(links, &edition, to, &address, answer);
                    let (files, waiting) = queue.done(outcome);
                    if files % TELL_EACH == 0 {
                        tell(&format!(
                            "{files} files written, {waiting} to go that are known"
                        ));
                    }
                };
                offline::ask_each(Arc::clone(state), || queue.next(), write);
            });
        }
    });
    queue.end()
}

/// Writes one answer: its bytes, and the addresses that it leads to.
fn file(
    links: &Links<'_>,
    edition: &Edition,
    to: &Path,
    address: &str,
    answer: offline::Answer,
) -> Result<(usize, Vec<String>), String> {
    let name = names::file_of(address).ok_or_else(|| format!("{address} has no file name"))?;
    let mut found = Vec::new();
    let text = || {
        let text = std::str::from_utf8(&answer.bytes);
        text.map_err(|_| format!("{address} is no text"))
    };
    let extension = name.rsplit('.').next().unwrap_or_default();
    let bytes = match (answer.status, &answer.moved, extension) {
        (308, Some(moved), "html") => match links.target(&name, moved) {
            Target::File(way, address) => {
                found.push(address);
                page::leading_on(&way).into_bytes()
            }
            Target::Live(way) => page::leading_on(&way).into_bytes(),
            _ => return Err(format!("{address} leads to {moved}, which has no file")),
        },
        // Several places bear the code: a page to choose from.
        (200 | 300, _, "html") => {
            let note = note(links, edition, address);
            let (page, more) = page::rewritten(links, &name, text()?, &note)
                .map_err(|why| format!("{address}: {why}"))?;
            found = more;
            page.into_bytes()
        }
        (200, _, "css") => links.restyled(&name, text()?, &mut found).into_bytes(),
        (200, _, "svg" | "atom" | "json" | "geojson" | "topojson") => {
            links.requoted(&name, text()?, &mut found).into_bytes()
        }
        (200, ..) => answer.bytes,
        (status, ..) => {
            return Err(format!(
                "{address}, to which a link leads, answers {status}"
            ));
        }
    };
    let path = to.join(&name);
    let folder = path.parent().unwrap_or(to);
    let put = fs::create_dir_all(folder).and_then(|()| fs::write(&path, &bytes));
    put.map_err(|why| format!("cannot write {}: {why}", path.display()))?;
    Ok((bytes.len(), found))
}

/// What the foot of a page says: that it is a copy, of which days, and where the rest is.
fn note(links: &Links<'_>, edition: &Edition, address: &str) -> String {
    let (lang, _) = Lang::of_path(address);
    let days = std::iter::once(edition.timeline.opening_day()).chain(links.scope.days.clone());
    let days: Vec<String> = days.map(|day| words::day(lang, day)).collect();
    let days = days.join("; ");
    let said = if links.live {
        let there = links::escaped(&format!("{}{address}", links.origin));
        t::copy_note_served_html(lang, days, there)
    } else {
        t::copy_note(lang, days)
    };
    format!("\n<p class=\"fine\">{said}</p>")
}

#[expect(
    clippy::print_stderr,
    reason = "whoever waits wants to know how far it is"
)]
fn tell(what: &str) {
    eprintln!("participation-atlas: {what}");
}

/// The directory asked for, and the one beside it that is written first: nobody ever sees half a copy.
struct Room {
    place: PathBuf,
    fresh: PathBuf,
    old: PathBuf,
}

impl Room {
    fn beside(place: &Path, force: bool) -> Result<Self, CliError> {
        let name = place.file_name().ok_or_else(|| {
            CliError::Export(format!("--out {}: name a directory", place.display()))
        })?;
        let with = |suffix: &str| {
            let mut name = name.to_owned();
            name.push(suffix);
            place.with_file_name(name)
        };
        let room = Self {
            place: place.to_owned(),
            fresh: with(".tmp"),
            old: with(".old"),
        };
        let full = |path: &Path| match fs::read_dir(path) {
            Ok(mut entries) => entries.next().is_some(),
            // A file is in the way as well.
            Err(_) => path.exists(),
        };
        if full(place) && !force {
            return Err(CliError::Export(format!(
                "--out {}: it is not empty; take another, or --force to replace it",
                place.display()
            )));
        }
        for path in [&room.fresh, &room.old] {
            if path.exists() && !force {
                return Err(CliError::Export(format!(
                    "{} is left from an export that was broken off; delete it, or take --force",
                    path.display()
                )));
            }
            room.gone(path)?;
        }
        fs::create_dir_all(&room.fresh).map_err(|source| room.cannot(&room.fresh, source))?;
        Ok(room)
    }

    fn cannot(&self, path: &Path, source: std::io::Error) -> CliError {
        CliError::Write {
            path: path.to_owned(),
            source,
        }
    }

    fn gone(&self, path: &Path) -> Result<(), CliError> {
        let gone = if path.is_dir() {
            fs::remove_dir_all(path)
        } else if path.exists() {
            fs::remove_file(path)
        } else {
            Ok(())
        };
        gone.map_err(|source| self.cannot(path, source))
    }

    /// The whole copy takes its place.
    fn moved(&self) -> Result<(), CliError> {
        if self.place.exists() {
            fs::rename(&self.place, &self.old)
                .map_err(|source| self.cannot(&self.place, source))?;
        }
        fs::rename(&self.fresh, &self.place).map_err(|source| self.cannot(&self.place, source))?;
        self.gone(&self.old)
    }

    /// Nothing is left of a copy that failed. That it failed is what is told, not that something could not be deleted.
    fn left(&self) {
        let _ = fs::remove_dir_all(&self.fresh);
    }
}
