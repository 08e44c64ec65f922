//! The data package: `datapackage.json`, which is the codebook. Every table, column, type, unit
//! and code is described there once; the checks, the CSV headers and the `/data` page read it.

use super::files::Files;
use super::finding::{Finding, json_fault};
use super::spoken::{self, Texts};
use crate::domain::Day;
use serde::Deserialize;
use serde_json::value::RawValue;

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
    /// The notice that its licence asks to be kept with every copy, as its owner wrote it.
    #[serde(default)]
    pub notice: String,
    /// The same texts in Spanish.
    #[serde(default)]
    pub es: Texts,
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
    /// The same texts in Spanish.
    #[serde(default)]
    pub es: Texts,
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
    /// The same texts in Spanish.
    #[serde(default)]
    pub es: Texts,
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
    /// Not less than this number, not before this day.
    #[serde(default)]
    pub minimum: Option<serde_json::Value>,
    /// Not more than this number, not after this day.
    #[serde(default)]
    pub maximum: Option<serde_json::Value>,
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
    /// The same texts in Spanish.
    #[serde(default)]
    pub es: Texts,
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
    /// Findings where it is missing, malformed, describes other tables, or says something in English only.
    pub fn load(files: &Files) -> Result<Self, Vec<Finding>> {
        let package = Self::parse(files).map_err(|finding| vec![finding])?;
        if matches!(files, Files::Bundled) {
            return Ok(package);
        }
        let known = Self::parse(&Files::Bundled).map_err(|finding| vec![finding])?;
        let text = files.read_text(PACKAGE_FILE).unwrap_or_default();
        let mut findings = package.differences(&known, &Lines::of(&text));
        if package.opens_on > package.as_of {
            let what = format!(
                "opens_on is {}, after as_of {}",
                package.opens_on, package.as_of
            );
            let mend = "Open on a day that the edition answers for.";
            findings.push(Finding::of_file(PACKAGE_FILE, what, mend).subject("opens_on"));
        }
        findings.extend(spoken::untranslated(files).map_err(|finding| vec![finding])?);
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
                format!("not a data package: {}", json_fault(&error)),
                "Start from the bundled datapackage.json and keep its structure.",
            )
            .at(error.line() as u64)
            .column(error.column() as u64)
        })
    }

    /// Where this package describes other tables than the bundled one, which this program reads
    /// and answers with.
    fn differences(&self, known: &Self, lines: &Lines) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut differs = |list: &str, name: &str, what: String| {
            let mut finding = Finding::of_file(
                PACKAGE_FILE,
                what,
                "Copy that description from the bundled datapackage.json.",
            )
            .subject(format!("{list}, {name}"));
            finding.line = lines.line(list, name);
            findings.push(finding);
        };
        for wanted in &known.resources {
            let name = wanted.name.as_str();
            match self.resource(name) {
                None => differs(
                    "resources",
                    name,
                    format!("the resource `{name}` is missing"),
                ),
                Some(found) if found.path != wanted.path => {
                    let (path, right) = (&found.path, &wanted.path);
                    differs(
                        "resources",
                        name,
                        format!("its path is `{path}`, not `{right}`"),
                    );
                }
                Some(found) => {
                    if let Some(what) = other_columns(found.schema.as_ref(), wanted.schema.as_ref())
                    {
                        differs("resources", name, what);
                    }
                }
            }
        }
        for wanted in &known.exports {
            let name = wanted.name.as_str();
            match self.export(name) {
                None => differs("exports", name, format!("the export `{name}` is missing")),
                Some(found) => {
                    if let Some(what) = other_columns(Some(&found.schema), Some(&wanted.schema)) {
                        differs("exports", name, what);
                    }
                }
            }
        }
        findings
    }

    /// A resource by its name.
    #[must_use]
    pub fn resource(&self, name: &str) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.name == name)
    }

    /// What the codebook says of a code of a column of a resource.
    #[must_use]
    pub fn code_of(&self, resource: &str, column: &str, code: &str) -> Option<&Category> {
        let schema = self.resource(resource)?.schema.as_ref()?;
        let field = schema.fields.iter().find(|field| field.name == column)?;
        field.categories.iter().find(|known| known.value == code)
    }

    /// What the codebook says of a kind of event.
    #[must_use]
    pub fn kind_of_event(&self, kind: &str) -> Option<&Category> {
        self.kinds_of_event().iter().find(|code| code.value == kind)
    }

    /// Every kind of event.
    #[must_use]
    pub fn kinds_of_event(&self) -> &[Category] {
        let fields = self.export("events").map(|export| &export.schema.fields);
        let column = fields.and_then(|fields| fields.iter().find(|field| field.name == "kind"));
        column.map_or(&[], |column| &column.categories)
    }

    /// An export by its name.
    #[must_use]
    pub fn export(&self, name: &str) -> Option<&Export> {
        self.exports.iter().find(|export| export.name == name)
    }
}

/// How a description's columns differ from those that the program knows.
fn other_columns(found: Option<&Schema>, wanted: Option<&Schema>) -> Option<String> {
    let names = |schema: Option<&Schema>| -> Vec<String> {
        let fields = schema.map(|schema| schema.fields.as_slice());
        let fields = fields.unwrap_or_default().iter();
        fields.map(|field| field.name.clone()).collect()
    };
    let (found, wanted) = (names(found), names(wanted));
    let place =
        (0..found.len().max(wanted.len())).find(|&place| found.get(place) != wanted.get(place))?;
    let say = |names: &[String]| {
        names
            .get(place)
            .map_or_else(|| "nothing".to_owned(), |name| format!("`{name}`"))
    };
    Some(format!(
        "it describes other columns than this program reads: number {} is {}, not {}",
        place + 1,
        say(&found),
        say(&wanted)
    ))
}

/// On which line of the package file each description begins.
#[derive(Default)]
struct Lines(Vec<(&'static str, String, u64)>);

impl Lines {
    fn of(text: &str) -> Self {
        #[derive(Deserialize)]
        struct Lists<'a> {
            #[serde(borrow)]
            resources: Vec<&'a RawValue>,
            #[serde(borrow, default)]
            exports: Vec<&'a RawValue>,
        }
        #[derive(Deserialize)]
        struct Named {
            name: String,
        }
        let Ok(lists) = serde_json::from_str::<Lists<'_>>(text) else {
            return Self::default();
        };
        let of = |list: &'static str, raw: &RawValue| {
            let offset = (raw.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
            let before = text.get(..offset).unwrap_or_default();
            let named: Named = serde_json::from_str(raw.get()).ok()?;
            Some((list, named.name, before.matches('\n').count() as u64 + 1))
        };
        let resources = lists
            .resources
            .iter()
            .filter_map(|raw| of("resources", raw));
        let exports = lists.exports.iter().filter_map(|raw| of("exports", raw));
        Self(resources.chain(exports).collect())
    }

    fn line(&self, list: &str, name: &str) -> Option<u64> {
        let mut found = self.0.iter();
        found
            .find(|(in_list, named, _)| *in_list == list && named == name)
            .map(|found| found.2)
    }
}
