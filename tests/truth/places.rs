//! Places and their days, as the table of cases names them.

use crate::support::*;
use participation_atlas::domain::{Federal, Phase, Stance, Status};

#[test]
fn harris_is_the_first_and_its_day_begins_the_programme() {
    let before = county("48201", "2008-10-26");
    assert_eq!(say(before.status), "not_active");
    assert_eq!(say(before.federal), "not_activated");
    assert_eq!(ATLAS.phase(day("2008-10-26")), Phase::BeforeLaunch);
    let on = county("48201", "2008-10-27");
    assert_eq!(say(on.status), "active 2008-10-27 A48201");
    assert_eq!(say(on.federal), "activated 2008-10-27 A48201");
    assert_eq!(ATLAS.phase(day("2008-10-27")), Phase::Running);
    assert_eq!(ATLAS.first_day(), day("2008-10-27"));
}

#[test]
fn arlington_votes_to_leave_when_it_is_long_switched_on() {
    assert_eq!(county("51013", "2010-09-27").status.value, Status::Active);
    let vote = county("51013", "2010-09-28");
    assert_eq!(say(vote.federal), "activated 2010-04-01 A51013");
    assert_eq!(say(vote.stance), "out own 2010-09-28 ST0022");
    assert_eq!(vote.key(), (Status::ActiveOverObjection, OWN));
    // It gave up in "November 2010" (ST0023), which counts from the month's last day; the refusal
    // by ICE of 2010-11-05 (ST0024) changes nothing.
    assert_eq!(county("51013", "2010-11-29").stance.value, Stance::Out);
    let rescinded = county("51013", "2010-11-30");
    assert_eq!(say(rescinded.stance), "contested own 2010-11-30 ST0023");
    assert_eq!(rescinded.key(), (Status::Active, None));
}

#[test]
fn santa_clara_votes_to_leave_147_days_after_its_switch_on() {
    let vote = county("06085", "2010-09-28");
    assert_eq!(say(vote.federal), "activated 2010-05-04 A06085");
    assert_eq!(
        vote.federal
            .since
            .unwrap()
            .until(vote.day)
            .unwrap()
            .get_days(),
        147
    );
    assert_eq!(say(vote.stance), "out own 2010-09-28 ST0021");
    assert_eq!(
        say(vote.status),
        "active_over_objection own 2010-09-28 ST0021"
    );
    // Before: a restated policy (ST0017) that stopped short of asking out.
    assert_eq!(
        say(county("06085", "2010-09-27").stance),
        "contested own 2010-06-22 ST0017"
    );
    // Its objection stands while its state signs, and it limits holds from 2011-10-18.
    let later = county("06085", "2011-10-18");
    assert_eq!(later.key(), (Status::ActiveOverObjection, OWN));
    assert_eq!(
        say(later.jail_practice),
        "limits_holds own 2011-10-18 ST0062"
    );
}

#[test]
fn san_francisco_is_switched_on_the_day_its_supervisors_vote_against() {
    // The sheriff had asked out on 2010-05-18 (ST0013); the vote of 2010-06-08 (ST0015) finds the
    // stance as it is.
    assert_eq!(
        county("06075", "2010-06-07").key(),
        (Status::OutNotActive, OWN)
    );
    let on = county("06075", "2010-06-08");
    assert_eq!(say(on.federal), "activated 2010-06-08 A06075");
    assert_eq!(say(on.stance), "out own 2010-05-18 ST0013");
    assert_eq!(
        say(on.status),
        "active_over_objection own 2010-06-08 A06075"
    );
    let history = ATLAS.county_history(on.place.fips);
    assert!(
        history
            .iter()
            .any(|item| item.event.id == "ST0015" && item.own)
    );
}

#[test]
fn illinois_ends_its_agreement_and_its_counties_stay_switched_on() {
    assert_eq!(
        say(state("17", "2010-11-08").stance),
        "in own 2009-11-02 ST0006"
    );
    assert_eq!(
        say(state("17", "2011-05-03").stance),
        "contested own 2010-11-09 ST0025"
    );
    assert_eq!(
        say(state("17", "2011-05-04").stance),
        "out own 2011-05-04 ST0042"
    );
    let active: Vec<_> = within("17", "2011-05-04")
        .filter(|answer| answer.federal.value == Federal::Activated)
        .collect();
    assert_eq!(active.len(), 26);
    // The table of cases says that all 26 stay active over the state's objection. The data
    // decides otherwise for two: a place's own stance stands against its state's, and Kane
    // (ST2055) and Lake (ST2054) had said `contested` two days before.
    let (over, other): (Vec<_>, Vec<_>) = active
        .into_iter()
        .partition(|answer| answer.key() == (Status::ActiveOverObjection, STATE));
    assert_eq!(over.len(), 24);
    assert!(
        over.iter()
            .all(|answer| say(answer.stance) == "out state 2011-05-04 ST0042")
    );
    assert_eq!(codes(other.iter().copied()), ["17089", "17097"]);
    let said: Vec<_> = other.iter().map(|answer| say(answer.stance)).collect();
    assert_eq!(
        said,
        [
            "contested own 2011-05-03 ST2055",
            "contested own 2011-05-02 ST2054"
        ]
    );
    assert!(
        other
            .iter()
            .all(|answer| answer.status.value == Status::Active)
    );
    // ICE cancels the agreement that Illinois had ended: `out` stays, it is not "cancelled".
    assert_eq!(
        say(state("17", "2011-08-06").stance),
        "out own 2011-05-04 ST0042"
    );
}

#[test]
fn new_york_suspends_and_is_switched_on_anyway() {
    assert_eq!(
        say(state("36", "2010-05-31").stance),
        "in own 2010-05-31 ST0010"
    );
    // The second MOA (ST2038) finds the stance `in` already: the value began with the first.
    assert_eq!(
        say(state("36", "2011-05-31").stance),
        "in own 2010-05-31 ST0010"
    );
    assert_eq!(
        say(state("36", "2011-06-01").stance),
        "out own 2011-06-01 ST0045"
    );
    assert_eq!(
        say(state("36", "2012-05-15").stance),
        "out own 2011-06-01 ST0045"
    );
    let all: Vec<_> = within("36", "2012-05-15").collect();
    assert_eq!(all.len(), 62);
    assert!(
        all.iter()
            .all(|answer| answer.federal.value == Federal::Activated)
    );
    let before = within("36", "2012-05-14").filter(|a| a.federal.value == Federal::Activated);
    assert_eq!(before.count(), 62 - switched_on("36", "2012-05-15"));
    // 59 over the objection of the state; three had a stance of their own.
    let over = all
        .iter()
        .filter(|answer| answer.key() == (Status::ActiveOverObjection, STATE));
    assert_eq!(over.count(), 59);
    let own: Vec<_> = all
        .iter()
        .filter(|answer| answer.stance.basis == OWN)
        .collect();
    assert_eq!(own.len(), 3);
    assert!(
        own.iter().all(|answer| answer.stance.value != Stance::Out),
        "none of them says no"
    );
}

#[test]
fn massachusetts_refuses_gives_way_and_is_switched_on_five_days_later() {
    assert_eq!(
        say(state("25", "2011-06-02").stance),
        "in own 2010-12-17 ST0026"
    );
    assert_eq!(
        say(state("25", "2011-06-03").stance),
        "out own 2011-06-03 ST0047"
    );
    // Middlesex, where nothing of its own was found by then.
    assert_eq!(
        county("25017", "2011-06-03").key(),
        (Status::OutNotActive, STATE)
    );
    assert_eq!(
        say(state("25", "2012-05-10").stance),
        "contested own 2012-05-10 ST0074"
    );
    assert_eq!(
        county("25017", "2012-05-14").key(),
        (Status::NotActive, None)
    );
    let on = county("25017", "2012-05-15");
    assert_eq!(say(on.status), "active 2012-05-15 A25017");
    assert_eq!(say(on.stance), "contested state 2012-05-10 ST0074");
    assert!(within("25", "2012-05-15").all(|answer| answer.status.value == Status::Active));
    assert!(within("25", "2012-05-14").any(|answer| answer.federal.value == Federal::NotActivated));
    let history = ATLAS.county_history(on.place.fips);
    assert!(
        history
            .iter()
            .any(|item| item.event.id == "ST0047" && !item.own)
    );
}

#[test]
fn the_district_is_state_and_county_at_once() {
    // "July 2010" counts from 31 July.
    assert_eq!(
        say(county("11001", "2010-07-30").stance),
        "contested own 2010-05-04 ST0012"
    );
    let out = county("11001", "2012-06-04");
    assert_eq!(say(out.stance), "out own 2010-07-31 ST0018");
    assert_eq!(out.key(), (Status::OutNotActive, OWN));
    let on = county("11001", "2012-06-05");
    assert_eq!(
        say(on.status),
        "active_over_objection own 2012-06-05 A11001"
    );
    assert_eq!(say(on.jail_practice), "limits_holds own 2012-06-05 ST0078");
    // As a state it says the same.
    assert_eq!(say(state("11", "2012-06-05").stance), say(on.stance));
    assert_eq!(
        say(state("11", "2012-06-05").jail_practice),
        say(on.jail_practice)
    );
    let history = ATLAS.county_history(on.place.fips);
    assert!(
        history
            .iter()
            .filter(|item| item.event.is_act())
            .all(|item| item.own)
    );
}

#[test]
fn cook_limits_holds_before_it_is_switched_on() {
    let vote = county("17031", "2011-09-07");
    assert_eq!(vote.key(), (Status::OutNotActive, STATE));
    assert_eq!(
        say(vote.jail_practice),
        "limits_holds own 2011-09-07 ST0060"
    );
    assert_eq!(say(vote.stance), "out state 2011-05-04 ST0042");
    assert_eq!(
        county("17031", "2013-01-21").key(),
        (Status::OutNotActive, STATE)
    );
    let on = county("17031", "2013-01-22");
    assert_eq!(
        say(on.status),
        "active_over_objection state 2013-01-22 A17031"
    );
    // Reaffirmed in 2012 (ST0071), bound by the state's law of 2017 (ST0185): the value began
    // with the ordinance and is unbroken. Chicago's rows (ST0188) are a city's.
    assert_eq!(
        say(county("17031", "2026-11-22").jail_practice),
        "limits_holds own 2011-09-07 ST0060"
    );
}
