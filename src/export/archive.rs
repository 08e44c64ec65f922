//! The whole edition in one file: its data package as it stands, with what a reader needs beside it.
//!
//! Unpacked, it is a data directory of this program, and of any tool that reads data packages.

use super::Error;
use crate::dataset::package::Resource;
use crate::dataset::{Dataset, Originals};
use crate::domain::Lang;
use crate::words::{self, catalogue as t};
use std::io::{Cursor, Write as _};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// `datapackage.json`, what to read first and the terms in both languages, and every file of the package. The bytes are
/// a function of the edition: files bear the last day of the data.
///
/// # Errors
/// [`Error::Zip`], which writing to memory excludes.
pub fn archive(dataset: &Dataset, originals: &Originals) -> Result<Vec<u8>, Error> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(modified(dataset))
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, bytes: &[u8]| -> Result<(), Error> {
        archive.start_file(name, options)?;
        archive
            .write_all(bytes)
            .map_err(zip::result::ZipError::from)?;
        Ok(())
    };
    for (readme, terms, lang) in [
        ("README.md", "TERMS.md", Lang::En),
        ("LEEME.md", "CONDICIONES.md", Lang::Es),
    ] {
        put(readme, read_first(dataset, lang, terms).as_bytes())?;
        put(terms, terms_of_reuse(dataset, lang).as_bytes())?;
    }
    for (path, bytes) in originals.all() {
        put(path, &bytes)?;
    }
    // What a list of its contents shows first. The package's own description cannot say it: the edition is its hash.
    archive.set_comment(format!(
        "{}, edition {}",
        t::site_name(Lang::En),
        dataset.edition
    ))?;
    Ok(archive.finish()?.into_inner())
}

/// The last day of the data; archives know no day before 1980, and no data of ours speaks of one.
fn modified(dataset: &Dataset) -> DateTime {
    let day = dataset.as_of;
    let fields = (
        u16::try_from(day.year()),
        u8::try_from(day.month()),
        u8::try_from(day.day()),
    );
    match fields {
        (Ok(year), Ok(month), Ok(day)) => {
            DateTime::from_date_and_time(year, month, day, 0, 0, 0).unwrap_or_default()
        }
        _ => DateTime::default(),
    }
}

/// What it is, what is in it, how to check and to cite it. Markdown.
fn read_first(dataset: &Dataset, lang: Lang, terms: &str) -> String {
    let package = &dataset.package;
    let file = |resource: &Resource| {
        format!(
            "- `{}`: {}. {}",
            resource.path,
            resource.title_in(lang),
            resource.description_in(lang)
        )
    };
    let parts = [
        format!("# {}", t::site_name(lang)),
        t::site_description(lang).to_owned(),
        t::package_edition(lang, words::day(lang, dataset.as_of), &dataset.edition),
        format!("## {}", t::package_files(lang)),
        t::package_codebook(lang).to_owned(),
        package
            .resources
            .iter()
            .map(file)
            .collect::<Vec<_>>()
            .join("\n"),
        format!("## {}", t::package_check_title(lang)),
        t::package_check(lang, &dataset.edition),
        format!("## {}", t::package_cite_title(lang)),
        t::package_cite(lang, &dataset.edition, terms),
    ];
    parts.join("\n\n") + "\n"
}

/// Under which terms each table may be reused, and the line that credits it. Markdown.
fn terms_of_reuse(dataset: &Dataset, lang: Lang) -> String {
    let terms = dataset.package.resources.iter().map(|resource| {
        format!(
            "## {}\n\n`{}`\n\n{}\n\n{}",
            resource.title_in(lang),
            resource.path,
            t::data_reuse(lang, resource.reuse_in(lang)),
            t::book_credited(lang, &resource.credit),
        )
    });
    let head = [
        format!("# {}", t::package_terms_title(lang, &dataset.edition)),
        t::package_terms(lang).to_owned(),
    ];
    head.into_iter()
        .chain(terms)
        .collect::<Vec<_>>()
        .join("\n\n")
        + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Files;
    use std::io::Read as _;

    #[test]
    fn an_unpacked_archive_is_the_same_edition() {
        let dataset = Dataset::load(&Files::Bundled).unwrap();
        let originals = Originals::keep(&Files::Bundled, &dataset).unwrap();
        let bytes = archive(&dataset, &originals).unwrap();
        assert_eq!(bytes, archive(&dataset, &originals).unwrap());

        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let room = tempfile::tempdir().unwrap();
        zip.extract(room.path()).unwrap();
        let unpacked = Files::Directory(room.path().to_owned());
        let again = Dataset::load(&unpacked).unwrap();
        assert_eq!(again.edition, dataset.edition);

        for (readme, terms) in [("README.md", "TERMS.md"), ("LEEME.md", "CONDICIONES.md")] {
            let mut text = |name: &str| {
                let mut text = String::new();
                zip.by_name(name)
                    .unwrap()
                    .read_to_string(&mut text)
                    .unwrap();
                text
            };
            let (readme, terms_text) = (text(readme), text(terms));
            assert!(readme.contains(&dataset.edition) && readme.contains(terms));
            for resource in &dataset.package.resources {
                assert!(readme.contains(&format!("`{}`", resource.path)));
                assert!(terms_text.contains(&resource.credit));
            }
        }
    }
}
