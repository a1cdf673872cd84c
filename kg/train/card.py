"""What is written beside the weights: checksums for the loader, a card for people."""

import json
from importlib.metadata import version
from pathlib import Path
from typing import Final

from kg.extract.manifest import MANIFEST, check_folder, checksum
from kg.train.corpora import TRAINING
from kg.train.lists import read_text
from kg.train.loop import CHECKPOINT
from kg.train.options import TrainingOptions

CARD: Final = "card.md"


def write_manifest(folder: Path, options: TrainingOptions) -> None:
    """Write the checksums of the files that are loaded, and how they were made."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name not in (MANIFEST, CARD, CHECKPOINT))
    trained = {name: getattr(options, name) for name in ("epochs", "readings", "invented", "limit", "seed")}
    manifest = {"sha256": {path.name: checksum(path) for path in files}, "trained": trained}
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def write_card(folder: Path, options: TrainingOptions, figures: str) -> None:
    """Write the card of a trained folder, with a table of figures that were measured on it."""
    corpora = "\n".join(
        f"| {one.file} | {one.convention} | {one.origin} | {one.licence} | {', '.join(sorted(one.silent)) or '–'} |" for one in TRAINING
    )
    start = "fresh weights" if options.start is None else f"the weights of version {check_folder(options.start)}"
    card = read_text("card.md").format(
        table=figures,
        corpora=corpora,
        hanlp=version("hanlp"),
        torch=version("torch"),
        start=start,
        epochs=options.epochs,
        hidden=options.hidden,
        invented=options.invented,
        seed=options.seed,
        version=check_folder(folder),
    )
    (folder / CARD).write_text(card, encoding="utf-8")
