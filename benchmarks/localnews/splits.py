"""The splits of the benchmark at every level of noise."""

from functools import cache
from pathlib import Path

from benchmarks.localnews.noise import LEVELS, noisy
from kg.evaluate import GoldDocument, load_gold

HERE = Path(__file__).parent
SPLITS = ("dev", "test")
NUMBERS = tuple(level.number for level in LEVELS)
# One seed for everybody, so that figures can be compared.
_SEED = 0


@cache
def gold_pages(split: str, level: int) -> tuple[GoldDocument, ...]:
    """The gold documents of a split at a level of noise: single articles at level 0, pages above it."""
    return noisy(gold_pages(split, 0) if level else load_gold(HERE / split), level, _SEED)


def write_texts(split: str, levels: tuple[int, ...], folder: Path) -> int:
    """Writes the raw texts of a split as `NAME.txt` and returns how many; line ends stay as they are."""
    pages = [page for level in levels for page in gold_pages(split, level)]
    folder.mkdir(parents=True, exist_ok=True)
    for page in pages:
        (folder / f"{page.name}.txt").write_bytes(page.marked.text.encode("utf-8"))
    return len(pages)
