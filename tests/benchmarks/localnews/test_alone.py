"""An engine by itself on the benchmark: what characters taken for others cost, and names that are not Han."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

import pytest
from click.testing import CliRunner

from benchmarks.localnews import cli
from benchmarks.localnews.alone import alone_table, misread, not_han
from benchmarks.localnews.splits import gold_pages
from kg.evaluate.mentions import characters
from kg.extract import Engine
from kg.extract.engine import TypedSpan
from kg.model import MentionType


@dataclass
class Reader:
    """An engine that knows the names of the clean pages and finds them wherever they are still printed so."""

    known: dict[str, MentionType]
    name: str = "reader"
    version: str = "1"
    asked: list[str] = field(default_factory=list)

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """Every place where a known name is printed, longer names first."""
        self.asked += texts
        return [list(self._spans(text)) for text in texts]

    def _spans(self, text: str) -> list[TypedSpan]:
        found: dict[int, TypedSpan] = {}
        for words in sorted(self.known, key=len):
            start = text.find(words)
            while start >= 0:
                found[start] = TypedSpan(start, start + len(words), self.known[words], 1.0)
                start = text.find(words, start + 1)
        return list(found.values())


@pytest.fixture
def reader() -> Reader:
    """A reader of the names of twenty pages."""
    return Reader({one.text: one.type for page in gold_pages("dev", 0)[:20] for one in page.marked.mentions if one.type == "PERSON"})


def test_misreading_keeps_lengths_and_gold() -> None:
    """About the share asked for of the Chinese characters is another one; every mention keeps its place and its type."""
    for page in gold_pages("dev", 0)[:5]:
        new = misread(page, 5, Random(1))
        old, text = page.marked.text, new.marked.text
        han = [offset for offset, one in enumerate(old) if "一" <= one <= "鿿"]
        changed = [offset for offset in range(len(old)) if old[offset] != text[offset]]
        assert len(text) == len(old)
        assert set(changed) <= set(han)
        assert 0.01 * len(han) < len(changed) < 0.12 * len(han)
        assert [(one.type, characters(text, one.spans)) for one in new.marked.mentions] == [
            (one.type, characters(old, one.spans)) for one in page.marked.mentions
        ]


def test_the_same_seed_misreads_the_same() -> None:
    """Figures of two engines are of the same characters."""
    page = gold_pages("dev", 0)[0]
    assert misread(page, 2, Random(3)) == misread(page, 2, Random(3))


def test_names_that_are_not_han_are_counted(reader: Reader) -> None:
    """One who finds nobody finds none of them; one who knows the names finds most."""
    pages = gold_pages("dev", 0)[:2]
    right, gold = not_han(pages, reader)
    assert not_han(pages, Reader({})) == (0, gold)
    assert 0.8 * gold < right <= gold


def test_the_command_prints_what_errors_cost(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row for clean text, one a rate, the loss, and the recall of names that are not Han."""

    def load(_: str | None) -> Engine:
        return reader

    monkeypatch.setattr(cli, "load_engine", load)
    result = CliRunner().invoke(cli.main, ["alone"])
    assert result.exit_code == 0, result.output
    assert result.stdout.strip() == alone_table("dev", reader)
    rows = {line[:20].strip(): line[20:].split() for line in result.stdout.splitlines()}
    assert list(rows)[:4] == ["strict F1", "clean", "2 in 100 wrong", "5 in 100 wrong"]
    clean, two, five = (float(rows[name][0]) for name in ("clean", "2 in 100 wrong", "5 in 100 wrong"))
    assert clean > two > five
    assert float(rows["lost at 5 in 100"][0]) == pytest.approx(clean - five, abs=0.11)
