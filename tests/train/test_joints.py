"""The data that tell whether lines read on."""

import json
import lzma
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.train.joints.counting import count
from kg.train.joints.local import local_documents
from kg.train.joints.network import train
from kg.train.joints.texts import Document, plain, read_documents
from tests.train.small import write_data

TEXT = "县委书记陈国强到青石镇调研春耕生产工作，要求各乡镇抢抓农时，确保全年粮食丰收。"
DOCUMENTS = [Document((TEXT * 6, TEXT * 8), in_order=True), Document((TEXT * 12,), in_order=False)]


def test_texts_are_learned_without_blanks_and_values() -> None:
    """Digits and letters stand for any, wide signs for narrow ones."""
    assert plain("５月 16日，GDP") == "0月00日,AAA"


def test_groups_seen_often_are_counted() -> None:
    """Singles, pairs and triples with their counts, rare ones left out."""
    rows = dict(row.split("\t") for row in lzma.decompress(count(DOCUMENTS)).decode().split("\n"))
    assert (rows["镇"], rows["青石"], rows["陈国强"]) == ("52", "26", "26")
    assert "甲" not in rows


def test_the_same_seed_gives_the_same_network() -> None:
    """The stored arrays are those that the layout reads."""
    first, second = (train(DOCUMENTS, 2, 1, str) for _ in range(2))
    assert first == second


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    """The error says which file is missing and what it holds."""
    (tmp_path / "news_scripts.jsonl.xz").write_bytes(lzma.compress(json.dumps({"paragraphs": [TEXT]}).encode()))
    with pytest.raises(InputError, match=r"msra\.train"):
        list(read_documents(tmp_path))


def test_sentences_with_other_names_and_invented_ones_are_learned_too(tmp_path: Path) -> None:
    """Names of the corpora give way to local ones, whatever was said of them stays; the same seed gives the same."""
    data = write_data(tmp_path)
    first, second = (list(local_documents(data, 0, 40)) for _ in range(2))
    texts = [text for document in first for text in document.paragraphs]
    assert first == second
    assert any(text.endswith("报道。") and "李红" not in text for text in texts)
    assert not any(document.in_order for document in first)
