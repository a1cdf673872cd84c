"""Makes `confusions.tsv`: for every common character those that look or sound like it.

`python -m benchmarks.localnews.noise.make_confusions` writes it anew; it needs `pypinyin`, which nothing else does.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile
from pathlib import Path

from pypinyin import Style, pinyin

HERE = Path(__file__).parent
_HEAD = """\
# Characters taken for one another: character, those that look like it, those that sound like it.
# Origin: the look-alikes are the families of shapes.txt; the sound-alikes are generated with pypinyin from the
# characters of the first level of GB 2312, toned readings of one reading only, the nearest four in the order of that set.
"""
_NEAREST = 4


def common_characters() -> list[str]:
    """The 3,755 characters of the first level of GB 2312, in its order, which is that of their readings."""
    cells = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return list(takewhile(bool, (cell.decode("gb2312", "ignore") for cell in cells)))


def look_alikes(families: Iterable[str]) -> dict[str, str]:
    """For each character the other members of its families, in the order they are written."""
    near: defaultdict[str, list[str]] = defaultdict(list)
    for family in families:
        for character in family:
            near[character] += [other for other in family if other != character and other not in near[character]]
    return {character: "".join(others) for character, others in near.items()}


def sound_alikes(characters: list[str]) -> dict[str, str]:
    """For each character of one reading its nearest neighbours with the same toned reading."""
    families: defaultdict[str, list[str]] = defaultdict(list)
    for character in characters:
        readings = pinyin(character, style=Style.TONE3, heteronym=True)[0]
        if len(readings) == 1:
            families[readings[0]].append(character)
    return {
        character: "".join(sorted(set(family) - {character}, key=lambda other: (abs(family.index(other) - place), other))[:_NEAREST])
        for family in families.values()
        for place, character in enumerate(family)
    }


def main() -> None:
    """Writes the table beside this file."""
    shapes = (HERE / "shapes.txt").read_text(encoding="utf-8").splitlines()
    looks = look_alikes(line for line in shapes if not line.startswith("#"))
    sounds = sound_alikes(common_characters())
    rows = (f"{one}\t{looks.get(one, '')}\t{sounds.get(one, '')}\n" for one in sorted({*looks, *sounds}))
    kept = (row for row in rows if row[1:].strip())
    (HERE / "confusions.tsv").write_text(_HEAD + "".join(kept), encoding="utf-8")


if __name__ == "__main__":
    main()
