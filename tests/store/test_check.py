"""A store that is whole has no faults; each kind of damage is told."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph import build
from kg.resolve import link
from kg.store import Store
from kg.store.check import faults
from tests.builders import page


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The store of one page with a person in a post, its graph computed."""
    builder, article = page("a.txt", "⟦O 旗委⟧⟦T 书记⟧⟦P 张秀玲⟧走访。")
    article.post("张秀玲", "书记", article.ref("旗委"))
    with Store.open(tmp_path / "graph.sqlite") as store:
        store.put(builder.records([article]))
        identity = link(store.all_records(), store.verdicts())
        store.replace_identity(identity)
        store.replace_graph(build(store.all_records(), identity))
    return tmp_path / "graph.sqlite"


def _found(path: Path) -> list[str]:
    with Store.open(path, readonly=True) as store:
        return list(faults(store))


def test_a_whole_store_has_no_faults(path: Path) -> None:
    """Its graph is that of its pages, and quotes them."""
    with Store.open(path, readonly=True) as store:
        assert list(store.edges())
        assert store.is_current()
    assert _found(path) == []


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        ("UPDATE sources SET text = replace(text, '张', '章')", "says '张秀玲', its page '章秀玲'"),
        ("UPDATE sources SET text = substr(text, 1, 3)", "reaches beyond its page"),
        ("DELETE FROM nodes WHERE label = 'Person'", "lacks an end"),
        ("DELETE FROM entities WHERE type = 'Person'", "belongs to an entity that is not there"),
        ("UPDATE edges SET evidence = replace(evidence, '走访', '走失')", "quotes"),
        ("UPDATE sources SET records = zeroblob(9)", "cannot be read to its end"),
    ],
)
def test_each_damage_is_told(path: Path, damage: str, fault: str) -> None:
    """A page, a record, a node or a quotation that was changed behind the program's back."""
    with sqlite3.connect(path) as connection:
        connection.execute(damage)
    assert any(fault in one for one in _found(path)), _found(path)


def test_a_torn_page_of_the_file_is_told(path: Path) -> None:
    """What a failing disk leaves."""
    with closing(sqlite3.connect(path)) as whole:
        (size,) = whole.execute("PRAGMA page_size").fetchone()
    data = bytearray(path.read_bytes())
    data[size : 2 * size] = bytes(size)  # the first page is the schema; the last may be a free one
    path.write_bytes(data)
    assert _found(path)


def test_a_damaged_store_is_one_clear_error_wherever_it_is_met(path: Path) -> None:
    """Reading, writing and closing; each names the file and what to do."""
    with closing(sqlite3.connect(path)) as whole:
        (size,) = whole.execute("PRAGMA page_size").fetchone()
        roots = [number for (number,) in whole.execute("SELECT rootpage FROM sqlite_schema WHERE name IN ('nodes', 'sources')")]
    data = bytearray(path.read_bytes())
    for number in roots:
        data[(number - 1) * size : number * size] = b"\xff" * size
    path.write_bytes(data)
    with pytest.raises(StoreError, match=r"graph\.sqlite .*: .*`kg check`"), Store.open(path, readonly=True) as store:
        list(store.nodes())
    with pytest.raises(StoreError, match=r"graph\.sqlite"), Store.open(path) as store:
        store.sweep()
    assert _found(path)


def test_a_graph_older_than_its_pages_is_no_fault(path: Path) -> None:
    """That is what an interrupted build leaves, and the next one mends."""
    builder, article = page("a.txt", "⟦P 苏智雄⟧走访。")
    with Store.open(path) as store:
        store.put(builder.records([article]))
        store.sweep()
        assert not store.is_current()
    assert _found(path) == []
