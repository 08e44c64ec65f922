//! What can be typed after the program's name.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::domain::Code as _;
use crate::render::Size;

const EXAMPLES: &str = "\
Examples:
  participation-atlas
      Serve the built-in data on http://127.0.0.1:8080/
  participation-atlas serve --bind 0.0.0.0:80 --public-url https://atlas.example.org
      Serve the public; pages, feeds and citations name the public address
  participation-atlas check --data ./data
      Read every file, and say with file and line what is wrong
  participation-atlas refresh --config atlas.toml --state state --dry-run
      Look at the sources of the configuration, and say what would change
  participation-atlas accept --data ./data --state ./state --note 'Mend two dates of Iowa'
      Publish the data: every server of that directory answers from it within a second
  participation-atlas render --view states/il --date 2012-01-01 -o illinois.svg
      Draw one map without a server
  participation-atlas verify illinois.csv
      Make a downloaded file again, and tell whether it was changed
  participation-atlas export --out site --public-url https://atlas.example.org
      Write the whole site as files with relative links, for any file host

Settings can also stand in config.toml or in the environment (ATLAS_BIND, ATLAS_DATA, …).
A flag wins over the environment, and the environment over the file.";

/// Secure Communities by county and day: what was switched on, what was said, and what the jails did.
#[derive(Debug, Parser)]
#[command(
    name = "participation-atlas",
    version,
    after_long_help = EXAMPLES,
    after_help = "See --help for examples.",
    args_conflicts_with_subcommands = true,
    long_about = "Secure Communities by county and day: what was switched on, what was said, and what the jails did.\n\n\
        One program serves the atlas as web pages and as data, checks the data, and draws single maps. Without a \
        command it serves."
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) serve: Serve,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Serve the atlas over HTTP (what happens without a command)
    Serve(Serve),
    /// Read and check the data, and report what is wrong with it
    Check(Check),
    /// Fetch the sources that the configuration names, check them as a whole, and accept what is new as an edition
    Refresh(Refresh),
    /// Check the data and make it the edition that servers of a state directory answer from
    Accept(Accept),
    /// Write one view to a file
    Render(Render),
    /// Tell whether an exported file came unchanged from the edition that it names, without a server
    Verify(Verify),
    /// Write the site and its data as files with relative links, for a file host or to be opened from a folder
    Export(Export),
}

#[derive(Debug, Args, Default)]
pub(super) struct Serve {
    /// Address and port to listen on; port 0 takes a free one [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR:PORT")]
    pub(super) bind: Option<String>,
    /// Directory of the data files [default: the data built in]
    #[arg(long, value_name = "DIR")]
    pub(super) data: Option<String>,
    /// Where readers reach the server [default: http:// and the address listened on]
    #[arg(long, value_name = "URL")]
    pub(super) public_url: Option<String>,
    /// Configuration file [default: ./config.toml where it exists]
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// What to log: off, error, warn, info, debug or trace [default: info]
    #[arg(long, value_name = "LEVEL")]
    pub(super) log: Option<String>,
    /// How to log: text or json [default: text]
    #[arg(long, value_name = "FORMAT")]
    pub(super) log_format: Option<String>,
    /// Threads that answer requests, 1 to 64 [default: one for each core]
    #[arg(long, value_name = "N")]
    pub(super) workers: Option<String>,
    /// How long open requests may take to end at a stop [default: 10]
    #[arg(long, value_name = "SECONDS")]
    pub(super) shutdown_seconds: Option<String>,
    /// Megabytes of answers made before anybody asks [default: 66]
    #[arg(long, value_name = "N")]
    pub(super) ready_megabytes: Option<String>,
    #[command(flatten)]
    pub(super) live: Live,
}

/// What `serve` and `refresh` have in common.
#[derive(Debug, Clone, PartialEq, Eq, Args, Default)]
pub(super) struct Live {
    /// Directory of editions and of what was fetched, so that a restart goes on with the last good one [default: nothing
    /// is kept and nothing fetched]
    #[arg(long, value_name = "DIR")]
    pub(super) state: Option<String>,
    /// How many editions are kept there [default: 100]
    #[arg(long, value_name = "N")]
    pub(super) keep_editions: Option<String>,
    /// Minutes between two looks at the sources while serving, 0 for never [default: 60]
    #[arg(long, value_name = "N")]
    pub(super) refresh_minutes: Option<String>,
    /// Hosts that may be asked for sources, separated by commas [default: docs.google.com, *.googleusercontent.com,
    /// raw.githubusercontent.com, www2.census.gov]
    #[arg(long, value_name = "HOSTS")]
    pub(super) refresh_hosts: Option<String>,
    /// How many in a hundred rows may be lost or moved until an operator is asked [default: 5]
    #[arg(long, value_name = "N")]
    pub(super) refresh_drift_percent: Option<String>,
    /// Hours for which a source may fail until it is called stale [default: 48]
    #[arg(long, value_name = "N")]
    pub(super) refresh_stale_hours: Option<String>,
}

impl Live {
    /// What was typed, by key.
    pub(super) fn typed(self) -> [(&'static str, Option<String>); 6] {
        [
            ("state", self.state),
            ("keep_editions", self.keep_editions),
            ("refresh_minutes", self.refresh_minutes),
            ("refresh_hosts", self.refresh_hosts),
            ("refresh_drift_percent", self.refresh_drift_percent),
            ("refresh_stale_hours", self.refresh_stale_hours),
        ]
    }
}

/// Arguments of `refresh`.
#[derive(Debug, Args, Default)]
#[command(
    after_help = "Exit codes: 0 a new edition was accepted, 1 a source or the set has a fault and what is served stays, \
                  2 typed wrongly, 3 nothing new, 4 held until it is confirmed."
)]
pub(super) struct Refresh {
    /// Look at the sources, say what would be done, and change nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Accept the candidate of this name, although much of what is served is lost in it
    #[arg(long, value_name = "EDITION")]
    pub(super) confirm: Option<String>,
    /// Directory of the data files that come from no source [default: the data built in]
    #[arg(long, value_name = "DIR")]
    pub(super) data: Option<String>,
    /// Configuration file, whose table `sources` says where files come from [default: ./config.toml where it exists]
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    #[command(flatten)]
    pub(super) live: Live,
}

/// Arguments of `accept`.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Accept {
    /// Directory in which editions are kept
    #[arg(long, value_name = "DIR")]
    pub state: PathBuf,
    /// Directory of the data files [default: the data built in]
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Why, in your words: readers see it at /editions
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// A row that was wrong until now, such as acts.csv:ST0042: it will stand at /corrections; can be given several times
    #[arg(long, value_name = "TABLE:ROW")]
    pub corrects: Vec<String>,
    /// How many editions are kept
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub keep_editions: u32,
}

/// Arguments of `check`.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Check {
    /// Directory of the data files [default: the data built in]
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// How to report
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub format: ReportFormat,
}

/// How `check` reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Arguments of `render`.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Render {
    /// What to write: national, states/il or counties/17031
    #[arg(long, value_name = "VIEW", value_parser = View::parse)]
    pub view: View,
    /// The day [default: 2011-08-05, the day the atlas opens on]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<Date>,
    /// How to write it [default: what the file's name ends in]
    #[arg(long, value_enum)]
    pub format: Option<RenderFormat>,
    /// How large a PNG is: card (1200 by 630), 1x, 2x or print (300 dpi) [default: 1x]
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub size: Option<Size>,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Directory of the data files [default: the data built in]
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// Arguments of `verify`.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
#[command(
    after_help = "Exit codes: 0 unchanged, 1 changed, 2 no export of this atlas, 3 of another edition."
)]
pub struct Verify {
    /// The file: CSV, JSON, XLSX, GeoJSON, TopoJSON, SVG, PNG, PDF, Atom, BibTeX, CSL-JSON, or the archive of an edition
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Directory of the data files [default: the data built in]
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// Arguments of `export`.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Export {
    /// The directory to write; it must be new or empty
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// A day to write besides the one that the atlas opens on; can be given several times
    #[arg(long = "date", value_name = "YYYY-MM-DD")]
    pub dates: Vec<Date>,
    /// Only these parts, separated by commas [default: all]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "PART")]
    pub only: Vec<Section>,
    /// Where the atlas is served: citations and pictures name it, and what has no file here leads there [default: it
    /// leads nowhere]
    #[arg(long, value_name = "URL")]
    pub public_url: Option<String>,
    /// Write PNG and PDF of counties too: some 32,000 pictures a day
    #[arg(long)]
    pub county_pictures: bool,
    /// Replace what is in the directory
    #[arg(long)]
    pub force: bool,
    /// How many answers are made at a time, 1 to 64 [default: one for each core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=64))]
    pub jobs: Option<u8>,
    /// Directory of the data files [default: the data built in]
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// A part of the atlas that `export` can write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Section {
    /// The national map.
    Nation,
    /// The states, all and each.
    States,
    /// Every county.
    Counties,
    /// The national map as a table, and the rows behind its numbers.
    Table,
    /// The roll-out.
    Timeline,
    /// Word and record.
    Practice,
    /// The comparison that the atlas proposes.
    Compare,
    /// Dated events.
    Events,
    /// Who said so.
    Sources,
    /// Codebook and files.
    Data,
    /// How we know.
    Methods,
    /// Who we are.
    About,
}

impl Section {
    /// All parts.
    pub const ALL: [Self; 12] = [
        Self::Nation,
        Self::States,
        Self::Counties,
        Self::Table,
        Self::Timeline,
        Self::Practice,
        Self::Compare,
        Self::Events,
        Self::Sources,
        Self::Data,
        Self::Methods,
        Self::About,
    ];

    /// The address of its first page. Counties have none.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Nation | Self::Counties => "/",
            Self::States => "/states",
            Self::Table => "/table",
            Self::Timeline => "/timeline",
            Self::Practice => "/practice",
            Self::Compare => "/compare",
            Self::Events => "/events",
            Self::Sources => "/sources",
            Self::Data => "/data",
            Self::Methods => "/methods",
            Self::About => "/about",
        }
    }

    /// The part whose addresses begin with this segment.
    #[must_use]
    pub fn named(first: &str) -> Option<Self> {
        match first {
            "" | "national" => Some(Self::Nation),
            "counties" => Some(Self::Counties),
            other => Self::ALL
                .into_iter()
                .find(|section| section.path().strip_prefix('/') == Some(other)),
        }
    }
}

/// What `render` writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum View {
    /// The country.
    National,
    /// A state, by its two letters in lower case.
    State(String),
    /// A jurisdiction, by its five-digit code.
    County(String),
}

impl View {
    fn parse(typed: &str) -> Result<Self, String> {
        let letters =
            |code: &str| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic());
        let digits = |code: &str| code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit());
        match typed.split_once('/') {
            None if typed == "national" => Ok(Self::National),
            Some(("states", code)) if letters(code) => Ok(Self::State(code.to_ascii_lowercase())),
            Some(("counties", code)) if digits(code) => Ok(Self::County(code.to_owned())),
            _ => Err(
                "write national, states/ with two letters, or counties/ with five digits"
                    .to_owned(),
            ),
        }
    }
}

fn size(typed: &str) -> Result<Size, String> {
    Size::parse(typed).map_err(|unknown| unknown.to_string())
}

/// How `render` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RenderFormat {
    /// The picture.
    Svg,
    /// The picture in pixels.
    Png,
    /// The picture as a page for print.
    Pdf,
    /// The answer.
    Json,
    /// The answer as a table.
    Csv,
    /// The table as a workbook.
    Xlsx,
    /// The answer with its shapes.
    Geojson,
    /// The same with every border once.
    Topojson,
}

impl Render {
    /// The format asked for, else the one the file's name ends in, else the picture.
    #[must_use]
    pub fn written_as(&self) -> RenderFormat {
        let extension = self
            .output
            .extension()
            .and_then(|extension| extension.to_str())
            .unwrap_or_default();
        self.format
            .or_else(|| RenderFormat::from_str(extension, true).ok())
            .unwrap_or(RenderFormat::Svg)
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::config::SETTINGS;

    #[test]
    fn the_command_line_is_well_formed_and_has_every_setting() {
        Cli::command().debug_assert();
        let command = Cli::command();
        let serve = command.find_subcommand("serve").unwrap();
        for setting in SETTINGS {
            let flag = setting.flag.trim_start_matches("--");
            assert!(
                serve
                    .get_arguments()
                    .any(|arg| arg.get_long() == Some(flag)),
                "{flag}"
            );
        }
    }

    #[test]
    fn serving_needs_no_command() {
        let cli = Cli::try_parse_from(["atlas", "--bind", "127.0.0.1:0"]).unwrap();
        assert_eq!(
            (cli.command.is_none(), cli.serve.bind.as_deref()),
            (true, Some("127.0.0.1:0"))
        );
        assert!(Cli::try_parse_from(["atlas"]).unwrap().command.is_none());
    }

    #[test]
    fn a_view_is_named_like_its_address() {
        assert_eq!(View::parse("national"), Ok(View::National));
        assert_eq!(View::parse("states/IL"), Ok(View::State("il".to_owned())));
        assert_eq!(
            View::parse("counties/01001"),
            Ok(View::County("01001".to_owned()))
        );
        for bad in [
            "",
            "states/",
            "states/illinois",
            "counties/1001",
            "national/x",
        ] {
            assert!(View::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_file_name_decides_the_format_unless_told() {
        let render = |args: &[&str]| match Cli::try_parse_from(args).unwrap().command {
            Some(Command::Render(render)) => render.written_as(),
            other => panic!("{other:?}"),
        };
        let base = ["atlas", "render", "--view", "national", "-o"];
        let with = |more: &[&'static str]| render(&[&base[..], more].concat());
        assert_eq!(with(&["a.csv"]), RenderFormat::Csv);
        assert_eq!(with(&["a"]), RenderFormat::Svg);
        assert_eq!(with(&["a.png", "--size", "card"]), RenderFormat::Png);
        assert_eq!(with(&["a.pdf"]), RenderFormat::Pdf);
        assert_eq!(
            with(&["a.csv", "--format", "json", "--date", "2012-01-01"]),
            RenderFormat::Json
        );
        for bad in [["--date", "2012-02-30"], ["--size", "3x"]] {
            assert!(Cli::try_parse_from([&base[..], &["a.png"], &bad].concat()).is_err());
        }
    }
}
