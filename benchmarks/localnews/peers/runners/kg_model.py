"""The project's bundled model by itself, line by line like the other peers; no grammar, lexicon or calendar corrects it."""

from benchmarks.localnews.peers.runners.harness import FindAll, serve_pages
from kg.extract import load_engine


def load() -> FindAll:
    """The model in the package, which takes the texts of a document together."""
    engine = load_engine()
    return lambda lines: [[(span.type, span.start, span.end) for span in spans] for spans in engine.spans(lines)]


if __name__ == "__main__":
    serve_pages(load)
