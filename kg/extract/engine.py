"""Name finders behind one protocol, and the one table of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from kg.extract.convention import ModelName
from kg.model import MentionType

_BUNDLED: Final = "bundled"


@dataclass(frozen=True, slots=True)
class TypedSpan:
    """A name in a text: half-open character offsets, its type, and how sure the engine is (0 to 1)."""

    start: int
    end: int
    type: MentionType
    confidence: float


class Engine(Protocol):
    """Finds persons, organizations, places and titles in texts."""

    @property
    def name(self) -> str:
        """What the engine is called in records and on the command line."""

    @property
    def version(self) -> str:
        """What tells two models of this name apart: the first characters of a checksum, or what the service says."""

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """The spans of each text, in the order of the text; texts are of any length, and none may change what another gives."""


@dataclass(frozen=True, slots=True)
class EngineKind:
    """A row of the table: how the engine is asked for, what it is, and how it is made of that and a number of threads."""

    asked_by: str
    what: str
    accepts: Callable[[str | None], bool]
    load: Callable[[str | None, int], Engine]


def _bundled(name: str | None, threads: int) -> Engine:
    from kg.extract.bundled import load_bundled  # noqa: PLC0415  # torch and hanlp load on first use

    return load_bundled(ModelName.read(name or _BUNDLED).convention, threads)


def _service(address: str | None, _: int) -> Engine:
    from kg.extract.service_engine import ServiceEngine  # noqa: PLC0415  # keeps the network out of the way of those who do not ask for it

    return ServiceEngine(address or "")


def _hanlp(name: str | None, threads: int) -> Engine:
    from kg.extract.hanlp_engine import load_hanlp  # noqa: PLC0415  # torch and hanlp load on first use

    return load_hanlp(name or "", threads)


def _is_bundled(name: str | None) -> bool:
    return name is None or ModelName.read(name).model == _BUNDLED


def _is_address(name: str | None) -> bool:
    return name is not None and name.startswith(("http://", "https://"))


ENGINES: Final[Mapping[str, EngineKind]] = {
    _BUNDLED: EngineKind(
        "nothing, `bundled`, or `bundled:msra`", "the model in the package, offline; by another corpus's rules", _is_bundled, _bundled
    ),
    "service": EngineKind("an address, `https://…`", "HanLP's RESTful service", _is_address, _service),
    "hanlp": EngineKind("a folder, or a name HanLP knows", "any other HanLP model that finds names", lambda _: True, _hanlp),
}
"""The engines in the order in which they are tried: the first that accepts what was asked for is taken."""


def load_engine(name_or_folder: str | None = None, threads: int = 1) -> Engine:
    """The engine asked for: the bundled one by default; raises ModelError if its model is missing or damaged."""
    kind = next(kind for kind in ENGINES.values() if kind.accepts(name_or_folder))
    return kind.load(name_or_folder, threads)
