"""What is written beside the weights: scores on the test sets, a card for people, checksums for the loader."""

import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Final

from kg.extract.bundled import MANIFEST, check_folder, checksum
from kg.extract.recognizer import LocalNewsRecognizer
from kg.train.corpora import TESTS, TRAINING, read_corpus
from kg.train.lists import read_text
from kg.train.loop import CHECKPOINT
from kg.train.options import TrainingOptions
from kg.train.samples import LABELS
from kg.train.score import Score, score

CARD: Final = "card.md"
Report = Mapping[str, Mapping[str, Score]]


def report(recognizer: LocalNewsRecognizer, data: Path) -> Report:
    """Strict scores by type on each test set of the data folder."""
    return {corpus.file: score(recognizer, list(read_corpus(data, corpus))) for corpus in TESTS}


def table(scores: Report) -> str:
    """The scores as a Markdown table: F1, with precision and recall."""
    rows = ["| test set | " + " | ".join((*LABELS, "all")) + " |", "| --- |" + " --- |" * (len(LABELS) + 1)]
    for name, by_label in scores.items():
        cells = [_cell(by_label[label]) if label in by_label else "–" for label in (*LABELS, "all")]
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _cell(one: Score) -> str:
    return f"**{100 * one.f1:.1f}** ({100 * one.precision:.1f} / {100 * one.recall:.1f})"


def write_card(folder: Path, options: TrainingOptions, scores: Report) -> None:
    """Write the card and the manifest of a trained folder."""
    corpora = "\n".join(f"| {one.file} | {one.origin} | {one.licence} | {', '.join(sorted(one.silent)) or '–'} |" for one in TRAINING)
    start = "fresh weights" if options.start is None else f"the weights of version {check_folder(options.start)}"
    card = read_text("card.md").format(
        table=table(scores),
        corpora=corpora,
        hanlp=version("hanlp"),
        torch=version("torch"),
        start=start,
        epochs=options.epochs,
        invented=options.invented,
        seed=options.seed,
    )
    (folder / CARD).write_text(card, encoding="utf-8")
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name not in (MANIFEST, CARD, CHECKPOINT))
    manifest = {
        "sha256": {path.name: checksum(path) for path in files},
        "scores": {name: {label: round(one.f1, 4) for label, one in by_label.items()} for name, by_label in scores.items()},
        "trained": {"epochs": options.epochs, "invented": options.invented, "limit": options.limit, "seed": options.seed},
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8")
