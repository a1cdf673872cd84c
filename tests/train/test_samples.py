"""What an annotation leaves possible, corpus by corpus."""

import json
import lzma
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.convention import OURS
from kg.train.corpora import TRAINING, read_corpus, sentence_ranges
from kg.train.samples import LABELS, TAGS, Sample, allowed
from tests.train.small import write_data


def possible(sample: Sample) -> list[set[str]]:
    """The tags that each character may have."""
    return [{tag for tag, free in zip(TAGS, row, strict=True) if free} for row in allowed(sample)]


def test_a_labelled_span_leaves_one_tag_a_character() -> None:
    """Beginning, middle, end and single characters are fixed, and the rest is outside."""
    tags = possible(Sample("王建军在县里", ((0, 3, "PERSON"), (4, 5, "PLACE"))))
    assert tags == [{"B-PERSON"}, {"I-PERSON"}, {"E-PERSON"}, {"O"}, {"S-PLACE"}, {"O"}]


def test_a_silent_label_is_open_outside_the_spans() -> None:
    """Where a corpus knows no titles, a character outside its spans may be part of one."""
    tags = possible(Sample("王来", ((0, 1, "PERSON"),), frozenset({"TITLE"})))
    assert tags == [{"S-PERSON"}, {"O", "B-TITLE", "I-TITLE", "E-TITLE", "S-TITLE"}]


def test_the_cuts_of_a_chain_are_free() -> None:
    """An address is places from end to end, however it is cut."""
    tags = possible(Sample("石门镇", ((0, 3, "CHAIN"),)))
    assert tags == [{"B-PLACE", "S-PLACE"}, {"B-PLACE", "I-PLACE", "E-PLACE", "S-PLACE"}, {"E-PLACE", "S-PLACE"}]


def test_an_open_stretch_may_be_anything() -> None:
    """What counts neither way constrains nothing."""
    assert possible(Sample("社长", ((0, 2, "OPEN"),))) == [set(TAGS), set(TAGS)]


def test_corpora_come_in_our_labels(tmp_path: Path) -> None:
    """Every corpus is read with labels of ours, and says which it lacks."""
    write_data(tmp_path)
    read = {corpus.file: list(read_corpus(tmp_path, corpus, OURS)) for corpus in TRAINING}
    assert read["resume.train"][0].spans == ((0, 3, "PERSON"), (6, 10, "ORG"), (10, 13, "TITLE"))
    assert read["boson"][0].spans == ((0, 3, "PERSON"), (5, 11, "CHAIN"))
    assert read["msra.train"][0].silent == {"TITLE"}
    assert {label for samples in read.values() for one in samples for _, _, label in one.spans} <= {*LABELS, "OPEN", "CHAIN"}


def test_a_corpus_is_read_by_its_own_rules_and_by_ours(tmp_path: Path) -> None:
    """By its own an address is one place and unmarked bodies are none; by ours its cuts and such bodies are left open."""
    write_data(tmp_path)
    rows = [("他在县委和王建军家", [(5, 8, "PER")]), ("多" * 130 + "。王建军来", [(131, 134, "PER")])]
    lines = (json.dumps({"text": text, "spans": spans}, ensure_ascii=False) + "\n" for text, spans in rows)
    (tmp_path / "msra.train.jsonl.xz").write_bytes(lzma.compress("".join(lines).encode()))
    boson, msra = (next(one for one in TRAINING if one.file == name) for name in ("boson", "msra.train"))
    assert [one.spans[1][2] for name in (boson.convention, OURS) for one in read_corpus(tmp_path, boson, name)] == ["PLACE", "CHAIN"]
    own, ours = (list(read_corpus(tmp_path, msra, name)) for name in (msra.convention, OURS))
    assert (own[0].spans, ours[0].spans) == (((5, 8, "PERSON"),), ((2, 4, "OPEN"), (5, 8, "PERSON")))
    assert ({one.convention for one in own}, {one.convention for one in ours}) == ({"msra"}, {OURS})
    assert [one.text for one in own] == [one.text for one in ours]


@given(st.text(alphabet="王，。！\n ", min_size=1, max_size=400), st.integers(0, 390), st.integers(1, 9))
def test_long_texts_are_cut_outside_spans(text: str, begin: int, size: int) -> None:
    """The stretches lie in order and apart, lose nothing but blanks, and no span is cut."""
    spans = [(begin, begin + size, "PERSON")] if begin + size <= len(text) else []
    ranges = list(sentence_ranges(text, spans))
    assert all(first[1] <= second[0] for first, second in pairwise(ranges))
    kept = {offset for b, e in ranges for offset in range(b, e)}
    assert all(offset in kept for offset, character in enumerate(text) if not character.isspace())
    assert all(not (b < cut < e) for b, e, _ in spans for _, cut in ranges)
