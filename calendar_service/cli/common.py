"""What commands share: the settings, and printing that suits a terminal and a pipe.

>>> plain(["issuer", "start"], [["Acme", "08:00"]])
['issuer  start', 'Acme    08:00']
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from calendar_service.config import ConfigError, Settings, load

if TYPE_CHECKING:
    from rich.console import Console

    from calendar_service.store import Store


WIDEST = 24  # characters of a cell that is not yet folded


class CommandError(Exception):
    """What a person asked for and cannot be done; the message is one line that says why."""


def config_file(arguments: argparse.Namespace) -> str:
    """The configuration's path: ``--config``, else the environment's, else ``config.toml``."""
    return str(getattr(arguments, "config", None) or os.environ.get("CALENDAR_CONFIG_FILE") or "config.toml")


def settings_of(arguments: argparse.Namespace) -> Settings:
    """The settings that a command runs with. Raises ConfigError; a file that was named must exist."""
    path = config_file(arguments)
    if getattr(arguments, "config", None) and not Path(path).exists():
        raise ConfigError(f"{path}: there is no such file")
    return load(path, os.environ)


def opened(settings: Settings) -> Store:
    """The store, brought to the newest version of its tables. Raises StoreError."""
    from calendar_service.store import open_store

    store = open_store(settings.database_url)
    try:
        store.upgrade()
    except BaseException:
        store.close()
        raise
    return store


def console(*, errors: bool = False) -> Console | None:
    """A rich console where a person looks on (a terminal), None in a pipe."""
    stream = sys.stderr if errors else sys.stdout
    if not stream.isatty():
        return None
    from rich.console import Console

    return Console(file=stream, highlight=False)


def plain(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Aligned lines, two blanks between columns."""
    lines = [list(columns), *[list(row) for row in rows]]
    widths = [max(len(line[place]) for line in lines) for place in range(len(columns))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table on a terminal (where it is too narrow for one, a block for each row); aligned lines in a pipe."""
    screen = console()
    if screen is None:
        print("\n".join(plain(columns, rows)))
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    cells = [max(len(line[place]) for line in (columns, *rows)) for place in range(len(columns))]
    if sum(min(width, WIDEST) + 3 for width in cells) > screen.width:
        table = Table.grid(padding=(0, 2))
        for row in rows:
            for column, cell in zip(columns, row, strict=True):
                if cell:
                    table.add_row(Text(column, style="dim"), Text(cell, style="bold" if column == columns[0] else ""))
            table.add_row()
    else:
        table = Table(*columns, box=box.SIMPLE_HEAD, header_style="bold")
        for row in rows:
            table.add_row(*[Text(cell) for cell in row])
    screen.print(table)
