//! The list of settings. The file reader, the environment, the documentation and the tests all read this one table.

/// One setting, as an operator meets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Key in `config.toml`.
    pub key: &'static str,
    /// Environment variable.
    pub env: &'static str,
    /// Flag of `participation-atlas serve`.
    pub flag: &'static str,
    /// Value when nothing is said, as it would be typed.
    pub default: &'static str,
    /// What it does.
    pub meaning: &'static str,
}

/// Every setting. What stands further right in "default, file, environment, flag" wins.
pub const SETTINGS: &[Setting] = &[
    Setting {
        key: "bind",
        env: "ATLAS_BIND",
        flag: "--bind",
        default: "127.0.0.1:8080",
        meaning: "Address and port to listen on; port 0 takes a free one.",
    },
    Setting {
        key: "data",
        env: "ATLAS_DATA",
        flag: "--data",
        default: "",
        meaning: "Directory of the data files; without it, the data built into the program.",
    },
    Setting {
        key: "public_url",
        env: "ATLAS_PUBLIC_URL",
        flag: "--public-url",
        default: "",
        meaning: "Where readers reach the server, such as https://atlas.example.org; without it, http:// and the address listened on.",
    },
    Setting {
        key: "log",
        env: "ATLAS_LOG",
        flag: "--log",
        default: "info",
        meaning: "What to log: off, error, warn, info, debug or trace, also for one module as in info,actix_server=warn.",
    },
    Setting {
        key: "log_format",
        env: "ATLAS_LOG_FORMAT",
        flag: "--log-format",
        default: "text",
        meaning: "How to log: text for people, json for programs.",
    },
    Setting {
        key: "workers",
        env: "ATLAS_WORKERS",
        flag: "--workers",
        default: "",
        meaning: "Threads that answer requests, 1 to 64; without it, one for each core.",
    },
    Setting {
        key: "shutdown_seconds",
        env: "ATLAS_SHUTDOWN_SECONDS",
        flag: "--shutdown-seconds",
        default: "10",
        meaning: "How long open requests may take to end when the server is stopped, 0 to 300.",
    },
    Setting {
        key: "ready_megabytes",
        env: "ATLAS_READY_MEGABYTES",
        flag: "--ready-megabytes",
        default: "66",
        meaning: "Megabytes of answers made before anybody asks, 0 to 1000000: 66 hold every day of the nation and every place in English.",
    },
    Setting {
        key: "state",
        env: "ATLAS_STATE",
        flag: "--state",
        default: "",
        meaning: "Directory in which the server keeps editions and what it fetched; without it, it keeps and fetches nothing.",
    },
    Setting {
        key: "keep_editions",
        env: "ATLAS_KEEP_EDITIONS",
        flag: "--keep-editions",
        default: "100",
        meaning: "How many editions are kept in the state directory, 1 to 100000, some 11 MB each; the files of older ones are deleted.",
    },
    Setting {
        key: "refresh_minutes",
        env: "ATLAS_REFRESH_MINUTES",
        flag: "--refresh-minutes",
        default: "60",
        meaning: "Minutes between two looks at the sources while serving, 0 to 10080; 0 never looks.",
    },
    Setting {
        key: "refresh_hosts",
        env: "ATLAS_REFRESH_HOSTS",
        flag: "--refresh-hosts",
        default: "docs.google.com,*.googleusercontent.com,raw.githubusercontent.com,www2.census.gov",
        meaning: "Hosts that may be asked for sources, and to which their answers may lead on, separated by commas.",
    },
    Setting {
        key: "refresh_drift_percent",
        env: "ATLAS_REFRESH_DRIFT_PERCENT",
        flag: "--refresh-drift-percent",
        default: "5",
        meaning: "How many in a hundred rows of a table may be lost or change their date until an operator is asked, 0 to 100.",
    },
    Setting {
        key: "refresh_stale_hours",
        env: "ATLAS_REFRESH_STALE_HOURS",
        flag: "--refresh-stale-hours",
        default: "48",
        meaning: "Hours for which a source may fail until it is called stale, 1 to 8760.",
    },
];

/// The environment variable that names the configuration file, like the flag `--config`.
pub const CONFIG_ENV: &str = "ATLAS_CONFIG";
/// The file that is read when it exists and no other is named.
pub const CONFIG_FILE: &str = "config.toml";
