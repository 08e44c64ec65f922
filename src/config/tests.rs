use super::*;

fn resolve(
    flags: &[(&'static str, &str)],
    env: &[(&str, &str)],
    file: Option<&str>,
) -> Result<Config, ConfigError> {
    let flags: Vec<_> = flags
        .iter()
        .map(|(key, value)| (*key, (*value).to_owned()))
        .collect();
    let env = |name: &str| {
        env.iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| (*value).to_owned())
    };
    Config::resolve(
        &flags,
        env,
        file.map(|text| (Path::new("config.toml"), text)),
        2,
    )
}

fn complaint(file: &str) -> String {
    resolve(&[], &[], Some(file)).unwrap_err().to_string()
}

#[test]
fn nothing_said_gives_the_defaults_of_the_table() {
    let config = resolve(&[], &[], None).unwrap();
    assert_eq!(config.bind.to_string(), "127.0.0.1:8080");
    assert_eq!((config.workers, config.shutdown.as_secs()), (2, 10));
    assert_eq!(
        (config.log.as_str(), config.log_format),
        ("info", LogFormat::Text)
    );
    assert_eq!((config.data, config.public_url), (None, None));
}

#[test]
fn flags_win_over_the_environment_and_that_over_the_file() {
    let file = "bind = \"127.0.0.1:1\"\nworkers = 3\nshutdown_seconds = 4\n";
    let env = [
        ("ATLAS_BIND", "127.0.0.1:2"),
        ("ATLAS_WORKERS", "5"),
        ("ATLAS_LOG", ""),
    ];
    let config = resolve(&[("bind", "127.0.0.1:3")], &env, Some(file)).unwrap();
    assert_eq!(config.bind.port(), 3);
    assert_eq!(config.workers, 5);
    assert_eq!(config.shutdown.as_secs(), 4);
    assert_eq!(config.log, "info", "an empty variable is not set");
}

#[test]
fn an_unknown_key_is_named_with_its_line_and_the_likely_one() {
    let told = complaint("# ours\nworkers = 2\n  bnd = \"127.0.0.1:1\"\n");
    assert_eq!(
        told,
        "config.toml:3:3: unknown setting “bnd”; did you mean “bind”?"
    );
    assert!(complaint("colour = 1").contains("the settings are: bind, data, public_url"));
    assert!(
        complaint("[server]\nbind = \"127.0.0.1:1\"")
            .starts_with("config.toml:1:2: unknown setting “server”")
    );
}

#[test]
fn a_bad_value_is_named_with_its_place_and_the_mend() {
    assert_eq!(
        complaint("log = \"info\"\nbind = \"localhost\""),
        "config.toml:2:8: “bind” cannot be “localhost”: write an IP address and a port, such as 127.0.0.1:8080 or \
         [::1]:8080"
    );
    assert!(
        complaint("workers = 0")
            .contains("1:11: “workers” cannot be “0”: give a whole number from 1 to 64")
    );
    assert!(complaint("workers = true").contains("“workers” cannot be a TOML boolean"));
    assert!(complaint("public_url = \"atlas.example.org\"").contains("must begin with http://"));
    assert!(complaint("log = \"inof\"").contains("“inof” is not a level"));
    assert!(complaint("bind = \n").starts_with("config.toml:1:"));
    let env = resolve(&[], &[("ATLAS_WORKERS", "many")], None)
        .unwrap_err()
        .to_string();
    assert!(
        env.starts_with("environment variable ATLAS_WORKERS: “workers” cannot be “many”"),
        "{env}"
    );
    let flag = resolve(&[("log_format", "xml")], &[], None)
        .unwrap_err()
        .to_string();
    assert!(flag.starts_with("flag --log-format: "), "{flag}");
}

#[test]
fn names_in_the_table_follow_from_the_key() {
    for setting in SETTINGS {
        assert_eq!(setting.env, format!("ATLAS_{}", setting.key.to_uppercase()));
        assert_eq!(setting.flag, format!("--{}", setting.key.replace('_', "-")));
        assert!(setting.meaning.ends_with('.'));
    }
}
