"""jiagu: perceptron labels over words."""

from importlib import import_module

from benchmarks.localnews.peers.runners.harness import Find, Found, labels, serve

_TYPES = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"}


def load() -> Find:
    """The models that ship with jiagu."""
    jiagu = import_module("jiagu")

    def find(line: str) -> list[Found]:
        cut = jiagu.seg(line)
        if "".join(cut) != line:
            raise ValueError(f"jiagu changed the line: {line!r}")
        return list(labels(zip(map(len, cut), jiagu.ner(cut), strict=True), _TYPES))

    return find


if __name__ == "__main__":
    serve(load)
