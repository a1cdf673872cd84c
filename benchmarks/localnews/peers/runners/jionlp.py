"""jiojio: parts of speech by a CRF, with jionlp's extractor of times."""

from importlib import import_module

from benchmarks.localnews.peers.runners.harness import Find, Found, serve, words

_TYPES = {"nr": "PERSON", "ns": "PLACE", "nt": "ORG"}
# What a bare day counts from; the ranges found do not depend on it, and no clock is asked.
_BASE = {"year": 2024, "month": 1, "day": 1}


def load() -> Find:
    """The tagger with its rules, and the extractor."""
    jiojio, jionlp = import_module("jiojio"), import_module("jionlp")
    jiojio.init(pos=True, pos_rule=True)

    def find(line: str) -> list[Found]:
        times = jionlp.ner.extract_time(line, time_base=_BASE, with_parsing=False)
        return [*words(line, jiojio.cut(line), _TYPES), *(("DATE", *time["offset"]) for time in times)]

    return find


if __name__ == "__main__":
    serve(load)
