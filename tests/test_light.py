"""Who only asks and exports needs the packages of the group `query`, no torch and no HanLP."""

import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from kg.doctor import READING

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LIGHT = set(PROJECT["dependency-groups"]["query"])
_BLOCKED = """
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition('.')[0] in {blocked!r}:
            raise ModuleNotFoundError(f'{{name}} is not installed', name=name)
sys.meta_path.insert(0, Blocked())
from kg.cli import main
main({words!r})
"""


def left_out() -> set[str]:
    """The modules of all packages that the full installation has besides, torch with them."""
    names = {canonicalize_name(Requirement(line).name) for line in set(PROJECT["project"]["dependencies"]) - LIGHT}
    modules = {module for module, owners in packages_distributions().items() if names & {canonicalize_name(owner) for owner in owners}}
    return modules | {"torch", "transformers"}


def test_the_group_asks_for_the_same_versions_as_the_package() -> None:
    """A row of the group is a row of the package."""
    assert set(PROJECT["project"]["dependencies"]) >= LIGHT
    assert {"torch", "hanlp", "lxml", "trafilatura"} <= left_out()


@pytest.mark.parametrize(
    "words",
    [
        ["show", "张秀玲"],
        ["coappear", "张秀玲"],
        ["search", "张"],
        ["timeline", "张秀玲"],
        ["path", "张秀玲", "李志武"],
        ["explain", "张秀玲"],
        ["report", "gaps"],
        ["verdicts", "list"],
        ["check"],
        ["view"],
        ["load", "neo4j", "--dry-run"],
        *(["export", name, "--out", "out"] for name in ("jsonl", "csv", "graphml", "gexf", "cypher", "neo4j-csv", "ftm")),
        ["export", "gexf", "--view", "people", "--pinyin", "--out", "out"],
    ],
    ids=" ".join,
)
def test_questions_and_exports_need_no_more(words: list[str], demo: Path) -> None:
    """Each works where every other package cannot be imported."""
    done = _run(words, demo)
    assert done.returncode == 0, done.stderr


def test_the_doctor_finds_it_well_and_says_what_reading_needs(demo: Path) -> None:
    """What was left out on purpose is missing and not broken; one command brings all of it."""
    done = _run(["doctor"], demo)
    assert done.returncode == 0, done.stderr
    states = {tuple(line.split()[:3]) for line in done.stdout.splitlines()}
    assert states >= {("task", "asking", "works"), ("task", "reading", "missing"), ("engine", "bundled", "missing")}
    assert re.search(r"html, .*bundled: to read pages too: pip install newsprint-kg", done.stdout)


def test_reading_says_what_to_install(demo: Path) -> None:
    """One message, and the code of a model that is not there."""
    done = _run(["extract", "旗委书记张秀玲"], demo)
    assert done.returncode == 4
    assert re.fullmatch(r"kg: \w+ is not installed; to read pages: pip install newsprint-kg\n", done.stderr)


def test_the_doctor_knows_what_only_reading_needs() -> None:
    """All packages that the light installation leaves out."""
    assert {canonicalize_name(Requirement(line).name) for line in set(PROJECT["project"]["dependencies"]) - LIGHT} == READING


def _run(words: list[str], demo: Path) -> subprocess.CompletedProcess[str]:
    """A command where every other package cannot be imported."""
    return subprocess.run(
        [sys.executable, "-c", _BLOCKED.format(blocked=left_out(), words=words)],
        cwd=demo,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
    )
