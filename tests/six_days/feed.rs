//! Which entries `/events.atom` has of each day.

use crate::support::text;

/// Ids of rows with the titles of their entries, in the order of the feed.
async fn of(query: &str) -> Vec<(String, String)> {
    let feed = text(&format!("/events.atom?{query}")).await;
    let between = |text: &str, open: &str, close: &str| {
        let inside = text.split_once(open).unwrap().1;
        inside.split_once(close).unwrap().0.to_owned()
    };
    feed.split("<entry>")
        .skip(1)
        .map(|entry| (between(entry, "#e-", "<"), between(entry, "<title>", "<")))
        .collect()
}

/// The ids of a day's rows that are no activations, in order.
async fn ids(day: &str) -> Vec<String> {
    let mut ids: Vec<String> = of(&format!("from={day}&to={day}"))
        .await
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    ids.sort_unstable();
    ids
}

async fn switched_on(day: &str) -> Vec<(String, String)> {
    of(&format!("kind=activated&from={day}&to={day}")).await
}

#[actix_web::test]
async fn of_2010_09_28_it_has_the_two_votes() {
    assert_eq!(ids("2010-09-28").await, ["ST0021", "ST0022"]);
    let titles = of("fips=06085&from=2010-09-28&to=2010-09-28").await;
    assert!(
        titles[0].1.starts_with("Santa Clara County, CA: "),
        "{titles:?}"
    );
    assert!(titles[0].1.ends_with(", 28 September 2010"));
    assert_eq!(switched_on("2010-09-28").await.len(), 26);
}

#[actix_web::test]
async fn of_2011_05_04_it_has_illinois_and_the_milestone() {
    assert_eq!(ids("2011-05-04").await, ["PM11", "ST0042"]);
    // The newest of the state by then, before what its counties had said.
    let illinois = of("state=il&track=stance&to=2011-05-04").await;
    let newest: Vec<&str> = illinois
        .iter()
        .take(3)
        .map(|entry| entry.0.as_str())
        .collect();
    assert_eq!(newest, ["ST0042", "ST2055", "ST2054"]);
    assert!(switched_on("2011-05-04").await.is_empty());
}

#[actix_web::test]
async fn of_2011_08_05_it_has_the_cancelling_and_the_three_letters() {
    assert_eq!(
        ids("2011-08-05").await,
        ["PM15", "ST0052", "ST0053", "ST0054"]
    );
    let feed = text("/events.atom?from=2011-08-05&to=2011-08-05").await;
    assert!(feed.contains("ICE terminates all state MOAs"));
    assert_eq!(feed.matches("<updated>2011-08-05T00:00:00Z").count(), 4);
    assert!(switched_on("2011-08-05").await.is_empty());
}

#[actix_web::test]
async fn of_2012_05_15_it_has_both_states_and_every_switch() {
    assert_eq!(ids("2012-05-15").await, ["PM19", "ST0075", "ST0076"]);
    let on = switched_on("2012-05-15").await;
    assert_eq!(on.len(), 122);
    let of_state = |code: &str| {
        let prefix = format!("A{code}");
        on.iter()
            .filter(|entry| entry.0.starts_with(&prefix))
            .count()
    };
    assert_eq!(["05", "25", "36", "56"].map(of_state), [56, 13, 31, 22]);
    // The governor gives way first: an older entry of the same feed.
    let massachusetts = of("state=ma&from=2012-05-10&to=2012-05-15").await;
    assert_eq!(massachusetts.len(), 1 + 1 + 13);
    assert_eq!(massachusetts[14].0, "ST0074");
}

#[actix_web::test]
async fn of_2013_01_22_it_has_the_last_106() {
    let on = switched_on("2013-01-22").await;
    assert_eq!(on.len(), 106);
    let cook = on.iter().find(|entry| entry.0 == "A17031").unwrap();
    assert!(cook.1.starts_with("Cook County, IL: "), "{}", cook.1);
    for (state, count) in [("al", 30), ("il", 76)] {
        let query = format!("state={state}&from=2013-01-22&to=2013-01-22");
        let activated = of(&query).await;
        let activated = activated.iter().filter(|entry| entry.0.starts_with('A'));
        assert_eq!(activated.count(), count, "{state}");
    }
}

#[actix_web::test]
async fn of_2014_11_20_it_has_the_end() {
    assert_eq!(ids("2014-11-20").await, ["PM23"]);
    let milestones = of("kind=milestone&from=2014-11-20&to=2014-11-20").await;
    assert_eq!(milestones.len(), 1);
    assert!(milestones[0].1.starts_with("The programme: "));
    assert!(switched_on("2014-11-20").await.is_empty());
}
