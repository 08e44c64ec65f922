//! A workbook says what the CSV says, in cells of the type that the codebook gives their columns.

use crate::support::*;
use calamine::{Data, Range, Reader as _, Xlsx};
use participation_atlas::domain::{CountyFips, Lang};
use participation_atlas::export::{self, About, Table};
use participation_atlas::timeline::events::EventFilter;
use participation_atlas::timeline::{Selection, View};
use std::io::Cursor;

const PERMALINK: &str = "https://atlas.example/?edition=x";

fn written(table: &Table<'_>, lang: Lang) -> Vec<u8> {
    let permalink = PERMALINK;
    table.xlsx(&ATLAS, About { lang, permalink }).unwrap()
}

fn opened(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// A cell as the CSV writes it.
fn text(cell: Option<&Data>) -> String {
    match cell {
        None | Some(Data::Empty) => String::new(),
        Some(Data::String(text)) => text.clone(),
        Some(Data::Float(number)) => number.to_string(),
        Some(Data::Bool(value)) => value.to_string(),
        Some(Data::DateTime(at)) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => panic!("{other:?}"),
    }
}

fn is_of(kind: &str, cell: &Data) -> bool {
    match kind {
        "date" => matches!(cell, Data::DateTime(_)),
        "integer" | "number" => matches!(cell, Data::Float(_)),
        "boolean" => matches!(cell, Data::Bool(_)),
        _ => matches!(cell, Data::String(_)),
    }
}

fn cell(range: &Range<Data>, row: usize, column: usize) -> Option<&Data> {
    range.get((row, column))
}

/// The rows of the sheet `name` against a CSV. Returns how many there are.
fn agree(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str, table: &str, csv: &[u8]) -> usize {
    let range = book.worksheet_range(name).unwrap();
    let wanted = sheet(csv);
    let fields = &ATLAS.dataset().package.export(table).unwrap().schema.fields;
    for (column, field) in fields.iter().enumerate() {
        assert_eq!(text(cell(&range, 0, column)), field.name);
        assert_eq!(wanted.header[column], field.name);
    }
    assert_eq!(range.height(), wanted.rows.len() + 1, "{table}");
    for (row, line) in wanted.rows.iter().enumerate() {
        for (column, field) in fields.iter().enumerate() {
            let found = cell(&range, row + 1, column);
            let csv = line[&field.name].as_str();
            // The CSV guards what a spreadsheet would run; a typed text is not run.
            let guarded = csv
                .strip_prefix('\'')
                .filter(|rest| rest.starts_with(['=', '+', '-', '@']));
            let same = match (field.kind.as_str(), found) {
                ("number", Some(Data::Float(number))) => csv.parse() == Ok(*number),
                _ => text(found) == guarded.unwrap_or(csv),
            };
            assert!(same, "{table}.{}: {csv:?}, {found:?}", field.name);
            if !csv.is_empty() {
                assert!(
                    is_of(&field.kind, found.unwrap()),
                    "{}: {found:?}",
                    field.name
                );
            }
        }
    }
    wanted.rows.len()
}

fn views() -> Vec<(Selection, &'static str)> {
    let national = selection(View::National, "2011-08-05");
    let cook = CountyFips::parse("17031").unwrap();
    let days = (day("2011-05-03"), day("2013-01-22"));
    let filter = EventFilter::default();
    let with = |view: View, table| (national.with_view(view), table);
    vec![
        with(View::National, "jurisdictions_on_day"),
        with(of_state("IL"), "jurisdictions_on_day"),
        with(View::County(cook, String::new()), "jurisdictions_on_day"),
        with(View::Table, "table"),
        with(View::States, "states_on_day"),
        with(View::Events(filter), "events"),
        with(View::Timeline(None), "series"),
        with(View::Curves, "timeline_states"),
        with(View::Sheet, "timeline_sheet"),
        (national.comparing(days, None, &ATLAS), "compare"),
    ]
}

#[test]
fn every_workbook_holds_the_rows_of_its_csv() {
    for (selection, name) in views() {
        let table = export::table(&ATLAS, &selection).unwrap();
        let bytes = written(&table, Lang::En);
        assert_eq!(bytes, written(&table, Lang::En), "{name}");
        let mut book = opened(bytes);
        assert_eq!(
            book.sheet_names(),
            ["data", "codebook", "sources", "about"],
            "{name}"
        );
        assert!(agree(&mut book, "data", name, &table.csv().unwrap()) > 0);
        let columns = book.worksheet_range("codebook").unwrap();
        for field in &ATLAS.dataset().package.export(name).unwrap().schema.fields {
            let explained = columns
                .rows()
                .any(|row| row[0] == field.name.as_str() && row[4] == field.description.as_str());
            assert!(explained, "{name}.{}", field.name);
        }
        let about = book.worksheet_range("about").unwrap();
        let edition = ATLAS.dataset().edition.as_str();
        for said in [PERMALINK, edition] {
            assert!(about.rows().any(|row| row[1] == said), "{name}: {said}");
        }
    }
}

#[test]
fn the_sources_are_those_that_the_rows_name_or_all() {
    let all = export::sources_table(&ATLAS).unwrap();
    let mut book = opened(written(&all, Lang::En));
    let every = all.csv().unwrap();
    assert_eq!(agree(&mut book, "data", "sources_cited", &every), 328);
    let series = selection(View::Timeline(None), "2011-08-05");
    let series = export::table(&ATLAS, &series).unwrap();
    let mut book = opened(written(&series, Lang::En));
    assert_eq!(agree(&mut book, "sources", "sources_cited", &every), 328);

    let cook = CountyFips::parse("17031").unwrap();
    let cook = selection(View::County(cook, String::new()), "2012-01-01");
    let mut book = opened(written(&export::table(&ATLAS, &cook).unwrap(), Lang::En));
    let (data, sources) = (
        sheet(&csv(&cook).unwrap()),
        book.worksheet_range("sources").unwrap(),
    );
    let row = &data.rows[0];
    let mut named: Vec<&str> = [
        "federal_source",
        "stance_source",
        "jail_practice_source",
        "detainers_declined_source",
        "agreement_287g_source",
    ]
    .iter()
    .map(|column| row[*column].as_str())
    .filter(|source| !source.is_empty())
    .collect();
    named.sort_unstable();
    let mut listed: Vec<String> = sources
        .rows()
        .skip(1)
        .map(|row| text(Some(&row[1])))
        .collect();
    listed.sort_unstable();
    assert_eq!(listed, named);
}

#[test]
fn what_is_explained_is_in_the_language_asked_for() {
    let table = selection(View::States, "2011-08-05");
    let table = export::table(&ATLAS, &table).unwrap();
    let [mut english, mut spanish] = [Lang::En, Lang::Es].map(|lang| opened(written(&table, lang)));
    let mut column = |book: usize, sheet: &str, column: usize| -> Vec<Data> {
        let book = if book == 0 {
            &mut english
        } else {
            &mut spanish
        };
        let range = book.worksheet_range(sheet).unwrap();
        range.rows().map(|row| row[column].clone()).collect()
    };
    assert_eq!(column(0, "codebook", 0), column(1, "codebook", 0));
    assert_ne!(column(0, "codebook", 4), column(1, "codebook", 4));
    assert_ne!(column(0, "about", 0), column(1, "about", 0));
    assert_eq!(column(0, "data", 3), column(1, "data", 3));
}

#[test]
fn a_day_that_spreadsheets_cannot_count_is_text() {
    let table = selection(View::States, "1776-07-04");
    let table = export::table(&ATLAS, &table).unwrap();
    let mut book = opened(written(&table, Lang::En));
    let range = book.worksheet_range("data").unwrap();
    assert_eq!(
        cell(&range, 1, 4),
        Some(&Data::String("1776-07-04".to_owned()))
    );
}
