"""What is written for people is true: links lead somewhere, commands and settings that are named exist."""

from __future__ import annotations

import re
import typing
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from calendar_service.cli import _parser
from calendar_service.config import SECTIONS

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def commands() -> set[str]:
    (choices,) = (action.choices for action in _parser()._actions if isinstance(action.choices, dict))
    return set(choices)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub("`[^`\n]+`", "", page.read_text("utf-8"))):
        if not re.match(r"[a-z]+:|#", target):
            assert (page.parent / target.partition("#")[0]).exists(), target


def test_every_page_that_the_source_names_exists() -> None:
    named = {
        name
        for path in ROOT.glob("calendar_service/**/*.py")
        for name in re.findall(r"docs/[a-z]+\.md", path.read_text("utf-8"))
    }
    assert {name for name in named if not (ROOT / name).exists()} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_is_named_exists(page: Path) -> None:
    named = re.findall(r"calendar-service ((?!-)[a-z][a-z-]+)", re.sub(r"docker \S+ .*", "", page.read_text("utf-8")))
    assert set(named) <= commands(), page.name


def test_the_changelog_names_every_command() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert {name for name in commands() if f"`{name}`" in text} == commands()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_setting_that_is_named_exists(page: Path) -> None:
    for section, key in re.findall(r"`([a-z]+)\.([a-z_]+)`", page.read_text("utf-8")):
        if section in SECTIONS:
            assert key in typing.get_type_hints(SECTIONS[section]), f"{section}.{key}"


def test_the_readme_leads_to_every_page() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert [page.name for page in PAGES if page.parent.name == "docs" and f"docs/{page.name}" not in text] == []


def test_the_picture_is_a_drawing_with_a_description() -> None:
    picture = ET.parse(ROOT / "docs" / "picture.svg").getroot()  # noqa: S314 - our own drawing
    assert {"title", "desc"} <= {element.tag.rpartition("}")[2] for element in picture}
