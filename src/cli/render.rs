//! `participation-atlas render`.

use super::{
    CliError,
    args::{Render, RenderFormat, View as Named},
};
use crate::domain::{CountyFips, Usps};
use crate::edition::Edition;
use crate::export;
use crate::render::{self, Form, Size};
use crate::timeline::{Selection, View};

/// The address that links in a file lead to when no server says where the public reaches it.
const PUBLIC: &str = "http://127.0.0.1:8080";

/// Writes one view of one day to a file, as the server would answer it.
pub(super) fn render(args: &Render) -> Result<(), CliError> {
    let edition = Edition::load(&super::files(args.data.as_deref()))?;
    let timeline = &edition.timeline;
    let day = args.date.unwrap_or(timeline.opening_day());
    if day > timeline.last_day() {
        return Err(CliError::View(format!(
            "--date {day}: the data ends on {}; take an earlier day",
            timeline.last_day()
        )));
    }
    if args.size.is_some() && args.written_as() != RenderFormat::Png {
        return Err(CliError::View(
            "--size: only a PNG has a size; write to a file ending in .png".to_owned(),
        ));
    }
    let view = view(&edition, &args.view)?;
    let selection = Selection::new(view, day, timeline);
    let bytes = written(&edition, &selection, args)?;
    std::fs::write(&args.output, bytes).map_err(|source| CliError::Write {
        path: args.output.clone(),
        source,
    })
}

fn view(edition: &Edition, named: &Named) -> Result<View, CliError> {
    let dataset = edition.dataset();
    let unknown = |what: String| CliError::View(format!("--view {what}: there is no such place"));
    match named {
        Named::National => Ok(View::National),
        Named::State(code) => Usps::parse(code)
            .and_then(|usps| dataset.state_by_usps(usps))
            .map(|state| View::State(state.fips, state.usps))
            .ok_or_else(|| unknown(format!("states/{code}"))),
        Named::County(code) => CountyFips::parse(code)
            .and_then(|fips| dataset.county(fips))
            .map(|place| View::County(place.fips, place.slug.clone()))
            .ok_or_else(|| unknown(format!("counties/{code}"))),
    }
}

fn written(edition: &Edition, selection: &Selection, args: &Render) -> Result<Vec<u8>, CliError> {
    let of_view = |error: &dyn std::error::Error| CliError::View(error.to_string());
    let drawing = |form| {
        edition
            .drawing(selection, PUBLIC, form)
            .ok_or_else(|| CliError::View("this view is not drawn".to_owned()))
    };
    match args.written_as() {
        RenderFormat::Svg => drawing(Form::File).map(String::into_bytes),
        RenderFormat::Png => {
            let size = args.size.unwrap_or(Size::DEFAULT);
            render::png(&drawing(Form::of(size))?, size).map_err(|error| of_view(&error))
        }
        RenderFormat::Pdf => render::pdf(&drawing(Form::Vector)?).map_err(|error| of_view(&error)),
        format => exported(edition, selection, format).map_err(|error| of_view(&error)),
    }
}

/// A view as data.
fn exported(
    edition: &Edition,
    selection: &Selection,
    format: RenderFormat,
) -> Result<Vec<u8>, export::Error> {
    let timeline = &edition.timeline;
    let links = export::Links::of(
        selection,
        PUBLIC,
        &[
            "json", "csv", "xlsx", "geojson", "topojson", "svg", "png", "pdf",
        ],
    );
    match (format, &selection.view) {
        (RenderFormat::Csv, _) => export::table(timeline, selection)?.csv(),
        (RenderFormat::Xlsx, _) => {
            let pinned = Selection {
                edition: Some(edition.id.clone()),
                ..selection.clone()
            };
            let about = export::About {
                lang: selection.lang,
                permalink: &format!("{PUBLIC}{}", pinned.address("")),
            };
            export::table(timeline, selection)?.xlsx(timeline, about)
        }
        (RenderFormat::Geojson, _) => export::features(timeline, selection)?.geojson(),
        (RenderFormat::Topojson, _) => export::features(timeline, selection)?.topojson(),
        (_, View::State(fips, _)) => match timeline.state(*fips, selection.day) {
            Some(answer) => export::state_json(timeline, selection, &answer, &links),
            None => Err(export::Error::NoShape(fips.to_string())),
        },
        (_, View::County(fips, _)) => match timeline.county(*fips, selection.day) {
            Some(answer) => export::county_json(timeline, &answer, selection, &links),
            None => Err(export::Error::NoShape(fips.to_string())),
        },
        _ => export::national_json(timeline, selection, &links),
    }
}
