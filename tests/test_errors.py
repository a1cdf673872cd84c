"""Every kind of error has an exit code of its own."""

import re
from pathlib import Path

import pytest

from kg.errors import KgError

ROOT = Path(__file__).parent.parent


def _kinds(kind: type[KgError]) -> list[type[KgError]]:
    return [kind, *(found for below in kind.__subclasses__() for found in _kinds(below))]


def test_exit_codes_are_distinct() -> None:
    """A script can tell what went wrong; none of the codes means success."""
    codes = [kind.exit_code for kind in _kinds(KgError) if "exit_code" in vars(kind)]
    assert len(codes) == len(set(codes))
    assert 0 not in codes


@pytest.mark.parametrize(("readme", "start"), [("README.md", "- Commands end with"), ("README.zh.md", "- 命令成功返回")])
def test_the_readme_lists_all_exit_codes(readme: str, start: str) -> None:
    """A script writer finds every code, and no code that is gone."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith(start))
    codes = {kind.exit_code for kind in _kinds(KgError)[1:]}
    assert set(map(int, re.findall(r"\d+", line))) == codes | {0, 130}
