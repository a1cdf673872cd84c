"""The figures of a system by level of noise, as a table and as JSON."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.localnews.splits import NUMBERS, gold_pages
from benchmarks.localnews.submission import read_submission
from benchmarks.markdown import markdown_table
from kg.evaluate import Measure, Scores, score, score_names, table
from kg.model import MentionType

_ARTICLES = "articles: "
_KINDS = (*(str(kind) for kind in MentionType), "all")


def figures(split: str, levels: tuple[int, ...], system: Path) -> dict[int, Scores]:
    """The measures of a system at each level: of names alone for JSON Lines, of everything for a build."""
    known = {page.name: page for level in NUMBERS for page in gold_pages(split, level)}
    said = read_submission(system, known)
    measure = score if system.is_dir() else score_names
    return {level: measure(gold_pages(split, level), said) for level in levels}


def as_table(by_level: Mapping[int, Scores]) -> str:
    """Every measure of every level, then F1 of names by level."""
    tables = [f"level {level}\n{table(scores)}" for level, scores in by_level.items()]
    head = f"{'F1 of names':<14}{'level':>6}" + "".join(f"{kind:>9}" for kind in _KINDS)
    rows = [
        f"{word:<14}{level:>6}" + "".join(f"{100 * f1:>9.1f}" for f1 in names_f1(scores, word).values())
        for word in ("strict", "relaxed")
        for level, scores in by_level.items()
    ]
    return "\n\n".join([*tables, "\n".join([head, *rows])])


def as_curve(by_level: Mapping[int, Scores]) -> str:
    """The reading of pages by level as a table in Markdown: F1 of each measure of articles."""
    measures = [name for scores in by_level.values() for name, _ in scores.rows if name.startswith(_ARTICLES)]
    names = list(dict.fromkeys(measures))
    head = ["level", *(name.removeprefix(_ARTICLES) for name in names)]
    rows = [[str(level), *(f"{100 * scores[name].f1:.1f}" for name in names)] for level, scores in by_level.items()]
    return markdown_table(head, rows, ())


def as_json(split: str, by_level: Mapping[int, Scores]) -> str:
    """Every measure of every level with its counts."""
    levels = {str(level): {name: _values(measure) for name, measure in scores.rows} for level, scores in by_level.items()}
    return json.dumps({"split": split, "levels": levels}, ensure_ascii=False, indent=1) + "\n"


def names_f1(scores: Scores, word: str) -> dict[str, float]:
    """F1 of names by type and together, strict or relaxed."""
    return {kind: scores[f"mentions {word} {kind}"].f1 for kind in _KINDS}


def _values(measure: Measure) -> dict[str, Any]:
    return {
        "precision": round(measure.precision, 4),
        "recall": round(measure.recall, 4),
        "f1": round(measure.f1, 4),
        "right": round(measure.right, 2),
        "found": round(measure.found, 2),
        "gold": round(measure.gold, 2),
    }
