"""Exchanges as announcements write them, and the tickers that stand beside them.

One row of the table is one exchange: its canonical name, its country, the zone of its city, and every
notation that stands for it. A listing is read from a parenthesis ("(Nasdaq: ABCD)"), from a pair without
one ("NYSE: ABC"), or from a sentence ("traded on the NYSE under the symbol ABC").

>>> [(l.exchange, l.ticker) for l in find("Acme Corp. (NYSE/TSX: ACM; Frankfurt: A1B) today said")]
[('NYSE', 'ACM'), ('TSX', 'ACM'), ('Frankfurt', 'A1B')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache


@dataclass(frozen=True, slots=True)
class Exchange:
    """An exchange: canonical name, ISO 3166 country, IANA zone, the suffixes its tickers carry elsewhere."""

    name: str
    country: str
    zone: str
    suffixes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A ticker as read at ``start``..``end``; ``group`` is where its parenthesis or sentence begins.

    ``exchange`` is the canonical name, None where the text names none that the table knows; ``country`` is
    the exchange's, or that of a prefix such as "AU:".
    """

    ticker: str
    exchange: str | None
    country: str | None
    start: int
    end: int
    group: int


_NEW_YORK = "America/New_York"

# Notations are matched without regard to case; a blank in one stands for a blank, a hyphen or nothing.
_TABLE: tuple[tuple[Exchange, str], ...] = (
    (
        Exchange("NASDAQ", "US", _NEW_YORK, ("O", "OQ", "Q")),
        "nasdaq|nasdq|nasdaqgs|nasdaqgm|nasdaqcm|nasdaq gs|nasdaq gm|nasdaq cm|nasdaq nm|nasdaq nms|nasdaq sc|nasdaq ngs"
        "|nasdaq global select market|nasdaq global select|nasdaq global market|nasdaq capital market|nasdaq capital markets"
        "|nasdaq national market|nasdaq small cap market|nasdaq small cap|nasdaq stock market|nasdaq stock exchange"
        "|nasdaq stock market llc|nasdaq exchange|nasdaq us|nasdaq market|ngs|ngm|ncm|nasd",
    ),
    (
        Exchange("NYSE", "US", _NEW_YORK, ("N",)),
        "nyse|new york stock exchange|ny stock exchange|nyse euronext|nyse new york|nyse us|big board|new york nyse",
    ),
    (
        Exchange("NYSE American", "US", _NEW_YORK, ("A",)),
        "nyse american|nyse american llc|nyse american stock exchange|nyse amer|nyse a|nyse mkt|nyse mkt llc|nyse amex"
        "|nyse alternext|nyse alternext us|nyse amex equities|amex|american stock exchange|nyse american exchange|nysemkt"
        "|nyse american equities",
    ),
    (Exchange("NYSE Arca", "US", _NEW_YORK, ("P",)), "nyse arca|arca|nysearca|nyse arca equities"),
    (Exchange("Cboe BZX", "US", _NEW_YORK), "cboe bzx|bats|bats exchange|cboe us|bzx|cboe"),
    (Exchange("NYSE Texas", "US", "America/Chicago"), "nyse texas|nyse chicago|chicago stock exchange"),
    (
        Exchange("OTC", "US", _NEW_YORK, ("OB", "PK", "OTC", "QB", "QX")),
        "otc|otcqb|otcqx|otcbb|otc bb|otc qb|otc qx|otcpk|otc pk|otc pink|otcpink|otc pinks|pink sheets|pinksheets|pinks"
        "|otc markets|otc market|otc markets group|otc bulletin board|over the counter bulletin board|over the counter"
        "|otcqb venture market|otcqb marketplace|otcqx best market|otcqx international|otcqx u.s.|otcqx us|otc pink sheets"
        "|otc pink current|otc pink limited|otc expert market|otcid|otc id|otc id basic market|otcid basic market|otce|otcm"
        "|otc other|us otc|usotc|otc us|u.s. otc|otc grey|grey market|bulletin board|other otc|otc expert|pink open market"
        "|otc pink open market|otc pink marketplace|pink market|otc markets group's pink market|otc market's pink market"
        "|otcmkts|otc mkts|otc adr|sponsored adr|adr",
    ),
    (
        Exchange("TSX", "CA", "America/Toronto", ("TO", "TRT")),
        "tsx|toronto stock exchange|toronto|tsx toronto|tsx canada|tsx.to|the toronto stock exchange|ca tsx",
    ),
    (
        Exchange("TSXV", "CA", "America/Toronto", ("V", "VN", "VX")),
        "tsxv|tsx v|tsx.v|tsx venture|tsx venture exchange|tsx vn|tsxve|tsx ve|tsx venture ex|cdnx|venture exchange|tsx-venture",
    ),
    (
        Exchange("CSE", "CA", "America/Toronto", ("CN", "C", "CSE")),
        "cse|canadian securities exchange|cnsx|cnq|canadian stock exchange|cnx|thecse",
    ),
    (
        Exchange("Cboe Canada", "CA", "America/Toronto", ("NE", "NEO")),
        "cboe canada|cboe ca|neo|neo exchange|aequitas neo|aequitas neo exchange|cboe canada exchange|neo toronto",
    ),
    (
        Exchange("LSE", "GB", "Europe/London", ("L", "LN", "LON")),
        "lse|london stock exchange|london|lon|lse main market|ln|lse london|london stock exchange main market|lse plc|lseg",
    ),
    (
        Exchange("AIM", "GB", "Europe/London", ("L", "LN", "LON")),
        "aim|aim london|lse aim|london aim|aim lse|london stock exchange aim|aim market|aim market of the london stock exchange"
        "|london stock exchange's aim|london stock exchange's aim market|aim ln",
    ),
    (
        Exchange("AQSE", "GB", "Europe/London"),
        "aqse|aquis|aquis exchange|aquis stock exchange|aquis growth market|isdx",
    ),
    (
        Exchange("Euronext Paris", "FR", "Europe/Paris", ("PA", "FP", "PAR")),
        "euronext paris|euronext growth paris|euronext|nyse euronext paris|paris|euronext par|euronext access paris|par|epa"
        "|euronext growth|alternext|alternext paris|alternext par|eurolist paris|paris bourse|enx",
    ),
    (
        Exchange("Euronext Amsterdam", "NL", "Europe/Amsterdam", ("AS", "NA", "AMS")),
        "euronext amsterdam|amsterdam|ams|nyse euronext amsterdam|aex|euronext ams",
    ),
    (
        Exchange("Euronext Brussels", "BE", "Europe/Brussels", ("BR", "BB", "BRU")),
        "euronext brussels|brussels|ebr|nyse euronext brussels|euronext growth brussels",
    ),
    (Exchange("Euronext Lisbon", "PT", "Europe/Lisbon", ("LS",)), "euronext lisbon|lisbon|els"),
    (
        Exchange("Euronext Dublin", "IE", "Europe/Dublin", ("I", "IR")),
        "euronext dublin|ise|irish stock exchange|esm|dublin|ireland",
    ),
    (
        Exchange("Borsa Italiana", "IT", "Europe/Rome", ("MI", "IM")),
        "borsa italiana|euronext milan|milan stock exchange|mta|bit|milan|egm",
    ),
    (
        Exchange("XETRA", "DE", "Europe/Berlin", ("DE", "GY", "GR", "GER", "ETR")),
        "xetra|etr|deutsche borse|deutsche boerse|deutsche börse|xtra|prime standard|ger",
    ),
    (
        Exchange("Frankfurt", "DE", "Europe/Berlin", ("F", "FRA")),
        "frankfurt|fse|fra|fwb|frankfurt stock exchange|frankfurt exchange|fsx|frankfurt fse|german stock exchange|germany"
        "|fkt|frankfurt wkn|general standard|open market frankfurt|berlin|stuttgart|munich|tradegate",
    ),
    (
        Exchange("SIX", "CH", "Europe/Zurich", ("SW", "S", "VX", "SN", "SE")),
        "six|six swiss exchange|six swiss|swx|virt-x|vtx|swiss exchange|swiss|bx swiss|zurich",
    ),
    (
        Exchange("Vienna", "AT", "Europe/Vienna", ("VI",)),
        "vienna stock exchange|wiener borse|wiener boerse|wiener börse|vienna|vse|wbag",
    ),
    (
        Exchange("Nasdaq Stockholm", "SE", "Europe/Stockholm", ("ST", "SS")),
        "nasdaq stockholm|omx stockholm|nasdaq omx stockholm|sto|stockholm|omx|nasdaq omx|omx nordic|stockholm stock exchange"
        "|nasdaq first north|nasdaq first north growth market|first north|ngm nordic|spotlight|nordic growth market"
        "|nasdaq first north stockholm|first north stockholm|spotlight stock market|nasdaq nordic",
    ),
    (
        Exchange("Nasdaq Copenhagen", "DK", "Europe/Copenhagen", ("CO", "DC")),
        "nasdaq copenhagen|omx copenhagen|nasdaq omx copenhagen|cse copenhagen|cph|copenhagen|copenhagen stock exchange",
    ),
    (
        Exchange("Nasdaq Helsinki", "FI", "Europe/Helsinki", ("HE", "FH")),
        "nasdaq helsinki|omx helsinki|nasdaq omx helsinki|hel|helsinki|helsinki stock exchange|nasdaq first north finland",
    ),
    (
        Exchange("Nasdaq Iceland", "IS", "Atlantic/Reykjavik", ("IC",)),
        "nasdaq iceland|omx iceland|iceland stock exchange",
    ),
    (Exchange("Nasdaq Baltic", "LT", "Europe/Vilnius", ()), "nasdaq vilnius|nasdaq tallinn|nasdaq riga|nasdaq baltic"),
    (
        Exchange("OSE", "NO", "Europe/Oslo", ("OL", "NO")),
        "ose|oslo|oslo bors|oslo børs|oslo stock exchange|euronext oslo|euronext oslo børs|osebx|oslo axess|osl|euronext expand"
        "|euronext growth oslo|oslo se",
    ),
    (Exchange("WSE", "PL", "Europe/Warsaw", ("WA",)), "wse|warsaw stock exchange|gpw|warsaw"),
    (
        Exchange("BME", "ES", "Europe/Madrid", ("MC", "SM")),
        "bme|madrid stock exchange|bolsa de madrid|madrid|bmad|bme growth",
    ),
    (Exchange("Athens", "GR", "Europe/Athens", ("AT",)), "athex|athens stock exchange|ase athens"),
    (Exchange("Borsa Istanbul", "TR", "Europe/Istanbul", ("IS",)), "bist|borsa istanbul|istanbul stock exchange"),
    (Exchange("MOEX", "RU", "Europe/Moscow", ("ME",)), "moex|micex|moscow exchange|rts"),
    (Exchange("TASE", "IL", "Asia/Jerusalem", ("TA",)), "tase|tel aviv stock exchange|tel-aviv stock exchange|tlv"),
    (Exchange("Tadawul", "SA", "Asia/Riyadh", ("SR",)), "tadawul|saudi exchange|saudi stock exchange"),
    (Exchange("DFM", "AE", "Asia/Dubai"), "dfm|dubai financial market|adx|abu dhabi securities exchange|nasdaq dubai"),
    (
        Exchange("JSE", "ZA", "Africa/Johannesburg", ("J", "JO", "SJ", "JSE")),
        "jse|johannesburg stock exchange|johannesburg|jse limited|jse main board|jnb",
    ),
    (
        Exchange("ASX", "AU", "Australia/Sydney", ("AX", "AU", "ASX")),
        "asx|australian securities exchange|australian stock exchange|asx limited|sydney|asx code",
    ),
    (Exchange("NSX", "AU", "Australia/Sydney"), "nsx|national stock exchange of australia"),
    (
        Exchange("NZX", "NZ", "Pacific/Auckland", ("NZ",)),
        "nzx|nzx main board|nze|nzse|nzsx|new zealand stock exchange|new zealand exchange|nzx market",
    ),
    (
        Exchange("HKEX", "HK", "Asia/Hong_Kong", ("HK",)),
        "hkex|hkse|sehk|hong kong stock exchange|stock exchange of hong kong|the stock exchange of hong kong|hong kong|hkg|hk"
        "|hkex main board|hong kong exchange|hkex stock code|main board of the stock exchange of hong kong",
    ),
    (
        Exchange("SGX", "SG", "Asia/Singapore", ("SI", "SP")),
        "sgx|singapore exchange|sgx-st|sgx mainboard|singapore stock exchange|ses|singapore|sgx catalist|catalist",
    ),
    (
        Exchange("TSE", "JP", "Asia/Tokyo", ("T", "TYO", "JP")),
        "tokyo stock exchange|tokyo|tyo|tse prime|tse growth|tse standard|tokyo stock exchange prime|tse first section|tse mothers|tse:prime|tpse",
    ),
    (
        Exchange("Shanghai", "CN", "Asia/Shanghai", ("SS", "SH")),
        "sse|shanghai stock exchange|shanghai|sha|sse star market|star market",
    ),
    (Exchange("Shenzhen", "CN", "Asia/Shanghai", ("SZ",)), "szse|shenzhen stock exchange|shenzhen"),
    (Exchange("TWSE", "TW", "Asia/Taipei", ("TW",)), "twse|taiwan stock exchange|tse taiwan|taiex"),
    (Exchange("TPEx", "TW", "Asia/Taipei", ("TWO",)), "tpex|taipei exchange|gretai"),
    (Exchange("KRX", "KR", "Asia/Seoul", ("KS", "KQ")), "krx|kosdaq|kospi|korea exchange|kse|korea stock exchange"),
    (
        Exchange("NSE", "IN", "Asia/Kolkata", ("NS",)),
        "nse|national stock exchange of india|nse india|national stock exchange",
    ),
    (Exchange("BSE", "IN", "Asia/Kolkata", ("BO",)), "bse|bombay stock exchange|bse india|bse ltd|bom"),
    (Exchange("Bursa Malaysia", "MY", "Asia/Kuala_Lumpur", ("KL",)), "bursa malaysia|klse|bursa"),
    (Exchange("IDX", "ID", "Asia/Jakarta", ("JK",)), "idx|indonesia stock exchange"),
    (Exchange("SET", "TH", "Asia/Bangkok", ("BK",)), "stock exchange of thailand|set bangkok"),
    (Exchange("PSE", "PH", "Asia/Manila", ("PS",)), "philippine stock exchange"),
    (
        Exchange("BMV", "MX", "America/Mexico_City", ("MX", "MM")),
        "bmv|mexican stock exchange|bolsa mexicana de valores|bolsa mexicana|biva",
    ),
    (
        Exchange("B3", "BR", "America/Sao_Paulo", ("SA", "BZ")),
        "b3|bovespa|bm&fbovespa|bm&f bovespa|bmfbovespa|b3 s.a.|novo mercado|b3 novo mercado",
    ),
    (
        Exchange("BCBA", "AR", "America/Argentina/Buenos_Aires", ("BA",)),
        "bcba|byma|buenos aires stock exchange|merval|bolsas y mercados argentinos",
    ),
    (
        Exchange("Santiago", "CL", "America/Santiago", ("SN",)),
        "santiago stock exchange|bolsa de santiago|bcs santiago|sse santiago",
    ),
    (Exchange("BVC", "CO", "America/Bogota"), "bvc|colombian stock exchange|bolsa de valores de colombia"),
    (Exchange("BVL", "PE", "America/Lima"), "bvl|lima stock exchange|bolsa de valores de lima"),
    (Exchange("BSX", "BM", "Atlantic/Bermuda", ("BH",)), "bsx|bermuda stock exchange"),
)

EXCHANGES: dict[str, Exchange] = {exchange.name: exchange for exchange, _ in _TABLE}

# "TSE" is Tokyo with a number behind it, Toronto with letters.
_AMBIGUOUS = {"tse": ("TSX", "TSE")}

# Prefixes of data vendors: the country of the listing, no exchange named.
_COUNTRY_PREFIXES = {
    code: {"uk": "GB", "ln": "GB"}.get(code, code.upper())
    for code in ("us", "ca", "au", "uk", "gb", "il", "de", "fr", "ch", "it", "es", "nl", "be", "se", "no", "dk", "fi", "jp", "sg", "in", "nz", "za", "br", "mx", "kr", "tw", "cn", "pl", "at", "ie", "pt")
}  # fmt: skip


_KEY_MARKS = re.compile(r"[\s.®™'/-]+|\(r\)|\(tm\)")
_THE = re.compile(r"^the\s", re.IGNORECASE)


def _key(notation: str) -> str:
    """A notation without case, blanks, hyphens and stops: what the look-up goes by."""
    return _KEY_MARKS.sub("", notation.lower())


_BY_KEY: dict[str, Exchange] = {
    _key(notation): exchange for exchange, notations in _TABLE for notation in notations.split("|")
}


def _pattern(names: list[str]) -> str:
    """One alternation of all notations, the first letter first, so that a miss costs one step."""
    by_letter: dict[str, list[str]] = {}
    for name in sorted(set(names), key=lambda n: (-len(n), n)):
        by_letter.setdefault(name[0], []).append(name)
    branches = []
    for letter, group in sorted(by_letter.items()):
        rest = "|".join(re.sub(r"(?:\\ |\\-|\\\.)", r"[\\s./-]{0,2}", re.escape(name[1:])) for name in group)
        branches.append(f"{letter}(?:{rest})")
    return "(?:" + "|".join(branches) + ")"


_NOTATION = (
    r"(?:the\s)?"
    + _pattern([notation for _, notations in _TABLE for notation in notations.split("|")] + list(_AMBIGUOUS))
    + r"(?:®|™|\(R\)|\(TM\))?"
)
_AND = r"\s{0,2}(?:[/|,;&+-]|\band\b(?:\s(?:on|the)\b){0,2}|\bor\b)\s{0,2}"
# What may stand between an exchange and its ticker: "Nasdaq: ", "ASX Code: ", "NYSE ticker ", "TSX "".
_LINK = (
    r"(?:[\s-]{0,2}(?:main\sboard|market)?\s?(?:(?:stock|trading|ticker|share)\s)?(?:code|ticker|symbol|trading symbol)?s?"
    r"\s{0,2}[:=]\s{0,2}|\s{0,2}:\s{0,2}|\s{0,2}-{1,2}\s{0,2}|\s{1,2}(?:under\s)?(?:(?:the|our|its)\s)?"
    r"(?:(?:stock|trading|ticker)\s)?(?:symbol|ticker|code)s?\s?:?\s{0,2}|\s{1,2}(?=\"))"
)
_QUOTES = r"[\"'*$\[_]{0,4}"
# Nothing but capitals and digits, at most with a class behind a full stop, a slash or a hyphen.
_TICKER = r"(?-i:[A-Z0-9][A-Z0-9&]{0,11}(?:[./-][A-Z0-9]{1,4}){0,3}(?![A-Za-z0-9]))"
_GROUP = re.compile(
    rf"(?P<names>{_NOTATION}(?:{_AND}{_NOTATION}){{0,4}})(?![A-Za-z])\"?{_LINK}{_QUOTES}", re.IGNORECASE
)
# All notations take ten milliseconds to compile, so patterns that few texts ask for are compiled when one does.
_BARE = rf"(?P<names>{_NOTATION})\s{{1,2}}{_QUOTES}(?={_TICKER}\s?[\"'*]{{0,3}}\))"
_BARE_ENDS = re.compile(rf"(?s:.){{2,90}}?\s{_QUOTES}(?={_TICKER}\s?[\"'*]{{0,3}}\))")  # … and how one ends
_TICKER_HERE = re.compile(rf"(?P<ticker>{_TICKER})|(?P<small>[a-z]{{1,5}}(?=\s?[)\"]))")
_COUNTRY_GROUP = re.compile(
    r"(?-i:(?P<prefix>" + "|".join(sorted(code.upper() for code in _COUNTRY_PREFIXES)) + r")):\s?(?=[A-Z0-9])"
)
_NEXT = re.compile(
    r"[\"'*\]_]{0,4}(?:\((?:https?:|www\.|#)[^)\s]{0,600}\))?[\"'*\]_]{0,4}\s{0,2}(?:\)\s{0,2}[\[*]{0,3}\(|[,;/|&+]|\band\b|\bor\b)?\s{0,2}[\"'*\[(_]{0,4}",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\((?=\s{0,2}[\"'\[*_]{0,4}[A-Za-z])\s{0,2}[\"'\[*_]{0,4}")
_WITHIN = rf"(?<![A-Za-z0-9.@/-])(?P<names>{_NOTATION}(?:{_AND}{_NOTATION}){{0,4}})(?![A-Za-z])\s{{0,2}}:\s{{0,2}}{_QUOTES}(?={_TICKER})"
_COLON = re.compile(rf":\s{{0,2}}{_QUOTES}(?={_TICKER})")
_LAST_WORDS = tuple(
    {
        re.split(r"[ .-]", notation.rstrip(" .-"))[-1]
        for notation in (*(n for _, notations in _TABLE for n in notations.split("|")), *_AMBIGUOUS)
    }
)
_LINE = re.compile(rf"^(?P<names>[A-Za-z][A-Za-z .&/-]{{1,60}}?)\s{{0,2}}[:-]\s{{0,2}}{_TICKER}$", re.MULTILINE)
_SYMBOL = re.compile(
    rf"(?:symbols?|ticker(?:\ssymbol)?s?|(?:stock|share)\scode)\b(?:\s(?:is|are|of))?\s?:?\s{{0,2}}{_QUOTES}\(?(?={_TICKER})",
    re.IGNORECASE,
)
_SYMBOL_WORDS = (
    *("symbol", "Symbol", "SYMBOL", "ticker", "Ticker", "stock code", "Stock Code"),
    *("share code", "Share code", "Share Code", "SHARE CODE"),
)
_NOTED = rf"(?P<names>{_NOTATION})(?![A-Za-z])"
_NAMED_BEFORE = rf"(?<![A-Za-z]){_NOTED}"
# What stands before an exchange that is named in words; the exchange itself is then read by the one pattern above.
_SHARES = re.compile(
    rf"(?:shares?|stock)\s\((?P<ticker>{_TICKER})\)\s(?:are|is)\s(?:listed|traded|quoted)\s(?:and\straded\s)?on\s(?:the\s)?",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?:listed|traded|trades|quoted)\son\s?(?:the\s?)?", re.IGNORECASE
)  # "… the Oslo Stock Exchange (ABC)"
_IN_PARENTHESES = re.compile(rf"\s{{1,2}}\((?P<ticker>{_TICKER})\)")
_REVERSED = re.compile(rf"\((?P<ticker>{_TICKER})\s?[-:/]\s?")  # "Acme Inc. (ABC - Toronto Stock Exchange)"
_LISTED_ON = re.compile(
    r"(?:listed|traded|trades|quoted)\s{1,2}(?:in\s|on\s|at\s|through\s){1,2}(?:the\s)?|Stock\sExchange(?:\(s\)|s)?:[\s|]{1,6}",
    re.IGNORECASE,
)
_LISTED_WORDS = ("listed", "traded", "trades", "quoted", "Listed", "Traded", "Quoted", "Stock Exchange")
_ISIN = re.compile(r"[A-Z]{2}[A-Z0-9]{9}\d\s?[-,;/]\s?(?=[A-Z])")
# Other codes that stand in such parentheses.
_NOT_TICKERS = frozenset(
    name
    for names in (
        "ISIN WKN CUSIP SEDOL LEI IR PR CEO CFO INC LLC LTD PLC CORP THE AND OR ET EST EDT CT PT GMT NEWS AM PM",
        "USD EUR GBP CAD OTC NYSE TSX LSE ASX AIM NASDAQ ADR ADS NA NONE TBD US UK",
    )
    for name in names.split()
)
# "ERIC B": in these countries a share class stands behind a blank.
_CLASSES_BY_BLANK = frozenset({"SE", "DK", "FI", "NO", "MX"})
_CLASS = re.compile(r"\s(?P<letter>[A-D]|[SV]DB|CPO|UBD)(?=[\s\"']{0,3}[),;/])")
# "(Reuters: ACM.L; Bloomberg: ACM LN)": data vendors' codes, the exchange by its suffix.
_VENDOR_CODE = re.compile(
    r"(?:Reuters|REUTERS|Bloomberg|BLOOMBERG|RIC|BBG)(?:\s(?:[Cc]ode|[Tt]icker|[Ss]ymbol))?\s?:?\s{1,2}(?P<root>[A-Z0-9]{1,8})"
    r"(?:\.(?P<ric>[A-Z]{1,3})|(?:\s|:)(?P<bbg>[A-Z]{2}))(?![A-Za-z0-9])"
)
# Exchange, the suffixes of Reuters, those of Bloomberg.
_CODES: tuple[tuple[str, str, str], ...] = (
    ("NASDAQ", "O OQ", ""),
    ("NYSE", "N", ""),
    ("NYSE American", "A", ""),
    ("OTC", "PK OB", ""),
    ("TSX", "TO", "CN"),
    ("TSXV", "V", ""),
    ("LSE", "L", "LN"),
    ("Euronext Paris", "PA", "FP"),
    ("Euronext Amsterdam", "AS", "NA"),
    ("Euronext Brussels", "BR", "BB"),
    ("Euronext Lisbon", "LS", "PL"),
    ("Euronext Dublin", "I", "ID"),
    ("Borsa Italiana", "MI", "IM"),
    ("XETRA", "DE", "GR GY"),
    ("Frankfurt", "F", ""),
    ("SIX", "S SW VX", "SW VX SE"),
    ("Vienna", "VI", "AV"),
    ("Nasdaq Stockholm", "ST", "SS"),
    ("Nasdaq Copenhagen", "CO", "DC"),
    ("Nasdaq Helsinki", "HE", "FH"),
    ("OSE", "OL", "NO"),
    ("WSE", "WA", "PW"),
    ("BME", "MC", "SM"),
    ("Athens", "AT", "GA"),
    ("TASE", "TA", "IT"),
    ("JSE", "J", "SJ"),
    ("ASX", "AX", "AU"),
    ("NZX", "NZ", "NZ"),
    ("HKEX", "HK", "HK"),
    ("SGX", "SI", "SP"),
    ("TSE", "T", "JP"),
    ("Shanghai", "SS", "CH"),
    ("Shenzhen", "SZ", ""),
    ("TWSE", "TW", "TT"),
    ("TPEx", "TWO", ""),
    ("KRX", "KS KQ", "KS"),
    ("NSE", "NS", "IN"),
    ("BSE", "BO", ""),
    ("BMV", "MX", "MM"),
    ("B3", "SA", "BZ"),
    ("BCBA", "BA", ""),
    ("Santiago", "SN", ""),
    ("CSE", "CN", ""),
    ("Cboe Canada", "NE", ""),
)
_BY_RIC = {code: name for name, codes, _ in _CODES for code in codes.split()}
_BY_BLOOMBERG = {code: name for name, _, codes in _CODES for code in codes.split()}
# Where a ticker may be a single letter.
_ONE_LETTER = re.compile(r"nyse|new york|nasdaq|tsx|asx|lse", re.IGNORECASE)
_LETTER_IS_EXCHANGE = frozenset({"TSXV", "LSE", "AIM", "TSE", "Frankfurt", "JSE"})
_HEAD = 3_000  # pairs without a parenthesis are looked for so far only
_MOST = 400  # groups looked at in one text


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@lru_cache(maxsize=2048)
def exchange(notation: str, ticker: str = "") -> Exchange | None:
    """The exchange that a notation stands for, None where the table has none.

    ``ticker`` decides between the two that share one: "TSE: 7203" is Tokyo, "TSE: ABC" Toronto.
    """
    key = _key(_THE.sub("", notation.strip()))
    if key in _AMBIGUOUS:
        letters, digits = _AMBIGUOUS[key]
        return EXCHANGES[digits if ticker[:1].isdigit() else letters]
    return _BY_KEY.get(key)


def of_suffix(suffix: str) -> Exchange | None:
    """The exchange that a suffix of Reuters' stands for: "ABC.L" is in London."""
    name = _BY_RIC.get(suffix)
    return EXCHANGES[name] if name else None


def is_ticker(code: str) -> bool:
    """False of codes that stand in parentheses and name no listing: "ISIN", "CEO", "NYSE"."""
    return code not in _NOT_TICKERS and exchange(code) is None


def plain_ticker(ticker: str, listed: Exchange | None) -> str:
    """A ticker without the suffix by which vendors name its exchange: "ABC.TO" on TSX is ABC, "BRK.A" stays."""
    root, stop, suffix = ticker.rpartition(".")
    if not stop or not root or listed is None or suffix not in listed.suffixes:
        return ticker
    # One letter is a share class too: "TSXV: ABC.V" is the exchange's, "NYSE: BRK.A" the company's.
    return root if len(suffix) > 1 or listed.name in _LETTER_IS_EXCHANGE else ticker


def _exchanges(names: str, ticker: str) -> list[Exchange | None]:
    """The exchanges of "NYSE/TSX" or "Nasdaq and TSX", in their order."""
    whole = exchange(names, ticker)
    if whole is not None:
        return [whole]
    found: list[Exchange | None] = []
    for match in _compiled(_NAMED_BEFORE).finditer(names):
        listed = exchange(match["names"], ticker)
        if listed is not None and listed not in found:
            found.append(listed)
    return found or [None]


def _read_group(text: str, at: int, group: int) -> Iterator[Mention]:
    """The listings from ``at`` on: "NYSE: ABC, ABC.PR.A; TSX: ABC) (FSE: 12A)", as far as they go."""
    names: list[Exchange | None] | None = None
    raw = prefix = ""
    for _ in range(12):
        code = _VENDOR_CODE.match(text, at)
        if code:
            listed = EXCHANGES.get(_BY_RIC.get(code["ric"] or "") or _BY_BLOOMBERG.get(code["bbg"] or "") or "")
            yield _mention(code["root"], listed, code.span("root"), group)
            following = _NEXT.match(text, code.end())
            raw, names, prefix, at = "", None, "", following.end() if following else code.end()
            continue
        match = _GROUP.match(text, at)
        if match is None and _BARE_ENDS.match(text, at):
            match = _compiled(_BARE).match(text, at)
        vendor = None if match else _COUNTRY_GROUP.match(text, at)
        if match:
            raw, names, prefix, at = match["names"], None, "", match.end()
        elif vendor:
            raw, names, prefix, at = "", [None], vendor["prefix"].lower(), vendor.end()
        elif not raw and not prefix:
            return
        isin = _ISIN.match(text, at) if raw or vendor else None
        if isin:  # "(Euronext Paris - FR0000555001 - ABC)"
            at = isin.end()
        ticker = _TICKER_HERE.match(text, at)
        if ticker is None or ticker.group().upper() in _NOT_TICKERS:
            return
        if len(ticker.group()) == 1 and not (_ONE_LETTER.search(raw) and ticker.group().isalpha()):
            return
        if not match and not vendor and ticker["small"]:
            return
        printed = ticker.group().upper()
        end = ticker.end()
        if raw:
            names = _exchanges(raw, printed)
            classed = _CLASS.match(text, end) if names[0] and names[0].country in _CLASSES_BY_BLANK else None
            if classed:
                printed, end = f"{printed} {classed['letter']}", classed.end()
        for listed in names or [None]:
            yield _mention(printed, listed, (ticker.start(), end), group, _COUNTRY_PREFIXES.get(prefix))
        following = _NEXT.match(text, end)
        if following is None or following.end() == end:
            return
        at = following.end()


def _anchored(
    pattern: re.Pattern[str], words: tuple[str, ...], text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with one of ``words``: found by the word first, which costs far less."""
    for word in words:
        at = text.find(word, start, end)
        for _ in range(_MOST):
            if at < 0:
                break
            match = pattern.match(text, at, end)
            if match:
                yield match
            at = text.find(word, at + len(word), end)


def _sentences(text: str, start: int, end: int) -> Iterator[Mention]:
    """Listings told in words: "trades on the NYSE under the symbol ABC", "shares (ABC) are listed on SIX"."""
    for match in _anchored(_SYMBOL, _SYMBOL_WORDS, text, start, end):
        ticker = _TICKER_HERE.match(text, match.end())
        if ticker is None or not ticker["ticker"] or ticker.group() in _NOT_TICKERS:
            continue
        before = text[max(start, match.start() - 140) : match.start()]
        before = before[max(before.rfind(". "), before.rfind("\n\n")) + 1 :]
        named = list(_compiled(_NAMED_BEFORE).finditer(before))
        listed = next((e for n in reversed(named) if (e := exchange(n["names"], ticker.group()))), None)
        if len(named) > 1:
            listed = exchange(before[named[0].start() : named[-1].end()], ticker.group()) or listed
        group = match.start() - (len(before) - named[0].start() if named else 0)
        yield _mention(ticker.group(), listed, ticker.span(), group)
    for match in _anchored(_SHARES, ("share", "stock", "Share", "Stock"), text, start, end):
        if listed := _exchange_at(text, match.end(), match["ticker"]):
            yield _mention(match["ticker"], listed, match.span("ticker"), match.start())
    for match in _anchored(_ON, ("listed on", "traded on", "trades on", "quoted on"), text, start, end):
        noted = _compiled(_NOTED).match(text, match.end())
        behind = _IN_PARENTHESES.match(text, noted.end()) if noted else None
        if noted and behind and (listed := exchange(noted["names"], behind["ticker"])):
            yield _mention(behind["ticker"], listed, behind.span("ticker"), match.start())


def _exchange_at(text: str, at: int, ticker: str = "") -> Exchange | None:
    """The exchange whose notation begins at ``at``."""
    named = _compiled(_NOTED).match(text, at)
    return exchange(named["names"], ticker) if named else None


def _mention(
    printed: str, listed: Exchange | None, where: tuple[int, int], group: int, country: str | None = None
) -> Mention:
    """A ticker as printed, without its vendor's suffix, on the exchange that the text names."""
    name = listed.name if listed else None
    return Mention(plain_ticker(printed, listed), name, listed.country if listed else country, *where, group)


def _paired(text: str, start: int, end: int) -> bool:
    """Whether the last word of any notation stands before a colon and a ticker: else no pair can be there."""
    for match in _COLON.finditer(text, start, end):
        before = text[max(start, match.start() - 40) : match.start()].rstrip().lower()
        for mark in ("®", "™", "(r)", "(tm)"):
            before = before.removesuffix(mark)
        if before.rstrip(" \n./-").endswith(_LAST_WORDS):
            return True
    return False


def find(text: str, start: int = 0, end: int | None = None, *, everywhere: bool = True) -> list[Mention]:
    """The listings between two offsets, in order.

    ``everywhere`` also reads sentences, and near the start pairs without a parenthesis around them; without
    it only parentheses are looked at.
    """
    stop = len(text) if end is None else end
    found: dict[tuple[int, str | None], Mention] = {}
    looked = 0
    done = start
    for match in _OPEN.finditer(text, start, stop):
        if looked >= _MOST:
            break
        if match.end() < done:
            continue
        for mention in _read_group(text, match.end(), match.start()):
            found.setdefault((mention.start, mention.exchange), mention)
            done = mention.end
        other = _REVERSED.match(text, match.start()) if done <= match.start() else None
        if other and is_ticker(other["ticker"]) and (listed := _exchange_at(text, other.end(), other["ticker"])):
            found[other.start("ticker"), None] = _mention(other["ticker"], listed, other.span("ticker"), match.start())
            done = other.end()
        looked += done > match.start()
    if everywhere:
        head = min(stop, start + _HEAD)
        pairs = _compiled(_WITHIN).finditer(text, start, head) if _paired(text, start, head) else ()
        for match in (*pairs, *_LINE.finditer(text, start, min(stop, start + _HEAD))):
            for mention in _read_group(text, match.start("names"), match.start()):
                found.setdefault((mention.start, mention.exchange), mention)
        for mention in _sentences(text, start, stop):
            found.setdefault((mention.start, mention.exchange), mention)
    once: dict[tuple[int, str, str | None], Mention] = {}
    for mention in sorted(found.values(), key=lambda m: m.start):
        once.setdefault((mention.group, mention.ticker, mention.exchange), mention)
    return list(once.values())


def listed_on(text: str, start: int = 0, end: int | None = None) -> Exchange | None:
    """The exchange that a text names as the company's without any ticker ("listed on the SIX Swiss Exchange")."""
    stop = len(text) if end is None else end
    for match in _anchored(_LISTED_ON, _LISTED_WORDS, text, start, stop):
        if found := _exchange_at(text, match.end()):
            return found
    return None


# Phrases for the tests: the listings (exchange, ticker) in their order.
PHRASES: dict[str, tuple[tuple[str | None, str], ...]] = {
    "Acme Corp. (NYSE/TSX: ACM; Frankfurt: A1B) today": (
        ("NYSE", "ACM"),
        ("TSX", "ACM"),
        ("Frankfurt", "A1B"),
    ),
    "Acme, Inc. (Nasdaq: ACME) today": (("NASDAQ", "ACME"),),
    "Acme, Inc. (NASDAQ:ACME), a maker of anvils": (("NASDAQ", "ACME"),),
    "Acme (Nasdaq Global Select Market: ACME)": (("NASDAQ", "ACME"),),
    "Acme (Nasdaq Global Market: ACME)": (("NASDAQ", "ACME"),),
    "Acme (NASDAQ Capital Market: ACME, ACMEW)": (
        ("NASDAQ", "ACME"),
        ("NASDAQ", "ACMEW"),
    ),
    "Acme (Nasdaq National Market: ACME)": (("NASDAQ", "ACME"),),
    "Acme (Nasdaq-NM: ACME)": (("NASDAQ", "ACME"),),
    "Acme (NASDAQ NM: ACME)": (("NASDAQ", "ACME"),),
    "Acme (NasdaqGS: ACME)": (("NASDAQ", "ACME"),),
    "Acme (NASDAQ-GS: ACME)": (("NASDAQ", "ACME"),),
    "Acme (NasdaqCM:ACME)": (("NASDAQ", "ACME"),),
    "Acme (NASDAQ SmallCap: ACME)": (("NASDAQ", "ACME"),),
    "Acme (NASDQ: ACME)": (("NASDAQ", "ACME"),),
    "Acme (NASDAQ:ACME - News)": (("NASDAQ", "ACME"),),
    "Acme (NASDAQ ACME)": (("NASDAQ", "ACME"),),
    'Acme (Nasdaq: "ACME")': (("NASDAQ", "ACME"),),
    "Acme (NASDAQ: $ACME)": (("NASDAQ", "ACME"),),
    "Acme (Nasdaq symbol: ACME)": (("NASDAQ", "ACME"),),
    "Acme (NASDAQ Ticker: ACME)": (("NASDAQ", "ACME"),),
    "Acme (Nasdaq: acme)": (("NASDAQ", "ACME"),),
    "Acme (NYSE: ACM)": (("NYSE", "ACM"),),
    "Acme (NYSE:ACM)": (("NYSE", "ACM"),),
    "Acme (NYSE ACM)": (("NYSE", "ACM"),),
    "Acme (NYSE-ACM)": (("NYSE", "ACM"),),
    "Acme (NYSE: ACM.A, ACM.B)": (
        ("NYSE", "ACM.A"),
        ("NYSE", "ACM.B"),
    ),
    "Acme (NYSE: ACM; TSX: ACM.TO)": (
        ("NYSE", "ACM"),
        ("TSX", "ACM"),
    ),
    "Acme (NYSE: ACM, TSX: ACM)": (
        ("NYSE", "ACM"),
        ("TSX", "ACM"),
    ),
    "Acme (NYSE & TSX: ACM)": (
        ("NYSE", "ACM"),
        ("TSX", "ACM"),
    ),
    "Acme (NYSE and TSX: ACM)": (
        ("NYSE", "ACM"),
        ("TSX", "ACM"),
    ),
    "Acme (TSX, NYSE: ACM)": (
        ("TSX", "ACM"),
        ("NYSE", "ACM"),
    ),
    "Acme (Nasdaq | TSX: ACM)": (
        ("NASDAQ", "ACM"),
        ("TSX", "ACM"),
    ),
    "Acme (New York Stock Exchange: ACM)": (("NYSE", "ACM"),),
    "Acme (NYSE American: ACM)": (("NYSE American", "ACM"),),
    "Acme (NYSE AMERICAN: ACM) (TSX: ACM)": (
        ("NYSE American", "ACM"),
        ("TSX", "ACM"),
    ),
    "Acme (NYSE-A/TSX: ACM)": (
        ("NYSE American", "ACM"),
        ("TSX", "ACM"),
    ),
    "Acme (NYSE MKT: ACM)": (("NYSE American", "ACM"),),
    "Acme (NYSE Amex: ACM)": (("NYSE American", "ACM"),),
    "Acme (AMEX: ACM)": (("NYSE American", "ACM"),),
    "Acme (American Stock Exchange: ACM)": (("NYSE American", "ACM"),),
    "Acme (OTC: ACMX)": (("OTC", "ACMX"),),
    "Acme (OTCQB: ACMX)": (("OTC", "ACMX"),),
    "Acme (OTCQX: ACMX)": (("OTC", "ACMX"),),
    "Acme (OTCQB: ACMX and OTCPINK: ACMXW)": (
        ("OTC", "ACMX"),
        ("OTC", "ACMXW"),
    ),
    "Acme (OTC Pink: ACMX)": (("OTC", "ACMX"),),
    "Acme (OTCPink:ACMX)": (("OTC", "ACMX"),),
    "Acme (OTC BB: ACMX.OB)": (("OTC", "ACMX"),),
    "Acme (OTCBB: ACMX)": (("OTC", "ACMX"),),
    "Acme (OTC Bulletin Board: ACMX)": (("OTC", "ACMX"),),
    "Acme (Pink Sheets: ACMX.PK)": (("OTC", "ACMX"),),
    "Acme (OTC Markets: ACMX)": (("OTC", "ACMX"),),
    "Acme (OTCID: ACMX)": (("OTC", "ACMX"),),
    "Acme (TSX: ACM)": (("TSX", "ACM"),),
    "Acme (TSX: ACM.B)": (("TSX", "ACM.B"),),
    "Acme (TSX: ACM and ACM.C)": (
        ("TSX", "ACM"),
        ("TSX", "ACM.C"),
    ),
    'Acme (TSX: "ACM", OTC: "ACMXF", FRANKFURT: "AC0") ("Acme")': (
        ("TSX", "ACM"),
        ("OTC", "ACMXF"),
        ("Frankfurt", "AC0"),
    ),
    "Acme (TSX Venture: ACM)": (("TSXV", "ACM"),),
    "Acme (TSX-V: ACM)": (("TSXV", "ACM"),),
    "Acme (TSX.V: ACM) (OTCQX: ACMXF)": (
        ("TSXV", "ACM"),
        ("OTC", "ACMXF"),
    ),
    "Acme (TSXV: ACM.V)": (("TSXV", "ACM"),),
    "Acme (TSXV:ACM)(OTCQB:ACMXF)(FSE:6Q9)": (
        ("TSXV", "ACM"),
        ("OTC", "ACMXF"),
        ("Frankfurt", "6Q9"),
    ),
    "Acme (TSX Venture Exchange: ACM)": (("TSXV", "ACM"),),
    "Acme (CSE: ACM) (FSE: 6Q5) (OTCQB: ACMXF) has": (
        ("CSE", "ACM"),
        ("Frankfurt", "6Q5"),
        ("OTC", "ACMXF"),
    ),
    "Acme (CNSX: ACM)": (("CSE", "ACM"),),
    "Acme (NEO: ACM)": (("Cboe Canada", "ACM"),),
    "Acme (Cboe CA: ACM)": (("Cboe Canada", "ACM"),),
    "Acme (NYSE American: ACM) (Cboe CA: ACM)": (
        ("NYSE American", "ACM"),
        ("Cboe Canada", "ACM"),
    ),
    "Acme (TSE: ACM)": (("TSX", "ACM"),),
    "Acme (TSE: 7203)": (("TSE", "7203"),),
    "Acme (LSE: ACM)": (("LSE", "ACM"),),
    "Acme (LSE: ACM.L)": (("LSE", "ACM"),),
    "Acme (LON: ACM)": (("LSE", "ACM"),),
    "Acme (LSE: ACM, NASDAQ: ACMY)": (
        ("LSE", "ACM"),
        ("NASDAQ", "ACMY"),
    ),
    "Acme (London Stock Exchange: ACM)": (("LSE", "ACM"),),
    "Acme (AIM: ACM)": (("AIM", "ACM"),),
    "Acme (AIM: ACM, ASX: ACM)": (
        ("AIM", "ACM"),
        ("ASX", "ACM"),
    ),
    "Acme (LSE AIM: ACM)": (("AIM", "ACM"),),
    "Acme (OTCQB: ACMXF and AQSE: ACM)": (
        ("OTC", "ACMXF"),
        ("AQSE", "ACM"),
    ),
    "Acme (Euronext Paris: ALACM - ISIN: FR0000000000)": (("Euronext Paris", "ALACM"),),
    "Acme (Euronext Growth: ALACM)": (("Euronext Paris", "ALACM"),),
    "Acme (Euronext Amsterdam: ACM)": (("Euronext Amsterdam", "ACM"),),
    "Acme (AMS: ACM)": (("Euronext Amsterdam", "ACM"),),
    "Acme (Euronext Brussels: ACM; NASDAQ: ACM)": (
        ("Euronext Brussels", "ACM"),
        ("NASDAQ", "ACM"),
    ),
    "Acme (XETRA: ACM)": (("XETRA", "ACM"),),
    "Acme (ETR: ACM)": (("XETRA", "ACM"),),
    "Acme (FWB: ACM)": (("Frankfurt", "ACM"),),
    "Acme (Deutsche Börse: ACM)": (("XETRA", "ACM"),),
    "Acme (SIX: ACMN)": (("SIX", "ACMN"),),
    "Acme (SIX Swiss Exchange: ACMN)": (("SIX", "ACMN"),),
    "Acme (Nasdaq Stockholm: ACM B)": (("Nasdaq Stockholm", "ACM B"),),
    "Acme (NASDAQ OMX Stockholm: ACM)": (("Nasdaq Stockholm", "ACM"),),
    "Acme (STO: ACM)": (("Nasdaq Stockholm", "ACM"),),
    "Acme (Nasdaq Copenhagen: ACM)": (("Nasdaq Copenhagen", "ACM"),),
    "Acme (Nasdaq Helsinki: ACM)": (("Nasdaq Helsinki", "ACM"),),
    "Acme (OSE: ACM)": (("OSE", "ACM"),),
    "Acme (Oslo Børs: ACM)": (("OSE", "ACM"),),
    "Acme (ASX: ACM)": (("ASX", "ACM"),),
    "Acme (ASX code: ACM)": (("ASX", "ACM"),),
    "Acme (NZX/ASX: ACM)": (
        ("NZX", "ACM"),
        ("ASX", "ACM"),
    ),
    "Acme (HKEX: 0999)": (("HKEX", "0999"),),
    "Acme (HKEX Stock Code: 0999)": (("HKEX", "0999"),),
    "Acme (SEHK: 999.HK)": (("HKEX", "999"),),
    "Acme (SGX: A99)": (("SGX", "A99"),),
    "Acme (JSE: ACM)": (("JSE", "ACM"),),
    "Acme (TASE: ACM)": (("TASE", "ACM"),),
    "Acme (NASDAQ, TASE: ACM)": (
        ("NASDAQ", "ACM"),
        ("TASE", "ACM"),
    ),
    "Acme (BMV: ACM A)": (("BMV", "ACM A"),),
    "Acme (B3: ACMM3, ACMM4)": (
        ("B3", "ACMM3"),
        ("B3", "ACMM4"),
    ),
    "Acme (NYSE: ACM; B3: ACMM4)": (
        ("NYSE", "ACM"),
        ("B3", "ACMM4"),
    ),
    "Acme (NSE: ACME, BSE: 500999)": (
        ("NSE", "ACME"),
        ("BSE", "500999"),
    ),
    "Acme (KOSDAQ: 041999)": (("KRX", "041999"),),
    "Acme (TPEx: 6999)": (("TPEx", "6999"),),
    "Acme (TWSE: 2999)": (("TWSE", "2999"),),
    "Acme (Tokyo Stock Exchange: 6999)": (("TSE", "6999"),),
    "Acme ([Nasdaq: ACME](https://quotes.example/a?b=c)), an": (("NASDAQ", "ACME"),),
    'Acme ([NYSE: ACM](https://quotes.example/acm)) (the "Company")': (("NYSE", "ACM"),),
    "Acme (IL:ACM) has": ((None, "ACM"),),
    "Acme (AU:ACM) has": ((None, "ACM"),),
    "Acme (ISIN: DE0000000000 | WKN: A00000 | ticker symbol: ACM)": ((None, "ACM"),),
    'The stock is listed on the New York Stock Exchange under the symbol "ACM".': (("NYSE", "ACM"),),
    'It trades on Nasdaq under the symbol "ACME." For more': (("NASDAQ", "ACME"),),
    "Its shares trade on the NYSE under the ticker symbol ACM.": (("NYSE", "ACM"),),
    'Its shares are quoted on the OTC Markets Group\'s Pink Market under the symbol "ACMX".': (("OTC", "ACMX"),),
    'listed on the Nasdaq Capital Market and trade under the symbols "ACME" and "ACMEP,"': (("NASDAQ", "ACME"),),
    "Acme registered shares (ACMN) are listed on SIX Swiss Exchange": (("SIX", "ACMN"),),
    "The common stock trades under the symbol ACM on the next day": ((None, "ACM"),),
    "Acme's stock ticker is ACM": ((None, "ACM"),),
    "NASDAQ: ACME": (("NASDAQ", "ACME"),),
    "NYSE: ACM / TSX: ACM": (
        ("NYSE", "ACM"),
        ("TSX", "ACM"),
    ),
    "TSX-V: ACM": (("TSXV", "ACM"),),
    "NYSE - ACM": (("NYSE", "ACM"),),
    "Acme (Reuters: ACM.L; Bloomberg: ACM LN) today": (("LSE", "ACM"),),
    "Acme (Bloomberg: ACM SS, Reuters: ACM.ST)": (("Nasdaq Stockholm", "ACM"),),
    "Acme (Bloomberg: ACM:US)": ((None, "ACM"),),
    "Acme (Reuters: ACMG.DE)": (("XETRA", "ACMG"),),
    "Acme (NYSE: F)": (("NYSE", "F"),),
    "Acme (RIC: 0999.HK)": (("HKEX", "0999"),),
    "Acme is listed on the Oslo Stock Exchange (ACM)": (("OSE", "ACM"),),
    "Acme Inc. (ACM - Toronto Stock Exchange)": (("TSX", "ACM"),),
}
NOT: tuple[str, ...] = (
    "Acme (Nasdaq) today",
    "listed on Nasdaq",
    "(New York: Random House, 2010)",
    "(London time: 12 noon)",
    "(Toronto, Ontario)",
    "(Paris)",
    '("AMEX")',
    "(ISIN: DE0000000000)",
    "(CEO: Jane Roe)",
    "(OTC: none)",
    "(time: 9 a.m. ET)",
    '(the "Company")',
    "(NYSE Euronext)",
    "the ticker symbols of rivals",
    "(Scale: 1 to 10)",
    "(Berlin: A City)",
    "(GAAP: $5)",
)
