//! Methods and about.

use crate::support::{STATE, code, text};

#[actix_web::test]
async fn the_methods_tell_figures_of_the_data() {
    let page = text("/methods").await;
    for part in [
        "3,234",
        "511 acts",
        "285 jurisdictions",
        "39 states and the District of Columbia",
        "8 signings",
        "1,510",
        "3,180",
        "308,745,538",
        "41 of 78 jurisdictions of Puerto Rico and all 13 of American Samoa, Guam",
        "26 jurisdictions were switched on, 24 of them over the state’s objection",
        "62 jurisdictions were switched on, 59 of them over the state’s objection",
        "Kane County",
        "Lake County",
    ] {
        assert!(page.contains(part), "{part}");
    }
    // The rule on the page is in the order of the function that decides.
    let order = [
        "unknown",
        "programme_not_running",
        "active_over_objection",
        "active_limits_holds",
        "active",
        "out_not_active",
        "not_active",
    ];
    let table = page
        .split("The rule of the headline status")
        .nth(1)
        .unwrap();
    let places: Vec<usize> = order
        .iter()
        .map(|code| {
            table
                .find(&format!("<code>{code}</code>"))
                .unwrap_or_else(|| panic!("{code}"))
        })
        .collect();
    assert!(places.is_sorted(), "{places:?}");

    let about = text("/about").await;
    assert!(about.contains(&STATE.edition().id) && about.contains("MIT"));
    assert_eq!(
        code("/methods.json").await,
        (404, "format_not_offered".to_owned())
    );
}
