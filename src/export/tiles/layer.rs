//! The layers of a tile, and the columns that their features have.

use super::super::{Error, answers, states};
use crate::dataset::package::{Export, Field};
use crate::domain::code::codes;
use crate::timeline::{Selection, Timeline};
use serde_json::{Map, Value};

codes! {
    /// A layer of a tile.
    TileLayer, "layer", {
        /// Jurisdictions.
        Counties = "counties",
        /// States, DC and the territories, over the same lines.
        States = "states",
    }
}

impl TileLayer {
    /// The table of the codebook whose columns its features have.
    const fn table(self) -> &'static str {
        match self {
            Self::Counties => "jurisdictions_on_day",
            Self::States => "states_on_day",
        }
    }

    /// Which columns: what a map is coloured and labelled by. All others are in the table, under the same `fips`.
    pub(super) const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Counties => &[
                "fips",
                "name",
                "state",
                "status",
                "status_basis",
                "status_since",
                "federal_value",
                "federal_since",
                "stance_value",
                "stance_basis",
                "stance_since",
                "jail_practice_value",
                "jail_practice_basis",
                "jail_practice_since",
            ],
            Self::States => &[
                "fips",
                "name",
                "state",
                "stance_value",
                "stance_since",
                "jail_practice_value",
                "jail_practice_since",
                "jurisdictions",
                "activated",
                "first_activated_on",
                "last_activated_on",
            ],
        }
    }

    /// What the codebook says of its table.
    pub(super) fn export(self, timeline: &Timeline) -> Result<&Export, Error> {
        let name = self.table();
        let export = timeline.dataset().package.export(name);
        export.ok_or(Error::NoSuchExport(name))
    }

    /// What the codebook says of its columns.
    ///
    /// # Errors
    /// [`Error::NoSuchColumn`], where the codebook and the code disagree.
    pub fn fields(self, timeline: &Timeline) -> Result<Vec<&Field>, Error> {
        let all = &self.export(timeline)?.schema.fields;
        let field = |name: &&'static str| {
            let found = all.iter().find(|field| field.name == **name);
            found.ok_or_else(|| Error::NoSuchColumn {
                table: self.table(),
                column: (*name).to_owned(),
            })
        };
        self.columns().iter().map(field).collect()
    }

    /// The columns of the place at a position of the dataset.
    pub(super) fn values(
        self,
        timeline: &Timeline,
        selection: &Selection,
        position: usize,
    ) -> Result<Map<String, Value>, Error> {
        let day = selection.day;
        let mut all = match self {
            Self::Counties => match timeline.answer_at(position, day) {
                Some(answer) => answers::columns(&answer, day, timeline)?,
                None => Map::new(),
            },
            Self::States => {
                let state = timeline.dataset().states.get(position);
                let answer = state.and_then(|state| timeline.state(state.fips, day));
                match answer {
                    Some(answer) => states::columns(timeline, &answer, day)?,
                    None => Map::new(),
                }
            }
        };
        let value = |name: &&'static str| {
            let value = all.get_mut(*name).map(Value::take);
            let value = value.ok_or_else(|| Error::NoSuchColumn {
                table: self.table(),
                column: (*name).to_owned(),
            })?;
            Ok(((*name).to_owned(), value))
        };
        self.columns().iter().map(value).collect()
    }
}
