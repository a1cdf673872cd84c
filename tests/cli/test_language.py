"""Commands speak English or Chinese as the locale asks; what programs read, and what the layers below say, stays as it is."""

import gettext
import json
import re
import runpy
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import click
import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner, Result
from lxml import etree
from pydantic import ValidationError

import kg
from kg.cli import FAMILIES, main
from kg.cli.language import CATALOGUE, choose, say, say_count, told
from kg.errors import UnknownNameError
from kg.model import Verdict
from kg.text import width

ROOT = Path(__file__).parents[2]
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_PLACE = re.compile(r"\{(\w+)[^}]*\}")
MESSAGES: dict[str, Any] = runpy.run_path(str(ROOT / "docs" / "_build" / "messages.py"))
ENTRIES: dict[Any, Any] = {message.id: message.string for message in read_po(CATALOGUE.with_suffix(".po").open("rb")) if message.id}


@pytest.fixture
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """A locale as on a Chinese machine."""
    monkeypatch.delenv("LANGUAGE")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    choose()


def run(*words: str) -> Result:
    """A command, in the locale of the test."""
    return CliRunner().invoke(main, words)


def test_every_message_of_the_code_has_a_translation_and_no_other_is_kept() -> None:
    """After a change of a message: `python docs/_build/messages.py`, which adds and drops keys and names those to be translated."""
    wanted = MESSAGES["wanted"]()
    assert wanted - set(ENTRIES) == set()
    assert set(ENTRIES) - wanted <= MESSAGES["of_click"]()
    assert [key for key, text in ENTRIES.items() if not all(text if isinstance(text, tuple) else (text,))] == []


def test_what_gettext_reads_is_what_people_wrote() -> None:
    """The compiled catalogue is that of the text beside it."""
    with CATALOGUE.open("rb") as stream:
        compiled = gettext.GNUTranslations(stream)
    for key, text in ENTRIES.items():
        found = compiled.gettext(key) if isinstance(key, str) else compiled.ngettext(key[0], key[1], 1)
        assert found == (text if isinstance(text, str) else text[0])


def test_a_translation_has_the_places_of_its_message() -> None:
    """None is lost and none is invented; a format stays with its place."""
    for key in {*MESSAGES["said"](), *MESSAGES["told"]()}:
        forms = (key, ENTRIES[key]) if isinstance(key, str) else (*key, *ENTRIES[key])
        places, *others = ({found[0] for found in _PLACE.finditer(text)} for text in forms)
        assert all(other == places for other in others), key


@pytest.mark.usefixtures("chinese")
def test_what_the_layers_below_say_is_known_again_whatever_it_is_about() -> None:
    """Each pattern finds its own sentence, beside all others; its values go into the translation."""
    for key in sorted(set(MESSAGES["told"]())):
        values = {name: f"值{number}" for number, name in enumerate(dict.fromkeys(_PLACE.findall(key)))}
        assert told(key.format(**values)) == ENTRIES[key].format(**values)


@pytest.mark.usefixtures("chinese")
def test_an_error_is_told_sentence_by_sentence(tmp_path: Path) -> None:
    """What, where and what to do; names stay as they are."""
    result = run("show", "张秀玲", "--graph", str(tmp_path))
    assert result.exit_code == 5
    assert result.stderr == f"kg: {tmp_path / 'graph.sqlite'} 处没有存储；请用 `kg build` 建一个\n"
    assert run("build", str(tmp_path / "events")).stderr == f"kg: 没有这个文件或文件夹：{tmp_path / 'events'}；请检查拼写和当前文件夹\n"


@pytest.mark.parametrize(("number", "english"), [(0, "0 verdicts kept"), (1, "1 verdict kept"), (2, "2 verdicts kept")])
def test_one_thing_and_many_are_told_apart(number: int, english: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In English; Chinese has one form for both."""
    assert say_count("{number} verdict kept", "{number} verdicts kept", number) == english
    monkeypatch.setenv("LANGUAGE", "zh")
    assert say_count("{number} verdict kept", "{number} verdicts kept", number) == f"保存了 {number} 条裁定"


def libraries() -> Iterator[Exception]:
    """What libraries raise over input that people give: no file, not UTF-8, faulty JSON, TOML and XML, no database, no archive."""
    faults: list[tuple[Callable[..., object], Iterable[object]]] = [
        (Path.read_text, [Path("/nowhere/page.txt"), Path("/")]),
        (bytes.decode, [b"\xff", b"\xe4\xb8", b"\xe4a"]),
        (json.loads, ["", "{", '{"a" 1}', "[1 2]", '"a\nb"', '"\\x"', '"\\u12"', '"abc', "{} x"]),
        (Verdict.model_validate_json, ["", "{", "[", '"', '{"a" 1}', "{a:1}", '"a\nb"', '"\\x"', "{} x", "[1,]", "1", "{}", '{"x": 1}']),
        (tomllib.loads, ["a", "a = b", 'a = "x', "a=1\na=2", "[a\n", "a = [1", "a = {b=1", "= 1", "a = 1 2", "[a]\n[a]\n", 'a = "\\q"']),
        (etree.fromstring, [b"", b"abc", b"<a><b></a>", b"<a>", b"<a></a><b>"]),
        (ZipFile, [BytesIO(b"no archive")]),
        (lambda name: sqlite3.connect(name).execute("SELECT * FROM page"), [__file__]),
    ]
    for made, inputs in faults:
        for given in inputs:
            try:
                made(given)
            except Exception as error:
                yield error


@pytest.mark.usefixtures("chinese")
def test_what_libraries_say_inside_a_message_is_told_too() -> None:
    """No English word is left, beside names of encodings and what the file itself holds."""
    for error in libraries():
        parts = [each["msg"] for each in error.errors()] if isinstance(error, ValidationError) else [str(error).partition(" (at ")[0]]
        for part in parts:
            text = told(f"page.txt is no XML that can be read: {part}")
            assert not re.search(r"[a-z]{3,} [a-z]{2,}", text), (type(error), text)  # the name of a file or tag is one word


@pytest.mark.usefixtures("chinese")
def test_reasons_keep_their_scores_and_unknown_sentences_their_words() -> None:
    """What a verdict's author wrote is nobody's to translate."""
    assert told("both belong to 达拉特旗 (+11.0); they are of one day (+2.0)") == "都属于达拉特旗 (+11.0)；两者在同一天 (+2.0)"
    assert told("seen by the clerk in person") == "seen by the clerk in person"
    assert told("") == ""
    assert told("graph.gexf: Gephi, drawn and with a timeline") == "graph.gexf: Gephi，带布局和时间轴"


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("name", FAMILIES)
def test_help_is_in_chinese(name: str) -> None:
    """Each paragraph, option and heading; names of options and examples stay."""
    command = main.get_command(click.Context(main), name)
    assert command is not None
    text = command.get_help(command.context_class(command, info_name=name))
    assert "\0" not in text
    told_in_english = re.findall(r"^ {2}(?! |-|kg |printf|cat |NEO4J)[A-Z][a-z]+ .*|  [A-Z][a-z]+ [a-z]+ [a-z]+.*", text, re.MULTILINE)
    assert told_in_english == []
    assert _CHINESE.search(text)


def test_a_line_of_help_fits_the_terminal_in_cells(chinese: None) -> None:  # noqa: ARG001  # a fixture
    """Characters of two cells are counted as two."""
    assert max(map(width, run("export", "--help").stdout.splitlines())) <= 80


@pytest.mark.usefixtures("chinese")
def test_completion_offers_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a shell shows beside a command is one line of text without signs of ours."""
    monkeypatch.setenv("COMP_WORDS", "kg sho")
    monkeypatch.setenv("COMP_CWORD", "1")
    monkeypatch.setenv("_KG_COMPLETE", "zsh_complete")
    result = CliRunner().invoke(main, [], prog_name="kg")
    assert result.stdout.splitlines()[:2] == ["plain", "show"]
    assert "看一个人" in result.stdout
    assert "\0" not in result.stdout


@pytest.mark.usefixtures("chinese")
def test_click_speaks_chinese_too() -> None:
    """Headings, and errors of wrong usage."""
    result = run("build", "--jobs", "0", "pages")
    assert result.exit_code == 2
    assert "用法：" in result.stderr
    assert "错误：'--jobs' 的值不对" in result.stderr


@pytest.mark.usefixtures("chinese")
def test_tables_are_for_people_and_json_for_programs(town_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A card's headings and roles are Chinese; the JSON is the same in every locale."""
    assert "\n职务\n" in run("show", "张秀玲", "--graph", str(town_path)).stdout
    asked = ("show", "张秀玲", "--json", "--graph", str(town_path))
    in_chinese = run(*asked).stdout
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert run(*asked).stdout == in_chinese
    assert "\nposts\n" in run("show", "张秀玲", "--graph", str(town_path)).stdout


@pytest.mark.usefixtures("chinese")
def test_python_is_told_in_english(town_path: Path) -> None:
    """Errors and reasons of `kg.open` know of no locale."""
    with kg.open(town_path) as graph, pytest.raises(UnknownNameError, match="nobody and nothing is called"):
        graph.show("无此人")


@pytest.mark.parametrize("locale", ["C.UTF-8", "en_US.UTF-8", "de_DE.UTF-8"])
def test_other_locales_change_nothing(locale: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every message is then its own key."""
    monkeypatch.delenv("LANGUAGE")
    monkeypatch.setenv("LC_ALL", locale)
    choose()
    assert [key for key in ENTRIES if isinstance(key, str) and say(key) != key] == []
    assert told("nothing could be read; check the file") == "nothing could be read; check the file"


def test_settings_are_told_with_file_and_line(chinese: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    """What pydantic says of a setting, too."""
    monkeypatch.chdir(tmp_path)
    Path("kg.toml").write_text('jobs = "many"\nrunner = "spark"\n\n[facts]\nregin = 1\n', encoding="utf-8")
    told_of = run("build", str(tmp_path)).stderr.splitlines()
    assert told_of == [
        "kg: kg.toml:1: jobs：应为整数，而不是 'many'",
        "kg.toml:2: runner：应为 'local' 或 'ray'，而不是 'spark'",
        "kg.toml:5: 没有设置 facts.regin；已有的是 region",
    ]


@pytest.mark.parametrize("words", [["--help"], ["show", "--help"]])
def test_the_language_is_chosen_by_the_environment_alone(words: list[str]) -> None:
    """A process of its own, as a user starts it."""
    for locale, expected in (("zh_CN.UTF-8", "用法："), ("zh_TW.UTF-8", "用法："), ("C.UTF-8", "Usage:")):
        environment = {"PATH": "", "LC_ALL": locale, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-m", "kg", *words], env=environment, capture_output=True, text=True, encoding="utf-8", check=True
        )
        assert done.stdout.startswith(expected)
