"""The language of whoever runs a command: English, or Chinese where the locale asks for it (LANGUAGE, LC_ALL, LC_MESSAGES, LANG).

gettext chooses and looks up; click speaks by the same catalogue. The layers below know of no language: errors, issues and reasons are
English, for they stand in files and are compared, and are translated only as they are shown, known by their patterns in the catalogue.
Nothing that a program reads goes through here. The catalogue is kept up by `python docs/_build/messages.py`.
"""

import copy
import gettext
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar
from unicodedata import east_asian_width

import click

CommandT = TypeVar("CommandT", bound=click.Command)
DOMAIN = "kg"
_FOLDER = Path(__file__).parent / "locale"
CATALOGUE = _FOLDER / "zh" / "LC_MESSAGES" / f"{DOMAIN}.mo"
"""The translations as gettext reads them; beside it, `.po`, as people write them."""

_KEY = re.compile(r'^#\. told\n(?:#, .*\n)?msgid ((?:".*"\n)+)', re.MULTILINE)
_PLACE = re.compile(r"\\{(\w+)\\}")
_OURS = frozenset({"how", "kind", "unit"})  # places of words of our own; others may hold names that only look like them
_SCORE = re.compile(r"(?P<said>.*?)(?P<score> \([+-]\d+\.\d\))", re.DOTALL)
_SECOND_CELL = "\0"  # stands behind a character of two cells while click counts characters


def choose() -> None:
    """Let the environment choose the language, for click too."""
    gettext.bindtextdomain(DOMAIN, _FOLDER)
    gettext.textdomain(DOMAIN)


def say(text: str, /, **values: object) -> str:
    """A message in the chosen language, with values in its places."""
    found = gettext.gettext(text) if text else ""
    return found.format(**values) if values else found


def say_count(one: str, more: str, number: int, /, **values: object) -> str:
    """A message about so many things, in its place `number`: `one` speaks of a single one, `more` of any other number."""
    return gettext.ngettext(one, more, number).format(number=number, **values)


def told(text: str) -> str:
    """What a layer below says, in the chosen language: sentence by sentence, and the sentences inside it."""
    if gettext.find(DOMAIN, _FOLDER) is None:
        return text
    if (whole := say(text)) != text:
        return whole
    return say("; ").join(map(_sentence, text.split("; ")))


def _sentence(text: str) -> str:
    """A sentence whose pattern is in the catalogue, translated, or what stands behind its colon; a score behind it stays."""
    if scored := _SCORE.fullmatch(text):
        return _sentence(scored["said"]) + scored["score"]
    for pattern, key in _patterns():
        if found := pattern.fullmatch(text):
            return say(key).format(**{name: _value(name, value) for name, value in found.groupdict().items()})
    what, colon, rest = text.partition(": ")
    return f"{what}{colon}{told(rest)}" if colon else text


def _value(name: str, text: str) -> str:
    return told(text) if " " in text else say(text) if name in _OURS else text


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """The keys of the catalogue as patterns, those that say most first; gettext itself cannot list its keys."""
    text = CATALOGUE.with_suffix(".po").read_text(encoding="utf-8")
    keys = ("".join(map(json.loads, lines.splitlines())) for lines in _KEY.findall(text))
    return [(_pattern(key), key) for key in sorted(keys, key=lambda key: (-len(_PLACE.sub("", re.escape(key))), key))]


def _pattern(key: str) -> re.Pattern[str]:
    known: set[str] = set()

    def place(found: re.Match[str]) -> str:
        name = found[1]
        pattern = f"(?P={name})" if name in known else f"(?P<{name}>.*?)"
        known.add(name)
        return pattern

    return re.compile(_PLACE.sub(place, re.escape(key)), re.DOTALL)


def translated(command: CommandT) -> CommandT:
    """A command with its help in the chosen language; the command itself stays as it is."""
    found = copy.copy(command)
    found.help = "\n\n".join(map(say, lines_of(command.help or "")))
    found.epilog = "\n".join(map(_row, (command.epilog or "").split("\n")))
    found.params = [_parameter(each) for each in command.params]
    found.context_class = _Context
    if isinstance(found, click.Group):
        found.commands = {name: translated(each) for name, each in found.commands.items()}
    return found


def lines_of(text: str) -> Iterator[str]:
    """The paragraphs of a help text, each in one line, as they are keys of the catalogue."""
    return (" ".join(part.split()) for part in text.split("\n\n") if part.strip())


def _parameter(parameter: click.Parameter) -> click.Parameter:
    found = copy.copy(parameter)
    if isinstance(found, click.Option):
        found.help = say(found.help or "")
        if isinstance(found.show_default, str):
            found.show_default = say(found.show_default)
    return found


def _row(line: str) -> str:
    """A line of a table in a help text: a name, and what it is."""
    name, gap, what = line.rpartition("  ")
    return f"{name}{gap}{say(what)}"


class _Formatter(click.HelpFormatter):
    """A page of help whose characters of two cells are counted as two."""

    def write_text(self, text: str) -> None:
        """Write a paragraph, wrapped by the cells it takes."""
        super().write_text(_in_cells(text))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write names and what they are, wrapped by the cells they take."""
        super().write_dl([(name, _in_cells(what)) for name, what in rows], col_max, col_spacing)

    def getvalue(self) -> str:
        """The page, without what stood for second cells."""
        return super().getvalue().replace(_SECOND_CELL, "")


def _in_cells(text: str) -> str:
    return "".join(one + _SECOND_CELL if east_asian_width(one) in "WF" else one for one in text)


class _Context(click.Context):
    formatter_class = _Formatter
