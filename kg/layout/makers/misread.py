"""Words of bylines that OCR has misread or people misspelt, as they must have stood; one character stays one character."""

import re

_HAN = r"[\u3400-\u9fff]"
# A word of four characters, or of three that stand nowhere but in bylines, is known by the others if one is wrong.
_MENDS = (
    (re.compile(rf"{_HAN}讯员|通{_HAN}员"), "通讯员"),
    (re.compile(rf"本(?![台网刊社版期]){_HAN}记者|本报{_HAN}者|本报记{_HAN}(?=\s)"), "本报记者"),
    (re.compile(rf"(?:{_HAN}影报道|摄{_HAN}报道|摄影{_HAN}道|摄影报{_HAN})(?!{_HAN})"), "摄影报道"),
    (re.compile(r"[纪计己已]者(?=\s)"), "记者"),
    (re.compile(r"通讯[贡负页](?=\s)"), "通讯员"),
    (re.compile(rf"文/{_HAN}$"), "文/图"),
    (re.compile(rf"{_HAN}片由(?=.{{1,200}}[供摄])"), "照片由"),
)


_LEFT = re.compile("[员本报者讯/由]")  # of each word one of these is never wrong


def mended(flat: str) -> str:
    """The text with these words as they must have stood: 通迅员, 本鲍记者, 摄影报首."""
    if _LEFT.search(flat) is None:
        return flat
    for pattern, word in _MENDS:
        flat = pattern.sub(word, flat)
    return flat
