"""What is held of an archive while its graph is computed does not grow with it."""

import gc
from collections import Counter
from pathlib import Path

import pytest

from kg import shelf
from kg.graph import build, edges
from kg.graph.meetings import Occasion
from kg.model import Entity, EventType, ParticipantRole, Proposal, Records
from kg.model.rows import EventRow, Evidence, PostRow, TenureRow
from kg.resolve import link
from kg.resolve.references import ArticleText, NamedReference, PersonUnit, Report
from kg.store import Store
from tests.builders import DALAD, page

_HELD = 8
_OF_IDENTITY = (Entity, Proposal, PersonUnit, NamedReference, ArticleText, Report)
_OF_GRAPH = (Evidence, PostRow, TenureRow, EventRow, Occasion)
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"


def _page(number: int) -> Records:
    """A page of its own people in posts of its own body, with an event at a place that all pages name."""
    one, other = (f"{_SURNAMES[number % 20]}{given}{_SURNAMES[number // 20]}" for given in "晓海")
    school = f"第{number}中学"
    builder, article = page(f"{number}.txt", f"⟦O {school}⟧校长⟦P {one}⟧、副校长⟦P {other}⟧到⟦L 树林召镇⟧走访。")
    article.region(DALAD).names(school, f"达拉特旗{school}").names("树林召镇", "树林召镇", code="150621100000")
    article.post(one, "校长", article.ref(school)).post(other, "副校长", article.ref(school))
    people = [(one, ParticipantRole.LEADER), (other, ParticipantRole.PARTICIPANT)]
    article.event(EventType.VISIT, "走访", people, date="2022-10-25", places=["树林召镇"])
    return builder.records([article])


def _alive(*kinds: type) -> Counter[str]:
    gc.collect()
    return Counter(type(one).__name__ for one in gc.get_objects() if type(one) in kinds)


def _held(folder: Path, pages: int) -> Counter[str]:
    """The records that are alive once it is decided who is who, and once the graph is made."""
    with Store.open(folder / f"{pages}.sqlite") as store:
        for number in range(pages):
            store.put(_page(number))
        identity = link(store.all_records())
        decided = _alive(*_OF_IDENTITY)
        store.replace_identity(identity)
        del identity
        graph = build(store.all_records(), store.identity())
        assert sum(1 for _ in graph.post_rows) == 2 * pages
        return decided + _alive(*_OF_GRAPH)


def test_four_times_the_pages_hold_no_more_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """References, proposals, entities, posts, events and quotations lie on shelves, which hold a few in memory."""
    monkeypatch.setattr(shelf, "_HELD", _HELD)
    monkeypatch.setattr(edges, "_OPEN", _HELD)
    fewer, more = (_held(tmp_path, pages) for pages in (40, 160))
    assert {kind: more[kind] - fewer[kind] for kind in more if more[kind] - fewer[kind] > 2 * _HELD} == {}
