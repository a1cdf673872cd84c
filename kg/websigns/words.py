"""The words by which lines of web sites are known, as data/words.tsv lists them, checked when they are loaded."""

from enum import StrEnum

from kg.tables import WordLists


class Words(StrEnum):
    """The lists of words; the table says beside each what it is for."""

    PUBLISHED = "published"
    WRITTEN = "written"
    WHEN = "when"
    SOURCE = "source"
    SOURCE_OF = "source_of"
    MAKER = "maker"
    COLUMN = "column"
    CHECKER = "checker"
    RECORD = "record"
    READ = "read"
    TIMES = "times"
    LETTERS = "letters"
    TOOL = "tool"
    SHARE = "share"
    REACTION = "reaction"
    MENU = "menu"
    PAPER_FIELD = "paper_field"
    BUTTON = "button"
    NEIGHBOUR = "neighbour"
    SCAN = "scan"
    FOOT = "foot"
    HOST = "host"
    DOCUMENT = "document"
    IMAGE = "image"
    MARKUP = "markup"
    OTHER = "other"
    NEWS = "news"
    OTHER_NEWS = "other_news"
    DISCLAIMER = "disclaimer"
    FIRST_PRINT = "first_print"
    RIGHTS = "rights"
    COPIED = "copied"
    ASKED = "asked"
    PICTURE = "picture"


_LISTS = WordLists("kg.websigns", "words.tsv", Words)
one_of, spaced = _LISTS.one_of, _LISTS.spaced
