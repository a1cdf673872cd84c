"""One scan over a text for all that the lexicon knows: divisions, villages, bodies and posts.

Every kind is matched leftmost-longest on its own, so a body and the region inside it are both found. What needs a region to be
understood is reported as printed; `divisions().resolve` and `bodies().expand` say what it stands for.
"""

import re
from collections.abc import Iterable, Iterator, Set
from functools import cache, lru_cache

from kg.lexicon.body_forms import BodyForms, body_forms
from kg.lexicon.corps import corps_bodies, corps_places
from kg.lexicon.divisions import Divisions, divisions
from kg.lexicon.matcher_patterns import PARTY, Automaton, body_names, division_names, local_names, post_names
from kg.lexicon.posts import posts
from kg.lexicon.records import Division, Hit, HitKind, Level
from kg.lexicon.tables import rows
from kg.lexicon.villages import Villages, villages

_VILLAGE_END = re.compile(r"村|社区|嘎查")
_TOWN_END = re.compile(r"(?:镇|乡|苏木|街道)$")
_LONG_TIME = "长期"  # 委员|长期 is no 委员长
_GROUPED = re.compile(r"(?P<post>(?:常务副|副)?[校院团局部厅处站所馆社会][（(].(?:[、，,].)*[）)]长)")


class Matcher:
    """Finds what the lexicon knows in a text."""

    def __init__(self, places: Divisions, forms: BodyForms, listed: Villages) -> None:
        self._places = places
        self._villages = listed
        self._division_names = Automaton(dict(division_names(places)))
        self._body_names = Automaton(dict(body_names(forms)))
        self._post_names = Automaton(dict(post_names(forms)))
        found = {(around.before, around.after): around for around in forms.around if not around.before.startswith(PARTY)}
        self._around = sorted(found.values(), key=lambda around: (-len(around.before + around.after), around.before))
        self._after = tuple({around.after for around in self._around})
        self._local = lru_cache(maxsize=256)(lambda region: Automaton(dict(local_names(places, region))))
        self._heads = frozenset(posts().printed_forms())
        self._no_villages = frozenset(field for _, (field,) in rows("no_villages.tsv", 1))

    def scan(self, text: str, region: Division | None = None) -> list[Hit]:
        """All hits in the order of the text; with a region, villages of its prefecture are preferred to namesakes elsewhere."""
        places = [Hit(start, end, HitKind(kind), text[start:end]) for start, end, kind in self._division_names.scan(text)]
        places += [Hit(start, end, HitKind.DIVISION, text[start:end]) for start, end in corps_places(text)]
        places += self._local_hits(text, region, places) if region else []
        towns = frozenset(hit.end for hit in places if _TOWN_END.search(hit.value))
        places = sorted([*places, *self._village_hits(text, region, towns)], key=_place_in_text)
        bodies = [Hit(start, end, HitKind.BODY, text[start:end]) for start, end in corps_bodies(text)]
        corps = set().union(*(range(hit.start, hit.end) for hit in bodies))
        bodies += [hit for hit in self._body_hits(text, places) if corps.isdisjoint(range(hit.start, hit.end))]
        posts_found = self._post_hits(text, {hit.end: hit.start for hit in bodies})
        return sorted([*places, *bodies, *posts_found], key=_place_in_text)

    def _local_hits(self, text: str, region: Division, known: list[Hit]) -> list[Hit]:
        """Short names that only a local paper uses without more: the own county, even where it is a word elsewhere, and its towns."""
        taken = {at for hit in known for at in range(hit.start, hit.end)}
        found = self._local(region).scan(text)
        return [Hit(start, end, HitKind(kind), text[start:end]) for start, end, kind in found if taken.isdisjoint(range(start, end))]

    def _post_hits(self, text: str, bodies: dict[int, int]) -> Iterator[Hit]:
        """Posts, less what a body printed with its region takes of them: 漈头村党支部 and 书记, but 党支部书记 alone."""
        grouped = [(match.start("post"), match.end()) for match in _GROUPED.finditer(text)]
        yield from (Hit(start, end, HitKind.POST, text[start:end]) for start, end in grouped)
        for start, last, _ in self._post_names.scan(text):
            end = last - 1 if text.startswith(_LONG_TIME, last - 1) and text[start : last - 1] in self._heads else last
            cut = next((at for at in range(end - 2, start, -1) if bodies.get(at, start) < start and text[at:end] in self._heads), start)
            if not text.startswith("会议", end) and not any(first < end and start < final for first, final in grouped):
                yield Hit(cut, end, HitKind.POST, text[cut:end])

    def _village_hits(self, text: str, region: Division | None, towns: Set[int]) -> Iterator[Hit]:
        """The longest village name before each ending; a name known nearby wins over a longer one far away.

        What is a word too (先进村) is a village right behind its township alone; `towns` are the ends of townships.
        """
        line = (region, *self._places.ancestors(region)) if region else ()
        near = next((place for place in line if place.level <= Level.PREFECTURE), None)
        last = 0
        for start, end in self._best_villages(text, near):
            if start >= last and (start in towns or text[start:end] not in self._no_villages):
                yield Hit(start, end, HitKind.VILLAGE, text[start:end])
                last = end

    def _best_villages(self, text: str, near: Division | None) -> Iterator[tuple[int, int]]:
        """Names of two characters count only nearby, of three only without a region: 让村 and 壮大村 are villages somewhere."""
        best: dict[int, tuple[bool, int]] = {}
        for start, end in self._villages.found_before(text, [match.end() for match in _VILLAGE_END.finditer(text)]):
            is_near = near is not None and any(one.code.startswith(near.prefix) for one in self._villages.named(text[start:end]))
            if is_near or end - start >= (3 if near is None else 4):
                best[end] = max(best.get(end, (False, 0)), (is_near, end - start))
        return ((end - length, end) for end, (_, length) in sorted(best.items()))

    def _body_hits(self, text: str, places: Iterable[Hit]) -> Iterator[Hit]:
        """Bodies with what is printed around them: regions before (达拉特旗委), 中共 before these, regions inside (政协曹县委员会)."""
        begins = _chains(places)
        around = list(self._around_hits(text, begins))
        yield from around
        for start, end, value in self._body_names.scan(text):
            begin = _begin(start, value, begins)
            if begin is None or any(hit.start < end and start < hit.end for hit in around):
                continue
            begin = next((begin - len(party) for party in PARTY if text.endswith(party, 0, begin)), begin)
            yield Hit(begin, end, HitKind.BODY, text[begin:end])

    def _around_hits(self, text: str, begins: dict[int, int]) -> Iterator[Hit]:
        for end, start in begins.items():
            for around in self._around if text.startswith(self._after, end) else ():
                if text.startswith(around.after, end) and text.endswith(around.before, 0, start):
                    first, last = start - len(around.before), end + len(around.after)
                    yield Hit(first, last, HitKind.BODY, text[first:last])
                    break


def _place_in_text(hit: Hit) -> tuple[int, int, str]:
    return hit.start, -hit.end, hit.kind


def _begin(start: int, value: str, begins: dict[int, int]) -> int | None:
    """Where a body begins with the regions before it; None where it needs a region and has none.

    达拉特旗 and 旗委宣传部 share a character and are one name.
    """
    word = len(value) - 1 if value[0] == "=" else 0
    if start in begins:
        return begins[start]
    if word and begins.get(start + word, start + 1) <= start:
        return begins[start + word]
    return None if value[0] == "-" else start


def _chains(places: Iterable[Hit]) -> dict[int, int]:
    """Where each run of divisions without a gap ends, and where it starts."""
    begins: dict[int, int] = {}
    for place in places:
        begins[place.end] = begins.get(place.start, place.start)
    return begins


@cache
def matcher() -> Matcher:
    """The shipped matcher; built on the first call."""
    return Matcher(divisions(), body_forms(), villages())
