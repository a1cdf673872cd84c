"""Reading in a process of its own what can hang or kill the library that reads it, as a damaged or hostile PDF can.

The process is started when the first such file comes, and anew after a file that ended it. It may have so much memory and, for each
page, so much of the processor's time; a file that needs more becomes an issue and the build goes on. Answers come as JSON, so that
nothing a file does to that process reaches this one.
"""

import json
import os
import resource
import signal
import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import IO, Any

from kg.model import IssueKind, Page, Source
from kg.read.problems import SourceError

_MEMORY = 4 << 30  # bytes of addresses: PDFium unpacks 1 GB of a page at most, the OCR engine takes some 2 GB
_SECONDS = 60  # of the processor for a page: the fullest of a broadsheet takes about one
_RUN = "from kg.read.apart import main; main()"
_here: list[int] = []  # the process that was started to read has its own number in it


class ReaderError(Exception):
    """A reader broke on a file, in the process in which it ran."""


def allow(seconds: int = _SECONDS) -> None:
    """Give the next step of reading so many seconds of the processor; outside of the process made for it nothing is counted."""
    if os.getpid() in _here:
        used = resource.getrusage(resource.RUSAGE_SELF)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + seconds, resource.RLIM_INFINITY))


def page_apart(module: str, source: Source) -> Page:
    """What `page_of` of a module gives for a source; raises what it raises, and `SourceError` where the file ends the process."""
    with _lock:
        answer = json.loads(_process.ask(module, source))
    if "page" in answer:
        return Page.model_validate(answer["page"])
    if "kind" in answer:
        raise SourceError(IssueKind(answer["kind"]), answer["text"], answer["remedy"])
    raise ReaderError(answer["broken"])


class _Process:
    """The process that reads for this one."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def ask(self, module: str, source: Source) -> bytes:
        """Its answer about a source, a line of JSON."""
        if self._running is None or self._owner != os.getpid():  # a forked process must not talk into its parent's
            self._running, self._owner = _started(), os.getpid()
        try:
            answer = _exchanged(self._running, module, source)
        except BaseException:  # Ctrl-C, or too long: its answer must not become that about the next file
            self._end(signal.SIGKILL)
            raise
        if answer.endswith(b"\n"):
            return answer
        raise _ended(source, self._end())

    def _end(self, by: int = 0) -> int:
        """Close the process, and what it ended with."""
        ended, self._running = self._running, None
        assert ended is not None
        if by:
            ended.send_signal(by)
        for pipe in filter(None, (ended.stdin, ended.stdout)):
            with suppress(BrokenPipeError):
                pipe.close()
        return ended.wait()


_process = _Process()
_lock = Lock()


def _started() -> "subprocess.Popen[bytes]":
    path = os.pathsep.join(filter(None, (str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(  # noqa: S603  # what is run is ours
        [sys.executable, "-P", "-c", _RUN],
        env=os.environ | {"PYTHONPATH": path},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _exchanged(running: "subprocess.Popen[bytes]", module: str, source: Source) -> bytes:
    told, answers = running.stdin, running.stdout
    assert told is not None
    assert answers is not None
    with suppress(BrokenPipeError):  # it has ended, so that no answer comes either
        told.write(_question(module, source))
        told.flush()
    return answers.readline()


def _ended(source: Source, code: int) -> SourceError:
    """Why there is no answer about a file."""
    if code == -signal.SIGXCPU:
        text = f"{source.name} takes more than {_SECONDS} seconds of the processor for a page, more than any page of a paper"
        return SourceError(IssueKind.TOO_LARGE, text, "leave it out, or open it in a viewer and save it anew")
    text = f"{source.name} ended the process that read it (status {code}): it is damaged, or needs more than {_MEMORY >> 30} GB of memory"
    return SourceError(IssueKind.UNREADABLE, text, "leave it out, or open it in a viewer and save it anew")


def _question(module: str, source: Source) -> bytes:
    told = {"module": module, "size": len(source.data), "source": source.model_dump(mode="json", exclude={"data"})}
    return json.dumps(told).encode() + b"\n" + source.data


def main() -> None:
    """Answer questions on standard output until no more come."""
    _here.append(os.getpid())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent, whose end closes the questions
    with suppress(ValueError, OSError):  # a system that does not bound addresses
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    while line := sys.stdin.buffer.readline():
        answers.write(json.dumps(_answer(json.loads(line), sys.stdin.buffer)).encode() + b"\n")
        answers.flush()


def _answer(told: dict[str, Any], data: IO[bytes]) -> dict[str, object]:
    source = Source(**told["source"], data=data.read(told["size"]))
    allow()
    try:
        page: Page = import_module(told["module"]).page_of(source)
        return {"page": page.model_dump(mode="json")}
    except SourceError as error:
        return {"kind": error.kind, "text": error.text, "remedy": error.remedy}
    except MemoryError:
        os.abort()  # as a library in C ends where there is no more memory
    except Exception as error:
        return {"broken": f"{type(error).__name__}: {error}"}
