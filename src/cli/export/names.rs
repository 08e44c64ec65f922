//! What an address is called as a file. A file host knows no queries, so a file's name says them: `?` and `&` are `~`, and
//! they stand before the extension. A page's extension is `html`, and what ends in a slash is `index`:
//!
//! | address | file |
//! |---|---|
//! | `/` | `index.html` |
//! | `/es/states/il?layer=stance` | `es/states/il~layer=stance.html` |
//! | `/table.csv?state=il&status=active,unknown` | `table~state=il~status=active,unknown.csv` |

const INDEX: &str = "index";
const PAGE: &str = "html";

/// The file of an address, without a slash at its beginning. `None` for an address with other letters than codes, days and
/// digits have: no link of ours outside the search has one.
pub fn file_of(address: &str) -> Option<String> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let (folder, name) = path.strip_prefix('/')?.rsplit_at_slash();
    let (stem, extension) = name.split_once('.').unwrap_or((name, PAGE));
    let stem = if stem.is_empty() { INDEX } else { stem };
    let parameters: String = query
        .split('&')
        .filter(|part| !part.is_empty())
        .flat_map(|part| ["~", part])
        .collect();
    let file = format!("{folder}{stem}{parameters}.{extension}");
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.,=~/".contains(c);
    // What leads back to another address has letters of its own where ours stand.
    (file.chars().all(plain) && address_of(&file).as_deref() == Some(address)).then_some(file)
}

/// The address of a file.
pub fn address_of(file: &str) -> Option<String> {
    let (folder, name) = file.rsplit_at_slash();
    let (named, extension) = name.split_once('.')?;
    let (stem, parameters) = named.split_once('~').unwrap_or((named, ""));
    let mut address = format!("/{folder}");
    if stem != INDEX {
        address.push_str(stem);
    }
    if extension != PAGE {
        address.push('.');
        address.push_str(extension);
    }
    if !parameters.is_empty() {
        address.push('?');
        address.push_str(&parameters.replace('~', "&"));
    }
    Some(address)
}

/// The way from one file to another.
pub fn relative(from: &str, to: &str) -> String {
    let folders = |file: &str| file.matches('/').count();
    let shared = from
        .split_inclusive('/')
        .take(folders(from))
        .zip(to.split_inclusive('/').take(folders(to)))
        .take_while(|(one, other)| one == other);
    let (count, length) = shared.fold((0, 0), |(count, length), (one, _)| {
        (count + 1, length + one.len())
    });
    let up = "../".repeat(folders(from) - count);
    format!("{up}{}", to.get(length..).unwrap_or_default())
}

trait AtSlash {
    /// The folder with its slash, and the name in it.
    fn rsplit_at_slash(&self) -> (&str, &str);
}

impl AtSlash for str {
    fn rsplit_at_slash(&self) -> (&str, &str) {
        self.split_at(self.rfind('/').map_or(0, |at| at + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_file_and_the_file_is_the_address() {
        for (address, file) in [
            ("/", "index.html"),
            ("/es/", "es/index.html"),
            ("/?layer=stance", "index~layer=stance.html"),
            ("/states/il", "states/il.html"),
            (
                "/counties/17031-cook-county",
                "counties/17031-cook-county.html",
            ),
            ("/es/national.csl.json", "es/national.csl.json"),
            (
                "/national.png?date=2012-01-01&size=2x",
                "national~date=2012-01-01~size=2x.png",
            ),
            (
                "/table?state=il&status=active_over_objection,active",
                "table~state=il~status=active_over_objection,active.html",
            ),
            (
                "/static/2a3de52108aa/atlas-serif.woff2",
                "static/2a3de52108aa/atlas-serif.woff2",
            ),
            (
                "/data/measures/county_year.csv",
                "data/measures/county_year.csv",
            ),
        ] {
            assert_eq!(file_of(address).as_deref(), Some(file));
            assert_eq!(address_of(file).as_deref(), Some(address));
        }
        // Two addresses never share a file.
        for address in [
            "/index",
            "/states/a~b",
            "/search?q=Do%C3%B1a",
            "/states/il.html",
            "states",
            "/a?b~c",
        ] {
            assert_eq!(file_of(address), None, "{address}");
        }
    }

    #[test]
    fn a_link_leads_from_a_folder_to_any_other() {
        for (from, to, way) in [
            ("index.html", "states/il.html", "states/il.html"),
            ("states/il.html", "index.html", "../index.html"),
            ("states/il.html", "states/al.html", "al.html"),
            (
                "es/states/il.html",
                "states/il.html",
                "../../states/il.html",
            ),
            (
                "es/states/il.html",
                "es/counties/17031.svg",
                "../counties/17031.svg",
            ),
            (
                "static/1/style.css",
                "static/2/face.woff2",
                "../2/face.woff2",
            ),
            ("states/il.html", "states.html", "../states.html"),
        ] {
            assert_eq!(relative(from, to), way, "{from} → {to}");
        }
    }
}
