"""The rules of the house, held against the source: who may import whom, who may ask the clock, who speaks SQL."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "calendar_service"
ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / PACKAGE

# From the ground up: a room imports only rooms before it; the doors, last, may import all.
ROOMS = ["model", "config", "parsing", "sources", "store", "calendars", "reminders", "events", "ingest", "evaluation"]
DOORS = ["web", "scheduler", "server", "cli", "__main__"]
ALONE = {"model": set(), "parsing": {"model"}}  # rooms that may import less than the table gives them


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in MODULES.items()}


def room(module: str) -> str:
    """The room of a module: ``calendar_service.parsing.dates`` is in ``parsing``."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def for_types_alone(module: str) -> set[ast.AST]:
    """What stands under ``if TYPE_CHECKING``, which is never run."""
    return {
        inner
        for node in ast.walk(TREES[module])
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for statement in node.body
        for inner in ast.walk(statement)
    }


def imports(module: str, *, when_run: bool = False) -> Iterator[str]:
    """The modules of the house that a module imports, wherever in it the import stands."""
    package = module if MODULES[module].name == "__init__.py" else module.rpartition(".")[0]
    passed_over = for_types_alone(module) if when_run else set()
    for node in ast.walk(TREES[module]):
        if node in passed_over:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == PACKAGE)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, *([base] if base else [])])
            if base.split(".")[0] == PACKAGE:
                for alias in node.names:
                    inner = f"{base}.{alias.name}"
                    yield inner if inner in MODULES else base


def test_every_module_stands_in_a_room() -> None:
    assert {room(name) for name in MODULES} - {""} <= {*ROOMS, *DOORS}


@pytest.mark.parametrize("module", sorted(MODULES))
def test_imports_go_up_the_table_only(module: str) -> None:
    own = room(module)
    if own in ("", *DOORS):
        allowed = {*ROOMS, *DOORS} if own else set()
    else:
        allowed = ALONE.get(own, set(ROOMS[: ROOMS.index(own)]))
    wrong = [name for name in imports(module) if room(name) not in {"", own, *allowed}]
    assert not wrong, f"{module} imports {', '.join(wrong)}"


def test_no_room_below_the_doors_is_imported_in_a_circle() -> None:
    graph = {name: {target for target in imports(name, when_run=True) if target != name} for name in MODULES}
    state: dict[str, int] = {}

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert state.get(name) != 1, f"a circle of imports: {' -> '.join([*path[path.index(name) :], name])}"
        if name in state:
            return
        state[name] = 1
        for target in sorted(graph.get(name, ())):
            visit(target, (*path, name))
        state[name] = 2

    for name in graph:
        visit(name, ())


@pytest.mark.parametrize("module", sorted(name for name in MODULES if room(name) in ROOMS))
def test_no_function_below_the_doors_asks_the_clock(module: str) -> None:
    asked = [
        f"{node.func.attr}() in line {node.lineno}"
        for node in ast.walk(TREES[module])
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and (node.func.value.id, node.func.attr)
        in {
            ("datetime", "now"),
            ("datetime", "utcnow"),
            ("datetime", "today"),
            ("date", "today"),
            ("time", "time"),
            ("time", "localtime"),
        }
    ]
    assert not asked, f"{module} calls {', '.join(asked)}; the time is an argument"


@pytest.mark.parametrize("module", sorted(name for name in MODULES if room(name) != "store"))
def test_only_the_store_speaks_sql(module: str) -> None:
    names = {
        f"{node.module}.{alias.name}" if isinstance(node, ast.ImportFrom) else alias.name
        for node in ast.walk(TREES[module])
        if isinstance(node, ast.ImportFrom | ast.Import)
        for alias in node.names
    }
    spoken = {name for name in names if name.split(".")[0] in {"sqlalchemy", "alembic", "sqlite3", "psycopg"}}
    assert spoken <= {"sqlalchemy.Connection", "sqlalchemy.engine.Connection"}, f"{module} imports {spoken}"


@pytest.mark.parametrize("module", sorted(MODULES))
def test_every_module_says_what_it_is_for(module: str) -> None:
    said = ast.get_docstring(TREES[module]) or ""
    assert len(said) > 10 or not MODULES[module].read_text("utf-8").strip()


def test_parsing_a_file_loads_neither_the_web_nor_the_database() -> None:
    heavy = (
        "flask",
        "sqlalchemy",
        "rich",
        "alembic",
        "apscheduler",
        "lxml",
        "bs4",
        "pypdf",
        "trafilatura",
        "dateparser",
    )
    code = (
        "import sys, contextlib, io\n"
        "from calendar_service.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()) as said:\n"
        "    status = main(['parse', '--format', 'jsonl', sys.argv[1]])\n"
        f"print(status, [name for name in {heavy!r} if name in sys.modules])"
    )
    sample = sorted((ROOT / "seeds").glob("*.txt"))[0]
    run = subprocess.run([sys.executable, "-c", code, sample], capture_output=True, text=True, timeout=60, check=False)
    assert run.stdout.strip() == "0 []", run.stderr
