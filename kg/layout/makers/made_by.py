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
    return _Assignment(flat, found, default).makers()


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


class _Assignment:
    """The names of a byline, token by token, with the roles that the words before or behind them give."""

    def __init__(self, flat: str, found: list[Token], default: BylineRole | None) -> None:
        self._flat, self._found = flat, found
        self._makers: list[Maker] = []
        self._role = default
        self._title: tuple[int, int] | None = None
        self._settled = 0  # so many makers have their role for good; a word behind the others may still give one
        self._pictured = bool(found) and found[0].kind == "both"  # 文/图 记者 黄丽萍: what stands before all names is said of all
        self._bare = BylineRole.AUTHOR if self._pictured else BylineRole.REPORTER

    def makers(self) -> tuple[Maker, ...]:
        """All makers; none where nothing says a name's role, or what stands there is no name."""
        if not all(self._take(number, token) for number, token in enumerate(self._found)):
            return ()
        if self._pictured:
            return (*self._makers, *_as_photographers(self._makers))
        return () if self._lacks_role() else tuple(self._makers)

    def _take(self, number: int, token: Token) -> bool:
        """Takes a token in; whether the line can be a byline with it."""
        leads = token.kind == "suffix" and (self._settled == len(self._makers) or self._leads(number))
        if token.kind == "prefix" or leads:
            return self._begin(number, token)
        if token.kind == "suffix" and token.role is not None:
            touches = self._makers[-1].name[1] == token.start
            self._settle(token.role, len(self._makers) - 1 if touches else self._settled)
        elif token.kind == "plain" and self._role is None:  # 顾新棠口述 肖映红整理
            self._settle(BylineRole.AUTHOR, self._settled)
        elif token.kind == "both":
            self._makers += _as_photographers(self._makers)
            self._settled = len(self._makers)
        elif token.kind == "name":
            return self._name(token)
        return token.kind != "single"

    def _begin(self, number: int, token: Token) -> bool:
        """A role for the names that follow."""
        if self._lacks_role():
            return False
        if token.role is BylineRole.PHOTOGRAPHER and number and self._found[number - 1].kind == "prefix":
            self._pictured = True  # 撰稿、摄影：李亚男
            return True
        self._role, self._settled = token.role, len(self._makers)
        is_post = token.kind == "prefix" and token.role is not BylineRole.PHOTOGRAPHER
        self._title = (token.start, token.end) if is_post else None
        return True

    def _name(self, token: Token) -> bool:
        if self._role is BylineRole.EDITOR and _is_too_long(self._flat[token.start : token.end]):
            return False
        self._makers.append(Maker(self._role or self._bare, (token.start, token.end), self._title))
        return True

    def _settle(self, role: BylineRole, first: int) -> None:
        """Gives the makers from one on their role."""
        self._makers[first:] = [replace(maker, role=role) for maker in self._makers[first:]]
        self._settled = len(self._makers)

    def _lacks_role(self) -> bool:
        return self._role is None and self._settled < len(self._makers)

    def _leads(self, number: int) -> bool:
        """Whether a word that may stand on either side of a name (记者 石思源 摄影 沈俊) is that of the name after it."""
        found = self._found
        apart = found[number].start > found[number - 1].end
        return self._title is not None and apart and number + 1 < len(found) and found[number + 1].kind == "name"


def _is_too_long(editor: str) -> bool:
    """Whether a text is too long for an editor's name: 阿曼妮萨·依明 may be one."""
    return len(editor) > _LONGEST_EDITOR and "·" not in editor


def _as_photographers(makers: list[Maker]) -> list[Maker]:
    return [replace(maker, role=BylineRole.PHOTOGRAPHER) for maker in makers]
