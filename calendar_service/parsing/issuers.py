"""The company that an announcement is about: its name, listings and country.

Every place where announcements name their company gives evidence for a name: the sentence behind the
dateline, a ticker's parenthesis, the headline, "(the "Company")", "SOURCE", "About". Spellings of one name
are counted together; the name with the most evidence is the issuer's, in the fullest form that it was given
near the head. A ticker is the issuer's only where it stands beside that name.

>>> from calendar_service.parsing.text import normalise
>>> found = issuer(normalise("BOSTON, May 1, 2019 -- Acme Widgets, Inc. (NASDAQ: ACMW) today announced results."))
>>> found.name, found.ticker, found.primary_exchange, found.country
('Acme Widgets, Inc.', 'ACMW', 'NASDAQ', 'US')
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from calendar_service.model import Issuer, Listing
from calendar_service.parsing import datelines, exchanges, listings, names, sightings
from calendar_service.parsing.sightings import Sighting
from calendar_service.parsing.text import Text

# Announcements in short: name, ticker, exchange and country of each.
PHRASES: dict[str, tuple[str, str | None, str | None, str | None]] = {
    # a dateline, a name, a ticker
    "BOSTON, May 1, 2019 (GLOBE NEWSWIRE) -- Quillon Software, Inc. (Nasdaq: QLNS), a maker of software, today announced results.": (
        "Quillon Software, Inc.",
        "QLNS",
        "NASDAQ",
        "US",
    ),
    "RENO, Nev.--(BUSINESS WIRE)--Copperline Media Corp. (NYSE:CPLM) will report its results on Tuesday.": (
        "Copperline Media Corp.",
        "CPLM",
        "NYSE",
        "US",
    ),
    'TORONTO, Feb. 12, 2013 /CNW/ - Tamarack Lake Gold Inc. ("Tamarack" or the "Company") (TSX: TLG; OTCQX: TLGDF) is pleased to report drilling results.': (
        "Tamarack Lake Gold Inc.",
        "TLG",
        "TSX",
        "CA",
    ),
    'Kelowna, British Columbia--(Newsfile Corp. - October 9, 2024) - Brightwater Uranium Corp. (TSXV: BWU) (OTCQB: BWUFF) (the "Company") announces that it will present.': (
        "Brightwater Uranium Corp.",
        "BWU",
        "TSXV",
        "CA",
    ),
    "HERZLIYA, Israel, March 3, 2016 /PRNewswire/ -- Orvela Networks Ltd. (NASDAQ and TASE: ORVL), a provider of routers, will release results.": (
        "Orvela Networks Ltd.",
        "ORVL",
        "NASDAQ",
        "US",
    ),
    "LONDON, 12 March 2014 -- Harrowgate Foods plc (LSE: HGF) today publishes its interim results.": (
        "Harrowgate Foods plc",
        "HGF",
        "LSE",
        "GB",
    ),
    "DUBLIN, 4 November 2009 - Ballycastle Dairies plc announces its interim management statement.": (
        "Ballycastle Dairies plc",
        None,
        None,
        "IE",
    ),
    "SEATTLE (March 3, 2011) - ridgeline health, inc. (NASDAQ: RDGE), a care company, today announced its results.": (
        "ridgeline health, inc.",
        "RDGE",
        "NASDAQ",
        "US",
    ),
    "ST. LOUIS, June 2, 2008 - The Halvorsen Company (NYSE: HLV) announced today that it will hold a call.": (
        "The Halvorsen Company",
        "HLV",
        "NYSE",
        "US",
    ),
    "PITTSBURGH, Oct. 1, 2020 /PRNewswire/ -- Stone & Hill Bancorp, Inc. (NASDAQ: SHBI) today reported net income of $4 million.": (
        "Stone & Hill Bancorp, Inc.",
        "SHBI",
        "NASDAQ",
        "US",
    ),
    "MIAMI, May 5, 2017 - Bank of the Isles (NYSE: BOTI) announced its results.": (
        "Bank of the Isles",
        "BOTI",
        "NYSE",
        "US",
    ),
    "ATLANTA, May 9, 2018 -- [Peptidyne Inc.](https://www.example.com/c?x=1&y=2) (Nasdaq: [PPTD](https://example.com/q)), a drug maker, announced today that it will host a call.": (
        "Peptidyne Inc.",
        "PPTD",
        "NASDAQ",
        "US",
    ),
    "AUSTIN, Texas, Aug. 6, 2015 - **Lumenor® Corporation** (Nasdaq: LMNR) today reported its results.": (
        "Lumenor Corporation",
        "LMNR",
        "NASDAQ",
        "US",
    ),
    "DENVER--(Marketwire - May 5, 2010) - Ferrum Ridge Mining Corp (TSX VENTURE: FRM)(OTCBB: FRMCF) is pleased to announce results.": (
        "Ferrum Ridge Mining Corp",
        "FRM",
        "TSXV",
        "CA",
    ),
    "CHICAGO, July 1, 2014 -- Macy & Dunn's Corporation (NYSE: MDC) today set a date for its call.": (
        "Macy & Dunn's Corporation",
        "MDC",
        "NYSE",
        "US",
    ),
    "NEW YORK, April 2, 2012 - Brazos Bancshares, Inc. (OTC Bulletin Board: BRZB) today reported results.": (
        "Brazos Bancshares, Inc.",
        "BRZB",
        "OTC",
        "US",
    ),
    'BEIJING, May 20, 2019 /PRNewswire/ -- Longhe Education Group Limited ("Longhe" or the "Company") (NYSE: LHE), a tutor, today announced its unaudited results.': (
        "Longhe Education Group Limited",
        "LHE",
        "NYSE",
        "US",
    ),
    "SAO PAULO, Nov. 3, 2021 -- Companhia Serrana de Energia S.A. (B3: CSEN3; NYSE: CSE) announces that it will hold its call.": (
        "Companhia Serrana de Energia S.A.",
        "CSEN3",
        "B3",
        "BR",
    ),
    "OSLO, 5 February 2020: Fjordkraft Havbruk ASA (OSE: FJHB) will publish its results on 12 February.": (
        "Fjordkraft Havbruk ASA",
        "FJHB",
        "OSE",
        "NO",
    ),
    "MILAN, 9 May 2016 - Officine Sestri S.p.A. (MTA: OSE) will hold a conference call.": (
        "Officine Sestri S.p.A.",
        "OSE",
        "Borsa Italiana",
        "IT",
    ),
    "MUNICH, March 4, 2011 -- Isartal Optik AG (XETRA: IOA) announces its annual results.": (
        "Isartal Optik AG",
        "IOA",
        "XETRA",
        "DE",
    ),
    "ZUG, Switzerland, 3 March 2015 - Lindenhof Holding AG (SIX: LINH) today published its annual report.": (
        "Lindenhof Holding AG",
        "LINH",
        "SIX",
        "CH",
    ),
    "PERTH, Australia, 2 May 2018 - Wattle Creek Resources Limited (ASX: WCR) is pleased to advise that it will hold a webinar.": (
        "Wattle Creek Resources Limited",
        "WCR",
        "ASX",
        "AU",
    ),
    "STOCKHOLM, 24 April 2013 -- Norrsund Maskin AB (publ) (Nasdaq Stockholm: NORM B) presents its interim report.": (
        "Norrsund Maskin AB (publ)",
        "NORM B",
        "Nasdaq Stockholm",
        "SE",
    ),
    "AMSTERDAM, 1 August 2012 - Koraal Media N.V. (Euronext Amsterdam: KORM) announces half-year results.": (
        "Koraal Media N.V.",
        "KORM",
        "Euronext Amsterdam",
        "NL",
    ),
    "TOKYO, May 12, 2017 - Minato Seiki Co., Ltd. (TSE: 6099) today announced its results.": (
        "Minato Seiki Co., Ltd.",
        "6099",
        "TSE",
        "JP",
    ),
    "Hong Kong, 20 March 2014 - Pearl Estuary Holdings Limited (Stock Code: 3999) announced its annual results.": (
        "Pearl Estuary Holdings Limited",
        "3999",
        "HKEX",
        "HK",
    ),
    # no ticker in the text
    "SAN DIEGO, Sept. 3, 2014 (GLOBE NEWSWIRE) -- Calloway Homes, Inc. , a builder of homes, today announced that it will release results.": (
        "Calloway Homes, Inc.",
        None,
        None,
        "US",
    ),
    "MONTREAL, Jan. 5, 2016 /CNW/ - Boreal Stream inc. will hold its annual meeting.": (
        "Boreal Stream inc.",
        None,
        None,
        "CA",
    ),
    "COLUMBUS, Ohio, May 3, 2006 - Full River Trucking Co. reported today its first quarter results.": (
        "Full River Trucking Co.",
        None,
        None,
        "US",
    ),
    "First Prairie Bancshares to Announce Second Quarter Results\n\nFARGO, N.D., July 2, 2013 - First Prairie Bancshares, Inc. announced today that it will release its results.": (
        "First Prairie Bancshares, Inc.",
        None,
        None,
        "US",
    ),
    # headlines
    "Garnet Systems Reports Third Quarter Results\n\nPALO ALTO, Calif., Oct. 20, 2005 -- Garnet Systems, Inc. (Nasdaq: GRNT) today reported results.": (
        "Garnet Systems, Inc.",
        "GRNT",
        "NASDAQ",
        "US",
    ),
    "GARNET SYSTEMS, INC. REPORTS THIRD QUARTER RESULTS\n\nPALO ALTO, Calif., Oct. 20, 2005 -- Garnet Systems, Inc. (Nasdaq: GRNT) today reported results.": (
        "Garnet Systems, Inc.",
        "GRNT",
        "NASDAQ",
        "US",
    ),
    "# StockNewsBreaks - Vellum Energy Corp. (NYSE American: VLLM) (TSX: VLM) to Host Q3 Call on Nov. 4\n\nVellum Energy (NYSE American: VLLM) (TSX: VLM), a producer of oil, today announced that it will host a call.": (
        "Vellum Energy Corp.",
        "VLLM",
        "NYSE American",
        "US",
    ),
    "CORRECTION: Ostara Foods Group Ltd. (NYSE: OSF) Reschedules Call\n\nOstara Foods Group has moved its call to May 4.": (
        "Ostara Foods Group Ltd.",
        "OSF",
        "NYSE",
        "US",
    ),
    "Press Release: Dunmore Pipelines Sets Date for Call\n\nDunmore Pipelines LP announced today that it will hold a call.": (
        "Dunmore Pipelines LP",
        None,
        None,
        None,
    ),
    "Kestrel Rail plc: Notice of Results\n\nKestrel Rail plc will announce its results on 4 May 2010.": (
        "Kestrel Rail plc",
        None,
        None,
        "GB",
    ),
    'Amberline Announces Call\n\nAmberline Therapeutics, Inc. ("Amberline"), a drug company, will host a call on May 4.\n\nAbout Amberline Therapeutics, Inc.\n\nAmberline (Nasdaq: AMBL) makes drugs.': (
        "Amberline Therapeutics, Inc.",
        "AMBL",
        "NASDAQ",
        "US",
    ),
    "(08:01 GMT) Press Release: Tarnwood Mutual 4Q EPS 41c >TWML\n\nTarnwood Mutual Insurance Company today reported its results.": (
        "Tarnwood Mutual Insurance Company",
        "TWML",
        None,
        None,
    ),
    # of the regulators' services
    'RNS Number : 4711Q\nHeatherdale Estates PLC\n25 November 2008\n\nHeatherdale Estates plc\n\n("Heatherdale" or the "Group")\n\nPreliminary results for the year ended 30 September 2008\n\nHeatherdale, the builder, announces profits up 9%.': (
        "Heatherdale Estates plc",
        None,
        None,
        "GB",
    ),
    "Marlpit Engineering plc ('Marlpit' or 'the Group') Interim results\n\nMarlpit Engineering plc, the AIM-quoted engineer, announces its results for the half year.": (
        "Marlpit Engineering plc",
        None,
        None,
        "GB",
    ),
    "31 March 2020\n\nTHISTLE & FERN PLC\n\nINTERIM RESULTS\n\nThistle & Fern plc, the AIM listed maker of soap, reports its results.": (
        "Thistle & Fern plc",
        None,
        None,
        "GB",
    ),
    "Exhibit 99.1\n\nNEWS RELEASE\n\nContact: Ann Reyes, Reyes Communications Inc.\n\nOlmec Steel Corporation Reports Results\n\nGARY, Ind., Jan. 20, 2011 - Olmec Steel Corporation (NYSE: OLM) reported results.": (
        "Olmec Steel Corporation",
        "OLM",
        "NYSE",
        "US",
    ),
    "FOR IMMEDIATE RELEASE\n\nContacts:\nTorvald Partners LLC\n\nSpindle City Textiles, Inc. Announces Third Quarter Call\n\nLOWELL, Mass., Oct. 2, 2003 - Spindle City Textiles, Inc. (AMEX: SCT) will hold a call.": (
        "Spindle City Textiles, Inc.",
        "SCT",
        "NYSE American",
        "US",
    ),
    # others are named, too
    "PHOENIX, May 1, 2014 -- Saguaro Solar, Inc. (Nasdaq: SGSO) today announced an agreement with General Voltaics Corp. (NYSE: GVC).": (
        "Saguaro Solar, Inc.",
        "SGSO",
        "NASDAQ",
        "US",
    ),
    "TAMPA, Fla., May 1, 2014 -- Mangrove Labs, a private company, and Palmetto Drugs, Inc. (NYSE: PMD) today announced a partnership.\n\nMangrove Labs will host a call.\n\nSOURCE Mangrove Labs": (
        "Mangrove Labs",
        None,
        None,
        "US",
    ),
    "NEW YORK, Feb. 10, 2015 - Reyes & Stone LLP, a shareholder law firm, is investigating Nimbus Cargo, Inc. (NYSE: NMB).": (
        "Reyes & Stone LLP",
        None,
        None,
        "US",
    ),
    "NEW YORK, Feb. 10, 2015 - The Board of Directors of Cinder Path Income Trust (NYSE: CPI) today declared a dividend.": (
        "Cinder Path Income Trust",
        "CPI",
        "NYSE",
        "US",
    ),
    "Leading investor conference series Lakeside Investor Conferences announced today the agenda.\n\nLakeside Investor Conferences will host Ulmer Gold Corp. (TSXV: ULM) at 9:00 a.m. and Vex Oil Inc. (NYSE: VEX) at 9:30 a.m.": (
        "Lakeside Investor Conferences",
        None,
        None,
        None,
    ),
    'DALLAS, May 3, 2019 - Trinity Bend Energy Inc. ("Trinity"), a subsidiary of Rio Holdings plc (LSE: RIO2), today announced its results.': (
        "Trinity Bend Energy Inc.",
        None,
        None,
        "US",
    ),
    # a symbol in a sentence
    'ATHENS, Greece, Feb. 10, 2020 -- Aegina Tankers Inc. will announce its results.\n\nAbout Aegina Tankers Inc.\n\nThe Company\'s common shares trade on the Nasdaq Capital Market under the symbol "AGTK".': (
        "Aegina Tankers Inc.",
        "AGTK",
        "NASDAQ",
        "US",
    ),
    "Skagen Shipping will release its results on 4 May.\n\nSkagen Shipping ASA is listed on the Oslo Stock Exchange (SKAG).": (
        "Skagen Shipping ASA",
        "SKAG",
        "OSE",
        "NO",
    ),
    "LAUSANNE, 3 May 2011 - Leman Instruments will publish its results.\n\nLeman Instruments registered shares (LEMN) are listed on SIX Swiss Exchange.": (
        "Leman Instruments",
        "LEMN",
        "SIX",
        "CH",
    ),
    'HAMBURG, 3 May 2011 - Elbtal Immobilien AG ("Company") (ISIN: DE0005550100 | WKN: 555010 | ticker symbol: ELB) today published its figures.': (
        "Elbtal Immobilien AG",
        "ELB",
        None,
        "DE",
    ),
    "VAL-D'OR, Quebec, May 26, 2021 - ABITIBI NORTH MINES INC. (ABN - Toronto Stock Exchange) is pleased to inform shareholders.": (
        "ABITIBI NORTH MINES INC.",
        "ABN",
        "TSX",
        "CA",
    ),
    # other ways to begin
    "On July 31, 2018 Corvina Oncology, Inc. (NASDAQ: CRVO) reported that it will host a conference call.": (
        "Corvina Oncology, Inc.",
        "CRVO",
        "NASDAQ",
        "US",
    ),
    "Today, Wharfside Brewing Company (OTCQB: WFBC) announced that it will hold a webcast.": (
        "Wharfside Brewing Company",
        "WFBC",
        "OTC",
        "US",
    ),
    "You are invited to the results call of Zephyr Turbines S.A.\n\nZephyr Turbines S.A. (Euronext Paris: ZEPH) will publish its results on 4 May.": (
        "Zephyr Turbines S.A.",
        "ZEPH",
        "Euronext Paris",
        "FR",
    ),
    "Moss Point Capital Inc. (MPCP) to Present at the Spring Conference\n\nHOUSTON, May 1, 2023 - Moss Point Capital Inc. (NYSE: MPCP) will present.": (
        "Moss Point Capital Inc.",
        "MPCP",
        "NYSE",
        "US",
    ),
    "Health in Harmony, Inc. Announces Results\n\nTULSA, Okla., May 1, 2023 - Health in Harmony, Inc. (NYSE: HIH) announced results.": (
        "Health in Harmony, Inc.",
        "HIH",
        "NYSE",
        "US",
    ),
    "MADRID, 3 May 2012 - Grupo Almadraba, S.A. (BME: ALMD) will present its results.": (
        "Grupo Almadraba, S.A.",
        "ALMD",
        "BME",
        "ES",
    ),
    "TAIPEI, May 3, 2012 - 3D Lantern Technology Co., Ltd. (TWSE: 3399) today announced results.": (
        "3D Lantern Technology Co., Ltd.",
        "3399",
        "TWSE",
        "TW",
    ),
    "SAN JOSE, Calif., May 3, 2012 - eNimbus Inc. (NASDAQ: ENIM), a provider of clouds, will report.": (
        "eNimbus Inc.",
        "ENIM",
        "NASDAQ",
        "US",
    ),
    "DES MOINES, Iowa, May 3, 2012 - 1-800-Seeds.com, Inc. (NASDAQ: SEED) will report.": (
        "1-800-Seeds.com, Inc.",
        "SEED",
        "NASDAQ",
        "US",
    ),
    "MEXICO CITY, April 3, 2012 - Grupo Cobalto, S.A.B. de C.V. (BMV: COBALTO) announced its results.": (
        "Grupo Cobalto, S.A.B. de C.V.",
        "COBALTO",
        "BMV",
        "MX",
    ),
    'Nairn Vale plc\n(the "Company")\n\nNotice of AGM\n\nThe Company announces that its annual general meeting will be held on 4 May 2010.': (
        "Nairn Vale plc",
        None,
        None,
        "GB",
    ),
    "HELSINKI, 4 May 2010 - Saimaa Paperi Oyj: Interim report": ("Saimaa Paperi Oyj", None, None, "FI"),
    "COPENHAGEN, 4 May 2010 - Vesterhav Vind A/S (Nasdaq Copenhagen: VHV) releases its report.": (
        "Vesterhav Vind A/S",
        "VHV",
        "Nasdaq Copenhagen",
        "DK",
    ),
    "NEW YORK, May 4, 2010 - Silver Birch REIT, Inc. (NYSE: SBR, SBR.PRA) reported results.": (
        "Silver Birch REIT, Inc.",
        "SBR",
        "NYSE",
        "US",
    ),
    "MUMBAI, May 4, 2010 - Deccan Looms Limited (NSE: DECCANLOOM, BSE: 599999) announced its results.": (
        "Deccan Looms Limited",
        "DECCANLOOM",
        "NSE",
        "IN",
    ),
    "JOHANNESBURG, 4 May 2010 - Karoo Platinum Limited (JSE: KPL) advises shareholders of its results.": (
        "Karoo Platinum Limited",
        "KPL",
        "JSE",
        "ZA",
    ),
    "AUCKLAND, 4 May 2010 - Kauri Telecom Limited (NZX: KTL; ASX: KTL) will release its results.": (
        "Kauri Telecom Limited",
        "KTL",
        "NZX",
        "NZ",
    ),
}
# Other beginnings: advisories, notices, regulators' services, invitations; the name alone is held against them.
NAMES: dict[str, str] = {
    "Q3 results call\n\nDear investors,\n\nVorlane Robotics Inc. will hold its call on May 4 at 9:00 a.m.": "Vorlane Robotics Inc.",
    "NEWS RELEASE\nTSX: TLG\nTAMARACK LAKE GOLD ANNOUNCES ANNUAL MEETING\n\nToronto, May 3, 2010 - Tamarack Lake Gold Inc. announces its annual meeting.": "Tamarack Lake Gold Inc.",
    "Copperline Media: Invitation to Q3 webcast\n\nCopperline Media AB invites investors to a webcast on 4 May.": "Copperline Media AB",
    "Invitation to presentation of Norrsund's Q1 report\n\nNorrsund Maskin AB publishes its interim report on 24 April. A webcast follows.": "Norrsund Maskin AB",
    "LONDON--(BUSINESS WIRE)--Regulatory News:\n\nHarrowgate Foods plc (LSE: HGF) announces its results.": "Harrowgate Foods plc",
    "PARIS--(BUSINESS WIRE)--Regulatory News:\n\nZEPHYR TURBINES (Paris:ZEPH) will publish results.": "ZEPHYR TURBINES",
    "DGAP-News: Isartal Optik AG / Key word(s): Quarter Results\n\nIsartal Optik AG: Record quarter\n\n04.05.2010 / 07:30 CET\n\nMunich, 4 May 2010 - Isartal Optik AG today published results.": "Isartal Optik AG",
    "EQS-News: Isartal Optik AG / Key word(s): Conference\nIsartal Optik AG to present at conference\n\n04.05.2022 / 10:00 CET/CEST\nThe issuer is solely responsible for the content of this announcement.\n\nMunich, 4 May 2022. Isartal Optik AG (ISIN DE0005550100) will present at a conference.": "Isartal Optik AG",
    "Thursday, May 4, 2017\n\nQuillon to Webcast Conference Call\n\nQUILLON SOFTWARE, INC. (Nasdaq: QLNS) will webcast its call.": "QUILLON SOFTWARE, INC.",
    "BOSTON, May 1, 2019 /PRNewswire/ -- Shareholders of Quillon Software, Inc. (Nasdaq: QLNS) are invited to the annual meeting, the company announced today.": "Quillon Software, Inc.",
    "BOSTON, May 1, 2019 /PRNewswire/ -- As previously announced, Quillon Software, Inc. (Nasdaq: QLNS) will hold its call today.": "Quillon Software, Inc.",
    "BOSTON, May 1, 2019 /PRNewswire/ -- Ann Reyes, chief executive officer of Quillon Software, Inc. (Nasdaq: QLNS), will present at the Spring Conference.": "Quillon Software, Inc.",
    "BOSTON, May 1, 2019 /PRNewswire/ -- Executives from Quillon Software, Inc. (Nasdaq: QLNS) will present at the Stone & Hill Technology Conference.": "Quillon Software, Inc.",
    "BOSTON, May 1, 2019 /PRNewswire/ -- In conjunction with Quillon Software, Inc.'s first quarter results, you are invited to listen to its conference call.\n\nWhat: Quillon Software First Quarter Results\n\nWhen: May 4": "Quillon Software, Inc.",
    "What: Quillon Software, Inc. Conference Call\nWhen: Monday, May 4, 2009 at 10:00 a.m.\nWhere: www.quillon-example.com": "Quillon Software, Inc.",
    "Media Advisory\n\nWHAT: Copperline Media Corp. annual meeting\n\nWHEN: 4 May": "Copperline Media Corp.",
    "Lumenor and Peptidyne Announce Merger\n\nBOSTON, May 1, 2019 -- Lumenor Corporation (Nasdaq: LMNR) and Peptidyne Inc. (Nasdaq: PPTD) today announced a merger. A joint conference call will be held.": "Lumenor Corporation",
    "BOSTON, May 1, 2019 -- Lumenor (Nasdaq: LMNR), the lighting company, today reported results.\n\nAbout Lumenor Corporation\nLumenor Corporation makes lamps.": "Lumenor",
    "Dow Jones Newswires\n\nLumenor Corporation said Monday that it would hold a call.": "Lumenor Corporation",
    "1. Lumenor Corporation today announced its call.": "Lumenor Corporation",
    'LUMENOR CORPORATION\n100 Main Street\nBoston, MA 02110\n\nFOR IMMEDIATE RELEASE\n\nLUMENOR CORPORATION ANNOUNCES FIRST QUARTER RESULTS\n\nBoston, May 3, 2006 - Lumenor Corporation ("Lumenor") announced its results.': "Lumenor Corporation",
    "For: Lumenor Corporation\n\nContact: Ann Reyes\n\nLumenor Reports Results\n\nBOSTON--May 3, 2006--Lumenor Corporation (NYSE:LMN) reported results.": "Lumenor Corporation",
    "The Board of Lumenor Corporation has resolved to hold the annual general meeting on 4 May 2010.": "Lumenor Corporation",
    "Notice to the Annual General Meeting of Norrsund Maskin AB (publ)\n\nThe shareholders of Norrsund Maskin AB (publ), reg. no. 556000-0000, are hereby summoned to the annual general meeting on 4 May.": "Norrsund Maskin AB (publ)",
    "Saimaa Paperi Oyj, Stock Exchange Release, 4 May 2010 at 9:00 a.m.\n\nSaimaa Paperi Oyj will publish its interim report on 8 May.": "Saimaa Paperi Oyj",
    "Company announcement no. 12/2014\n\nVesterhav Vind A/S publishes interim report on 4 May.": "Vesterhav Vind A/S",
    "HUGIN - Oslo, 4 May 2010: Fjordkraft Havbruk ASA (OSE: FJHB) will present its results.": "Fjordkraft Havbruk ASA",
    "<p>BOSTON, May 1, 2019 -- Lumenor Corporation (Nasdaq: LMNR) today reported results.</p>": "Lumenor Corporation",
    "> BOSTON, May 1, 2019 -- Lumenor Corporation (Nasdaq: LMNR) today reported results.": "Lumenor Corporation",
    "From: Lumenor Investor Relations\nSubject: Lumenor Corporation Q1 2019 Conference Call\n\nLumenor Corporation will host a call.": "Lumenor Corporation",
    "Transcript: none\n\nLumenor Corporation (LMNR) Q1 2019 Earnings Call Notice\n\nThe company will host its call on May 4.": "Lumenor Corporation",
    "BOSTON, May 1, 2019 -- LUMENOR CORPORATION (NASDAQ: LMNR), today announced that it will host a call.": "LUMENOR CORPORATION",
    "BOSTON, May 1, 2019 -- The management of Lumenor Corporation (NASDAQ: LMNR) will host a call.": "Lumenor Corporation",
    "BOSTON, May 1, 2019 -- Mark your calendars! Lumenor Corporation (NASDAQ: LMNR) will host a call.": "Lumenor Corporation",
    "BOSTON, May 1, 2019 -- U.S. Lantern & Lamp Corp. (NASDAQ: USLL) will host a call.": "U.S. Lantern & Lamp Corp.",
    "BOSTON, May 1, 2019 -- A.B. Reyes & Sons Co. (NASDAQ: ABRS) will host a call.": "A.B. Reyes & Sons Co.",
    "BOSTON, May 1, 2019 -- J. W. Halvorsen, Inc. (NASDAQ: JWHA) will host a call.": "J. W. Halvorsen, Inc.",
    "BOSTON, May 1, 2019 -- St. Anselm Bancorp (NASDAQ: STAB) will host a call.": "St. Anselm Bancorp",
    "BOSTON, May 1, 2019 -- Quest for Water Holdings, Inc. (NASDAQ: QFWH) will host a call.": "Quest for Water Holdings, Inc.",
    "BOSTON, May 1, 2019 -- Best of Breed Foods, Inc. will host a call.": "Best of Breed Foods, Inc.",
    "BOSTON, May 1, 2019 -- Yes! Brands Inc. will host a call.": "Yes! Brands Inc.",
    "BOSTON, May 1, 2019 -- Sons+Reyes Holdings Ltd will host a call.": "Sons+Reyes Holdings Ltd",
    "BOSTON, May 1, 2019 -- AT-Lantern/Lamp plc will host a call.": "AT-Lantern/Lamp plc",
    "BOSTON, May 1, 2019 -- El Dorado de Lantern S.A. will host a call.": "El Dorado de Lantern S.A.",
    "BOSTON, May 1, 2019 -- Société Lanterne SA (Euronext Paris: LANT) will host a call.": "Société Lanterne SA",
    "BOSTON, May 1, 2019 -- Ørsund Vind A/S will host a call.": "Ørsund Vind A/S",
    "LUND, Sweden, May 4, 2020 /PRNewswire/ -- Norrsund Maskin AB (STO:NORM) today announced.": "Norrsund Maskin AB",
    "Quillon Software (QLNS) Q2 Earnings Preview\n\nQuillon Software, Inc. is scheduled to release results on May 4.": "Quillon Software, Inc.",
    "Lumenor Corp's Q3 2018 Results Conference Call\n\nThe call will be held on May 4.": "Lumenor Corp",
    "Upcoming event: Lumenor Corporation at the Spring Growth Conference": "Lumenor Corporation",
    'BOSTON, May 1, 2019 -- Lumenor Corporation (the "Company" or "Lumenor") (OTCQB: LMNR), a company whose partner Vex Oil Inc. (NYSE: VEX) drills, will host a call.': "Lumenor Corporation",
    "Attention business editors:\n\nBoreal Stream Income Fund announces second quarter conference call\n\nTSX: BSI.UN\n\nMONTREAL, Aug. 3 /CNW/ - Boreal Stream Income Fund will hold a call.": "Boreal Stream Income Fund",
    '(via TheNewswire)\n\nVancouver, BC / TheNewswire / May 4, 2021 - Brightwater Uranium Corp. ("Brightwater") (TSXV: BWU) announces a webinar.': "Brightwater Uranium Corp.",
    "NEW YORK, NY / ACCESSWIRE / May 4, 2021 / Quillon Software, Inc. (NASDAQ:QLNS) will be discussing its results.": "Quillon Software, Inc.",
    "InvestorIdeas newswire: Lumenor Corporation (NASDAQ: LMNR) to Present\n\nLumenor will present at the Spring Conference.": "Lumenor Corporation",
    "Quillon Software Q2 2014 Earnings Conference Call\n\nQuillon Software will hold its second quarter call on August 4, 2014 at 5:00 p.m. ET.": "Quillon Software",
    "BOSTON, MA -- (Marketwired) -- 05/04/15 -- Quillon Software, Inc. (NASDAQ: QLNS), a maker, today announced.": "Quillon Software, Inc.",
    'BOSTON, MA--(Marketwire - May 4, 2011) - Quillon Software, Inc. (NASDAQ: QLNS) ("Quillon") today announced.': "Quillon Software, Inc.",
    "Quillon Software Announces Call - Boston, MA, May 4, 2011 - Quillon Software, Inc. (NASDAQ: QLNS) today announced.": "Quillon Software, Inc.",
    "AMSTERDAM, May 4, 2011 /PRNewswire-FirstCall/ -- Koraal Media NV (NYSE Euronext: KORM) will publish its results.": "Koraal Media NV",
    "BASEL, Switzerland, May 4, 2011 -- Rheinknie Pharma Ltd (SIX: RKPN; OTCQX: RKPNY) will publish its results.": "Rheinknie Pharma Ltd",
    'SHANGHAI, May 4, 2011 /PRNewswire-Asia-FirstCall/ -- Longhe Education Group Limited ("Longhe") (NASDAQ: LHE) today announced.': "Longhe Education Group Limited",
    "Lumenor Corporation (NYSE: LMN) Q3 2012 Earnings Conference Call\nOctober 24, 2012 10:00 am ET": "Lumenor Corporation",
    "Business Editors\n\nRENO, Nev.--(BUSINESS WIRE)--May 4, 2001--Copperline Media Corp. (Nasdaq:CPLM) today announced": "Copperline Media Corp.",
    "Contact:\nAnn Reyes, Reyes Communications\n(617) 555-0101\n\nMorgan Stone, Stone & Hill Inc.\n(617) 555-0102\n\nLUMENOR TO ANNOUNCE RESULTS\n\nBoston, MA (May 4, 2001) - Lumenor Corporation (NYSE: LMN) will announce": "Lumenor Corporation",
    "Lumenor Corporation and Peptidyne Inc. to Hold Joint Conference Call\n\nBOSTON and DENVER, May 4, 2011 -- Lumenor Corporation (NYSE: LMN) and Peptidyne Inc. (Nasdaq: PPTD) announced today": "Lumenor Corporation",
    "The following is a corrected version: Lumenor Corporation (NYSE: LMN) will hold its call on May 5.": "Lumenor Corporation",
    "Vexford Oil (LSE: VXO) - Results\n\nVexford Oil plc, the oil company, announces its results.": "Vexford Oil plc",
    "Vexford Oil plc / Ticker: VXO / Index: AIM\n\nVexford Oil plc, the AIM quoted oil company, announces its results.": "Vexford Oil plc",
    'ASX ANNOUNCEMENT\n4 May 2018\n\nINVESTOR WEBINAR\n\nWattle Creek Resources Limited (ASX: WCR, "Wattle Creek" or "the Company") invites shareholders to a webinar.': "Wattle Creek Resources Limited",
    "ASX Release\n\nWattle Creek Resources Ltd\nABN 11 222 333 444\nASX Code: WCR\n\nNotice of Annual General Meeting\n\nThe annual general meeting will be held on 4 May 2018.": "Wattle Creek Resources Ltd",
    "Press release\nParis, 4 May 2016\n\nZephyr Turbines: first quarter revenue\n\nZephyr Turbines S.A. (Euronext Paris - FR0000555001 - ZEPH) today reported": "Zephyr Turbines S.A.",
    "BOSTON, May 4, 2011 -- What's next for lamps? Lumenor Corporation (NYSE: LMN) will discuss it.": "Lumenor Corporation",
    "Fitch: none\n\nNEW YORK--(BUSINESS WIRE)--The Halvorsen Fund (NYSE: HVF), a closed-end fund, announced its distribution.": "The Halvorsen Fund",
    "BOSTON, May 4, 2011 -- Quillon Software, Inc. (formerly Vexford Systems, Inc.) (NASDAQ: QLNS) today announced.": "Quillon Software, Inc.",
    "BOSTON, May 4, 2011 -- Ann Reyes, CEO of Quillon Software, Inc. (NASDAQ: QLNS), will speak.": "Quillon Software, Inc.",
    "BOSTON, May 4, 2011 -- Lumenor Corporation's (NYSE: LMN) Board of Directors today set the date of its annual meeting.": "Lumenor Corporation",
    "BOSTON, May 4, 2011 -- Tomorrow, Lumenor Corporation (NYSE: LMN) will hold its call.": "Lumenor Corporation",
    "BOSTON, May 4, 2011 -- On May 5, 2011, Lumenor Corporation (NYSE: LMN) will hold its call.": "Lumenor Corporation",
    "BOSTON, May 4, 2011 -- Biotechnology company Peptidyne Inc. (NASDAQ: PPTD) will hold its call.": "Peptidyne Inc.",
    "BOSTON, May 4, 2011 -- Global lamp maker Lumenor Corporation (NYSE: LMN) will hold its call.": "Lumenor Corporation",
    "BOSTON, May 4, 2011 -- Lumenor Corporation (NYSE: LMN and LMN.PRA), will hold its call.": "Lumenor Corporation",
    'BOSTON, May 4, 2011 -- Bank of Two Rivers Corp. (the "Bank") (OTCQX: BTRC) reported.': "Bank of Two Rivers Corp.",
    "BOSTON, May 4, 2011 -- Two Rivers Financial Corp. (OTCQX: BTRC), the holding company of Bank of Two Rivers, reported.": "Two Rivers Financial Corp.",
    "BOSTON, May 4, 2011 -- Brazos MLP, L.P. (NYSE: BZM) and its general partner, Brazos GP LLC, today announced.": "Brazos MLP, L.P.",
    "# Lumenor Corporation Announces Date\n\n**BOSTON, May 4, 2011** -- **Lumenor Corporation** (NYSE: **LMN**) today announced.": "Lumenor Corporation",
    "Wall Street Analyst Call\n\nHalvorsen plc will host a meeting for analysts at 9.30am on 4 May at the offices of Reyes & Stone LLP, 1 Lamp Street, London.": "Halvorsen plc",
    "SAN JUAN, Puerto Rico, May 4, 2011 -- Isla Verde Bancorp (NYSE: IVB) reported.": "Isla Verde Bancorp",
    "GENEVA, May 4, 2011 -- HALVORSEN GROUP SA (SIX: HLVN) reported.": "HALVORSEN GROUP SA",
    "Halvorsen Group SA / Halvorsen Group publishes results . Processed and transmitted by Nasdaq OMX Corporate Solutions. The issuer is solely responsible for the content of this announcement.\n\nGeneva, 4 May 2016 - Halvorsen Group SA reported": "Halvorsen Group SA",
}
# No company can be told.
NOT: tuple[str, ...] = (
    "",
    "The call begins at 8:00 a.m. on May 4.",
    "Results of the third quarter will be discussed on a call.",
    "May 4, 2012",
    "PRNewswire",
    "(NYSE)",
)

# Where the spelling is taken from, the better place first.
_WAYS = ("lead", "ticker", "defined", "headline", "says", "source", "formed", "about", "site")


def _groups(found: list[Sighting]) -> list[list[Sighting]]:
    """Sightings of one name together, the longest spelling first to gather the shorter ones."""
    groups: list[list[Sighting]] = []
    for sighting in sorted(found, key=lambda s: (-len(s.key), s.start)):
        home = max(
            (g for g in groups if names.alike(sighting.key, g[0].key)),
            key=lambda g: sum(s.weight for s in g),
            default=None,
        )
        if home is None:
            groups.append([sighting])
        else:
            home.append(sighting)
    return groups


def _score(group: list[Sighting], body: str) -> float:
    """What a name's evidence comes to: the best of each kind, and a little for how often it is said."""
    best: dict[str, float] = {}
    for sighting in group:
        best[sighting.way] = max(best.get(sighting.way, 0.0), sighting.weight)
    word = min((s.name for s in group), key=len)
    return sum(best.values()) + min(body.count(word, 0, 20_000), 10) / 5


def _named(group: list[Sighting]) -> Sighting:
    """The sighting whose spelling is kept: the fullest, near the head before one that is not."""

    keys = {sighting.key for sighting in group}

    def rank(sighting: Sighting) -> tuple[bool, bool, bool, bool, int]:
        return (
            not any(names.shortens(sighting.key, other) for other in keys),
            sighting.way not in ("about", "source", "formed", "site"),
            names.formed(sighting.name),
            not _shouted(sighting.name),
            -_WAYS.index(sighting.way),
        )

    best = max(group, key=rank)
    spoken = (s for s in group if s.key == best.key and names.formed(s.name) and not _shouted(s.name))
    return next(spoken, best) if _shouted(best.name) else best


def _shouted(name: str) -> bool:
    """True of a name all in capitals that is too long to be one by itself."""
    return name.isupper() and len(name) > 8


# Weak evidence of a country, for a text with no exchange, place or legal form that tells it; the most of it wins.
_HINTS = re.compile(
    r"(?P<GB>\u00a3\d|\+44\b|\bBST\b|\bpence\b)|(?P<CA>\bC\$\d|\bCDN\b|\bCA\$\d|\bSEDAR\b)|(?P<AU>\bA\$\d|\+61\b|\bAE[SD]T\b|\bABN\b)"
    r"|(?P<NO>\bNOK\b|\+47\b)|(?P<SE>\bSEK\b|\+46\b)|(?P<DK>\bDKK\b|\+45\b)|(?P<CH>\bCHF\b|\+41\b)|(?P<DE>\+49\b)|(?P<FR>\+33\b)"
    r"|(?P<NL>\+31\b)|(?P<FI>\+358\b)|(?P<IT>\+39\b)|(?P<ES>\+34\b)|(?P<IL>\bNIS\b|\+972\b)|(?P<IN>\bINR\b|\bRs\.|\bcrore\b|\+91\b)"
    r"|(?P<JP>\bJPY\b|\u00a5\d|\+81\b)|(?P<HK>\bHK\$|\+852\b)|(?P<SG>\bS\$\d|\+65\b)|(?P<NZ>\bNZ\$|\+64\b)|(?P<ZA>\bZAR\b|\+27\b)|(?P<BR>\bR\$|\+55\b)"
    r"|(?P<US>\b10-[KQ]\b|\b8-K\b|\bSecurities and Exchange Commission\b|\bPrivate Securities Litigation Reform Act\b|\bE[SD]T\b|\bEastern [Tt]ime\b|\bU\.S\. GAAP\b)"
)
_ISIN = re.compile(r"\bISIN\b[^A-Z0-9\n]{0,12}(?P<country>[A-Z]{2})[A-Z0-9]{9}\d\b")


def _country(
    text: str, own: tuple[exchanges.Mention, ...], listed: str | None, place: str | None, name: str
) -> str | None:
    """The issuer's country: its exchange's, its dateline's, its shares', its legal form's, or what else hints at one.

    A quotation over the counter tells little of a company that names a place elsewhere.
    """
    first = own[0] if own else None
    if first and first.country and first.exchange != "OTC":
        return first.country
    if near := listed or (datelines.country_of_place(place) if place else None):
        return near
    isin = _ISIN.search(text, 0, 20_000)
    if isin and isin["country"] not in ("XS", "EU"):
        return isin["country"]
    for word in reversed(name.replace(",", " ").split()):
        form = names.form(word)
        if form and names.FORMS[form]:
            return names.FORMS[form]
    if first and first.country:
        return first.country
    hints = Counter(match.lastgroup for match in islice(_HINTS.finditer(text, 0, 20_000), 200))
    return hints.most_common(1)[0][0] if hints else None


def issuer(text: Text) -> Issuer | None:
    """The issuer, or None where no company can be told."""
    found = sightings.find(text)
    if not found:
        return None
    body = text.text
    group = max(_groups(found), key=lambda g: _score(g, body))
    named = _named(group)
    own = listings.own(text, group, [sighting for sighting in found if sighting not in group])
    exchange = None if own else exchanges.listed_on(body, 0, 20_000)
    return Issuer(
        named.name,
        tuple(Listing(m.ticker, m.exchange, text.span(m.start, m.end)) for m in own),
        _country(body, own, exchange.country if exchange else None, datelines.place(text), named.name),
        exchange.name if exchange else None,
        text.span(named.start, named.end),
    )
