"""One scan over a text for all that the lexicon knows: divisions, villages, bodies and posts.

Every kind is matched leftmost-longest on its own, so a body and the region inside it are both found. What needs a region to be
understood is reported as printed; `divisions().resolve` and `bodies().expand` say what it stands for.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.lexicon.body_forms import BodyForms, body_forms
from kg.lexicon.division_names import TOWNSHIP_ENDINGS, short_forms
from kg.lexicon.divisions import Divisions, divisions
from kg.lexicon.name_tables import name_tables
from kg.lexicon.posts import posts
from kg.lexicon.records import Division, Hit, HitKind, Level
from kg.lexicon.seats import LevelWord, class_of_name, level_words
from kg.lexicon.tables import rows, words
from kg.lexicon.villages import Villages, villages

_VILLAGE_END = re.compile(r"村|社区|嘎查")
# Endings that make a township's name telling enough to be found without a region.
_TELLING = ("镇", "乡", "苏木", "街道", "农场", "牧场", "林场", "开发区", "园区", "管理区", "示范区")
# Official endings behind which the last character of a body may do service in a post: 统战部长, 公安局长.
_FOLDING = ("部", "局", "院", "队", "站", "所", "厅")
_GROUPED = re.compile(r"(?P<post>(?:常务副|副)?[校院团局部厅处站所馆社会][（(].(?:[、，,].)*[）)]长)")
_PARTY = ("中共", "中国共产党")


class Automaton:
    """Strings and what each stands for; None for strings that are only read over."""

    def __init__(self, values: dict[str, str | None]) -> None:
        self._values = list(values.values())
        self._automaton = AhoCorasick(list(values), matchkind=MatchKind.LeftmostLongest, store_patterns=False)

    def scan(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The leftmost-longest matches in a text, those only read over left out."""
        for pattern, start, end in self._automaton.find_matches_as_indexes(text):
            value = self._values[pattern]
            if value is not None:
                yield start, end, value


class Matcher:
    """Finds what the lexicon knows in a text."""

    def __init__(self, places: Divisions, forms: BodyForms, listed: Villages) -> None:
        self._places = places
        self._villages = listed
        self._division_names = Automaton(dict(_division_names(places)))
        self._body_names = Automaton(dict(_body_names(forms)))
        self._post_names = Automaton(dict(_post_names(forms)))
        found = {(around.before, around.after): around for around in forms.around if not around.before.startswith(_PARTY)}
        self._around = sorted(found.values(), key=lambda around: (-len(around.before + around.after), around.before))
        self._local = lru_cache(maxsize=256)(lambda region: Automaton(dict(_local_names(places, region))))
        self._heads = frozenset(posts().printed_forms())
        self._no_villages = frozenset(field for _, (field,) in rows("no_villages.tsv", 1))

    def scan(self, text: str, region: Division | None = None) -> list[Hit]:
        """All hits in the order of the text; with a region, villages of its prefecture are preferred to namesakes elsewhere."""
        places = [Hit(start, end, HitKind(kind), text[start:end]) for start, end, kind in self._division_names.scan(text)]
        places += self._local_hits(text, region, places) if region else []
        bodies = list(self._body_hits(text, places))
        found = [*places, *bodies, *self._village_hits(text, region), *self._post_hits(text, {hit.end: hit.start for hit in bodies})]
        return sorted(found, key=lambda hit: (hit.start, -hit.end, hit.kind))

    def _local_hits(self, text: str, region: Division, known: list[Hit]) -> list[Hit]:
        """Short names that only a local paper uses without more: the own county, even where it is a word elsewhere, and its towns."""
        taken = {at for hit in known for at in range(hit.start, hit.end)}
        found = self._local(region).scan(text)
        return [Hit(start, end, HitKind(kind), text[start:end]) for start, end, kind in found if taken.isdisjoint(range(start, end))]

    def _post_hits(self, text: str, bodies: dict[int, int]) -> Iterator[Hit]:
        """Posts, less what a body printed with its region takes of them: 漈头村党支部 and 书记, but 党支部书记 alone."""
        grouped = [(match.start("post"), match.end()) for match in _GROUPED.finditer(text)]
        yield from (Hit(start, end, HitKind.POST, text[start:end]) for start, end in grouped)
        for start, end, _ in self._post_names.scan(text):
            cut = next((at for at in range(end - 2, start, -1) if bodies.get(at, start) < start and text[at:end] in self._heads), start)
            if not text.startswith("会议", end) and not any(first < end and start < last for first, last in grouped):
                yield Hit(cut, end, HitKind.POST, text[cut:end])

    def _village_hits(self, text: str, region: Division | None) -> Iterator[Hit]:
        """The longest village name before each ending; a name known nearby wins over a longer one far away."""
        line = (region, *self._places.ancestors(region)) if region else ()
        near = next((place for place in line if place.level <= Level.PREFECTURE), None)
        last = 0
        for start, end in self._best_villages(text, near):
            if start >= last and text[start:end] not in self._no_villages:
                yield Hit(start, end, HitKind.VILLAGE, text[start:end])
                last = end

    def _best_villages(self, text: str, near: Division | None) -> Iterator[tuple[int, int]]:
        """Names of two characters count only nearby, of three only without a region: 让村 and 壮大村 are villages somewhere."""
        best: dict[int, tuple[bool, int]] = {}
        for start, end, codes in self._villages.found_before(text, [match.end() for match in _VILLAGE_END.finditer(text)]):
            is_near = near is not None and any(code.startswith(near.prefix) for code in codes)
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
            begin = next((begin - len(party) for party in _PARTY if text.endswith(party, 0, begin)), begin)
            yield Hit(begin, end, HitKind.BODY, text[begin:end])

    def _around_hits(self, text: str, begins: dict[int, int]) -> Iterator[Hit]:
        for end, start in begins.items():
            for around in self._around:
                if text.startswith(around.after, end) and text.endswith(around.before, 0, start):
                    first, last = start - len(around.before), end + len(around.after)
                    yield Hit(first, last, HitKind.BODY, text[first:last])
                    break


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


def _division_names(places: Divisions) -> Iterator[tuple[str, str]]:
    """Names above the village that can be told from words; full names win over short ones."""
    words_too = name_tables().ordinary.keys() | {field for _, (field,) in rows("no_places.tsv", 1)} | {word.word for word in level_words()}
    for name, bearers, full in reversed(list(places.upper_names())):
        if len(name) < 2 or name in words_too:
            continue
        if full and _is_telling(name, min(place.level for place in bearers)):
            yield name, HitKind.DIVISION
        elif not full and any(_is_known_by(place, name) for place in bearers):
            yield name, HitKind.SHORT


def _local_names(places: Divisions, region: Division) -> Iterator[tuple[str, str]]:
    """Short names of the region and what it lies in, and of its townships where three characters or more are left."""
    ordinary = name_tables().ordinary
    for place in (region, *places.ancestors(region)):
        yield from ((name, HitKind.SHORT) for name in short_forms(place) if name not in ordinary)
    county = next((place for place in (region, *places.ancestors(region)) if place.level == Level.COUNTY), None)
    for town in places.children(county) if county else ():
        ending = next((end for end in TOWNSHIP_ENDINGS if town.name.endswith(end)), None)
        if ending and len(town.name) > len(ending) + 2:
            yield town.name.removesuffix(ending), HitKind.SHORT


def _is_telling(name: str, level: Level) -> bool:
    """Whether a full name is that of a place wherever it stands; 东区 and 一连 are not."""
    if level == Level.TOWNSHIP:
        return len(name) > 2 and name.endswith(_TELLING)
    return len(name) > 2 or name.endswith(("县", "市", "旗"))


def _is_known_by(place: Division, short: str) -> bool:
    """Whether a short name is used far from the place too; bare names of districts and townships are mostly common words."""
    if place.level == Level.COUNTY:
        return short[-1] in "县旗州" or not place.name.endswith("区")
    return place.level <= Level.PREFECTURE


def _body_names(forms: BodyForms) -> Iterator[tuple[str, str]]:
    """Printed bodies with how they stand: `+` alone, `-` only behind a region, `=WORD` behind the WORD that it begins with."""
    fields = [(stem, ending) for stem in forms.stems for ending in ("局", "厅", "委", "办", "部门")]
    fields += [(stem, ending) for _, (stem, endings) in rows("department_fields.tsv", 2) for ending in (*words(endings), "部门")]
    alone = {stem + ending: "+" for stem, ending in fields if ending in ("局", "厅")}
    behind = {stem + ending: "-" for stem, ending in fields} | dict.fromkeys(("组织部门", "宣传部门", "政法部门", "统战部门"), "-")
    for printed, meanings in forms.after.items():
        behind[printed] = "-"
        if len(printed) > 1 and any(form.alone for form in meanings):
            alone[printed] = "+"
    own = [word for word in level_words() if not word.word.startswith("全")]
    relative = {word.word + printed: "=" + word.word for word in own for printed in behind if _goes_with(word, printed, forms)}
    inside = {around.before + word.word + around.after: "+" for word in own for around in forms.around if around.before not in _PARTY}
    national = {name: "+" for name in forms.national if name != "中共"}
    yield from (behind | alone | relative | inside | national).items()


def _goes_with(word: LevelWord, printed: str, forms: BodyForms) -> bool:
    """Whether some region that the word stands for has the body."""
    meanings = forms.after.get(printed)
    if meanings is None:
        return True
    classes = {class_of_name("某某" + word.ending, level) for level in word.levels}
    return any(form.classes & classes for form in meanings)


def _post_names(forms: BodyForms) -> Iterator[tuple[str, str | None]]:
    for form in forms.after:
        if len(form) > 2 and form.endswith(_FOLDING):
            yield form + "长", form + "长"
    for printed in posts().printed_forms():
        yield printed, printed
    yield from ((word, None) for _, (word,) in rows("no_posts.tsv", 1))


@cache
def matcher() -> Matcher:
    """The shipped matcher; built on the first call."""
    return Matcher(divisions(), body_forms(), villages())
