"""The words by which lines and names are known, as data/words.tsv lists them, checked when they are loaded."""

from enum import StrEnum

from kg.tables import WordLists


class Words(StrEnum):
    """The lists of words; the table says beside each what it is for."""

    OUTLET = "outlet"
    RANK = "rank"
    REPORTER = "reporter"
    UNNAMED = "unnamed"
    AGENCY = "agency"
    PAPER = "paper"
    RECENT = "recent"
    PART_OF_DAY = "part_of_day"
    LEAD = "lead"
    MEETING = "meeting"
    NOTICE = "notice"
    NOTICE_OF = "notice_of"
    WHOLE_NOTICE = "whole_notice"
    DOCUMENT = "document"
    GROUND = "ground"
    TOLD_NOW = "told_now"
    MADE_KNOWN = "made_known"
    HONOURS = "honours"
    PASSED = "passed"
    PRIZE = "prize"
    BODY = "body"
    DEED = "deed"
    CONTACT = "contact"
    IMPRINT = "imprint"
    PAPER_NUMBER = "paper_number"
    PAPER_FIELD = "paper_field"
    NOTICE_FIELD = "notice_field"
    PUBLISHES = "publishes"
    ISSUES = "issues"
    LOCAL_PAPER = "local_paper"
    SHOWN = "shown"
    SITE = "site"
    DIGITAL = "digital"
    SECTION = "section"
    FREE = "free"
    BESIDE_PAPER = "beside_paper"
    SOURCE = "source"
    CREDITED = "credited"
    SOURCE_OF = "source_of"
    WEB_FIELD = "web_field"
    TIME_FIELD = "time_field"
    SITE_FIELD = "site_field"
    POST = "post"
    NO_NAME = "no_name"
    AGENDA = "agenda"
    PART_OF_YEAR = "part_of_year"
    TASK = "task"
    OCCASION = "occasion"


_LISTS = WordLists("kg.layout", "words.tsv", Words)
one_of, spaced = _LISTS.one_of, _LISTS.spaced
