"""Sources and their records in the store."""

import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from kg.errors import StoreError, UsageError
from kg.graph import build
from kg.ids import source_id
from kg.model import Entity, EntityType, Issue, IssueKind, Records
from kg.resolve import Identity, link
from kg.store import Store, sql
from tests.builders import page
from tests.strategies import corpora


def _records(name: str, text: str) -> Records:
    builder, article = page(name, text)
    return builder.records([article])


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return Store.open(tmp_path / "graph.sqlite")


@given(corpora)
@settings(max_examples=20, deadline=None)
def test_records_come_out_as_they_went_in(documents: list[Records]) -> None:
    """Every record survives the store unchanged, and all of them come in the order of their sources."""
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "graph.sqlite") as store:
        for records in documents:
            store.put(records)
        assert list(store.all_records()) == sorted(documents, key=lambda records: records.source)


def test_putting_a_source_twice_changes_nothing(store: Store) -> None:
    """The dump after the second time equals that after the first."""
    records = _records("a.txt", "⟦P 张秀玲⟧走访。")
    store.put(records)
    before = list(store.dump())
    store.put(records)
    assert list(store.dump()) == before


def test_one_source_under_two_names_is_one_source(store: Store) -> None:
    """Two files with the same bytes are one source with both names, called by the first."""
    records = _records("b.txt", "⟦P 张秀玲⟧走访。")
    store.put(records)
    store.put(records.model_copy(update={"name": "a.txt"}))
    assert [(source.id, source.names) for source in store.sources()] == [(records.source, ("a.txt", "b.txt"))]
    assert store.records(records.source).name == "a.txt"


def test_a_changed_file_supersedes_its_former_version(store: Store) -> None:
    """A name given to other content takes the former content away, unless that has another name."""
    old, new = _records("a.txt", "⟦P 张秀玲⟧走访。"), _records("a.txt", "⟦P 苏智雄⟧走访。")
    store.put(old)
    store.put(new)
    assert [source.id for source in store.sources()] == [new.source]
    store.put(old.model_copy(update={"name": "c.txt"}))
    store.put(old.model_copy(update={"name": "a.txt"}))
    assert [source.names for source in store.sources()] == [("a.txt", "c.txt")]


def test_a_superseded_source_is_found_again_until_it_is_swept_away(store: Store) -> None:
    """A file that only has another name now keeps what was read from it; after that it is gone from the file."""
    old, new = _records("a.txt", "⟦P 张秀玲⟧走访。"), _records("a.txt", "⟦P 苏智雄⟧走访。")
    store.put(old)
    store.put(new)
    store.put(store.records(old.source).model_copy(update={"name": "b.txt"}))
    store.sweep()
    assert {source.names for source in store.sources()} == {("a.txt",), ("b.txt",)}
    store.put(new.model_copy(update={"name": "b.txt"}))
    store.sweep()
    with pytest.raises(UsageError, match="no source"):
        store.records(old.source)


def test_the_versions_that_read_a_source_are_kept_with_it(store: Store) -> None:
    """Another reading brings its own; a dump shows them."""
    records = _records("a.txt", "⟦P 张秀玲⟧走访。")
    store.put(records)
    assert [source.versions for source in store.sources()] == [""]
    store.put(records, "2 of today")
    assert [source.versions for source in store.sources()] == ["2 of today"]
    assert [line for line in store.dump() if line.startswith("versions") and "2 of today" in line]


def test_names_that_no_longer_come_from_where_they_were_are_gone(store: Store) -> None:
    """They stay on record, those of another place are not touched, and one that comes again is there again."""
    for name in ("a.txt", "b.txt", "c.txt"):
        store.put(_records(name, f"⟦P 张秀玲⟧走访{name}。"))
    store.came("here", ["a.txt", "b.txt"])
    store.came("there", ["c.txt"])
    store.came("here", ["b.txt"])
    assert {source.names: source.gone for source in store.sources()} == {("a.txt",): ("a.txt",), ("b.txt",): (), ("c.txt",): ()}
    store.came("here", ["a.txt", "b.txt"])
    assert [source.gone for source in store.sources()] == [(), (), ()]


def test_an_unreadable_source_keeps_its_issues(store: Store) -> None:
    """A source without a page stays on record with what went wrong."""
    issue = Issue(source="a.bin", kind=IssueKind.BINARY, text="binary", remedy="give text")
    records = Records(source=source_id(b"\0"), name="a.bin", page=None, issues=(issue,))
    store.put(records)
    assert store.records(records.source) == records
    assert store.text_named("a.bin") is None
    assert not store.sources()[0].readable


def test_forgetting_leaves_no_character_in_the_file(tmp_path: Path) -> None:
    """A forgotten source is gone from the bytes of the file too, with the graph that quoted it."""
    path = tmp_path / "graph.sqlite"
    records = _records("a.txt", "⟦P 张秀玲⟧走访。")
    with Store.open(path) as store:
        store.put(records)
        store.replace_identity(link(store.all_records()))
        store.replace_graph(build(store.all_records(), store.identity()))
        assert store.text_named("a.txt") == "张秀玲走访。\n"
        store.forget(records.source)
        assert store.sources() == ()
        with pytest.raises(UsageError, match="no source"):
            store.forget(records.source)
    assert "张秀玲".encode() not in path.read_bytes()


def test_a_failed_transaction_leaves_the_former_state(store: Store) -> None:
    """What breaks in the middle leaves nothing behind."""
    entity = Entity(id="m1", type=EntityType.PERSON, name="张秀玲", aliases=(), code=None, parent=None, references=("m1",), sources=("s1",))
    store.replace_identity(Identity((), (entity,), ()))
    before = list(store.dump())
    with pytest.raises(sqlite3.IntegrityError):
        store.replace_identity(Identity((), (entity, entity), ()))
    assert list(store.dump()) == before


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    """One writer holds the store; readers come in, a second writer gets an error that says what to do."""
    path = tmp_path / "graph.sqlite"
    with Store.open(path) as writer:
        writer.put(_records("a.txt", "⟦P 张秀玲⟧走访。"))
        with pytest.raises(StoreError, match="another process; wait"):
            Store.open(path)
        with Store.open(path, readonly=True) as reader:
            assert len(reader.sources()) == 1
    with Store.open(path) as again:
        assert len(again.sources()) == 1
    assert [found.name for found in tmp_path.iterdir()] == ["graph.sqlite"]


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    """A store opened for reading refuses changes."""
    path = tmp_path / "graph.sqlite"
    Store.open(path).close()
    with Store.open(path, readonly=True) as reader, pytest.raises(StoreError, match="for reading only"):
        reader.put(_records("a.txt", "⟦P 张秀玲⟧走访。"))


def test_other_files_are_refused(tmp_path: Path) -> None:
    """A missing file, a text file, another program's database and a newer schema each get an error of their own."""
    with pytest.raises(StoreError, match="no store at"):
        Store.open(tmp_path / "none.sqlite", readonly=True)
    (tmp_path / "text.sqlite").write_text("张秀玲" * 1000)
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(tmp_path / "text.sqlite")
    with sqlite3.connect(tmp_path / "other.sqlite") as other:
        other.execute("CREATE TABLE mine (id)")
    other.close()
    with pytest.raises(StoreError, match="another program"):
        Store.open(tmp_path / "other.sqlite")
    Store.open(tmp_path / "new.sqlite").close()
    with sqlite3.connect(tmp_path / "new.sqlite") as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(StoreError, match="newer version"):
        Store.open(tmp_path / "new.sqlite")


def test_an_older_store_is_brought_up_to_date(tmp_path: Path) -> None:
    """A file of the first schema is read after one opening for writing, and says so before."""
    path = tmp_path / "graph.sqlite"
    with sqlite3.connect(path) as old:
        old.executescript(f"PRAGMA application_id = {sql.APPLICATION_ID}; {sql.MIGRATIONS[0]}; PRAGMA user_version = 1;")
        old.execute("INSERT INTO nodes VALUES ('m1', 'Person', '哈丽玛•木拉提', '{\"aliases\": [\"哈丽玛\"]}')")
    old.close()
    with pytest.raises(StoreError, match="older schema 1; `kg build` with its folder"):
        Store.open(path, readonly=True)
    with Store.open(path) as store:
        store.put(_records("a.txt", "⟦P 张秀玲⟧走访。"))
    with Store.open(path, readonly=True) as store:
        assert len(store.sources()) == 1
        assert [node.id for name in ("哈丽玛·木拉提", "哈丽玛") for node in store.named(name)] == ["m1", "m1"]


def test_what_was_read_stands_when_its_file_gives_nothing(store: Store) -> None:
    """Under its name or of its bytes; why is kept, until the file gives something again or the page is forgotten."""
    records = _records("a.txt", "⟦P 张秀玲⟧走访。")
    store.put(records, "1")
    issue = Issue(source="a.txt", kind=IssueKind.EMPTY, text="a.txt is empty", remedy="fetch it again")
    empty = Records(source=source_id(b""), name="a.txt", page=None, issues=(issue,))
    assert store.keep_former(empty)
    assert store.keep_former(empty.model_copy(update={"source": records.source, "name": "b.txt"}))
    assert not store.keep_former(empty.model_copy(update={"name": "c.txt"}))
    (source,) = store.sources()
    assert (source.id, source.versions, source.unread) == (records.source, "1", (("a.txt", issue), ("b.txt", issue)))
    assert store.records(records.source) == records
    store.put(records, "1")
    (source,) = store.sources()
    assert source.unread == (("b.txt", issue),)


def test_several_sources_are_forgotten_together_or_not_at_all(store: Store) -> None:
    """One that is not there leaves the others."""
    one, other = _records("a.txt", "⟦P 张秀玲⟧走访。"), _records("b.txt", "⟦P 苏智雄⟧走访。")
    store.put(one)
    store.put(other)
    with pytest.raises(UsageError, match="no source"):
        store.forget(one.source, "s0")
    assert len(store.sources()) == 2
    store.forget(one.source, other.source)
    assert store.sources() == ()
