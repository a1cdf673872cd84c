"""The catalogue of messages, kept up with the code: `python docs/_build/messages.py` adds new ones, drops old ones and compiles it.

What commands print through `say`, the heads of their tables, their help, and what the layers below tell in English (errors, issues,
reasons) are its keys; the last are f-strings in the code and patterns in the catalogue: `there is no file {text}`. What libraries
say inside them stands in `libraries.txt`.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from kg import errors
from kg.cli import FAMILIES, main
from kg.cli.language import CATALOGUE, lines_of
from kg.doctor import State
from kg.evaluate import load_gold, score
from kg.evaluate.measure import HEAD
from kg.export import FORMATS as WRITTEN
from kg.export.neo4j_load import Change
from kg.extract.engine import ENGINES
from kg.model import BylineRole, EntityType, EventType, Judgement, MentionType, OrganizationRole, ParticipantRole, PostStatus, Unit
from kg.query.held import Basis
from kg.query.search import Likeness
from kg.query.timeline import MomentKind
from kg.read import FORMATS as READ
from kg.settings import SECTIONS, Settings

Key = str | tuple[str, ...]
KG = Path(__file__).parents[2] / "kg"
CLICK = Path(click.__file__).parent
GOLD = Path(__file__).parents[2] / "tests" / "gold"
LIBRARIES = Path(__file__).with_name("libraries.txt")
_TOLD = {
    "Issue",
    "_issue",
    "Finding",
    "Answer",
    "Part",
    "_tried",
    "star",
    "Proposal",
    "Region",
    "problem",
    "step",
    "__init__",
    "_answer",
    "_task",
}
"""What carries sentences from the layers below to a reader, beside the errors."""
_ERRORS = {name for name in vars(errors) if name.endswith("Error")} | {"SourceError"}
_FIELDS = {"text", "remedy", "reason", "what"}
_HEADS = {"print_table": 0, "print_answer": 1}
_LISTS = (BylineRole, EntityType, EventType, Judgement, MentionType, OrganizationRole, ParticipantRole, PostStatus, Unit)
_WORDS = (
    *(word.value for words in (*_LISTS, Basis, Change, MomentKind, State) for word in words),
    *(likeness.name.lower().replace("_", " ") for likeness in Likeness),
    *("page", "row"),
)
_KINDS = ("task", "program", "model", "package", "reads", "engine", "writes")
"""Words that stand in tables: those of the closed lists, of what a search found, of progress, and of what the doctor looks at."""
_HEAD = "# What kg says in Chinese; keys come from the code: python docs/_build/messages.py"
_DAY = datetime(2026, 1, 1, tzinfo=UTC)  # the same messages give the same bytes


@dataclass
class Module:
    """The syntax of a file, with the functions and the values of its names."""

    tree: ast.Module

    def __post_init__(self) -> None:
        self.scopes = [node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef)]
        self.functions = {node.name: node for node in self.scopes}
        self.followed: list[str] = []  # names and functions on the way, each once

    def calls(self) -> Iterator[tuple[ast.Call, ast.AST]]:
        """Each call with what it stands in: a function, else the module."""
        inside: dict[ast.AST, ast.AST] = {}
        for function in self.scopes:
            inside |= dict.fromkeys(ast.walk(function), function)
        return ((node, inside.get(node, self.tree)) for node in ast.walk(self.tree) if isinstance(node, ast.Call))

    def texts(self, node: ast.expr | None, scope: ast.AST) -> Iterator[str]:
        """Every text that an expression may be, with `{name}` where values go; names and functions of the file are followed."""
        match node:
            case ast.Constant(value=str(text)):
                yield text.replace("{", "{{").replace("}", "}}")
            case ast.JoinedStr(values=parts):
                names: dict[str, str] = {}
                yield from map("".join, product(*[list(self._part(part, scope, names)) for part in parts]))
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                yield from map("".join, product(self.texts(left, scope), self.texts(right, scope)))
            case ast.IfExp(body=body, orelse=other):
                yield from self.texts(body, scope)
                yield from self.texts(other, scope)
            case ast.Name(id=name) if name not in self.followed:
                self.followed.append(name)
                for place in dict.fromkeys((scope, self.tree)):
                    for value in _assigned(name, place, self.tree):
                        yield from list(self.texts(value, place))
                self.followed.pop()
            case ast.Call(func=ast.Name(id=name)) if name in self.functions and name not in self.followed:
                self.followed.append(name)
                for given in ast.walk(self.functions[name]):
                    if isinstance(given, ast.Return):
                        yield from list(self.texts(given.value, self.functions[name]))
                self.followed.pop()

    def _part(self, part: ast.expr, scope: ast.AST, names: dict[str, str]) -> Iterator[str]:
        """A part of an f-string: what a value may be if that stands in the file, else a place for it."""
        if not isinstance(part, ast.FormattedValue):
            yield from self.texts(part, scope)
        elif found := list(self.texts(part.value, scope)):
            yield from found
        else:
            source = ast.unparse(part.value)
            said = source.partition("(")[0] if isinstance(part.value, ast.Call) else source
            name = (re.findall(r"[a-z][a-z_]*[a-z]", said) or ["value"])[-1]
            while names.setdefault(name, source) != source:
                name += "_"
            yield f"{{{name}}}"


def _assigned(name: str, scope: ast.AST, tree: ast.Module) -> Iterator[ast.expr]:
    """What a name is given in a function or file; of a tuple that is taken apart, and in a loop over a table, the part of its place."""
    for node in scope.body if isinstance(scope, ast.Module) else ast.walk(scope):
        match node:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                yield value
            case ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value) if target == name:
                yield value
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
                yield from (value for target, value in zip(targets, values, strict=True) if ast.unparse(target) == name)
            case ast.For(target=ast.Tuple(elts=targets), iter=ast.Name(id=table)) if name in (places := list(map(ast.unparse, targets))):
                for rows in _assigned(table, tree, tree):
                    yield from (row.elts[places.index(name)] for row in getattr(rows, "elts", ()) if isinstance(row, ast.Tuple))


def said() -> Iterator[Key]:
    """What commands print in their own words."""
    for path in sorted((KG / "cli").rglob("*.py")):
        module = Module(ast.parse(path.read_text(encoding="utf-8")))
        for call, scope in module.calls():
            name = _name(call)
            if name in ("say", "Bar") and call.args:
                yield from _plain(module.texts(call.args[0], scope))
            elif name == "say_count":
                yield from zip(*(_plain(module.texts(one, scope)) for one in call.args[:2]), strict=True)
            elif name in _HEADS:
                head = call.args[_HEADS[name]]
                yield from (cell.value for cell in getattr(head, "elts", ()) if isinstance(cell, ast.Constant) and cell.value)


def _plain(texts: Iterable[str]) -> Iterator[str]:
    """Texts whose braces are places, as `say` takes them."""
    return (text.replace("{{", "{").replace("}}", "}") for text in texts)


def told() -> Iterator[str]:
    """What the layers below tell: each as a pattern."""
    for path in sorted(KG.rglob("*.py")):
        module = Module(ast.parse(path.read_text(encoding="utf-8")))
        for call, scope in module.calls():
            name = _name(call)
            if name in _TOLD or name in _ERRORS:
                given = [*call.args, *(each.value for each in call.keywords if each.arg in _FIELDS)]
                for text in (text for one in given for text in module.texts(one, scope)):
                    yield from pieces(text)
        if path.name == "check.py":
            for node in ast.walk(module.tree):
                if isinstance(node, ast.Yield):
                    yield from module.texts(node.value, module.tree)
    yield from (row.what for row in READ.values())
    yield from (row.readers for row in WRITTEN.values())
    yield from (text for kind in ENGINES.values() for text in (kind.what, kind.asked_by))
    yield from (line for line in LIBRARIES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))


def pieces(text: str) -> Iterator[str]:
    """The sentences of a text that have words of their own beside their values."""
    for piece in text.split("; "):
        if " " in piece and re.search(r"[a-z]{3}", re.sub(r"\{\w+\}", "", piece)) and not piece.startswith("pip install"):
            yield piece


def shown() -> Iterator[str]:
    """Help, settings, and the words of the closed lists."""
    for name in FAMILIES:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        yield from _help(command)
    yield from (what for _, what in FAMILIES.values())
    yield from _help(main)
    for model in (Settings, *(type(Settings.model_fields[section].default) for section in SECTIONS)):
        yield from (field.description for name, field in model.model_fields.items() if name not in SECTIONS and field.description)
    yield from (*_WORDS, *_KINDS, "Example:", "Formats:", "; ")
    yield from (name for name, _ in score(load_gold(GOLD), {}).rows)
    yield from HEAD


def _help(command: click.Command) -> Iterator[str]:
    yield from lines_of(command.help or "")
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            yield from filter(None, (parameter.help, parameter.show_default if isinstance(parameter.show_default, str) else None))
    if isinstance(command, click.Group) and command is not main:
        for name in command.list_commands(click.Context(command)):
            yield from _help(command.commands[name])


def of_click() -> set[Key]:
    """What click says by itself; of it the catalogue has what users of these commands meet."""
    return {key for _, _, key, _, _ in extract_from_dir(CLICK)}


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else call.func.attr if isinstance(call.func, ast.Attribute) else ""


def wanted() -> set[Key]:
    """Every key that the code asks for."""
    return {key for key in (*said(), *told(), *shown()) if not isinstance(key, str) or key.strip()}


if __name__ == "__main__":
    path = CATALOGUE.with_suffix(".po")
    old = read_po(path.open("rb")) if path.exists() else Catalog()
    below = set(told())
    kept = wanted() | of_click() & {message.id for message in old}
    head = {"project": "newsprint-kg", "version": "1", "last_translator": "newsprint-kg", "language_team": "newsprint-kg"}
    new = Catalog("zh", header_comment=_HEAD, creation_date=_DAY, revision_date=_DAY, fuzzy=False, **head)
    for key in sorted(kept, key=str):
        new.add(key, old[key].string if key in old else "", auto_comments=["told"] if key in below else ())
    with path.open("wb") as stream:
        write_po(stream, new, width=0, omit_header=False, sort_output=True)
    with CATALOGUE.open("wb") as stream:
        write_mo(stream, new)
    missing = [key for key in sorted(kept, key=str) if not "".join(new[key].string)]
    sys.stdout.write("".join(f"no translation: {key}\n" for key in missing))
    sys.exit(bool(missing))
