"""What the commands print, where, and with which exit code."""

import json
import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from unicodedata import category

import click
import pytest
from click.testing import CliRunner, Result

from kg.cli import FAMILIES, main
from kg.cli.printing import plain, shortened
from kg.export import FORMATS
from kg.text import pad, width

COMMANDS = (
    *("build", "read", "extract", "show", "coappear", "search", "posts", "holders", "timeline", "path", "view", "explain", "review"),
    *("merge", "split", "verdicts", "update", "undo", "report", "export", "forget", "check", "load", "eval", "train", "engines"),
    *("init", "doctor"),
)
INSIDE = ("load neo4j", "verdicts list", "verdicts add", "verdicts withdraw", "verdicts export", "verdicts import", "report gaps")


def run(*arguments: str | Path, **environment: str) -> Result:
    """A command as a person would type it."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env=environment)


def test_help_lists_every_command() -> None:
    """The first thing one sees is complete and shows an example."""
    text = run("--help").stdout
    assert tuple(FAMILIES) == COMMANDS
    assert all(f"\n  {command} " in text for command in COMMANDS)
    assert "kg build seeds/ --out exports/" in text


@pytest.mark.parametrize("command", [*(command for command in COMMANDS if command != "load"), *INSIDE])
def test_every_command_has_help_with_an_example(command: str) -> None:
    """Whoever asks a command for help sees how it is typed."""
    assert f"kg {command}" in run(*command.split(), "--help").stdout.partition("Example:")[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_list_of_commands_says_what_they_say_of_themselves(command: str) -> None:
    """The list is written by hand, so that help imports no command; it must not drift from them."""
    listed = main.get_command(click.Context(main), command)
    assert listed is not None
    assert listed.get_short_help_str(limit=200) == FAMILIES[command][1]


def test_a_card_is_text_for_people_and_json_for_programs(town_path: Path) -> None:
    """Both tell of the post, the companions and the quotation."""
    text = run("show", "张秀玲", "--graph", town_path).stdout
    assert "中共达拉特旗委员会书记" in text
    assert "苏智雄 (2 × event)" in text
    assert "[a.txt:" in text
    card = json.loads(run("show", "张秀玲", "--graph", town_path, "--json").stdout)
    assert card["name"] == "张秀玲"
    assert card["posts"][0]["title"] == "书记"


def test_the_card_of_a_post_tells_who_held_it_and_where_that_stands(town_path: Path) -> None:
    """The holders come in the order of time, each with its quotations."""
    text = run("show", "旗委书记", "--graph", town_path).stdout
    assert text.startswith("中共达拉特旗委员会书记  (Post, ")
    holders = text.partition("\nholders\n")[2].splitlines()
    assert holders[0].split() == ["张秀玲", "2022-10-26", "–", "2022-11"]
    assert "旗委书记张秀玲" in holders[1]
    assert "[a.txt:" in holders[1]


def test_coappearances_are_a_table_or_json(town_path: Path) -> None:
    """The folder of a graph is as good as its file."""
    lines = run("coappear", "张秀玲", "--graph", town_path.parent).stdout.splitlines()
    assert lines[0].split() == ["name", "times", "first", "last", "quotation"]
    assert lines[1].split()[:2] == ["苏智雄", "2"]
    rows = json.loads(run("coappear", "张秀玲", "--unit", "article", "--graph", town_path, "--json").stdout)
    assert {row["unit"] for row in rows} == {"article"}


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("show", "王小平"), 8, "2 entities are called"),
        (("show", "党委书记"), 8, "中共永川区委员会书记 (Post: 郭建军)"),
        (("show", "张秀铃"), 7, "near names: 张秀玲"),
        (("export", "xlsx"), 2, "known are jsonl"),
        (("export", "ftm", "--pinyin"), 2, "the format ftm knows no --pinyin"),
        (("show", "张秀玲", "--graph", "/nowhere/graph.sqlite"), 5, "kg build"),
    ],
)
def test_errors_are_one_message_with_a_code_of_their_own(town_path: Path, arguments: tuple[str, ...], code: int, message: str) -> None:
    """Nothing on standard output, no traceback on standard error."""
    graph = () if "--graph" in arguments else ("--graph", town_path)
    result = run(*arguments, *graph)
    assert (result.exit_code, result.stdout) == (code, "")
    assert message in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("words", [("forget", "\x1b[2J\u202e"), ("show", "\x1b[2J"), ("search", "\x9b2J"), ("path", "\x1b]0;x\x07", "b")])
def test_nothing_that_is_printed_steers_the_terminal(town_path: Path, words: tuple[str, ...]) -> None:
    """Names are anything; messages show them without what clears a screen or turns a line."""
    done = run(*words, "--graph", town_path)
    assert done.output
    assert not [character for character in done.output if character != "\n" and category(character) in ("Cc", "Cf")]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_exported_by_its_name(town_path: Path, tmp_path: Path, name: str) -> None:
    """The files that were written are the output."""
    result = run("export", name, "--graph", town_path, "--out", tmp_path)
    assert result.exit_code == 0
    assert result.stdout.split() == [str(tmp_path / file) for file in FORMATS[name].files]
    assert all((tmp_path / file).is_file() for file in FORMATS[name].files)


def test_a_part_of_the_graph_has_files_of_its_own(town_path: Path, tmp_path: Path) -> None:
    """A view stands beside the whole graph; who does not appear together so often is not in it."""
    words = ("export", "gexf", "--view", "people", "--min-weight", "2", "--unit", "event", "--since", "2022-10", "--pinyin")
    result = run(*words, "--graph", town_path, "--out", tmp_path)
    assert result.stdout.split() == [str(tmp_path / "graph-people.gexf")]
    text = (tmp_path / "graph-people.gexf").read_text(encoding="utf-8")
    assert {name for name in ("张秀玲", "苏智雄", "王小平", "zhang xiu ling") if name in text} == {"张秀玲", "苏智雄", "zhang xiu ling"}


def test_a_failed_export_leaves_the_old_file(town_path: Path, tmp_path: Path) -> None:
    """What cannot be written is told, with the path."""
    (tmp_path / "file").write_text("former")
    result = run("export", "csv", "--graph", town_path, "--out", tmp_path / "file" / "deep")
    assert result.exit_code == 6
    assert "could not be written" in result.stderr
    assert (tmp_path / "file").read_text() == "former"


def test_a_dry_run_needs_no_server_and_no_password(town_path: Path) -> None:
    """It counts what would be written into an empty database, by label and type."""
    result = run("load", "neo4j", "--dry-run", "--graph", town_path, NEO4J_PASSWORD="")
    assert result.exit_code == 0
    assert result.stdout.startswith("would write to an empty database:")
    assert ["Person", "6", "0", "0", "0"] in [line.split() for line in result.stdout.splitlines()]


def test_a_load_without_a_password_says_how_to_give_one(town_path: Path) -> None:
    """The error names both ways."""
    result = run("load", "neo4j", "--graph", town_path, NEO4J_PASSWORD="")
    assert result.exit_code == 2
    assert "NEO4J_PASSWORD" in result.stderr
    assert "--password-file" in result.stderr


def test_a_password_file_is_used_and_never_shown(town_path: Path, tmp_path: Path) -> None:
    """A server that is not there is told by its address alone."""
    (tmp_path / "password").write_text("secret\n")
    result = run("load", "neo4j", "--uri", "bolt://127.0.0.1:9", "--password-file", tmp_path / "password", "--graph", town_path)
    assert result.exit_code == 6
    assert "127.0.0.1:9" in result.stderr
    assert "secret" not in result.output


def test_engines_are_listed_with_how_to_ask_for_them() -> None:
    """The bundled one comes first."""
    lines = run("engines").stdout.splitlines()
    assert lines[0].split()[0] == "engine"
    assert lines[1].startswith("bundled")


@pytest.mark.parametrize("words", [["show", "张秀玲"], ["coappear", "张秀玲"], ["explain", "张秀玲"]])
def test_headings_are_bold_on_a_terminal_alone(words: list[str], town_path: Path) -> None:
    """A pipe gets plain text, and so does a terminal of somebody who asks for no colours."""
    command = [sys.executable, "-m", "kg", *words, "--graph", str(town_path)]
    plainly = subprocess.run(command, capture_output=True, check=True).stdout
    assert b"\x1b" not in plainly
    assert b"\x1b[1m" in on_a_terminal(command, {})
    assert on_a_terminal(command, {"NO_COLOR": "1"}).replace(b"\r\n", b"\n") == plainly


def on_a_terminal(command: list[str], environment: dict[str, str]) -> bytes:
    """What a command prints on a terminal."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(command, stdout=theirs, stderr=theirs, env=os.environ | environment)
    os.close(theirs)
    found = b""
    with suppress(OSError):  # the end of a terminal on Linux
        while part := os.read(ours, 4096):
            found += part
    os.close(ours)
    assert running.wait() == 0
    return found


def test_cells_are_counted_as_a_terminal_shows_them() -> None:
    """A Chinese character is two cells wide, and nothing steers the terminal."""
    assert width("甲a") == 3
    assert pad("甲", 4) == "甲  "
    assert shortened("甲乙丙丁", 5) == "甲乙…"
    assert plain("甲\x1b[31m\n乙") == "甲[31m 乙"


def shell(*words: str | bytes, output: Path | None = None, **environment: str) -> tuple[int, bytes, bytes]:
    """A command in a process of its own: exit code, standard output and errors."""
    known = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(Path(__file__).parents[2]), "LANGUAGE": "en", **environment}
    with (output or Path(os.devnull)).open("wb") as stream:
        into = stream if output else subprocess.PIPE
        done = subprocess.run([sys.executable, "-m", "kg", *words], env=known, stdout=into, stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stdout or b"", done.stderr


def test_a_terminal_without_chinese_shows_the_numbers_of_characters(town_path: Path) -> None:
    """Nothing breaks and nothing is lost; where the encoding has the characters they are printed in it."""
    asked = ("show", "张秀玲", "--graph", str(town_path))
    assert shell(*asked, PYTHONIOENCODING="cp437")[1].startswith(rb"\u5f20\u79c0\u73b2  (Person")
    assert shell(*asked, PYTHONIOENCODING="gbk")[1].startswith("张秀玲  (Person".encode("gbk"))
    assert shell(*asked, LC_ALL="C")[1].startswith("张秀玲  (Person".encode())


def test_words_typed_in_another_encoding_are_told(town_path: Path) -> None:
    """A terminal in GBK beside a locale in UTF-8."""
    code, _, errors = shell("show", "张秀玲".encode("gbk"), "--graph", str(town_path), LC_ALL="C.UTF-8")
    assert (code, errors.count(b"\n")) == (2, 1)
    assert b"export LC_ALL=C.UTF-8" in errors


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to try")
def test_a_full_disk_behind_the_output_is_told(town_path: Path) -> None:
    """One message and no trace of calls."""
    errors = shell("show", "张秀玲", "--graph", str(town_path), output=Path("/dev/full"))[2]
    assert b"the disk is full" in errors
    assert b"Traceback" not in errors
