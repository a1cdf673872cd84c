"""What one name of a body or place means, where it stands: in a chain, after what was named before, seen from a region."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.facts.names.inside import full_of_house
from kg.facts.names.short_names import full_name, with_full_kind
from kg.facts.names.surroundings import Surroundings
from kg.facts.names.zones import is_bare_zone
from kg.facts.vocabulary.words import Words, one_of, words
from kg.lexicon import Body, Division, Level, LevelWord, bodies, divisions, relative_word

# Words that stand for the division of their kind that the article speaks from or lies in: 自治区.
_LEVEL_WORDS = frozenset(words(Words.LEVEL))
# Bodies that are registered with every region before their names that a page prints there; those of party and state bear the last alone.
_WITH_REGIONS = re.compile(rf".*{one_of(Words.WITH_REGIONS)}")
_TOWNSHIP_WORD = re.compile(rf"{one_of(Words.TOWN)}$")
# A police station, with the county and its bureau or without; `own` is the township it is named after. Those of the border
# are no part of the county's bureau.
_COUNTY = r"(?:.*?(?<!工业|开发|高新)(?<!园|景|新|社)[县市区旗])?"
_STATION = re.compile(rf"{_COUNTY}(?:公安(?:局|分局))?(?P<own>[^县局]{{0,8}}?)(?<!边境|边防|海岸)派出所")
# A unit of the county's police that is named alone, where no bureau was named before.
_UNIT = re.compile(one_of(Words.POLICE_FIELD) + one_of(Words.POLICE_RANK))


@dataclass(frozen=True, slots=True)
class Standing:
    """What a mention stands for: the full name, the division where it is one, the region it belongs to, and why."""

    name: str
    division: Division | None
    region: Division | None
    parent: str | None
    why: str


class Readings:
    """Reads single names as they are meant in an article that speaks from a region and prints these names of bodies and places."""

    def __init__(self, region: Division | None, printed: Iterable[str] = (), places: Iterable[str] = ()) -> None:
        self.region = region
        self._printed = tuple(printed)
        self._places = tuple(places)
        self._line = (region, *divisions().ancestors(region)) if region else ()

    def place(self, text: str, outer: Division | None, here: Surroundings) -> Standing:
        """A place as the official list has it, seen from the place before it and from the region."""
        for inside in (outer, here.at(Level.TOWNSHIP), self.region):
            division = self._own(text) if inside is self.region else None
            division = division or divisions().resolve(text, inside)
            if division is not None and self._can_be(text, division, inside):
                parent = divisions().get(division.parent) if division.parent else None
                return Standing(division.as_printed, division, division, parent.name if parent else None, "in the list of divisions")
        home = outer or self.region
        name = here.zone if here.zone and is_bare_zone(text) else text
        division = divisions().resolve(name, self.region) if name != text else None
        return Standing(name, division, division or home, home.name if home else None, "not in the list of divisions")

    def _own(self, word: str) -> Division | None:
        """The region itself or what it lies in, by a mere word for its kind: 自治区."""
        return next((division for division in self._line if word in _LEVEL_WORDS and division.name.endswith(word)), None)

    def _can_be(self, text: str, division: Division, inside: Division | None) -> bool:
        """Whether a reading of a name holds: a chain goes downwards, and half a name (黄河 for 黄河街道) is used at home alone."""
        if inside is not None and inside is not self.region:
            return divisions().is_within(division, inside)
        half = division.level >= Level.TOWNSHIP and division.name != text
        return not half or (self.region is not None and divisions().is_within(division, self.region))

    def body(self, printed: str, before: Division | None, here: Surroundings, houses: Sequence[str] = ()) -> Standing:
        """A body by its full name; `houses` are those that the party post right before it can be of."""
        named = full_of_house(printed, houses) or here.named(printed)
        text = self._police(named, here) or named
        word = relative_word(text)
        before = before if word is None or before is None or _has_kind(before, word) else None
        near = (before, self._of_another(text, here), self.region, here.at(Level.COUNTY), here.at(Level.TOWNSHIP))
        readings = (bodies().expand(text, place) for place in near if place is not None)
        body = next((body for body in readings if body is not None), None) or bodies().expand(text, None)
        if body is None or body.name == text:
            full = full_name(text, (name for _, _, name in here.organizations), self._printed)
            if full or body is None:
                why = f"the article calls it {full}" if full else "as printed"
                whole = bodies().expand(full, self.region) if full else None
                region = (whole.region if whole else None) or self.region
                return Standing(_with_wide_brackets(full or text), None, region, whole.parent if whole else None, why)
        said = (*(one.name for one in here.organizations), *self._printed, *self._places)
        name, why = _with_wide_brackets(with_full_kind(self._whole(body), said)), f"{printed} said in {self._place_name()}"
        return Standing(name, None, body.region or self.region, body.parent, why)

    def _police(self, text: str, here: Surroundings) -> str | None:
        """A police station by its full name: that of the county's bureau, with the township it is named after."""
        match, unit = _STATION.fullmatch(text), _UNIT.fullmatch(text)
        region = next((division for division in self._line if division.level == Level.COUNTY), None)
        counties = [county for county in (here.at(Level.COUNTY), region) if county]
        if unit and region:
            return f"{_police_of(region)}{text}"
        if match is None or not counties or ("公安" in text and divisions().read_chain(text)):
            return None
        # Of the county last named and the article's own the one that has the township; the own where neither does.
        county = next((county for county in counties if match["own"] and _has_town(county, match["own"])), counties[-1])
        township = here.at(Level.TOWNSHIP)
        own = match["own"] or (_TOWNSHIP_WORD.sub("", township.name) if township else "")
        return f"{_police_of(county)}{own}派出所" if own else None

    def _of_another(self, text: str, here: Surroundings) -> Division | None:
        """The region last named whose body a name means that the article's own cannot have: 县教育局 in a prefecture's paper."""
        word = relative_word(text)
        return here.of_kind(word) if word and max(word.levels) <= Level.COUNTY and not self.has_kind(word) else None

    def has_kind(self, word: LevelWord) -> bool:
        """Whether the article speaks from a region that a word for a kind can mean, or from inside one."""
        return self.region is not None and _has_kind(self.region, word)

    def _whole(self, body: Body) -> str:
        """The name of a hospital or school with all regions that the article prints before it: 天津市蓟州区人民医院 has the city's."""
        host = body.parent or body.name
        if not _WITH_REGIONS.fullmatch(host):
            return body.name
        before = (text[: text.find(host)] for text in self._printed if text.find(host) > 0)
        return max((regions for regions in before if _are_regions(regions)), key=len, default="") + body.name

    def _place_name(self) -> str:
        return self.region.name if self.region else "an unknown region"


def _police_of(county: Division) -> str:
    """The police bureau of a county; a district has a branch of its city's."""
    branch = bodies().expand("公安分局", county) if county.name.endswith("区") else None
    return branch.name if branch else f"{county.name}公安局"


def _has_kind(region: Division, word: LevelWord) -> bool:
    """Whether a word for a kind can mean a region or one that it lies in."""
    line = (region, *divisions().ancestors(region))
    return any(one.level in word.levels and one.name.endswith(word.ending) for one in line)


def _has_town(county: Division, short: str) -> bool:
    """Whether a county has a town of this short name."""
    return any(town.name.startswith(short) for town in divisions().children(county))


def _are_regions(text: str) -> bool:
    """Whether a text is nothing but a chain of regions by their full names."""
    chain = divisions().read_chain(text)
    return bool(chain) and "".join(division.name for division, _ in chain) == text


def _with_wide_brackets(name: str) -> str:
    """A name as bodies register it, with Chinese brackets."""
    return name.replace("(", "（").replace(")", "）")
