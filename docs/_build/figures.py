"""The figures in readmes and pages, between comments, made anew: `python docs/_build/figures.py` reads `seeds/` and what is measured."""

import os
import shutil
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir
from functools import cache
from pathlib import Path

from benchmarks.identity.tables import PARTS as IDENTITY
from benchmarks.localnews.peers.catalog import PEERS
from benchmarks.localnews.peers.results import read_results
from benchmarks.localnews.relations import relations_table
from benchmarks.localnews.report import PARTS, filled
from kg.cli.build import summary_lines
from kg.cli.language import choose
from kg.model import MentionType
from kg.runner import Summary, build_sources
from kg.settings import Settings

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "README.zh.md", "docs/benchmark.md", "docs/limits.md", "docs/scale.md", "benchmarks/identity/README.md")
_YEAR = (5_000_000, 8_000_000)  # characters of a county paper
_HARDER = 2
"""The level of noise of a usual page."""
_POSTS_ZH = ("系统", "人与职务：准确率", "召回率", "F1", "人与机构：准确率", "召回率", "F1")
_SETS = {"tests/gold": "five pages read by hand", "benchmarks/localnews/dev": "articles of the benchmark, in sight when rules were written"}


def quality(head: str, clean: str, damaged: str) -> str:
    """The name finders beside each other: strict F1 by type on clean articles, of all types on clean and on damaged pages."""
    kept = read_results("test")
    kinds = [str(kind) for kind in MentionType]
    lines = [f"| {head} | {' | '.join(kinds)} | {clean} | {damaged} |", f"|---|{'--:|' * (len(kinds) + 2)}"]
    for peer in sorted((peer for peer in PEERS if peer.name in kept), key=lambda peer: -kept[peer.name].strict[0]["all"]):
        strict = kept[peer.name].strict
        cells = [f"{strict[0][kind]:.1f}" if kind in peer.types.split() else "–" for kind in kinds]
        cells += [f"{strict[level]['all']:.1f}" for level in (0, _HARDER)]
        lines.append(f"| {peer.name} | {' | '.join(cells)} |")
    return "\n" + "\n".join(lines) + "\n"


def summary(language: str) -> str:
    """What `make demo` prints."""
    os.environ["LANGUAGE"] = language
    choose()
    return "\n```text\n" + "\n".join(summary_lines(_built(), Path("exports"))) + "\n```\n"


@cache
def _built() -> Summary:
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        shutil.copytree(ROOT / "seeds", "seeds")
        return build_sources([Path("seeds")], Settings())


def speed() -> str:
    """How fast pages are read, and what that is for a year of a paper."""
    second = read_results("test")["kg"].cost.characters_per_cpu_second
    least, most = (round(characters / second / 60) for characters in _YEAR)
    return (
        f"\nOn one core it reads about {round(second, -2):,} characters a second (the row `kg` of [the benchmark](benchmark.md)). A county "
        f"paper of 1,800 pages a year has five to eight million characters: {least} to {most} minutes of processor time.\n"
    )


def floors() -> str:
    """The least F1 that the tests hold, on each set of gold."""
    kept = tomllib.loads((ROOT / "tests" / "quality" / "floors.toml").read_text(encoding="utf-8"))
    names = dict.fromkeys(name for values in kept.values() for name in values)
    lines = [f"| F1, at least | {' | '.join(_SETS[one] for one in kept)} |", f"|---|{'--:|' * len(kept)}"]
    lines += [f"| {name} | {' | '.join(str(values.get(name, '–')) for values in kept.values())} |" for name in names]
    return "\n" + "\n".join(lines) + "\n"


MADE: Mapping[str, Callable[[], str]] = {
    "summary": lambda: summary("en"),
    "summary-zh": lambda: summary("zh"),
    "quality": lambda: quality("system", "all, clean", "all, damaged"),
    "quality-zh": lambda: quality("系统", "合计，干净文本", "合计，损坏版面"),
    "relations-zh": lambda: f"\n{relations_table('test', _POSTS_ZH)}\n",
    "floors": floors,
    "speed": speed,
    **{name: PARTS[name] for name in ("peers", "relations", "sizes")},
    **IDENTITY,
}


def pages(parts: Mapping[str, Callable[[], str]] = MADE) -> Iterator[tuple[Path, str]]:
    """Each page with its generated parts made anew."""
    return ((ROOT / name, filled((ROOT / name).read_text(encoding="utf-8"), parts)) for name in PAGES)


if __name__ == "__main__":
    for path, text in pages():
        path.write_text(text, encoding="utf-8")
