"""Nothing goes out to a network unless an option asks for it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

# Python imports this before anything else, in every process: what reaches for a network is written down and fails.
_WATCH = """
import os, sys

def _watch(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        if not isinstance(arguments[1], tuple):  # a socket of this machine's own, a file
            return
    elif event not in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request", "http.client.connect"):
        return
    with open(os.environ["KG_WATCHED"], "a") as watched:
        watched.write(f"{event} {arguments}\\n")
    raise PermissionError(f"{event} {arguments}")

sys.addaudithook(_watch)
"""

# One process for all commands, as each would load the same libraries again.
_RUN = """
import sys
from kg.cli import main
for line in sys.stdin.read().splitlines():
    print("$", line, flush=True)
    main.main(line.split("\\t"), standalone_mode=False)
"""

_PAGE = "旗领导走访企业\n本报讯 10月25日，旗委书记张秀玲、副旗长苏智雄走访企业，了解生产情况，并与职工座谈，企业要抓好安全生产。\n"
_WEB = """<!DOCTYPE html PUBLIC "x" "http://127.0.0.1:9/x.dtd"><html><head><base href="http://127.0.0.1:9/">
<link rel="stylesheet" href="http://127.0.0.1:9/x.css"><script src="http://127.0.0.1:9/x.js"></script></head>
<body><h1>走访企业</h1><p>11月2日，旗委书记张秀玲主持召开会议，王小平出席会议并讲话。<img src="http://127.0.0.1:9/x.png"></p>
<iframe src="http://127.0.0.1:9/"></iframe></body></html>"""
_ALTO = """<!DOCTYPE alto SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY % more SYSTEM "http://127.0.0.1:9/more"> %more;]>
<alto xmlns:xi="http://www.w3.org/2001/XInclude" xmlns:xsi="x" xsi:schemaLocation="x http://127.0.0.1:9/x.xsd">
<xi:include href="http://127.0.0.1:9/x.xml"/><Layout><Page><TextBlock><TextLine HPOS="1" VPOS="1" WIDTH="90" HEIGHT="9">
<String CONTENT="县委书记陈国强"/></TextLine></TextBlock></Page></Layout></alto>"""
_MARKDOWN = f"---\ntitle: 走访\nsource: http://127.0.0.1:9/\n---\n![x](http://127.0.0.1:9/x.png)\n\n{_PAGE}"
_COMMANDS = (
    "build pages --out out",
    "build pages --out other --jobs 2",
    "read pages",
    "read pages --html read.html",
    "extract 旗委书记张秀玲到树林召镇调研。",
    "show 张秀玲",
    "coappear 张秀玲",
    "search zhangxiuling",
    "posts 张秀玲",
    "timeline 张秀玲",
    "path 张秀玲 苏智雄",
    "explain 张秀玲",
    "report gaps",
    "view",
    "export neo4j-csv",
    "export parquet",
    "export ftm",
    "export gexf --view people --pinyin",
    "load neo4j --dry-run",
    "verdicts export verdicts.jsonl",
    "update",
    "forget b.html",
    "check",
    "engines",
    "doctor",
)


def _run(folder: Path, commands: tuple[str, ...]) -> tuple[subprocess.CompletedProcess[str], str]:
    """The commands run in one process that is watched, and what was seen."""
    watch, watched = folder / "watch", folder / "watched.txt"
    watch.mkdir()
    (watch / "sitecustomize.py").write_text(_WATCH, encoding="utf-8")
    (folder / "kg.toml").write_text('out = "out"\n', encoding="utf-8")
    known = {name: value for name, value in os.environ.items() if name != "NEO4J_PASSWORD"}
    environment = known | {"PYTHONPATH": f"{watch}{os.pathsep}{ROOT}", "PYTHONIOENCODING": "utf-8", "KG_WATCHED": str(watched)}
    lines = "\n".join("\t".join(command.split(" ")) for command in commands)
    words = [sys.executable, "-c", _RUN]
    done = subprocess.run(words, cwd=folder, env=environment, input=lines, capture_output=True, text=True, encoding="utf-8", check=False)
    return done, watched.read_text(encoding="utf-8") if watched.exists() else ""


def test_no_command_asks_a_host_for_anything(tmp_path: Path) -> None:
    """Every command over pages that name hosts, in all their processes; what a library does in secret is written down too."""
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, text in {"a.txt": _PAGE, "b.html": _WEB, "c.xml": _ALTO, "d.md": _MARKDOWN}.items():
        (pages / name).write_text(text, encoding="utf-8")
    done, watched = _run(tmp_path, _COMMANDS)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert watched == ""
    assert "张秀玲" in (tmp_path / "out" / "entities.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "command", ["extract --engine http://127.0.0.1:9 旗委书记张秀玲", "load neo4j --uri bolt://127.0.0.1:9 --password-file p"]
)
def test_an_option_that_names_a_host_asks_it(tmp_path: Path, command: str) -> None:
    """And so the watch sees what there is to see."""
    (tmp_path / "p").write_text("secret", encoding="utf-8")
    (tmp_path / "a.txt").write_text(_PAGE, encoding="utf-8")
    done, watched = _run(tmp_path, (*(("build a.txt",) if "load" in command else ()), command))
    assert done.returncode != 0
    assert "127.0.0.1" in watched
