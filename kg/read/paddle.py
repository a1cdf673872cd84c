"""OCR output of PaddleOCR as JSON: the regions of PP-Structure in their order, or bare lines, which are brought into one.

PP-StructureV3 writes `parsing_res_list` and `overall_ocr_res`, PaddleOCR 3 `rec_texts` with `rec_boxes` or `rec_polys`, PP-Structure 2 a
list of regions with `bbox` and `res`, PaddleOCR 2 a list of corners and texts. A list of any of these is a page each.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from kg.model import IssueKind, Page, Source
from kg.read.decode import decode
from kg.read.line import Blocks, PrintedLine, printed_page
from kg.read.order import blocks_in_order
from kg.read.problems import SourceError

Json = dict[str, Any] | list[Any]
_NO_TEXT = frozenset({"figure", "image", "equation", "formula", "chart", "seal"})


def page_of(source: Source) -> Page:
    """The text of PaddleOCR's output; raises `SourceError` for any other JSON."""
    try:
        found = json.loads(decode(source.data, source.name, source.encoding))
        pages = list(_pages(found))
        if pages:
            return printed_page(source, pages)
    except (TypeError, KeyError, IndexError, AttributeError, ValueError, RecursionError):
        pass
    text = f"{source.name} is no output of PaddleOCR or PP-Structure that kg knows"
    raise SourceError(IssueKind.UNKNOWN_FORMAT, text, "give OCR output as ALTO or hOCR, a crawl as .jsonl")


def _pages(found: Json) -> Iterator[Blocks]:
    if isinstance(found, dict):
        yield _page(found.get("res", found) if "rec_texts" not in found and "parsing_res_list" not in found else found)
    elif found and all(isinstance(item, dict) and "res" in item and "bbox" in item for item in found):
        yield [list(_region(item)) for item in found]
    elif found and all(_is_corners_and_text(item) for item in found):
        yield blocks_in_order([PrintedLine(item[1][0], *_around(item[0])) for item in found])
    else:
        for page in found:
            yield from _pages(page)


def _page(found: dict[str, Any]) -> Blocks:
    recognized = found.get("overall_ocr_res", found)
    if "parsing_res_list" not in found:
        return blocks_in_order(list(_recognized(recognized)))
    return list(_parsed(found["parsing_res_list"], list(_recognized(recognized)) if "rec_texts" in recognized else []))


def _recognized(found: dict[str, Any]) -> Iterator[PrintedLine]:
    places = found.get("rec_boxes") or found.get("rec_polys") or found["dt_polys"]
    for text, place in zip(found["rec_texts"], places, strict=True):
        if text.strip():
            yield PrintedLine(text, *(_around(place) if isinstance(place[0], list) else map(float, place)))


def _parsed(regions: Sequence[dict[str, Any]], lines: list[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """The lines of each region in the order of the regions, then those that lie in none."""
    left = list(lines)
    for region in regions:
        box = tuple(map(float, region["block_bbox"]))
        inside = [line for line in left if _holds(box, line)]
        left = [line for line in left if not _holds(box, line)]
        if inside:
            yield from blocks_in_order(inside)
        elif not lines and region.get("block_label") not in _NO_TEXT:
            yield list(_evenly(region["block_content"].splitlines(), box))
    yield from blocks_in_order(left)


def _evenly(texts: list[str], box: Sequence[float]) -> Iterator[PrintedLine]:
    """Lines of which only the region is known, one under the other in it."""
    left, top, right, bottom = box
    height = (bottom - top) / max(1, len(texts))
    for number, text in enumerate(texts):
        if text.strip():
            yield PrintedLine(text, left, top + number * height, right, top + (number + 1) * height)


def _region(item: dict[str, Any]) -> Iterator[PrintedLine]:
    if isinstance(item["res"], list):
        for line in item["res"]:
            if line["text"].strip():
                yield PrintedLine(line["text"], *_around(line["text_region"]))


def _holds(box: Sequence[float], line: PrintedLine) -> bool:
    across, down = (line.left + line.right) / 2, (line.top + line.bottom) / 2
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]


def _is_corners_and_text(item: Json) -> bool:
    return isinstance(item, list) and len(item) == 2 and isinstance(item[1], list) and len(item[1]) == 2 and isinstance(item[1][0], str)


def _around(points: Sequence[Sequence[float]]) -> tuple[float, float, float, float]:
    across, down = [float(point[0]) for point in points], [float(point[1]) for point in points]
    return min(across), min(down), max(across), max(down)
