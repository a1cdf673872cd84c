"""Files larger than any page: one line of 50 MB, a million short lines, a page of ten thousand articles, all made by counting."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

_PLACES = ("青石", "柳河", "新民", "西山", "永兴", "东升", "大河", "松林")
_FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = ("建国", "丽娟", "志强", "晓梅", "德福", "敏", "万里", "文", "秀英", "国栋")
_DEEDS = ("调研春耕生产工作", "检查森林草原防火", "督导河长制落实", "走访慰问困难群众", "主持召开安全生产会议", "参加义务植树活动")


def _person(number: int) -> str:
    return _FAMILIES[number % len(_FAMILIES)] + _GIVEN[number // len(_FAMILIES) % len(_GIVEN)]


def _place(number: int) -> str:
    return f"{_PLACES[number % len(_PLACES)]}{'镇' if number % 3 else '乡'}"


def _sentence(number: int) -> str:
    deed = _DEEDS[number % len(_DEEDS)]
    return f"{number % 12 + 1}月{number % 28 + 1}日，县委书记{_person(number)}到{_place(number // 7)}{deed}，要求抓好第{number}项任务落实。"


def one_line(size: int) -> Iterator[str]:
    """Sentences without a line end, `size` bytes of them."""
    number = written = 0
    while written < size:
        sentence = _sentence(number)
        written += len(sentence.encode())
        number += 1
        yield sentence


def short_lines(size: int) -> Iterator[str]:
    """So many lines of a few characters, as of a list of winners."""
    return (f"{_place(number)}{number % 97 + 1}组{_person(number)}\n" for number in range(size))


def articles(size: int) -> Iterator[str]:
    """So many short articles, each with headline, maker and two paragraphs in lines of 18 characters."""
    for number in range(size):
        head = f"{_person(number)}到{_place(number // 7)}{_DEEDS[number % len(_DEEDS)]}"
        first = f"本报讯（记者 {_person(number + 5)}）{_sentence(number)}"
        second = f"{_person(number)}强调，{_sentence(number + 3)}各部门负责人参加。"
        yield f"{head}\n{_wrapped(first)}\n{_wrapped(second)}\n\n"


def _wrapped(paragraph: str) -> str:
    text = f"　　{paragraph}"
    return "\n".join(text[start : start + 18] for start in range(0, len(text), 18))


FILES: Mapping[str, tuple[str, int, Callable[[int], Iterator[str]]]] = {
    "line": ("one line, bytes", 50_000_000, one_line),
    "lines": ("short lines", 1_000_000, short_lines),
    "articles": ("articles on a page", 10_000, articles),
}
"""What each file is measured in, its full size, and its text."""


def write(name: str, size: int, path: Path) -> None:
    """Write the file of this size."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(FILES[name][2](size))
