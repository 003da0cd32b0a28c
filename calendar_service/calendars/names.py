"""Companies' names as people say them, and titles without them.

>>> without("Elmwood at the Harbour Forum", ["Elmwood Instruments, Inc."])
'Harbour Forum'
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from calendar_service.calendars.lines import line

# Words that a name may end in without which everybody knows the company, each with the comma or blank before it.
_LEGAL = re.compile(
    r"(?:,\s?|\s)(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|l\.l\.c|llp|lp|l\.p|plc|p\.l\.c|ag|se|"
    r"s\.?a|s\.?p\.?a|n\.?v|b\.?v|asa|a/s|ab|oyj|gmbh|kgaa|pty|holdings?|\(publ\)|s\.a\.b\. de c\.v)\.?$",
    re.IGNORECASE,
)
# What ties a company's name to the rest of a title.
_LEAD = re.compile(
    r"[\s,:–—-]*(?:(?:to present|presents|presenting|presentation|will present) )?(?:at )?(?:the )?", re.I
)
# Words that begin a title as well as a name: alone they do not show that the title begins with the company.
_COMMON = re.compile(
    "first|second|third|fourth|full|final|fiscal|annual|special|general|virtual|global|international|national|american|"
    "european|investors?|conference|capital|healthcare|health|technology|energy|year|half|interim|quarterly|results|"
    "earnings|analyst|fireside|q[1-4]|h[12]|9m"
)


def short_name(name: str) -> str:
    """A company's name as people say it: without its legal form and "The".

    >>> short_name("ImmunoGen, Inc."), short_name("The Elm Holdings Company"), short_name("Birch & Co., Ltd.")
    ('ImmunoGen', 'Elm', 'Birch')
    """
    found = line(name, 200)
    while (cut := _LEGAL.sub("", found).rstrip(" ,")) != found and len(cut) > 1 and cut.lower() != "the":
        found = cut.removesuffix(" &").removesuffix(" and").rstrip(" ,")
    if found.lower().startswith("the ") and len(found) > len("the ") + 2:
        found = found[4:]
    return line(found, 40)


def _plain(word: str) -> str:
    return word.casefold().rstrip(",.:;").removesuffix("'s").removesuffix("’s")


def without(title: str, names: Iterable[str]) -> str:
    """The title without the company's name, or its beginning, at its head, and without what tied the two together."""
    words = title.split()
    said = [_plain(word) for word in words]
    article = 1 if said[:1] == ["the"] else 0
    longest = 0
    for name in names:
        own = [_plain(word) for word in name.split()]
        own = own[1:] if own[:1] == ["the"] else own
        count = 0
        while count < len(own) and article + count < len(said) and own[count] == said[article + count]:
            count += 1
        if count > 1 or (count == 1 and not _COMMON.fullmatch(own[0])):
            longest = max(longest, article + count)
    if not longest:
        return title
    rest = " ".join(words[longest:])
    rest = rest[match.end() :] if (match := _LEAD.match(rest)) else rest
    return rest[:1].upper() + rest[1:] if rest.split(" ")[0].islower() else rest
