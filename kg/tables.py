"""Reading the tables of the packages: tab-separated text with a comment header, checked row by row.

Every error names the file and the line, because the tables are edited by hand.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Generic, TypeVar

from kg.errors import ModelError
from kg.text import any_of, spaced_any

_Row = TypeVar("_Row")
_List = TypeVar("_List", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables that a package ships in its folder `data`."""

    folder: Traversable
    where: str

    @classmethod
    def of(cls, package: str) -> "Tables":
        """The tables of a package by its name."""
        return cls(resources.files(package) / "data", f"{package.replace('.', '/')}/data")

    def fail(self, name: str, line: int, problem: str) -> ModelError:
        """The error for a bad row; raise what it returns."""
        return ModelError(f"{self.where}/{name}, line {line}: {problem}; mend the row or install the package again")

    def read_bytes(self, name: str) -> bytes:
        """The content of a file."""
        try:
            return (self.folder / name).read_bytes()
        except OSError as error:
            raise ModelError(f"{self.where}/{name} cannot be read ({error}); install the package again") from error

    def lines(self, name: str) -> Iterator[tuple[int, str]]:
        """The lines of a file with their numbers; empty ones and those beginning with # are left out."""
        lines = self.read_bytes(name).decode("utf-8").splitlines()
        return ((number, line) for number, line in enumerate(lines, start=1) if line and not line.startswith("#"))

    def rows(self, name: str, columns: int) -> Iterator[tuple[int, list[str]]]:
        """The rows of a table with the numbers of their lines."""
        for number, line in self.lines(name):
            fields = line.split("\t")
            if len(fields) != columns:
                raise self.fail(name, number, f"{columns} columns expected, {len(fields)} found: {line!r}")
            yield number, fields

    def records(self, name: str, columns: int, make: Callable[[list[str]], _Row]) -> Iterator[_Row]:
        """What each row of a table makes; a field that cannot be understood is told with file and line."""
        for number, fields in self.rows(name, columns):
            try:
                yield make(fields)
            except (ValueError, re.error) as error:
                raise self.fail(name, number, str(error)) from error

    def lists(self, name: str, known: type[_List]) -> Mapping[_List, tuple[str, ...]]:
        """The lists of words of a table of two columns, which list and its words; a list may have several rows and none may be missing."""
        found: dict[_List, tuple[str, ...]] = {}
        for which, row in self.records(name, 2, lambda cells: (known(cells[0]), _all_words(cells[1]))):
            found[which] = found.get(which, ()) + row
        if missing := ", ".join(which for which in known if which not in found):
            raise ModelError(f"{self.where}/{name}: no words for {missing}; install the package again")
        return found


class WordLists(Generic[_List]):
    """The lists of words of a package's table, read and checked on first use."""

    def __init__(self, package: str, name: str, known: type[_List]) -> None:
        self._package, self._name, self._known = package, name, known
        self._asked: dict[tuple[_List, ...], tuple[str, ...]] = {}

    def words(self, *lists: _List) -> tuple[str, ...]:
        """The words of these lists, as the table has them; put together once, for they are asked for at every word of a text."""
        if lists not in self._asked:
            self._asked[lists] = tuple(word for which in lists for word in self._lists[which])
        return self._asked[lists]

    def one_of(self, *lists: _List) -> str:
        """A pattern for any word of these lists, a longer one before those it begins with."""
        return any_of(self.words(*lists))

    def spaced(self, *lists: _List) -> str:
        """A pattern for any word of these lists, between whose characters blanks may stand."""
        return spaced_any(self.words(*lists))

    @cached_property
    def _lists(self) -> Mapping[_List, tuple[str, ...]]:
        return Tables.of(self._package).lists(self._name, self._known)


def words(field: str) -> tuple[str, ...]:
    """The entries of a field that holds several, separated by |; a single - stands for none."""
    return () if field == "-" else tuple(part for part in field.split("|") if part)


def _all_words(field: str) -> tuple[str, ...]:
    """The entries of a field, none of which may be empty."""
    if not all(row := tuple(field.split("|"))):
        raise ValueError(f"an empty word in {field!r}")
    return row
