"""The page of `kg view` in headless Chromium: searched, clicked, narrowed, on a phone, in the dark, by keyboard, without a network.

With KG_SCREENSHOTS=FOLDER the pictures are kept there; those of the documentation are made so.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from benchmarks.exports.synthetic import synthetic
from kg.cli import main
from kg.export.page import write_page
from kg.graph import Graph
from tests.export.sample import HOSTILE, sample
from tests.real.parts import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# WebGL without a graphics card; a host that is asked for is not found, and is seen by the test.
_ARGUMENTS = ["--no-sandbox", "--enable-unsafe-swiftshader", "--host-resolver-rules=MAP * ~NOTFOUND"]
_LARGEST = 250_000  # bytes of a picture in the documentation
_DESKTOP = {"viewport": {"width": 1280, "height": 800}, "locale": "zh-CN"}
_PHONE = {"viewport": {"width": 390, "height": 844}, "locale": "zh-CN", "has_touch": True, "is_mobile": True, "device_scale_factor": 2}


@dataclass
class Opened:
    """A page in a browser, with what went wrong in it and whom it asked."""

    page: "Page"
    errors: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def search(self, text: str) -> None:
        """Type into the search field, reached by its key, and take the first hit."""
        self.page.keyboard.press("/")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def card(self) -> str:
        """What the open card says."""
        return str(self.page.locator("#card").inner_text())

    def picture(self) -> bytes:
        """The picture alone, when it has come to rest."""
        self.page.wait_for_timeout(700)
        return bytes(self.page.screenshot(clip={"x": 380, "y": 150, "width": 460, "height": 500}))


Open = Callable[..., AbstractContextManager[Opened]]


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """One browser for all pages."""
    path = chromium()
    playwright = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is missing")
    with playwright.sync_playwright() as started:
        program = started.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield program
        program.close()


@pytest.fixture
def opened(browser: "Browser") -> Open:
    """Open a file as a person would; at the end nothing may have gone wrong and nobody have been asked."""

    @contextmanager
    def opening(file: Path, **wanted: object) -> Iterator[Opened]:
        context = browser.new_context(**{**_DESKTOP, **wanted})
        found = Opened(context.new_page())
        found.page.on("pageerror", lambda error: found.errors.append(str(error)))
        found.page.on("console", lambda said: found.errors.append(said.text) if said.type == "error" else None)
        found.page.on("request", lambda request: found.asked.append(request.url))
        found.page.goto(file.as_uri())
        found.page.wait_for_selector("#kinds button")
        yield found
        context.close()
        assert found.errors == []
        assert found.asked == [file.as_uri()]

    return opening


@pytest.fixture(scope="module")
def file(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the five newspaper pages, as the command writes it."""
    path = tmp_path_factory.mktemp("view") / "graph.html"
    done = CliRunner().invoke(main, ["view", "--graph", str(demo / "exports"), "--out", str(path)])
    assert done.exit_code == 0
    assert done.stdout == f"{path}\n"
    return path


def keep(opened: Opened, name: str, folder: Path) -> None:
    """A picture for the documentation, small enough for a repository."""
    path = Path(os.environ.get("KG_SCREENSHOTS", folder)) / name
    opened.page.wait_for_timeout(900)
    opened.page.screenshot(path=path)
    assert path.stat().st_size < _LARGEST


def test_a_person_is_found_and_the_quotation_stands_in_the_scanned_text(opened: Open, file: Path, tmp_path: Path) -> None:
    """Pinyin leads to the card: posts, timeline, companions; the quotation is marked where it stands, line ends and all."""
    with opened(file) as seen:
        keep(seen, "view.png", tmp_path)
        seen.search("wangxiaoping")
        text = seen.card()
        assert [text.index(word) for word in ("王小平", "职务", "达拉特旗人民政府旗长", "时间线", "同现的人", "张伟雄")]
        seen.page.locator("#card summary").first.click()
        quote = seen.page.locator("#card .quote").first
        assert quote.locator("mark").inner_text() == "政府旗长王小平"
        assert "旗委副书\n记、政府旗长王小平主持召开" in quote.inner_text()
        keep(seen, "view-card.png", tmp_path)
        seen.page.locator("#card .source .more").first.click()
        assert len(quote.inner_text()) > 2000


def test_a_click_in_the_picture_opens_a_card_and_another_closes_it(opened: Open, file: Path) -> None:
    """The node that a search brought into the middle is where it is seen; empty ground closes the card."""
    with opened(file) as seen:
        seen.search("张秀玲")
        seen.page.wait_for_timeout(900)
        seen.page.locator("#close").click()
        assert not seen.page.locator("#card").is_visible()
        # The middle of what the card left free.
        seen.page.mouse.click((1280 - 414) / 2, (800 - 100) / 2)
        seen.page.wait_for_selector("#card h1:text('张秀玲')")
        seen.page.wait_for_timeout(900)  # sooner it would be a double click, which goes nearer
        seen.page.mouse.click(20, 680)
        seen.page.wait_for_selector("#card", state="hidden")


def test_a_name_on_a_card_leads_on(opened: Open, file: Path) -> None:
    """From a person to the event, its place, and by the address back to the same card."""
    with opened(file) as seen:
        seen.search("王小平")
        seen.page.locator("#card a:text('督导土地例行督察')").click()
        assert "树林召镇" in seen.card()
        address = seen.page.url
    with opened(file) as seen:
        seen.page.goto(address)
        seen.page.reload()
        seen.page.wait_for_selector("#card h1:has-text('督导土地例行督察')")
        seen.asked[:] = [file.as_uri()]


def test_the_slider_leaves_what_was_then(opened: Open, file: Path) -> None:
    """The period is told in days; the picture changes, and comes back when the slider does."""
    with opened(file) as seen:
        whole = seen.picture()
        seen.page.locator("#from").focus()
        assert "全部日期" in seen.page.locator("#period").inner_text()
        seen.page.locator("#from").evaluate("one => { one.value = one.max; one.dispatchEvent(new Event('input')); }")
        told = seen.page.locator("#period").inner_text()
        assert re.fullmatch(r"(\d{4}-\d\d-\d\d) – \1", told)
        assert seen.picture() != whole
        seen.page.keyboard.press("Home")
        assert "全部日期" in seen.page.locator("#period").inner_text()
        assert seen.picture() == whole


def test_a_kind_is_switched_off_and_on_in_the_legend(opened: Open, file: Path) -> None:
    """Five kinds with their numbers, and what is only named, which is off by itself."""
    with opened(file) as seen:
        switches = seen.page.locator("#kinds button")
        assert [text.split()[0] for text in switches.all_inner_texts()] == ["人物", "职务", "机构", "活动", "地点", "仅提及"]
        assert switches.last.get_attribute("aria-pressed") == "false"
        whole = seen.picture()
        switches.nth(2).click()
        assert switches.nth(2).get_attribute("aria-pressed") == "false"
        assert seen.picture() != whole
        switches.nth(2).click()
        seen.page.mouse.move(5, 5)
        assert seen.picture() == whole


def test_everything_is_done_by_keyboard(opened: Open, file: Path) -> None:
    """Search, choose among hits, read the card, open a quotation, go on, zoom, close."""
    with opened(file) as seen:
        seen.page.keyboard.press("/")
        seen.page.keyboard.type("zhang")
        first = seen.page.locator("#hits [aria-selected=true]").inner_text()
        seen.page.keyboard.press("ArrowDown")
        second = seen.page.locator("#hits [aria-selected=true]").inner_text()
        assert first != second
        seen.page.keyboard.press("Enter")
        name = seen.page.locator("#card h1").inner_text()
        assert second.startswith(name)
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Enter")
        assert seen.page.locator("#card .quote").count() >= 1
        seen.page.keyboard.press("Escape")
        assert not seen.page.locator("#card").is_visible()
        seen.page.locator("#picture").focus()
        whole = seen.picture()
        seen.page.keyboard.press("+")
        assert seen.picture() != whole


def test_no_hit_is_told(opened: Open, file: Path) -> None:
    """The list says so, and Enter does nothing."""
    with opened(file) as seen:
        seen.search("没有这个人")
        assert seen.page.locator("#hits").inner_text() == "没有这个名称"
        assert not seen.page.locator("#card").is_visible()


def test_the_dark_is_dark_and_english_is_english(opened: Open, file: Path, tmp_path: Path) -> None:
    """Colours follow the system, words the browser's language."""
    with opened(file, color_scheme="dark", locale="en-US") as seen:
        ground = seen.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert all(int(part) < 40 for part in re.findall(r"\d+", ground))
        assert "people" in seen.page.locator("#kinds").inner_text()
        seen.search("走访慰问")
        assert "People" in seen.card()
        keep(seen, "view-dark.png", tmp_path)


def test_a_phone_shows_the_card_below_the_picture(opened: Open, file: Path, tmp_path: Path) -> None:
    """Nothing is wider than the screen; a tap is a click."""
    with opened(file, **_PHONE) as seen:
        seen.page.locator("#search").tap()
        seen.page.keyboard.type("王小平")
        seen.page.locator("#hits li").first.tap()
        box = seen.page.locator("#card").bounding_box()
        assert box
        assert (box["x"], box["width"]) == (0, 390)
        assert box["y"] > 844 * 0.4
        assert seen.page.evaluate("document.documentElement.scrollWidth") == 390
        keep(seen, "view-phone.png", tmp_path)


def test_hostile_names_and_texts_stay_text(opened: Open, tmp_path: Path) -> None:
    """Markup in names is shown, not obeyed; quotations beyond the first plane are marked where they stand."""
    text = "😀𠮷</script><script>window.hit = 1</script><img src=http://example.org/x onerror='window.hit = 1'>政法委书记云小平"
    start = len(text) - len("政法委书记云小平")
    graph = sample()
    moved = [
        replace(edge, said=replace(edge.said, evidence=tuple(replace(item, span=(start, len(text))) for item in edge.evidence)))
        for edge in graph.edges
    ]
    path = tmp_path / "hostile.html"
    write_page(Graph(**{**vars(graph), "edges": moved}), {"页.txt": text}.get, {}, path)
    with opened(path) as seen:
        for name in HOSTILE:
            seen.page.keyboard.press("Escape")
            seen.search(" ".join(name.replace("\x00", "").split())[:12])
        seen.page.keyboard.press("Escape")
        seen.search("云小平")
        seen.page.locator("#card summary").first.click()
        assert seen.page.locator("#card mark").first.inner_text() == "政法委书记云小平"
        assert "<img src=http://example.org/x" in seen.page.locator("#card .quote").first.inner_text()
        assert seen.page.evaluate("window.hit") is None


def test_five_thousand_things_are_searched_and_moved_through(opened: Open, tmp_path: Path) -> None:
    """A larger graph is cut to them, says so, and answers a search, a switch and the slider."""
    path = tmp_path / "large.html"
    write_page(synthetic(8000, 24000), lambda _: "字" * 3000, {}, path)
    with opened(path) as seen:
        seen.page.locator("#help").click()
        assert "5000" in seen.page.locator("#about").inner_text()
        assert "另有 1800" in seen.page.locator("#about").inner_text()
        whole = seen.picture()
        seen.page.locator("#kinds button").nth(3).click()
        assert seen.picture() != whole
        seen.search("张")
        assert seen.page.locator("#card h1").inner_text().startswith("张")
