r"""Plain text in whatever encoding it comes: UTF-8, UTF-16 and UTF-32, Windows-1252, and others by a good guess.

>>> decode(b"The Company\x92s call", "acme.txt")
('The Company’s call', ())
"""

from __future__ import annotations

import codecs
import re

from calendar_service.sources.refusals import SourceError

# Byte-order marks, the longer before those that they begin with.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Control characters that no text holds (all of C0 but the blanks, the line ends, the page break and escape).
_CONTROL = bytes([*range(9), *range(14, 27), 28, 29, 30, 31, 127])
_ODD = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


def decode(raw: bytes, called: str) -> tuple[str, tuple[str, ...]]:
    """The text and what there is to say of its reading. ``called`` names it in messages.

    Raises SourceError for bytes that are no text.
    """
    text, warnings = _decode(raw, called)
    sample = text[:200_000]
    if len(_ODD.findall(sample)) > max(2, len(sample) // 200):
        raise SourceError(f"{called}: is a binary file, not text")
    return text, warnings


def _decode(raw: bytes, called: str) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], encoding, called)
    wide = _wide(raw)
    if wide:
        return _strict(raw, wide, called)
    if len(raw.translate(None, _CONTROL)) < len(raw) * 0.98:
        raise SourceError(f"{called}: is a binary file, not text")
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _eight_bit(raw, called)


def _strict(raw: bytes, encoding: str, called: str) -> tuple[str, tuple[str, ...]]:
    """Decode what says its encoding itself; a damaged character or two is replaced and said."""
    text = raw.decode(encoding, "replace")
    damaged = text.count("\ufffd")
    if damaged > max(2, len(text) // 100):
        raise SourceError(f"{called}: begins like {encoding.upper()} text but is none")
    return text, ((f"{damaged} damaged characters were replaced",) if damaged else ())


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: in English text every other byte is zero."""
    sample = raw[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.1:
        return "utf-16-be"
    return None


def _eight_bit(raw: bytes, called: str) -> tuple[str, tuple[str, ...]]:
    """Bytes that are no clean UTF-8: damaged UTF-8, Windows-1252, or whatever charset-normalizer takes them for.

    An announcement in a western language has few bytes above 127, and Windows-1252 is what wrote them; where they
    are many, they are letters of another alphabet, and the guess is charset-normalizer's.
    """
    mended = raw.decode("utf-8", "replace")
    damaged = mended.count("\ufffd")
    whole = sum(1 for character in mended if character > "\x7f") - damaged
    if whole > damaged:
        return mended, (f"{damaged} bytes are no UTF-8 and were replaced",)
    high = len(raw) - len(raw.translate(None, bytes(range(128, 256))))
    if high < len(raw) * 0.15:
        try:
            return raw.decode("windows-1252"), ()
        except UnicodeDecodeError:
            pass  # one of the five bytes that Windows-1252 leaves open
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:200_000]).best()
    if best is None:
        raise SourceError(f"{called}: is a binary file, or text in an encoding that cannot be told")
    text = raw.decode(best.encoding, "replace")
    return text, (f"read as {best.encoding}, which is a guess",)
