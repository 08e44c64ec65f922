//! A layer's numbers lead to their rows: its legend is the filter of the table.

use super::support::{ask, data, page};
use participation_atlas::timeline::layer::LAYERS;

/// The rows of a legend: where each count leads, and the count.
fn legend(body: &str) -> Vec<(String, u64)> {
    let legend = body
        .split_once("<figcaption class=\"legend\">")
        .unwrap()
        .1
        .split_once("</figcaption>")
        .unwrap()
        .0;
    let between = |text: &str, from: &str, to: &str| {
        let rest = text.split_once(from).unwrap().1;
        rest.split_once(to).unwrap().0.to_owned()
    };
    legend
        .split("<li>")
        .skip(1)
        // The ground of a map is of no place.
        .filter(|row| !row.contains("<span class=\"ground\">"))
        .map(|row| {
            let digits = between(row, "<strong>", "</strong>");
            let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
            let href = between(row, "href=\"", "\"")
                .replace("&amp;", "&")
                .replace("&#38;", "&");
            (href, digits.parse().unwrap())
        })
        .collect()
}

/// The numbers of a page's finding that lead somewhere: where, and the number.
fn finding(body: &str) -> Vec<(String, u64)> {
    let heading = body.split_once("<h1").unwrap().1;
    let heading = heading.split_once("</h1>").unwrap().0;
    heading
        .split("<a class=\"n\" href=\"")
        .skip(1)
        .map(|rest| {
            let (href, rest) = rest.split_once('"').unwrap();
            let words = rest.split_once('>').unwrap().1.split_once('<').unwrap().0;
            let digits: String = words.chars().filter(char::is_ascii_digit).collect();
            (href.replace("&#38;", "&"), digits.parse().unwrap())
        })
        .collect()
}

/// How many rows the table at an address has, as data and as its title says.
async fn rows(address: &str) -> u64 {
    let (path, query) = address.split_once('?').unwrap();
    let told = data(&format!("{path}.json?{query}")).await.json();
    let shown = page(address).await;
    assert_eq!(shown.status, 200, "{address}");
    let count = told["jurisdictions"].as_array().unwrap().len() as u64;
    let marked = shown.body.matches("<th scope=\"row\">").count() as u64;
    assert_eq!(marked, count, "{address}");
    count
}

async fn every_count_leads_to_its_rows(address: &str, all: u64) {
    let body = page(address).await.body;
    let legend = legend(&body);
    assert!(!legend.is_empty(), "{address}");
    let mut sum = 0;
    for (href, count) in legend {
        assert!(href.contains("class="), "{address}: {href}");
        assert_eq!(rows(&href).await, count, "{address}: {href}");
        sum += count;
    }
    assert_eq!(sum, all, "{address}");
}

#[actix_web::test]
async fn each_count_of_a_layers_legend_leads_to_so_many_rows() {
    for layer in &LAYERS {
        let query = format!("date=2014-06-01&layer={}", layer.code);
        every_count_leads_to_its_rows(&format!("/?{query}"), 3_234).await;
        every_count_leads_to_its_rows(&format!("/states/il?{query}"), 102).await;
    }
    every_count_leads_to_its_rows("/es/states/dc?layer=stance", 1).await;
}

#[actix_web::test]
async fn each_count_of_word_and_record_leads_to_so_many_rows() {
    every_count_leads_to_its_rows("/practice?date=2014-06-01", 3_234).await;
    every_count_leads_to_its_rows("/practice?date=2013-06-01&state=ca", 58).await;
    every_count_leads_to_its_rows("/es/practice?date=2014-06-01&state=il", 102).await;
}

#[actix_web::test]
async fn classes_are_of_the_layer_that_is_asked_for() {
    for (address, parameter, says) in [
        (
            "/table.csv?layer=287g&class=few",
            "class",
            "jail, task_force, both",
        ),
        ("/table.csv?layer=287g&class=jail,few", "class", "`few`"),
        ("/table.csv?class=few", "class", "`layer`"),
        ("/table.csv?layer=status&class=few", "class", "`layer`"),
        (
            "/national.csv?layer=word_and_record",
            "layer",
            "detainers_declined",
        ),
        ("/national.csv?layer=287g&class=jail", "class", "layer"),
    ] {
        let answer = ask(address, &[]).await;
        assert_eq!(answer.status, 400, "{address}");
        let problem = answer.json();
        assert_eq!(problem["parameter"], parameter, "{address}");
        let detail = problem["detail"].as_str().unwrap();
        assert!(detail.contains(says), "{address}: {detail}");
    }
    for (from, to) in [
        (
            "/table?class=task_force,jail&layer=287g&state=NC",
            "/table?layer=287g&class=jail,task_force&state=nc",
        ),
        ("/table?layer=287g&class=", "/table?layer=287g"),
    ] {
        let answer = page(from).await;
        assert_eq!(answer.status, 308, "{from}");
        assert_eq!(answer.header("location"), to);
    }
}

#[actix_web::test]
async fn a_table_of_a_class_says_so_in_words_columns_and_name() {
    let address = "/table?date=2014-06-01&layer=detainers_declined&class=hundreds,tens&state=ca";
    let body = page(address).await.body;
    assert!(
        body.contains("jurisdictions in California shown as “ICE recorded 100 and more” or “ICE recorded 10 to 99” under “Declined detainers, as ICE recorded” on 1 June 2014"),
        "{body}"
    );
    assert!(
        body.contains("<option value=\"hundreds\" selected>"),
        "the form"
    );
    let spanish = page(&format!("/es{address}")).await.body;
    assert!(
        spanish.contains("que figuran como «ICE registró 100 o más» o «"),
        "{spanish}"
    );
    let csv = data(&address.replace("/table?", "/table.csv?")).await;
    let name = csv.header("content-disposition");
    assert!(
        name.contains("detainers_declined-hundreds-or-tens-ca"),
        "{name}"
    );
    let mut reader = csv::Reader::from_reader(csv.body.as_bytes());
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|column| column == name).unwrap();
    let (layer, class, value) = (
        at("filter_layer"),
        at("filter_class"),
        at("detainers_declined_value"),
    );
    let mut rows = 0;
    for row in reader.records().map(Result::unwrap) {
        assert_eq!(
            (&row[layer], &row[class]),
            ("detainers_declined", "hundreds,tens")
        );
        assert!(row[value].parse::<u64>().unwrap() >= 10);
        rows += 1;
    }
    assert!(rows > 1 && body.contains(&format!("<h1>{rows} jurisdictions")));
    let plain = data("/table.csv?date=2014-06-01&layer=detainers_declined")
        .await
        .body;
    assert!(
        !plain.contains(",detainers_declined,"),
        "a layer alone narrows nothing"
    );
    let practice = page("/table?date=2014-06-01&layer=word_and_record&class=few_limited").await;
    assert!(practice.body.contains("href=\"/practice?date=2014-06-01\""));
}

#[actix_web::test]
async fn each_number_of_a_layers_finding_leads_to_so_many_rows() {
    for (address, numbers) in [
        ("/?date=2014-06-01&layer=detainers_declined", 5),
        ("/states/nc?date=2012-10-10&layer=287g", 4),
        ("/es/states/il?date=2012-01-01&layer=stance", 3),
        ("/practice?date=2014-06-01", 2),
        ("/es/practice?date=2014-06-01&state=fl", 1),
    ] {
        let found = finding(&page(address).await.body);
        assert_eq!(found.len(), numbers, "{address}: {found:?}");
        for (href, count) in found {
            assert_eq!(rows(&href).await, count, "{address}: {href}");
        }
    }
}
