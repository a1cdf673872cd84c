"""Texts cut into pieces for an engine: nothing is lost and no piece is too long."""

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.pieces import LONGEST, pieces

TEXTS = st.lists(st.text(alphabet="旗委书记张𠀀䶮 　\n。，；、aA1", max_size=500), max_size=4)


@given(TEXTS)
def test_every_character_but_blanks_is_in_one_piece(texts: list[str]) -> None:
    """Each piece is a stretch of its text, and together they hold every character that is not blank, once."""
    seen = [set[int]() for _ in texts]
    for piece in pieces(texts):
        stretch = range(piece.start, piece.start + len(piece.text))
        assert texts[piece.number][piece.start : piece.start + len(piece.text)] == piece.text
        assert seen[piece.number].isdisjoint(stretch)
        seen[piece.number].update(stretch)
    for text, offsets in zip(texts, seen, strict=True):
        assert all(offset in offsets for offset, character in enumerate(text) if not character.isspace())


@given(TEXTS)
def test_no_piece_is_longer_than_allowed(texts: list[str]) -> None:
    """However long a text is, its pieces are short."""
    assert all(0 < len(piece.text) <= LONGEST for piece in pieces(texts))


def test_a_long_sentence_is_cut_at_a_pause() -> None:
    """A sentence without an end is cut after a comma, not inside a name."""
    sentence = "张伟来到树林镇，" * 60
    assert {piece.text[-1] for piece in pieces([sentence])} == {"，"}


def test_a_text_without_pauses_is_cut_all_the_same() -> None:
    """Where there is nowhere to cut, a piece has the greatest length."""
    assert [len(piece.text) for piece in pieces(["张" * (2 * LONGEST + 5)])] == [LONGEST, LONGEST, 5]
