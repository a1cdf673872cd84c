"""A reader whose files do what they say: what hostile files make libraries do."""

import os
import signal
import sys
import time

from kg.model import IssueKind, Page, Source
from kg.read import apart
from kg.read.plain import page_with
from kg.read.problems import SourceError


def page_of(source: Source) -> Page:
    """Do what the file says."""
    text = source.data.decode()
    match text:
        case "loop":
            apart.allow(0)
            while True:
                pass
        case "slow":
            time.sleep(2)
        case "fill":
            bytes(1 << 40)
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "leave":
            os._exit(0)
        case "refuse":
            raise SourceError(IssueKind.ENCRYPTED, f"{source.name} is locked", "unlock it")
        case "break":
            return page_with(source, str(1 // 0))
        case "print":
            sys.stdout.write("{}\n")
            os.write(1, b"{}\n")
    return page_with(source, str(os.getpid()) if text == "pid" else text)
