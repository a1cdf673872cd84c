"""Reading before the labels: what comes next is learned, and nothing that an LSTM sees tells it."""

from pathlib import Path

import pytest
import torch
from torch import Tensor

from kg.extract.recognizer import LocalNewsRecognizer
from kg.train import TrainingOptions
from kg.train.divisions import read_divisions
from kg.train.folder import Shape, prepare
from kg.train.pretrain import NextCharacters, pretrain
from tests.train.small import RUNNING, write_data

TEXT = "".join(RUNNING) * 20


@pytest.fixture
def recognizer(tmp_path: Path) -> LocalNewsRecognizer:
    """A small recognizer with fresh weights."""
    torch.manual_seed(1)
    data = write_data(tmp_path)
    return prepare(data, tmp_path / "model", read_divisions(data), sorted(set(TEXT)), Shape(16, 16, 0.0))


def held(recognizer: LocalNewsRecognizer, text: str) -> tuple[Tensor, Tensor]:
    """What both LSTMs hold after each character of a text but the first, in the order of the text."""
    characters, pairs = (torch.from_numpy(one)[None] for one in recognizer.config.embed.reader.running([text]))
    with torch.inference_mode():
        ahead, behind = NextCharacters(recognizer.model).held(characters[:, 1:], pairs)
    return ahead[0], behind[0].flip(0)


def test_no_lstm_sees_what_it_has_to_guess(recognizer: LocalNewsRecognizer) -> None:
    """Another character in the middle changes nothing that one LSTM held before it nor what the other held behind it."""
    torch.nn.init.normal_(recognizer.model.embed.bigrams.weight)
    text = "石门镇党委书记李红到东河乡工作。"
    (ahead, behind), (other_ahead, other_behind) = (held(recognizer, one) for one in (text, text.replace("李", "孙")))
    middle = text.index("李") - 1
    assert [(one != other).any() for one, other in zip(ahead, other_ahead, strict=True)] == [at >= middle for at in range(len(text) - 1)]
    assert [(one != other).any() for one, other in zip(behind, other_behind, strict=True)] == [at <= middle for at in range(len(text) - 1)]


def test_what_comes_next_is_learned(recognizer: LocalNewsRecognizer, capsys: pytest.CaptureFixture[str]) -> None:
    """A text that repeats itself is known by heart in the end."""
    pretrain(recognizer.model, recognizer.config.embed.reader, [TEXT], TrainingOptions(readings=400))
    losses = [float(line.split("loss ")[1].split()[0]) for line in capsys.readouterr().err.splitlines()]
    assert losses[0] > 2
    assert losses[-1] < 0.5


def test_words_and_lists_say_nothing_when_labels_begin(recognizer: LocalNewsRecognizer) -> None:
    """Their part of the narrow layer is zero after the running text, that of characters and pairs is not."""
    pretrain(recognizer.model, recognizer.config.embed.reader, [TEXT], TrainingOptions(readings=1))
    embed, weight = recognizer.model.embed, recognizer.model.narrow.weight
    read = embed.characters.embedding_dim + embed.bigrams.embedding_dim
    assert weight[:, :read].all()
    assert not weight[:, read:].any()
