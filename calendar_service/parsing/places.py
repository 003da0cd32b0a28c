"""Which country a dateline's place lies in, and whose clocks it keeps.

The tables hold the places that datelines name: states and provinces in full, as the Associated Press
shortens them and as the post does; countries; and the cities that stand alone in datelines or keep
another time than most of their state.

>>> country_of_place("WALTHAM, Mass."), zone_of_place("EL PASO, Texas"), country_of_place("Calgary, Alberta")
('US', 'America/Denver', 'CA')
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the tables: ISO 3166 country, IANA zone (None where the country keeps several)."""

    country: str
    zone: str | None


_EASTERN, _CENTRAL, _MOUNTAIN, _PACIFIC = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
)

# Full name, postal code, Associated Press form; the zone is the one that most of the state's people keep.
_US_STATES: dict[str, str] = {
    "alabama|al|ala": _CENTRAL,
    "alaska|ak": "America/Anchorage",
    "arizona|az|ariz": "America/Phoenix",
    "arkansas|ar|ark": _CENTRAL,
    "california|ca|calif|cal": _PACIFIC,
    "colorado|co|colo": _MOUNTAIN,
    "connecticut|ct|conn": _EASTERN,
    "delaware|de|del": _EASTERN,
    "district of columbia|dc|d c": _EASTERN,
    "florida|fl|fla": _EASTERN,
    "georgia|ga": _EASTERN,
    "hawaii|hi": "Pacific/Honolulu",
    "idaho|id|ida": "America/Boise",
    "illinois|il|ill": _CENTRAL,
    "indiana|in|ind": "America/Indiana/Indianapolis",
    "iowa|ia": _CENTRAL,
    "kansas|ks|kan|kans": _CENTRAL,
    "kentucky|ky": _EASTERN,
    "louisiana|la": _CENTRAL,
    "maine|me": _EASTERN,
    "maryland|md": _EASTERN,
    "massachusetts|ma|mass": _EASTERN,
    "michigan|mi|mich": "America/Detroit",
    "minnesota|mn|minn": _CENTRAL,
    "mississippi|ms|miss": _CENTRAL,
    "missouri|mo": _CENTRAL,
    "montana|mt|mont": _MOUNTAIN,
    "nebraska|ne|neb|nebr": _CENTRAL,
    "nevada|nv|nev": _PACIFIC,
    "new hampshire|nh": _EASTERN,
    "new jersey|nj|n j": _EASTERN,
    "new mexico|nm": _MOUNTAIN,
    "new york|ny|n y": _EASTERN,
    "north carolina|nc|n c": _EASTERN,
    "north dakota|nd": _CENTRAL,
    "ohio|oh": _EASTERN,
    "oklahoma|ok|okla": _CENTRAL,
    "oregon|or|ore": _PACIFIC,
    "pennsylvania|pa|penn|penna": _EASTERN,
    "puerto rico|pr": "America/Puerto_Rico",
    "rhode island|ri": _EASTERN,
    "south carolina|sc": _EASTERN,
    "south dakota|sd": _CENTRAL,
    "tennessee|tn|tenn": _CENTRAL,
    "texas|tx|tex": _CENTRAL,
    "utah|ut": _MOUNTAIN,
    "vermont|vt": _EASTERN,
    "virginia|va": _EASTERN,
    "washington|wa|wash": _PACIFIC,
    "west virginia|wv|w va|wva": _EASTERN,
    "wisconsin|wi|wis|wisc": _CENTRAL,
    "wyoming|wy|wyo": _MOUNTAIN,
}

_CANADIAN_PROVINCES: dict[str, str] = {
    "alberta|ab|alta": "America/Edmonton",
    "british columbia|bc": "America/Vancouver",
    "manitoba|mb|man": "America/Winnipeg",
    "new brunswick|nb": "America/Moncton",
    "newfoundland and labrador|newfoundland & labrador|newfoundland|nl|nfld": "America/St_Johns",
    "nova scotia|ns": "America/Halifax",
    "northwest territories|nwt": "America/Edmonton",
    "nunavut": "America/Iqaluit",
    "ontario|on|ont": "America/Toronto",
    "prince edward island|pei": "America/Halifax",
    "quebec|qc|que|pq": "America/Toronto",
    "saskatchewan|sk|sask": "America/Regina",
    "yukon|yt": "America/Whitehorse",
}

_AUSTRALIAN_STATES: dict[str, str] = {
    "new south wales|nsw": "Australia/Sydney",
    "victoria|vic": "Australia/Melbourne",
    "queensland|qld": "Australia/Brisbane",
    "western australia": "Australia/Perth",
    "south australia": "Australia/Adelaide",
    "tasmania|tas": "Australia/Hobart",
    "northern territory": "Australia/Darwin",
    "australian capital territory|act": "Australia/Sydney",
}

# Name and its other names, ISO 3166 code, zone; no zone where the country keeps several.
_COUNTRIES: tuple[tuple[str, str, str | None], ...] = (
    ("united states|united states of america|usa|us", "US", None),
    ("canada", "CA", None),
    ("united kingdom|uk|great britain|england|scotland|wales|northern ireland", "GB", "Europe/London"),
    ("ireland|republic of ireland", "IE", "Europe/Dublin"),
    ("jersey|channel islands", "JE", "Europe/Jersey"),
    ("guernsey", "GG", "Europe/Guernsey"),
    ("isle of man", "IM", "Europe/Isle_of_Man"),
    ("gibraltar", "GI", "Europe/Gibraltar"),
    ("germany|deutschland", "DE", "Europe/Berlin"),
    ("france", "FR", "Europe/Paris"),
    ("switzerland", "CH", "Europe/Zurich"),
    ("liechtenstein", "LI", "Europe/Vaduz"),
    ("austria", "AT", "Europe/Vienna"),
    ("italy|italia", "IT", "Europe/Rome"),
    ("spain", "ES", "Europe/Madrid"),
    ("portugal", "PT", "Europe/Lisbon"),
    ("netherlands|the netherlands|holland", "NL", "Europe/Amsterdam"),
    ("belgium", "BE", "Europe/Brussels"),
    ("luxembourg", "LU", "Europe/Luxembourg"),
    ("monaco", "MC", "Europe/Monaco"),
    ("denmark", "DK", "Europe/Copenhagen"),
    ("faroe islands", "FO", "Atlantic/Faroe"),
    ("sweden", "SE", "Europe/Stockholm"),
    ("norway", "NO", "Europe/Oslo"),
    ("finland", "FI", "Europe/Helsinki"),
    ("iceland", "IS", "Atlantic/Reykjavik"),
    ("estonia", "EE", "Europe/Tallinn"),
    ("latvia", "LV", "Europe/Riga"),
    ("lithuania", "LT", "Europe/Vilnius"),
    ("poland", "PL", "Europe/Warsaw"),
    ("czech republic|czechia", "CZ", "Europe/Prague"),
    ("slovakia", "SK", "Europe/Bratislava"),
    ("slovenia", "SI", "Europe/Ljubljana"),
    ("croatia", "HR", "Europe/Zagreb"),
    ("serbia", "RS", "Europe/Belgrade"),
    ("hungary", "HU", "Europe/Budapest"),
    ("romania", "RO", "Europe/Bucharest"),
    ("bulgaria", "BG", "Europe/Sofia"),
    ("greece", "GR", "Europe/Athens"),
    ("cyprus", "CY", "Asia/Nicosia"),
    ("malta", "MT", "Europe/Malta"),
    ("turkey|turkiye", "TR", "Europe/Istanbul"),
    ("ukraine", "UA", "Europe/Kyiv"),
    ("russia|russian federation", "RU", None),
    ("kazakhstan", "KZ", "Asia/Almaty"),
    ("israel", "IL", "Asia/Jerusalem"),
    ("united arab emirates|uae", "AE", "Asia/Dubai"),
    ("saudi arabia|kingdom of saudi arabia|ksa", "SA", "Asia/Riyadh"),
    ("qatar", "QA", "Asia/Qatar"),
    ("kuwait", "KW", "Asia/Kuwait"),
    ("bahrain", "BH", "Asia/Bahrain"),
    ("oman", "OM", "Asia/Muscat"),
    ("jordan", "JO", "Asia/Amman"),
    ("egypt", "EG", "Africa/Cairo"),
    ("morocco", "MA", "Africa/Casablanca"),
    ("nigeria", "NG", "Africa/Lagos"),
    ("ghana", "GH", "Africa/Accra"),
    ("kenya", "KE", "Africa/Nairobi"),
    ("south africa", "ZA", "Africa/Johannesburg"),
    ("mauritius", "MU", "Indian/Mauritius"),
    ("india", "IN", "Asia/Kolkata"),
    ("pakistan", "PK", "Asia/Karachi"),
    ("bangladesh", "BD", "Asia/Dhaka"),
    ("sri lanka", "LK", "Asia/Colombo"),
    ("china|prc|people's republic of china|mainland china", "CN", "Asia/Shanghai"),
    ("hong kong|hong kong sar|hksar|hk", "HK", "Asia/Hong_Kong"),
    ("macau|macao", "MO", "Asia/Macau"),
    ("taiwan|roc", "TW", "Asia/Taipei"),
    ("japan", "JP", "Asia/Tokyo"),
    ("south korea|korea|republic of korea", "KR", "Asia/Seoul"),
    ("singapore", "SG", "Asia/Singapore"),
    ("malaysia", "MY", "Asia/Kuala_Lumpur"),
    ("thailand", "TH", "Asia/Bangkok"),
    ("vietnam|viet nam", "VN", "Asia/Ho_Chi_Minh"),
    ("philippines|the philippines", "PH", "Asia/Manila"),
    ("indonesia", "ID", "Asia/Jakarta"),
    ("mongolia", "MN", "Asia/Ulaanbaatar"),
    ("australia", "AU", None),
    ("new zealand", "NZ", "Pacific/Auckland"),
    ("papua new guinea", "PG", "Pacific/Port_Moresby"),
    ("mexico", "MX", "America/Mexico_City"),
    ("bermuda", "BM", "Atlantic/Bermuda"),
    ("bahamas|the bahamas", "BS", "America/Nassau"),
    ("cayman islands|grand cayman", "KY", "America/Cayman"),
    ("british virgin islands|bvi|tortola", "VG", "America/Tortola"),
    ("barbados", "BB", "America/Barbados"),
    ("jamaica", "JM", "America/Jamaica"),
    ("trinidad and tobago|trinidad & tobago", "TT", "America/Port_of_Spain"),
    ("dominican republic", "DO", "America/Santo_Domingo"),
    ("panama|republic of panama", "PA", "America/Panama"),
    ("costa rica", "CR", "America/Costa_Rica"),
    ("guatemala", "GT", "America/Guatemala"),
    ("colombia", "CO", "America/Bogota"),
    ("peru", "PE", "America/Lima"),
    ("ecuador", "EC", "America/Guayaquil"),
    ("bolivia", "BO", "America/La_Paz"),
    ("chile", "CL", "America/Santiago"),
    ("argentina", "AR", "America/Argentina/Buenos_Aires"),
    ("uruguay", "UY", "America/Montevideo"),
    ("paraguay", "PY", "America/Asuncion"),
    ("venezuela", "VE", "America/Caracas"),
    ("brazil|brasil", "BR", None),
)

# Cities that stand alone in datelines, by the country and zone they are taken to lie in.
_CITIES: tuple[tuple[str, str, str], ...] = (
    # United States
    (
        "new york|new york city|boston|philadelphia|washington|washington dc|atlanta|baltimore|miami"
        "|orlando|tampa|jacksonville|cleveland|cincinnati|columbus|pittsburgh|charlotte|raleigh"
        "|durham|research triangle park|richmond|newark|buffalo|hartford|stamford|providence"
        "|wilmington|fort lauderdale|boca raton|palm beach|west palm beach|brooklyn|white plains"
        "|rochester|princeton|louisville|lexington|knoxville|chattanooga|wall street|jersey city"
        "|king of prussia",
        "US",
        _EASTERN,
    ),
    ("detroit|ann arbor|grand rapids", "US", "America/Detroit"),
    ("indianapolis|south bend|fort wayne", "US", "America/Indiana/Indianapolis"),
    (
        "chicago|dallas|houston|austin|san antonio|fort worth|minneapolis|st paul|saint paul|st louis"
        "|saint louis|kansas city|milwaukee|madison|new orleans|oklahoma city|tulsa|omaha|nashville"
        "|memphis|des moines|little rock|plano|irving|the woodlands|bentonville|wichita|baton rouge"
        "|sioux falls|fargo|huntsville",
        "US",
        _CENTRAL,
    ),
    (
        "denver|salt lake city|albuquerque|santa fe|boulder|colorado springs|el paso|provo|lehi|billings",
        "US",
        _MOUNTAIN,
    ),
    ("boise", "US", "America/Boise"),
    ("phoenix|scottsdale|tucson|tempe", "US", "America/Phoenix"),
    (
        "los angeles|san francisco|san diego|san jose|seattle|las vegas|reno|silicon valley|palo alto"
        "|menlo park|mountain view|sunnyvale|santa clara|cupertino|redwood city|south san francisco"
        "|hollywood|beverly hills|irvine|oakland|sacramento|spokane|bellevue|redmond|coeur d'alene",
        "US",
        _PACIFIC,
    ),
    ("honolulu", "US", "Pacific/Honolulu"),
    ("anchorage", "US", "America/Anchorage"),
    ("san juan", "US", "America/Puerto_Rico"),
    # Canada
    (
        "toronto|ottawa|montreal|quebec city|mississauga|waterloo|kitchener|markham|oakville|laval",
        "CA",
        "America/Toronto",
    ),
    ("vancouver|burnaby|kelowna", "CA", "America/Vancouver"),
    ("calgary|edmonton|yellowknife", "CA", "America/Edmonton"),
    ("winnipeg", "CA", "America/Winnipeg"),
    ("regina|saskatoon", "CA", "America/Regina"),
    ("halifax", "CA", "America/Halifax"),
    ("st john's", "CA", "America/St_Johns"),
    # Europe
    (
        "london|city of london|edinburgh|glasgow|aberdeen|manchester|leeds|bristol|cardiff|belfast"
        "|oxford|liverpool|nottingham|sheffield",
        "GB",
        "Europe/London",
    ),
    ("dublin|cork|galway|limerick", "IE", "Europe/Dublin"),
    ("st helier", "JE", "Europe/Jersey"),
    ("st peter port", "GG", "Europe/Guernsey"),
    ("paris|lyon|marseille|la defense|toulouse|nantes|strasbourg", "FR", "Europe/Paris"),
    (
        "berlin|frankfurt|frankfurt am main|frankfurt/main|munich|hamburg|cologne|dusseldorf"
        "|duesseldorf|stuttgart|leverkusen|essen|bonn|hanover|hannover|mainz|darmstadt|nuremberg"
        "|dresden|leipzig|bremen|jena|martinsried|planegg|walldorf|wolfsburg|ludwigshafen",
        "DE",
        "Europe/Berlin",
    ),
    (
        "zurich|zuerich|geneva|basel|bern|berne|lausanne|zug|lugano|st gallen|schlieren|allschwil|baar",
        "CH",
        "Europe/Zurich",
    ),
    ("vienna|graz|linz", "AT", "Europe/Vienna"),
    ("milan|rome|turin|bologna|florence", "IT", "Europe/Rome"),
    ("madrid|barcelona|bilbao|valencia|seville", "ES", "Europe/Madrid"),
    ("lisbon|porto", "PT", "Europe/Lisbon"),
    ("amsterdam|rotterdam|the hague|eindhoven|utrecht|leiden|veldhoven|schiphol", "NL", "Europe/Amsterdam"),
    ("brussels|antwerp|ghent|leuven|liege|mechelen|mont-saint-guibert", "BE", "Europe/Brussels"),
    ("luxembourg city", "LU", "Europe/Luxembourg"),
    ("copenhagen|aarhus|hellerup|bagsvaerd", "DK", "Europe/Copenhagen"),
    ("stockholm|gothenburg|goteborg|malmo|lund|uppsala|solna|kista|linkoping", "SE", "Europe/Stockholm"),
    ("oslo|bergen|stavanger|trondheim|fornebu|lysaker|sandnes", "NO", "Europe/Oslo"),
    ("helsinki|espoo|tampere|turku|vantaa|oulu", "FI", "Europe/Helsinki"),
    ("reykjavik", "IS", "Atlantic/Reykjavik"),
    ("tallinn", "EE", "Europe/Tallinn"),
    ("riga", "LV", "Europe/Riga"),
    ("vilnius", "LT", "Europe/Vilnius"),
    ("warsaw|krakow|wroclaw|gdansk", "PL", "Europe/Warsaw"),
    ("prague", "CZ", "Europe/Prague"),
    ("budapest", "HU", "Europe/Budapest"),
    ("bucharest", "RO", "Europe/Bucharest"),
    ("athens|piraeus|maroussi", "GR", "Europe/Athens"),
    ("limassol|nicosia", "CY", "Asia/Nicosia"),
    ("istanbul", "TR", "Europe/Istanbul"),
    ("kyiv", "UA", "Europe/Kyiv"),
    ("moscow", "RU", "Europe/Moscow"),
    # Middle East and Africa
    (
        "tel aviv|tel-aviv|jerusalem|haifa|herzliya|petah tikva|petach tikva|yokneam|rehovot"
        "|ramat gan|rosh haayin|caesarea|hod hasharon|kfar saba|ra'anana|raanana|or yehuda"
        "|airport city|migdal haemek",
        "IL",
        "Asia/Jerusalem",
    ),
    ("dubai|abu dhabi", "AE", "Asia/Dubai"),
    ("riyadh|jeddah|dhahran", "SA", "Asia/Riyadh"),
    ("doha", "QA", "Asia/Qatar"),
    ("cairo", "EG", "Africa/Cairo"),
    ("lagos", "NG", "Africa/Lagos"),
    ("nairobi", "KE", "Africa/Nairobi"),
    ("johannesburg|cape town|sandton|pretoria", "ZA", "Africa/Johannesburg"),
    # Asia and the Pacific
    (
        "mumbai|new delhi|delhi|bangalore|bengaluru|hyderabad|chennai|pune|gurgaon|gurugram|noida|kolkata|ahmedabad",
        "IN",
        "Asia/Kolkata",
    ),
    (
        "beijing|shanghai|shenzhen|guangzhou|hangzhou|nanjing|suzhou|wuhan|chengdu|xiamen|tianjin"
        "|dalian|xi'an|guiyang|hefei|qingdao|changsha|chongqing|fuzhou|wuxi|zhuhai",
        "CN",
        "Asia/Shanghai",
    ),
    ("taipei|hsinchu|tainan|taichung|kaohsiung", "TW", "Asia/Taipei"),
    ("tokyo|osaka|kyoto|yokohama|nagoya", "JP", "Asia/Tokyo"),
    ("seoul|busan|seongnam|pangyo|daejeon", "KR", "Asia/Seoul"),
    ("kuala lumpur", "MY", "Asia/Kuala_Lumpur"),
    ("bangkok", "TH", "Asia/Bangkok"),
    ("hanoi|ho chi minh city", "VN", "Asia/Ho_Chi_Minh"),
    ("manila", "PH", "Asia/Manila"),
    ("jakarta", "ID", "Asia/Jakarta"),
    ("sydney|canberra", "AU", "Australia/Sydney"),
    ("melbourne", "AU", "Australia/Melbourne"),
    ("brisbane", "AU", "Australia/Brisbane"),
    ("perth", "AU", "Australia/Perth"),
    ("adelaide", "AU", "Australia/Adelaide"),
    ("auckland|wellington|christchurch", "NZ", "Pacific/Auckland"),
    # Latin America and the islands
    ("mexico city|monterrey|guadalajara", "MX", "America/Mexico_City"),
    ("sao paulo|rio de janeiro|belo horizonte|brasilia", "BR", "America/Sao_Paulo"),
    ("buenos aires", "AR", "America/Argentina/Buenos_Aires"),
    ("santiago", "CL", "America/Santiago"),
    ("lima", "PE", "America/Lima"),
    ("bogota|medellin", "CO", "America/Bogota"),
    ("montevideo", "UY", "America/Montevideo"),
    ("caracas", "VE", "America/Caracas"),
    ("panama city", "PA", "America/Panama"),
    ("hamilton", "BM", "Atlantic/Bermuda"),
    ("nassau", "BS", "America/Nassau"),
    ("george town", "KY", "America/Cayman"),
)


def _spread(table: dict[str, str], country: str) -> dict[str, Place]:
    """A table of "name|other name" keys as one entry for each name."""
    return {name: Place(country, zone) for names, zone in table.items() for name in names.split("|")}


_CITY_PLACES: dict[str, Place] = {
    name: Place(country, zone) for names, country, zone in _CITIES for name in names.split("|")
}
_REGIONS: dict[str, Place] = {
    **_spread(_AUSTRALIAN_STATES, "AU"),
    **_spread(_CANADIAN_PROVINCES, "CA"),
    **_spread(_US_STATES, "US"),
}
_COUNTRY_PLACES: dict[str, Place] = {
    name: Place(country, zone) for names, country, zone in _COUNTRIES for name in names.split("|")
}
# Cities that keep another time than most of their state: by the state's every name.
_BORDER_CITIES: dict[tuple[str, str], str] = {
    (city, state): zone
    for names, cities, zone in (
        ("texas|tx|tex", "el paso", _MOUNTAIN),
        ("tennessee|tn|tenn", "knoxville|chattanooga|johnson city|kingsport|oak ridge|cleveland", _EASTERN),
        ("florida|fl|fla", "pensacola|panama city|panama city beach|destin|fort walton beach", _CENTRAL),
        ("kentucky|ky", "bowling green|owensboro|paducah", _CENTRAL),
        ("indiana|in|ind", "evansville|gary|merrillville|hammond|michigan city", _CENTRAL),
        ("south dakota|sd", "rapid city", _MOUNTAIN),
        ("north dakota|nd", "dickinson", _MOUNTAIN),
        ("nebraska|ne|neb|nebr", "scottsbluff|sidney", _MOUNTAIN),
        ("idaho|id|ida", "coeur d'alene|post falls|lewiston|moscow|sandpoint|kellogg", _PACIFIC),
    )
    for state in names.split("|")
    for city in cities.split("|")
}
# Two letters that are a state after a city and a word alone: never looked up for a whole place.
_SHORT = re.compile(r"[a-z]{2}")
_SEVERAL = re.compile(r"\s(?:&|and)\s|/|;|\s\|\s")
_LONGEST = 120


def _folded(name: str) -> str:
    """A place's name as the tables hold it: small letters, no accents, no full stops."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return " ".join(plain.replace(".", " " if ". " in plain else "").lower().split()).strip(" -")


def _parts(place: str) -> list[str]:
    """The parts between a place's commas; of several places the first's ("New York and London")."""
    place = place[:_LONGEST].replace("(", ",").replace(")", "")
    parts = [folded for part in place.split(",") if (folded := _folded(part))]
    if parts and parts[-1] not in _COUNTRY_PLACES and parts[-1] not in _REGIONS:
        first = _SEVERAL.split(place, maxsplit=1)[0]
        parts = [folded for part in first.split(",") if (folded := _folded(part))]
    return parts


def _find(place: str) -> tuple[Place | None, Place | None]:
    """The place's wider part (state, province, country), and its city; either may be unknown."""
    parts = _parts(place)
    if not parts:
        return None, None
    city = _CITY_PLACES.get(parts[0])
    wider = None
    if len(parts) > 1:
        for part in reversed(parts[1:]):
            region, country = _REGIONS.get(part), _COUNTRY_PLACES.get(part)
            found = region or country
            if city and region and region.country != city.country and part.upper() == city.country:
                return city, city  # "Toronto, CA": a country's code, not a state's
            if found is not None and (wider is None or (found.zone and found.country == wider.country)):
                wider = found
    elif city is None and not _SHORT.fullmatch(parts[0]):
        wider = _COUNTRY_PLACES.get(parts[0]) or _REGIONS.get(parts[0])
    if wider is not None and city is not None and city.country != wider.country:
        city = None
    return wider, city


def country_of_place(place: str) -> str | None:
    """The ISO 3166 code of a dateline place's country, or None where the tables do not know it."""
    wider, city = _find(place)
    found = wider or city
    return found.country if found else None


def zone_of_place(place: str) -> str | None:
    """The IANA zone whose clocks a dateline's place keeps, or None where the tables do not know it.

    The state or province decides, but for the cities of it that keep another time; of a country with several
    zones the city does.
    """
    wider, city = _find(place)
    if wider is None or wider.zone is None:
        return city.zone if city else None
    parts = _parts(place)
    return next((zone for part in parts[1:] if (zone := _BORDER_CITIES.get((parts[0], part)))), wider.zone)
