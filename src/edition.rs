//! An edition as the server holds it: the data, the history laid out from it, and the maps drawn
//! from its boundaries. All three are made once and never change.

use crate::dataset::{Dataset, Files, Findings, Originals};
use crate::domain::{Day, StateFips};
use crate::export::tiles::Tiles;
use crate::render::{self, Form, Maps, Sheet};
use crate::timeline::{Selection, Timeline, View};
use crate::words;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// One immutable edition of the atlas.
#[derive(Debug)]
pub struct Edition {
    /// Its id, `2026-11-22-1a2b3c4d`.
    pub id: String,
    /// The last day the data speaks about.
    pub as_of: Day,
    /// The history, and through it the data.
    pub timeline: Timeline,
    /// The maps.
    pub maps: Maps,
    /// The files it was made from, as they were read.
    pub originals: Originals,
    /// The shapes of its tiles, each zoom put on its grid when it is first asked for.
    pub tiles: Tiles,
    /// The sheet of maps, drawn when it is first asked for.
    sheet: OnceLock<Sheet>,
    /// Answers that take long to make and never change, by name.
    answers: Mutex<HashMap<String, Arc<[u8]>>>,
    /// Names of the styles that pages carry, by what the page is of.
    styles: Mutex<HashMap<OfAMap, Arc<str>>>,
}

/// The state of a map, if it is of one, and its day.
type OfAMap = (Option<StateFips>, Day);

impl Edition {
    /// Loads, checks, lays out and draws a set of files.
    ///
    /// # Errors
    /// Every fault of the data.
    pub fn load(files: &Files) -> Result<Self, Findings> {
        let dataset = Arc::new(Dataset::load(files)?);
        let originals = Originals::keep(files, &dataset)?;
        let maps = Maps::draw(&dataset);
        Ok(Self {
            originals,
            id: dataset.edition.clone(),
            as_of: dataset.as_of,
            timeline: Timeline::new(dataset),
            maps,
            tiles: Tiles::default(),
            sheet: OnceLock::new(),
            answers: Mutex::default(),
            styles: Mutex::default(),
        })
    }

    /// The answer of this name: made now, or kept from when it was asked for first. For the few
    /// that take long; nothing is ever dropped.
    ///
    /// # Errors
    /// Whatever `make` says.
    pub fn kept<E>(
        &self,
        name: &str,
        make: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Vec<u8>, E> {
        // A thread that panicked while it held the lock left whole answers behind all the same.
        let answers = || self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = answers().get(name) {
            return Ok(kept.to_vec());
        }
        let made = make()?;
        answers().insert(name.to_owned(), made.as_slice().into());
        Ok(made)
    }

    /// The name of the style that the page of a state, or of the nation, carries on a day and on those like it; made once.
    #[must_use]
    pub fn style_name(
        &self,
        state: Option<StateFips>,
        day: Day,
        make: impl FnOnce() -> String,
    ) -> Arc<str> {
        let styles = || self.styles.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(name) = styles().get(&(state, day)) {
            return Arc::clone(name);
        }
        let name: Arc<str> = make().into();
        styles().insert((state, day), Arc::clone(&name));
        name
    }

    /// The national maps at half-year steps.
    #[must_use]
    pub fn sheet(&self) -> &Sheet {
        self.sheet.get_or_init(|| Sheet::draw(&self.timeline))
    }

    /// The drawing of a view as an SVG file; `None` for a view that has none. `base` is where the
    /// public reaches the server, without a slash at its end.
    #[must_use]
    pub fn drawing(&self, selection: &Selection, base: &str, form: Form) -> Option<String> {
        let (lang, timeline) = (selection.lang, &self.timeline);
        Some(match selection.view {
            View::National | View::State(..) | View::Practice(_) => {
                render::map_file(&self.maps, timeline, selection, base, form)
            }
            View::County(fips, _) => render::lanes(lang, timeline, fips, selection.day, base, form),
            View::Timeline(state) => {
                let within = state.map(|(fips, _)| fips);
                render::rollout(lang, timeline, within, base, form)
            }
            View::Curves => render::curves_file(lang, timeline, base, form),
            View::Sheet => render::sheet_file(lang, self.sheet(), timeline, base, form),
            View::Compare { from, to, state } => {
                let within = state.map(|(fips, _)| fips);
                let compared = timeline.comparison(from, to, within);
                let said = words::comparison_finding(lang, timeline, &compared, within);
                let (maps, finding) = (&self.maps, said.text());
                render::comparison_file(maps, timeline, selection, &compared, &finding, base, form)
            }
            View::States | View::Table | View::Events(_) => return None,
        })
    }

    /// The data.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        self.timeline.dataset()
    }
}

#[cfg(test)]
impl Edition {
    /// A small sound edition under another id, from the test fixtures.
    pub(crate) fn sample(id: &str) -> Self {
        let files = Self::sample_files();
        let loaded = Self::load(&Files::Directory(files.path().to_owned())).unwrap();
        Self {
            id: id.to_owned(),
            ..loaded
        }
    }

    /// The files of a small sound edition.
    pub(crate) fn sample_files() -> tempfile::TempDir {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let (mini, dir) = (
            root.join("tests/fixtures/mini"),
            tempfile::tempdir().unwrap(),
        );
        for folder in ["", "boundaries", "measures", "layers"] {
            std::fs::create_dir_all(dir.path().join(folder)).unwrap();
            for entry in std::fs::read_dir(mini.join(folder)).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    let to = dir.path().join(folder).join(path.file_name().unwrap());
                    std::fs::copy(path, to).unwrap();
                }
            }
        }
        let package = "datapackage.json";
        std::fs::copy(root.join("data").join(package), dir.path().join(package)).unwrap();
        dir
    }
}
