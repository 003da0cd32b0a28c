"""The words for occasions: what is tried only where one of its words stands must miss nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_service.parsing import cues
from calendar_service.parsing.text import normalise

CORPUS = Path(__file__).parents[1] / "corpus"
PHRASES = st.sampled_from([phrase for rule in cues.RULES for phrase in rule.phrases])


def ungated(text: str) -> list[cues.Cue]:
    """What is found when every rule is tried everywhere."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cues, "_NEEDS", {})
        return cues.find(text)


def test_the_words_that_are_asked_for_belong_to_rules() -> None:
    assert set(cues._NEEDS) <= {rule.name for rule in cues.RULES}


@pytest.mark.parametrize("folder", ["american", "world", "mixed"])
def test_trying_a_rule_only_where_its_words_stand_misses_nothing(folder: str) -> None:
    files = sorted((CORPUS / folder).glob("*.txt"))
    assert files
    for file in files:
        text = normalise(file.read_text(encoding="utf-8")).text
        for paragraph in text.split("\n\n"):
            assert cues.find(paragraph) == ungated(paragraph), file.name


@given(st.lists(PHRASES, min_size=1, max_size=4), st.sampled_from([" ", "\n", " - ", ", "]))
def test_phrases_in_any_order_are_found_with_the_gate_as_without(phrases: list[str], between: str) -> None:
    text = between.join(phrases)
    assert cues.find(text) == ungated(text)
