"""Gold texts read as if they were pages somebody brought, to see what the whole flow makes of them."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.evaluate import GoldDocument, Predicted, by_source
from kg.extract import load_engine
from kg.runner.local import fill
from kg.runner.progress import Progress
from kg.runner.work import EngineMaker
from kg.settings import Settings
from kg.store import Store


def trial(
    documents: Iterable[GoldDocument], settings: Settings, progress: Progress, make_engine: EngineMaker = load_engine
) -> dict[str, Predicted]:
    """What a build of the texts says, by the documents' names; everything it writes is gone afterwards."""
    with TemporaryDirectory(prefix="kg-trial-") as name:
        folder = Path(name) / "pages"
        folder.mkdir()
        for document in documents:
            # Bytes, so that the line ends of the page stay as they are.
            (folder / f"{document.name}.txt").write_bytes(document.marked.text.encode("utf-8"))
        with Store.open(Path(name) / "trial.sqlite") as store:
            _, graph = fill(store, [folder], settings, progress, make_engine)
            return by_source(graph.article_rows, graph.mention_rows, graph.post_rows, graph.event_rows, graph.entity_rows)
