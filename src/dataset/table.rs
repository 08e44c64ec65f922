//! A CSV file, checked against its columns in the codebook.
//!
//! Everything that can be said of a cell on its own is said here, for every table alike: header,
//! encoding, type, code, pattern, required, unique. References to other tables follow in
//! [`check_references`], when all tables are read.

use super::files::Files;
use super::finding::Finding;
use super::package::{Constraints, Field, PACKAGE_FILE, Package, Resource};
use crate::domain::date::parse_day;
use regex_lite::Regex;
use std::collections::{HashMap, HashSet};

/// A table as it was read: text in cells, each row with its line.
#[derive(Debug)]
pub struct Table {
    /// Name of the resource.
    pub name: String,
    /// File it was read from.
    pub file: String,
    columns: HashMap<String, usize>,
    rows: Vec<Vec<String>>,
    lines: Vec<u64>,
    sound: Vec<bool>,
    whole: bool,
}

/// A row of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    cells: &'a [String],
    /// Line of the file on which the row begins.
    pub line: u64,
}

impl<'a> Row<'a> {
    /// The text of a cell; empty where the table has no such column.
    #[must_use]
    pub fn get(&self, column: &str) -> &'a str {
        self.table
            .columns
            .get(column)
            .and_then(|&index| self.cells.get(index))
            .map_or("", String::as_str)
    }

    /// A finding about a cell of this row.
    #[must_use]
    pub fn finding(&self, column: &str, what: String, mend: &str) -> Finding {
        let number = self
            .table
            .columns
            .get(column)
            .map_or(0, |&index| index as u64 + 1);
        Finding::of_file(&self.table.file, what, mend)
            .at(self.line)
            .column(number)
            .subject(column)
    }
}

impl Table {
    /// Reads a resource of the package and checks every cell; faulty rows are kept out of
    /// [`Table::rows`], and every fault goes to `findings`.
    pub fn read(files: &Files, package: &Package, name: &str, findings: &mut Vec<Finding>) -> Self {
        let mut table = Self {
            name: name.to_owned(),
            file: format!("{name}.csv"),
            columns: HashMap::new(),
            rows: Vec::new(),
            lines: Vec::new(),
            sound: Vec::new(),
            whole: false,
        };
        let Some((resource, fields)) = package.resource(name).and_then(|resource| {
            resource
                .schema
                .as_ref()
                .map(|schema| (resource, schema.fields.as_slice()))
        }) else {
            findings.push(Finding::of_file(
                PACKAGE_FILE,
                format!("the table `{name}` is not described"),
                "Copy its resource from the bundled datapackage.json.",
            ));
            return table;
        };
        table.file.clone_from(&resource.path);
        match files.read(&resource.path) {
            Ok(bytes) => table.fill(&bytes, resource, fields, findings),
            Err(finding) => findings.push(finding),
        }
        table
    }

    fn fill(
        &mut self,
        bytes: &[u8],
        resource: &Resource,
        fields: &[Field],
        findings: &mut Vec<Finding>,
    ) {
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .from_reader(bytes);
        let mut record = csv::ByteRecord::new();
        let rules: Vec<Rule<'_>> = fields.iter().map(Rule::new).collect();
        let mut seen: Vec<HashMap<String, u64>> = fields.iter().map(|_| HashMap::new()).collect();
        let keys = resource
            .schema
            .as_ref()
            .map(|schema| schema.primary_key.0.as_slice())
            .unwrap_or_default();
        let mut header_read = false;
        self.whole = true;
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    findings.push(
                        Finding::of_file(
                            &self.file,
                            format!("not readable as CSV: {error}"),
                            "Quote the cell as RFC 4180 says.",
                        )
                        .at(line),
                    );
                    self.whole = false;
                    break;
                }
            }
            let line = record.position().map_or(0, csv::Position::line);
            if !header_read {
                header_read = true;
                if !self.header(&record, fields, findings) {
                    self.whole = false;
                    return;
                }
                continue;
            }
            let mut sound = true;
            let at_end = reader.position().byte() >= bytes.len() as u64;
            let runs_on = record.iter().any(|cell| cell.contains(&b'\n'));
            if at_end && runs_on && bytes.iter().filter(|&&byte| byte == b'"').count() % 2 == 1 {
                findings.push(
                    Finding::of_file(
                        &self.file,
                        "not readable as CSV: a quotation mark that opens in this row never closes",
                        "Close the cell with a quotation mark; inside it, write each one twice.",
                    )
                    .at(line),
                );
                self.whole = false;
                break;
            }
            if record.len() != fields.len() {
                sound = false;
                // A stray quotation mark may have swallowed the rows of the next lines.
                self.whole &= !runs_on;
                findings.push(
                    Finding::of_file(
                        &self.file,
                        format!("the row has {} cells, the header {}", record.len(), fields.len()),
                        "Add or remove cells; a comma or a quotation mark inside a cell needs the cell in quotes.",
                    )
                    .at(line),
                );
            }
            // The cells that such a row has are kept, so that rows that refer to it find it, but
            // they may stand in the wrong columns: nothing else is said of them.
            let misshapen = !sound;
            let mut cells = Vec::with_capacity(fields.len());
            for (index, (bytes, rule)) in record.iter().zip(&rules).enumerate() {
                let at = |what: String, mend: String| {
                    Finding::of_file(&self.file, what, mend)
                        .at(line)
                        .column(index as u64 + 1)
                        .subject(rule.field.name.as_str())
                };
                if misshapen {
                    cells.push(String::from_utf8_lossy(bytes).into_owned());
                    continue;
                }
                let Ok(text) = std::str::from_utf8(bytes) else {
                    findings.push(at(
                        "invalid UTF-8 in this cell".into(),
                        "Save the file as UTF-8 (it may have been saved as Latin-1 or Windows-1252).".into(),
                    ));
                    sound = false;
                    cells.push(String::new());
                    continue;
                };
                let is_key = keys.len() == 1 && keys.first() == Some(&rule.field.name);
                if let Err((what, mend)) = rule.check(text) {
                    findings.push(at(what, mend));
                    sound = false;
                    // Nobody can tell what refers to a row whose own code is at fault.
                    self.whole &= !is_key;
                }
                if (rule.field.constraints.unique || is_key)
                    && !text.is_empty()
                    && let Some(first) = seen
                        .get_mut(index)
                        .and_then(|seen| seen.insert(text.to_owned(), line))
                {
                    findings.push(at(
                        format!("duplicate: `{text}` stands on line {first} already"),
                        "Keep one of the two rows.".into(),
                    ));
                    sound = false;
                }
                cells.push(text.to_owned());
            }
            self.rows.push(cells);
            self.lines.push(line);
            self.sound.push(sound);
        }
        if self.rows.is_empty() && self.whole {
            self.whole = false;
            findings.push(Finding::of_file(
                &self.file,
                "the table has a header and no row",
                "Restore its rows; an export that broke off half-way looks like this.",
            ));
        }
    }

    /// Whether the header is the codebook's, column by column.
    fn header(
        &mut self,
        record: &csv::ByteRecord,
        fields: &[Field],
        findings: &mut Vec<Finding>,
    ) -> bool {
        let found: Vec<String> = record
            .iter()
            .map(|name| String::from_utf8_lossy(name).into_owned())
            .collect();
        let wanted: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
        if found == wanted {
            self.columns = found
                .into_iter()
                .enumerate()
                .map(|(index, name)| (name, index))
                .collect();
            return true;
        }
        let missing: Vec<&str> = wanted
            .iter()
            .copied()
            .filter(|name| !found.iter().any(|f| f == name))
            .collect();
        let extra: Vec<&str> = found
            .iter()
            .map(String::as_str)
            .filter(|name| !wanted.contains(name))
            .collect();
        let what = match (missing.is_empty(), extra.is_empty()) {
            (true, true) if found.len() > wanted.len() => {
                "the header differs: a column stands in it twice".to_owned()
            }
            (true, true) => "the header differs: its columns stand in another order".to_owned(),
            (false, true) => format!("the header differs: missing {}", missing.join(", ")),
            (true, false) => format!("the header differs: not expected: {}", extra.join(", ")),
            (false, false) => format!(
                "the header differs: missing {}; not expected: {}",
                missing.join(", "),
                extra.join(", ")
            ),
        };
        findings.push(
            Finding::of_file(
                &self.file,
                what,
                format!("The first line must read: {}", wanted.join(",")),
            )
            .at(1),
        );
        false
    }

    /// The sound rows.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.all_rows()
            .zip(&self.sound)
            .filter_map(|(row, &sound)| sound.then_some(row))
    }

    /// Every row, faulty ones too.
    pub fn all_rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().zip(&self.lines).map(|(cells, &line)| Row {
            table: self,
            cells,
            line,
        })
    }

    /// Whether every row could be read. What refers to a table that is not whole cannot be
    /// judged: the fault is the table's, and stands there.
    #[must_use]
    pub fn whole(&self) -> bool {
        self.whole
    }

    /// Every value of a column beside another's, those of faulty rows too.
    #[must_use]
    pub fn pairs(&self, key: &str, value: &str) -> HashMap<&str, &str> {
        self.all_rows()
            .map(|row| (row.get(key), row.get(value)))
            .collect()
    }

    /// Every value of a column, those of faulty rows too: one fault is reported once, and not
    /// again by every row that refers to it.
    #[must_use]
    pub fn values(&self, column: &str) -> HashSet<&str> {
        self.all_rows().map(|row| row.get(column)).collect()
    }
}

/// What the codebook asks of a cell, made ready for many cells.
struct Rule<'a> {
    field: &'a Field,
    pattern: Option<Regex>,
}

impl<'a> Rule<'a> {
    fn new(field: &'a Field) -> Self {
        // The standard's patterns match the whole value.
        let pattern = field.constraints.pattern.as_ref();
        Self {
            field,
            pattern: pattern.and_then(|pattern| Regex::new(&format!("^(?:{pattern})$")).ok()),
        }
    }

    fn check(&self, text: &str) -> Result<(), (String, String)> {
        let Field {
            name,
            kind,
            constraints,
            ..
        } = self.field;
        if text.is_empty() {
            return if constraints.required {
                let mend = if name == "source_id" {
                    "A row without a source does not enter the atlas: cite one of sources.csv."
                } else {
                    "Fill it in; the codebook says what it holds."
                };
                Err((
                    format!("`{name}` is empty, and every row needs it"),
                    mend.to_owned(),
                ))
            } else {
                Ok(())
            };
        }
        if !constraints.allowed.is_empty() && !constraints.allowed.iter().any(|code| code == text) {
            return Err((
                format!("`{text}` is not a code of `{name}`"),
                format!("Use one of: {}.", constraints.allowed.join(", ")),
            ));
        }
        let typed = match kind.as_str() {
            "integer" => text
                .parse::<i64>()
                .map(drop)
                .map_err(|_| "a whole number, without separators".to_owned()),
            "number" => text
                .parse::<f64>()
                .ok()
                .filter(|number| number.is_finite())
                .map(drop)
                .ok_or_else(|| "a number with a point for decimals".to_owned()),
            "date" => match parse_day(text) {
                Ok(_) => Ok(()),
                Err(error) => {
                    return Err((
                        format!("{error}"),
                        "Write the day as YYYY-MM-DD, as the source gives it.".into(),
                    ));
                }
            },
            _ => Ok(()),
        };
        if let Err(wanted) = typed {
            return Err((
                format!("`{text}` is not {wanted}"),
                format!("`{name}` holds {wanted}."),
            ));
        }
        if let Some(pattern) = &self.pattern
            && !pattern.is_match(text)
        {
            let form = constraints.pattern.as_deref().unwrap_or_default();
            return Err((
                format!("`{text}` does not have the form of `{name}`"),
                match name.as_str() {
                    "date" | "published_on" => {
                        "Write YYYY, YYYY-MM or YYYY-MM-DD, as fine as the source gives it.".into()
                    }
                    _ => format!("It must match {form}."),
                },
            ));
        }
        self.within(text)
    }

    /// Whether a value lies between the bounds that the codebook gives, numbers or days.
    fn within(&self, text: &str) -> Result<(), (String, String)> {
        let Constraints {
            minimum, maximum, ..
        } = &self.field.constraints;
        let below = |bound: &serde_json::Value| match bound {
            serde_json::Value::String(day) => text < day.as_str(),
            number => text.parse::<f64>().ok() < number.as_f64(),
        };
        let above = |bound: &serde_json::Value| match bound {
            serde_json::Value::String(day) => text > day.as_str(),
            number => text.parse::<f64>().ok() > number.as_f64(),
        };
        let (wrong, word, bound) = match (minimum, maximum) {
            (Some(bound), _) if below(bound) => ("lower", "least", bound),
            (_, Some(bound)) if above(bound) => ("higher", "most", bound),
            _ => return Ok(()),
        };
        let bound = bound
            .as_str()
            .map_or_else(|| bound.to_string(), str::to_owned);
        Err((
            format!("`{text}` is {wrong} than `{}` can be", self.field.name),
            format!("Correct it; the codebook says at {word} {bound}."),
        ))
    }
}

/// Checks every reference between tables that the codebook declares.
pub fn check_references(package: &Package, tables: &[&Table], findings: &mut Vec<Finding>) {
    for table in tables {
        let Some(schema) = package
            .resource(&table.name)
            .and_then(|resource| resource.schema.as_ref())
        else {
            continue;
        };
        for key in &schema.foreign_keys {
            let ([column], [target_column]) =
                (key.fields.0.as_slice(), key.reference.fields.0.as_slice())
            else {
                continue;
            };
            let target = tables
                .iter()
                .find(|other| other.name == key.reference.resource)
                .unwrap_or(table);
            if !target.whole() {
                continue;
            }
            let known = target.values(target_column);
            for row in table.rows() {
                let value = row.get(column);
                if !value.is_empty() && !known.contains(value) {
                    findings.push(row.finding(
                        column,
                        format!(
                            "unknown {column}: `{value}` does not stand in {}",
                            target.file
                        ),
                        &format!("Correct it, or add its row to {} first.", target.file),
                    ));
                }
            }
        }
    }
}
