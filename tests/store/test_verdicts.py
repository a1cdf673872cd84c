"""Verdicts in the store."""

from pathlib import Path

import pytest

from kg.errors import InputError, UsageError
from kg.model import Judgement
from kg.resolve import link
from kg.store import Store
from tests.builders import page, verdict


def test_a_verdict_is_withdrawn_but_stays_on_record(tmp_path: Path) -> None:
    """Withdrawing sets the time once; the verdict itself never changes."""
    decided = verdict("m1", "m2", Judgement.SAME)
    with Store.open(tmp_path / "graph.sqlite") as store:
        store.add_verdict(decided)
        store.withdraw_verdict(decided.id, "2026-02-01")
        store.withdraw_verdict(decided.id, "2026-03-01")
        assert store.verdicts() == (decided.model_copy(update={"withdrawn": "2026-02-01"}),)
        with pytest.raises(UsageError, match="no verdict"):
            store.withdraw_verdict("d0", "2026-02-01")


def test_a_verdict_is_never_edited(tmp_path: Path) -> None:
    """Another content under a known id is refused, the same content changes nothing."""
    decided = verdict("m1", "m2", Judgement.SAME)
    with Store.open(tmp_path / "graph.sqlite") as store:
        store.add_verdict(decided)
        store.add_verdict(decided)
        with pytest.raises(UsageError, match="never edited"):
            store.add_verdict(decided.model_copy(update={"reason": "otherwise"}))
        assert store.verdicts() == (decided,)


def test_verdicts_travel_between_stores(tmp_path: Path) -> None:
    """Exported lines give the same verdicts in another store, and a withdrawal travels with them."""
    decided = [verdict("m1", "m2", Judgement.SAME), verdict("m1", "m3", Judgement.DIFFERENT)]
    with Store.open(tmp_path / "a.sqlite") as first, Store.open(tmp_path / "b.sqlite") as second:
        for item in decided:
            first.add_verdict(item)
        second.import_verdicts(first.export_verdicts())
        first.withdraw_verdict(decided[0].id, "2026-02-01")
        assert second.import_verdicts([*first.export_verdicts(), ""]) == 2
        assert second.verdicts() == first.verdicts()
        with pytest.raises(InputError, match=r"line 2 is no verdict: id: Field required$"):
            second.import_verdicts([decided[0].model_dump_json(), "{}"])


def test_a_verdict_finds_its_mention_after_another_reading(tmp_path: Path) -> None:
    """A mention drawn otherwise by another model keeps its verdict; what is exported is the verdict as it was given."""
    builder, article = page("a.txt", "⟦P 张秀玲⟧和⟦P 张 秀玲⟧到场。")
    records = builder.records([article])
    left, right = (mention.id for mention in records.mentions)
    decided = verdict(left, right, Judgement.DIFFERENT)
    with Store.open(tmp_path / "graph.sqlite") as store:
        store.put(records)
        store.replace_identity(link(store.all_records()))
        store.add_verdict(decided)
        again = records.mentions[1].model_copy(update={"id": "m-again", "spans": ((4, 5), (6, 8))})
        store.put(records.model_copy(update={"mentions": (records.mentions[0], again)}))
        assert {store.verdicts()[0].left, store.verdicts()[0].right} == {left, "m-again"}
        assert list(store.export_verdicts()) == [decided.model_dump_json()]
        store.put(records)
        assert store.verdicts() == (decided,)
        store.forget(records.source)
        assert store.verdicts() == (decided,)
        assert not [line for line in store.dump() if "张秀玲" in line and line.startswith(("anchors", "records", "moved"))]
