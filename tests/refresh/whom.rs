//! Whom the server asks, and whom it does not.

use participation_atlas::config::{Config, ConfigError, Host};
use participation_atlas::dataset::{Files, Package};
use participation_atlas::refresh::{Fetcher, Origin, Policy, Sources, Version};
use std::path::Path;

use super::other_side::{file, leads_to, with};
use super::world::{World, access, acts, fetcher};

#[test]
fn no_answer_leads_off_the_list_of_hosts() {
    for place in [
        "http://127.0.0.1/latest",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://elsewhere.test/acts.csv",
        "file:///etc/passwd",
        "//169.254.169.254/",
    ] {
        let world = World::new();
        let state = world.when(leads_to(place));
        let source = world.stands(&state, "leads_away", "the address leads on to");
        assert_eq!(source.tries, 1);
        assert_eq!(world.side.asked().len(), 1);
    }
}

#[test]
fn a_redirect_without_a_place_is_a_fault() {
    let world = World::new();
    let state = world.when(with("302 Found", &["Content-Length: 0"], b""));
    world.stands(&state, "status", "302");
}

#[test]
fn a_name_that_leads_inside_the_network_is_not_asked() {
    let world = World::new();
    let state = world.when(leads_to("http://inside.test/acts.csv"));
    world.stands(&state, "private_address", "inside.test has only addresses");
    for inside in [
        "169.254.169.254",
        "192.168.1.1",
        "fd00::1",
        "::ffff:10.0.0.1",
    ] {
        let names = world
            .names
            .0
            .lock()
            .unwrap()
            .insert("inside.test".to_owned(), vec![inside.parse().unwrap()]);
        assert!(names.is_some());
        let state = world.when(leads_to("http://inside.test/acts.csv"));
        world.stands(&state, "private_address", "inside.test");
    }
    let state = world.when(leads_to("http://nowhere.test/acts.csv"));
    world.stands(&state, "no_address", "nowhere.test has no address");
}

/// The address that was looked at is the one that is connected to: what the name becomes afterwards changes nothing.
#[test]
fn of_several_addresses_only_the_public_ones_are_asked() {
    let world = World::new();
    let both = ["10.0.0.7", "127.0.0.1"].map(|address| address.parse().unwrap());
    world
        .names
        .0
        .lock()
        .unwrap()
        .insert("sheet.test".to_owned(), both.to_vec());
    let state = world.when(file(acts().as_bytes()));
    assert!(!state.degraded(), "{state:?}");
}

#[test]
fn the_policy_of_every_server_refuses_this_machine_and_plain_connections() {
    let world = World::new();
    let mut access = access(&world.names, &world.clock);
    access.policy = Policy::public(vec![Host::Named("sheet.test".to_owned())]);
    let strict = Fetcher::new(access).unwrap();
    let known = Version::default();
    let fault = |address: &str| {
        strict
            .fetch(&address.parse().unwrap(), &known)
            .1
            .unwrap_err()
    };
    assert_eq!(
        fault(&world.side.address("/acts.csv")).code(),
        "not_allowed"
    );
    assert_eq!(
        fault("https://sheet.test/acts.csv").code(),
        "private_address"
    );
    assert!(world.side.asked().is_empty());
    // The same address is answered where a test allows this machine.
    let loose = fetcher(&world.names, &world.clock);
    assert!(
        loose
            .fetch(&world.side.address("/acts.csv").parse().unwrap(), &known)
            .1
            .is_ok()
    );
}

fn sources(lines: &str) -> Result<Sources, ConfigError> {
    let text = format!("log = \"info\"\n[sources]\n{lines}\n");
    let config = Config::resolve(&[], |_| None, Some((Path::new("config.toml"), &text)), 1)?;
    let package = Package::load(&Files::Bundled).unwrap();
    Sources::read(
        &config.sources,
        &package,
        &Policy::public(config.refresh_hosts),
    )
}

#[test]
fn the_table_of_sources_says_where_each_file_comes_from() {
    let read = sources(
        "counties-2010 = \"https://www2.census.gov/counties.json\"\nacts = \"https://docs.google.com/spreadsheets/d/e/x/pub?output=csv\"\n\
         states = \"bundled\"\nsources = \"ours/sources.csv\"\ndatapackage = \"ours/datapackage.json\"",
    )
    .unwrap();
    let names: Vec<_> = read
        .0
        .iter()
        .map(|source| (source.name.as_str(), source.file.as_str()))
        .collect();
    assert_eq!(
        names,
        [
            ("datapackage", "datapackage.json"),
            ("acts", "acts.csv"),
            ("sources", "sources.csv"),
            ("counties-2010", "boundaries/counties-2010.geojson"),
        ]
    );
    assert_eq!(read.0[2].origin, Origin::File("ours/sources.csv".into()));
    assert!(sources("").unwrap().is_empty());
}

#[test]
fn a_mistake_in_the_table_of_sources_is_named_with_its_place_and_mend() {
    for (line, told) in [
        (
            "act = \"bundled\"",
            "config.toml:3:1: there is no table or boundary file “act”; did you mean “acts”?",
        ),
        (
            "colour = \"bundled\"",
            "they are: datapackage, states, jurisdictions",
        ),
        (
            "acts = \"http://docs.google.com/x\"",
            "config.toml:3:8: “sources” cannot be “http://docs.google.com/x”: docs.google.com is not asked without encryption",
        ),
        (
            "acts = \"https://intranet/x\"",
            "intranet is not on the list of hosts that may be asked; add it to refresh_hosts",
        ),
        (
            "acts = \"https://10.0.0.1/x\"",
            "10.0.0.1 is not asked by number",
        ),
        ("acts = \"https://\"", "it is no address"),
        ("acts = \"\"", "write “bundled”, the path of a file"),
        (
            "acts = true",
            "config.toml:3:8: “sources” cannot be a TOML boolean",
        ),
    ] {
        let error = sources(line).unwrap_err().to_string();
        assert!(error.contains(told), "{line}: {error}");
    }
}
