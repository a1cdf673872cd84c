"""One closed value with the options of every stage, in the order of the flow."""

from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from kg.model import Record


class ReadSettings(Record):
    """How files become pages; an encoding that is not given is detected."""

    encoding: str | None = Field(default=None, description="The encoding of the files; otherwise it is detected.", examples=["gb18030"])


class ExtractSettings(Record):
    """How names are found; `without` leaves out annotators (model, grammar, lexicon) to see what each adds."""

    engine: str | None = Field(
        default=None, description="The model that finds names: `kg engines` lists what can be said here.", examples=["bundled"]
    )
    threads: int = Field(default=1, ge=1, description="Threads of the processor for the model.", examples=[1])
    without: frozenset[str] = Field(
        default=frozenset(), description="Annotators to leave out (model, grammar, lexicon), to see what each adds.", examples=[["lexicon"]]
    )


class FactsSettings(Record):
    """How names become facts; `region` says which place all articles speak from."""

    region: str | None = Field(
        default=None,
        description="The place all articles speak from: its name, chain of names or division code; otherwise each page tells.",
        examples=["内蒙古自治区鄂尔多斯市达拉特旗"],
    )


class Settings(Record):
    """The options of a build; `jobs` processes read pages here, or the Ray cluster at `address` does."""

    read: ReadSettings = ReadSettings()
    extract: ExtractSettings = ExtractSettings()
    facts: FactsSettings = FactsSettings()
    runner: Literal["local", "ray"] = Field(default="local", description="Read on this machine or on a Ray cluster.", examples=["local"])
    jobs: int = Field(default=1, ge=1, description="Processes that read pages.", examples=[1])
    address: str | None = Field(
        default=None,
        description="The address of the Ray cluster; without one a cluster of `jobs` processes is started here.",
        examples=["ray://head:10001"],
    )
    out: Path = Field(default=Path("exports"), description="The folder of the graph and its files.", examples=["exports"])

    def with_options(self, **options: Any) -> "Settings":  # noqa: ANN401  # checked by the model
        """These settings with other options, each named as in its section."""
        values = self.model_dump()
        for name, value in options.items():
            section = next((values[section] for section in SECTIONS if name in values[section]), values)
            section[name] = value
        return Settings.model_validate(values)


SECTIONS = ("read", "extract", "facts")
"""The stages whose options are in a section of their own; no two sections have an option of one name."""
