"""The lines by which the news of a web site are told from what the site prints round them.

In: one line of a page. Out: whether it has the date, source and makers of the news, or is the site's own. Web pages are read with
it, and so are texts that somebody copied from one.
"""

from kg.websigns.lines import (
    AROUND,
    DISCLAIMER,
    FOOT,
    NO_NEWS,
    PUBLISHED,
    RELATED,
    SENTENCE,
    SOURCE,
    TOOLS,
    TOP,
    is_info,
    is_piece,
    is_stamp,
    tops,
)

__all__ = [
    "AROUND",
    "DISCLAIMER",
    "FOOT",
    "NO_NEWS",
    "PUBLISHED",
    "RELATED",
    "SENTENCE",
    "SOURCE",
    "TOOLS",
    "TOP",
    "is_info",
    "is_piece",
    "is_stamp",
    "tops",
]
