"""The page that tells where the weights come from has every weight of the code, and no kind or rule is missing on it."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from kg.resolve.evidence import KINDS

PAGE = (Path(__file__).parents[2] / "docs" / "weights.md").read_text(encoding="utf-8")
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def _bits(kind: str) -> set[float]:
    """The numbers in the columns of bits and of what speaks for a kind."""
    rows = [line for line in PAGE.splitlines() if line.startswith(f"| {kind} |")]
    return {float(number) for row in rows for number in NUMBER.findall(row.replace(",", ""))}


def _weights(value: object) -> Iterator[float]:
    """The floats of a constant, of its members and of their members."""
    match value:
        case float():
            yield abs(value)
        case tuple():
            yield from (number for one in value for number in _weights(one))
        case dict():
            yield from (number for one in value.values() for number in _weights(one))


@pytest.mark.parametrize("kind", [kind.__name__ for kind in KINDS])
def test_every_weight_of_a_kind_is_on_the_page(kind: str) -> None:
    """Whoever changes a number says anew where it comes from."""
    constants = vars(import_module(f"kg.resolve.evidence.{kind}"))
    known = {number for name, value in constants.items() if name.isupper() for number in _weights(value)}
    assert known
    assert known <= _bits(kind)


def test_every_rule_has_its_score_on_the_page() -> None:
    """The rules of bodies, places and articles, as proposals name them."""
    sources = Path(__file__).parents[2] / "kg" / "resolve"
    text = "".join((sources / f"{name}.py").read_text(encoding="utf-8") for name in ("named", "shortened", "people", "reprints"))
    rules = set(re.findall(r'rule="([a-z-]+)"', text)) | set(re.findall(r'return "([a-z-]+)", f', text))
    assert len(rules) > 5
    assert [rule for rule in sorted(rules) if f"| {rule} |" not in PAGE] == []
