"""The real programs: found on the machine, or brought from Maven Central into `.real/` beside the project, once."""

import hashlib
import os
import re
import shutil
import socket
import subprocess
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
KEPT = HERE.parent.parent / ".real"
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
_HOMES = ("/usr/lib/jvm/*", "/Library/Java/JavaVirtualMachines/*/Contents/Home")


def need(there: object, what: str) -> None:
    """Skip the test if something is not there; where nothing may be skipped it fails."""
    if there:
        return
    if os.environ.get("KG_REAL") == "all":
        pytest.fail(f"{what} is missing, and KG_REAL=all lets nothing be skipped")
    pytest.skip(f"{what} is missing")


@cache
def javas() -> dict[int, Path]:
    """The Java development kits of this machine by version."""
    homes = [Path(os.environ["JAVA_HOME"])] if "JAVA_HOME" in os.environ else []
    if compiler := shutil.which("javac"):
        homes.append(Path(compiler).resolve().parent.parent)
    homes += [home for pattern in _HOMES for home in sorted(Path("/").glob(pattern[1:]))]
    return {version: home for home in reversed(homes) if (version := _version(home))}


def java(oldest: int, newest: int = 99) -> Path:
    """The home of the oldest fitting Java; the test is skipped if there is none."""
    fitting = sorted(version for version in javas() if oldest <= version <= newest)
    need(fitting, f"a Java development kit {oldest}")
    return javas()[fitting[0]]


def _version(home: Path) -> int | None:
    compiler = home / "bin" / "javac"
    if not compiler.is_file():
        return None
    said = subprocess.run([compiler, "-version"], capture_output=True, text=True, check=False)
    found = re.search(r"javac (\d+)", said.stdout + said.stderr)
    return int(found.group(1)) if found else None


def program(name: str, java_home: Path, **versions: str) -> str:
    """The class path of a folder of this package: its jars and its compiled class, made if they are not kept."""
    folder = HERE / name
    said = (
        b"".join(path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file())
        + repr((sorted(versions.items()), java_home)).encode()
    )
    kept = KEPT / f"{name}-{hashlib.sha256(said).hexdigest()[:12]}"
    if not kept.exists():
        need(shutil.which("mvn"), "Maven (mvn)")
        part = kept.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        defined = [f"-D{key}={value}" for key, value in versions.items()]
        _run(["mvn", "-B", "-q", _COPY, f"-DoutputDirectory={part / 'lib'}", *defined], folder, java_home)
        _run(
            [java_home / "bin" / "javac", "-proc:none", "-d", part / "classes", "-cp", f"{part / 'lib'}/*", *folder.glob("*.java")],
            folder,
            java_home,
        )
        part.rename(kept)
    return f"{kept / 'classes'}:{kept / 'lib'}/*"


def _run(command: list[str | Path], folder: Path, java_home: Path) -> None:
    environment = os.environ | {"JAVA_HOME": str(java_home)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}"


def chromium() -> str:
    """The path of Chromium; the test is skipped if there is none."""
    found = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
    need(found, "Chromium")
    assert found is not None
    return found


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
