"""Models from strangers: a folder may hold weights, words and settings, and nothing in it is run.

HanLP makes whatever class a folder's settings name, and some of its parts read pickles, which run what they say. A model that
HanLP keeps under a name of its own is asked for by that name and loaded as HanLP does.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from kg.errors import ModelError

_CLASS_KEYS = frozenset({"classpath", "class_path"})
_HOMES = ("hanlp.", "hanlp_common.", "kg.extract.recognizer.")
_STARTING = frozenset({"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"})
_WEIGHTS_ONLY = "TORCH_FORCE_WEIGHTS_ONLY_LOAD"
_watching: list[Path] = []


def check_classes(folder: Path) -> None:
    """Raise `ModelError` where the settings of a folder name a class that is neither HanLP's nor ours."""
    for name in ("config.json", "meta.json"):
        path = folder / name
        try:
            settings = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        except (OSError, ValueError, RecursionError) as error:
            raise ModelError(f"{path} cannot be read: {error}; give a folder that HanLP's `save` or `kg train` wrote") from error
        for asked in _classes(settings):
            if not _is_known(asked):
                raise ModelError(f"{path} asks for {asked!r}, no class of HanLP's, which could run anything; take a model from its maker")


@contextmanager
def nothing_run(folder: Path) -> Iterator[None]:
    """As long as this lasts no pickle makes anything, and no program is started; `ModelError` names the folder."""
    _watch()
    former = os.environ.get(_WEIGHTS_ONLY)
    os.environ[_WEIGHTS_ONLY] = "1"
    _watching.append(folder)
    try:
        yield
    finally:
        _watching.pop()
        if former is None:
            del os.environ[_WEIGHTS_ONLY]
        else:
            os.environ[_WEIGHTS_ONLY] = former


@cache
def _watch() -> None:
    sys.addaudithook(_refuse)  # which cannot be taken away again


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if not _watching:
        return
    if event == "pickle.find_class" or event in _STARTING:
        what = f"{event} {arguments[:2]}"
        raise ModelError(f"the model in {_watching[-1]} has code in it ({what}), which is not run; take a model from its maker")


def _classes(settings: object) -> Iterator[object]:
    if isinstance(settings, dict):
        yield from (value for key, value in settings.items() if key in _CLASS_KEYS)
        settings = list(settings.values())
    if isinstance(settings, list):
        for value in settings:
            yield from _classes(value)


def _is_known(asked: object) -> bool:
    """Whether a class is made by HanLP or by us; what their modules have imported from elsewhere is not."""
    if not isinstance(asked, str) or not asked.startswith(_HOMES):
        return False
    module, _, name = asked.rpartition(".")
    try:
        found = getattr(import_module(module), name)
    except Exception:  # what is not there, or needs a part of HanLP that is not installed, is told by HanLP
        return True
    return isinstance(found, type) and f"{found.__module__}.".startswith(_HOMES)
