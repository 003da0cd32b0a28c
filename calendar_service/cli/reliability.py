"""The reliability diagram: confidence across, the share of right events up, drawn as SVG.

Dots on the diagonal are a confidence that means what it says; a dot's size is the number of events, the line through
it the 95% interval.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from calendar_service.evaluation import Bin

SIZE, LEFT, TOP = 360, 60, 50
COLOURS = ("#1f5fa8", "#c2571a", "#2f7d4f")


def diagram(parts: Mapping[str, Sequence[Bin]]) -> str:
    """The diagram of one or more sets of bins, each in its colour."""
    shapes = [*_frame()]
    for number, (name, bins) in enumerate(parts.items()):
        colour = COLOURS[number % len(COLOURS)]
        count = sum(one.count for one in bins)
        y = TOP + SIZE - 14 - 20 * (len(parts) - 1 - number)
        shapes.append(f'<circle cx="{LEFT + SIZE - 176}" cy="{y - 4}" r="5" fill="{colour}"/>')
        shapes.append(f'<text x="{LEFT + SIZE - 164}" y="{y}">{escape(name)}: {count} events</text>')
        shapes += [shape for one in bins for shape in _dot(one, colour)]
    width, height = LEFT + SIZE + 30, TOP + SIZE + 60
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="system-ui, sans-serif" font-size="13" fill="#222">\n'
        "<title>Reliability of the confidence</title>\n"
        f'<rect width="{width}" height="{height}" fill="#fff"/>\n' + "\n".join(shapes) + "\n</svg>\n"
    )


def _frame() -> list[str]:
    shapes = [
        f'<text x="{LEFT}" y="26" font-size="15" font-weight="600">Confidence, and the share that is right</text>',
        f'<rect x="{LEFT}" y="{TOP}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#999"/>',
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#999" stroke-dasharray="4 4"/>',
        f'<text x="{LEFT + SIZE / 2}" y="{TOP + SIZE + 44}" text-anchor="middle">confidence</text>',
        f'<text transform="translate(18 {TOP + SIZE / 2}) rotate(-90)" text-anchor="middle">right in every field</text>',
    ]
    for tenth in range(0, 11, 2):
        share = tenth / 10
        shapes.append(f'<text x="{_x(share)}" y="{TOP + SIZE + 20}" text-anchor="middle">{share:g}</text>')
        shapes.append(f'<text x="{LEFT - 8}" y="{_y(share) + 4}" text-anchor="end">{share:g}</text>')
    return shapes


def _dot(one: Bin, colour: str) -> list[str]:
    x, y = _x(one.confidence), _y(one.right)
    low, high = (_y(share) for share in one.interval)
    said = f"{one.count} events of confidence {one.confidence:.2f}: {one.right:.1%} right"
    return [
        f'<line x1="{x}" y1="{low}" x2="{x}" y2="{high}" stroke="{colour}" stroke-width="1.5" opacity="0.6"/>',
        f'<circle cx="{x}" cy="{y}" r="{min(14.0, 2.5 + math.sqrt(one.count) / 1.5):.1f}" fill="{colour}" opacity="0.85">'
        f"<title>{said}</title></circle>",
    ]


def _x(share: float) -> float:
    return round(LEFT + SIZE * share, 1)


def _y(share: float) -> float:
    return round(TOP + SIZE * (1 - share), 1)
