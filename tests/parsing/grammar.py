"""A grammar of results announcements of our own, each with the answer that it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from hypothesis import strategies as st

COMPANIES = (
    ("Lumenor Corporation", "LUMN", "NASDAQ"),
    ("Quillon Software, Inc.", "QLN", "NYSE"),
    ("Peptidyne Inc.", "PPTD", "NASDAQ"),
    ("Brazos Bancshares, Inc.", "BRZB", "NASDAQ"),
    ("Copperline Media, Inc.", "CPL", "NYSE"),
)
ZONES = (
    ("ET", "America/New_York"),
    ("Eastern Time", "America/New_York"),
    ("(EDT)", "America/New_York"),
    ("Central Time", "America/Chicago"),
    ("PT", "America/Los_Angeles"),
    ("Pacific time", "America/Los_Angeles"),
)
CALLS = ("conference call", "conference call and webcast", "earnings conference call", "teleconference")
QUARTERS = ("first", "second", "third", "fourth")
MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Told:
    """An announcement's text and what stands in it."""

    headline: str
    lead: str
    call: str
    access: str
    replay: str
    company: tuple[str, str, str]
    published: date
    day: date
    clock: time
    zone: str
    number: str
    code: str
    until: date

    @property
    def text(self) -> str:
        """The whole announcement."""
        return "\n\n".join((self.headline, self.lead, self.call, self.access, self.replay))


def long_day(day: date) -> str:
    """``August 3, 2012``."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def clock_words(clock: time, style: int) -> str:
    """A clock time in one of the house styles."""
    hour = clock.hour % 12 or 12
    half = ("a.m.", "p.m.") if style % 2 == 0 else ("AM", "PM")
    minutes = f":{clock.minute:02d}" if clock.minute or style < 2 else ""
    return f"{hour}{minutes} {half[clock.hour >= 12]}"


@st.composite
def told(draw: st.DrawFn) -> Told:
    """Any announcement of the grammar."""
    company = draw(st.sampled_from(COMPANIES))
    name, ticker, exchange = company
    published = draw(st.dates(date(2005, 1, 3), date(2029, 12, 1)))
    day = published + timedelta(days=draw(st.integers(2, 40)))
    clock = time(draw(st.integers(7, 18)), draw(st.sampled_from((0, 15, 30, 45))))
    zone_words, zone = draw(st.sampled_from(ZONES))
    quarter = draw(st.sampled_from(QUARTERS))
    call = draw(st.sampled_from(CALLS))
    style = draw(st.integers(0, 3))
    area, last = draw(st.sampled_from(("877", "888", "866"))), draw(st.integers(100, 199))
    number = f"{area}-555-0{last}"
    code = str(draw(st.integers(1_000_000, 9_999_999)))
    until = day + timedelta(days=draw(st.integers(3, 60)))
    when = f"{clock_words(clock, style)} {zone_words}"
    weekday = WEEKDAYS[day.weekday()]
    told_when = draw(
        st.sampled_from(
            (
                f"on {weekday}, {long_day(day)} at {when}",
                f"at {when} on {weekday}, {long_day(day)}",
                f"at {when} on {long_day(day)}",
                f"on {long_day(day)}, at {when},",
            )
        )
    )
    return Told(
        headline=f"{name.split(',')[0]} to Host {quarter.title()} Quarter Results Call",
        lead=f"DENVER, {long_day(published)} /PRNewswire/ -- {name} ({exchange}: {ticker}) today announced that it will"
        f" report its {quarter} quarter financial results.",
        call=f"Management will host a {call} {told_when} to discuss the results.",
        access=f"To join the call, dial 1-{number} and enter passcode {code}. A live webcast will be available at"
        f" www.{ticker.lower()}-example.com.",
        replay=f"A replay of the webcast will be available at the same address through {long_day(until)}.",
        company=company,
        published=published,
        day=day,
        clock=clock,
        zone=zone,
        number="+1" + number.replace("-", ""),
        code=code,
        until=until,
    )


FINANCE = (
    "Revenue for the period ended March 31, 2011 was $4.30 million, compared with $3.9 million at December 31, 2010.",
    "On June 1, 2009 the board declared a dividend of $0.10 per share, payable to holders of record on June 15, 2009.",
    "The company's 5.25% notes mature on May 15, 2031 and are callable at 101.50.",
    "For further details write to the transfer agent, telephone 212-555-0187, Monday through Friday, 9 a.m. to 5 p.m.",
)
