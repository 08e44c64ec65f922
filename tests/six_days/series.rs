//! What the series of `/timeline.json` stands at.

use crate::support::json;
use serde_json::Value;

/// The levels of the nation (`""`) or of a state on a day, from the latest row by then.
struct Levels {
    activated: u64,
    out_own: u64,
    out_state: u64,
}

async fn on(state: &str, day: &str) -> Levels {
    let query = match state {
        "" => String::new(),
        state => format!("?state={state}"),
    };
    let answer = json(&format!("/timeline.json{query}")).await;
    let by = |row: &&Value| row["date"].as_str().unwrap() <= day;
    let row = answer["series"].as_array().unwrap().iter().rfind(by);
    let row = row.unwrap().clone();
    let level = |name: &str| row[name].as_u64().unwrap();
    Levels {
        activated: level("activated"),
        out_own: level("out_own"),
        out_state: level("out_state"),
    }
}

#[actix_web::test]
async fn on_2010_09_28_two_more_places_say_no_themselves() {
    // Santa Clara (ST0021) and Arlington (ST0022). 25 counties of Texas and 1 of Mississippi are
    // switched on the same day: 633 before, 659 by then.
    let (before, after) = (on("", "2010-09-27").await, on("", "2010-09-28").await);
    assert_eq!((before.activated, after.activated), (633, 659));
    assert_eq!(after.out_own, before.out_own + 2);
    assert_eq!(after.out_state, before.out_state);
    // All 134 of Virginia were switched on by then; Arlington alone had said no.
    let virginia = on("va", "2010-09-28").await;
    assert_eq!((virginia.activated, virginia.out_own), (134, 1));
    assert_eq!(on("va", "2010-09-27").await.out_own, 0);
}

#[actix_web::test]
async fn on_2011_05_04_illinois_stands_under_its_own_no_with_26_counties_on() {
    // ST0042. Of its 102 counties Lake (ST2054) and Kane (ST2055) had said their own word,
    // contested, in the days before; it stands against the state's.
    assert_eq!(on("il", "2011-05-03").await.out_state, 0);
    let illinois = on("il", "2011-05-04").await;
    assert_eq!(illinois.activated, 26);
    assert_eq!((illinois.out_own, illinois.out_state), (0, 102 - 2));
    let (before, after) = (on("", "2011-05-03").await, on("", "2011-05-04").await);
    assert_eq!((before.activated, after.activated), (1_267, 1_267));
    assert_eq!(after.out_state, before.out_state + 100);
}

#[actix_web::test]
async fn on_2011_08_05_the_cancelled_agreements_move_no_line() {
    // PM15 ends agreements, which are no "no" and no switch; ST0054 leaves Illinois as it was.
    let (before, after) = (on("", "2011-08-04").await, on("", "2011-08-05").await);
    assert_eq!((before.activated, after.activated), (1_510, 1_510));
    assert_eq!(after.out_own, before.out_own);
    assert_eq!(after.out_state, before.out_state);
    assert_eq!(on("il", "2011-08-05").await.out_state, 100);
}

#[actix_web::test]
async fn on_2012_05_15_all_of_new_york_and_massachusetts_is_on() {
    // 31 of New York's 62 and 13 of the 14 of Massachusetts, where Suffolk was on since 2008.
    let new_york = (on("ny", "2012-05-14").await, on("ny", "2012-05-15").await);
    assert_eq!((new_york.0.activated, new_york.1.activated), (31, 62));
    // Nassau (ST0046), Rockland, Ontario or whoever spoke for themselves aside, the state's no
    // (ST0045) still stands; ST0076 sets nothing.
    assert_eq!(new_york.0.out_state, new_york.1.out_state);
    assert!(new_york.1.out_state > 50);
    let bay_state = (on("ma", "2012-05-14").await, on("ma", "2012-05-15").await);
    assert_eq!((bay_state.0.activated, bay_state.1.activated), (1, 14));
    // The governor had given way five days before (ST0074).
    assert!(on("ma", "2012-05-09").await.out_state > 0);
    assert_eq!(bay_state.1.out_state, 0);
    assert_eq!(on("", "2012-05-14").await.activated, 2_796);
    assert_eq!(on("", "2012-05-15").await.activated, 2_918);
}

#[actix_web::test]
async fn on_2013_01_22_the_last_106_are_switched_on() {
    let alabama = (on("al", "2013-01-21").await, on("al", "2013-01-22").await);
    assert_eq!((alabama.0.activated, alabama.1.activated), (37, 67));
    let illinois = (on("il", "2013-01-21").await, on("il", "2013-01-22").await);
    assert_eq!((illinois.0.activated, illinois.1.activated), (26, 102));
    assert_eq!(illinois.0.out_state, illinois.1.out_state);
    let nation = (on("", "2013-01-21").await, on("", "2013-01-22").await);
    assert_eq!((nation.0.activated, nation.1.activated), (3_074, 3_180));
}

#[actix_web::test]
async fn on_2014_11_20_every_no_ends_with_the_programme() {
    // PM23. The stance track ends; what had been switched on is not switched off.
    let before = on("", "2014-11-19").await;
    assert_eq!(before.activated, 3_180);
    assert!(before.out_own > 0 && before.out_state > before.out_own);
    let after = on("", "2014-11-20").await;
    assert_eq!(after.activated, 3_180);
    assert_eq!((after.out_own, after.out_state), (0, 0));
    assert_eq!(on("il", "2014-11-20").await.out_state, 0);
}
