"""An engine by itself: on clean text, with characters taken for others, and on names that are not Han."""

from collections.abc import Iterable, Sequence
from random import Random

from benchmarks.localnews.noise import taken_for
from benchmarks.localnews.splits import gold_pages
from kg.evaluate import GoldDocument, Scores, found_alone, score_alone
from kg.evaluate.edit import edited
from kg.evaluate.mentions import characters
from kg.extract import Engine
from kg.lexicon import names
from kg.model import MentionType
from kg.text import name_key

RATES = (2, 5)
"""How many characters in a hundred are taken for others."""
_KINDS = ("PERSON", "TITLE", "ORG", "PLACE", "all")
# Which characters are hit is chance; the figures are those of so many drawings together.
_DRAWS = 3
_LONGEST_GIVEN = 2


def alone_table(split: str, engine: Engine) -> str:
    """Strict F1 by type on clean text and at each rate of errors, what is lost by them, and the recall of names that are not Han."""
    pages = gold_pages(split, 0)
    clean = _f1(score_alone(pages, engine))
    spoiled = {rate: _f1(score_alone(_drawings(pages, rate), engine)) for rate in RATES}
    rows = [("clean", clean), *((f"{rate} in 100 wrong", f1) for rate, f1 in spoiled.items())]
    rows += [(f"lost at {rate} in 100", [one - other for one, other in zip(clean, f1, strict=True)]) for rate, f1 in spoiled.items()]
    lines = [f"{'strict F1':<20}" + "".join(f"{kind:>8}" for kind in _KINDS)]
    lines += [f"{name:<20}" + "".join(f"{100 * value:>8.1f}" for value in values) for name, values in rows]
    right, gold = not_han(pages, engine)
    return "\n".join([*lines, f"names that are not Han: {right} of {gold} found, recall {100 * right / max(1, gold):.1f}"])


def misread(document: GoldDocument, rate: int, rng: Random) -> GoldDocument:
    """The document with so many Chinese characters in a hundred taken for others; its gold stays where it is."""
    share = rate / 100
    hit = [(offset, one) for offset, one in enumerate(document.marked.text) if "一" <= one <= "鿿" and rng.random() < share]
    return edited(document, {offset: taken_for(one, rng) for offset, one in hit}, str)


def not_han(documents: Iterable[GoldDocument], engine: Engine) -> tuple[int, int]:
    """How many persons whose names are not Han the engine finds strictly, and how many there are."""
    right = gold = 0
    for document in documents:
        text = document.marked.text
        found = {characters(text, row.spans) for row in found_alone(document, engine).mentions if row.type is MentionType.PERSON}
        wanted = [one for one in document.marked.mentions if one.type is MentionType.PERSON and not one.optional and _is_not_han(one.text)]
        gold += len(wanted)
        right += sum(characters(text, one.spans) in found for one in wanted)
    return right, gold


def _is_not_han(text: str) -> bool:
    """Whether a name has a dot, no Han surname, or more after it than a Han given name has."""
    name = name_key(text)
    surname = names().surname_of(name)
    return "·" in name or surname is None or len(name) > len(surname) + _LONGEST_GIVEN


def _drawings(pages: Sequence[GoldDocument], rate: int) -> list[GoldDocument]:
    return [misread(page, rate, Random(f"{draw}/{rate}/{page.name}")) for draw in range(_DRAWS) for page in pages]  # noqa: S311 - a seed


def _f1(scores: Scores) -> list[float]:
    return [scores[f"mentions strict {kind}"].f1 for kind in _KINDS]
