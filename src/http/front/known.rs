//! Which answers are known, and on which days.

use std::{
    collections::{HashMap, HashSet},
    mem,
    ops::Range,
    sync::{Arc, PoisonError, RwLock, Weak},
};

use actix_web::http::header::HeaderMap;

use super::{
    asked::{Asked, Question},
    head::Head,
};
use crate::{
    domain::{Day, Lang},
    http::{
        Format,
        ready::{self, Pieces, Pointer},
    },
    wire::{Coding, Piece},
};

/// Answers remembered at most that are not made ready anyway: some 200 bytes each, since their pieces lie elsewhere.
const MOST_PASSING: usize = 4_000;

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
    /// Where its pieces are listed.
    pieces: Range<usize>,
    lasting: bool,
}

impl Answer {
    fn first(&self) -> Option<Day> {
        self.days.map(|(first, _)| first)
    }
}

/// The answers at a path. Of some hundred answers most share their pieces, so each lists where they stand.
#[derive(Debug, Default)]
struct Answers {
    /// In the order of their days, before them the one of an address without a day.
    answers: Vec<Answer>,
    /// Which pieces each has, one after the other.
    listed: Vec<u32>,
    /// They belong to what lies ready ([`crate::http::ready`]), which gives up what is little used.
    pieces: Vec<Weak<Piece>>,
    /// Where each of them stands, by its address, which no other piece has as long as it is pointed at.
    places: HashMap<usize, u32>,
}

impl Answers {
    fn find(&self, question: &Question<'_>) -> Option<&Answer> {
        let behind = self
            .answers
            .partition_point(|answer| answer.first() <= question.day);
        let answer = self.answers.get(behind.checked_sub(1)?)?;
        let meant = match (answer.days, question.day) {
            (None, None) => true,
            (Some((_, last)), Some(day)) => day <= last,
            _ => false,
        };
        (meant && (question.page || !answer.head.negotiated)).then_some(answer)
    }

    fn pieces_of(&self, answer: &Answer) -> Option<Vec<Arc<Piece>>> {
        let listed = self.listed.get(answer.pieces.clone())?.iter();
        listed
            .map(|&at| self.pieces.get(at as usize)?.upgrade())
            .collect()
    }

    /// Puts an answer among the others. How many more there are of those that do not last, and how many fewer.
    fn put(&mut self, head: Arc<Head>, note: &Note) -> (usize, usize) {
        let fewer = self.make_room();
        let start = self.listed.len();
        for piece in &note.made.pieces {
            let at = *self
                .places
                .entry(Arc::as_ptr(piece).addr())
                .or_insert_with(|| {
                    self.pieces.push(Arc::downgrade(piece));
                    // There is room for as many.
                    u32::try_from(self.pieces.len() - 1).unwrap_or(u32::MAX)
                });
            self.listed.push(at);
        }
        let answer = Answer {
            days: note.days,
            head,
            pieces: start..self.listed.len(),
            lasting: note.made.lasting,
        };
        let more = usize::from(!answer.lasting);
        let same = |known: &Answer| known.first();
        match self.answers.binary_search_by_key(&answer.first(), same) {
            Ok(at) => match self.answers.get_mut(at) {
                Some(known) => {
                    let before = mem::replace(known, answer);
                    (more, fewer + usize::from(!before.lasting))
                }
                None => (0, fewer),
            },
            Err(at) => {
                self.answers.insert(at, answer);
                (more, fewer)
            }
        }
    }

    /// Points at `better` wherever it pointed at `piece`.
    fn turn(&mut self, piece: &Arc<Piece>, better: &Arc<Piece>) {
        let address = |piece: &Arc<Piece>| Arc::as_ptr(piece).addr();
        if let Some(at) = self.places.remove(&address(piece)) {
            self.places.insert(address(better), at);
            if let Some(pointed) = self.pieces.get_mut(at as usize) {
                *pointed = Arc::downgrade(better);
            }
        }
    }

    /// Forgets everything where it is mostly of answers that were replaced: how many of those that did not last.
    fn make_room(&mut self) -> usize {
        let listed: usize = self.answers.iter().map(|answer| answer.pieces.len()).sum();
        if self.listed.len() <= 2 * listed + 1_000 {
            return 0;
        }
        let forgotten = mem::take(self).answers;
        forgotten.iter().filter(|answer| !answer.lasting).count()
    }
}

#[derive(Debug, Default)]
struct Table {
    /// The edition that all of them are from.
    edition: Arc<str>,
    /// By coding and path.
    paths: [HashMap<Box<str>, Answers>; 3],
    /// Heads that answers share.
    heads: HashSet<Arc<Head>>,
    /// How many answers there are.
    known: usize,
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
#[derive(Debug)]
pub struct Known {
    table: RwLock<Table>,
    /// Answers remembered at most of those that are made ready.
    most: usize,
}

impl Known {
    /// Room for the answers of which `bytes` lie ready.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        Self {
            table: RwLock::default(),
            most: usize::try_from(bytes / ready::LEAST).unwrap_or(usize::MAX),
        }
    }

    /// What is known of the answer to a question, from the edition of this name.
    pub(super) fn find(&self, question: &Question<'_>, edition: &str) -> Option<Found> {
        let table = self.table.read().unwrap_or_else(PoisonError::into_inner);
        if *table.edition != *edition {
            return None;
        }
        let paths = table.paths.get(index(question.coding))?;
        let answers = paths.get(question.path)?;
        let answer = answers.find(question)?;
        Some(Found {
            edition: Arc::clone(&table.edition),
            head: Arc::clone(&answer.head),
            pieces: answers.pieces_of(answer),
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
        let mut table = self.table.write().unwrap_or_else(PoisonError::into_inner);
        if *table.edition != *edition {
            *table = Table {
                edition: edition.into(),
                ..Table::default()
            };
        }
        let most = self.most.saturating_add(MOST_PASSING);
        table.put(path, asked.coding, head, &note, most);
    }
}

impl Pointer for Known {
    fn turn(&self, piece: &Arc<Piece>, better: &Arc<Piece>) {
        let mut table = self.table.write().unwrap_or_else(PoisonError::into_inner);
        for answers in table.paths.iter_mut().flat_map(HashMap::values_mut) {
            answers.turn(piece, better);
        }
    }
}

impl Table {
    fn put(&mut self, path: &str, coding: Coding, head: Head, note: &Note, most: usize) {
        if self.passing >= MOST_PASSING {
            self.forget_passing();
        }
        if self.known >= most {
            *self = Self {
                edition: Arc::clone(&self.edition),
                ..Self::default()
            };
        }
        let head = match self.heads.get(&head) {
            Some(known) => Arc::clone(known),
            None => {
                let head = Arc::new(head);
                self.heads.insert(Arc::clone(&head));
                head
            }
        };
        let Some(paths) = self.paths.get_mut(index(coding)) else {
            return;
        };
        let answers = match paths.get_mut(path) {
            Some(answers) => answers,
            None => paths.entry(path.into()).or_default(),
        };
        let before = answers.answers.len();
        let (more, fewer) = answers.put(head, note);
        self.passing = (self.passing + more).saturating_sub(fewer);
        self.known = (self.known + answers.answers.len()).saturating_sub(before);
    }

    /// Forgets what is not made ready anyway; what is asked for again is soon known again.
    fn forget_passing(&mut self) {
        for paths in &mut self.paths {
            paths.retain(|_, answers| {
                answers.answers.retain(|answer| answer.lasting);
                !answers.answers.is_empty()
            });
        }
        self.heads.retain(|head| Arc::strong_count(head) > 1);
        self.known -= self.passing.min(self.known);
        self.passing = 0;
    }
}
