//! The feed of events.

use crate::support::{BASE, text};
use std::collections::BTreeSet;

#[actix_web::test]
async fn the_feed_is_well_formed_and_complete() {
    use quick_xml::{Reader, events::Event};
    for (query, least, activations) in [
        ("", 200, false),
        ("?state=il", 102, true),
        ("?fips=17031", 2, true),
        ("?kind=activated", 200, true),
        ("?track=federal", 200, true),
        ("?kind=moa_signed", 1, false),
        ("?state=gu", 0, false),
    ] {
        let feed = text(&format!("/events.atom{query}")).await;
        let mut reader = Reader::from_str(&feed);
        reader.config_mut().check_end_names = true;
        let mut path: Vec<String> = Vec::new();
        let (mut of_feed, mut of_entries) = (Vec::new(), Vec::new());
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => {
                    path.push(String::from_utf8(tag.name().as_ref().to_vec()).unwrap());
                    match path.len() {
                        2 => of_feed.push(path[1].clone()),
                        3 if path[1] == "entry" => of_entries.push(path[2].clone()),
                        _ => {}
                    }
                }
                Event::Empty(tag) => {
                    let name = String::from_utf8(tag.name().as_ref().to_vec()).unwrap();
                    let rel = tag.try_get_attribute("rel").unwrap();
                    let rel = rel.map(|rel| String::from_utf8(rel.value.to_vec()).unwrap());
                    let name = format!("{name} {}", rel.unwrap_or_default());
                    if path.len() == 1 {
                        of_feed.push(name)
                    } else {
                        of_entries.push(name)
                    }
                }
                Event::End(_) => {
                    path.pop();
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert!(path.is_empty(), "{query}");
        for (name, times) in [
            ("id", 1),
            ("title", 1),
            ("updated", 1),
            ("author", 1),
            ("subtitle", 1),
            ("link self", 1),
            // Its page, and the feed in the other language.
            ("link alternate", 2),
        ] {
            assert_eq!(
                of_feed.iter().filter(|found| *found == name).count(),
                times,
                "{query} {name}"
            );
        }
        let entries = of_feed.iter().filter(|name| *name == "entry").count();
        assert!((least..=200).contains(&entries), "{query}: {entries}");
        for name in ["id", "title", "updated", "content", "link alternate"] {
            assert_eq!(
                of_entries.iter().filter(|found| *found == name).count(),
                entries,
                "{name}"
            );
        }
        let ids: Vec<&str> = feed
            .split("<entry>")
            .skip(1)
            .map(|entry| {
                entry
                    .split("<id>")
                    .nth(1)
                    .unwrap()
                    .split('<')
                    .next()
                    .unwrap()
            })
            .collect();
        assert!(
            ids.iter()
                .all(|id| id.starts_with(&format!("{BASE}/events#e-")))
        );
        assert_eq!(
            ids.iter().collect::<BTreeSet<_>>().len(),
            ids.len(),
            "{query}"
        );
        assert_eq!(feed.contains("term=\"activated\""), activations, "{query}");
        for day in feed.split("<updated>").skip(1) {
            assert!(day.split('<').next().unwrap().ends_with("T00:00:00Z"));
        }
    }
    for page in [
        "/events?state=il",
        "/states/il",
        "/counties/17031-cook-county",
    ] {
        let page = text(page).await;
        assert!(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\""));
    }
}
