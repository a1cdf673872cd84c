"""Names of the people who made an article, read from a line or a bracket: （记者 郭建军）, 本报记者 王晓博 摄, 责任编辑 …"""

import re
from dataclasses import dataclass, replace

from kg.layout.makers import maker_words as words
from kg.layout.makers.maker_tokens import Token, tokens
from kg.layout.makers.misread import mended
from kg.model import BylineRole

LONGEST = 160
_LONGEST_EDITOR = 5


@dataclass(frozen=True, slots=True)
class Maker:
    """A maker by offsets into the text read: the name, the word for the post if one is printed, and the role."""

    role: BylineRole
    name: tuple[int, int]
    title: tuple[int, int] | None


def read_makers(flat: str, default: BylineRole | None = None) -> tuple[Maker, ...]:
    """The makers if the whole text is roles, names and signs between them, else none.

    A text without any role is read only where a default says what its names stand for.
    """
    if len(flat) > LONGEST:
        return ()
    flat = mended(flat.translate(_DOTS) if _DOT.search(flat) else flat)
    if default is None and words.TOLD.search(flat) is None:
        return ()
    found = tokens(flat)
    if default is None and not any(token.kind in ("prefix", "suffix", "both") for token in found):
        return ()
    return _assign(flat, found, default)


def find_makers(flat: str) -> tuple[Maker, ...]:
    """The makers in a bracket that may begin with other words: （旗志办整理 编辑：塔娜 校对：包玉兰）."""
    whole = read_makers(flat)
    if whole or len(flat) > LONGEST or words.TOLD.search(flat := mended(flat)) is None:
        return whole
    for match in words.ROLE.finditer(flat):
        end = words.OTHER_FIELD.search(flat, match.end())
        found = read_makers(flat[match.start() : end.start() if end else None])
        if found:
            return tuple(shifted(maker, match.start()) for maker in found)
    return ()


_DOTS = str.maketrans(dict.fromkeys("•‧∙⋅・･●˙．", "·") | {"丨": "|"})
_DOT = re.compile(f"[{''.join(map(chr, _DOTS))}]")


def shifted(maker: Maker, by: int) -> Maker:
    """The maker in a text that begins so many characters earlier."""
    title = (maker.title[0] + by, maker.title[1] + by) if maker.title else None
    return Maker(maker.role, (maker.name[0] + by, maker.name[1] + by), title)


def _leads(found: list[Token], number: int, title: tuple[int, int] | None) -> bool:
    """Whether a word that may stand on either side of a name (记者 石思源 摄影 沈俊) is that of the name after it."""
    apart = found[number].start > found[number - 1].end
    return title is not None and apart and number + 1 < len(found) and found[number + 1].kind == "name"


def _is_too_long(editor: str) -> bool:
    """Whether a text is too long for an editor's name: 阿曼妮萨·依明 may be one."""
    return len(editor) > _LONGEST_EDITOR and "·" not in editor


def _assign(flat: str, found: list[Token], default: BylineRole | None) -> tuple[Maker, ...]:
    makers: list[Maker] = []
    role, title, since = default, None, 0
    pictured = found[0].kind == "both" if found else False  # 文/图 记者 黄丽萍: what stands before all names is said of all
    bare = BylineRole.AUTHOR if pictured else BylineRole.REPORTER
    for number, token in enumerate(found):
        if token.kind == "prefix" or (token.kind == "suffix" and (since == len(makers) or _leads(found, number, title))):
            if role is None and since < len(makers):
                return ()  # names that nothing says the role of
            if token.role is BylineRole.PHOTOGRAPHER and number and found[number - 1].kind == "prefix":
                pictured = True  # 撰稿、摄影：李亚男
                continue
            role, since = token.role, len(makers)
            title = (token.start, token.end) if token.kind == "prefix" and token.role is not BylineRole.PHOTOGRAPHER else None
        elif token.kind == "suffix" and token.role is not None:
            since = len(makers) - 1 if makers[-1].name[1] == token.start else since
            makers[since:] = [replace(maker, role=token.role) for maker in makers[since:]]
            since = len(makers)
        elif token.kind == "plain" and role is None:  # 顾新棠口述 肖映红整理
            makers[since:] = [replace(maker, role=BylineRole.AUTHOR) for maker in makers[since:]]
            since = len(makers)
        elif token.kind == "both":
            makers += _as_photographers(makers)
            since = len(makers)
        elif token.kind == "single" or (token.kind == "name" and role is BylineRole.EDITOR and _is_too_long(flat[token.start : token.end])):
            return ()
        elif token.kind == "name":
            makers.append(Maker(role or bare, (token.start, token.end), title))
    if role is None and since < len(makers) and not pictured:
        return ()
    return (*makers, *_as_photographers(makers)) if pictured else tuple(makers)


def _as_photographers(makers: list[Maker]) -> list[Maker]:
    return [replace(maker, role=BylineRole.PHOTOGRAPHER) for maker in makers]
