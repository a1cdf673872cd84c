"""jieba: parts of speech by dictionary and HMM."""

from importlib import import_module

from benchmarks.localnews.peers.runners.harness import Find, serve, words

_TYPES = {"nr": "PERSON", "nrt": "PERSON", "nrfg": "PERSON", "ns": "PLACE", "nt": "ORG", "t": "DATE"}


def load() -> Find:
    """The tagger with its own dictionary."""
    tagger = import_module("jieba.posseg")
    return lambda line: words(line, ((pair.word, pair.flag) for pair in tagger.cut(line)), _TYPES)


if __name__ == "__main__":
    serve(load)
