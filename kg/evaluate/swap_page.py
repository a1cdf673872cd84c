"""The new names of one page: what is printed instead of each mention, what its keys and facts become, what changes outside of marks."""

from collections.abc import Iterator

from kg.evaluate.gold import GoldDocument, printed_name
from kg.evaluate.markup import GoldMention
from kg.evaluate.swap_chance import Draws
from kg.evaluate.swap_divisions import Moves, renamings
from kg.evaluate.swap_names import Stems, brand_of, is_kept, new_brand, own_part_of_place
from kg.evaluate.swap_people import new_mention, new_person
from kg.evaluate.swap_regions import divisions_by_name, home_of, new_words
from kg.evaluate.swap_tables import province_characters
from kg.evaluate.terms import Terms
from kg.lexicon import Division, Level, divisions
from kg.model import MentionType

# Shorter terms are changed only where a mark tells that they are names: 胜利 and 周立 stand in other words too.
_TELLING = 3
# Words for whose a body is, before its name: 县蓝天救援队.
_LEVELS = ("自治区", "自治县", "省", "市", "州", "盟", "县", "旗", "区", "镇", "乡", "苏木", "村", "嘎查")


class Page:
    """The renaming of one document."""

    def __init__(self, document: GoldDocument, moves: Moves, draws: Draws) -> None:
        self._moves, self._draws = moves, draws
        self._listed = divisions_by_name(document)
        home = home_of(document)
        around = home or next(iter(self._listed.values()), None) or divisions().children(None)[0]
        self._stems = Stems(moves.of(around), draws)
        self._words = dict(new_words(home, moves))
        self._regions = Terms(dict(self._region_terms(2)))
        self._owner = Terms(dict(self._region_terms(2)) | {word: word for word in _LEVELS})
        self._inside = Terms(self._words | dict(self._region_terms(2)))
        self._names = dict(self._all_names(document))
        people = {} if document.complete else {name: new for name, new in self._names.items() if len(name) < _TELLING}
        telling = {name: new for name, new in self._names.items() if len(name) >= _TELLING}
        regions = dict(self._region_terms(_TELLING))
        self.outside = Terms(self._words | regions | telling | people)
        self._in_facts = Terms(self._words | dict(self._region_terms(2)) | self._names)

    def printed(self, mention: GoldMention) -> str:
        """What is printed instead of a mention."""
        if mention.type is MentionType.PERSON:
            return new_mention(mention, self._draws)
        if mention.type is MentionType.PLACE:
            return self._printed_place(mention)
        if mention.type is MentionType.ORG:
            return self._body(mention.text, mention.key)
        return self._inside.rewrite(mention.text) if mention.type is MentionType.TITLE else mention.text

    def rename(self, name: str) -> str:
        """What a key or a text of the facts becomes."""
        whole = printed_name(name)
        return (self._names.get(whole) or self._in_facts.rewrite(whole)) + name[len(whole) :]

    def division_of(self, place: str) -> Division | None:
        """The division that a place of the gold becomes, where the official list has it."""
        division = self._listed.get(place)
        new = self._moves.of(division) if division else None
        return new if new and new.code else None

    def _region_terms(self, shortest: int) -> Iterator[tuple[str, str]]:
        """Names of divisions and what they become; short forms first, so that a whole name of one beats the short form of another."""
        pairs = [(old, self._moves.of(old)) for old in self._listed.values()]
        pairs += [(above, self._moves.of(above)) for old, _ in pairs for above in divisions().ancestors(old)]
        found = [one for old, new in pairs for one in renamings(old, new)]
        for one in sorted(found, key=lambda one: (one.full, -one.level)):
            least = shortest if one.level <= Level.COUNTY else _TELLING
            if one.full or len(one.old) >= least:
                yield one.old, one.new

    def _all_names(self, document: GoldDocument) -> Iterator[tuple[str, str]]:
        facts = document.facts
        for row in facts.posts:
            yield printed_name(row.person), new_person(printed_name(row.person), self._draws)
        for event in facts.events:
            yield from ((printed_name(one.name), new_person(printed_name(one.name), self._draws)) for one in event.participants)
        for article in facts.articles.values():
            yield from ((printed_name(one.name), new_person(printed_name(one.name), self._draws)) for one in article.byline)
        for name in facts.places:
            yield name, self._place(name)
        for mention in document.marked.mentions:
            yield from self._names_of(mention)

    def _names_of(self, mention: GoldMention) -> Iterator[tuple[str, str]]:
        if mention.type is MentionType.PERSON:
            yield printed_name(mention.key), new_person(printed_name(mention.key), self._draws)
        elif mention.type is MentionType.PLACE:
            yield mention.key, self._place(mention.key)
        elif mention.type is MentionType.ORG:
            yield mention.key, self._body(mention.key, mention.key)
            if len(mention.text) >= _TELLING:
                yield mention.text, self._body(mention.text, mention.key)

    def _place(self, name: str) -> str:
        """The new full name of a place."""
        listed = self._listed.get(name)
        if listed is not None and listed.name == name:
            return self._moves.of(listed).name
        new = self._regions.rewrite(name)
        if new != name or is_kept(name):
            return new
        own = own_part_of_place(name)
        return (self._stems.new(own) if own else "") + self._inside.rewrite(name[len(own) :])

    def _printed_place(self, mention: GoldMention) -> str:
        text, key = mention.text, mention.key
        if text == key:
            return self._place(key)
        listed = self._listed.get(key)
        if listed is not None:
            return self._short(text, listed)
        own = own_part_of_place(key)
        if len(own) > 1 and text.startswith(own) and self._place(key) != key:
            return self._stems.new(own) + self._inside.rewrite(text[len(own) :])
        return self._inside.rewrite(text)

    def _short(self, text: str, listed: Division) -> str:
        """A short form of a division, or the single character of a province, as it is for the new one."""
        new = self._moves.of(listed)
        characters = province_characters()
        if text == characters.get(listed.name):
            return characters.get(new.name, text)
        known = next((one.new for one in renamings(listed, new) if one.old == text), None)
        return known or self._inside.rewrite(text)

    def _body(self, name: str, full: str) -> str:
        """The new name of a body, printed or in full: its regions and words exchanged, and what its founders called it."""
        brand = "" if is_kept(full) else brand_of(full[self._owner.beginning(full) :])
        head, found, rest = name.partition(brand) if brand else (name, "", "")
        return self._inside.rewrite(head) + (new_brand(brand, self._draws) if found else "") + self._inside.rewrite(rest)
