//! Order and distance: where a place stands among those of its state, and how many days lie between
//! a switch-on and a "no" or a limit on holds.
//!
//! Days are counted only where both dates are known to the day. A coarser date gives a least number
//! of days where it bounds one, and none where it does not.

use super::{Answer, Spell, Timeline, spell};
use crate::domain::{
    Basis, Bound, CountyFips, Day, Event, EventIx, Precision, Stance, StateFips, WrittenDate,
};

/// Where a place stands among those of its state, in the order in which they were switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// Its place from 1 on; the first of those that share its day.
    pub first: u64,
    /// The place of the last of those that share its day.
    pub last: u64,
    /// How many of the state have a known day: only they have a place in the order.
    pub with_date: u64,
    /// How many there are in the state.
    pub total: u64,
}

impl Rank {
    /// The rank of a day among the known days of a state with `total` jurisdictions; `None` where it
    /// is not among them.
    #[must_use]
    pub fn of(on: Day, days: impl Iterator<Item = Day>, total: u64) -> Option<Self> {
        let (mut before, mut sharing, mut with_date) = (0, 0, 0);
        for day in days {
            with_date += 1;
            before += u64::from(day < on);
            sharing += u64::from(day == on);
        }
        (sharing > 0).then_some(Self {
            first: before + 1,
            last: before + sharing,
            with_date,
            total,
        })
    }

    /// How many were switched on together, the place itself among them.
    #[must_use]
    pub fn together(self) -> u64 {
        self.last - self.first + 1
    }
}

/// A number of days between two dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// How many; 1 or more.
    pub count: u64,
    /// Whether there may have been more: one of the dates is not known to the day.
    pub at_least: bool,
}

/// Where an act stands beside the day of a switch-on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// The act came so many days before.
    Before(Days),
    /// It came on the day itself.
    SameDay,
    /// It came so many days after.
    After(Days),
    /// Its date does not bound the days between.
    Unclear,
}

impl Gap {
    /// The gap between the date of an act and the day of a switch-on.
    #[must_use]
    pub fn of(act: &WrittenDate, on: Day) -> Self {
        let (earliest, latest) = match act.bound {
            Bound::Exact => (Some(act.first_day()), Some(act.day)),
            Bound::OnOrBefore => (None, Some(act.day)),
            Bound::Approximate | Bound::Announced => (None, None),
        };
        let at_least = !known_to_the_day(act);
        let days = |from: Day, to: Day| {
            let count = from.until(to).map_or(0, |span| span.get_days());
            let count = u64::try_from(count).unwrap_or(0);
            (count > 0).then_some(Days { count, at_least })
        };
        let before = latest.and_then(|latest| days(latest, on));
        let after = earliest.and_then(|earliest| days(on, earliest));
        match (before, after) {
            (Some(days), _) => Self::Before(days),
            (_, Some(days)) => Self::After(days),
            _ if !at_least => Self::SameDay,
            _ => Self::Unclear,
        }
    }
}

/// Whether a date is known to the day, and is no bound: only then are days counted from it.
#[must_use]
pub fn known_to_the_day(date: &WrittenDate) -> bool {
    date.precision == Precision::Day && date.bound == Bound::Exact
}

/// An act beside the day on which its place was switched on.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// The act.
    pub event: &'a Event,
    /// The place's own, or its state's.
    pub basis: Basis,
    /// The days between.
    pub gap: Gap,
}

/// A "no" that the switch came after.
#[derive(Debug, Clone, Copy)]
pub struct Overridden<'a> {
    /// The "no".
    pub no: Beside<'a>,
    /// The act of the same speaker that had ended it before the switch.
    pub ended: Option<Beside<'a>>,
}

/// A "no" that came on the day of the switch or after it.
#[derive(Debug, Clone, Copy)]
pub struct Later<'a> {
    /// The "no".
    pub no: Beside<'a>,
    /// Whether the place had a "no" of its own already.
    pub again: bool,
}

/// The order of things in a place that is switched on, as far as they had happened by a day.
#[derive(Debug, Clone)]
pub struct Order<'a> {
    /// Its place among those of its state.
    pub rank: Rank,
    /// The last "no" before the switch.
    pub overridden: Option<Overridden<'a>>,
    /// The first "no" from the switch on, of the state and of the place itself, by day.
    pub later: Vec<Later<'a>>,
    /// The first limit on holds, before the switch or after it.
    pub limited: Option<Beside<'a>>,
}

/// The jurisdictions of a state that were switched on after its "no".
#[derive(Debug, Clone, Copy)]
pub struct AfterNo<'a> {
    /// The "no".
    pub no: &'a Event,
    /// How many jurisdictions.
    pub count: u64,
    /// The fewest and the most days between; `None` where the date of the "no" does not bound them.
    pub days: Option<(Days, Days)>,
}

impl Timeline {
    /// Where a jurisdiction stands in the order of its state; `None` where no date is known.
    #[must_use]
    pub fn rank(&self, fips: CountyFips) -> Option<Rank> {
        let on = self.activation(fips)?.date.day;
        let state = fips.state();
        let total = self.all().filter(|(place, _)| place.state == state).count() as u64;
        Rank::of(on, self.activation_days(state), total)
    }

    /// The order of things in a place by the day of an answer; `None` where it was not switched on.
    #[must_use]
    pub fn order<'a>(&'a self, answer: &Answer<'_>) -> Option<Order<'a>> {
        let fips = answer.place.fips;
        let on = answer.federal.since?;
        let tracks = self.tracks(self.dataset().county_position(fips)?)?;
        let beside = |spell: &Spell<_>| self.beside(spell.event, spell.basis, on);
        let nos = || {
            let next = tracks.stance.iter().skip(1).map(Some);
            tracks
                .stance
                .iter()
                .zip(next.chain(std::iter::once(None)))
                .filter(|(spell, _)| spell.value == Stance::Out)
        };
        let overridden = nos()
            .filter(|(spell, _)| spell.from.is_some_and(|from| from < on))
            .last()
            .and_then(|(spell, next)| {
                // Where another speaker's stance took its place, the "no" itself went on.
                let ended = next
                    .filter(|next| next.basis == spell.basis)
                    .filter(|next| next.from.is_some_and(|from| from <= on));
                Some(Overridden {
                    no: beside(spell)?,
                    ended: ended.and_then(beside),
                })
            });
        let by_the_day = |day: Day| on <= day && day <= answer.day;
        let own = self
            .own_nos(fips)
            .find(|event| by_the_day(event.date.day))
            .map(|event| Later {
                no: Beside {
                    event,
                    basis: Basis::Own,
                    gap: Gap::of(&event.date, on),
                },
                again: event
                    .date
                    .day
                    .yesterday()
                    .ok()
                    .and_then(|eve| spell::at(&tracks.stance, eve))
                    .is_some_and(|spell| {
                        spell.value == Stance::Out && spell.basis == Some(Basis::Own)
                    }),
            });
        let of_state = nos()
            .map(|(spell, _)| spell)
            .filter(|spell| spell.basis == Some(Basis::State))
            .find(|spell| spell.from.is_some_and(by_the_day))
            .and_then(beside)
            .map(|no| Later { no, again: false });
        let mut later: Vec<Later<'a>> = of_state.into_iter().chain(own).collect();
        later.sort_by_key(|later| later.no.event.date.day);
        let limited = tracks
            .jail_practice
            .iter()
            .find(|spell| spell.value.limits())
            .filter(|spell| spell.from.is_some_and(|from| from <= answer.day))
            .and_then(|spell| self.beside(spell.event, spell.basis, on));
        Some(Order {
            rank: self.rank(fips)?,
            overridden,
            later,
            limited,
        })
    }

    /// The rows by which a place itself said no, in order; a city's are not among them.
    pub fn own_nos(&self, fips: CountyFips) -> impl Iterator<Item = &Event> {
        self.county_history(fips)
            .into_iter()
            .filter(|item| item.own && item.counts)
            .map(|item| item.event)
            .filter(|event| event.stance == Some(Stance::Out))
    }

    /// The jurisdictions of a state switched on after its latest "no" and by a day; `None` where there
    /// are none.
    #[must_use]
    pub fn after_no(&self, state: StateFips, day: Day) -> Option<AfterNo<'_>> {
        let said = self
            .state_tracks(state)?
            .stance
            .iter()
            .filter(|spell| spell.value == Stance::Out)
            .rfind(|spell| spell.from.is_some_and(|from| from <= day))?;
        let no = self.dataset().event(said.event?)?;
        let (mut count, mut clear, mut days) = (0, true, Vec::new());
        for on in self.activation_days(state) {
            if on <= no.date.day || on > day {
                continue;
            }
            count += 1;
            match Gap::of(&no.date, on) {
                Gap::Before(between) => days.push(between),
                _ => clear = false,
            }
        }
        let span = days.iter().min().copied().zip(days.iter().max().copied());
        (count > 0).then_some(AfterNo {
            no,
            count,
            days: span.filter(|_| clear),
        })
    }

    fn beside(&self, event: Option<EventIx>, basis: Option<Basis>, on: Day) -> Option<Beside<'_>> {
        let event = self.dataset().event(event?)?;
        Some(Beside {
            event,
            basis: basis.unwrap_or(Basis::Own),
            gap: Gap::of(&event.date, on),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_rank_counts_those_before_and_those_that_share_the_day() {
        let days = [3, 1, 2, 2, 2].map(|day| date(2010, 1, day));
        let of = |day| Rank::of(date(2010, 1, day), days.into_iter(), 7);
        let rank = |first, last| {
            Some(Rank {
                first,
                last,
                with_date: 5,
                total: 7,
            })
        };
        assert_eq!(of(1), rank(1, 1));
        assert_eq!(of(2), rank(2, 4));
        assert_eq!(of(3), rank(5, 5));
        assert_eq!(of(4), None);
        assert_eq!(of(2).unwrap().together(), 3);
    }

    #[test]
    fn days_are_counted_only_between_days() {
        let on = date(2012, 6, 5);
        let gap = |text, precision, bound| {
            Gap::of(&WrittenDate::parse(text, precision, bound).unwrap(), on)
        };
        let days = |count, at_least| Days { count, at_least };
        let exact = |text| gap(text, Precision::Day, Bound::Exact);
        assert_eq!(exact("2012-06-05"), Gap::SameDay);
        assert_eq!(exact("2012-06-04"), Gap::Before(days(1, false)));
        assert_eq!(exact("2013-06-05"), Gap::After(days(365, false)));
        let month = |text| gap(text, Precision::Month, Bound::Exact);
        assert_eq!(month("2010-07"), Gap::Before(days(675, true)));
        assert_eq!(month("2012-06"), Gap::Unclear);
        assert_eq!(month("2012-07"), Gap::After(days(26, true)));
        let by = |text| gap(text, Precision::Day, Bound::OnOrBefore);
        assert_eq!(by("2012-06-01"), Gap::Before(days(4, true)));
        assert_eq!(by("2012-06-05"), Gap::Unclear);
        assert_eq!(by("2012-07-01"), Gap::Unclear);
        let about = gap("2010", Precision::Year, Bound::Approximate);
        assert_eq!(about, Gap::Unclear);
        let announced = gap("2012-06-01", Precision::Day, Bound::Announced);
        assert_eq!(announced, Gap::Unclear);
    }
}
