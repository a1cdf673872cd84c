"""An environment of its own for each peer, made when it is missing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.localnews.peers.catalog import Peer
from kg.errors import UsageError

HOME = Path(__file__).parents[1] / ".peers"
ROOT = Path(__file__).parents[3]
_JAVA = Path(__file__).parent / "java"
_READY = "ready"  # the file that an environment has once it is whole
_POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>peers</groupId><artifactId>{name}</artifactId><version>1</version>
<dependencies>
{dependencies}
</dependencies>
</project>
"""
_HEAP = "-Xmx6g"  # the Chinese models of CoreNLP need 4 GB


def command(peer: Peer, runner: str | None = None) -> list[str]:
    """The command that runs a peer's runner, its environment made first if it is missing; texts, mentions and costs follow.

    `runner` is another class of a peer in Java that is to be run.
    """
    folder = HOME / peer.name
    if peer.requirements and not (folder / _READY).exists():
        shutil.rmtree(folder, ignore_errors=True)
        (_install_java if peer.java else _install_python)(peer, folder)
        (folder / _READY).touch()
    if peer.java:
        main = runner or peer.name.capitalize()
        _compile(peer, folder)
        return ["java", _HEAP, "-cp", os.pathsep.join((str(folder / "classes"), str(folder / "jars" / "*"))), main]
    python = str(folder / "bin" / "python") if peer.requirements else sys.executable
    return [python, "-m", f"benchmarks.localnews.peers.runners.{peer.name}"]


def _install_python(peer: Peer, folder: Path) -> None:
    _run("python3", "-m", "venv", str(folder))
    for options in (peer.requirements, ("--no-deps", *peer.alone) if peer.alone else ()):
        if options:
            _run(str(folder / "bin" / "pip"), "install", "--quiet", *options)


def _install_java(peer: Peer, folder: Path) -> None:
    folder.mkdir(parents=True)
    dependencies = "\n".join(_dependency(*one.split(":")) for one in peer.requirements)
    (folder / "pom.xml").write_text(_POM.format(name=peer.name, dependencies=dependencies), encoding="utf-8")
    _run(
        "mvn",
        "--quiet",
        "--batch-mode",
        "-f",
        str(folder / "pom.xml"),
        "dependency:copy-dependencies",
        f"-DoutputDirectory={folder / 'jars'}",
    )


def _compile(peer: Peer, folder: Path) -> None:
    """Compiles the runners of a peer, each time, so that none is older than its source."""
    sources = map(str, (_JAVA / "Harness.java", *sorted(_JAVA.glob(f"{peer.name.capitalize()}*.java"))))
    _run("javac", "-d", str(folder / "classes"), "-cp", str(folder / "jars" / "*"), *sources)


def _dependency(group: str, artifact: str, version: str, classifier: str = "") -> str:
    extra = f"<classifier>{classifier}</classifier>" if classifier else ""
    return f"<dependency><groupId>{group}</groupId><artifactId>{artifact}</artifactId><version>{version}</version>{extra}</dependency>"


def _run(*arguments: str) -> None:
    try:
        subprocess.run(arguments, check=True, cwd=ROOT)  # noqa: S603 - the commands stand above
    except (OSError, subprocess.CalledProcessError) as error:
        raise UsageError(f"a peer cannot be installed: {error}; it needs python3 with venv, or java, javac and mvn") from error
