"""`kg train` from the command line."""

from pathlib import Path

from click.testing import CliRunner

from kg.cli.train import train
from kg.extract.bundled import load_network
from kg.extract.convention import ModelName
from tests.train.small import write_data


def test_a_model_comes_out_of_one_command(tmp_path: Path) -> None:
    """Scores go to standard output, progress to standard error, and the folder is a whole model."""
    data = tmp_path / "data"
    data.mkdir()
    write_data(data)
    result = CliRunner().invoke(train, ["--data", str(data), "--out", str(tmp_path / "model"), "--epochs", "1", "--limit", "3"])
    assert result.exit_code == 0, result.output
    assert "| msra.test | msra |" in result.stdout
    assert "epoch 1: msra (held out)" in result.stderr
    version = load_network(tmp_path / "model", ModelName("small")).version
    card = (tmp_path / "model" / "card.md").read_text(encoding="utf-8")
    assert version in card
    assert result.stdout.strip() in card


def test_a_folder_without_corpora_is_refused(tmp_path: Path) -> None:
    """The first missing file is named."""
    result = CliRunner().invoke(train, ["--data", str(tmp_path), "--out", str(tmp_path / "model")])
    assert result.exit_code != 0
    assert "regions.tsv.xz" in str(result.exception)
