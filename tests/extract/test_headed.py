"""Whom a title heads once is a person wherever the document names him."""

from kg.extract.found import Found
from kg.extract.headed import headed
from kg.extract.settle import LEXICON
from kg.model import MentionType

_TITLED = [Found(0, 2, MentionType.TITLE, "grammar"), Found(2, 5, MentionType.PERSON, "model")]


def _kinds(first: list[Found], annotator: str = "model") -> list[MentionType]:
    """The types that 岳廷洲 has in the second text, where it was taken for a place."""
    texts = ["书记岳廷洲到会", "岳廷洲督导防汛"]
    return [one.type for one in headed(texts, [first, [Found(0, 3, MentionType.PLACE, annotator)]])[1]]


def test_a_place_named_like_somebody_with_a_title_is_he() -> None:
    """岳廷洲 is no 洲 where the document has 书记岳廷洲."""
    assert _kinds(_TITLED) == [MentionType.PERSON]


def test_a_place_stays_one_without_a_title_or_in_the_lexicon() -> None:
    """A mere person of that name, and a place that a list has, change nothing."""
    assert _kinds(_TITLED[1:]) == [MentionType.PLACE]
    assert _kinds(_TITLED, LEXICON) == [MentionType.PLACE]
