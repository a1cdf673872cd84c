"""How often single characters, pairs and triples occur in running text, as rows of `joints.tsv.xz`."""

import lzma
import re
from collections import Counter
from collections.abc import Iterable

from kg.text import chinese_punctuation
from kg.train.joints.texts import Document, plain

_LEAST = {1: 20, 2: 8, 3: 24}  # times that a group must be seen, by its length
_RUN = re.compile(r"0+|A+")
_KNOWN = re.compile(r"[\u3007\u3400-\u9fff0A，。、；：？！（）“”《》—…·]+")


def count(documents: Iterable[Document]) -> bytes:
    """The counts of all documents, compressed; rows are in the order of their groups."""
    found: Counter[str] = Counter()
    for document in documents:
        for paragraph in document.paragraphs:
            text = chinese_punctuation(_RUN.sub(lambda match: match[0][0], plain(paragraph)))
            for run in _KNOWN.findall(text):
                for length in _LEAST:
                    found.update(run[at : at + length] for at in range(len(run) - length + 1))
    rows = (f"{group}\t{times}" for group, times in sorted(found.items()) if times >= _LEAST[len(group)])
    return lzma.compress("\n".join(rows).encode(), preset=9 | lzma.PRESET_EXTREME)
