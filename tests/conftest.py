"""The build of the five pages that several tests look at, made once."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent

os.environ["LANGUAGE"] = "en"  # whoever runs the tests; those of other languages say so themselves

# The same examples in each run, so that a failure is never a matter of luck.
settings.register_profile("repeatable", derandomize=True)
settings.register_profile("soak", derandomize=False)
settings.load_profile("soak" if "KG_SOAK" in os.environ else "repeatable")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `seeds/`, their `exports/` as the demo makes them, and `printed.txt`, the summary."""
    folder = tmp_path_factory.mktemp("demo")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    words = [sys.executable, "-m", "kg", "build", "seeds/", "--out", "exports/"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    (folder / "printed.txt").write_text(done.stdout, encoding="utf-8")
    return folder
