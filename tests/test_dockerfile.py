"""The Dockerfile, held against the Makefile (its steps are the same) and against what a container must be."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEXT = re.sub(r"\\\n\s*", "", (ROOT / "Dockerfile").read_text("utf-8"))
STAGES = re.split(r"^FROM ", TEXT, flags=re.MULTILINE)[1:]


def instructions(stage: str) -> list[tuple[str, str]]:
    """Each instruction of a stage and what it says."""
    found = []
    for line in stage.splitlines()[1:]:
        if line and not line.startswith("#"):
            word, _, rest = line.partition(" ")
            found.append((word, rest.strip()))
    return found


def said(stage: str, word: str) -> list[str]:
    return [rest for instruction, rest in instructions(stage) if instruction == word]


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """A checkout in which nothing is set up."""
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_the_steps_that_build_are_those_of_make_install(clean: Path) -> None:
    run = subprocess.run(
        ["make", "--no-print-directory", "-n", "install"], cwd=clean, capture_output=True, text=True, check=True
    )
    steps = [line for line in run.stdout.splitlines() if not line.startswith(("echo ", "touch "))]
    assert said(STAGES[0], "RUN") == steps


def test_what_a_container_runs_is_what_make_run_runs(clean: Path) -> None:
    run = subprocess.run(
        ["make", "--no-print-directory", "-n", "run"], cwd=clean, capture_output=True, text=True, check=True
    )
    command = run.stdout.splitlines()[-1].removeprefix(".venv/bin/").split()
    assert said(STAGES[-1], "CMD") == [str(command).replace("'", '"')]


def test_everything_that_is_copied_is_there_and_let_in() -> None:
    let_in = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    for stage in STAGES:
        for copied in said(stage, "COPY"):
            if not copied.startswith("--from"):
                for name in copied.split()[:-1]:
                    assert (ROOT / name).exists(), name
                    assert f"!{name}" in let_in


def test_the_container_is_no_root_and_keeps_its_state_in_a_volume() -> None:
    final = STAGES[-1]
    words = [word for word, _ in instructions(final)]
    assert said(final, "USER") == ["10001:10001"]
    assert said(final, "VOLUME") == ["/app/var"]
    assert words.index("USER") > max(place for place, word in enumerate(words) if word in ("RUN", "COPY"))
    assert "/health" in said(final, "HEALTHCHECK")[0]


def test_every_image_is_named_with_its_version() -> None:
    assert all(re.match(r"\S+:\d+\.\d+\S*", stage) for stage in STAGES)
