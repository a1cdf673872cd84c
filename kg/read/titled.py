"""The raw text of what has its title beside its text: the title is printed above it, unless it stands there already."""

from kg.text import name_key

_ABOVE = 400  # characters at the beginning of a text in which its own title would stand
_MARKS = "# \t\r\n\ufeff\u3000"  # before a title that is marked as a heading


def titled(title: str | None, text: str) -> str:
    """The text under its title; characters of the title are raw text as all others, so names in it have their places."""
    line = " ".join((title or "").split())
    if not line or name_key(text[:_ABOVE].lstrip(_MARKS)).startswith(name_key(line)):
        return text
    return f"{line}\n\n{text}"
