"""What a reader has in mind at one point of an article: the township, village and zone last named, and the organizations."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.facts.names.inside import full_inside
from kg.facts.names.townships import VILLAGE, body_of_title, is_of_village, kind_of, place_of, posted_in, relative
from kg.facts.names.zones import body_of_zone, zone_in
from kg.facts.text.view import Placed
from kg.facts.vocabulary.hosts import hosts_of
from kg.facts.vocabulary.words import Words, words
from kg.lexicon import Division, Level, LevelWord, divisions
from kg.model import MentionType

# What a regiment of the corps has stands in its papers without the word for it: 团委, 妇联.
_REGIMENT = ("团",)


_LEAST = 4  # characters of the name of a body around another


class Named(NamedTuple):
    """An organization that was named: the id of its mention, what is printed, and the full name."""

    mention: str
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The places last named by the ending of their names, the zone last named, and every organization, the last of all first.

    `divisions` has the one last named of each level; `seat` is the town or village of the body named last, if it is of one.
    So many of the organizations were `before_sentence`; those called as `guests` are have come to the house that the article speaks from.
    """

    places: tuple[tuple[str, str], ...] = ()
    divisions: tuple[Division, ...] = ()
    zone: str | None = None
    in_village: bool = False
    seat: str | None = None
    organizations: tuple[Named, ...] = ()
    before_sentence: int = 0
    guests: frozenset[str] = frozenset()

    def after(self, placed: Placed, name: str, division: Division | None) -> "Surroundings":
        """The surroundings once one more body or place, with its full name and division, has been read."""
        zone = zone_in(placed.text) or self.zone
        if placed.type is not MentionType.ORG:
            here = self if zone == self.zone and self.seat is None else replace(self, zone=zone, seat=None)
        else:
            seat, named = place_of(name), Named(placed.mention.id, placed.text, name)
            in_village = seat is not None and seat.endswith(VILLAGE)
            here = replace(self, zone=zone, organizations=(named, *self.organizations), seat=seat, in_village=in_village)
            for outer, _ in divisions().read_chain(placed.text, division)[:-1]:
                here = here._at_place(outer.as_printed)
            name = seat or posted_in(placed.text) or (division.as_printed if division else "")
        return here._at_place(name)._in_division(division)

    def _at_place(self, name: str) -> "Surroundings":
        """The surroundings once a town or village has been named; the same for what is neither."""
        kind = kind_of(name)
        if kind is None:
            return self
        others = ((other, former) for other, former in self.places if other != kind)
        return replace(self, places=((kind, name), *others), in_village=self.in_village or kind in VILLAGE)

    def _in_division(self, division: Division | None) -> "Surroundings":
        """The surroundings once a division has been spoken of."""
        if division is None or self.divisions[:1] == (division,):
            return self
        return replace(self, divisions=(division, *(one for one in self.divisions if one.level != division.level)))

    def in_sentence(self) -> "Surroundings":
        """The surroundings at the head of another sentence."""
        return replace(self, before_sentence=len(self.organizations))

    def without_guests(self) -> "Surroundings":
        """The surroundings behind a sentence about guests: no post said without its house is of a body that was named up to there."""
        return replace(self, guests=self.guests | {one.name for one in self.organizations})

    @property
    def _hosts(self) -> tuple[Named, ...]:
        """The organizations that are of no guests."""
        return tuple(one for one in self.organizations if one.name not in self.guests) if self.guests else self.organizations

    def at(self, level: Level) -> Division | None:
        """The division last named of a level."""
        return next((one for one in self.divisions if one.level == level), None)

    def of_kind(self, word: LevelWord) -> Division | None:
        """The division that a word for a kind means, by what was last named: 州 after 恩施州 or after a county of it."""
        lines = (one for named in self.divisions for one in (named, *divisions().ancestors(named)))
        return next((one for one in lines if one.level in word.levels and one.name.endswith(word.ending)), None)

    def last(self, kinds: Collection[str]) -> str | None:
        """The town or village last named of some kinds."""
        return next((name for kind, name in self.places if kind in kinds), None)

    def named(self, text: str) -> str:
        """The name of a body with the place it leaves out put before it: 乡党委, 村委会, 管委会."""
        last = self.organizations[0].name if self.organizations else ""
        if self.zone and (of_zone := body_of_zone(text, self.zone, last)):
            return of_zone
        seat = (self.seat if kind_of(self.seat or "") else None) or self.last(_REGIMENT)
        if seat and text in words(Words.OF_EVERY_PLACE):
            return seat + text
        if is_of_village(text):
            return self._village_of(text) + text.removeprefix("连队")
        if text in words(Words.OF_STREET) and (street := self.last(("街道",))):
            return f"{street}办事处"
        kind, rest = relative(text) or ("", "")
        place = self.last((kind,))
        return (
            place + rest
            if place
            else full_inside(text, [one.name for one in self._hosts], len(self.organizations) - self.before_sentence) or text
        )

    def _village_of(self, body: str) -> str:
        """The village or community last named; a 居委会 is one of a community. Empty for none."""
        community = self.last(("社区", "居民区")) if body.startswith("居") else None
        return community or self.last(VILLAGE) or ""

    def seat_of_title(self, title: str) -> tuple[str, Division | None] | None:
        """The body, by name and region, that a title of a township or village means here: 镇长, 嘎查达, 村支书."""
        kinds, body = body_of_title(title, in_village=self.in_village) or ((), "")
        place = self.last(kinds)
        of_village = body != "" and kinds[0] in VILLAGE
        body = body if place and place.endswith("村") else body.removeprefix("村")  # 嘎查委会, 社区委会
        return (place + body, self.at(Level.VILLAGE if of_village else Level.TOWNSHIP)) if place else None

    def hosts(self, title: str) -> Iterator[str]:
        """The mentions of the organizations of which this is a title, of the likeliest kind first and of a kind those named most often."""
        often = Counter(one.name for one in self._hosts)
        for ending in hosts_of(title):
            fitting = {one.name: one.mention for one in reversed(self._hosts) if ending.search(one.name)}
            names = dict.fromkeys(one.name for one in self._hosts if one.name in fitting)
            yield from (fitting[name] for name in sorted(names, key=lambda name: -often[name]))

    def hosts_here(self, title: str) -> Iterator[str]:
        """The same of those that the sentence itself has named before, the last one first."""
        here = self.organizations[: len(self.organizations) - self.before_sentence]
        return (one.mention for ending in hosts_of(title) for one in here if ending.search(one.name))

    def outer_host_of(self, title: str) -> str | None:
        """The name of the body around one named before of which this is a title: the bureau of a 县公安局|刑侦大队 for a 副局长."""
        heads = (
            (one.name[:end], ending) for ending in hosts_of(title) for one in self._hosts for end in range(len(one.name) - 1, _LEAST, -1)
        )
        return next((name for name, ending in heads if ending.search(name)), None)
