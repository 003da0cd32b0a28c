"""Ways of announcing an occasion, and of announcing none: a text of our own and the occasions in it.

Each row is a way of saying that some house has; companies, people and numbers are invented.
"""

from __future__ import annotations

WAYS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "classic american": (
        """Lumenor Corporation to Report Second Quarter 2019 Results on August 1

BOULDER, Colo., July 11, 2019 (GLOBE NEWSWIRE) -- Lumenor Corporation (NASDAQ: LUMN) will release its second quarter 2019 financial results after the market closes on Thursday, August 1, 2019. Management will host a conference call the same day at 5:00 p.m. Eastern Time (3:00 p.m. Mountain Time) to discuss the results.

The call may be accessed by dialing 1-877-555-0134 (domestic) or 1-201-555-0167 (international).""",
        (("2019-08-01T17:00:00-04:00", "earnings_call"),),
    ),
    "next morning": (
        """PITTSBURGH, Oct. 9, 2017 /PRNewswire/ -- Ferrum Holdings Inc. (NYSE: FRH) expects to issue its third quarter earnings release on Wednesday, October 25, 2017 after the close of trading on the New York Stock Exchange. The Company will hold a conference call the following morning, Thursday, October 26, at 8:30 a.m. ET.""",
        (("2017-10-26T08:30:00-04:00", "earnings_call"),),
    ),
    "label list": (
        """Quillon Software Sets Date for Third Quarter Fiscal 2016 Earnings Call

AUSTIN, TX--(Marketwired - Jan 12, 2016) - Quillon Software, Inc. (NYSE: QLN) today announced that it will report third quarter fiscal 2016 results on January 28, 2016.

What: Quillon Software Q3 FY16 Earnings Call
When: Thursday, January 28, 2016
Time: 2:00 p.m. PT (5:00 p.m. ET)
Live Call: 1-866-555-0122, Passcode 7712345
Webcast: http://investor.quillon.example""",
        (("2016-01-28T17:00:00-05:00", "earnings_call"),),
    ),
    "british results": (
        """RNS Number : 4411X
Harrowgate Foods plc
12 March 2014

Harrowgate Foods plc
Preliminary results for the year ended 31 December 2013

An analyst presentation will be held today at 9.30 a.m. at the offices of Bell & Partners, 10 Old Lane, London EC2. A live audio webcast will be available at www.harrowgatefoods.example.""",
        (("2014-03-12T09:30:00+00:00", "earnings_call"),),
    ),
    "nordic invitation": (
        """Invitation to presentation of Nordhavn ASA's first quarter 2018 results

Oslo, 26 April 2018: Nordhavn ASA (OSE: NHAV) will publish its first quarter 2018 results on Thursday 3 May 2018 at 07:00 CEST. A presentation of the results will be held at 08:30 CEST the same day at Hotel Bryggen, Oslo. The presentation will be given by CEO Kari Lind and can be followed by live webcast.""",
        (("2018-05-03T08:30:00+02:00", "earnings_call"),),
    ),
    "swedish with dots": (
        """STOCKHOLM, Sweden, 3 July 2015. Vinterglas AB (publ) (STO: VGLAS) invites investors, analysts and media to a telephone conference on Friday 17 July 2015 at 10.00 CET in connection with the interim report for January-June 2015, which is published the same day at 07.45 CET.""",
        (("2015-07-17T10:00:00+02:00", "earnings_call"),),
    ),
    "german ad hoc": (
        """Kaltwasser AG: Publication of half-year figures 2021

Munich, 5 August 2021 - Kaltwasser AG (ISIN DE000A000000) will publish its half-year financial report on 12 August 2021. The Management Board will present the figures in a conference call at 2:00 p.m. (CEST) on the same day.""",
        (("2021-08-12T14:00:00+02:00", "earnings_call"),),
    ),
    "australian": (
        """ASX ANNOUNCEMENT
14 February 2020

Redgum Resources Limited (ASX: RGM) advises that it will release its half year results for the period ended 31 December 2019 on Wednesday, 26 February 2020. An investor conference call hosted by the Managing Director will commence at 11:00am AEDT on that day.""",
        (("2020-02-26T11:00:00+11:00", "earnings_call"),),
    ),
    "hong kong and new york": (
        """BEIJING, May 8, 2013 /PRNewswire/ -- Baihe Learning Group (NYSE: BHL) today announced that it will report its first quarter 2013 unaudited results on Tuesday, May 21, 2013, after U.S. markets close. The Company's management will hold an earnings conference call at 8:00 PM on May 21, 2013, U.S. Eastern Time (8:00 AM on May 22, 2013, Beijing/Hong Kong Time).""",
        (("2013-05-21T20:00:00-04:00", "earnings_call"),),
    ),
    "israeli": (
        """YOKNEAM, Israel, Nov. 2, 2016 -- Tavorit Networks Ltd. (NASDAQ: TVRT) announced that it will release its financial results for the third quarter of 2016 on Wednesday, November 9, 2016. The Company will host a conference call at 9:00 am Eastern Time, 4:00 pm Israel Time.""",
        (("2016-11-09T09:00:00-05:00", "earnings_call"),),
    ),
    "canadian": (
        """TORONTO, April 24, 2018 (Canada NewsWire) - Northvale Gold Corp. (TSX: NVG) will release its first quarter 2018 results before the market opens on Wednesday, May 9, 2018, followed by a conference call and webcast at 11:00 a.m. (Toronto time).""",
        (("2018-05-09T11:00:00-04:00", "earnings_call"),),
    ),
    "today in the release": (
        """Cascadia Devices Reports Fourth Quarter Results

PORTLAND, Ore.--(BUSINESS WIRE)--February 20, 2014--Cascadia Devices, Inc. (NASDAQ: CSDV) today reported results for the quarter ended December 31, 2013. Revenue was $12.5 million, compared with $11.0 million at December 31, 2012.

Conference Call
Management will discuss these results in a conference call today at 1:30 p.m. Pacific time.""",
        (("2014-02-20T13:30:00-08:00", "earnings_call"),),
    ),
    "slot at one conference": (
        """SAN DIEGO, Sept. 3, 2014 -- Peptidyne Inc. (Nasdaq: PPTD) today announced that Ann Reyes, chief executive officer, will present a company overview at the Stone & Hill Healthcare Conference on Wednesday, September 10, 2014 at 2:35 p.m. ET in New York City. A live webcast of the presentation will be available on the company's website.""",
        (("2014-09-10T14:35:00-04:00", "conference_presentation"),),
    ),
    "list of conferences": (
        """Peptidyne to Participate in Upcoming Investor Conferences

SAN DIEGO, Feb. 24, 2022 (GLOBE NEWSWIRE) -- Peptidyne Inc. (Nasdaq: PPTD) today announced that management will participate in the following investor conferences:

- Stone & Hill 42nd Annual Health Care Conference
Fireside Chat: Tuesday, March 8, 2022 at 9:10 a.m. ET

- Oakbridge Global Biopharma Summit
Presentation: Wednesday, March 16, 2022 at 1:20 p.m. ET

- Harbor Virtual Oncology Forum
Date: March 29-30, 2022 (one-on-one meetings only)""",
        (
            ("2022-03-08T09:10:00-05:00", "conference_presentation"),
            ("2022-03-16T13:20:00-04:00", "conference_presentation"),
            ("2022-03-29", "conference_presentation"),
        ),
    ),
    "conference list in rows": (
        """Gantry Robotics to Attend Investor Conferences in May

CHICAGO, April 30, 2019 - Gantry Robotics, Inc. (NYSE: GTRY) announced its participation in the following upcoming investor events:

May 7, 2019: Oakbridge Industrials Conference, New York, NY, presentation at 8:45 AM Eastern
May 15, 2019: Stone & Hill Technology Forum, Boston, MA, presentation at 1:30 PM Eastern""",
        (
            ("2019-05-07T08:45:00-04:00", "conference_presentation"),
            ("2019-05-15T13:30:00-04:00", "conference_presentation"),
        ),
    ),
    "poster slots": (
        """CAMBRIDGE, Mass., May 30, 2018 -- Orvanta Therapeutics, Inc. (NASDAQ: ORVT) will present data at the annual meeting of the Society of Example Oncology.

Poster Presentation
Title: A phase 1 study of ORV-11 in solid tumors
Abstract Number: 2511
Date and Time: Monday, June 4, 2018, 8:00 - 11:30 a.m. CT
Location: Hall A""",
        (("2018-06-04T08:00:00-05:00", "scientific_presentation"),),
    ),
    "annual meeting": (
        """DES MOINES, Iowa, March 30, 2016 -- Prairie Mutual Holdings, Inc. (NYSE: PMH) will hold its annual meeting of shareholders on Wednesday, May 11, 2016, at 10:00 a.m. Central Time at the Grand Hall, Des Moines. Shareholders of record as of March 14, 2016 may vote.""",
        (("2016-05-11T10:00:00-05:00", "shareholder_meeting"),),
    ),
    "annual meeting without a time": (
        """Helsinki, 10 February 2021 - Järvi Oyj's Annual General Meeting will be held on Thursday, 25 March 2021 in Helsinki. The Board of Directors will convene the meeting later.""",
        (("2021-03-25", "shareholder_meeting"),),
    ),
    "investor day": (
        """HOUSTON, Oct. 2, 2018 -- Derrick Services Corp. (NYSE: DRK) will host an Analyst and Investor Day on Thursday, November 8, 2018, in Houston, beginning at 8:00 a.m. CT and concluding at approximately 12:00 p.m. CT. Registration opens at 7:30 a.m.""",
        (("2018-11-08T08:00:00-06:00", "investor_day"),),
    ),
    "deal call": (
        """Ferrum Holdings to Acquire Stahlwerk Minor

PITTSBURGH, June 4, 2018 /PRNewswire/ -- Ferrum Holdings Inc. (NYSE: FRH) today announced a definitive agreement to acquire Stahlwerk Minor for $410 million. The transaction is expected to close by December 31, 2018.

Ferrum will host a conference call today at 8:30 a.m. EDT to discuss the transaction.""",
        (("2018-06-04T08:30:00-04:00", "conference_call"),),
    ),
    "data call": (
        """SAN DIEGO, Jan. 7, 2020 -- Peptidyne Inc. (Nasdaq: PPTD) announced topline data from its Phase 2 trial. Peptidyne will host a webcast and conference call on Wednesday, January 8 at 8:00 a.m. Eastern Time to review the topline data.""",
        (("2020-01-08T08:00:00-05:00", "conference_call"),),
    ),
    "rescheduled": (
        """Quillon Software Reschedules First Quarter Earnings Call

AUSTIN, Texas, April 20, 2015 -- Quillon Software, Inc. (NYSE: QLN) announced that its first quarter 2015 earnings conference call, originally scheduled for April 28, 2015, has been rescheduled to Thursday, April 30, 2015 at 4:30 p.m. Eastern Time.""",
        (("2015-04-30T16:30:00-04:00", "earnings_call"),),
    ),
    "cancelled": (
        """PITTSBURGH, July 18, 2018 -- Ferrum Holdings Inc. (NYSE: FRH) announced that, in light of the pending transaction, it has cancelled its second quarter earnings conference call previously scheduled for July 25, 2018 at 8:30 a.m. ET.""",
        (("2018-07-25T08:30:00-04:00", "earnings_call"),),
    ),
    "swiss": (
        """Zug, 2 March 2017 - Bergkristall Holding AG (SIX: BKH) publishes its annual results 2016 on Tuesday, 14 March 2017, at 07:00 CET. The media and analysts' conference takes place at 10:00 CET at the Widder Hotel in Zurich.""",
        (("2017-03-14T10:00:00+01:00", "earnings_call"),),
    ),
    "upper case": (
        """LUMENOR CORPORATION ANNOUNCES FIRST QUARTER 2012 EARNINGS CONFERENCE CALL

BOULDER, CO - APRIL 12, 2012 - LUMENOR CORPORATION (NASDAQ: LUMN) WILL HOST A CONFERENCE CALL ON THURSDAY, MAY 3, 2012 AT 4:30 P.M. EASTERN TIME TO DISCUSS FIRST QUARTER 2012 RESULTS.""",
        (("2012-05-03T16:30:00-04:00", "earnings_call"),),
    ),
    "time first": (
        """DALLAS, Feb. 5, 2013 -- Brazos Bancshares, Inc. (NASDAQ: BRZB) will conduct a teleconference at 10 a.m. Central on Friday, Feb. 15, to review its fourth-quarter and full-year 2012 results. The earnings release will be issued at approximately 6 a.m. Central that day.""",
        (("2013-02-15T10:00:00-06:00", "earnings_call"),),
    ),
    "time without zone": (
        """Leeds, 4 June 2019: Harrowgate Foods plc (LSE: HGF) will host a results presentation for analysts at 9:00am on 11 June 2019.""",
        (("2019-06-11T09:00:00+01:00", "earnings_call"),),
    ),
    "noon": (
        """ST. LOUIS, May 1, 2014 -- Gateway Paper Co. (NYSE: GWP) will webcast its annual meeting of stockholders on Thursday, May 15, 2014, at noon Central Time.""",
        (("2014-05-15T12:00:00-05:00", "shareholder_meeting"),),
    ),
    "singapore": (
        """SINGAPORE, 20 October 2016 - Straits Maritime Limited (SGX: STM) will release its results for the third quarter on 3 November 2016 after trading hours. A briefing for analysts and media will be webcast live on 4 November 2016 at 10.00 a.m. Singapore time.""",
        (("2016-11-04T10:00:00+08:00", "earnings_call"),),
    ),
    "brazilian": (
        """SAO PAULO, July 25, 2018 /PRNewswire/ -- Ipe Papel S.A. (NYSE: IPE) will release its 2Q18 results on August 8, 2018, after market close. The conference call in English will be held on August 9, 2018 at 11:00 a.m. (US ET) / 12:00 p.m. (Brasilia time).""",
        (("2018-08-09T11:00:00-04:00", "earnings_call"),),
    ),
    "indian": (
        """Mumbai, January 18, 2019: Sagar Infotech Limited (NSE: SAGAR) will announce its results for the quarter ended December 31, 2018 on January 24, 2019. The earnings conference call will be held on January 25, 2019 at 4:00 PM IST.""",
        (("2019-01-25T16:00:00+05:30", "earnings_call"),),
    ),
    "virtual fireside": (
        """NEW YORK, June 2, 2020 -- Copperline Media, Inc. (NYSE: CPL) announced that Lee Park, CFO, will participate in a virtual fireside chat at the Oakbridge Media & Telecom Conference on Tuesday, June 9, 2020. The discussion will begin at 11:20 a.m. ET.""",
        (("2020-06-09T11:20:00-04:00", "conference_presentation"),),
    ),
    "two calls ahead": (
        """ATLANTA, Jan. 3, 2017 -- Peachtree REIT, Inc. (NYSE: PTR) announced the dates of its 2017 earnings calls:

First quarter: Thursday, April 27, 2017 at 10:00 a.m. ET
Second quarter: Thursday, July 27, 2017 at 10:00 a.m. ET""",
        (("2017-04-27T10:00:00-04:00", "earnings_call"), ("2017-07-27T10:00:00-04:00", "earnings_call")),
    ),
    "replay times around": (
        """OMAHA, Neb., May 2, 2011 -- Sandhill Grain Inc. (NYSE: SDG) will host a conference call on Monday, May 9, 2011 at 11:00 a.m. ET to discuss first quarter results. A replay will be available from 2:00 p.m. ET on May 9, 2011 until 11:59 p.m. ET on May 23, 2011. Please dial in ten minutes before the start.""",
        (("2011-05-09T11:00:00-04:00", "earnings_call"),),
    ),
    "blocks with labels": (
        """Copperline Media to Present at Three Investor Conferences

NEW YORK, Aug. 20, 2018 -- Copperline Media, Inc. (NYSE: CPL) will present at the following conferences:

Conference: Oakbridge Media Summit
Date: Tuesday, September 4, 2018
Time: 10:30 a.m. ET
Location: New York, NY

Conference: Stone & Hill Communications Forum
Date: Wednesday, September 12, 2018
Time: 2:15 p.m. PT
Location: San Francisco, CA

Conference: Harbor Growth Conference
Date: September 20, 2018
Time: 9:00 a.m. CT
Location: Chicago, IL""",
        (
            ("2018-09-04T10:30:00-04:00", "conference_presentation"),
            ("2018-09-12T14:15:00-07:00", "conference_presentation"),
            ("2018-09-20T09:00:00-05:00", "conference_presentation"),
        ),
    ),
    "sentences for several conferences": (
        """BOSTON, May 2, 2016 -- Orvanta Therapeutics, Inc. (NASDAQ: ORVT) today announced that management will present at two investor conferences. Orvanta will present at the Stone & Hill Healthcare Conference in Las Vegas on Wednesday, May 11 at 4:40 p.m. PT and at the Oakbridge Biotech Forum in Boston on Tuesday, May 24, at 8:30 a.m. ET. Live webcasts will be available at www.orvanta.example.""",
        (
            ("2016-05-11T16:40:00-07:00", "conference_presentation"),
            ("2016-05-24T08:30:00-04:00", "conference_presentation"),
        ),
    ),
    "table of conferences": (
        """Gantry Robotics Announces Fall Conference Schedule

CHICAGO, Aug. 28, 2024 (GLOBE NEWSWIRE) -- Gantry Robotics, Inc. (NYSE: GTRY) management will participate in the following investor conferences:

| Event | Date | Time |
| --- | --- | --- |
| Oakbridge Industrials Conference | September 5, 2024 | 11:10 a.m. ET |
| Stone & Hill Automation Summit | September 11, 2024 | 1:00 p.m. ET |
| Harbor Small-Cap Conference | September 17, 2024 | n/a |""",
        (
            ("2024-09-05T11:10:00-04:00", "conference_presentation"),
            ("2024-09-11T13:00:00-04:00", "conference_presentation"),
            ("2024-09-17", "conference_presentation"),
        ),
    ),
    "date in the headline only": (
        """Brazos Bancshares to Host First Quarter 2019 Earnings Call on April 25

DALLAS, April 4, 2019 -- Brazos Bancshares, Inc. (NASDAQ: BRZB) will discuss its first quarter results on a conference call at 9:00 a.m. Central Time.""",
        (("2019-04-25T09:00:00-05:00", "earnings_call"),),
    ),
    "results release with call tomorrow": (
        """OMAHA, Neb., November 6, 2013 - Sandhill Grain Inc. (NYSE: SDG) today reported net income of $4.2 million for the third quarter ended September 30, 2013.

The company's conference call to discuss these results is scheduled for tomorrow, November 7, at 10:00 a.m. Central time.""",
        (("2013-11-07T10:00:00-06:00", "earnings_call"),),
    ),
    "results release with next conferences": (
        """Peptidyne Reports Second Quarter 2021 Results

SAN DIEGO, August 5, 2021 (GLOBE NEWSWIRE) -- Peptidyne Inc. (Nasdaq: PPTD) today reported financial results for the second quarter ended June 30, 2021.

Upcoming Events
Management will participate in the following upcoming investor conferences:
Stone & Hill Growth Conference, August 11, 2021
Oakbridge Healthcare Conference, September 13-15, 2021

Conference Call
Peptidyne will host a conference call today at 4:30 p.m. ET.""",
        (
            ("2021-08-05T16:30:00-04:00", "earnings_call"),
            ("2021-08-11", "conference_presentation"),
            ("2021-09-13", "conference_presentation"),
        ),
    ),
    "agm inside results": (
        """Kiruna, 11 February 2022. Nordmalm AB (STO: NMLM) year-end report 2021. Net sales rose 12 percent to SEK 410 million.

The Annual General Meeting will be held on 28 April 2022 in Kiruna. The Board proposes a dividend of SEK 2.00 per share with record date 2 May 2022.

A telephone conference will be held today, 11 February, at 10:00 CET.""",
        (("2022-02-11T10:00:00+01:00", "earnings_call"), ("2022-04-28", "shareholder_meeting")),
    ),
    "financial calendar is no event": (
        """Kiruna, 11 February 2022. Nordmalm AB (STO: NMLM) year-end report 2021.

Financial calendar
Interim report January-March: 28 April 2022
Interim report January-June: 15 July 2022

A telephone conference will be held today at 10:00 CET.""",
        (("2022-02-11T10:00:00+01:00", "earnings_call"),),
    ),
    "webinar of a small company": (
        """VANCOUVER, BC, June 1, 2021 -- Northvale Gold Corp. (TSXV: NVG) invites shareholders and investors to a live webinar with CEO Dana Moss on Thursday, June 10th at 1:00 pm Pacific / 4:00 pm Eastern.""",
        (("2021-06-10T16:00:00-04:00", "webcast"),),
    ),
    "australian webinar": (
        """7 September 2023
Redgum Resources Limited (ASX: RGM) is pleased to invite shareholders to an investor webinar on Thursday 14 September 2023 at 11.30am AEST / 9.30am AWST.""",
        (("2023-09-14T11:30:00+10:00", "webcast"),),
    ),
    "uk investor presentation platform": (
        """Harrowgate Foods plc

15 May 2023

Investor Presentation

Harrowgate Foods plc (AIM: HGF) is pleased to announce that Jo Marsh, CEO, will provide a live presentation relating to the interim results via the MeetThem platform on 22nd May 2023 at 2:30pm BST. The presentation is open to all existing and potential shareholders.""",
        (("2023-05-22T14:30:00+01:00", "earnings_call"),),
    ),
    "notice of agm": (
        """Notice of AGM

Harrowgate Foods plc announces that its Annual General Meeting will be held at 11.00 a.m. on Tuesday 20 June 2023 at 10 Old Lane, London EC2.""",
        (("2023-06-20T11:00:00+01:00", "shareholder_meeting"),),
    ),
    "adjourned meeting": (
        """NEW YORK, Oct. 12, 2022 -- Harbor Acquisition Corp. (NASDAQ: HBAC) announced that its special meeting of stockholders, originally scheduled for October 13, 2022, has been adjourned to October 20, 2022 at 10:00 a.m. Eastern Time.""",
        (("2022-10-20T10:00:00-04:00", "shareholder_meeting"),),
    ),
    "postponed without a new date": (
        """MILAN, 3 March 2020 - Fonderia S.p.A. (BIT: FND) announces that its Capital Markets Day, scheduled for 12 March 2020, has been postponed. A new date will be communicated.""",
        (("2020-03-12", "investor_day"),),
    ),
    "scan faults": (
        """BOULDER, Colo., July 11, 2006 - Lumenor Corporation (Nasdaq: LUMN) will hold its second quarter conference
call on Tuesday, July 25,
2006, at 4:30 p .m. Eastern
Time.""",
        (("2006-07-25T16:30:00-04:00", "earnings_call"),),
    ),
    "prnewswire first call 1999": (
        """ATLANTA, April 20 /PRNewswire/ -- Peachtree Foods, Inc. (NYSE: PFD) will hold a conference call on April 27, 1999 at 11:00 a.m. EDT to discuss results for the first quarter ended March 31, 1999.""",
        (("1999-04-27T11:00:00-04:00", "earnings_call"),),
    ),
    "several zones for the world": (
        """SINGAPORE, Feb. 10, 2022 -- Straits Maritime Limited (NASDAQ: STML) will report fourth quarter 2021 results on Tuesday, March 1, 2022, before the US market opens. The earnings call will be at 7:30 AM U.S. Eastern Time (8:30 PM Singapore/Hong Kong Time) on the same day.""",
        (("2022-03-01T07:30:00-05:00", "earnings_call"),),
    ),
    "business update": (
        """AUSTIN, Texas, Sept. 9, 2020 -- Quillon Software, Inc. (NYSE: QLN) will host a business update call for investors and analysts on Tuesday, September 15, 2020 at 8:00 a.m. CT.""",
        (("2020-09-15T08:00:00-05:00", "conference_call"),),
    ),
    "panel": (
        """NEW YORK, June 2, 2020 -- Copperline Media, Inc. (NYSE: CPL) said that its CFO will take part in a panel discussion at the Oakbridge Media Conference at 3:15 p.m. ET on June 9, 2020.""",
        (("2020-06-09T15:15:00-04:00", "conference_presentation"),),
    ),
    "oral sessions": (
        """CAMBRIDGE, Mass., Nov. 4, 2021 -- Orvanta Therapeutics, Inc. (NASDAQ: ORVT) announced two presentations at the annual meeting of the Society of Example Hematology, December 11-14, 2021, in Atlanta.

Oral Presentation Details:
Title: ORV-22 in relapsed disease
Session Name: 623. Lymphomas
Session Date: Sunday, December 12, 2021
Session Time: 4:30 PM - 6:00 PM
Presentation Time: 5:15 PM ET
Room: Hall B

Poster Presentation Details:
Title: ORV-31 preclinical
Session Date: Saturday, December 11, 2021
Presentation Time: 5:30 PM - 7:30 PM ET""",
        (
            ("2021-12-12T17:15:00-05:00", "scientific_presentation"),
            ("2021-12-11T17:30:00-05:00", "scientific_presentation"),
        ),
    ),
    "early may": (
        """PARIS, April 14, 2021 - Verrerie Lune SA (Euronext: VLUN) will publish first-quarter sales on 28 April 2021 before market opening. A conference call in English will take place at 8:30 a.m. (Paris time) that day.""",
        (("2021-04-28T08:30:00+02:00", "earnings_call"),),
    ),
    "weekday wrong": (
        """BOULDER, Colo., July 11, 2019 -- Lumenor Corporation (NASDAQ: LUMN) will host its second quarter conference call on Wednesday, August 1, 2019 at 5:00 p.m. ET.""",
        (("2019-08-01T17:00:00-04:00", "earnings_call"),),
    ),
    "call with date before verbs": (
        """On Thursday, August 1, 2019 at 5:00 p.m. ET, Lumenor Corporation (NASDAQ: LUMN) will hold its second quarter 2019 results call.

BOULDER, Colo., July 11, 2019""",
        (("2019-08-01T17:00:00-04:00", "earnings_call"),),
    ),
    "half hour in words": (
        """LONDON, 4 November 2015 - Thames Cable plc (LSE: TCB) will hold a call for analysts and investors at 0830 hours (GMT) on Thursday, 12 November 2015 following its interim results.""",
        (("2015-11-12T08:30:00+00:00", "earnings_call"),),
    ),
    "earnings presentation posted": (
        """SEATTLE, July 20, 2023 -- Rainier Apps Inc. (NASDAQ: RNAP) will post its second quarter shareholder letter on its website after market close on Thursday, August 3, 2023 at approximately 1:05 p.m. PT, and will host a live Q&A webcast at 2:00 p.m. PT.""",
        (("2023-08-03T14:00:00-07:00", "earnings_call"),),
    ),
    "when where how": (
        """Rainier Apps Inc. First Quarter 2023 Earnings Conference Call

SEATTLE, April 20, 2023 -- Rainier Apps Inc. (NASDAQ: RNAP) today announced:

WHO: Jan Holt, CEO
WHEN: Thursday, May 4, 2023, 5 p.m. ET
WHERE: investors.rainierapps.example
HOW: Dial 1-888-555-0143""",
        (("2023-05-04T17:00:00-04:00", "earnings_call"),),
    ),
    "reit supplement": (
        "NEW YORK, NY -- (Marketwire) -- 02/03/10 -- Hudson Gate Properties Trust (NYSE: HGP) will announce its fourth quarter 2009 financial results after the market closes on Tuesday, February 16, 2010. The Trust will host a conference call and audio webcast Wednesday, February 17, 2010 at 2 p.m. Eastern time.",
        (("2010-02-17T14:00:00-05:00", "earnings_call"),),
    ),
    "conference id then date": (
        "Earnings conference call details: Date/Time: 11/05/2014 at 8:30 a.m. ET. Acme Robotics, Inc. (NASDAQ: ACRB) Q3 2014.",
        (("2014-11-05T08:30:00-05:00", "earnings_call"),),
    ),
    "two lines": (
        "Acme Robotics Announces Third Quarter Results\nConference call begins at 10:00 a.m. Eastern time today\n\nDETROIT, Oct. 28, 2008 (GLOBE NEWSWIRE) -- Acme Robotics, Inc. (Nasdaq:ACRB) today reported results for the third quarter ended September 27, 2008.",
        (("2008-10-28T10:00:00-04:00", "earnings_call"),),
    ),
    "listeners": (
        "LOS ANGELES--(BUSINESS WIRE)--Nov. 3, 2003--Acme Robotics Inc. (NYSE:ACR) will release third quarter results before the market opens on Monday, Nov. 10, 2003, and will discuss them in a call with analysts that begins at 8 a.m. Pacific.",
        (("2003-11-10T08:00:00-08:00", "earnings_call"),),
    ),
    "asx results webcast": (
        "Acme Minerals Limited (ASX: ACM) 2019 Full Year Results Webcast\nAcme Minerals will release its full year results on Tuesday 20 August 2019. CEO Bill Wright will host a webcast at 10.00am (AEST) on the day. Investors may join at https://webcast.example/acm. Dated 6 August 2019",
        (("2019-08-20T10:00:00+10:00", "earnings_call"),),
    ),
    "uk trading": (
        "12 January 2016\nAcme Stores plc\nChristmas trading update\nThere will be a conference call for analysts and investors today at 8.00am. Dial in +44 20 7946 0123.",
        (("2016-01-12T08:00:00+00:00", "earnings_call"),),
    ),
    "swedish capital": (
        "Press release, Gothenburg, March 3, 2022\nAcme Lager AB (publ) will host a Capital Markets Day on 17 May 2022 in Gothenburg. The event starts at 13:00 CEST and will also be webcast.",
        (("2022-05-17T13:00:00+02:00", "investor_day"),),
    ),
    "bank conference": (
        "CHARLOTTE, N.C., Sept. 4, 2012 /PRNewswire/ -- Piedmont Example Bancorp (NYSE: PEB) Chief Financial Officer Jo Field is scheduled to speak at the Harbor Global Financial Services Conference on Tuesday, Sept. 11, at approximately 9:45 a.m. EDT.",
        (("2012-09-11T09:45:00-04:00", "conference_presentation"),),
    ),
    "will webcast presentation": (
        "PRINCETON, N.J., Jan. 5, 2009 -- Acme Bio, Inc. (Nasdaq: ACBI) will webcast its corporate presentation at the 27th Annual Stone Healthcare Conference in San Francisco on Tuesday, January 13, 2009, at 11:30 a.m. (PST).",
        (("2009-01-13T11:30:00-08:00", "conference_presentation"),),
    ),
    "q and a only": (
        "SEATTLE, July 20, 2022 -- Rainier Apps Inc. (NASDAQ: RNAP) will issue its second quarter results and shareholder letter on August 3, 2022, after market close. A Q&A session with management will be streamed at 2:30 p.m. PT that day.",
        (("2022-08-03T14:30:00-07:00", "earnings_call"),),
    ),
    "special call": (
        "CHICAGO, May 9, 2011 -- Gantry Robotics, Inc. (NYSE: GTRY) announced that it has received an unsolicited proposal. The company will hold a conference call tomorrow morning at 8:30 a.m. EDT to discuss its response.",
        (("2011-05-10T08:30:00-04:00", "conference_call"),),
    ),
    "agm virtual": (
        "The 2021 virtual Annual Meeting of Stockholders of Acme Foods, Inc. (NYSE: ACF) will be held via live webcast on Thursday, May 20, 2021 at 9:00 a.m., Central Time.\n\nCHICAGO, April 8, 2021",
        (("2021-05-20T09:00:00-05:00", "shareholder_meeting"),),
    ),
    "moved earlier": (
        "CHICAGO, Nov. 2, 2017 -- Gantry Robotics, Inc. (NYSE: GTRY) has moved up the time of its third quarter conference call to 7:30 a.m. CT on Thursday, November 9, 2017, from 10:00 a.m. CT.",
        (("2017-11-09T07:30:00-06:00", "earnings_call"),),
    ),
    "chinese two days": (
        "SHANGHAI, Nov. 10, 2020 -- Lotus Example Ltd (NASDAQ: LTEX) will report third quarter 2020 results before the U.S. market opens on November 24, 2020. Management will hold a conference call at 7:00 AM U.S. Eastern Time on Tuesday, November 24, 2020 (or 8:00 PM Beijing Time on the same day).",
        (("2020-11-24T07:00:00-05:00", "earnings_call"),),
    ),
    "german no zone": (
        "Stuttgart, 8. November 2018 - Kolben Beispiel AG (ISIN DE000A0BSP12) lädt ein. The conference call on the nine-month figures will take place on 14 November 2018 at 10:00 a.m.",
        (("2018-11-14T10:00:00+01:00", "earnings_call"),),
    ),
    "canadian bank list": (
        "TORONTO, Aug. 1, 2014 /CNW/ - Northern Example Bank (TSX: NEB) Executives will host a conference call on Thursday, August 28, 2014 at 7:30 a.m. ET, for approximately one hour, during which senior executives will present the bank's financial results for the third quarter.",
        (("2014-08-28T07:30:00-04:00", "earnings_call"),),
    ),
    "mlp": (
        "HOUSTON, Jan. 29, 2015 -- Bayou Example Partners, L.P. (NYSE: BEX) will release fourth-quarter results on Wednesday, Feb. 18. The Partnership's quarterly conference call is at 10 a.m. Central on Thursday, Feb. 19.",
        (("2015-02-19T10:00:00-06:00", "earnings_call"),),
    ),
}

NO_EVENTS: dict[str, str] = {
    "results only published": """OSLO, 2 May 2019: Nordhavn ASA will publish its first quarter report on 9 May 2019 at 07:00 CEST. No presentation will be held in connection with the report.""",
    "past meeting": """VANCOUVER, June 21, 2018 -- Northvale Gold Corp. (TSX: NVG) announces that all nominees were elected at its annual general meeting of shareholders held on June 20, 2018 at 10:00 a.m.""",
    "dividend": """DES MOINES, Iowa, March 1, 2016 -- Prairie Mutual Holdings, Inc. (NYSE: PMH) declared a quarterly dividend of $0.10 per share, payable on April 1, 2016 to shareholders of record on March 15, 2016 at 5:00 p.m. Central Time.""",
    "tender offer": """NEW YORK, April 4, 2013 -- Copperline Media, Inc. (NYSE: CPL) commenced a cash tender offer, which will expire at 12:00 midnight, New York City time, on May 1, 2013. Holders may call the information agent at 1-800-555-0199, Monday through Friday, 9 a.m. to 5 p.m. ET.""",
    "store opening": """AKRON, Ohio, June 7, 2021 -- Tire Barn opens its newest store on Saturday, June 12, 2021 with a ribbon cutting at 10:00 a.m. and free hot dogs until 2 p.m. Call 330-555-0188.""",
    "trade show": """LAS VEGAS, Jan. 2, 2018 -- Gadgetry Inc. will exhibit at the Big Electronics Expo, January 9-12, 2018, booth 1234, daily from 9 a.m. to 5 p.m.""",
    "class action": """NEW YORK, May 6, 2019 -- Doe & Roe LLP reminds investors in Copperline Media, Inc. of the June 10, 2019 deadline to move the court. For details call 212-555-0144 or attend to the notice at 5:00 p.m.""",
    "appointment": """CHICAGO, August 14, 2017 -- Gantry Robotics, Inc. (NYSE: GTRY) appointed Sam Field to its board effective September 1, 2017. Field has presented at many industry conferences.""",
    "closing of an offering": """SAN DIEGO, Oct. 4, 2016 -- Peptidyne Inc. announced the closing of its offering on October 4, 2016. The prospectus may be had by calling 1-866-555-0110.""",
    "customer webinar": """AKRON, Ohio, June 7, 2021 -- Smile Dental Marketing will hold a webinar for dentists on June 15, 2021 at 1 p.m. ET on attracting new patients.""",
    "results of a past call": """BOULDER, Colo., August 2, 2019 -- Lumenor Corporation reported on its conference call held yesterday, August 1, 2019 at 5:00 p.m. Eastern Time, that demand is strong.""",
    "no call": """AUSTIN, Texas, April 20, 2015 -- Quillon Software, Inc. (NYSE: QLN) will report first quarter results on April 28, 2015 after the close. Given the pending merger, the company will not host a conference call.""",
    "record date": "CHICAGO, March 1, 2016 -- Gantry Robotics, Inc. (NYSE: GTRY) set April 4, 2016 as the record date for its annual meeting. Details of the annual meeting will follow.",
    "product webinar": 'AKRON, Ohio, June 7, 2021 -- Smile Software (NASDAQ: SMIL) invites IT managers to a free product webinar on June 15, 2021 at 1 p.m. ET: "Ten ways to back up".',
    "publication only": "Helsinki, 2 April 2019. Järvi Oyj will publish its January-March interim report on Thursday 25 April 2019 at approximately 8.00 a.m. EEST. The report will be available at www.jarvi.example.",
    "trading halt": "VANCOUVER, June 3, 2014 -- Trading in the shares of Northvale Gold Corp. (TSXV: NVG) was halted at 9:15 a.m. ET today pending news and will resume at 11:00 a.m. ET.",
    "drug launch": "SAN DIEGO, Oct. 4, 2016 -- Peptidyne Inc. (Nasdaq: PPTD) said its drug will be presented to physicians in stores from October 15, 2016. Call 1-800-555-0143 from 9 a.m. to 5 p.m. ET.",
}
