"""One build in one process with the processor time of each of its steps: where a build spends its time."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import process_time

from kg.collecting import collecting_seldom
from kg.export import FORMATS, export
from kg.extract import Engine, Together, extract, load_engine, texts_of
from kg.facts import claims
from kg.graph import build, read
from kg.layout import read_layout
from kg.model import Records, Source
from kg.read import read_page, sources
from kg.resolve import link
from kg.runner.work import ALONE, groups
from kg.store import Store

_WARM = "王芳十月五日到北京市，同教育局局长李明座谈。\n"


class Spent:
    """Seconds of the processor by step, in the order of the first time."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    @contextmanager
    def on(self, step: str) -> Iterator[None]:
        """Count what happens inside for a step."""
        begun = process_time()
        yield
        self.seconds[step] += process_time() - begun


def stages(archive: Path, out: Path) -> Counter[str]:
    """The steps of a build of an archive into an empty folder; tables and model are loaded before."""
    engine, spent = load_engine(), Spent()
    found = [source for source in sources([archive]) if isinstance(source, Source)]
    _records([Source(id="warm", name="warm.txt", data=_WARM.encode())], engine, Spent())
    with collecting_seldom(), Store.open(out / "graph.sqlite") as store:
        for group in groups(found, ALONE):
            for records in _records(group, engine, spent):
                with spent.on("records into the store"):
                    store.put(records)
        with spent.on("who is who"):
            identity = link(store.all_records())
        with spent.on("graph"):
            graph = build(store.all_records(), identity)
        with spent.on("graph into the store"):
            store.replace_identity(identity)
            store.replace_graph(graph)
        graph = read(store, graph)
        for name, row in FORMATS.items():
            if row.built:
                with spent.on(f"files: {name}"):
                    export(graph, name, out)
    return spent.seconds


def _records(group: list[Source], engine: Engine, spent: Spent) -> list[Records]:
    """The records of a group of sources, step by step as `kg.pipeline` has them."""
    with spent.on("read"):
        pages = [read_page(source) for source in group]
    with spent.on("layout"):
        layouts = [read_layout(page) for page in pages]
    both = list(zip(pages, layouts, strict=True))
    with spent.on("extract: network"):
        seen = Together(engine, [text for page, layout in both for text in texts_of(page, layout.articles, layout.furniture)])
    with spent.on("extract: all else"):
        mentions = [extract(page, layout.articles, seen, furniture=layout.furniture) for page, layout in both]
    with spent.on("facts"):
        said = [claims(page, layout.articles, found) for (page, layout), found in zip(both, mentions, strict=True)]
    return [
        Records(source=page.id, name=page.name, page=page, articles=layout.articles, mentions=found, claims=told)
        for (page, layout), found, told in zip(both, mentions, said, strict=True)
    ]
