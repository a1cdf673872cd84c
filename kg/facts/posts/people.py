"""The people of one article: which short mentions its own full ones explain.

张书记 is the 张 of the article who is 书记, or its only 张; 文昊 is its only 那文昊, 哈丽玛 its only 哈丽玛·木拉提. Where two could be
meant, nobody is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.facts.posts.holdings import holdings
from kg.facts.text.view import ArticleView, Placed
from kg.ids import record_id
from kg.lexicon.names import names
from kg.lexicon.walks import walks_of_life
from kg.model import Mention, MentionType, SameClaim
from kg.text import name_key

ANNOTATOR = "people/2"

_CALLED = frozenset("伯叔婶姨姑舅嫂哥姐弟妹爷奶公婆爸妈总工")
_ALONE = 2  # characters of a given name by which somebody is called


class People:
    """The people of one article by the mentions of their names."""

    def __init__(self, view: ArticleView) -> None:
        self._persons = list(view.of_type(MentionType.PERSON))
        self._titles = _titles(view)
        self._titles_of: dict[str, set[str]] = defaultdict(set)
        for mention in self._persons:
            self._titles_of[mention.text] |= self._titles[mention.id]
        self._names = _Names(self._persons)
        explained = ((mention.id, self._explained(mention)) for mention in self._persons)
        self._full = {mention: full for mention, full in explained if full is not None}

    def full(self, mention: Mention) -> Mention:
        """The mention that names the same person in full, the mention itself where there is none."""
        return self._full.get(mention.id, mention)

    def name(self, placed: Placed) -> str:
        """The fullest name the article has for a mention."""
        return name_key(self.full(placed.mention).text)

    def is_full(self, placed: Placed) -> bool:
        """Whether a mention is a name of its own: no fuller one explains it, and of a mere surname the article has no bearer."""
        if placed.mention.id in self._full:
            return False
        return len(placed.text) > 1 or not any(_bears(placed.text, one.text) for one in self._names.of_first[placed.text])

    def claims(self) -> Iterator[SameClaim]:
        """One claim for each short mention that a full one explains."""
        for mention in self._persons:
            full = self._full.get(mention.id)
            if full is not None:
                yield SameClaim(
                    id=record_id("x", mention.id, full.id),
                    source=mention.source,
                    article=mention.article,
                    evidence=mention.spans,
                    annotator=ANNOTATOR,
                    mention=mention.id,
                    full=full.id,
                    why=f"{mention.text} is short for {full.text}, whom the article names",
                )

    def _explained(self, mention: Mention) -> Mention | None:
        """The full mention that a short one stands for, if only one person can be meant."""
        short = name_key(mention.text)
        if _is_surname(short):
            bearers = [one for one in self._names.of_first[short[0]] if _bears(short, one.text)]
            meant = self._of_title(self._titles[mention.id], bearers)
        else:
            having = self._names.of_part[short]
            meant = [one for one in having if _parts(one.text)[0] == short] or having or self._names.of_given[short]
        found = {name_key(one.text) for one in meant}
        return meant[0] if len(found) == 1 else None

    def _of_title(self, titles: set[str], bearers: list[Mention]) -> list[Mention]:
        """Of several bearers those with one of the titles, else with one that ends so, else of the same walk of life; else all."""
        for alike in (_equal, _ending, _of_one_walk):
            found = [one for one in bearers if any(alike(title, other) for title in titles for other in self._titles_of[one.text])]
            if found:
                return found
        return bearers


class _Names:
    """The first mention of each name, by its first character, by each of its parts and by its given name.

    A list of thousands may name few.
    """

    def __init__(self, persons: Iterable[Mention]) -> None:
        self.of_first: dict[str, list[Mention]] = defaultdict(list)
        self.of_part: dict[str, list[Mention]] = defaultdict(list)
        self.of_given: dict[str, list[Mention]] = defaultdict(list)
        seen = set[str]()
        for one in persons:
            if one.text not in seen:
                seen.add(one.text)
                self._add(one)

    def _add(self, one: Mention) -> None:
        self.of_first[one.text[0]].append(one)
        self.of_given[_given(one.text)].append(one)
        for part in dict.fromkeys(_parts(one.text)):
            self.of_part[part].append(one)


def _titles(view: ArticleView) -> dict[str, set[str]]:
    """The titles that print gives to each mention of a person."""
    titles: dict[str, set[str]] = defaultdict(set)
    for block in view.blocks:
        for holding in holdings(block, lambda _: True):
            titles[holding.person.mention.id].update(unit.text for unit in holding.units)
    return titles


def _is_surname(short: str) -> bool:
    """One character, or a surname of two: 张, 欧阳."""
    return len(short) == 1 or names().surname_of(f"{short}某") == short


def _bears(surname: str, text: str) -> bool:
    """Whether a mention is a full name with this surname; 张伯 is none, but what the village calls him."""
    return len(text) > len(surname) and text.startswith(surname) and text[len(surname) :] not in _CALLED


def _given(text: str) -> str:
    """The given name of a name with a Han surname, if it can stand alone; else nothing."""
    name = name_key(text)
    surname = names().surname_of(name)
    given = name[len(surname) :] if surname else ""
    return given if len(given) == _ALONE else ""


def _equal(title: str, other: str) -> bool:
    return title == other


def _ending(title: str, other: str) -> bool:
    """老支书 is called 支书, 副局长 is called 局长."""
    return title.endswith(other) or other.endswith(title)


def _of_one_walk(title: str, other: str) -> bool:
    """老师 is a 教师."""
    walk = walks_of_life().get(title)
    return walk is not None and walk == walks_of_life().get(other)


def _parts(name: str) -> list[str]:
    """The parts of a name that has dots."""
    key = name_key(name)
    return key.split("·") if "·" in key else []
