"""Paragraphs printed again on the same page: the first printing stays in its place, the others are set apart."""

import re

from kg.layout.blocks import Block
from kg.layout.kinds import Kind

_LEAST = 40  # Chinese characters; shorter paragraphs are alike by chance
_OTHER = re.compile(r"[^\u3007\u3400-\u9fff\uf900-\ufaff]+")


def set_apart(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks of a page without later printings, and those later printings."""
    seen: set[str] = set()
    single: list[Block] = []
    again: list[Block] = []
    for block in blocks:
        key = _OTHER.sub("", block.flat) if block.kind in (Kind.TEXT, Kind.START) else ""
        if len(key) >= _LEAST and key in seen:
            again.append(block)
            continue
        seen.add(key)
        single.append(block)
    return single, again
