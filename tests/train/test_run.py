"""A tiny training run of the very same code: it repeats, resumes, loads and is described."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import InputError, ModelError
from kg.extract.bundled import load_network
from kg.extract.convention import ModelName
from kg.train import TrainingOptions, train, write_manifest
from kg.train.samples import Sample
from kg.train.score import score
from tests.train.small import write_data

OPTIONS = TrainingOptions(epochs=2, invented=12, width=16, hidden=16, characters=200)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small data folder."""
    return write_data(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def model(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model trained on it."""
    out = tmp_path_factory.mktemp("out") / "model"
    train(data, out, OPTIONS)
    write_manifest(out, OPTIONS)
    return out


def test_the_folder_is_an_engine(model: Path) -> None:
    """What was trained loads after its checksums were checked; what it finds lies in the text."""
    engine = load_network(model, ModelName("small"))
    text = "王建军在石门镇工作。"
    assert all(0 <= span.start < span.end <= len(text) for span in engine.spans([text])[0])


def test_the_same_seed_gives_the_same_weights(data: Path, model: Path, tmp_path: Path) -> None:
    """A second run, stopped after the first epoch and resumed, writes the same bytes."""
    with pytest.raises(KeyboardInterrupt):
        train(data, tmp_path, OPTIONS, after_epoch=_stop_after_first)
    train(data, tmp_path, replace(OPTIONS, resume=True))
    for name in ("model.pt", "vocabs.json", "config.json", "gazetteer.txt.xz", "vectors.npz"):
        assert (tmp_path / name).read_bytes() == (model / name).read_bytes(), name


def _stop_after_first(epoch: int) -> None:
    if epoch == 0:
        raise KeyboardInterrupt


def test_a_run_stopped_in_its_first_epoch_goes_on_from_the_running_text(data: Path, model: Path, tmp_path: Path) -> None:
    """What the running text taught is kept before labels are seen; resumed, the run ends with the same weights."""
    train(data, tmp_path, replace(OPTIONS, epochs=0))
    train(data, tmp_path, replace(OPTIONS, resume=True))
    assert (tmp_path / "model.pt").read_bytes() == (model / "model.pt").read_bytes()


def test_the_running_text_is_not_read_again(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A run that is resumed begins with labels."""
    options = replace(OPTIONS, epochs=0, readings=120)
    train(data, tmp_path, options)
    assert "running text" in capsys.readouterr().err
    train(data, tmp_path, replace(options, resume=True))
    assert "running text" not in capsys.readouterr().err


def test_a_changed_file_is_noticed(model: Path, tmp_path: Path) -> None:
    """The manifest that training writes is the one that loading checks."""
    for path in model.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "gazetteer.txt.xz").write_bytes(b"")
    with pytest.raises(ModelError, match=r"gazetteer\.txt\.xz"):
        load_network(tmp_path, ModelName("small"))


def test_a_missing_corpus_is_an_error_that_names_it(tmp_path: Path) -> None:
    """The file and the folder are in the message."""
    write_data(tmp_path)
    (tmp_path / "boson.jsonl.xz").unlink()
    with pytest.raises(InputError, match=r"no corpus boson in .*boson\.jsonl\.xz"):
        train(tmp_path, tmp_path / "out", OPTIONS)


def test_open_stretches_count_neither_way(model: Path) -> None:
    """With nothing but open text expected, whatever is found is no mistake."""
    engine = load_network(model, ModelName("small"))
    text = "王建军在石门镇工作。"
    scores = score(engine.recognizer, [Sample(text, ((0, len(text), "OPEN"),))])
    assert scores["all"].found == 0
