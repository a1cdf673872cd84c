"""The settings file `kg.toml`: read, checked with file and line, and overruled by options."""

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from kg.cli.language import say, told
from kg.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import ErrorDetails

    from kg.settings import Settings

Command = TypeVar("Command", bound="Callable[..., Any]")
FILE = Path("kg.toml")
"""The settings file of a folder, as `kg init` writes it."""


def settings_option(command: Command) -> Command:
    """Which settings file counts."""
    return click.option(
        "--settings",
        "settings_file",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="A settings file; otherwise kg.toml of the current folder, if there is one. Options overrule it.",
    )(command)


def chosen_settings() -> "Settings":
    """The settings of the running command: those of the file, and over them the options that were typed."""
    context = click.get_current_context()
    path: Path | None = context.params.get("settings_file")
    settings = settings_in(path or FILE)
    typed = {
        name: value
        for name, value in context.params.items()
        if name in _options() and context.get_parameter_source(name) is not ParameterSource.DEFAULT
    }
    return settings.with_options(**typed)


def settings_in(path: Path) -> "Settings":
    """The settings of a file, or those of no file where it is missing; `out` counts from the folder of the file."""
    from pydantic import ValidationError  # noqa: PLC0415  # help must not wait

    from kg.settings import Settings  # noqa: PLC0415

    if not path.exists():
        return Settings()
    text, values = _parsed(path)
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        told = sorted((_line(text, _place(each)), _told(each)) for each in error.errors())
        raise UsageError("\n".join(f"{path}:{line}: {what}" for line, what in told)) from error
    return settings.with_options(out=path.parent / settings.out) if "out" in values else settings


def graph_folder() -> Path:
    """Where questions look for the graph when nothing is said: where `kg build` writes it."""
    return settings_in(FILE).out if FILE.exists() else Path("exports")


def _parsed(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8")
        return text, tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}; it must be a text in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        what, _, place = str(error).partition(" (at ")
        line = re.search(r"line (\d+)", place)
        where = f"{path}:{line.group(1)}" if line else f"{path}:{text.count(chr(10)) + 1}"
        hint = say("a setting is written name = value, a text in quotes: `kg init` writes an example")
        raise UsageError(f"{where}: {what}; {hint}") from error


def _place(error: "ErrorDetails") -> tuple[str, ...]:
    return tuple(str(part) for part in error["loc"])


def _told(error: "ErrorDetails") -> str:
    """What is wrong, and what may be there."""
    place = _place(error)
    name = ".".join(place)
    if error["type"] == "extra_forbidden":
        known = _options() if len(place) == 1 else _options(place[0])
        return say("there is no setting {name}; known are {known}", name=name, known=", ".join(known))
    return say("{name}: {what}, not {given}", name=name, what=told(error["msg"]), given=repr(error["input"]))


def _options(section: str | None = None) -> list[str]:
    """The names of the settings of a section, or of all with the names of the sections."""
    from kg.settings import SECTIONS, Settings  # noqa: PLC0415  # help must not wait

    fields = Settings.model_fields
    if section is not None and section in SECTIONS:
        return list(fields[section].default.__class__.model_fields)
    return [*fields, *(name for part in SECTIONS for name in fields[part].default.__class__.model_fields)]


def _line(text: str, place: tuple[str, ...]) -> int:
    """The line of a setting; TOML's reader keeps no places, so it is looked for under the heading of its section."""
    under: tuple[str, ...] = ()
    best = 1
    for number, line in enumerate(text.splitlines(), 1):
        if heading := re.match(r"\s*\[\s*([\w.-]+)\s*\]", line):
            under = tuple(heading.group(1).split("."))
            found = under
        elif key := re.match(r"\s*([\w.\"-]+)\s*=", line):
            found = (*under, *key.group(1).replace('"', "").split("."))
        else:
            continue
        if found == place[: len(found)]:
            best = number
        if found == place:
            break
    return best
