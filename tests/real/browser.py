"""Neo4j Browser in headless Chromium, as a person would use it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.real.parts import chromium
from tests.real.server import PASSWORD, Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

_PATIENCE = 120_000  # milliseconds, for a machine with other work
_DROPS = 12
# Browser asks hosts of the network for fonts and reports; nothing breaks without them.
_ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
_DROP = """([name, text]) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], name, {type: 'text/plain'}));
    const editor = document.querySelector('.monaco-editor');
    for (const kind of ['dragenter', 'dragover', 'drop'])
        editor.dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: carried}));
}"""


@dataclass(frozen=True, slots=True)
class Browser:
    """A page of Neo4j Browser that is connected."""

    page: "Page"
    timeout: type[Exception]

    def drop(self, path: Path, shown: str, *, press: bool = False) -> None:
        """Drop a file on the editor until what it offers is shown and, if asked, pressed.

        A busy page may miss a drop, or take its offer away again before it is pressed: then the file is dropped anew.
        """
        for _ in range(_DROPS):
            self.page.evaluate(_DROP, [path.name, path.read_text(encoding="utf-8")])
            with suppress(self.timeout):
                self.page.wait_for_selector(f"text={shown}", timeout=_PATIENCE / _DROPS)
                if press:
                    self.page.click(f"text={shown}", timeout=_PATIENCE / _DROPS)
                    self.page.wait_for_selector(f"text={shown}", state="hidden", timeout=_PATIENCE / _DROPS)
                return
        raise AssertionError(f"{path.name} was dropped {_DROPS} times, and {shown!r} is not {'pressed' if press else 'shown'}")

    def run(self, query: str) -> None:
        """Type a query and run it."""
        self.page.click(".monaco-editor")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(query)
        self.page.keyboard.press("Escape")
        self.page.keyboard.press("Control+Enter")

    def see(self, text: str) -> None:
        """Wait until a text is shown."""
        self.page.wait_for_selector(f"text={text}")


@contextmanager
def connected(server: Server) -> Iterator[Browser]:
    """Neo4j Browser after its form of address, user and password."""
    path = chromium()
    playwright = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is missing")
    with playwright.sync_playwright() as started:
        program = started.chromium.launch(executable_path=path, args=["--no-sandbox", _ALONE])
        page = program.new_page(viewport={"width": 1200, "height": 800})
        page.set_default_timeout(_PATIENCE)
        page.goto(f"http://127.0.0.1:{server.http}/browser/")
        page.fill("[data-testid=boltaddress]", f"127.0.0.1:{server.bolt}")
        page.fill("[data-testid=username]", "neo4j")
        page.fill("[data-testid=password]", PASSWORD)
        page.click("[data-testid=connect]")
        page.wait_for_selector(".monaco-editor")
        page.wait_for_selector("text=:play start")
        yield Browser(page, playwright.TimeoutError)
        program.close()
