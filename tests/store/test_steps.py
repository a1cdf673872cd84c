"""One step back: the store as it was before the last verdicts."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.model import Judgement
from kg.pipeline import finish
from kg.store import Store, undo
from kg.store.steps import former_path
from tests.builders import page, verdict


def _filled(path: Path) -> tuple[str, str]:
    """A store with two articles that name one person, finished; the ids of the mentions."""
    ids = []
    with Store.open(path) as store:
        for name in ("a.txt", "b.txt"):
            builder, article = page(name, f"{name}⟦P 张秀玲⟧到场。")
            store.put(builder.records([article.region("150621000000")]))
            ids.append(article.mention("张秀玲").id)
        finish(store)
    return ids[0], ids[1]


def _dump(path: Path) -> list[str]:
    with Store.open(path, readonly=True) as store:
        return list(store.dump())


def test_undo_restores_the_exact_former_state(tmp_path: Path) -> None:
    """Verdicts, identity and graph are what they were, however many verdicts were given and taken in."""
    path = tmp_path / "graph.sqlite"
    left, right = _filled(path)
    before = _dump(path)
    with Store.open(path) as store:
        store.add_verdict(verdict(left, right, Judgement.DIFFERENT))
        store.add_verdict(verdict(right, left, Judgement.UNSURE, time="2026-01-02"))
        finish(store)
    assert _dump(path) != before
    undo(path)
    assert _dump(path) == before
    with pytest.raises(UsageError, match="nothing to undo"):
        undo(path)


def test_undo_while_somebody_reads(tmp_path: Path) -> None:
    """Who is in the middle of reading goes on with what was there; who reads next has the former state."""
    path = tmp_path / "graph.sqlite"
    left, right = _filled(path)
    before = _dump(path)
    with Store.open(path) as store:
        store.add_verdict(verdict(left, right, Judgement.DIFFERENT))
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM verdicts").fetchone() == (1,)
        undo(path)
        assert reader.execute("SELECT count(*) FROM verdicts").fetchone() == (1,)
    assert _dump(path) == before
    assert not former_path(path).exists()


def test_a_step_begins_with_the_first_verdict_after_a_graph(tmp_path: Path) -> None:
    """What the graph follows already is kept by the next undo; the store knows what it does not follow yet."""
    path = tmp_path / "graph.sqlite"
    left, right = _filled(path)
    first, second = verdict(left, right, Judgement.SAME), verdict(left, right, Judgement.DIFFERENT, time="2026-01-02")
    with Store.open(path) as store:
        store.add_verdict(first)
        assert store.pending() == (first.id,)
        finish(store)
        assert store.pending() == ()
        store.withdraw_verdict(first.id, "2026-01-03")
        store.add_verdict(second)
        assert set(store.pending()) == {first.id, second.id}
    undo(path)
    with Store.open(path, readonly=True) as store:
        assert store.verdicts() == (first,)


def test_new_or_forgotten_documents_end_the_step(tmp_path: Path) -> None:
    """A copy that lacks what was read since, or still has what was to be forgotten, is not kept."""
    path = tmp_path / "graph.sqlite"
    left, right = _filled(path)
    builder, article = page("c.txt", "⟦P 苏智雄⟧到场。")
    for change in ("put", "forget"):
        with Store.open(path) as store:
            store.add_verdict(verdict(left, right, Judgement.SAME, time=change))
            assert former_path(path).exists()
            records = builder.records([article])
            store.put(records) if change == "put" else store.forget(records.source)
            assert not former_path(path).exists()
            finish(store)


def test_a_copy_that_was_cut_off_is_no_former_state(tmp_path: Path) -> None:
    """It is never put in the store's place, and is gone when a document is."""
    path = tmp_path / "graph.sqlite"
    left, right = _filled(path)
    before = _dump(path)
    part = path.with_name("graph.sqlite.former.part")
    part.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(UsageError, match="nothing to undo"):
        undo(path)
    with Store.open(path) as store:
        store.add_verdict(verdict(left, right, Judgement.SAME))
        assert not part.exists()
        part.write_bytes(b"cut off")
        finish(store)
    undo(path)
    assert _dump(path) == before
    with Store.open(path) as store:
        store.forget(store.sources()[0].id)
    assert not part.exists()


def test_several_verdicts_are_kept_together_or_not_at_all(tmp_path: Path) -> None:
    """A split that was cut off would part only some."""
    path = tmp_path / "graph.sqlite"
    left, right = _filled(path)
    first = verdict(left, right, Judgement.SAME)
    with Store.open(path) as store:
        with pytest.raises(UsageError, match="never edited"):
            store.add_verdict(verdict(right, left, Judgement.UNSURE), first, first.model_copy(update={"reason": "otherwise"}))
        assert store.verdicts() == ()
