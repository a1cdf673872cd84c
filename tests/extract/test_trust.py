"""Folders of models that strangers made: what would run something is refused, and named."""

import json
import pickle
from pathlib import Path

import pytest
import torch

from kg.errors import ModelError
from kg.extract.engine import load_engine
from kg.extract.trust import check_classes, nothing_run


class Bomb:
    """Leaves a file behind when it is unpickled."""

    def __init__(self, ran: Path) -> None:
        self.ran = ran

    def __reduce__(self) -> tuple[object, tuple[Path]]:
        return Path.touch, (self.ran,)


@pytest.mark.parametrize(
    "asked",
    [
        "subprocess.Popen",
        "os.system",
        "builtins.exec",
        "hanlp.utils.io_util.urlparse",  # a function that a module of HanLP's has from elsewhere
        "kg.cli.main",
        7,
    ],
)
def test_a_folder_names_classes_of_hanlp_alone(tmp_path: Path, asked: object) -> None:
    """Also deep inside its settings, under either name of the key; the error says which."""
    settings = {"classpath": "hanlp.components.ner.rnn_ner.RNNNamedEntityRecognizer", "parts": [{"embed": {"class_path": asked}}]}
    (tmp_path / "config.json").write_text(json.dumps(settings), encoding="utf-8")
    with pytest.raises(ModelError, match="no class of HanLP"):
        load_engine(str(tmp_path))


def test_settings_that_are_none_are_told(tmp_path: Path) -> None:
    """Broken JSON, and JSON a hundred thousand lists deep."""
    for text in ("{", "[" * 100_000):
        (tmp_path / "config.json").write_text(text, encoding="utf-8")
        with pytest.raises(ModelError, match=r"config\.json cannot be read"):
            check_classes(tmp_path)


def test_no_pickle_of_a_folder_is_opened(tmp_path: Path) -> None:
    """Neither as weights nor by HanLP's own parts; afterwards pickles are as they were."""
    ran = tmp_path / "ran"
    data = pickle.dumps(Bomb(ran))
    torch.save(Bomb(ran), tmp_path / "model.pt")
    with pytest.raises(ModelError, match="has code in it"), nothing_run(tmp_path):
        pickle.loads(data)
    with pytest.raises(pickle.UnpicklingError), nothing_run(tmp_path):
        torch.load(tmp_path / "model.pt", weights_only=False)
    assert not ran.exists()
    pickle.loads(data)
    assert ran.exists()
