"""Features of a text do not depend on the texts beside it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.features import FeatureReader
from kg.extract.phrases import PhraseTable

READER = FeatureReader(["<pad>", "<unk>", *"旗委书记张伟"], PhraseTable([["书记", "旗委书记"], ["张"]], ["旗委", "书记"]), 2)


@given(st.lists(st.text(alphabet="旗委书记张伟𠀀 \n", min_size=1, max_size=20), min_size=1, max_size=5))
def test_a_batch_is_its_texts_end_to_end(texts: list[str]) -> None:
    """Reading texts together gives what reading them one by one gives."""
    together = READER.read(texts)
    alone = [READER.read([text]) for text in texts]
    for field in ("characters", "bigrams", "words", "flags", "lengths"):
        assert np.array_equal(getattr(together, field), np.concatenate([getattr(one, field) for one in alone]))


def test_words_and_flags_stand_where_phrases_begin_and_end() -> None:
    """In 旗委书记 the word 书记 begins at 书 and ends at 记, and the longer phrase wins the flag of its end."""
    features = READER.read(["旗委书记"])
    begins, _, ends = features.words.reshape(4, 3, -1).transpose(1, 0, 2)
    assert begins[2].tolist() == [2, 0, 0, 0]
    assert ends[3].tolist() == [2, 0, 0, 0]
    assert features.flags[3, 4:8].tolist() == [0, 0, 1, 0]
