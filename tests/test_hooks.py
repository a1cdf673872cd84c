"""What is checked before a commit is what `make check` checks."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent


def test_the_hooks_are_the_checks() -> None:
    """The same commands, word by word, in the same order."""
    (recipe,) = re.findall(r"^check: .*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    entries = [hook["entry"] for repository in config["repos"] for hook in repository["hooks"]]
    assert entries == [line.strip().replace("$(BIN)", ".venv/bin") for line in recipe.splitlines()]
