"""The tables of bodies: printed forms, and what each stands for in a region of a class."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from kg.lexicon.tables import fail, rows
from kg.tables import words

_CLASSES = frozenset("PCLXZTSVNDR")
_YES_NO = {"yes": True, "no": False}
# What may stand between a region and an office of its party committee.
_PARTY_HEADS = ("委", "党委", "委员会")


@dataclass(frozen=True, slots=True)
class Form:
    """What a printed form stands for in regions of some classes; `alone` if it may stand without a region."""

    kind: str
    classes: frozenset[str]
    alone: bool
    template: str
    host: str | None


@dataclass(frozen=True, slots=True)
class Around:
    """A form with words before and after the region: 政协…委员会."""

    before: str
    after: str
    form: Form


@dataclass(frozen=True, slots=True)
class Ending:
    """How names of one kind of organization end; see `organization_endings.tsv` for the two flags."""

    text: str
    kind: str
    written_out: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class Inner:
    """How names of bodies inside others end: kinds of the outer body (none for any), the end as printed and in full."""

    kinds: frozenset[str]
    printed: str
    full: str


@dataclass(frozen=True)
class BodyForms:
    """All tables of bodies."""

    after: dict[str, tuple[Form, ...]]
    around: tuple[Around, ...]
    national: dict[str, tuple[str, str]]
    endings: dict[str, Ending]
    hosts: dict[tuple[str, str], str]
    inner: tuple[Inner, ...]

    def shortest_inside(self, text: str) -> int | None:
        """The length of the shortest end of a text that can name a body inside another; None where none can."""
        return min((len(one.printed) for one in self.inner if text.endswith(one.printed)), default=None)

    def inside(self, kind: str, text: str) -> str | None:
        """The name of a body inside one of a kind in full, without the outer one; None where nothing speaks for one."""
        found = (one for one in self.inner if text.endswith(one.printed) and (not one.kinds or kind in one.kinds))
        inner = next(found, None)
        return text.removesuffix(inner.printed) + inner.full if inner else None

    def ending_of(self, text: str) -> Ending | None:
        """The longest known end of an organization's name."""
        return next((ending for size in self._sizes if (ending := self.endings.get(text[-size:]))), None)

    @cached_property
    def _sizes(self) -> list[int]:
        """How long the ends of names are, the longest first."""
        return sorted({len(ending) for ending in self.endings}, reverse=True)


def _flag(name: str, line: int, field: str) -> bool:
    if field not in _YES_NO:
        raise fail(name, line, f"yes or no expected, found {field!r}")
    return _YES_NO[field]


def _listed_forms() -> Iterator[tuple[str, Form]]:
    name = "bodies.tsv"
    for line, (kind, classes, alone, forms, template, host) in rows(name, 6):
        if not set(classes) <= _CLASSES:
            raise fail(name, line, f"unknown class of region in {classes!r}")
        if template.format(r="", s="", u="", p="") == template:
            raise fail(name, line, f"no region in the full name {template!r}")
        form = Form(kind, frozenset(classes), _flag(name, line, alone), template, None if host == "-" else host)
        yield from ((printed, form) for printed in words(forms))


def _party_offices() -> Iterator[tuple[str, Form]]:
    name = "party_departments.tsv"
    for line, (alone, forms, official) in rows(name, 3):
        template = "中共{r}" + (official[1:] if official.startswith("~") else "委员会" + official)
        for printed in words(forms):
            for head in _PARTY_HEADS:
                yield head + printed, Form("party_department", frozenset("PCLX"), False, template, "party")
            if _flag(name, line, alone):
                yield printed, Form("party_department", frozenset("PCLX"), True, template, "party")


def _national() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for line, (forms, official, kind) in rows("national_bodies.tsv", 3):
        for printed in (*words(forms), official):
            if found.get(printed, (official, kind)) != (official, kind):
                raise fail("national_bodies.tsv", line, f"{printed} stands in the table twice")
            found[printed] = (official, kind)
    return found


def _inner() -> Iterator[Inner]:
    for _, (kinds, printed, full) in rows("inner_bodies.tsv", 3):
        yield from (Inner(frozenset() if kinds == "*" else frozenset(words(kinds)), end, full) for end in words(printed))


@cache
def body_forms() -> BodyForms:
    """The shipped tables; loaded and checked on the first call."""
    after: dict[str, list[Form]] = defaultdict(list)
    around: list[Around] = []
    hosts: dict[tuple[str, str], str] = {}
    for printed, form in (*_listed_forms(), *_party_offices()):
        if "~" in printed:
            before, _, rest = printed.partition("~")
            around.append(Around(before, rest, form))
        else:
            after[printed].append(form)
        for region_class in form.classes:
            hosts.setdefault((form.kind, region_class), form.template)
    endings = {
        text: Ending(text, kind, _flag("organization_endings.tsv", line, written_out), _flag("organization_endings.tsv", line, alone))
        for line, (text, kind, written_out, alone) in rows("organization_endings.tsv", 4)
    }
    return BodyForms(
        after={printed: tuple(forms) for printed, forms in after.items()},
        around=tuple(around),
        national=_national(),
        endings=endings,
        hosts=hosts,
        inner=tuple(sorted(_inner(), key=lambda inner: (-len(inner.printed), not inner.kinds, inner.printed))),
    )
