"""The people that a block names, and the lists in which they stand before a title or after it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from kg.facts.posts.links import BEFORE_NAME, BETWEEN_NAMES, LINKED, SERVES
from kg.facts.text.view import Placed


class NamedPeople:
    """The people of a block in order."""

    def __init__(self, text: str, people: Sequence[Placed]) -> None:
        self._text = text
        self._people = people
        self._starts, self._ends = [one.start for one in people], [one.end for one in people]

    def to(self, offset: int) -> Sequence[Placed]:
        """The people whose names end before an offset or there, in order."""
        return self._people[: bisect_right(self._ends, offset)]

    def since(self, offset: int) -> Sequence[Placed]:
        """The people whose names begin at an offset or after it, in order."""
        return self._people[bisect_left(self._starts, offset) :]

    def ends_at(self, offset: int) -> bool:
        """Whether a name ends at an offset."""
        return offset in self._ends

    def leads_to(self, start: int) -> bool:
        """Whether a name, or a name and a verb that takes a post, ends where a stack begins."""
        people = self.to(start)
        link = LINKED.fullmatch(self._text, people[-1].end, start) if people else None
        return link is not None and (people[-1].end == start or bool(link["verb"] or link["as"]))

    def follows(self, end: int) -> bool:
        """Whether a name begins where a stack ends."""
        return any(BEFORE_NAME.fullmatch(self._text, end, one.start) for one in self.since(end))

    def list_before(self, end: int) -> list[Placed]:
        """The names of the list that stands before an offset, whatever is between, in order."""
        people: list[Placed] = []
        for person in reversed(self.to(end)):
            if people and (person.end == people[0].start or not BETWEEN_NAMES.fullmatch(self._text, person.end, people[0].start)):
                break
            people.insert(0, person)
        return people

    def list_after(self, start: int, end: int) -> tuple[list[Placed], bool]:
        """The names of the list right behind a stack of titles, and whether those only do the work of the post."""
        people: list[Placed] = []
        acting = False
        for person in self.since(end):
            gap = (BETWEEN_NAMES if people else BEFORE_NAME).fullmatch(self._text, end, person.start)
            said = gap.groupdict() if gap else {}
            if gap is None or (said.get("of") and not SERVES.search(self._text, 0, start)):
                break
            acting = acting or said.get("acting") is not None
            people.append(person)
            end = person.end
        return people, acting
