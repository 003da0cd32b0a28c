"""Where a text turns aside from its occasions: contacts, boilerplate, statements; and numbers that are a contact's.

>>> opens("About Example Corp."), opens("Investor Contact:"), opens("Conference Call and Webcast")
(True, True, False)
>>> asks_help("If you have difficulty connecting, please call")
True
"""

from __future__ import annotations

import re

from calendar_service.parsing.phones import last_of

_LEADING = r"^[*#_|\s]{0,6}"
_WHOSE = (
    r"(?:(?:for\s{1,2})?(?:(?:investors?|media|press|company|corporate|ir|pr|analysts?|public|financial|news|institutional|shareholders?|"
    r"stockholders?|general|further|more|additional|us|u\.s\.|uk|europe(?:an)?|and|&|/|relations|communications|the)[\s/&,:-]{0,3}){0,6})"
)
# Headings of contacts, and the headings of what every release ends with.
_CONTACTS = re.compile(
    _LEADING
    + rf"(?:{_WHOSE}(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies)|contact\s{{1,2}}(?:information|details|us|persons?)|(?<=\s)questions(?=\s?:))(?:\s(?:information|details|person|us))?\s{{0,2}}(?:[:*|]|$)"
    r"|for\s{1,2}(?:further|more|additional)\s{1,2}(?:information|details)[\w ,]{0,30}?\s{0,2}[:,]?$|(?:spokes(?:person|man|woman)|press|sponsors?|advisers?|nominated adviser)\s?:"
    r"|(?:for\s)?(?:investors?|media|press|analysts?)\s?:\s(?-i:[A-Z][a-z]{1,15}\s[A-Z][a-z]{1,15},)"
    r"|(?:investor|media|public|press)\s{1,2}relations\s?[,:]\s|(?:investors?|media|press|analysts?)\s?:\s(?=[A-Z][a-z])|for\s{1,2}(?:investors?|media|the\s{1,2}media|press|analysts?)\s{0,2}[:*]?$"
    r"|(?:investor|media|public|corporate|press)\s{1,2}relations\s{0,2}[:*|]?$"
    r"|(?:(?:investors?|media|press|analysts?)(?:\s?(?:&|and|/)\s?)?){1,2}\s{0,2}[:*]$|source[:*]?\s|cision|sec(?:urities)? contacts?)",
    re.IGNORECASE,
)
_STATEMENTS = re.compile(
    _LEADING
    + r"(?:about\b|forward[\s-]{1,2}looking|safe harbou?r|cautionary|non-gaap|use of non|disclaimer|disclosure|notes? to|reconciliation|basis of|"
    r"important (?:information|notice)|additional information|where to find|no offer|risk factors|(?:condensed|consolidated|unaudited|selected)\b[\w ,()&'-]{0,60}?\b(?:statements?|balance|sheets?|operations|cash flows?|income|financial|data)|"
    r"balance sheets?|statements? of|view (?:source|original)|source:?$|appendix|trademarks?|glossary|legal|caution)",
    re.IGNORECASE,
)
# Headings that lead back: "Conference Call Information".
_ACCESS = re.compile(
    r"^[*#_|\s>-]{0,6}(?:(?:live|q[1-4]|earnings|investors?|results|quarterly|analysts?|telephone|audio|webcast|and|&|/|the|first|second|third|"
    r"fourth|quarter|fiscal|year|full|financial|today's|upcoming|access|to)[\s/&,-]{0,3}){0,10}"
    r"(?:conference\s?calls?|dial-?in|calls?|webcasts?|teleconferences?|participants?|access)\b[^.]{0,70}$",
    re.IGNORECASE,
)


_HEADING = 110  # characters: the longest heading
_INLINE = re.compile(_LEADING + r"(?:about (?=[A-Z\d])|forward|safe|cautionary)", re.IGNORECASE)


def opens(words: str) -> bool:
    """Whether a line opens contacts, boilerplate or statements."""
    heading = _STATEMENTS.match(words[:90])
    if heading and len(words) > _HEADING and not _INLINE.match(words):
        heading = None  # "Consolidated Example Corp. announced …": a sentence
    return bool(heading or _CONTACTS.match(words[:90]))


def opens_contacts(words: str) -> bool:
    """Whether a line opens contacts."""
    return bool(_CONTACTS.match(words[:90])) and not _STATEMENTS.match(words[:90])


def closes(words: str) -> bool:
    """Whether a line is a heading of how one gets in."""
    return bool(_ACCESS.match(words))


_CONTACT = re.compile(
    r"\b(?:contacts?|contacting|inquir(?:y|ies)|enquir(?:y|ies)|assistance|difficult(?:y|ies)|problems?|trouble|technical support|"
    r"questions? (?:about|regarding|(?:should|may|can) be (?:put|addressed|directed|sent|asked))|working days|further information|more information,? (?:please )?(?:contact|call)|fax|facsimile|(?<!tap )mobile(?!\))|cell|"
    r"e-?mail|media relations|press office|switchboard|shareholder services|transfer agent|proxy solicitor|hotline|news line|customer service|"
    r"information agent|registrar|(?:investor|shareholder|information|help|customer) (?:line|desk|hotline)|to receive a copy|request|rsvp|customers?|claims|reservations|invitations?|votes?\s(?:can|may|must)|vote by|to vote|vote your|voting instructions|with the vote|instead of|rather than)\b|@|\bT(?:el)?:|\b[MFP]:\s",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:C[EFOT]O|IRO|IR|Head of|Director|Manager|V\.?P\.?|Vice[ -]President|Chief|President|Chairman|Secretary|Officer|Spokes\w+|Treasurer|Partner|Corporate Affairs|Communications)\b[^.;:]{0,40}$"
    r"|\b(?:Mrs?|Ms|Dr)\.?\s[A-Z][^.;:]{2,40}$|\b(?:Tel|T|tel|Tel\.no)\.?:?\s{0,2}\(?$"
)
# "call Jane Doe of Example Advisors at", "by calling Investor Relations at": somebody is called, not the conference.
_CALLS_SOMEBODY = re.compile(
    r"\b(?:[Cc]all(?:ing)?|[Rr]each(?:ing)?|[Cc]ontact(?:ing)?|[Tt]elephon(?:e|ing)|[Pp]honing?)\s(?:(?:the|our|its)\s)?(?:[A-Z][\w.'&/-]*,?\s(?:(?:of|and|at|&|the|for)\s){0,2}){1,8}(?:at|on)\s{0,2}\(?$"
    r"|\b(?:call|reach|contact|phone)(?:ing)?\s(?:us|our \w+(?: \w+)?|the (?:company|issuer|trust|registrar|transfer agent|office|hotline))\b[^.;]{0,40}\b(?:at|on)\s{0,2}\(?$"
)
_SURELY = re.compile(
    r"(?:more|further|additional|general) information|questions (?:about|regarding|should be|may be|can be)|questions\?|fax|assist|difficult|problem|trouble|support|@|inquir|enquir|media|solicitor|agent|registrar|investor line|rsvp|customers?|claims|reservations\b|invitation|votes?\s(?:can|may|must)|vote by|to vote|vote your|voting instructions|with the vote|instead of|rather than",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"\b(?:if|should) (?:you|participants|callers|there) (?:have (?:any |technical )?(?:difficult|problem|trouble|question|issue)|(?:are having|have|has|need|require|experience|encounter|run into)\b)"
    r"|\bfor (?:help|technical|operator)\b|\b(?:cannot|can't|unable to) (?:connect|get through|log)\b(?!\s(?:live|then))|^help\b[^.;:]{0,50}:",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:please contact|contact:|inquiries:|enquiries:|for (?:further|more) information)", re.IGNORECASE
)
_LINE = re.compile(r"@|\b(?:Tel|Telephone|Fax|E-?mail|Mobile|Cell|Phone)\s?[.:]|^[TMFPE]:?\s\+?\(?\d", re.IGNORECASE)
DIAL = re.compile(
    r"\bdial|\bcall(?:ing|ers?|-in)?\b|\btoll|pass\s?code|access code|conference (?:id|call)|\bjoin|\blisten|\baccess|\bnumbers?\b|\bat\b|\bparticipant|\bphone:",
    re.IGNORECASE,
)


def asks_help(words: str) -> bool:
    """A sentence for those who have difficulties: its number is an operator's."""
    return bool(_HELP.search(words))


def asks_contact(words: str) -> bool:
    """A sentence that sends the reader to a person."""
    return bool(_ASKS.search(words))


def contact_line(words: str) -> bool:
    """A line of a contact's block: a mail address, "Tel:", "Fax:"."""
    return bool(_LINE.search(words))


def a_persons(ahead: str) -> bool:
    """Whether the words before a number in a line of its own name a person, or "Tel."."""
    return bool(_PERSON.search(ahead[-80:]))


def a_contacts(ahead: str) -> bool:
    """Whether the words before a number in its sentence make it a contact's."""
    if _CALLS_SOMEBODY.search(ahead):
        return True
    contact = last_of(_CONTACT, ahead)
    return contact is not None and bool(_SURELY.search(ahead) or not DIAL.search(ahead, contact.end()))


# Phrases for the tests: what opens an aside, and what does not.
PHRASES: dict[str, bool] = {
    "About Example Corp.": True,
    "**About Example**": True,
    "ABOUT EXAMPLE": True,
    "Forward-Looking Statements": True,
    "Safe Harbor Statement": True,
    "Safe Harbour": True,
    "Cautionary Note Regarding Forward-Looking Statements": True,
    "Use of Non-GAAP Financial Measures": True,
    "Non-GAAP Financial Measures": True,
    "Notes to Editors": True,
    "Condensed Consolidated Balance Sheets": True,
    "Unaudited Statements of Operations": True,
    "View source version on example.com": True,
    "Contact:": True,
    "Contacts": True,
    "Investor Contact:": True,
    "Investor Contact": True,
    "Investor Relations Contact:": True,
    "Media Contact": True,
    "Investor and Media Contacts:": True,
    "Investors & Media:": True,
    "Investors:": True,
    "For Investors:": True,
    "For Media:": True,
    "For further information contact:": True,
    "Enquiries:": True,
    "Media enquiries:": True,
    "Investor Relations": True,
    "Media Relations:": True,
    "Company Contact:": True,
    "IR Contact Information": True,
    "Source: Example Corp.": True,
    "Shareholder questions: Example Proxy Services": True,
    "Investor questions: Jane Doe": True,
    "For investors: Jane Doe, +1 212 555 0103": True,
    "For investors: dial 1-800-555-0103": False,
    "Conference Call": False,
    "Conference Call Information": False,
    "Webcast": False,
    "Earnings Call Details": False,
    "Dial-in details": False,
    "Investor Conference Call": False,
    "Analyst call": False,
    "Second Quarter Results": False,
    "Investors can dial 1-800-555-0123": False,
    "Media and analysts are invited to join": False,
    "Press conference": False,
    "Participants:": False,
    "Date: May 5, 2025": False,
    "Replay": False,
}
HELP: dict[str, bool] = {
    "If you have any difficulty connecting, please contact": True,
    "If you experience technical difficulties, call": True,
    "Should you need assistance, dial": True,
    "If participants have problems, call": True,
    "Help on the day: ": True,
    "If you wish to participate, dial": False,
    "Callers who cannot connect live may hear a recording at": False,
    "If you are unable to join, a replay is at": False,
    "Should you wish to listen, dial": False,
}
CONTACT: dict[str, bool] = {
    "For more information, please call ": True,
    "please contact Jane Doe at ": True,
    "Fax: ": True,
    "For assistance, dial ": True,
    "Media inquiries: ": True,
    "jane@example.com or ": True,
    "Shareholders may call our proxy solicitor at ": True,
    "To request a copy call the transfer agent at ": True,
    "Please dial ": False,
    "The toll-free number is ": False,
    "Participants may join by calling ": False,
    "request to be connected to the call by dialing ": False,
    "One tap mobile: ": False,
}
