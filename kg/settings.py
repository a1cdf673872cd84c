"""One closed value with the options of every stage, in the order of the flow."""

from pathlib import Path
from typing import Literal

from pydantic import Field

from kg.model import Record


class ReadSettings(Record):
    """How files become pages; an encoding that is not given is detected."""

    encoding: str | None = None


class ExtractSettings(Record):
    """How names are found; `without` leaves out annotators (model, grammar, lexicon) to see what each adds."""

    engine: str | None = None
    threads: int = Field(default=1, ge=1)
    without: frozenset[str] = frozenset()


class FactsSettings(Record):
    """How names become facts; `region` says which place all articles speak from."""

    region: str | None = None


class Settings(Record):
    """The options of a build; `jobs` processes read pages here, or the Ray cluster at `address` does."""

    read: ReadSettings = ReadSettings()
    extract: ExtractSettings = ExtractSettings()
    facts: FactsSettings = FactsSettings()
    runner: Literal["local", "ray"] = "local"
    jobs: int = Field(default=1, ge=1)
    address: str | None = None
    out: Path = Path("exports")
