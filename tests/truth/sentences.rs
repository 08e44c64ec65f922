//! What the pages say of order and distance, in the cases that the table names.

use crate::support::*;
use participation_atlas::domain::CountyFips;
use participation_atlas::timeline::{Milestone, MilestoneKind, Weight, Whose};
use participation_atlas::words::{self, Unit};

/// The entries of a place on a day, in one text.
fn summary(fips: &str, on: &str) -> String {
    words::county_summary(
        participation_atlas::domain::Lang::En,
        &county(fips, on),
        &ATLAS,
    )
    .join(" ")
}

fn says(fips: &str, on: &str, sentence: &str) {
    let said = summary(fips, on);
    assert!(said.contains(sentence), "{fips} on {on}: {said}");
}

fn says_not(fips: &str, on: &str, part: &str) {
    let said = summary(fips, on);
    assert!(!said.contains(part), "{fips} on {on}: {said}");
}

#[test]
fn santa_clara_says_no_147_days_after_its_switch_on_and_not_a_day_before() {
    says_not("06085", "2010-09-27", "said no");
    says(
        "06085",
        "2010-09-28",
        "The place had said no (since 28 September 2010). That was 147 days after it was switched on.",
    );
    // It happened, whatever holds later.
    says(
        "06085",
        "2026-11-22",
        "The place said no 147 days after it was switched on.",
    );
    says_not("06085", "2010-05-03", "It was");
    says("06085", "2010-05-04", "counties of California.");
}

#[test]
fn san_francisco_says_no_again_on_the_day_itself() {
    let on = "2010-06-08";
    says(
        "06075",
        on,
        "The place had said no (since 18 May 2010). It was switched on 21 days later.",
    );
    says(
        "06075",
        on,
        "The place said no again on the day it was switched on.",
    );
    says_not("06075", "2010-06-07", "21 days");
    says_not("06075", "2010-06-07", "on the day it was switched on");
}

#[test]
fn new_york_is_switched_on_349_days_after_it_suspended() {
    // Albany, which had said nothing itself.
    says(
        "36001",
        "2012-05-15",
        "the state had said no (since 1 June 2011). It was switched on 349 days later.",
    );
    says(
        "36001",
        "2014-11-20",
        "It was switched on 349 days after the state had said no.",
    );
    says_not("36001", "2012-05-14", "349");
    let state = state("36", "2012-05-15");
    let after = ATLAS.after_no(state.state.fips, state.day).unwrap();
    assert_eq!(after.no.id, "ST0045");
    assert_eq!(after.days.map(|days| days.1.count), Some(349));
}

#[test]
fn massachusetts_had_refused_and_given_way() {
    says(
        "25017",
        "2012-05-15",
        "It was switched on 347 days after the state had said no; that “no” had ended 5 days before.",
    );
    // Suffolk, with Boston, was on long before.
    says(
        "25025",
        "2011-06-03",
        "the state had said no (since 3 June 2011). That was 940 days after it was switched on.",
    );
    says_not("25025", "2011-06-02", "940");
}

#[test]
fn the_month_of_the_district_gives_a_least_number_of_days() {
    says(
        "11001",
        "2012-06-05",
        "It was the only jurisdiction of the District of Columbia.",
    );
    says(
        "11001",
        "2012-06-05",
        "The place had said no (since July 2010). It was switched on at least 675 days later.",
    );
    says(
        "11001",
        "2014-11-20",
        "It was switched on at least 675 days after it had said no (July 2010).",
    );
    says(
        "11001",
        "2012-06-05",
        "A rule first limited ICE holds here on the day it was switched on.",
    );
    says_not("11001", "2012-06-04", "675");
}

#[test]
fn a_rough_date_gives_no_number_of_days() {
    // The state's "no" is written as "about 2010": King was switched on in 2012.
    let on = county("53033", "2013-01-01");
    assert!(on.federal.since.is_some());
    says(
        "53033",
        "2013-01-01",
        "the state had said no (since about 2010). It was switched on later.",
    );
    says(
        "53033",
        "2014-11-20",
        "It was switched on after the state had said no (about 2010).",
    );
}

#[test]
fn cook_is_switched_on_after_its_state_and_its_own_rule() {
    let on = "2013-01-22";
    says(
        "17031",
        on,
        "It was one of 76 switched on together, the last of the 102 counties of Illinois.",
    );
    says(
        "17031",
        on,
        "(since 4 May 2011). It was switched on 629 days later.",
    );
    says(
        "17031",
        on,
        "It was switched on 503 days after a rule had first limited ICE holds here.",
    );
    says_not("17031", "2013-01-21", "629");
    says_not("17031", "2013-01-21", "503");
    says("17031", "2013-01-21", "it did on 22 January 2013");
}

#[test]
fn arlington_says_no_after_the_switch_and_its_end_is_not_counted() {
    says(
        "51013",
        "2010-09-28",
        "That was 180 days after it was switched on.",
    );
}

#[test]
fn the_order_counts_only_known_dates_and_says_so() {
    says(
        "72005",
        "2011-06-07",
        "All 37 municipios of Puerto Rico with a known date were switched on together; for the other 41 none was found.",
    );
    says_not("72001", "2011-06-07", "together");
    says(
        "48201",
        "2008-10-27",
        "It was the first of the 254 counties of Texas.",
    );
    says_not("48201", "2008-10-26", "first");
}

fn nation() -> Vec<Milestone<'static>> {
    ATLAS.shown(Whose::Nation)
}

fn entries(shown: &[Milestone<'_>]) -> Vec<String> {
    shown
        .iter()
        .map(|milestone| {
            words::milestone_entry(participation_atlas::domain::Lang::En, milestone, &ATLAS)
        })
        .collect()
}

#[test]
fn the_first_site_and_the_last_106_are_milestones() {
    let shown = nation();
    let said = entries(&shown);
    for entry in [
        "27 October 2008: First site: Harris County, TX",
        "20 April 2010: First state complete: Delaware",
        "18 May 2010: First “no” known to the day: San Francisco County, CA",
        "about 2010: First known “no” of a state: Washington",
        "2008: First known limit on ICE holds: Lebanon County, PA",
        "7 June 2011: Puerto Rico (the 37 of 78 with a known date) complete",
        "15 May 2012: Arkansas, Massachusetts, New York and Wyoming complete",
        "5 June 2012: District of Columbia switched on",
        "22 January 2013: The last 106: 76 in IL and 30 in AL",
        "22 January 2013: Alabama and Illinois complete",
    ] {
        assert!(
            said.iter().any(|said| said == entry),
            "no “{entry}” in {said:#?}"
        );
    }
    let last = shown
        .iter()
        .find(|milestone| matches!(milestone.kind, MilestoneKind::Last(_)))
        .unwrap();
    assert_eq!(last.events.len(), 106);
    // Few enough of them for a slider: the others stand in the list.
    let marked = shown
        .iter()
        .filter(|milestone| milestone.weight() != Weight::Listed);
    assert_eq!(marked.count(), 6);
}

#[test]
fn every_state_with_dates_is_complete_once_in_the_nation_and_on_its_own() {
    let mut in_nation = Vec::new();
    for milestone in nation() {
        if let MilestoneKind::StatesComplete { states, .. } = milestone.kind {
            in_nation.extend(
                states
                    .iter()
                    .map(|complete| (complete.state.fips, milestone.date.day)),
            );
        }
    }
    in_nation.sort_unstable();
    let mut own = Vec::new();
    for state in &ATLAS.dataset().states {
        for milestone in ATLAS.shown(Whose::State(state.fips)) {
            if matches!(milestone.kind, MilestoneKind::Completed { .. }) {
                own.push((state.fips, milestone.date.day));
            }
        }
        assert_eq!(
            ATLAS.activation_span(state.fips).1,
            own.iter()
                .find(|(fips, _)| *fips == state.fips)
                .map(|(_, day)| *day)
        );
    }
    assert_eq!(in_nation, own);
    assert_eq!(own.len(), 52);
}

#[test]
fn a_state_and_a_place_have_their_own() {
    let new_york = entries(&ATLAS.shown(Whose::State(state("36", "2012-05-15").state.fips)));
    for entry in [
        "about May 2010: MOA signed",
        "1 June 2011: The state said no (MOA suspended)",
        "15 May 2012: All 62 counties switched on",
    ] {
        assert!(
            new_york.iter().any(|said| said == entry),
            "no “{entry}” in {new_york:#?}"
        );
    }
    assert!(
        new_york
            .iter()
            .any(|said| said.contains("First in the state: "))
    );
    let cook = entries(&ATLAS.shown(Whose::County(CountyFips::parse("17031").unwrap())));
    assert_eq!(
        cook,
        [
            "4 May 2011: The state said no (MOA ended by the state)",
            "7 September 2011: ICE holds limited",
            "22 January 2013: Switched on, one of 76 together, last of 102",
        ]
    );
    let guam = ATLAS.shown(Whose::County(CountyFips::parse("66010").unwrap()));
    assert!(guam.is_empty(), "{guam:?}");
}

#[test]
fn a_state_says_how_many_were_switched_on_after_its_no() {
    let said = |fips, on| {
        let answer = state(fips, on);
        let facts = ATLAS.facts(day(on), Some(answer.state.fips));
        let unit = Unit::of(within(fips, on).map(|answer| answer.place));
        words::state_findings(
            participation_atlas::domain::Lang::En,
            &facts,
            &answer,
            unit,
            &ATLAS,
        )[0]
        .1
        .text()
    };
    let massachusetts = said("25", "2012-05-15");
    assert!(
        massachusetts
            .contains("After the “no” (3 June 2011) 13 counties were switched on, 347 days later."),
        "{massachusetts}"
    );
    assert!(!said("25", "2012-05-14").contains("After the “no”"));
    let illinois = said("17", "2013-01-22");
    assert!(
        illinois.contains("76 counties were switched on, 629 days later."),
        "{illinois}"
    );
    let district = said("11", "2012-06-05");
    assert!(
        district.contains(
            "After the “no” (July 2010) 1 jurisdiction was switched on, at least 675 days later."
        ),
        "{district}"
    );
}
