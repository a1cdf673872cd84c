"""`kg build` as a person meets it: what it prints, and how it ends when somebody presses Ctrl-C."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import Store

ROOT = Path(__file__).parent.parent.parent
SEEDS = ROOT / "seeds"
FILES = len(list(SEEDS.glob("*.txt")))


def start(*arguments: str | Path) -> "subprocess.Popen[str]":
    """A command in a process of its own, where Ctrl-C does what it does in a terminal."""
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from kg.cli import main; main()"
    words = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """More pages than are read before somebody can press Ctrl-C."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(6):
        for page in SEEDS.glob("*.txt"):
            (folder / f"{number}-{page.name}").write_text(f"{page.read_text(encoding='utf-8')}\n第{number}版\n", encoding="utf-8")
    return folder


def read_until_now(out: Path) -> int:
    """How many pages the store of a running build has."""
    try:
        with Store.open(out / "graph.sqlite", readonly=True) as store:
            return sum(bool(source.versions) for source in store.sources())
    except StoreError:  # it is not there yet
        return 0


def test_ctrl_c_keeps_what_was_read_and_says_so(many: Path, tmp_path: Path) -> None:
    """One line on standard error, the exit code of an interruption, no half-written file, and a store that goes on."""
    out = tmp_path / "out"
    process = start("build", many, "--out", out)
    while process.poll() is None and not read_until_now(out):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (130, "")
    assert errors.startswith("kg: interrupted")
    assert len(errors.splitlines()) == 1
    assert {file.name for file in out.iterdir()} == {"graph.sqlite"}
    assert 0 < read_until_now(out) < 6 * FILES


def test_a_build_ends_with_what_it_found_and_where_to_look(tmp_path: Path) -> None:
    """The summary stands on standard output, nothing on standard error, which is no terminal here."""
    done = start("build", SEEDS, "--out", tmp_path)
    output, errors = done.communicate(timeout=300)
    assert (done.returncode, errors) == (0, "")
    words = ("files", "articles", "people", "posts", "organizations", "places", "events", "relations", "warnings", "seconds")
    assert [line.split()[0] for line in output.splitlines()[: len(words)]] == list(words)
    assert output.startswith(f"files         {FILES} ({FILES} read now)")
    assert f"The graph is in {tmp_path}" in output


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [("empty.txt", b"", "empty"), ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "binary"), ("bare.txt", "第1版\n".encode(), "no_article")],
)
def test_a_file_that_holds_no_page_is_in_the_issues_with_its_remedy(tmp_path: Path, name: str, content: bytes, kind: str) -> None:
    """The run goes on to its end and counts a warning."""
    (tmp_path / name).write_bytes(content)
    done = start("build", tmp_path / name, "--out", tmp_path / "out")
    output, _ = done.communicate(timeout=300)
    assert done.returncode == 0
    assert "warnings      1 (see " in output
    issue = (tmp_path / "out" / "issues.jsonl").read_text(encoding="utf-8")
    assert f'"source":"{name}"' in issue
    assert f'"kind":"{kind}"' in issue
    assert '"remedy":"' in issue


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("build", "nothing"), 2, "no such file or folder: nothing"),
        (("build", "kg/cli"), 3, "holds no file to read"),
        (("build", "seeds", "--engine", "no/such/model"), 4, "no/such/model"),
        (("build", "seeds", "--region", "朝阳区"), 2, "several places are called so"),
        (("build", "seeds", "--encoding", "utf-88"), 2, "there is no such encoding"),
        (("extract", "nothing.txt"), 2, "there is no file nothing.txt"),
    ],
)
def test_a_broken_setup_is_one_line_and_a_code(tmp_path: Path, arguments: tuple[str, ...], code: int, message: str) -> None:
    """The error says what, where and what to do, and writes nothing."""
    out = ("--out", tmp_path / "out") if arguments[0] == "build" else ()
    process = start(*arguments, *out)
    output, errors = process.communicate(timeout=120)
    assert (process.returncode, output) == (code, "")
    assert message in errors
    assert "Traceback" not in errors
    assert not (tmp_path / "out" / "articles.jsonl").exists()
