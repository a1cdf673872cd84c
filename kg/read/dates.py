"""Dates that a crawl or a web page tells beside its text, as EDTF."""

import re
from datetime import date

_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?(?!\d)")
_DIGITS = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?=\d{6}\b|\b|T)")


def edtf(value: str) -> str | None:
    """The first date of a value, with the precision it has; None for what is none, for no date is invented."""
    match = _DIGITS.search(value) or _DATE.search(value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if month is None:
        return f"{year:04}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return date(year or 0, month, day).isoformat()
    except ValueError:
        return None
