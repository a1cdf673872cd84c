"""An engine that knows three names, and one that breaks; made by functions, so that other processes can make them too."""

from collections.abc import Sequence
from time import sleep

from kg.errors import ModelError
from kg.extract import Engine
from kg.extract.engine import TypedSpan
from kg.model import MentionType

NAMES = ("张秀玲", "苏智雄", "王小平")
BREAKS_ON = "坏页"


class ThreeNames:
    """Finds three people wherever they are named, and breaks on a page that says so."""

    name = "three-names"
    version = "1"

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """The names of each text."""
        if any(BREAKS_ON in text for text in texts):
            raise RuntimeError("cannot read this")
        return [[TypedSpan(at, at + 3, MentionType.PERSON, 0.9) for at in range(len(text)) if text[at : at + 3] in NAMES] for text in texts]


class SlowNames(ThreeNames):
    """The same, at a tenth of a second a page."""

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """The names of each text, after a while."""
        sleep(0.1)
        return super().spans(texts)


class NewerNames(ThreeNames):
    """The same of another version."""

    version = "2"


def three_names(_: str | None, __: int) -> Engine:
    """Make the engine."""
    return ThreeNames()


def slow_names(_: str | None, __: int) -> Engine:
    """Make the slow engine."""
    return SlowNames()


def newer_names(_: str | None, __: int) -> Engine:
    """Make the engine of another version."""
    return NewerNames()


def no_model(_: str | None, __: int) -> Engine:
    """Fail as an engine without a model does."""
    raise ModelError("the model is not there")
