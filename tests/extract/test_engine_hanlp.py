"""Other HanLP models as engines, by components that answer as HanLP's do."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from kg.errors import ModelError
from kg.extract.engine import ENGINES, TypedSpan, load_engine
from kg.extract.hanlp_engine import HanlpEngine
from kg.extract.labels import label_types
from kg.extract.parsed import token_ranges
from kg.model import MentionType


class CharacterComponent:
    """Marks 包头 as NS and 昨天 as DATE, in lists of characters."""

    def __call__(self, sentences: Sequence[Sequence[str]]) -> list[list[tuple[str, str, int, int]]]:
        """Entities with character offsets."""
        out = []
        for characters in sentences:
            text = "".join(characters)
            names = (("包头", "NS"), ("昨天", "DATE"))
            out.append([(name, label, text.find(name), text.find(name) + 2) for name, label in names if name in text])
        return out


class JointComponent:
    """A multi-task component: cuts the tokens itself."""

    tasks: tuple[str, ...] = ("tok/fine", "ner/msra")

    def __call__(self, sentences: Sequence[str]) -> dict[str, Any]:
        """A document with tokens and entities by token number."""
        tokens = [[sentence[:2], *sentence[2:].split()] for sentence in sentences]
        return {"tok/fine": tokens, "ner/msra": [[(one[0], "PERSON", 0, 1)] for one in tokens]}


def test_labels_of_other_models_become_ours() -> None:
    """NS is a place; a label that we do not have is passed over; the second sentence keeps its offset."""
    engine = HanlpEngine(CharacterComponent(), "x", "1")
    assert engine.spans(["昨天下雨。他在包头。", "好"]) == [[TypedSpan(7, 9, MentionType.PLACE, 1.0)], []]


def test_a_joint_model_is_given_sentences() -> None:
    """Its token numbers become offsets of the text."""
    engine = HanlpEngine(JointComponent(), "x", "1")
    assert engine.spans(["张伟 来了。李红 说"]) == [[TypedSpan(0, 2, MentionType.PERSON, 1.0), TypedSpan(6, 8, MentionType.PERSON, 1.0)]]


def test_a_token_that_is_not_in_the_text_is_an_error() -> None:
    """A model that rewrites its input cannot give offsets."""
    with pytest.raises(ModelError, match="rewrites its input"):
        token_ranges("张伟来了", ["张偉"])


@pytest.mark.parametrize(("label", "kind"), [("PER", "PERSON"), ("nr", "PERSON"), ("NT", "ORG"), ("GPE", "PLACE"), ("position", "TITLE")])
def test_the_table_of_labels(label: str, kind: str) -> None:
    """The labels of MSRA, PKU, OntoNotes and CLUENER are known."""
    assert label_types()[label] == kind


def test_an_unknown_name_is_an_error_that_points_to_the_list() -> None:
    """Neither a folder nor a name of HanLP."""
    with pytest.raises(ModelError, match=r"no engine 'NO_SUCH_MODEL'.*kg engines"):
        load_engine("NO_SUCH_MODEL")


def test_a_folder_without_a_model_is_an_error(tmp_path: Path) -> None:
    """The missing file is named."""
    with pytest.raises(ModelError, match=r"config\.json is missing"):
        load_engine(str(tmp_path))


def test_a_broken_model_is_an_error_of_ours(tmp_path: Path) -> None:
    """What HanLP raises is told in our words."""
    (tmp_path / "config.json").write_text('{"classpath": "hanlp.components.ner.rnn_ner.RNNNamedEntityRecognizer"}', encoding="utf-8")
    with pytest.raises(ModelError, match="HanLP cannot load"):
        load_engine(str(tmp_path))


def test_addresses_folders_and_the_default_are_told_apart() -> None:
    """The first row that accepts what was asked for is taken."""
    taken = [
        next(name for name, kind in ENGINES.items() if kind.accepts(asked)) for asked in (None, "bundled", "https://x/api", "models/a")
    ]
    assert taken == ["bundled", "bundled", "service", "hanlp"]
