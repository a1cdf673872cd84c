"""Equal values as one: a corpus says the same names, days and codes again and again, and each is kept once."""

from collections.abc import Hashable
from typing import TypeVar

Value = TypeVar("Value", bound=Hashable)


class Shared(dict[Value, Value]):
    """Gives for each value the first one that was equal to it."""

    def __missing__(self, value: Value) -> Value:
        self[value] = value
        return value

    def maybe(self, value: Value | None) -> Value | None:
        """The same for a value that may be missing."""
        return None if value is None else self[value]
