//! The data package: `datapackage.json`, which is the codebook. Every table, column, type, unit
//! and code is described there once; the checks, the CSV headers and the `/data` page read it.

use super::files::Files;
use super::finding::Finding;
use crate::domain::Day;
use serde::Deserialize;

/// Name of the package file.
pub const PACKAGE_FILE: &str = "datapackage.json";

/// The package: what the edition is and what its tables hold.
#[derive(Debug, Clone, Deserialize)]
pub struct Package {
    /// Title for people.
    pub title: String,
    /// What it is, and what is known to be wrong with it.
    pub description: String,
    /// The last day the edition speaks about.
    pub as_of: Day,
    /// The day that pages open on when an address names none.
    pub opens_on: Day,
    /// Tables and boundary files.
    pub resources: Vec<Resource>,
    /// Tables that the atlas answers with, column by column.
    #[serde(default)]
    pub exports: Vec<Export>,
}

/// A file of the package.
#[derive(Debug, Clone, Deserialize)]
pub struct Resource {
    /// Stable name.
    pub name: String,
    /// Path inside the data directory.
    pub path: String,
    /// Title for people.
    #[serde(default)]
    pub title: String,
    /// What it holds and what it does not know.
    #[serde(default)]
    pub description: String,
    /// Under which terms it may be reused, in one sentence.
    #[serde(default)]
    pub reuse: String,
    /// The credit line to print.
    #[serde(default)]
    pub credit: String,
    /// Columns; absent for GeoJSON.
    #[serde(default)]
    pub schema: Option<Schema>,
}

/// A table that the atlas answers with.
#[derive(Debug, Clone, Deserialize)]
pub struct Export {
    /// Stable name, as code refers to it.
    pub name: String,
    /// Title for people.
    pub title: String,
    /// Which addresses answer with it, and what a row is.
    pub description: String,
    /// Columns.
    pub schema: Schema,
}

/// Columns of a table and how its rows refer to others.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Schema {
    /// Columns in order.
    pub fields: Vec<Field>,
    /// Columns that name a row.
    #[serde(default)]
    pub primary_key: OneOrMany,
    /// Columns whose values must stand in another table.
    #[serde(default)]
    pub foreign_keys: Vec<ForeignKey>,
}

/// A column.
#[derive(Debug, Clone, Deserialize)]
pub struct Field {
    /// Name, as in the header.
    pub name: String,
    /// `string`, `integer`, `number`, `date` or `boolean`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Name for people.
    #[serde(default)]
    pub title: String,
    /// What a value means.
    #[serde(default)]
    pub description: String,
    /// Unit of a number.
    #[serde(default)]
    pub unit: String,
    /// What a value must be.
    #[serde(default)]
    pub constraints: Constraints,
    /// What each code means.
    #[serde(default)]
    pub categories: Vec<Category>,
}

/// What a value must be.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Constraints {
    /// Not empty.
    #[serde(default)]
    pub required: bool,
    /// Different in every row.
    #[serde(default)]
    pub unique: bool,
    /// One of these.
    #[serde(rename = "enum", default)]
    pub allowed: Vec<String>,
    /// Matches this regular expression.
    #[serde(default)]
    pub pattern: Option<String>,
}

/// A code and what it means.
#[derive(Debug, Clone, Deserialize)]
pub struct Category {
    /// The code.
    pub value: String,
    /// Its name for people.
    #[serde(default)]
    pub label: String,
    /// What it means.
    #[serde(default)]
    pub description: String,
}

/// Values of one column must stand in a column of another table.
#[derive(Debug, Clone, Deserialize)]
pub struct ForeignKey {
    /// The referring column.
    pub fields: OneOrMany,
    /// What it refers to.
    pub reference: Reference,
}

/// The other end of a [`ForeignKey`].
#[derive(Debug, Clone, Deserialize)]
pub struct Reference {
    /// Name of the other resource; empty for the same table.
    pub resource: String,
    /// Its column.
    pub fields: OneOrMany,
}

/// A column name, or a list of them: the standard allows both.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "OneOrManyText")]
pub struct OneOrMany(pub Vec<String>);

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrManyText {
    One(String),
    Many(Vec<String>),
}

impl From<OneOrManyText> for OneOrMany {
    fn from(text: OneOrManyText) -> Self {
        match text {
            OneOrManyText::One(name) => Self(vec![name]),
            OneOrManyText::Many(names) => Self(names),
        }
    }
}

impl Package {
    /// Reads the package file of a set, which must describe the tables that this program reads:
    /// the same columns in the same order as in the bundled package.
    ///
    /// # Errors
    /// Findings where it is missing, malformed, or describes other tables.
    pub fn load(files: &Files) -> Result<Self, Vec<Finding>> {
        let package = Self::parse(files).map_err(|finding| vec![finding])?;
        if matches!(files, Files::Bundled) {
            return Ok(package);
        }
        let known = Self::parse(&Files::Bundled).map_err(|finding| vec![finding])?;
        let findings: Vec<Finding> = known
            .resources
            .iter()
            .filter_map(|resource| package.differs_in(resource))
            .collect();
        if findings.is_empty() {
            Ok(package)
        } else {
            Err(findings)
        }
    }

    fn parse(files: &Files) -> Result<Self, Finding> {
        let text = files.read_text(PACKAGE_FILE)?;
        serde_json::from_str(&text).map_err(|error| {
            Finding::of_file(
                PACKAGE_FILE,
                format!("not a data package: {error}"),
                "Start from the bundled datapackage.json and keep its structure.",
            )
            .at(error.line() as u64)
            .column(error.column() as u64)
        })
    }

    fn differs_in(&self, known: &Resource) -> Option<Finding> {
        let names = |resource: &Resource| -> Vec<String> {
            let fields = resource
                .schema
                .as_ref()
                .map(|schema| schema.fields.as_slice());
            fields
                .unwrap_or_default()
                .iter()
                .map(|field| field.name.clone())
                .collect()
        };
        let what = match self.resource(&known.name) {
            None => format!("the resource `{}` is missing", known.name),
            Some(found) if found.path != known.path => {
                format!(
                    "the resource `{}` has the path `{}`, not `{}`",
                    known.name, found.path, known.path
                )
            }
            Some(found) if names(found) != names(known) => {
                format!(
                    "the resource `{}` describes other columns than this program reads",
                    known.name
                )
            }
            Some(_) => return None,
        };
        Some(Finding::of_file(
            PACKAGE_FILE,
            what,
            "Copy that resource from the bundled datapackage.json.",
        ))
    }

    /// A resource by its name.
    #[must_use]
    pub fn resource(&self, name: &str) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.name == name)
    }

    /// An export by its name.
    #[must_use]
    pub fn export(&self, name: &str) -> Option<&Export> {
        self.exports.iter().find(|export| export.name == name)
    }
}
