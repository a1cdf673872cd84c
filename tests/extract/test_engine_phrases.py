"""Known phrases are found by hashing exactly where a plain search finds them."""

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.alphabet import fold, fold_text
from kg.extract.phrases import LONGEST, PhraseTable

PHRASES = st.lists(st.text(alphabet="旗县镇村𠀀a", min_size=1, max_size=LONGEST), max_size=12, unique=True)


@given(PHRASES, st.text(alphabet="旗县镇村𠀀aA。", max_size=60))
def test_phrases_are_found_where_they_stand(phrases: list[str], text: str) -> None:
    """The begins of all matches are those of a plain search in the folded text."""
    table = PhraseTable([phrases], [])
    found = {(int(begin), match.length) for match in table.find(fold(text)) for begin in match.begins}
    folded = fold_text(text)
    assert found == {(at, len(phrase)) for phrase in phrases for at in range(len(text)) if folded.startswith(phrase, at)}


def test_a_phrase_has_all_its_classes_and_its_row() -> None:
    """A phrase that stands in two lists and has a vector says so."""
    table = PhraseTable([["达茂旗"], ["达茂旗", "书记"]], ["书记", "达茂旗"])
    by_length = {match.length: (match.classes.tolist(), match.rows.tolist()) for match in table.find(fold("达茂旗书记"))}
    assert by_length == {3: ([0b11], [2]), 2: ([0b10], [1])}


def test_width_and_punctuation_are_folded() -> None:
    """Full and half width, kinds of quotation marks, digits and blanks look alike; the length stays."""
    text = "ＡＢ１２,;:(陈 薇)\"'「」\u3000𠀀"
    assert fold_text(text) == "ab00，；：（陈 薇）”””” 𠀀"
    assert len(fold(text)) == len(text)
