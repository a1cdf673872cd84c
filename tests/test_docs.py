"""The documentation is true: its commands and programs run, its links lead somewhere, its reference is that of the code."""

import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
ELSEWHERE = {"gephi.md", "neo4j.md", "questions.md"}
"""Pages whose blocks are asked of all four ways to ask, or of the real programs, by tests of their own."""
_BLOCK = re.compile(r"^```(sh|python|toml)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: str) -> list[tuple[str, str]]:
    """The blocks of a page that say something to be run: language and text, in order."""
    return [(found[1], found[2]) for found in _BLOCK.finditer((DOCS / page).read_text(encoding="utf-8"))]


@pytest.fixture
def place(demo: Path, tmp_path: Path) -> Path:
    """A folder like the checkout after `make demo`, and `kg` and `python` that are this Python's."""
    for name in ("seeds", "exports"):
        shutil.copytree(demo / name, tmp_path / name)
    (tmp_path / "bin").mkdir()
    for name, words in (("kg", "-m kg"), ("python", "")):
        command = tmp_path / "bin" / name
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n', encoding="utf-8")
        command.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if page not in ELSEWHERE and blocks(page)])
def test_what_a_page_shows_runs(page: str, place: Path) -> None:
    """Block after block, as a reader would type them; each prints something, and settings are taken by what follows."""
    paths = os.pathsep.join((str(place / "bin"), os.environ["PATH"]))
    environment = os.environ | {"PATH": paths, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    for language, text in blocks(page):
        if language == "toml":
            (place / "kg.toml").write_text(text, encoding="utf-8")
            continue
        words = ["sh", "-e", "-c", text] if language == "sh" else [sys.executable, "-c", text]
        done = subprocess.run(words, cwd=place, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{text}\n{done.stderr}"
        assert done.stdout.strip(), text


def test_pages_that_are_tested_elsewhere_are_there() -> None:
    """The list of exceptions holds no page that is gone."""
    assert set(PAGES) >= ELSEWHERE


@pytest.mark.parametrize("page", PAGES)
def test_links_of_a_page_lead_somewhere(page: str) -> None:
    """Every file and picture that a page links to is in the repository."""
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", (DOCS / page).read_text(encoding="utf-8"))
    assert [target for target in targets if not ((DOCS / page).parent / target).exists()] == []


def test_every_page_is_in_the_table_of_contents() -> None:
    """What is not there is found by nobody."""
    contents = re.findall(r"[\w/-]+\.md", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert sorted(contents) == PAGES


def test_the_reference_is_that_of_the_code() -> None:
    """After a change of a command, setting, row or question: `python docs/_build/reference.py`."""
    made = runpy.run_path(str(DOCS / "_build" / "reference.py"))["pages"]()
    assert {path.name for path in (DOCS / "reference").iterdir()} == set(made)
    stale = [name for name, text in made.items() if (DOCS / "reference" / name).read_text(encoding="utf-8") != text]
    assert stale == []
