"""The commands of the README do what it says."""

import json
import os
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.read import FORMATS

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh.md")
PART = re.compile(r"<!-- generated: ([a-z-]+) -->\n(.*?)<!-- end -->", re.DOTALL)
ELSEWHERE = {
    "make demo": "it makes an environment of its own",
    "make test": "it runs this test",
    "NEO4J_PASSWORD=secret kg load neo4j --uri bolt://localhost:7687 --user neo4j": "it needs a server",
}
_COLUMNS = ("person_name", "title", "organization_name", "date")


def blocks(readme: str, language: str) -> Iterator[str]:
    """The blocks of a language in a README."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    return (match.group(1) for match in re.finditer(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL))


def commands(readme: str) -> list[str]:
    """The commands of a README, without comments."""
    lines = (line for block in blocks(readme, "sh") for line in block.splitlines())
    return [line.partition("    #")[0].strip() for line in lines if line.strip()]


def run(command: str, folder: Path) -> str:
    """A command in a shell whose `kg` is that of this Python."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    words = re.sub(r"^kg ", f"{sys.executable} -m kg ", command)
    done = subprocess.run(words, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    return done.stdout


def test_both_readmes_show_the_same_commands() -> None:
    """Who reads Chinese misses nothing."""
    assert commands("README.md") == commands("README.zh.md")
    assert set(ELSEWHERE) <= set(commands("README.md"))


def test_the_summary_of_the_readme_is_that_of_the_demo(demo: Path) -> None:
    """After a change of what is found: `python docs/_build/figures.py`; only the seconds may differ, and in Chinese the words."""
    printed = (demo / "printed.txt").read_text(encoding="utf-8")
    shown, in_chinese = (next(blocks(readme, "text")) for readme in READMES)
    assert re.sub(r"seconds +\S+", "", shown) == re.sub(r"seconds +\S+", "", printed)
    assert re.findall(r"\d+", in_chinese.partition("秒数")[0]) == re.findall(r"\d+", printed.partition("seconds")[0])


@pytest.mark.parametrize("readme", READMES)
def test_the_example_of_the_readme_is_in_the_demo(readme: str, demo: Path) -> None:
    """The lines stand on the page, the row is one of `posts.jsonl` with fewer fields, and the table tells those posts."""
    posts = [json.loads(line) for line in (demo / "exports" / "posts.jsonl").read_text(encoding="utf-8").splitlines()]
    example = json.loads(next(blocks(readme, "json")))
    table = section(readme, "\n|---|---|---|---|---|\n").splitlines()
    shown = {tuple(cell.strip() for cell in line.strip("|").split("|")) for line in table}
    told = {(*(row[name] for name in _COLUMNS), row["evidence"][0]["quote"]) for row in posts}
    assert section(readme, "\n```\n") in (demo / "seeds" / example["evidence"][0]["source"]).read_text(encoding="utf-8")
    assert [row for row in posts if fewer(row, example) == example]
    assert shown
    assert shown <= told


def section(readme: str, head: str) -> str:
    """What a README has after a line, up to the next empty line or end of a block."""
    after = (ROOT / readme).read_text(encoding="utf-8").partition(head)[2]
    return re.split(r"\n(?:\n|```)", after, maxsplit=1)[0]


def fewer(row: Any, example: Any) -> Any:  # noqa: ANN401  # any JSON
    """The row with the fields of an example alone."""
    if isinstance(row, dict):
        return {name: fewer(row.get(name), value) for name, value in example.items()}
    if isinstance(row, list) and isinstance(example, list):
        return [fewer(one, other) for one, other in zip(row, example, strict=False)]
    return row


def test_figures_are_those_of_what_is_measured() -> None:
    """The tables of the readmes and of the pages on the benchmark and its limits: `python docs/_build/figures.py`."""
    figures = runpy.run_path(str(ROOT / "docs" / "_build" / "figures.py"))
    parts = [part for page in figures["PAGES"] for part in PART.findall((ROOT / page).read_text(encoding="utf-8"))]
    assert {name for name, _ in parts} == set(figures["MADE"])
    assert [name for name, text in parts if not name.startswith("summary") and figures["MADE"][name]() + "\n" != text] == []


@pytest.mark.parametrize("command", [command for command in commands("README.md") if command not in ELSEWHERE])
def test_every_command_runs_and_answers(command: str, demo: Path) -> None:
    """Each prints something, and what it names is in the answer."""
    answer = run(command, demo)
    assert answer.strip()
    if "张秀玲" in command and "coappear" not in command:
        assert "张秀玲" in answer


@pytest.mark.parametrize("readme", READMES)
def test_the_python_of_the_readme_runs(readme: str, demo: Path) -> None:
    """It prints the companions it promises."""
    for number, block in enumerate(blocks(readme, "python")):
        script = demo / f"{readme}{number}.py"
        script.write_text(block, encoding="utf-8")
        assert run(f"{sys.executable} {script.name}", demo).strip()


@pytest.mark.parametrize("readme", READMES)
def test_every_format_is_listed_with_its_suffixes(readme: str) -> None:
    """The table is that of the readers."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    rows = {name: f"| {' '.join(f'`{suffix}`' for suffix in row.suffixes)} | " for name, row in FORMATS.items()}
    assert [name for name, row in rows.items() if row not in text] == []
    if readme == "README.md":
        assert [name for name, row in rows.items() if f"{row}{FORMATS[name].what} |" not in text] == []


@pytest.mark.parametrize("readme", READMES)
def test_links_lead_somewhere(readme: str) -> None:
    """Every file or folder that a README links to is there."""
    targets = re.findall(r"\]\(([^)#]+)", (ROOT / readme).read_text(encoding="utf-8"))
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
