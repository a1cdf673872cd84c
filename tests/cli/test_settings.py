"""The settings file: made, read, checked with file and line, and overruled."""

import re
import subprocess
import sys
from pathlib import Path
from shutil import which

import click
import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.cli.build import build
from kg.cli.settings import chosen_settings, settings_in, settings_option
from kg.errors import UsageError
from kg.settings import SECTIONS, Settings


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    """A command as a person would type it."""
    return CliRunner().invoke(main, arguments)


def written(text: str) -> Path:
    """A settings file of the working folder."""
    path = Path("kg.toml")
    path.write_text(text, encoding="utf-8")
    return path


def test_init_explains_every_setting_and_switches_on_none() -> None:
    """What was written means the defaults; with each # taken away it is valid too, and every setting is in it."""
    assert run("init").exit_code == 0
    text = Path("kg.toml").read_text(encoding="utf-8")
    assert settings_in(Path("kg.toml")) == Settings()
    on = re.sub(r"^# (\w+ = )", r"\1", text, flags=re.MULTILINE)
    settings = settings_in(written(on))
    assert settings.facts.region == "内蒙古自治区鄂尔多斯市达拉特旗"
    fields = [name for name in Settings.model_fields if name not in SECTIONS]
    fields += [name for section in SECTIONS for name in type(Settings.model_fields[section].default).model_fields]
    assert re.findall(r"^(\w+) = ", on, flags=re.MULTILINE) == [*fields]


def test_init_overwrites_nothing() -> None:
    """A second call is an error, and the file stands."""
    written("jobs = 2\n")
    assert run("init").exit_code == 2
    assert Path("kg.toml").read_text(encoding="utf-8") == "jobs = 2\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("jobs = 0\n", "kg.toml:1: jobs: "),
        ("\n\n[extract]\n# a remark\nthreads = 'many'\n", "kg.toml:5: extract.threads: "),
        ("[facts]\nregoin = '达拉特旗'\n", "kg.toml:2: there is no setting facts.regoin; known are region"),
        ("runer = 'ray'\n", "kg.toml:1: there is no setting runer; known are read, extract, facts, runner"),
        ("read.encoding = 3\n", "kg.toml:1: read.encoding: "),
        ("jobs = 1\nout =\n", "kg.toml:2: "),
        ("jobs = 1\nout = 'x", "kg.toml:"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, told: str) -> None:
    """File, line, the setting and what may be there; the command ends with 2 before it begins."""
    written(text)
    result = run("build", ".")
    assert result.exit_code == 2
    assert told in result.stderr


def test_all_mistakes_are_told_at_once() -> None:
    """Nobody has to run a build twice to hear of the second."""
    path = written("jobs = 0\n[read]\nencodng = 'x'\n")
    with pytest.raises(UsageError, match=r"(?s)kg.toml:1: .*kg.toml:3: "):
        settings_in(path)


def test_options_overrule_the_file_and_the_file_the_defaults(tmp_path: Path) -> None:
    """Only what was typed counts as an option, a default does not; `out` counts from the folder of the file."""
    other = tmp_path / "other" / "my.toml"
    other.parent.mkdir()
    other.write_text("jobs = 3\nout = 'graph'\n[read]\nencoding = 'big5'\n", encoding="utf-8")
    seen: list[Settings] = []

    @click.command(params=[option for option in build.params if isinstance(option, click.Option) and option.name != "settings_file"])
    @settings_option
    def look(**_: object) -> None:
        seen.append(chosen_settings())

    CliRunner().invoke(look, ["--settings", str(other), "--encoding", "gb18030"], catch_exceptions=False)
    CliRunner().invoke(look, ["--jobs", "1"], catch_exceptions=False)
    assert (seen[0].jobs, seen[0].read.encoding, seen[0].out) == (3, "gb18030", other.parent / "graph")
    assert seen[1] == Settings()


def test_the_defaults_that_help_tells_are_those_of_the_settings() -> None:
    """They are written in both places."""
    settings = Settings()
    flat = settings.model_dump() | {name: value for section in SECTIONS for name, value in settings.model_dump()[section].items()}
    shared = {option.name: option.default for option in build.params if isinstance(option, click.Option) and option.show_default}
    assert len(shared) > 2
    assert shared == {name: flat[name] for name in shared if name is not None}


def test_questions_look_where_the_file_says() -> None:
    """Who builds into another folder need not name it with each question."""
    written("out = 'elsewhere'\n")
    assert "elsewhere" in run("show", "张秀玲").stderr


def test_a_settings_file_that_is_not_there_is_told() -> None:
    """A misspelt name is no empty file."""
    assert run("build", ".", "--settings", "kg.tml").exit_code == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_commands_are_completed(shell: str) -> None:
    """What the README says to put into the start file of a shell prints a script that the shell asks for names."""
    done = subprocess.run(
        [sys.executable, "-c", "from kg.cli import main; main(prog_name='kg')"],
        env={"PYTHONPATH": str(Path(__file__).parents[2]), "_KG_COMPLETE": f"{shell}_source"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"_KG_COMPLETE={shell}_complete" in done.stdout


@pytest.mark.skipif(which("fish") is None, reason="fish is not installed")
def test_fish_completes_commands_options_and_formats(tmp_path: Path) -> None:
    """The line of the README in a real fish: a command, a format, an option and its values."""
    (tmp_path / "kg").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kg "$@"\n', encoding="utf-8")
    (tmp_path / "kg").chmod(0o755)
    asked = ("kg sho", "kg export ge", "kg export gexf --pin", "kg export gexf --view pe")
    lines = ["_KG_COMPLETE=fish_source kg | source", *(f"complete -C'{words}'" for words in asked)]
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "HOME": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(["fish", "-c", "\n".join(lines)], env=environment, capture_output=True, text=True, check=True)
    assert [line.partition("\t")[0] for line in done.stdout.splitlines()] == ["show", "gexf", "--pinyin", "people"]
