//! The files of a view, as links: each format, and a PNG in each size.

use super::super::{Format, pictures::picture_address};
use super::parts::Named;
use crate::domain::{Code as _, Lang};
use crate::render::Size;
use crate::timeline::Selection;
use crate::words::catalogue as t;

/// The same view as files.
pub fn downloads(selection: &Selection, formats: &[Format]) -> Vec<Named> {
    let named = |label: String, href: String| Named {
        label,
        href,
        current: false,
    };
    let mut files = Vec::new();
    for &format in formats.iter().filter(|format| **format != Format::Html) {
        if format == Format::Png {
            files.extend(Size::ALL.iter().map(|&size| {
                let label = size_label(selection.lang, size).to_owned();
                named(label, picture_address(selection, format, size))
            }));
            continue;
        }
        files.push(named(format.name(), selection.address(format.extension())));
    }
    files
}

fn size_label(lang: Lang, size: Size) -> &'static str {
    match size {
        Size::Card => t::picture_size_card(lang),
        Size::Once => t::picture_size_once(lang),
        Size::Twice => t::picture_size_twice(lang),
        Size::Print => t::picture_size_print(lang),
    }
}
