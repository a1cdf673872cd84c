"""Any other HanLP model that finds names, from a folder or by the name HanLP gives it."""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, Protocol

import torch

os.environ.setdefault("HANLP_VERBOSE", "0")  # must be set before hanlp is imported: it prints progress

import hanlp

from kg.errors import ModelError
from kg.extract.bundled import load_network
from kg.extract.convention import ModelName
from kg.extract.engine import Engine, TypedSpan
from kg.extract.manifest import MANIFEST, checksum
from kg.extract.parsed import add_document, typed
from kg.extract.pieces import Piece, pieces
from kg.extract.trust import check_classes, nothing_run

_BATCH: Final = 64


class Component(Protocol):
    """What is used of a HanLP component: sentences in, entities or a document out."""

    def __call__(self, sentences: list[Any]) -> Any:  # noqa: ANN401  # what comes back depends on the component
        """Lists of characters to lists of entities, or (a multi-task model) strings to a document."""


class HanlpEngine:
    """A HanLP component as an engine; one that names tasks (`ner/msra`) cuts its own tokens, others are given characters."""

    def __init__(self, component: Component, name: str, version: str, threads: int = 1) -> None:
        self._component = component
        self.name = name
        self.version = version
        self._threads = threads
        self._own_tokens = hasattr(component, "tasks")

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """The spans of each text, in labels of ours; labels that we do not have are passed over."""
        torch.set_num_threads(self._threads)
        out: list[list[TypedSpan]] = [[] for _ in texts]
        for start in range(0, len(every := list(pieces(texts))), _BATCH):
            self._add(out, every[start : start + _BATCH])
        return out

    def _add(self, out: list[list[TypedSpan]], batch: list[Piece]) -> None:
        if self._own_tokens:
            add_document(out, batch, self._component([piece.text for piece in batch]))
            return
        for piece, entities in zip(batch, self._component([list(piece.text) for piece in batch]), strict=True):
            out[piece.number] += typed(piece, entities, None)


def load_hanlp(name: str, threads: int = 1) -> Engine:
    """The engine of a folder or of a HanLP name; a folder with our manifest is checked against it, and may be asked for a convention."""
    ours = ModelName.read(name)
    if (Path(ours.model) / MANIFEST).is_file():
        return load_network(Path(ours.model), replace(ours, model=Path(ours.model).name), threads)
    folder = Path(name)
    known = {**hanlp.pretrained.ner.ALL, **hanlp.pretrained.mtl.ALL}
    if not folder.is_dir() and name not in known:
        raise ModelError(f"no engine {name!r}: neither a folder nor a name of HanLP; `kg engines` lists what there is")
    if folder.is_dir() and not (folder / "config.json").is_file():
        raise ModelError(f"{folder} is no HanLP model: config.json is missing; give a folder that HanLP's `save` wrote")
    try:
        if folder.is_dir():
            check_classes(folder)
            with nothing_run(folder):
                component = hanlp.load(str(folder), devices=-1, verbose=False)
        else:
            component = hanlp.load(known[name], devices=-1, verbose=False)
    except ModelError:
        raise
    except Exception as error:  # HanLP raises whatever its parts raise, and import errors for its own missing parts
        raise ModelError(f"HanLP cannot load {name}: {error}; see whether it is whole, or its address can be reached") from error
    return HanlpEngine(component, folder.name, _version(folder), threads)


def _version(folder: Path) -> str:
    """The checksum of the weights, or HanLP's version for a model that HanLP keeps."""
    if not folder.is_dir():
        return f"hanlp {version('hanlp')}"
    files = sorted(path for path in folder.iterdir() if path.is_file())
    return hashlib.sha256("".join(checksum(path) for path in files).encode()).hexdigest()[:12]
