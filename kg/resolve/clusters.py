"""Disjoint sets of references that never hold two which are known to be different."""

from collections.abc import Mapping
from sys import intern


class Clusters:
    """Sets that grow by joining; the name of a set is its smallest member. A reference that was never joined is not held."""

    def __init__(self, enemies: Mapping[str, frozenset[str]]) -> None:
        self._parent: dict[str, str] = {}
        self._enemies = enemies
        self._marked = {member: {member} for member in enemies}

    def find(self, member: str) -> str:
        """The name of the set a member is in."""
        root = member
        while root in self._parent:
            root = self._parent[root]
        while member != root:
            self._parent[member], member = root, self._parent[member]
        return root

    def conflict(self, left: str, right: str) -> tuple[str, str] | None:
        """Two members known to be different that joining these sets would bring together."""
        others = self._marked.get(self.find(right), set())
        for member in sorted(self._marked.get(self.find(left), set())):
            for enemy in sorted(self._enemies[member] & others):
                return member, enemy
        return None

    def join(self, left: str, right: str) -> tuple[str, str] | None:
        """Make one set of two, unless that joins members known to be different; then these are returned."""
        first, second = sorted((self.find(left), self.find(right)))
        if first == second:
            return None
        clash = self.conflict(first, second)
        if clash is None:
            self._parent[second] = intern(first)  # a body of a thousand references has one name
            marked = self._marked.pop(second, set())
            if marked:
                self._marked.setdefault(first, set()).update(marked)
        return clash
