"""Every rule is held against the phrases that stand beside it."""

from __future__ import annotations

import re

import pytest

from calendar_service.parsing import cues, dates, sentences, times, zones
from calendar_service.parsing.dates import DateMention
from calendar_service.parsing.times import TimeMention


@pytest.mark.parametrize(("phrase", "zone"), zones.PHRASES.items())
def test_a_zone_is_read_behind_a_time(phrase: str, zone: str) -> None:
    found = zones.match(phrase)
    assert found is not None
    assert zones.resolve(found[0], None) == zone


@pytest.mark.parametrize("phrase", zones.NOT)
def test_other_words_are_no_zone(phrase: str) -> None:
    assert zones.match(phrase) is None


def test_a_zone_follows_the_country_of_its_issuer() -> None:
    assert zones.resolve("central-europe", "NO") == "Europe/Oslo"
    assert zones.resolve("gmt", "GB") == "Europe/London"
    assert zones.resolve("gmt", "DE") == "UTC"
    assert zones.resolve("local", "CH") == "Europe/Zurich"
    assert zones.resolve("local", None) is None


def _time(mention: TimeMention) -> tuple[str, str | None, str | None]:
    until = mention.until.isoformat("minutes") if mention.until else None
    return mention.time.isoformat("minutes"), until, mention.zone


@pytest.mark.parametrize(("phrase", "expected"), times.PHRASES.items())
def test_a_clock_time_is_read(phrase: str, expected: tuple[tuple[str, str | None, str | None], ...]) -> None:
    assert tuple(_time(mention) for mention in times.find(phrase)) == expected


@pytest.mark.parametrize("phrase", times.NOT)
def test_other_figures_are_no_time(phrase: str) -> None:
    assert times.find(phrase) == []


def _day(mention: DateMention) -> tuple[str, str | None]:
    if mention.day:
        first = mention.day.isoformat()
    else:
        first = mention.word.value if mention.word else f"{mention.month:02d}-{mention.mday:02d}"
    if mention.until:
        return first, mention.until.isoformat()
    return first, f"{mention.until_month:02d}-{mention.until_mday:02d}" if mention.until_month else None


@pytest.mark.parametrize(("phrase", "expected"), dates.PHRASES.items())
def test_a_date_is_read(phrase: str, expected: tuple[tuple[str, str | None], ...]) -> None:
    assert tuple(_day(mention) for mention in dates.find(phrase)) == expected


@pytest.mark.parametrize("phrase", dates.NOT)
def test_other_words_are_no_date(phrase: str) -> None:
    assert dates.find(phrase) == []


def test_a_numeric_date_follows_its_country() -> None:
    (american,) = dates.find("on 3/4/2025", month_first=True)
    (british,) = dates.find("on 3/4/2025", month_first=False)
    assert (american.day, british.day) == (dates.date(2025, 3, 4), dates.date(2025, 4, 3))


def test_dateparser_reads_the_rest_without_guessing_from_today() -> None:
    assert dates.by_dateparser("2025 March 12", None, month_first=True) == dates.date(2025, 3, 12)
    assert dates.by_dateparser("next week", None, month_first=True) is None
    assert dates.by_dateparser("March 12", None, month_first=True) is None


def test_a_labelled_date_that_no_pattern_reads_is_left_to_dateparser() -> None:
    text = "Acme Widgets, Inc. Earnings Conference Call\nDate: 2031, March 12th\nTime: 9:00 a.m. ET"
    (mention,) = dates.labelled(text, dates.find(text), month_first=True)
    assert (mention.day, text[mention.start : mention.end]) == (dates.date(2031, 3, 12), "2031, March 12th")
    assert dates.labelled("Date: to be announced in 2031", [], month_first=True) == []


@pytest.mark.parametrize(("rule", "phrase"), [(rule.name, phrase) for rule in cues.RULES for phrase in rule.phrases])
def test_a_cue_is_found_in_its_phrases(rule: str, phrase: str) -> None:
    assert rule in [cue.rule for cue in cues.find(phrase)]


@pytest.mark.parametrize(
    "phrase", [p for rule in cues.RULES if rule.role.occasion and rule.role is not cues.Role.WEAK for p in rule.phrases]
)
def test_the_plain_look_lets_every_occasion_through(phrase: str) -> None:
    assert cues.QUICK.search(phrase)


def test_no_rule_goes_without_phrases() -> None:
    assert all(rule.phrases for rule in cues.RULES)
    assert len({rule.name for rule in cues.RULES}) == len(cues.RULES)
    assert all(re.compile(rule.pattern) for rule in cues.RULES)


SENTENCES = {
    "The call is at 4:30 p.m. Eastern Time. It is long.": 2,
    "Acme Inc. will present. Mr. Roe speaks.": 2,
    "It starts at 5 p.m. The webcast follows.": 2,
    "Date: May 5\nTime: 9 a.m.\nPlace: Room 1": 3,
    "The company will host a call on the second quarter and all that is in\nit on Monday.": 1,
    "- one\n- two\n- three": 3,
    "| a | b |\n| c | d |": 2,
    "Headline\n\nBody text.": 2,
    "in the U.S. Senate": 1,
}


@pytest.mark.parametrize(("text", "count"), SENTENCES.items())
def test_units_are_sentences_and_lines(text: str, count: int) -> None:
    found = sentences.units(text)
    assert len(found) == count
    assert "".join(unit.of(text) for unit in found).replace("\n", "").replace(" ", "") == text.replace(
        "\n", ""
    ).replace(" ", "")
