//! Which answers are known, and on which days.

use std::{
    collections::{HashMap, HashSet},
    mem,
    sync::{Arc, PoisonError, RwLock, Weak},
};

use actix_web::http::header::HeaderMap;

use super::{
    asked::{Asked, Question},
    head::Head,
};
use crate::{
    domain::{Day, Lang},
    http::{Format, ready::Pieces},
    wire::{Coding, Piece},
};

/// Answers remembered at most that are not made ready anyway: some 200 bytes each, since their pieces lie elsewhere.
const MOST_PASSING: usize = 20_000;

/// What the application notes on an answer from which others follow.
#[derive(Debug)]
pub struct Note {
    /// The edition that answers.
    pub edition: String,
    /// The canonical address.
    pub address: String,
    /// What the body is written in.
    pub format: Format,
    /// Which language its words are in.
    pub lang: Lang,
    /// `Accept` decided the format.
    pub negotiated: bool,
    /// The first and the last of the days whose answers are made of the same pieces; none where the address names no day.
    pub days: Option<(Day, Day)>,
    /// The pieces of the body.
    pub made: Pieces,
}

/// The answers of a run of days.
#[derive(Debug)]
struct Answer {
    days: Option<(Day, Day)>,
    head: Arc<Head>,
    /// They belong to what lies ready ([`crate::http::ready`]), which gives up what is little used.
    pieces: Box<[Weak<Piece>]>,
    lasting: bool,
}

/// The answers at a path: in the order of their days, before them the one of an address without a day.
type Answers = Vec<Answer>;

#[derive(Debug, Default)]
struct Table {
    /// The edition that all of them are from.
    edition: Arc<str>,
    /// By coding and path.
    answers: [HashMap<Box<str>, Answers>; 3],
    /// Heads that answers share.
    heads: HashSet<Arc<Head>>,
    /// How many of them are not lasting.
    passing: usize,
}

const fn index(coding: Coding) -> usize {
    match coding {
        Coding::Plain => 0,
        Coding::Gzip => 1,
        Coding::Brotli => 2,
    }
}

/// What is known of the answer to a question.
pub(super) struct Found {
    /// The edition that answers.
    pub edition: Arc<str>,
    /// The head.
    pub head: Arc<Head>,
    /// The pieces of the body; none where they were given up.
    pub pieces: Option<Vec<Arc<Piece>>>,
}

/// The known answers, shared by all workers.
#[derive(Debug, Default)]
pub struct Known(RwLock<Table>);

impl Known {
    /// What is known of the answer to a question, from the edition of this name.
    pub(super) fn find(&self, question: &Question<'_>, edition: &str) -> Option<Found> {
        let table = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if *table.edition != *edition {
            return None;
        }
        let answers = table.answers.get(index(question.coding))?;
        let answers = answers.get(question.path)?;
        let behind = answers.partition_point(|answer| first(answer) <= question.day);
        let answer = answers.get(behind.checked_sub(1)?)?;
        let meant = match (answer.days, question.day) {
            (None, None) => true,
            (Some((_, last)), Some(day)) => day <= last,
            _ => false,
        };
        if !meant || (answer.head.negotiated && !question.page) {
            return None;
        }
        Some(Found {
            edition: Arc::clone(&table.edition),
            head: Arc::clone(&answer.head),
            pieces: answer.pieces.iter().map(Weak::upgrade).collect(),
        })
    }

    /// Remembers the answer to a question, for all days on which it is alike; `edition` is the one that is served now.
    pub(super) fn learn(
        &self,
        asked: Asked,
        note: Note,
        route: String,
        headers: &HeaderMap,
        edition: &str,
    ) {
        // An address in another spelling is answered alike and has the tag of the canonical one. Data at the address of a
        // page is not what the next reader means.
        let other = note.edition != edition
            || note.address != asked.address
            || note.made.coding != asked.coding
            || note.days.is_some() != asked.day.is_some()
            || (note.negotiated && note.format != Format::Html);
        if other {
            return;
        }
        let iso = asked.day.map(|day| day.to_string()).unwrap_or_default();
        let (format, lang) = (note.format, note.lang);
        let head = Head::of(headers, &iso, format, lang, note.negotiated, route);
        let (Some(head), Some(path)) = (head, asked.address.get(..asked.path)) else {
            return;
        };
        let mut table = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if *table.edition != *edition {
            *table = Table {
                edition: edition.into(),
                ..Table::default()
            };
        }
        table.put(path, asked.coding, head, note);
    }

    /// How many answers are known.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        let table = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let paths = table.answers.iter().flat_map(HashMap::values);
        paths.map(Vec::len).sum()
    }
}

fn first(answer: &Answer) -> Option<Day> {
    answer.days.map(|(first, _)| first)
}

impl Table {
    fn put(&mut self, path: &str, coding: Coding, head: Head, note: Note) {
        if self.passing >= MOST_PASSING {
            self.forget_passing();
        }
        let head = match self.heads.get(&head) {
            Some(known) => Arc::clone(known),
            None => {
                let head = Arc::new(head);
                self.heads.insert(Arc::clone(&head));
                head
            }
        };
        let answer = Answer {
            days: note.days,
            head,
            pieces: note.made.pieces.iter().map(Arc::downgrade).collect(),
            lasting: note.made.lasting,
        };
        let Some(paths) = self.answers.get_mut(index(coding)) else {
            return;
        };
        self.passing += usize::from(!answer.lasting);
        let answers = match paths.get_mut(path) {
            Some(answers) => answers,
            None => paths.entry(path.into()).or_default(),
        };
        match answers.binary_search_by_key(&first(&answer), first) {
            Ok(at) => {
                if let Some(known) = answers.get_mut(at) {
                    let before = mem::replace(known, answer);
                    self.passing -= usize::from(!before.lasting);
                }
            }
            Err(at) => answers.insert(at, answer),
        }
    }

    /// Forgets what is not made ready anyway; what is asked for again is soon known again.
    fn forget_passing(&mut self) {
        for paths in &mut self.answers {
            paths.retain(|_, answers| {
                answers.retain(|answer| answer.lasting);
                !answers.is_empty()
            });
        }
        self.heads.retain(|head| Arc::strong_count(head) > 1);
        self.passing = 0;
    }
}
