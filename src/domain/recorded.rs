//! What ICE recorded, beside what was declared: detainers by jail and year, and agreements under
//! 287(g). These are measures, never statuses: nothing here reaches [`super::status`].

use super::code::codes;
use super::date::Day;
use super::place::{CountyFips, Usps};

codes! {
    /// What was counted in a county.
    CountyMeasure, "county measure", {
        /// Detainers that ICE recorded as declined by local jails.
        Declined = "detainers_declined",
        /// Local facilities with at least one recorded decline.
        FacilitiesDeclining = "facilities_declining",
        /// Those of the declines whose facility's other outcomes are its own.
        DeclinedClean = "detainers_declined_where_denominator_clean",
        /// Detainers with any recorded outcome at those facilities.
        RecordedClean = "detainers_with_recorded_outcome_where_denominator_clean",
        /// People identified under 287(g), by federal fiscal year.
        Identified = "287g_identified",
        /// People identified under 287(g) and removed, by federal fiscal year.
        Removed = "287g_removed",
    }
}

codes! {
    /// How a detainer ended, as far as ICE recorded it.
    Outcome, "outcome", {
        /// ICE took the person into its detention.
        Booked = "booked_into_detention",
        /// The jail declined, and ICE learned of it.
        Declined = "detainer_declined_by_lea",
        /// ICE lifted it.
        Lifted = "lifted",
        /// ICE closed the case.
        CaseClosed = "case_closed",
        /// The person was transferred.
        Transferred = "transferred",
        /// The person was released early.
        EarlyRelease = "early_release",
        /// ICE used its discretion.
        Discretion = "prosecutorial_discretion",
        /// The person could not be deported.
        NotSubject = "alien_not_subject_to_deportation",
        /// The person was a US citizen.
        Citizen = "united_states_citizen_interviewed",
        /// Lifted for lack of space.
        NoSpace = "lifted_lack_of_space",
        /// Lifted for lack of funds.
        NoFunds = "lifted_lack_of_funds",
        /// The person died.
        Died = "died",
    }
}

codes! {
    /// What kind of facility a jail is, as far as its name says.
    FacilityKind, "facility kind", {
        /// Jail of a county.
        CountyJail = "county_jail",
        /// Police department or jail of a city.
        City = "city",
        /// For the young.
        Juvenile = "juvenile",
        /// Prison of a state.
        StatePrison = "state_prison",
        /// Federal.
        Federal = "federal",
        /// Another kind, or unknown.
        Unclear = "other_or_unclear",
        /// A code that many facilities share.
        Pooled = "pooled_code",
    }
}

impl FacilityKind {
    /// Whether it is a jail of the place itself, whose declines count for its county.
    #[must_use]
    pub fn is_local(self) -> bool {
        matches!(self, Self::CountyJail | Self::City | Self::Juvenile)
    }
}

codes! {
    /// Why a row of a facility is not in the total of its county.
    LeftOut, "reason to leave out", {
        /// A state's prison.
        StatePrison = "state_prison",
        /// A federal facility.
        Federal = "federal",
        /// Not known to be a local jail.
        Unclear = "unclear",
        /// Its county is not known.
        NoCounty = "no_county",
        /// The row looks miscoded.
        Miscoded = "miscoded",
    }
}

codes! {
    /// Whether the other outcomes of a facility are its own.
    Denominator, "denominator", {
        /// Nothing suggests that another's are among them.
        Clean = "clean",
        /// Jails of counties of one name may be mixed.
        PossiblyShared = "possibly_shared",
        /// A facility of the same name is in the same count.
        Shared = "shared",
    }
}

codes! {
    /// How a facility was placed in a county, or why it was not.
    Placement, "placement", {
        /// Where the decline records place a facility of this name.
        DeclineRecords = "decline_records",
        /// By the only county of the name.
        UniqueName = "unique_county_name",
        /// By county and state in its name.
        CountyAndState = "county_and_state_in_name",
        /// Not: counties of this name in several states.
        SeveralStates = "name_in_several_states",
        /// Not: several places share the name.
        SeveralPlaces = "several_places_share_name",
        /// Not: its name states no place.
        NoPlace = "no_place_stated",
        /// Not: no name.
        NoName = "no_name",
    }
}

impl Placement {
    /// Whether it gives a county.
    #[must_use]
    pub fn is_placed(self) -> bool {
        matches!(
            self,
            Self::DeclineRecords | Self::UniqueName | Self::CountyAndState
        )
    }
}

codes! {
    /// What an agreement under 287(g) lets officers do.
    Model, "287(g) model", {
        /// In the jail.
        Jail = "jail_enforcement",
        /// In the field.
        TaskForce = "task_force",
        /// Both at once; only the roster of 2009 tells it.
        Hybrid = "hybrid",
        /// First the jail, then the field; nobody knows since when.
        JailThenTaskForce = "jail_then_task_force",
        /// Serving ICE's warrants in the jail; only the roster of 2025.
        WarrantService = "warrant_service_officer",
        /// The sources do not say.
        NotStated = "not_stated",
    }
}

codes! {
    /// Whose agency it is.
    AgencyLevel, "agency level", {
        /// A state's: beside the map.
        State = "state",
        /// A county's.
        County = "county",
        /// A city's.
        City = "city",
    }
}

codes! {
    /// What a reader must know before a recorded figure is used.
    Caveat, "caveat", {
        /// The day is outside the years of the records.
        OutsideRecords = "outside_records",
        /// No row: not known, and not zero.
        NoRecord = "no_record",
        /// ICE logs only a decline that it learns of, and the year is known to be under-recorded.
        UnderRecorded = "under_recorded",
        /// ICE logs only a decline that it learns of.
        LearnedOnly = "learned_only",
        /// Counted by federal fiscal year, with all agencies of the county together.
        FiscalYear = "fiscal_year",
        /// The end lies between two rosters.
        EndInferred = "end_inferred",
        /// From the roster of this one day.
        RosterOfOneDay = "roster_of_one_day",
    }
}

codes! {
    /// What agreements under 287(g) a county's agencies had on a day, taken together.
    Agreed, "287(g) class", {
        /// In the jail.
        Jail = "jail",
        /// In the field.
        TaskForce = "task_force",
        /// In both.
        Both = "both",
        /// The sources do not say where.
        NotStated = "not_stated",
        /// Between the last trace and the first roster without it.
        Fading = "fading",
        /// The agreements that we have name no agency here.
        NoneFound = "none_found",
        /// The day is outside the years of the agreements.
        NoRecord = "no_record",
    }
}

impl Agreed {
    /// What several models come to, of agreements that stand.
    #[must_use]
    pub fn of(models: &[Model]) -> Self {
        let any = |list: &[Model]| models.iter().any(|model| list.contains(model));
        let field = [Model::TaskForce, Model::Hybrid, Model::JailThenTaskForce];
        let jail = [
            Model::Jail,
            Model::WarrantService,
            Model::Hybrid,
            Model::JailThenTaskForce,
        ];
        match (any(&jail), any(&field)) {
            (true, true) => Self::Both,
            (true, false) => Self::Jail,
            (false, true) => Self::TaskForce,
            (false, false) if models.is_empty() => Self::NoneFound,
            (false, false) => Self::NotStated,
        }
    }
}

/// The last year in which the records of declines are known to be under-recorded.
pub const UNDER_RECORDED_UNTIL: i16 = 2013;

impl CountyMeasure {
    /// What to know of a figure of this measure in a period.
    #[must_use]
    pub fn caveat(self, period: Period) -> Caveat {
        match self {
            Self::Identified | Self::Removed => Caveat::FiscalYear,
            _ if period.year() <= UNDER_RECORDED_UNTIL => Caveat::UnderRecorded,
            _ => Caveat::LearnedOnly,
        }
    }

    /// What is counted.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::Declined | Self::DeclinedClean | Self::RecordedClean => "detainers",
            Self::FacilitiesDeclining => "facilities",
            Self::Identified | Self::Removed => "people",
        }
    }
}

/// The days that a count covers, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    /// The first.
    pub start: Day,
    /// The last.
    pub end: Day,
}

impl Period {
    /// The year in which it ends: the calendar year of a detainer, the fiscal year of 287(g).
    #[must_use]
    pub fn year(self) -> i16 {
        self.end.year()
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn holds(self, day: Day) -> bool {
        self.start <= day && day <= self.end
    }
}

/// Where a figure stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// Id of the source.
    pub source_id: String,
    /// Its lines; empty where the source is one table.
    pub lines: String,
}

/// A measure of a county in a period.
#[derive(Debug, Clone)]
pub struct CountyYear {
    /// The county.
    pub fips: CountyFips,
    /// When.
    pub period: Period,
    /// What was counted.
    pub measure: CountyMeasure,
    /// How many.
    pub value: u64,
    /// Where it stands.
    pub cited: Cited,
}

/// A count of the whole country in a period.
#[derive(Debug, Clone)]
pub struct NationYear {
    /// When.
    pub period: Period,
    /// Which outcome; none for the detainers issued.
    pub outcome: Option<Outcome>,
    /// How many.
    pub value: u64,
    /// Where it stands.
    pub cited: Cited,
}

/// A facility over the whole period of the records.
#[derive(Debug, Clone)]
pub struct Facility {
    /// Its county, where it could be placed.
    pub fips: Option<CountyFips>,
    /// How it was placed, or why not.
    pub placement: Placement,
    /// The county that other records name for a facility of this name.
    pub possible: Option<CountyFips>,
    /// As ICE writes it; empty for one.
    pub name: String,
    /// When.
    pub period: Period,
    /// All detainers.
    pub total: u64,
    /// How many ended how.
    pub outcomes: Vec<(Outcome, u64)>,
    /// How many have no recorded outcome.
    pub none_recorded: u64,
    /// Whether the row looks miscoded.
    pub miscoded: bool,
    /// Where it stands.
    pub cited: Cited,
}

impl Facility {
    /// How many detainers ended in this way.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> u64 {
        let mut all = self.outcomes.iter();
        all.find(|(which, _)| *which == outcome)
            .map_or(0, |(_, value)| *value)
    }
}

/// A facility with recorded declines in a year.
#[derive(Debug, Clone)]
pub struct FacilityYear {
    /// Its county, where it is known.
    pub fips: Option<CountyFips>,
    /// Its state, where it is known.
    pub state: Option<Usps>,
    /// As ICE writes it.
    pub name: String,
    /// What kind it is.
    pub kind: FacilityKind,
    /// Why it is not in the county's total; none where it is.
    pub left_out: Option<LeftOut>,
    /// When.
    pub period: Period,
    /// Recorded declines.
    pub declined: u64,
    /// Other recorded outcomes; none where none is recorded.
    pub other: Option<u64>,
    /// Whether those are its own.
    pub denominator: Denominator,
    /// Share of recorded outcomes, as the file has it: only where the denominator is clean.
    pub share: Option<f64>,
    /// Where it stands.
    pub cited: Cited,
}

/// A figure of the whole programme, as somebody reported it.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Stable key.
    pub id: String,
    /// The period in the words of the source.
    pub period: String,
    /// What was counted, a code of the codebook.
    pub measure: String,
    /// The figure, in people.
    pub value: u64,
    /// The words of the source.
    pub quote: String,
    /// Where it stands.
    pub source_id: String,
}

/// An agency's agreement under 287(g).
#[derive(Debug, Clone)]
pub struct Agreement {
    /// Stable key.
    pub id: String,
    /// Its state.
    pub state: Usps,
    /// Its county; none for agencies of a state.
    pub fips: Option<CountyFips>,
    /// The agency.
    pub agency: String,
    /// Whose it is.
    pub level: AgencyLevel,
    /// What it lets officers do.
    pub model: Model,
    /// The first signing, which is safe.
    pub signed: Day,
    /// The last day for which it is known to stand.
    pub sure_until: Day,
    /// The first day on which it is known to be gone; none where it was still listed last.
    pub gone_by: Option<Day>,
    /// Whether it ended before the last roster.
    pub ended: bool,
    /// What the compilers add.
    pub note: String,
    /// Where it stands.
    pub cited: Cited,
}

/// Whether an agreement stood on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Known to stand.
    Stands,
    /// Between the last trace and the first roster without it: nobody knows.
    Fading,
}

impl Agreement {
    /// Whether it stood on a day; none before the signing and after it was gone.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<Standing> {
        if day < self.signed {
            None
        } else if day <= self.sure_until {
            Some(Standing::Stands)
        } else if self.ended && self.gone_by.is_none_or(|gone| day < gone) {
            Some(Standing::Fading)
        } else {
            None
        }
    }
}

/// A row of a roster of one day.
#[derive(Debug, Clone)]
pub struct RosterRow {
    /// The day of the roster.
    pub as_of: Day,
    /// The state.
    pub state: Usps,
    /// The county, where the row has one.
    pub fips: Option<CountyFips>,
    /// The agency.
    pub agency: String,
    /// What the agreement lets officers do.
    pub model: Model,
    /// When it was signed, where that is known.
    pub signed: Option<Day>,
    /// Whether the agreement was still to be signed.
    pub pending: bool,
    /// Where it stands.
    pub source_id: String,
}
