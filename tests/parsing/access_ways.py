"""Ways of telling how one gets in: a text of our own, the issuer's country, and what it tells.

The event is a results call of Example Corp. on 11 February 2025. Companies, people and numbers are invented.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Way:
    """What a text tells: numbers in E.164, codes, addresses, and of replays the same with their window.

    ``replayed``: it speaks of a replay without any of these. A replay's links that are those of the live event are
    right even where none is expected.
    """

    text: str
    country: str = "US"
    dial_ins: tuple[str, ...] = ()
    passcodes: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    replay_dial_ins: tuple[str, ...] = ()
    replay_passcodes: tuple[str, ...] = ()
    replay_links: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    replayed: bool = False


WAYS: dict[str, Way] = {
    "a conference call to discuss the results": Way(
        """A conference call to discuss the results will be held at 10 a.m. Domestic callers should dial 800-555-0142 and international callers should dial 212-555-0143. A replay will run for 48 hours; dial 800-555-0144 (domestic) or 212-555-0145 (international), passcode 556677.""",
        "US",
        dial_ins=("+18005550142", "+12125550143"),
        replay_dial_ins=("+18005550144", "+12125550145"),
        replay_passcodes=("556677",),
        until="2025-02-13",
    ),
    "interested parties may listen to the call": Way(
        """Interested parties may listen to the call live over the Internet by logging on to the Investor Relations portion of the Company's web site at http://www.example.com or through EventStreet at www.eventstreet.test. If you are unable to participate in the live call, the call will be archived and can be accessed for approximately 30 days on the web site.""",
        "US",
        links=("www.example.com", "www.eventstreet.test"),
        replay_links=("www.example.com",),
        until="2025-03-13",
    ),
    "to participate in the conference call please": Way(
        """To participate in the conference call, please dial (888) 555-0150, or for international calls (706) 555-0151, and enter conference code 4455667. A digitized replay of the call will be available until midnight on February 18 by dialing (800) 555-0152 or (706) 555-0153 and entering the same code.""",
        "US",
        dial_ins=("+18885550150", "+17065550151"),
        passcodes=("4455667",),
        replay_dial_ins=("+18005550152", "+17065550153"),
        replay_passcodes=("4455667",),
        until="2025-02-18",
    ),
    "the call may be accessed by dialing": Way(
        """The call may be accessed by dialing 1-888-555-0160 (toll-free) or 1-416-555-0161 (Toronto area). An instant replay will be available at 1-800-555-0162 or 416-555-0163, passcode 21345678#, until midnight (ET) Tuesday, February 25, 2025.""",
        "CA",
        dial_ins=("+18885550160", "+14165550161"),
        replay_dial_ins=("+18005550162", "+14165550163"),
        replay_passcodes=("21345678",),
        until="2025-02-25",
    ),
    "conference call details date tuesday february time": Way(
        """Conference call details:
Date: Tuesday, 11 February 2025
Time: 9.30am GMT
UK dial-in: +44 (0)20 7946 0170
UK toll free: 0808 157 0147
US: +1 646 555 0171
Passcode: 334455
A recording of the call will be available for seven days on +44 (0)20 7946 0172, access code 998877#.""",
        "GB",
        dial_ins=("+442079460170", "+448081570147", "+16465550171"),
        passcodes=("334455",),
        replay_dial_ins=("+442079460172",),
        replay_passcodes=("998877",),
        until="2025-02-18",
    ),
    "a live audio webcast of the presentation": Way(
        """A live audio webcast of the presentation will be available on the Investors page of the Example website at https://ir.example.com. An archived replay of the webcast will be available on the website for 90 days following the presentation.""",
        "US",
        links=("ir.example.com",),
        replay_links=("ir.example.com",),
        until="2025-05-12",
    ),
    "investors can listen to the call live": Way(
        """Investors can listen to the call live at www.example.com under "Investors". The webcast replay will be available for one year at the same location.""",
        "US",
        links=("www.example.com",),
        replay_links=("www.example.com",),
        until="2026-02-11",
    ),
    "participants can access the call by dialing": Way(
        """Participants can access the call by dialing 877-555-0180 (U.S./Canada) or +1-201-555-0181 (International) and requesting the Example Corp. call. A replay will be available through February 25, 2025 at 877-555-0182 (U.S.) or +1-201-555-0183 (International). The conference ID for both the call and the replay is 13700001.""",
        "US",
        dial_ins=("+18775550180", "+12015550181"),
        passcodes=("13700001",),
        replay_dial_ins=("+18775550182", "+12015550183"),
        replay_passcodes=("13700001",),
        until="2025-02-25",
    ),
    "the company will host a webcast at": Way(
        """The Company will host a webcast at 5 p.m. To register, visit https://events.example.net/register/abc123. After registering, you will receive a dial-in number and a personal PIN. A replay will be available on the Company's investor relations website at https://investors.example.com until May 11, 2025.""",
        "US",
        links=("events.example.net/register/abc123",),
        replay_links=("investors.example.com",),
        until="2025-05-11",
    ),
    "dial in details toll free us canada": Way(
        """Dial-in details:
Toll-free (US & Canada): 1-866-555-0190
International: 1-412-555-0191
Replay (toll-free): 1-877-555-0192
Replay (international): 1-412-555-0193
Replay passcode: 10198877
Replay available until: February 18, 2025
Webcast: https://www.webcaster.example/Webcast/Page/1/2""",
        "US",
        dial_ins=("+18665550190", "+14125550191"),
        replay_dial_ins=("+18775550192", "+14125550193"),
        replay_passcodes=("10198877",),
        until="2025-02-18",
        links=("www.webcaster.example/Webcast/Page/1/2",),
    ),
    "the conference call can be accessed by": Way(
        """The conference call can be accessed by dialing (877) 555-0120. The international dial-in is (201) 555-0121. The live webcast can be accessed at www.example.com. A replay of the call will be available by phone through February 18, 2025, at (877) 555-0122, using conference ID# 13667788. A replay will also be available on the website.

About Example Corp.
Example Corp. makes things. For more information, please visit www.example-about.com.

Investor Contact:
Jane Doe
(303) 555-0123
jane@example.com""",
        "US",
        dial_ins=("+18775550120", "+12015550121"),
        links=("www.example.com",),
        replay_dial_ins=("+18775550122",),
        replay_passcodes=("13667788",),
        until="2025-02-18",
        replay_links=("www.example.com",),
    ),
    "shareholders may attend the virtual annual meeting": Way(
        """Shareholders may attend the virtual annual meeting at www.meetings.example/ABC2025 by entering the 16-digit control number on their proxy card.""",
        "US",
        links=("www.meetings.example/ABC2025",),
    ),
    "analysts and investors are invited to dial": Way(
        """Analysts and investors are invited to dial into the call using the following numbers: France: +33 1 55 50 01 37; UK: +44 20 7946 0137; US: +1 646 555 0138. Access code: 87654321#. The replay will be available for one month at +33 1 55 50 01 38 with the code 11223344#.""",
        "FR",
        dial_ins=("+33155500137", "+442079460137", "+16465550138"),
        passcodes=("87654321",),
        replay_dial_ins=("+33155500138",),
        replay_passcodes=("11223344",),
        until="2025-03-11",
    ),
    "to listen to the live call please": Way(
        """To listen to the live call, please go to the Investor Relations section of www.example.com at least 15 minutes early to register and download any necessary software. For those who cannot listen to the live broadcast, a replay will be available shortly after the call.""",
        "US",
        links=("www.example.com",),
        replayed=True,
    ),
    "conference call and webcast the conference call": Way(
        """Conference Call and Webcast: The conference call will be webcast live at https://edge.example.net/mmc/p/abcd and archived for 12 months.""",
        "US",
        links=("edge.example.net/mmc/p/abcd",),
        replay_links=("edge.example.net/mmc/p/abcd",),
        until="2026-02-11",
    ),
    "those wishing to participate in the live": Way(
        """Those wishing to participate in the live conference call should dial 1-800-555-0130 and reference confirmation number 5566778. Playback of the call will be available beginning February 12 at 1-888-555-0131 (pin number 5566778) through February 19.""",
        "US",
        dial_ins=("+18005550130",),
        passcodes=("5566778",),
        replay_dial_ins=("+18885550131",),
        replay_passcodes=("5566778",),
        since="2025-02-12",
        until="2025-02-19",
    ),
    "the replay can be heard by calling": Way(
        """The replay can be heard by calling 888-555-0132 from 7:30 p.m. Eastern Time on February 11, 2025 through 11:59 p.m. Eastern Time on February 18, 2025. The access number is 445566.""",
        "US",
        replay_dial_ins=("+18885550132",),
        replay_passcodes=("445566",),
        since="2025-02-11",
        until="2025-02-18",
    ),
    "the event will be streamed live via": Way(
        """The event will be streamed live via https://www.example.com/live. No registration is required. The presentation slides will be available at https://www.example.com/reports.""",
        "SE",
        links=("www.example.com/live",),
    ),
    "if you wish to participate via teleconference": Way(
        """If you wish to participate via teleconference please register on the link below. After registration you will be provided phone numbers and a conference ID to access the conference. You can ask questions verbally via the teleconference. https://conference.hearings.example/teleconference/?id=5001""",
        "SE",
        links=("conference.hearings.example/teleconference/?id=5001",),
    ),
    "if you wish to participate via webcast": Way(
        """If you wish to participate via webcast please use the link below.
https://ir.hearings.example/q4-2025""",
        "SE",
        links=("ir.hearings.example/q4-2025",),
    ),
    "dial in numbers se pin uk us": Way(
        """Dial-in numbers: SE: +46 8 465 004 86 PIN: 4432211# UK: +44 20 794 60184 US: +1 412 555 0130""",
        "SE",
        dial_ins=("+46846500486", "+442079460184", "+14125550130"),
        passcodes=("4432211",),
    ),
    "the conference call is scheduled for a": Way(
        """The conference call is scheduled for 8:30 a.m. and may be heard by dialing 719-555-0140. Callers should ask for the "Example Corporation" call. For 7 days, replays may be heard at 719-555-0141, code 334411.""",
        "US",
        dial_ins=("+17195550140",),
        replay_dial_ins=("+17195550141",),
        replay_passcodes=("334411",),
        until="2025-02-18",
    ),
    "the company s executives will be available": Way(
        """The Company's executives will be available to answer questions. Call-in number: 1-877-555-0117; conference ID number: 7788990. The rebroadcast number is 1-855-555-0118 with the same conference ID and it will be active for two weeks.""",
        "US",
        dial_ins=("+18775550117",),
        passcodes=("7788990",),
        replay_dial_ins=("+18555550118",),
        replay_passcodes=("7788990",),
        until="2025-02-25",
    ),
    "dial in details for the conference call": Way(
        """Dial-in details for the conference call:
Australia: 1800 555 012 or +61 2 5550 0107
New Zealand: 0800 555 012
Hong Kong: 800 900 123
Singapore: 800 101 0123
Conference ID: 10033344""",
        "AU",
        dial_ins=("+611800555012", "+61255500107", "+64800555012", "+852800900123", "+658001010123"),
        passcodes=("10033344",),
    ),
    "pre registration link you will receive your": Way(
        """Pre-registration link: https://join.example/pass/10033344-abc.html
You will receive your access code on registration.""",
        "AU",
        links=("join.example/pass/10033344-abc.html",),
    ),
    "webcast link q webcast replay available on": Way(
        """Webcast link: [Q4 webcast](https://events.example.net/q4) | Replay: available on www.example.com/investors for 60 days""",
        "US",
        links=("events.example.net/q4",),
        replay_links=("www.example.com/investors",),
        until="2025-04-12",
    ),
    "for assistance please call if you experience": Way(
        """For assistance, please call 1-800-555-0199. If you experience technical difficulties, dial 212-555-0198.""",
        "US",
    ),
    "the company s press release and financial": Way(
        """The Company's press release and financial tables are available at www.example.com. The call will be held at 9 a.m.""",
        "US",
    ),
    "a playback of the call can be": Way(
        """A playback of the call can be accessed until Friday, February 28, 2025 at midnight. The dial-in number is 1-888-555-0170, ID 998811.""",
        "CA",
        replay_dial_ins=("+18885550170",),
        replay_passcodes=("998811",),
        until="2025-02-28",
    ),
    "the webcast may be accessed on example": Way(
        """The webcast may be accessed on Example's website (www.example.com/ir), where it will be available for replay until the next earnings call.""",
        "US",
        links=("www.example.com/ir",),
        replay_links=("www.example.com/ir",),
    ),
    "u s canada dial in number intl": Way(
        """U.S./Canada Dial-in Number: (800) 555-0101
Intl. Dial-in Number: (785) 555-0102
Conference ID: EXMPLQ4
Webcast: www.example.com

Replay Dial-in Number: (800) 555-0103 | Replay Conference ID: 13333 | Available through February 18, 2025""",
        "US",
        dial_ins=("+18005550101", "+17855550102"),
        passcodes=("EXMPLQ4",),
        links=("www.example.com",),
        replay_dial_ins=("+18005550103",),
        replay_passcodes=("13333",),
        until="2025-02-18",
    ),
    "we invite all interested parties to join": Way(
        """We invite all interested parties to join the webcast at the Investors section of our site, investors.example.com. Questions may be sent to ir@example.com.""",
        "US",
        links=("investors.example.com",),
    ),
    "an archive of the webcast will be": Way(
        """An archive of the webcast will be accessible for at least 30 days at http://ir.example.com/events.cfm.""",
        "US",
        replay_links=("ir.example.com/events.cfm",),
        until="2025-03-13",
    ),
    "both the live webcast and the replay": Way(
        """Both the live webcast and the replay can be accessed at www.example.com/investors.""",
        "US",
        links=("www.example.com/investors",),
        replay_links=("www.example.com/investors",),
    ),
    "the dial in number for the conference": Way(
        """The dial-in number for the conference call is 1-877-555-0155 (United States) or 1-617-555-0156 (international). The passcode for the live call and the replay is 775533. The replay number is 1-888-555-0157 and it will remain available until 5:00 p.m. Pacific time on February 28.""",
        "US",
        dial_ins=("+18775550155", "+16175550156"),
        passcodes=("775533",),
        replay_dial_ins=("+18885550157",),
        replay_passcodes=("775533",),
        until="2025-02-28",
    ),
    "to access the call dial participant passcode": Way(
        """To access the call, dial 877.555.0158, Participant Passcode 99 88 77. A telephone replay will be available from 12 noon on the day of the call until 12 midnight on Wednesday, Feb. 19th at 888.555.0159; use Passcode 112233.""",
        "US",
        dial_ins=("+18775550158",),
        passcodes=("998877",),
        replay_dial_ins=("+18885550159",),
        replay_passcodes=("112233",),
        until="2025-02-19",
    ),
    "zoom link meeting id passcode one tap": Way(
        """Zoom link: https://meet.example/j/87654321098
Meeting ID: 876 5432 1098
Passcode: 123456
One tap mobile: +16465550161""",
        "US",
        links=("meet.example/j/87654321098",),
        passcodes=("87654321098", "123456"),
        dial_ins=("+16465550161",),
    ),
    "the company will hold a conference call": Way(
        """The Company will hold a conference call at 11:00 a.m. Phone: 1-866-555-0162 (U.S.), 1-201-555-0163 (International). Replay: 1-877-555-0164, Account # 286, Conference ID # 334455, available until 11:59 p.m. on February 18.""",
        "US",
        dial_ins=("+18665550162", "+12015550163"),
        replay_dial_ins=("+18775550164",),
        replay_passcodes=("286", "334455"),
        until="2025-02-18",
    ),
    "a telephonic replay will be available for": Way(
        """A telephonic replay will be available for one week following the call by dialing toll free 1-800-555-0165 and entering access code 7654321. In addition, the webcast will be archived for 90 days at www.example.com.""",
        "US",
        replay_dial_ins=("+18005550165",),
        replay_passcodes=("7654321",),
        replay_links=("www.example.com",),
        until="2025-05-12",
    ),
    "listeners may access the call by dialing": Way(
        """Listeners may access the call by dialing 1-800-555-0166. To access the live webcast log on to the Company's website at: www.example.com. A taped replay of the call will be available beginning 1 hour after the call and ending on February 20, at 1-800-555-0167, passcode 887766#.""",
        "US",
        dial_ins=("+18005550166",),
        links=("www.example.com",),
        replay_dial_ins=("+18005550167",),
        replay_passcodes=("887766",),
        until="2025-02-20",
    ),
    "the call is available via webcast at": Way(
        """The call is available via webcast at https://www.example.com/event?id=12&amp;lang=en.""",
        "US",
        links=("www.example.com/event?id=12&lang=en",),
    ),
    "an on demand version of the webcast": Way(
        """An on-demand version of the webcast will be available on www.example.com from 12 February 2025.""",
        "GB",
        replay_links=("www.example.com",),
        since="2025-02-12",
    ),
    "teilnehmer participants germany united kingdom please enter": Way(
        """Teilnehmer / Participants: Germany +49 69 90009 0380, United Kingdom +44 20 7946 0166, please enter PIN 1122334 to join the conference call.""",
        "DE",
        dial_ins=("+4969900090380", "+442079460166"),
        passcodes=("1122334",),
    ),
    "investors may call hong kong mainland china": Way(
        """Investors may call +852 2555 0145 (Hong Kong), 4005 550 154 (Mainland China) or 800 905 555 and quote the passcode "Example".""",
        "CN",
        dial_ins=("+85225550145", "+864005550154"),
    ),
    "the conference call will be available live": Way(
        """The conference call will be available live at 1-888-555-0168 and internationally at 1-416-555-0169. Please use confirmation code 8877665 to access the call. The archive will be at 1-800-555-0170 (passcode 8877665) until Feb 18, 2025.""",
        "CA",
        dial_ins=("+18885550168", "+14165550169"),
        passcodes=("8877665",),
        replay_dial_ins=("+18005550170",),
        replay_passcodes=("8877665",),
        until="2025-02-18",
    ),
    "conference call toll free toll passcode replay": Way(
        """Conference call
Toll free: 800.555.0171; Toll: 303.555.0172; Passcode: 1234567; Replay: 800.555.0173; toll: 303.555.0174; Passcode: 7654321; End date: 2/25/2025""",
        "US",
        dial_ins=("+18005550171", "+13035550172"),
        passcodes=("1234567",),
        replay_dial_ins=("+18005550173", "+13035550174"),
        replay_passcodes=("7654321",),
        until="2025-02-25",
    ),
    "for immediate release contact john smith chief": Way(
        """FOR IMMEDIATE RELEASE
Contact: John Smith
Chief Financial Officer
(303) 555-0100

Example Corp. will host a conference call at 5:00 p.m. To participate, call 1-877-555-0141 and request to be connected to the Example conference call. For more information, please call Example Investor Relations at 303-555-0101 or visit www.example.com.""",
        "US",
        dial_ins=("+18775550141",),
    ),
    "replay information a digital recording of the": Way(
        """REPLAY INFORMATION

A digital recording of the conference call will be available for replay two hours after the call's completion. To access the recording, dial (888) 555-0142, reservation number 21444555.""",
        "US",
        replay_dial_ins=("+18885550142",),
        replay_passcodes=("21444555",),
    ),
    "conference call dial in conference id replay": Way(
        """CONFERENCE CALL

Dial-in:
1-877-555-0143

Conference ID:
13700000

Replay:
1-844-555-0144

Replay Pin Number:
13711111

Replay Expiration: February 25, 2025""",
        "US",
        dial_ins=("+18775550143",),
        passcodes=("13700000",),
        replay_dial_ins=("+18445550144",),
        replay_passcodes=("13711111",),
        until="2025-02-25",
    ),
    "individual investors can listen to the call": Way(
        """Individual investors can listen to the call at www.investors-hear.test, an individual investor portal. Institutional investors can access the call via www.events-street.test, a password-protected event management site. To listen to the webcast, your computer must have Windows Media Player, which can be downloaded free at www.player.test.""",
        "US",
        links=("www.investors-hear.test", "www.events-street.test"),
    ),
    "telephone replay access code available feb at": Way(
        """Telephone replay: 1-800-555-0145, access code 1234567, available Feb. 11, 2025 at 7:00 p.m. through Feb. 18, 2025 at 11:59 p.m. (ET)""",
        "US",
        replay_dial_ins=("+18005550145",),
        replay_passcodes=("1234567",),
        since="2025-02-11",
        until="2025-02-18",
    ),
    "dial in numbers for the conference call": Way(
        """Dial-in numbers for the conference call: +41 (0)58 555 01 00 (Europe), +44 (0)207 946 01 13 (UK), +1 (1)631 555 01 13 (USA)""",
        "CH",
        dial_ins=("+41585550100", "+442079460113", "+16315550113"),
    ),
    "the earnings call will be held at": Way(
        """The earnings call will be held at 4 p.m. IST. Universal access: +91 22 6280 0166 / +91 22 7115 0167. Toll free: USA: 1866 555 0133, UK: 0808 157 0173, Singapore: 800 101 0145, Hong Kong: 800 964 555.""",
        "IN",
        dial_ins=("+912262800166", "+912271150167", "+18665550133", "+448081570173", "+658001010145", "+852800964555"),
    ),
    "dial in numbers for the call us": Way(
        """Dial-in numbers for the call:
US Dial-in Number: 1-866-555-0142
UK Dial-in Number: 0-808-157-0108
ISRAEL Dial-in Number: 03-555-0185
INTERNATIONAL Dial-in Number: +972-3-555-0185""",
        "IL",
        dial_ins=("+18665550142", "+448081570108", "+97235550185"),
    ),
    "to access the live teleconference call please": Way(
        """To access the live teleconference call, please use the following numbers:
Mainland China: 400-555-0138 or 800-555-0121
Hong Kong: 800-930-555
United States: 1-855-555-0146
International: +65-6555-0190
Conference ID: 5566778
Replay Access Number: +61-2-5550-0199
Replay PIN: 5566778""",
        "CN",
        dial_ins=("+864005550138", "+868005550121", "+852800930555", "+18555550146", "+6565550190"),
        passcodes=("5566778",),
        replay_dial_ins=("+61255500199",),
        replay_passcodes=("5566778",),
    ),
    "conference call in english brazil usa code": Way(
        """Conference call in English: Brazil: (11) 3555-0165; USA: +1 (412) 555-0147; Code: EXAMPLE. Replay: +55 (11) 3555-0112, code: 5544332#, for 7 days.""",
        "BR",
        dial_ins=("+551135550165", "+14125550147"),
        passcodes=("EXAMPLE",),
        replay_dial_ins=("+551135550112",),
        replay_passcodes=("5544332",),
        until="2025-02-18",
    ),
    "to join the call dial or dial": Way(
        """To join the call dial 1(888)555-0148 or 1.416.555.0149. Dial (877) 555-
0150 for the replay.""",
        "CA",
        dial_ins=("+18885550148", "+14165550149"),
        replay_dial_ins=("+18775550150",),
    ),
    "a replay will be available approximately two": Way(
        """A replay will be available approximately two hours after completion and through 11:59 p.m. ET Tuesday, Feb. 18.""",
        "US",
        until="2025-02-18",
        replayed=True,
    ),
    "a replay of the call will be": Way(
        """A replay of the call will be available beginning at 8 p.m. ET today through Feb. 18 by calling 855-555-0151.""",
        "US",
        until="2025-02-18",
        replay_dial_ins=("+18555550151",),
    ),
    "the webcast will be available for replay": Way(
        """The webcast will be available for replay starting at 11 a.m. Pacific on Feb. 12, 2025, and will be archived on the website for one year.""",
        "US",
        since="2025-02-12",
        until="2026-02-11",
    ),
    "a replay will be available for on": Way(
        """A replay will be available for on-demand viewing through May 12, 2025 at https://ir.example.com/events.""",
        "US",
        until="2025-05-12",
        replay_links=("ir.example.com/events",),
    ),
    "the replay will be available from tuesday": Way(
        """The replay will be available from Tuesday, February 11, at 8:00 p.m. ET to Tuesday, February 18 at 11:59 p.m. ET at 800-555-0152.""",
        "US",
        since="2025-02-11",
        until="2025-02-18",
        replay_dial_ins=("+18005550152",),
    ),
    "encore dial in conference id encore dates": Way(
        """Encore Dial-In #: (800) 555-0153
Conference ID: 77665544
Encore dates: 02/11/2025 20:00 ET to 02/18/2025 23:59 ET""",
        "US",
        replay_dial_ins=("+18005550153",),
        replay_passcodes=("77665544",),
        since="2025-02-11",
        until="2025-02-18",
    ),
    "the webcast will remain available for a": Way(
        """The webcast will remain available for a 30-day period. The call replay will be available for two (2) weeks at 1-888-555-0154.""",
        "US",
        replay_dial_ins=("+18885550154",),
        until="2025-03-13",
    ),
    "a webcast of the presentation will be": Way(
        """A webcast of the presentation will be available at https://www.live.test/example/abc and can be watched by analysts and investors from 9.00am. For dial-in details please contact Example PR on +44 (0)20 7946 0101 or example@pr.test.""",
        "GB",
        links=("www.live.test/example/abc",),
    ),
    "investors can sign up to meet the": Way(
        """Investors can sign up to Meet the Board for free and add to meet Example plc via: https://www.meetboard.test/example-plc/register-investor. Questions can be submitted pre-event up to 9.00am the day before.""",
        "GB",
        links=("www.meetboard.test/example-plc/register-investor",),
    ),
    "live stream": Way(
        """Live stream: https://youtube.com/watch?v=abcDEF12""",
        "US",
        links=("youtube.com/watch?v=abcDEF12",),
    ),
    "the live event can be viewed at": Way(
        """The live event can be viewed at: https://journey.ct.test/example
An archive will be posted.

About Example
Example (NASDAQ: EX) is great. Learn more at www.example.com. Follow Example on LinkedIn.""",
        "US",
        links=("journey.ct.test/example",),
        replayed=True,
    ),
    "please join the webcast by clicking here": Way(
        """Please join the webcast by clicking [here](https://events.test/event/ex/). A replay of the event will be available under "Events" on the Example investor relations [website](https://ir.example.com/).""",
        "US",
        links=("events.test/event/ex",),
        replay_links=("ir.example.com",),
    ),
    "the fireside chat will be webcast live": Way(
        """The fireside chat will be webcast live on the Investors & Media section of Example's website, www.example.com, and an archived version will be available for 30 days.""",
        "US",
        links=("www.example.com",),
        replay_links=("www.example.com",),
        until="2025-03-13",
    ),
    "a live webcast of the event will": Way(
        """A live webcast of the event will be available in the "Investors/Events" section of the company's website, and a replay will be available following the event.""",
        "US",
        replayed=True,
    ),
    "access to the live webcast the replay": Way(
        """Access to the live webcast: https://wc2.test/webcast/bank12/ex/1234567. The replay will be accessible at the same link through August 11, 2025.""",
        "US",
        links=("wc2.test/webcast/bank12/ex/1234567",),
        replay_links=("wc2.test/webcast/bank12/ex/1234567",),
        until="2025-08-11",
    ),
    "conference call number conference id webcast and": Way(
        """Conference Call Number: (877) 555-0155, Conference ID 998877
Webcast and Slides: www.example.com (Investor Relations section)
Replay: (800) 555-0156, available until 2/18/25, same Conference ID""",
        "US",
        dial_ins=("+18775550155",),
        passcodes=("998877",),
        links=("www.example.com",),
        replay_dial_ins=("+18005550156",),
        replay_passcodes=("998877",),
        until="2025-02-18",
    ),
    "event fourth quarter conference call date february": Way(
        """| Event | Fourth Quarter Conference Call |
| --- | --- |
| Date | February 11, 2025 |
| Toll-Free Number | 1-800-555-0157 |
| International Number | 1-785-555-0158 |
| Passcode | EXQ424 |
| Webcast | https://ir.example.com/webcast |
| Replay Toll-Free | 1-800-555-0159 |
| Replay Expires | February 25, 2025 |""",
        "US",
        dial_ins=("+18005550157", "+17855550158"),
        passcodes=("EXQ424",),
        links=("ir.example.com/webcast",),
        replay_dial_ins=("+18005550159",),
        until="2025-02-25",
    ),
    "to access the call participants should call": Way(
        """To access the call, participants should call 1-800-555-0160 and use passcode 44556677. An audio replay will be available after 2 p.m. on February 11 and until midnight on February 18, at 1-888-555-0161, passcode: 88990011. An audio webcast will be available live on the Company's website, www.example.com.""",
        "US",
        dial_ins=("+18005550160",),
        passcodes=("44556677",),
        replay_dial_ins=("+18885550161",),
        replay_passcodes=("88990011",),
        links=("www.example.com",),
        since="2025-02-11",
        until="2025-02-18",
    ),
    "in north america call outside north america": Way(
        """In North America, call 800-555-0162, outside North America call 785-555-0163 and mention conference ID: EXMP. If you wish to listen to the replay, please call 800-555-0164 or 402-555-0165. No ID is needed for the replay.""",
        "US",
        dial_ins=("+18005550162", "+17855550163"),
        passcodes=("EXMP",),
        replay_dial_ins=("+18005550164", "+14025550165"),
    ),
    "the number to call for this interactive": Way(
        """The number to call for this interactive teleconference is 212-555-0166. The confirmation number is 7766554. A replay of the conference call will be available through February 18, 2025 by dialing 402-555-0167 and entering the confirmation number, 7766554.""",
        "US",
        dial_ins=("+12125550166",),
        passcodes=("7766554",),
        replay_dial_ins=("+14025550167",),
        replay_passcodes=("7766554",),
        until="2025-02-18",
    ),
    "if you are unable to listen live": Way(
        """If you are unable to listen live, the conference call will be archived on our website. The toll-free number for the call is 877-555-0168. Use the code "Example Q4".""",
        "US",
        dial_ins=("+18775550168",),
        replayed=True,
    ),
    "please dial in at least minutes prior": Way(
        """Please dial in at least 10 minutes prior to the call to register at the following number: 1-855-555-0169 (conference code 112233).""",
        "US",
        dial_ins=("+18555550169",),
        passcodes=("112233",),
    ),
    "to pre register for the call callers": Way(
        """To pre-register for the call: https://pre.test/sreg/10190000/f0a1b2. Callers who pre-register will be given a conference passcode and unique PIN to gain immediate access. Participants may pre-register at any time. Those without internet access may dial in by calling 1-833-555-0170 (domestic), 1-412-555-0171 (international).""",
        "US",
        links=("pre.test/sreg/10190000/f0a1b2",),
        dial_ins=("+18335550170", "+14125550171"),
    ),
    "the archived webcast will be available on": Way(
        """The archived webcast will be available on the same website.  Telephone replay of the conference call will be available from 1:30 p.m. ET, February 11, to 11:59 p.m. ET, February 18. To listen to the archived call, dial 1-800-555-0172 and enter access ID 13700111.""",
        "US",
        replay_dial_ins=("+18005550172",),
        replay_passcodes=("13700111",),
        since="2025-02-11",
        until="2025-02-18",
    ),
    "interested parties can access the conference call": Way(
        """Interested parties can access the conference call via webcast on our investor relations website or by calling (888) 555-0173 (US/Canada Toll-Free) or (646) 555-0174 (international). The Conference ID is 87654. It will be available on our website for 12 months.""",
        "US",
        dial_ins=("+18885550173", "+16465550174"),
        passcodes=("87654",),
    ),
    "additional information including the slides is available": Way(
        """Additional information, including the slides, is available at www.example.com/slides. Webcast of the AGM: https://agm.example.com. Votes may be cast at www.proxyballots.test using your control number.""",
        "US",
        links=("agm.example.com",),
    ),
    "investors who want to hear the call": Way(
        """Investors who want to hear the call should log on to www.example.com approximately 15 minutes prior to the call's start time. Subsequent to the call, a replay will be at www.example.com/replay.""",
        "US",
        links=("www.example.com",),
        replay_links=("www.example.com/replay",),
    ),
    "the company will host a conference call": Way(
        """The Company will host a conference call. Toll-Free: (888) 555-0175 Toll/International: (848) 555-0176 Passcode: EXAMPLE4Q Webcast: https://app.webinar.test/abc12""",
        "US",
        dial_ins=("+18885550175", "+18485550176"),
        passcodes=("EXAMPLE4Q",),
        links=("app.webinar.test/abc12",),
    ),
    "please call for the operator if you": Way(
        """Please call (888) 555-0177 for the operator if you have problems joining. The live call can be reached at (888) 555-0178.""",
        "US",
        dial_ins=("+18885550178",),
    ),
    "the company has retained quorum as its": Way(
        """The Company has retained Quorum as its proxy solicitor; shareholders may call toll-free (888) 555-0179 with questions. The special meeting will be held virtually at https://www.egm.test/example/2025.""",
        "US",
        links=("www.egm.test/example/2025",),
    ),
    "a telephone replay is available at domestic": Way(
        """A telephone replay is available at 1-844-555-0180 (domestic) and 1-412-555-0181 (international) until 11:59 p.m. ET on February 25. The replay passcode is 1375 1140.""",
        "US",
        replay_dial_ins=("+18445550180", "+14125550181"),
        replay_passcodes=("13751140",),
        until="2025-02-25",
    ),
    "conference call dial in united kingdom sweden": Way(
        """Conference call dial-in:  United Kingdom: 020 7946 0182;  Sweden: 08-465 004 86;  Norway: 21 00 00 42; Finland: 09 5550 0137; Denmark: 35 55 01 49; confirmation code: 445566""",
        "SE",
        dial_ins=("+442079460182", "+46846500486", "+4721000042", "+358955500137", "+4535550149"),
        passcodes=("445566",),
    ),
    "listen live via telephone call or outside": Way(
        """Listen live via telephone: call 1-877-555-0183 or 1-631-555-0184 (outside of the U.S.); Listen to a replay: call 1-844-555-0185, passcode 10025555""",
        "US",
        dial_ins=("+18775550183", "+16315550184"),
        replay_dial_ins=("+18445550185",),
        replay_passcodes=("10025555",),
    ),
    "to register for the webcast use this": Way(
        """To register for the webcast, use this link: https://ev.test/web1. To register for the call and receive dial-in details, use this link: https://reg.test/call2.""",
        "US",
        links=("ev.test/web1", "reg.test/call2"),
    ),
    "the earnings release slides and webcast link": Way(
        """The earnings release, slides and webcast link will be available at ir.example.com.""",
        "US",
        links=("ir.example.com",),
    ),
    "press release and supplemental webcast": Way(
        """Press release and supplemental: https://ir.example.com/a; Webcast: https://ir.example.com/b""",
        "US",
        links=("ir.example.com/b",),
    ),
    "example corp nyse ex will host a": Way(
        """Example Corp. (NYSE: EX; www.example.com) will host a live webcast of its investor day. The webcast can be viewed at https://wc.test/day.""",
        "US",
        links=("wc.test/day",),
    ),
    "the company s sec filings are available": Way(
        """The Company's SEC filings are available at www.sec.gov and on its website, www.example.com. The call will be at 9 a.m.""",
        "US",
    ),
    "an audio webcast of the call listen": Way(
        """An audio webcast of the call (listen-only) is available at http://wc.test/a1 (webcast ID 99).""",
        "US",
        links=("wc.test/a1",),
    ),
    "interested parties may access the call by": Way(
        """Interested parties may access the call by phone at 1-800-555-0101, or 1-212-555-0102 for those calling from outside the U.S. Replay: 877-555-0103 in the US or +1 201-555-0104 elsewhere; conf. ID#12345.""",
        "US",
        dial_ins=("+18005550101", "+12125550102"),
        replay_dial_ins=("+18775550103", "+12015550104"),
        replay_passcodes=("12345",),
    ),
    "passcodes live replay dial for the live": Way(
        """Passcodes: live 111111; replay 222222. Dial 1-800-555-0105 for the live call and 1-888-555-0106 for the replay.""",
        "US",
        dial_ins=("+18005550105",),
        passcodes=("111111",),
        replay_dial_ins=("+18885550106",),
        replay_passcodes=("222222",),
    ),
    "live call webinar id security code": Way(
        """Live call: 1-800-555-0107, Webinar ID 123 4567 8901, security code: 123456""",
        "US",
        dial_ins=("+18005550107",),
        passcodes=("12345678901", "123456"),
    ),
    "please call in using and enter passcode": Way(
        """Please call in using (646) 555-0108 and enter passcode 412 345 6789#.""",
        "US",
        dial_ins=("+16465550108",),
        passcodes=("4123456789",),
    ),
    "participants should reference conference number when calling": Way(
        """Participants should reference conference number 77331 when calling 1-800-555-0109. Confirmation No. 99887 is needed for the replay at 1-800-555-0110.""",
        "US",
        dial_ins=("+18005550109",),
        passcodes=("77331",),
        replay_dial_ins=("+18005550110",),
        replay_passcodes=("99887",),
    ),
    "a replay of the webcast will be": Way(
        """A replay of the webcast will be available on the Company's website, www.example.com, under Investors, until May 12, 2025.""",
        "US",
        replay_links=("www.example.com",),
        until="2025-05-12",
    ),
    "supplemental materials the webcast and a call": Way(
        """Supplemental materials, the webcast and a call replay are available at https://ir.example.com.""",
        "US",
        links=("ir.example.com",),
        replay_links=("ir.example.com",),
    ),
    "the live webcast can be accessed from": Way(
        """The live webcast can be accessed from the Investor Relations section of Example's website at www.example.com. A replay will be archived on the website for one year. For those without Internet access, the call can be heard at (800) 555-0111.""",
        "US",
        dial_ins=("+18005550111",),
        links=("www.example.com",),
        replay_links=("www.example.com",),
        until="2026-02-11",
    ),
    "conference call registration link webcast registration link": Way(
        """Conference call registration link: https://reg.test/BI1
Webcast registration link: https://wc.test/p/1""",
        "US",
        links=("reg.test/BI1", "wc.test/p/1"),
    ),
    "norway sweden uk confirmation code participants are": Way(
        """Norway: +47 21 00 00 42 / Sweden: +46 40 628 06 20 / UK: +44 (0) 207 946 0119. Confirmation code: 223344. Participants are requested to dial in 10 minutes before the call.""",
        "NO",
        dial_ins=("+4721000042", "+46406280620", "+442079460119"),
        passcodes=("223344",),
    ),
    "dk se uk us the conference call": Way(
        """DK: +45 35550152, SE: +46 8 465 004 50, UK: +44 20 7946 0162, US: +1 646 555 0104. The conference call starts at 10:00 CET.""",
        "DK",
        dial_ins=("+4535550152", "+46846500450", "+442079460162", "+16465550104"),
    ),
    "conference call north america toll free outside": Way(
        """Conference call:
North America: 1 800 555 0110 (toll free)
Outside: 1 604 555 0140
Call details above are for the conference call. Replay: 1 855 555 0158, access code 0999""",
        "CA",
        dial_ins=("+18005550110", "+16045550140"),
        replay_dial_ins=("+18555550158",),
        replay_passcodes=("0999",),
    ),
    "uk pin calls will be answered by": Way(
        """(+44) 20 7946 0112 (UK), pin 554433; calls will be answered by an operator. Join the call five minutes early.""",
        "GB",
        dial_ins=("+442079460112",),
        passcodes=("554433",),
    ),
    "a recording of the webcast will be": Way(
        """A recording of the webcast will be available on demand shortly after the event at www.example.com/investors.""",
        "GB",
        replay_links=("www.example.com/investors",),
    ),
    "the results presentation will be webcast live": Way(
        """The results presentation will be webcast live at 9.00 a.m. on www.example.com. The webcast will be available on demand later in the day.""",
        "GB",
        links=("www.example.com",),
        replay_links=("www.example.com",),
    ),
    "investors may submit questions to ir example": Way(
        """Investors may submit questions to ir@example.com. A live audio webcast will be available via www.example.com, with a recording archived for future reference.""",
        "GB",
        links=("www.example.com",),
        replay_links=("www.example.com",),
    ),
    "to view the webcast click this link": Way(
        """To view the webcast, click [this link](https://wc.test/x?e=1) or dial 1-800-555-0113. The full release is at [www.example.com](https://www.example.com).""",
        "US",
        links=("wc.test/x?e=1",),
        dial_ins=("+18005550113",),
    ),
    "listen via telephone u s callers international": Way(
        """Listen via telephone: U.S. callers: 888.555.0114; International callers: 706.555.0115 (conference ID: 4455667). Listen via Internet: http://ir.example.com/. Replay: 855.555.0116 or 404.555.0117 through March 4, 2025 (conference ID: 4455667); webcast replay through May 4, 2025.""",
        "US",
        dial_ins=("+18885550114", "+17065550115"),
        passcodes=("4455667",),
        links=("ir.example.com",),
        replay_dial_ins=("+18555550116", "+14045550117"),
        replay_passcodes=("4455667",),
        until="2025-05-04",
    ),
    "dial in number the webcast can be": Way(
        """Dial-In Number: 1-855-555-0118 / 1-412-555-0119

The webcast can be accessed on the Investor page of the Company's website: https://www.example.com/investor-relations

A dial-in replay of the call will be available until March 11, 2025. To listen to the replay, dial 1-877-555-0120 and use the passcode 8877665.""",
        "US",
        dial_ins=("+18555550118", "+14125550119"),
        links=("www.example.com/investor-relations",),
        replay_dial_ins=("+18775550120",),
        replay_passcodes=("8877665",),
        until="2025-03-11",
    ),
    "management will host a call to discuss": Way(
        """Management will host a call to discuss the acquisition. You may join by calling 1 (888) 555-0121 from within the United States or 1 (408) 555-0122 internationally and using the code 333222. A recorded version will be at www.example.com beginning at 8 p.m. through February 28, 2025.""",
        "US",
        dial_ins=("+18885550121", "+14085550122"),
        passcodes=("333222",),
        replay_links=("www.example.com",),
        until="2025-02-28",
    ),
    "those that are unable to listen to": Way(
        """Those that are unable to listen to the live broadcast can go to the Company's website, www.example.com, to hear a replay for 30 days. The broadcast is at www.broadcast.test/abc.""",
        "US",
        links=("www.broadcast.test/abc",),
        replay_links=("www.example.com",),
        until="2025-03-13",
    ),
    "webcast dial in": Way(
        """**Webcast:** [https://wc.test/p/abc](https://cts.track.test/ct/CT?id=smartlink&url=https%3A%2F%2Fwc.test%2Fp%2Fabc&anchor=x)
**Dial-in:** 1-800-555-0123""",
        "US",
        links=("wc.test/p/abc",),
        dial_ins=("+18005550123",),
    ),
    "live webcast audio only ir example com": Way(
        """Live Webcast (audio only): ir.example.com/events
Conference Call (Q&A): 833-555-0124
Conference ID: 1234 567
Replay (until 2/18): 844-555-0125, ID 7654 321""",
        "US",
        links=("ir.example.com/events",),
        dial_ins=("+18335550124",),
        passcodes=("1234567",),
        replay_dial_ins=("+18445550125",),
        replay_passcodes=("7654321",),
        until="2025-02-18",
    ),
    "the conference call may be heard live": Way(
        """The conference call may be heard live by dialing 1-877-555-0126 or, for international callers, 1-201-555-0127, and may also be accessed by visiting the Company's website at www.example.com. The replay of the teleconference may be heard by dialing 1-877-555-0128 (286 account number and 334455 conference ID).""",
        "US",
        dial_ins=("+18775550126", "+12015550127"),
        links=("www.example.com",),
        replay_dial_ins=("+18775550128",),
        replay_passcodes=("286", "334455"),
    ),
    "in addition to the dial in options": Way(
        """In addition to the dial-in options, the call will be available as a webcast at ir.example.com. Interested parties who cannot attend may request a replay by contacting jane@example.com or 303-555-0129.""",
        "US",
        links=("ir.example.com",),
        replayed=True,
    ),
    "shareholders can attend the meeting in person": Way(
        """Shareholders can attend the meeting in person or vote by proxy at www.ballots.test. To attend online, visit https://web.ballot.test/123-456-789, enter your control number and the password "example2025".""",
        "CA",
        links=("web.ballot.test/123-456-789",),
        passcodes=("example2025",),
    ),
    "conference call february p m et code": Way(
        """Conference Call
February 11, 2025
5:00 p.m. ET
(800) 555-0130
Code: 445566

Replay
(888) 555-0131
Code: 778899
Through February 25, 2025

Webcast
www.example.com""",
        "US",
        dial_ins=("+18005550130",),
        passcodes=("445566",),
        replay_dial_ins=("+18885550131",),
        replay_passcodes=("778899",),
        until="2025-02-25",
        links=("www.example.com",),
    ),
    "individuals may access the call by dialing": Way(
        """Individuals may access the call by dialing toll-free 1-866-555-0132. International callers should call +1-646-555-0133. The access code is 12345. A replay of the earnings call will be available approximately one hour after the completion of the live call until midnight February 25, 2025, by dialing toll-free 1-866-555-0134; for international callers +1-929-555-0135. The access code for the replay is 67890. A link to the webcast will also be on www.example.com.""",
        "US",
        dial_ins=("+18665550132", "+16465550133"),
        passcodes=("12345",),
        replay_dial_ins=("+18665550134", "+19295550135"),
        replay_passcodes=("67890",),
        until="2025-02-25",
        links=("www.example.com",),
    ),
    "please note the company will not hold": Way(
        """Please note: The Company will not hold a conference call for this quarter. The presentation has been posted at www.example.com.""",
        "US",
    ),
    "webcast and replay available for months": Way(
        """Webcast and replay: https://wc.test/r (available for 12 months)""",
        "US",
        links=("wc.test/r",),
        replay_links=("wc.test/r",),
        until="2026-02-11",
    ),
    "participants who wish to listen only can": Way(
        """Participants who wish to listen only can do so at www.example.com. Analysts can ask questions by calling 1-416-555-0136 or 1-888-555-0137. A taped rebroadcast will be available to listeners following the call until midnight on Feb. 18, 2025. To access the rebroadcast, please dial 1-416-555-0138 or 1-800-555-0139 and quote the reservation number 2233445.""",
        "CA",
        dial_ins=("+14165550136", "+18885550137"),
        links=("www.example.com",),
        replay_dial_ins=("+14165550138", "+18005550139"),
        replay_passcodes=("2233445",),
        until="2025-02-18",
    ),
    "the conference call will be held in": Way(
        """The conference call will be held in English at 15:00 CET. Finland: +358 9 5550 0161, United Kingdom: +44 20 7946 0105, conference code 2233445. The event can also be followed live at https://wc.test/fi, and the recording will be on www.example.fi later that day.""",
        "FI",
        dial_ins=("+358955500161", "+442079460105"),
        passcodes=("2233445",),
        links=("wc.test/fi",),
        replay_links=("www.example.fi",),
    ),
    "for the q a dial in at": Way(
        """For the Q&A, dial in at: Spain 915 55 01 44, Access code 443322#""",
        "ES",
        dial_ins=("+34915550144",),
        passcodes=("443322",),
    ),
    "conference id singapore toll free malaysia toll": Way(
        """Conference ID: 3344556. Singapore toll free 1800 408 0182; Malaysia toll free 1800 815 555; Thailand 001 800 156 555 0175; please dial in early for the call.""",
        "SG",
        passcodes=("3344556",),
        dial_ins=("+601800815555", "+6518004080182"),
    ),
    "the conference call can be accessed by again": Way(
        """The conference call can be accessed by dialing (888) 555-0101, or from outside the U.S., (913) 555-0102. Please ask for the Example Q2 call. An audio simulcast of the conference call will be available at www.example.com. A recording of the call can be accessed through February 28 by dialing (888) 555-0103 or (719) 555-0104; the access code is 8877665.""",
        "US",
        dial_ins=("+18885550101", "+19135550102"),
        links=("www.example.com",),
        replay_dial_ins=("+18885550103", "+17195550104"),
        replay_passcodes=("8877665",),
        until="2025-02-28",
    ),
    "this call is being webcast by eventcast": Way(
        """This call is being webcast by EventCast and can be accessed at Example's web site at www.example.com. The webcast is also being distributed over EventCast's Investor Network to both institutional and individual investors. Individual investors can listen to the call through the individual investor center at www.boardroom-investors.com or by visiting any of the investor sites in the network. Institutional investors can access the call via the password-protected event management site, EventStreet (www.eventstreet.com).""",
        "US",
        links=("www.example.com", "www.boardroom-investors.com", "www.eventstreet.com"),
    ),
    "interested parties may join the call by": Way(
        """Interested parties may join the call by dialing 416-555-0106 or 1-888-555-0107. Conference call playback will be available until midnight February 25 by dialing 416-555-0108 or 1-800-555-0109 and quoting reservation number 21567123#. Media are invited to attend on a listen-only basis.""",
        "CA",
        dial_ins=("+14165550106", "+18885550107"),
        replay_dial_ins=("+14165550108", "+18005550109"),
        replay_passcodes=("21567123",),
        until="2025-02-25",
    ),
    "a webcast will be available on the": Way(
        """A webcast will be available on the company's website www.example.com at 9.30am. Alternatively dial in on 0808 157 0110 (UK) or +44 20 7946 0111 (rest of world) quoting 'Example'. A recording of the call will be available for one week on +44 20 7946 0112, passcode 445566.""",
        "GB",
        links=("www.example.com",),
        dial_ins=("+448081570110", "+442079460111"),
        replay_dial_ins=("+442079460112",),
        replay_passcodes=("445566",),
        until="2025-02-18",
    ),
    "the conference call will be broadcast live": Way(
        """The conference call will be broadcast live over the Internet at www.example.com/investors. An audio recording will be available shortly after. Dial-in numbers: +49 (0)69 90009 0113 (Germany), +44 20 7946 0114 (UK). Please dial in 10 minutes before the start.""",
        "DE",
        links=("www.example.com/investors",),
        dial_ins=("+4969900090113", "+442079460114"),
        replayed=True,
    ),
    "the analysts meeting can be followed via": Way(
        """The analysts' meeting can be followed via an audio webcast on www.example.com.""",
        "NL",
        links=("www.example.com",),
    ),
    "a video of the briefing will be": Way(
        """A video of the briefing will be available on demand on our IR site from February 12, 2025 (https://www.example.co.jp/ir).""",
        "JP",
        replay_links=("www.example.co.jp/ir",),
        since="2025-02-12",
    ),
    "details of the conference call primary number": Way(
        """Details of the conference call:
Primary number: +91 22 6280 0144 | +91 22 7115 0145
Local access number: +91 70455 50146 (available all over India)
International toll free: USA - 1 866 555 0147, UK - 0808 157 0148, Singapore - 800 101 0149
Replay: +91 22 7194 0150, Playback ID: 55443#""",
        "IN",
        dial_ins=("+912262800144", "+912271150145", "+917045550146", "+18665550147", "+448081570148", "+658001010149"),
        replay_dial_ins=("+912271940150",),
        replay_passcodes=("55443",),
    ),
    "participant online registration a replay of the": Way(
        """Participant Online Registration: https://reg.example.net/x1

A replay of the conference call may be accessed by phone at the following numbers until February 18, 2025. To access the replay, please reference the conference passcode 1234567.

| Location | Phone Number | Toll-Free Number |
| --- | --- | --- |
| United States | +1 (646) 555-0151 | +1 (855) 555-0152 |
| Hong Kong | +852 2555 0153 | 800 963 555 |

Additionally, a live and archived webcast of this conference call will be available at https://ir.example.com.""",
        "CN",
        links=("reg.example.net/x1", "ir.example.com"),
        replay_dial_ins=("+16465550151", "+18555550152", "+85225550153", "+852800963555"),
        replay_passcodes=("1234567",),
        until="2025-02-18",
        replay_links=("ir.example.com",),
    ),
    "webcast link dial in number": Way(
        """Webcast Link – www.example.com/webcast
Dial-In Number – 1-877-555-0154""",
        "US",
        links=("www.example.com/webcast",),
        dial_ins=("+18775550154",),
    ),
    "join zoom meeting meeting id passcode dial": Way(
        """Join Zoom Meeting: https://zoom.example.net/j/87654321012
Meeting ID: 876 5432 1012
Passcode: 778899
Dial by your location: +1 646 555 0155 US (New York)
Find your local number: https://zoom.example.net/u/abc""",
        "US",
        links=("zoom.example.net/j/87654321012",),
        passcodes=("87654321012", "778899"),
        dial_ins=("+16465550155",),
    ),
    "a link to the webcast will be": Way(
        """A link to the webcast will be posted at www.example.com prior to the event. Questions may be sent in advance to ir@example.com.""",
        "US",
        links=("www.example.com",),
    ),
    "the presentation will be available via webcast": Way(
        """The presentation will be available via webcast at the following link: https://wc.example.net/x and on the company's website at https://www.example.com/.""",
        "US",
        links=("wc.example.net/x", "www.example.com"),
    ),
    "to access the live presentation visit a": Way(
        """To access the live presentation, visit www.example.com/events. A replay will be archived for approximately 90 days.""",
        "US",
        links=("www.example.com/events",),
        until="2025-05-12",
    ),
    "toll free international passcode replay passcode until": Way(
        """Toll-free: 1.855.555.0117 | International: 1.416.555.0118 | Passcode: 12345# | Replay: 1.855.555.0119, passcode 54321# until February 25, 2025 | Webcast: www.example.com/ir""",
        "US",
        dial_ins=("+18555550117", "+14165550118"),
        passcodes=("12345",),
        replay_dial_ins=("+18555550119",),
        replay_passcodes=("54321",),
        until="2025-02-25",
        links=("www.example.com/ir",),
    ),
    "a replay will be available feb starting": Way(
        """A replay will be available Feb. 11 starting at 8 p.m. ET and ending Feb. 25 at midnight ET at 877-555-0156.""",
        "US",
        replay_dial_ins=("+18775550156",),
        since="2025-02-11",
        until="2025-02-25",
    ),
    "participant dial in toll free participant international": Way(
        """Participant Dial-In (Toll Free): 1-844-555-0157
Participant International Dial-In: 1-412-555-0158
Conference ID: 10199999

Webcast URL: https://event.example.net/mediaframe/webcast.html?webcastid=abcdef

Conference Replay

Toll Free: 1-877-555-0159
International: 1-412-555-0160
Conference ID: 7654321
Expiration Date: February 25, 2025""",
        "US",
        dial_ins=("+18445550157", "+14125550158"),
        passcodes=("10199999",),
        links=("event.example.net/mediaframe/webcast.html?webcastid=abcdef",),
        replay_dial_ins=("+18775550159", "+14125550160"),
        replay_passcodes=("7654321",),
        until="2025-02-25",
    ),
    "replay available": Way(
        """Replay available: 02/11/25 - 02/25/25, 800-555-0161""",
        "US",
        replay_dial_ins=("+18005550161",),
        since="2025-02-11",
        until="2025-02-25",
    ),
    "the call will be webcast live and": Way(
        """The call will be webcast live and can be accessed by visiting the Investor Relations section of Example's web site: www.example.com. Domestic callers may dial in at 800-555-0162. International callers may dial in at 785-555-0163. Please reference code EXQ4. If you are unable to listen to the live webcast, a replay will be available on Example's web site for ten days following the call.""",
        "US",
        links=("www.example.com",),
        dial_ins=("+18005550162", "+17855550163"),
        passcodes=("EXQ4",),
        replay_links=("www.example.com",),
        until="2025-02-21",
    ),
    "example will hold a virtual r d": Way(
        """Example will hold a virtual R&D Day. Webcast Information: A live webcast of the event, with slides, will be accessible on the Investors & News section at www.example.com under Events. Please connect at least 15 minutes prior. The archived webcast will be available for 30 days.""",
        "US",
        links=("www.example.com",),
        replay_links=("www.example.com",),
        until="2025-03-13",
    ),
    "dial in details uk toll free uk": Way(
        """Dial in details
UK Toll Free 0808 157 0164
UK 020 7946 0165
USA Toll Free 1 855 555 0166
All other locations +44 20 7946 0165
Access code 332211
Replay facility available for 7 days: UK +44 20 7946 0167, access code 112233""",
        "GB",
        dial_ins=("+448081570164", "+442079460165", "+18555550166"),
        passcodes=("332211",),
        replay_dial_ins=("+442079460167",),
        replay_passcodes=("112233",),
        until="2025-02-18",
    ),
    "analysts and institutional investors may take part": Way(
        """Analysts and institutional investors may take part by calling 1-800-555-0168 (code 998877). All others are invited to listen at www.example.com, where the call will be archived.""",
        "US",
        dial_ins=("+18005550168",),
        passcodes=("998877",),
        links=("www.example.com",),
        replay_links=("www.example.com",),
    ),
    "for those who are unable to attend": Way(
        """For those who are unable to attend, a telephone replay will be available from approximately 8:00 p.m. on February 11 to 11:59 p.m. on February 25. To access the replay, dial 1-877-555-0169 (U.S.) or 1-412-555-0170 (Int'l) and enter the replay pin number: 1099887.""",
        "US",
        replay_dial_ins=("+18775550169", "+14125550170"),
        replay_passcodes=("1099887",),
        since="2025-02-11",
        until="2025-02-25",
    ),
    "our transfer agent can be reached at": Way(
        """Our transfer agent can be reached at 1-800-555-0171. The company's toll-free investor line is 1-888-555-0172. The live call is at 1-877-555-0173.""",
        "US",
        dial_ins=("+18775550173",),
    ),
    "example will also host a call back": Way(
        """Example will also host a call-back service: https://callme.example.net/?passcode=13700000&h=true. Otherwise dial 1-877-555-0174.""",
        "US",
        dial_ins=("+18775550174",),
        links=("callme.example.net/?passcode=13700000&h=true",),
    ),
    "the passcode is for the call and": Way(
        """The passcode is 112233 for the call and 445566 for the replay. The call is at 800-555-0175 and the replay at 888-555-0176.""",
        "US",
        dial_ins=("+18005550175",),
        passcodes=("112233",),
        replay_dial_ins=("+18885550176",),
        replay_passcodes=("445566",),
    ),
    "conference call february at p m central": Way(
        """Conference call: February 11, 2025 at 2:00 p.m. Central. 1-800-555-0177 – passcode 112233
Replay: February 11 after 4:00 p.m. through February 18. 1-888-555-0178 – passcode 445566""",
        "US",
        dial_ins=("+18005550177",),
        passcodes=("112233",),
        replay_dial_ins=("+18885550178",),
        replay_passcodes=("445566",),
        since="2025-02-11",
        until="2025-02-18",
    ),
    "we invite you to view the webcast": Way(
        """We invite you to view the webcast via our website at https://www.example.com/en/investors/events or to listen by phone (+46 8 465 004 79). A recording will be available via the website in the afternoon.""",
        "SE",
        links=("www.example.com/en/investors/events",),
        dial_ins=("+46846500479",),
        replay_links=("www.example.com/en/investors/events",),
    ),
    "those interested can listen to a re": Way(
        """Those interested can listen to a re-broadcast by dialing 866-555-0180; conference number 21550099; between 12:30 p.m. on February 11 and 12 a.m. on February 19.""",
        "US",
        replay_dial_ins=("+18665550180",),
        replay_passcodes=("21550099",),
        since="2025-02-11",
        until="2025-02-19",
    ),
    "shareholders and guests can join the meeting": Way(
        """Shareholders and guests can join the meeting via https://agm.example.net using meeting ID 334-455-667 and password example2025 (case sensitive). Voting is open until the close. Registered holders with questions may phone the registrar on +61 2 5550 0181.""",
        "AU",
        links=("agm.example.net",),
        passcodes=("334455667", "example2025"),
    ),
    "listeners can join at and may play the call back": Way(
        """Listeners can join at 888-555-0123 (outside North America: 212-555-0124), ID 34745, or at www.example.com/investors, and may play the call back at that address.""",
        "US",
        dial_ins=("+18885550123", "+12125550124"),
        passcodes=("34745",),
        links=("www.example.com/investors",),
        replay_links=("www.example.com/investors",),
    ),
    "to hear the call again": Way(
        """Dial 1-888-555-0125 to listen, or log on to www.example.com. To hear the call again, through Tuesday, February 18, dial 1-800-555-0126, code 445566.""",
        "US",
        dial_ins=("+18885550125",),
        links=("www.example.com",),
        replay_dial_ins=("+18005550126",),
        replay_passcodes=("445566",),
        until="2025-02-18",
    ),
    "the site stores the webcast": Way(
        """The webcast is at www.example.com, where it will be stored until March 31. The call may also be heard on (800) 555-0127.""",
        "US",
        dial_ins=("+18005550127",),
        links=("www.example.com",),
        replay_links=("www.example.com",),
        until="2025-03-31",
    ),
    "both sites keep the file": Way(
        """Callers who cannot connect live may hear a recording through February 18 by dialing 800/555-0128 and entering code 883140. The call will also be broadcast on the Internet at www.example.com and through www.eventstreet.test; both sites will keep the file for 30 days.""",
        "US",
        links=("www.example.com", "www.eventstreet.test"),
        replay_dial_ins=("+18005550128",),
        replay_passcodes=("883140",),
        replay_links=("www.example.com", "www.eventstreet.test"),
        until="2025-03-13",
    ),
    "live video and the video on that page": Way(
        """There will be live video at https://www.example.com/day, and the video will be on that page until February 11, 2026.""",
        "US",
        links=("www.example.com/day",),
        replay_links=("www.example.com/day",),
        until="2026-02-11",
    ),
    "a heading playback and a line of numbers": Way(
        """CONFERENCE CALL

The call can be joined at 514-555-0130 or 1-888-555-0130, code 7719425.

PLAYBACK

From 1:30 p.m. (ET) on February 11, 2025 until 11:59 p.m. (ET) on March 11, 2025 at 514-555-0132 or 1-800-555-0132; code 7719426.""",
        "CA",
        dial_ins=("+15145550130", "+18885550130"),
        passcodes=("7719425",),
        replay_dial_ins=("+15145550132", "+18005550132"),
        replay_passcodes=("7719426",),
        since="2025-02-11",
        until="2025-03-11",
    ),
    "the code for both numbers and another for the replay": Way(
        """The toll-free number is 1-866-555-0133; from outside the U.S. and Canada please use +1-808-555-0134. The event code for both is 772194. A telephone recording is available until February 18, 2025 at 1-888-555-0135 (code 41196630).""",
        "US",
        dial_ins=("+18665550133", "+18085550134"),
        passcodes=("772194",),
        replay_dial_ins=("+18885550135",),
        replay_passcodes=("41196630",),
        until="2025-02-18",
    ),
    "that conference number": Way(
        """To join, dial 1-800-555-0136. Please refer to conference number 5114387. A taped version will be accessible from noon on February 11 until the end of February 24 at 1-888-555-0137, using that conference number.""",
        "US",
        dial_ins=("+18005550136",),
        passcodes=("5114387",),
        replay_dial_ins=("+18885550137",),
        replay_passcodes=("5114387",),
        since="2025-02-11",
        until="2025-02-24",
    ),
    "a list behind tel": Way(
        """Conference call
Tel.: +1 412 555 0138 (other countries); +1 844 555 0138 (US)
Code: 334455
Replay: +1 412 555 0139, code 10068844""",
        "US",
        dial_ins=("+14125550138", "+18445550138"),
        passcodes=("334455",),
        replay_dial_ins=("+14125550139",),
        replay_passcodes=("10068844",),
    ),
    "the helpers number stands again among contacts": Way(
        """Conference call
Toll-free dial-in number: 800-555-0140
If you have any difficulty connecting with the conference call, please contact Sample Relations at (720) 555-0141.

Sample Relations
(720) 555-0141""",
        "US",
        dial_ins=("+18005550140",),
    ),
    "a replay both online and by dialing": Way(
        """A live audio webcast of the call will be available online at http://ir.example.com. A taped replay can be accessed both online and by dialing 844-555-0142 until February 18, 2025.""",
        "US",
        links=("ir.example.com",),
        replay_dial_ins=("+18445550142",),
        replay_links=("ir.example.com",),
        until="2025-02-18",
    ),
    "questions of shareholders and help on the day": Way(
        """Shareholders may join the meeting at www.meetings.example/EX25. Guests may listen at the same address.

Help on the day of the meeting: 844-555-0143.

Shareholder questions: Sample Proxy Services, 1-877-555-0144 (toll-free in North America) or 416-555-0144.""",
        "US",
        links=("www.meetings.example/EX25",),
    ),
    "a tape from six that evening": Way(
        """Shareholders are welcome to listen by telephoning 901-555-0145 a few minutes beforehand. For those unable to take part, a tape of the conversation may be heard from 6 p.m. that evening until midnight on Friday, February 14, at 1-800-555-0146, reservation number 417 2206.""",
        "US",
        dial_ins=("+19015550145",),
        replay_dial_ins=("+18005550146",),
        replay_passcodes=("4172206",),
        since="2025-02-11",
        until="2025-02-14",
    ),
    "live and later": Way(
        """Live: 800-555-0147, 1234567#. The tape: 800-555-0148, 7654321#, until February 18.""",
        "US",
        dial_ins=("+18005550147",),
        passcodes=("1234567",),
        replay_dial_ins=("+18005550148",),
        replay_passcodes=("7654321",),
        until="2025-02-18",
    ),
    "if you cannot listen live": Way(
        """The call is at 800-555-0149. If you cannot listen live, dial 800-555-0150 any time before February 19; the access number is 445566.""",
        "US",
        dial_ins=("+18005550149",),
        replay_dial_ins=("+18005550150",),
        replay_passcodes=("445566",),
        until="2025-02-19",
    ),
    "it will be kept there": Way(
        """The call can be heard at www.example.com. It will be kept there until March 10.""",
        "US",
        links=("www.example.com",),
        replay_links=("www.example.com",),
        until="2025-03-10",
    ),
    "pass code for either": Way(
        """Call-in: 800-555-0151. Playback: 800-555-0152 (until 3/4). Pass code for either: 223344.""",
        "US",
        dial_ins=("+18005550151",),
        passcodes=("223344",),
        replay_dial_ins=("+18005550152",),
        replay_passcodes=("223344",),
        until="2025-03-04",
    ),
}
