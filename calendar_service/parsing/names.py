"""Company names as they stand in a text: where one that begins here ends, and where one that ends here began.

A name is read word by word: capitalised words, the small words between them ("Bank of the Isles"), a legal
form behind a comma or without one. A verb, a date, a title or punctuation ends it.

>>> text = 'Copperline & Sons, Inc. today announced'
>>> text[slice(*forward(text, 0))]
'Copperline & Sons, Inc.'
>>> text = 'the chairman of Bank of the Isles (NYSE: BOTI)'
>>> text[slice(*backward(text, text.index(" (")))]
'Bank of the Isles'
"""

from __future__ import annotations

import re
from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Legal forms that end a name, and the country that each tells of by itself ("-" for none).
_FORMS = """
- inc incorporated corp corporation co company ltd limited llc lp llp sa nv bv se nl sca sarl reit as pjsc jsc
US pllc pc
GB plc
DE ag gmbh kgaa kg
SE ab
NO asa
FI oyj oy
DK a/s aps
IS hf ehf
IT spa srl
FR sas
MX sab cv
MY bhd berhad
ID tbk
SG pte
AU pty
JP kk
CA ulc ltee lt\u00e9e
BR ltda
RU oao
HU zrt nyrt
"""
FORMS: dict[str, str | None] = {
    name: None if country == "-" else country
    for country, *forms in (line.split() for line in _FORMS.strip().splitlines())
    for name in forms
}
_NOT_WITHOUT_CAPITALS = _words("as se ab sa co nl pc lp company limited kg cv corporation incorporated")

_BETWEEN = _words("of and the de du des der die di do da del della la le les el los las von van den y e et und & +")
# "Centre for Autism": these stand in a name behind such a noun only.
_FOR = frozenset({"for", "on", "in", "against"})
_BEFORE_FOR = re.compile(
    r"(?:cent(?:er|re)|institute|association|alliance|foundation|council|society|partners|fund|bank|citizens|people|committee|coalition|products|industries|ventures|systems)$",
    re.IGNORECASE,
)
# Words that begin what is said of a company; in a headline they are capitalised like the name in front of them.
VERBS = _words(
    """announces announced announce announcing reports reported reporting report schedules scheduled provides provided
    releases released hosts hosting hosted presents presented presenting declares declared completes completed appoints
    appointed acquires invites issues issued launches launched publishes published confirms updates updated receives
    received enters expands begins joins unveils introduces delivers delivered achieves achieved posts posted participates
    participating features reschedules rescheduled postpones postponed cancels cancelled canceled closes expects reaffirms
    raises advises discloses returns to will today is are was were has have had said says slated invitation prices commences
    amends adjourns corrects reveals welcomes elects submits initiates terminates responds addresses celebrates continues
    extends granted grants obtains reached reaches advances acknowledges increases generates accelerates sustains
    strengthens takes makes seeks regains encourages reminds investigates notifies urges sees earns could may must should
    would does did also which who whose that signs names wins sets files holds moves changes awards shows showcases showcased
    supports demonstrates exceeds outlines discusses selects selected executes finalizes finalises establishes
    maintains surpasses surges beats tops gains plans seeks files recognizes recognized drives expanding being q1 q2 q3 q4 1q 2q 3q 4q
    fy 1h 2h h1 h2 fiscal (unaudited)"""
)
_MONTHS = _words(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec monday tuesday wednesday thursday friday saturday sunday"""
)
# Small words that begin a sentence and no name.
_NEVER_FIRST = _words(
    """in on at as for with when while after before since this that these those it its our he she they if although during
    today yesterday tomorrow but by from under through please both here there dear about of an a per via re not no so former
    also additionally furthermore however ceo cfo president chairman chief mr ms mrs dr how why what where who https http www
    today's or your you we and to participants copyright messrs sirs attn sub subject regd"""
)
# Words that begin headings and sentences, and names too: taken only where a legal form or a parenthesis follows.
_RARELY_FIRST = _words(
    """conference call webcast results earnings press release news contact contacts source exhibit form immediate shares
    stock date time dial live replay financial highlights summary table update investor investors media company first second
    third fourth full quarter quarterly annual half-year interim year-end strong record net total revenue revenues sales income
    operating adjusted gross cash ebitda correction corrected updated advisory reminder notice alert breaking video photo
    photos image discover leading ranked join watch read all each management participants more key recent select
    business corporate consolidated shareholders stockholders"""
)
_TOKEN = re.compile(r"(?P<gap> {0,2}\n? {0,2})(?P<word>[^\s,;:()\[\]\"|<>*]{1,60})")
_ABBREVIATION = re.compile(
    r"(?:[A-Z]|[A-Z](?:\.[A-Z]){1,4}|St|Mt|Ft|Bros|Mfg|Intl|Int'l|Dr|Drs|Cos|Assoc|Dev|Tech|Pharm|No|Hldgs|Grp)\.\Z"
)
_CAPITAL = re.compile(r"[A-Z0-9\u00c0-\u00de$@]|[a-z]{1,3}-?[A-Z]|[a-z0-9-]{2,20}\.(?:com|ai|io|co)\b")
_COMMA_FORM = re.compile(r" ?,(?: {0,2}\n? {0,2})(?P<word>[A-Za-z][A-Za-z./\u00e9\u015e]{0,11})(?![A-Za-z])")
_INNER = re.compile(
    r" \((?:publ\)|(?:Holdings?|UK|U\.K\.|USA?|U\.S\.|Canada|Group|China|Europe|Asia|Israel|Ireland|Bermuda|Cayman"
    r"|International|Australia|India|NZ|[A-Z]{2,3})\)(?= [A-Z]))"
)
_FIRM = re.compile(
    r"(?:, [A-Z][\w'-]{1,20}){1,3},? (?:&|and) [A-Z][\w'-]{1,20}(?: [A-Z][\w'-]{1,20}){0,2}"
    r"(?=,? (?:LLP|LLC|P\.?C|Inc|PLLC)\b)|(?:, [A-Z][\w'-]{1,20}){1,2},? & [A-Z][\w'-]{1,20} (?:Trust|Fund|Company|Associates|Partners)\b"
)
_AND_CO = re.compile(r" (?:&|and) Co\b")
_PUBL = re.compile(r" \(publ\)")
_TO_A_PARENTHESIS = re.compile(r"(?: [A-Z][\w'-]{1,20}){1,3} \((?!\d)")
_TO_A_FORM = re.compile(r"(?: [A-Z][\w'&-]{0,20}){0,4},? (?:Inc|Corp|Ltd|LLC|LLP|PLC|plc|Limited|Corporation)\b")
_FORM_BELOW = re.compile(
    r"\n(?:[A-Z][\w'&-]{0,20} ){0,3}[A-Z][\w'&-]{0,20},? (?:Inc|Corp|Ltd|LLC|LLP|PLC|plc|Limited|Corporation|AG|AB|ASA)\b"
)
_DE_CV = re.compile(r"(?: de (?:C\. ?V\.?|CV|R\. ?L\.?|RL)(?![A-Za-z])){1,2}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_WORDS = 11
_LONGEST = 110
_DAY = re.compile(r"[0-3]?\d ")
_WORD_START = re.compile(r"(?<![^\s(\"'/:-])(?=[^\s(\"'/:-])")


_KEY_WORDS = re.compile(r"[a-z0-9\u00df-\u024f]+")
_NO_PART_OF_KEYS = re.compile(r"\.(?:com|ai|io)\b|[.'&]")


@lru_cache(maxsize=2048)
def form(word: str) -> str | None:
    """A legal form's plain spelling ("inc" of "Inc.", "spa" of "S.p.A."), None where the word is none."""
    plain = word.rstrip("!").replace(".", "").lower()
    if plain not in FORMS:
        return None
    return None if word.islower() and plain in _NOT_WITHOUT_CAPITALS else plain


def _bare(word: str) -> str:
    return word.strip(".'!?").lower()


@lru_cache(maxsize=2048)
def is_capital(word: str) -> bool:
    """True of a word that may be part of a name by its letters: "Acme", "eGain", "3D", "1stdibs.com"."""
    return bool(_CAPITAL.match(word))


def forward(text: str, at: int, *, small: bool = False) -> tuple[int, int] | None:
    """The name that begins at ``at``: its start and end, None where none does.

    ``small`` also takes words without a capital, where a legal form follows soon ("agilex health, inc.").
    """
    end, complete, words = at, False, 0  # complete: its legal form has been read
    small = small and not is_capital(text[at : at + 20])
    while words < _MOST_WORDS:
        token = _TOKEN.match(text, end)
        if token is None or bool(token["gap"]) is not bool(words):
            break
        if "\n" in token["gap"] and (complete or _ends_line(text, token.start())):
            break
        word, last = _cut(text, token)
        if complete and form(word) in (None, "company") and not _AND_CO.match(text, token.start()):
            break
        if not word or not _goes_on(text, token, word, words, small) or _hangs(text, token, word, words):
            break
        words += 1
        complete = words > 1 and form(word) is not None
        end = token.start("word") + len(word)
        beyond = _behind(text, end)
        complete = complete or (beyond > end and _COMMA_FORM.match(text, end) is not None)
        end = beyond
        if last:
            break
    end = _without_small_end(text, at, end)
    return (at, end) if end > at and _stands(text, at, end, complete, small) else None


def _ends_line(text: str, at: int) -> bool:
    """True where the line that ends at ``at`` is short, so of its own, and no legal form follows on the next."""
    return at - text.rfind("\n", 0, at) - 1 < 40 and not _FORM_BELOW.match(text, at)


def _hangs(text: str, token: re.Match[str], word: str, words: int) -> bool:
    """True of a small word that no name follows: "Acme and today"; "Bank of the Isles" has one behind two."""
    bare = _bare(word)
    if (bare not in _BETWEEN and bare not in _FOR) or (words == 0 and bare != "the"):
        return False
    following = _TOKEN.match(text, token.end())
    if following and following["word"].lower() == "the":
        following = _TOKEN.match(text, following.end())
    return following is None or not following["gap"] or not _begins(following["word"])


def _cut(text: str, token: re.Match[str]) -> tuple[str, bool]:
    """A word without the marks behind it, and whether it must be the name's last: a sentence or a genitive ends there."""
    word = token["word"]
    dashes = word.find("--")
    if dashes >= 0:
        return word[:dashes], True
    if word.endswith(("'s", "s'")):
        root = word[:-2] if word.endswith("'s") else word[:-1]
        # "Moody's Corporation", "Macy's (NYSE: ...": the genitive is part of the name where a form or its ticker follows
        inside = text[token.end() : token.end() + 2] in (" (", ", ") or _TO_A_FORM.match(text, token.end())
        inside = inside or _TO_A_PARENTHESIS.match(text, token.end())
        return (word, False) if inside and form(root) is None else (root, True)
    if word.endswith("."):
        if form(word) is not None and len(word) > 1:
            return word, False
        if not _ABBREVIATION.fullmatch(word):
            return word.rstrip("."), True
    return word.rstrip("'"), False


def _begins(word: str) -> bool:
    """True of a capitalised word that may continue a name."""
    return is_capital(word) and _bare(word) not in VERBS and not word.startswith("$")


def _goes_on(text: str, token: re.Match[str], word: str, words: int, small: bool) -> bool:
    """True where the word belongs to the name of which ``words`` words stand before it."""
    bare = _bare(word)
    following = _TOKEN.match(text, token.end())
    after = following["word"] if following and following["gap"] else ""
    if bare in VERBS and not (form(after) or (_COMMA_FORM.match(text, token.start("word") + len(word)) and words)):
        return False
    if words and bare in _BETWEEN:
        return True
    if words and bare in _FOR:
        return bool(
            _BEFORE_FOR.search(text[max(0, token.start() - 20) : token.start()]) or _TO_A_FORM.match(text, token.end())
        )
    if bare in _MONTHS:
        return is_capital(word) and not after[:1].isdigit() and bool(after or words)
    if words == 0 and (bare in _NEVER_FIRST or _YEAR.fullmatch(bare)):
        return False
    return is_capital(word) or (words > 0 and form(word) is not None) or (small and word[:1].isalpha())


def _behind(text: str, end: int) -> int:
    """Where a name ends that reaches to ``end`` and on over ", Inc.", "(Holdings)" or ", Reyes & Stone LLP"."""
    for _ in range(3):
        comma = _COMMA_FORM.match(text, end)
        if (
            comma
            and form(comma["word"])
            and not (comma["word"].islower() and _bare(comma["word"]) in ("as", "company"))
        ):
            end = comma.end()
            continue
        other = _FIRM.match(text, end) or _PUBL.match(text, end) or _DE_CV.match(text, end) or _INNER.match(text, end)
        if other is None:
            break
        end = other.end()
    return end


def with_form(text: str, end: int) -> int:
    """Where a name that reaches to ``end`` ends with its legal form, behind a comma or a blank."""
    beyond = _behind(text, end)
    token = _TOKEN.match(text, end)
    if beyond == end and token and token["gap"] and form(token["word"]):
        return token.end()
    return beyond


def _without_small_end(text: str, start: int, end: int) -> int:
    """The end without a small word or a mark left hanging: "Acme and" is "Acme"."""
    while end > start:
        stripped = text[start:end].rstrip(" ,-&+/'")
        word = stripped.rpartition(" ")[2]
        if word.lower() in _BETWEEN or word.lower() in _FOR:
            stripped = stripped[: -len(word)]
        if start + len(stripped) == end:
            return end
        end = start + len(stripped)
    return end


def _stands(text: str, start: int, end: int, complete: bool, small: bool) -> bool:
    """True where what was read can be a company's name at all."""
    name = text[start:end]
    if not re.search(r"[A-Za-z\u00c0-\u024f]", name) or len(name) < 2:
        return False
    first = _bare(name.split()[0])
    if first in _RARELY_FIRST:
        return complete or text[end : end + 2] in (" (", "\n(")
    if small and not is_capital(name):
        return complete
    return not (first in _MONTHS and len(name.split()) == 1)


def backward(text: str, end: int, floor: int = 0) -> tuple[int, int] | None:
    """The longest name that ends at ``end`` and begins at ``floor`` or later, None where none does."""
    window = max(floor, end - _LONGEST)
    cut = text[window : end + 2]
    offset = end - window
    for word in _WORD_START.finditer(cut, 0, offset):
        if word.start() == 0 and window > floor and text[window - 1].isalnum():
            continue
        small = word.start() == 0 and window == floor
        if not small and _DAY.match(cut, word.start()):
            continue
        found = forward(cut, word.start(), small=small)
        if found and found[1] == offset:
            return window + found[0], end
    return None


@lru_cache(maxsize=512)
def formed(name: str) -> bool:
    """True of a name that has its legal form: "Acme Widgets, Inc."."""
    return any(form(word.strip(",")) for word in name.split()[1:])


@lru_cache(maxsize=512)
def key(name: str) -> tuple[str, ...]:
    """What two spellings of one name have in common: its words, small, without marks, articles and legal forms."""
    words = _KEY_WORDS.findall(_NO_PART_OF_KEYS.sub("", name.lower()))
    kept = [word for word in words if word not in FORMS and word not in ("the", "holdings", "holding", "group", "and")]
    return tuple(kept or words)


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True of two keys of one name: the shorter begins the longer, or is its initials."""
    return all(a == b for a, b in zip(one, other, strict=False)) or shortens(one, other) or shortens(other, one)


def shortens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """True where one key is the other's initials."""
    return (
        len(short) == 1 and len(long) > 2 and short[0] == "".join(word[0] for word in long if word not in ("of", "for"))
    )
