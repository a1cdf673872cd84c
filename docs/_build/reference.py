"""The reference, made from the code: `python docs/_build/reference.py [FOLDER]` writes its pages anew."""

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

import kg
from kg.cli import FAMILIES, main
from kg.export import FORMATS as WRITTEN
from kg.export.jsonl import ROW_FILES
from kg.extract.engine import ENGINES
from kg.model import Record
from kg.query import Answer, Card, OpenGraph
from kg.read import FORMATS as READ
from kg.settings import SECTIONS, Settings

_MADE = "<!-- Made by docs/_build/reference.py; change the code instead. -->\n"
_WIDTH = 100


def pages() -> dict[str, str]:
    """The files of the reference with their texts."""
    made = {"commands.md": _commands(), "settings.md": _settings(), "formats.md": _formats(), "files.md": _files(), "python.md": _python()}
    return {name: _MADE + "\n".join(lines).rstrip() + "\n" for name, lines in made.items()}


def _commands() -> Iterator[str]:
    yield "# Commands\n"
    yield "Every command tells the same with `--help`.\n"
    for name in FAMILIES:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        yield from _command(f"kg {name}", command)


def _command(name: str, command: click.Command) -> Iterator[str]:
    """The help of a command, and of those inside it."""
    context = click.Context(command, info_name=name, terminal_width=_WIDTH, max_content_width=_WIDTH, **main.context_settings)
    told = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    yield f"## {name}\n\n```text\n{told}\n```\n"
    if isinstance(command, click.Group):
        for each in command.list_commands(context):
            inner = command.get_command(context, each)
            assert inner is not None
            yield from _command(f"{name} {each}", inner)


def _settings() -> Iterator[str]:
    yield "# Settings\n"
    yield "What may stand in `kg.toml`; `kg init` writes one with all of it.\n"
    yield "| setting | means | default |\n|---|---|---|"
    for section in ("", *SECTIONS):
        model = type(Settings.model_fields[section].default) if section else Settings
        for name, field in model.model_fields.items():
            if name not in SECTIONS:
                default = field.default
                told = "" if default is None or default == frozenset() else f"`{default}`"
                yield f"| `{f'{section}.' if section else ''}{name}` | {field.description} | {told} |"


def _formats() -> Iterator[str]:
    yield "# Formats and engines\n"
    yield "## What is read\n\n| name | suffixes | what |\n|---|---|---|"
    for name, row in READ.items():
        yield f"| {name} | {' '.join(f'`{suffix}`' for suffix in row.suffixes)} | {row.what} |"
    yield "\n## What finds names\n\n| name | asked for by | what |\n|---|---|---|"
    for name, kind in ENGINES.items():
        yield f"| {name} | {kind.asked_by} | {kind.what} |"
    yield "\n## What is written\n\n`kg export NAME` writes one of them; a build writes those with a mark.\n"
    yield "| name | files | for | in a build |\n|---|---|---|---|"
    for name, way in WRITTEN.items():
        yield f"| {name} | {' '.join(f'`{file}`' for file in way.files)} | {way.readers} | {'yes' if way.built else ''} |"


def _files() -> Iterator[str]:
    yield "# Rows of the files\n"
    yield "Each line of a JSON Lines file is one of these; JSON Schemas are in `schemas/`.\n"
    for name, model in ROW_FILES.items():
        yield from _record(f"`{name}`", model)
    yield "## evidence\n\nA list of `source` (the page), `article`, `span` (offsets on the page, the end not included) and `quote`."


def _record(heading: str, model: type[Record]) -> Iterator[str]:
    yield f"## {heading}\n\n{_meaning(model)}\n\n| field | type |\n|---|---|"
    for name, field in model.model_fields.items():
        yield f"| `{name}` | `{_type(field.annotation)}` |"
    yield ""


def _python() -> Iterator[str]:
    yield "# Python\n"
    for name in ("build", "open"):
        yield from _function(f"kg.{name}", getattr(kg, name))
    for kind in (OpenGraph, Answer, Card):
        yield f"## {kind.__name__}\n\n{_meaning(kind)}\n"
        own = (name for name in vars(kind) if not name.startswith(("_", "model_")))
        for name in own:
            member = inspect.getattr_static(kind, name)
            if inspect.isfunction(member):
                yield from _function(f"{kind.__name__}.{name}", member, "###")


def _function(name: str, function: Any, level: str = "##") -> Iterator[str]:  # noqa: ANN401  # any function
    told = re.sub(r"\b(?:\w+\.)+(\w+)", r"\1", str(inspect.signature(function))).replace("'", "")
    told = re.sub(r"^\(self(?:, )?", "(", told)
    yield f"{level} {name}\n\n```text\n{name}{told}\n```\n\n{_meaning(function)}\n"


def _meaning(thing: object) -> str:
    return inspect.getdoc(thing) or ""


def _type(annotation: object) -> str:
    text = annotation.__name__ if isinstance(annotation, type) and not getattr(annotation, "__args__", ()) else str(annotation)
    return re.sub(r"\b(?:\w+\.)+(\w+)", r"\1", text).replace("|", "or").replace("NoneType", "None")


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[1] / "reference")
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in pages().items():
        (folder / file).write_text(text, encoding="utf-8")
