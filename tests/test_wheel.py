"""The wheel holds everything that is needed, and works outside the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kg.export.jsonl import ROW_FILES

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, unpacked elsewhere."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_model_lexicon_and_schemas_are_in_it(unpacked: Path) -> None:
    """Every data file of the package is there, with the schemas and the licence."""
    packed = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    done = subprocess.run(["git", "ls-files", "kg"], cwd=ROOT, check=True, capture_output=True, text=True)
    assert set(done.stdout.split()) <= packed
    assert {f"kg/schemas/{name.removesuffix('.jsonl')}.schema.json" for name in ROW_FILES} <= packed
    assert any(name.endswith("licenses/LICENSE") for name in packed)


def test_it_finds_names_far_from_the_checkout(unpacked: Path, tmp_path: Path) -> None:
    """The model and the tables are found where the package is."""
    environment = os.environ | {"PYTHONPATH": str(unpacked), "PYTHONIOENCODING": "utf-8"}
    ask = [sys.executable, "-P", "-m", "kg", "extract", "旗委书记张秀玲到树林召镇调研。"]
    done = subprocess.run(ask, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True)
    assert {"张秀玲", "书记", "树林召镇"} <= set(done.stdout.split())
