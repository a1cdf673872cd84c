"""The project's bundled model by itself, line by line like the other peers; no grammar, lexicon or calendar corrects it."""

from benchmarks.localnews.peers.runners.harness import Find, serve
from kg.extract import load_engine


def load() -> Find:
    """The model in the package."""
    engine = load_engine()
    return lambda line: ((span.type, span.start, span.end) for span in engine.spans([line])[0])


if __name__ == "__main__":
    serve(load)
