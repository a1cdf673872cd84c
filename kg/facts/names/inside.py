"""Bodies inside a body that was named before, by the table of inner bodies: 执行局 of a court, 医院办公室 of a hospital."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.facts.names.short_names import in_full
from kg.facts.vocabulary.hosts import can_be_of
from kg.facts.vocabulary.patterns import InnerBody, Reach, inner_bodies
from kg.facts.vocabulary.words import Words, one_of
from kg.lexicon import bodies, divisions

# A body that says itself what it is inside: 县人民医院|心内科.
_WITH_HOST = re.compile(rf".+{one_of(Words.WITH_PARTS)}.")
_OF_PARTY_OR_LEAGUE = re.compile(r"^(?:中共|共青团)")
# Words for the house that one is in, whose heads have it in their title: 校团委, 院工会.
_HOUSES = ("校", "院", "厂", "矿", "场")


def full_of_house(text: str, houses: Sequence[str]) -> str | None:
    """The full name of an office of the party or union in one of some houses, the likeliest first: 党委委员、|组织部|部长."""
    return _full(text, houses, (replace(row, reach=Reach.ANY) for row in inner_bodies()), 0)


def full_inside(text: str, named: Sequence[str], here: int = 0) -> str | None:
    """The full name of a body inside one of those named before, the last of them first; `here` of them are of the same sentence."""
    return _full(text, named, (row for row in inner_bodies() if row.reach is not Reach.HOUSE), here)


def _full(text: str, named: Sequence[str], rows: Iterable[InnerBody], here: int) -> str | None:
    if not named or divisions().read_chain(text):
        return None
    for row in rows:
        bare = row.bare.fullmatch(text)
        groups = bare.groupdict() if bare else {}
        if bare is None or (not groups and _WITH_HOST.match(text)):
            continue
        host = groups.get("host") or ""
        outer = next((name for name in _outer(row, named, here) if _houses(name, host, text)), None)
        if outer is not None:
            return row.full.format(outer=outer, inner=groups.get("inner") or text[len(host) :])
    return None


def _outer(row: InnerBody, named: Sequence[str], here: int) -> Iterator[str]:
    """The bodies named before that one of a row can be inside, the likeliest first."""
    if row.reach is not Reach.MOST:
        yield from _hosts(row, named)
        return
    yield from _hosts(row, named[:here])
    all_of_them = list(_hosts(row, named))
    yield from sorted(dict.fromkeys(all_of_them), key=all_of_them.count, reverse=True)


def _hosts(row: InnerBody, named: Sequence[str]) -> Iterator[str]:
    """The bodies of some that one of a row can be inside, and what others of the row are inside, in order.

    Where a row looks at the body named last alone, what that is inside counts, whatever it is.
    """
    only_last = row.reach is Reach.LAST
    for name in named[:1] if only_last else named:
        outer = row.outer.match(name)
        if outer and (only_last or outer.end() == len(name) or row.bare.fullmatch(name, outer.end())):
            yield _OF_PARTY_OR_LEAGUE.sub("", outer.group())


def _houses(body: str, host: str, inner: str) -> bool:
    """Whether a body is what a name inside one means, by the end of it that is printed (矿业公司安全环保部) or its kind (校团委)."""
    if inner[0] in _HOUSES and not can_be_of(f"{inner[0]}长", body):
        return False
    is_short = bodies().business_word(host) != "" and in_full(host, body) is not None
    return body != host and (body.endswith(host) or is_short)
