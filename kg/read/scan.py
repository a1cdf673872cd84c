"""Scans of pages, read by the OCR engine of the extra `ocr` (RapidOCR, which carries its models and runs offline)."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from kg.model import IssueKind, Page, Source
from kg.read.apart import allow
from kg.read.line import Blocks, PrintedLine, printed_page
from kg.read.order import blocks_in_order
from kg.read.problems import SourceError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DOTS = 200  # an inch at which pages of a PDF are drawn for the engine
_SIDE = 4000  # dots that the engine looks at along the longer side: a broadsheet at 180 dots an inch, in some 2 GB of memory
_MOST_PIXELS = 200_000_000  # a broadsheet at 300 dots an inch has 80 million
_LONGEST_SIDE = 30_000
OCR_SECONDS = 1200
"""Seconds of the processor, all its cores together, that the engine may take for a page; a broadsheet takes some sixty."""
_NEEDED = ("rapidocr", "onnxruntime")
REMEDY = 'install the extra that reads scans: pip install "newsprint-kg[ocr]"'


@dataclass(frozen=True, slots=True)
class Ocr:
    """The engine that finds lines in pictures."""

    engine: Any

    def scale(self, longer_side: float) -> float:
        """How many dots a point a page of a PDF is drawn with, by its longer side in points."""
        return min(_DOTS / 72, _SIDE / longer_side)

    def lines(self, picture: "NDArray[np.uint8]") -> list[PrintedLine]:
        """The lines that the engine finds in a picture (rows of pixels), in no order."""
        found = self.engine(picture)
        corners, texts = found.boxes, found.txts
        if corners is None or texts is None:
            return []
        return [PrintedLine(text, *_around(points)) for points, text in zip(corners, texts, strict=True) if text.strip()]


@cache
def ocr_or_none() -> Ocr | None:
    """The engine, made when the first scan is read; None without the extra."""
    if any(find_spec(name) is None for name in _NEEDED):
        return None
    from rapidocr import RapidOCR  # noqa: PLC0415  # an extra, and heavy

    return Ocr(RapidOCR(params={"Global.log_level": "critical", "Global.max_side_len": _SIDE}))


def page_of(source: Source) -> Page:
    """The text of a scan with the box of each line; raises `SourceError` without the extra, and where the picture holds no text."""
    ocr = ocr_or_none()
    if ocr is None:
        raise SourceError(IssueKind.NO_TEXT, f"{source.name} is a picture, which needs an OCR engine", REMEDY)
    pages: list[Blocks] = [blocks_in_order(ocr.lines(picture)) for picture in _pictures(source)]
    if not any(pages):
        raise SourceError(
            IssueKind.NO_TEXT, f"{source.name}: no text was found in this picture", "give a sharper scan, of 300 dots an inch"
        )
    return printed_page(source, pages)


def _pictures(source: Source) -> Iterator["NDArray[np.uint8]"]:
    """The pictures of a file (a TIFF may have many) as rows of pixels."""
    import numpy as np  # noqa: PLC0415  # with the extra alone
    from PIL import Image, ImageSequence  # noqa: PLC0415

    try:
        with Image.open(io.BytesIO(source.data)) as file:
            for frame in ImageSequence.Iterator(file):
                allow(OCR_SECONDS)
                _check(source, frame.width, frame.height)
                yield np.asarray(frame.convert("RGB"))[:, :, ::-1]
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        text = f"{source.name} is no picture, or a damaged one: {error}"
        raise SourceError(IssueKind.UNREADABLE, text, "scan or save it again") from None


def _check(source: Source, width: int, height: int) -> None:
    if width * height > _MOST_PIXELS or max(width, height) > _LONGEST_SIDE:
        text = f"{source.name} has {width} × {height} dots, more than any scan of a page"
        raise SourceError(IssueKind.TOO_LARGE, text, "scan it at 300 dots an inch")


def _around(points: Sequence[Sequence[float]]) -> tuple[float, float, float, float]:
    across, down = [float(point[0]) for point in points], [float(point[1]) for point in points]
    return min(across), min(down), max(across), max(down)
