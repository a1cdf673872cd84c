"""FoolNLTK: a character BiLSTM-CRF; its frozen graph runs under TensorFlow 2, the best path is found here."""

import json
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

from benchmarks.localnews.peers.runners.harness import Find, Found, labels, serve

_TYPES = {"person": "PERSON", "location": "PLACE", "company": "ORG", "org": "ORG", "job": "TITLE", "time": "DATE"}
_FAR = -1000.0


def load() -> Find:
    """The graph that ships with foolnltk, beside the interpreter where its wheel puts it."""
    tensorflow = import_module("tensorflow").compat.v1
    folder = Path(sys.prefix) / "fool"
    with ZipFile(folder / "map.zip") as packed:
        maps = json.loads(packed.read("all_map.json").splitlines()[0])
    ids, names = maps["char_map"], {int(number): name for number, name in maps["ner_map"].items()}
    definition = tensorflow.GraphDef.FromString((folder / "ner.pb").read_bytes())
    graph = tensorflow.Graph()
    with graph.as_default():
        tensorflow.import_graph_def(definition, name="")
    one_thread = tensorflow.ConfigProto(intra_op_parallelism_threads=1, inter_op_parallelism_threads=1)
    session = tensorflow.Session(graph=graph, config=one_thread)

    def find(line: str) -> list[Found]:
        characters = np.array([[ids.get(character, ids["<OOV>"]) for character in line]], dtype=np.int32)
        given = {"char_inputs:0": characters, "lengths:0": [len(line)], "dropout:0": 1.0}
        logits, moves = session.run(["project/logits:0", "crf_loss/transitions:0"], given)
        path = best_path(logits[0], moves)
        return list(labels(((1, names[tag]) for tag in path), _TYPES))

    return find


def best_path(logits: NDArray[np.float32], moves: NDArray[np.float32]) -> Sequence[int]:
    """The likeliest tags of a line; the transitions have one more state, from which every line starts."""
    states = len(moves)
    scores = np.full(states, _FAR)
    scores[-1] = 0
    steps = []
    for row in logits:
        reached = scores[:, None] + moves
        steps.append(reached.argmax(axis=0))
        scores = reached.max(axis=0) + np.append(row, [_FAR] * (states - len(row)))
    path = [int(scores.argmax())]
    for step in reversed(steps[1:]):
        path.append(int(step[path[-1]]))
    return path[::-1]


if __name__ == "__main__":
    serve(load)
