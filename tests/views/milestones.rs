//! Milestones in the day control, in what its script reads, at `/timeline` and in its JSON.

use super::support::{data, page};

/// The entries of a page's list, each with its address.
fn listed(html: &str) -> Vec<(String, String)> {
    let list = html.split("<details class=\"milestones\">").nth(1).unwrap();
    let list = list.split("</details>").next().unwrap();
    let entry = |item: &str| {
        let (href, rest) = item.split_once('"').unwrap();
        let label = rest
            .split_once('>')
            .unwrap()
            .1
            .split("</a>")
            .next()
            .unwrap();
        (
            href.to_owned(),
            label.replace("&#39;", "'").replace("&#34;", "\""),
        )
    };
    list.split("<a href=\"").skip(1).map(entry).collect()
}

#[actix_web::test]
async fn the_script_reads_the_list_of_the_page_in_its_order() {
    for (path, score) in [
        ("/", "national"),
        ("/states", "states"),
        ("/states/ny", "states/ny"),
        ("/counties/06085-santa-clara-county", "counties/06085"),
        ("/counties/66010-guam", "counties/66010"),
    ] {
        let listed = listed(&page(path).await.body);
        let score = data(&format!("/data/steps/{score}.json")).await.json();
        let read: Vec<(String, String)> = score["milestones"]
            .as_array()
            .unwrap()
            .iter()
            .map(|milestone| {
                let text = |index: usize| milestone[index].as_str().unwrap();
                let weight = text(3);
                assert!(
                    ["turn", "shown", "mark", "listed"].contains(&weight),
                    "{weight}"
                );
                let href = match text(0) {
                    "2011-08-05" => path.to_owned(),
                    day => format!("{path}?date={day}"),
                };
                (href, text(1).to_owned())
            })
            .collect();
        assert_eq!(listed, read, "{path}");
    }
}

#[actix_web::test]
async fn a_view_lists_its_own_beside_those_of_the_programme() {
    let entries =
        |html: &str| -> Vec<String> { listed(html).into_iter().map(|(_, label)| label).collect() };
    let nation = entries(&page("/").await.body);
    let programme = data("/events.json?from=2008-10-27&kind=milestone")
        .await
        .json();
    let programme = programme["total"].as_u64().unwrap() as usize;
    assert_eq!(programme, 33);
    assert!(nation.contains(&"22 January 2013: The last 106: 76 in IL and 30 in AL".to_owned()));
    let place = entries(&page("/counties/06085-santa-clara-county").await.body);
    assert_eq!(place.len(), programme + 3, "{place:#?}");
    for entry in [
        "4 May 2010: Switched on, 18th of 58",
        "28 September 2010: Said no (Asked to leave)",
        "18 October 2011: ICE holds limited",
    ] {
        assert!(place.contains(&entry.to_owned()), "{entry}");
    }
    let without_a_date = entries(&page("/counties/66010-guam").await.body);
    assert_eq!(without_a_date.len(), programme);
}

#[actix_web::test]
async fn the_roll_out_shows_them_with_their_days_and_rows() {
    for (query, map) in [("", "/"), ("?state=il", "/states/il")] {
        let json = data(&format!("/timeline.json{query}")).await.json();
        let html = page(&format!("/timeline{query}")).await.body;
        let table = html.split("<h2 id=\"shown\">").nth(1).unwrap();
        let table = table.split("</section>").next().unwrap();
        let mut shown = 0;
        for milestone in json["milestones"].as_array().unwrap() {
            let events = milestone["events"].as_array().unwrap();
            assert!(!events.is_empty(), "{milestone}");
            if milestone["kind"] == "programme" {
                continue;
            }
            shown += 1;
            let (day, name) = (
                milestone["date"].as_str().unwrap(),
                milestone["name"].as_str().unwrap(),
            );
            assert!(table.contains(&format!("<td>{name}</td>")), "{name}");
            let to = match day {
                "2011-08-05" => map.to_owned(),
                day => format!("{map}?date={day}"),
            };
            assert!(table.contains(&format!("href=\"{to}\"")), "{to}");
            if let [one] = events.as_slice() {
                assert!(
                    table.contains(&format!("#e-{}\"", one.as_str().unwrap())),
                    "{one}"
                );
            }
        }
        assert_eq!(table.matches("<th scope=\"row\">").count(), shown);
        let last = &json["milestones"]
            .as_array()
            .unwrap()
            .iter()
            .find(|milestone| {
                milestone["kind"] == "last_activations" || milestone["kind"] == "completed"
            });
        let rows = last.unwrap()["events"].as_array().unwrap().len();
        let linked = if query.is_empty() { 106 } else { 76 };
        assert_eq!(rows, linked);
        // What a milestone of several rows leads to are these rows.
        let link = data("/events.json?state=il&kind=activated&from=2013-01-22&to=2013-01-22").await;
        assert_eq!(link.json()["total"], 76);
        assert!(
            table.contains(
                "/events?state=il&#38;kind=activated&#38;from=2013-01-22&#38;to=2013-01-22"
            )
        );
    }
}
