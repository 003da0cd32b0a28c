"""``evaluate``: the parser held against a corpus, printed.

$ calendar-service evaluate corpus/ --hold-out --svg reliability.svg
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calendar_service.cli.common import CommandError, print_table, settings_of

if TYPE_CHECKING:
    from calendar_service.evaluation import Case, Report


def add(commands: Any, config: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser = commands.add_parser("evaluate", parents=[config], help="hold the parser against a corpus with answers")
    parser.add_argument("corpus", nargs="+", type=Path, metavar="CORPUS", help="a folder of NAME.txt and NAME.json")
    parser.add_argument(
        "--hold-out",
        action="store_true",
        help="tell the third of the documents that rules are never written for apart; its faults are not shown",
    )
    parser.add_argument("--svg", type=Path, metavar="FILE", help="draw the reliability diagram into FILE")
    parser.add_argument("--faults", type=int, metavar="N", help="show the first N faults (default: all)")
    parser.add_argument("--jobs", type=int, metavar="N", help="processes (default: the setting intake.jobs)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read the corpus, print the report."""
    from calendar_service import evaluation

    settings = settings_of(arguments)
    jobs = arguments.jobs or settings.intake.jobs or os.cpu_count() or 1
    held = list(_read(evaluation.cases(arguments.corpus), settings.intake, jobs))
    if arguments.hold_out:
        parts = {
            "developed on": [one for one in held if not evaluation.held_out(one[0].name)],
            "held out": [one for one in held if evaluation.held_out(one[0].name)],
        }
    else:
        parts = {"all": held}
    reports = {name: evaluation.evaluate(part) for name, part in parts.items()}
    _print_figures(reports)
    for name, report in reports.items():
        _print_confidence(name, report)
    shown = next(iter(reports.values()))
    _print_faults(shown, arguments.faults)
    if arguments.svg:
        from calendar_service.cli.reliability import diagram

        try:
            arguments.svg.write_text(diagram({name: evaluation.calibration(r.judged) for name, r in reports.items()}))
        except OSError as error:
            raise CommandError(f"{arguments.svg}: cannot be written: {error.strerror}") from error
    return 0


def _read(cases: Sequence[Case], limits: Any, jobs: int) -> Iterator[tuple[Case, dict[str, Any]]]:
    from calendar_service.cli.readings import as_answer, read_all

    readings = read_all((str(case.path) for case in cases), None, limits, jobs)
    for case, reading in zip(cases, readings, strict=True):
        yield case, as_answer(reading)


def _print_figures(reports: dict[str, Report]) -> None:
    from calendar_service.evaluation import FIELDS, REPORTED_ONLY

    def row(name: str, *figures: str) -> list[str]:
        return [name, *figures]

    def share(part: int, of: int) -> str:
        return f"{part}/{of}  {part / of:.1%}" if of else "-"

    found = list(reports.values())
    rows = [
        row("exact", *(share(r.exact, r.documents) for r in found)),
        row("clean", *(share(r.clean, r.empty) for r in found)),
        row("events found", *(share(r.found, r.found + r.missed) for r in found)),
        row("events spurious", *(str(r.spurious) for r in found)),
        row("events F1", *(f"{r.f1:.1%}" for r in found)),
    ]
    for name in FIELDS:
        figures = []
        for report in found:
            tally = report.tallies[name]
            members = f"  F1 {tally.f1:.1%}" if tally.f1 is not None else ""
            figures.append(share(tally.right, tally.asked) + members)
        rows.append(row(name + (" (reported)" if name in REPORTED_ONLY else ""), *figures))
    print_table(["", *(f"{name} ({report.documents})" for name, report in reports.items())], rows)


def _print_confidence(name: str, report: Report) -> None:
    from calendar_service import evaluation

    def interval(of: tuple[float, float]) -> str:
        return f"{of[0]:.1%} to {of[1]:.1%}"

    print(f"\nconfidence, {name}: of the events given so much, so many are right in every field")
    print_table(
        ["confidence", "events", "mean", "right", "95% interval"],
        [
            [
                f"{b.low:.1f} to {b.high:.1f}",
                str(b.count),
                f"{b.confidence:.3f}",
                f"{b.right:.1%}",
                interval(b.interval),
            ]
            for b in evaluation.calibration(report.judged)
        ],
    )
    print(f"\npublished unseen, {name}: at each threshold, and how many of those are wrong in any field")
    print_table(
        ["threshold", "published", "wrong", "share wrong, 95% interval"],
        [
            [f"{u.threshold:g}", str(u.published), str(u.wrong), interval(u.interval)]
            for u in evaluation.unseen(report.judged)
        ],
    )


def _print_faults(report: Report, limit: int | None) -> None:
    faults = report.faults if limit is None else report.faults[:limit]
    if faults:
        print(f"\nfaults: {len(report.faults)}")
    for fault in faults:
        where = f"{fault.document} {fault.event}".strip()
        print(f"\n{where}  {fault.field}: wanted {fault.wanted or '-'}, said {fault.said or '-'}")
        if fault.context:
            print(f"    {fault.context}")
