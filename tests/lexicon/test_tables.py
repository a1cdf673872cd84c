"""Tables are checked when they are read, and errors name file and line."""

import subprocess
import sys
from pathlib import Path

import pytest

from kg.lexicon import Level, tables
from kg.lexicon.pack import pack_upper, pack_villages, read_list, village_name

DATA = Path(tables.__file__).parent / "data"


def test_importing_loads_no_data() -> None:
    """Nothing is read from the data folder by the import alone."""
    program = (
        "import kg.lexicon as lexicon; "
        "print([part.cache_info().currsize for part in (lexicon.divisions, lexicon.bodies, lexicon.posts, lexicon.names, lexicon.matcher)])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[0, 0, 0, 0, 0]"


@pytest.mark.parametrize("path", sorted(path for path in DATA.iterdir() if path.suffix == ".tsv"), ids=lambda path: path.name)
def test_tables_name_their_origin(path: Path) -> None:
    """Every table begins with a comment that names its origin, and SOURCES.md lists it."""
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert "Origin" in " ".join(head)
    assert f"`{path.name}`" in (DATA / "SOURCES.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(path for path in DATA.iterdir() if path.suffix == ".tsv"), ids=lambda path: path.name)
def test_tables_have_no_row_twice(path: Path) -> None:
    """No table repeats a row."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize(
    ("official", "printed"),
    [
        ("关碾房村村民委员会", "关碾房村"),
        ("盐店村委会", "盐店村"),
        ("银闸社区居委会", "银闸社区"),
        ("玉器厂居民委员会", "玉器厂社区"),
        ("巴音嘎查委员会", "巴音嘎查"),
        ("巴音嘎查村民委员会", "巴音嘎查"),
        ("翠林一里社区", "翠林一里社区"),
        ("八连生活区", "八连生活区"),
    ],
)
def test_villages_are_named_as_printed(official: str, printed: str) -> None:
    """The committee in an official name is left out and the kind of place kept or put in."""
    assert village_name(official) == printed


def test_packing_leaves_placeholders_out(tmp_path: Path) -> None:
    """Rows that are no places, and counties that only repeat their city, are not packed; the same list gives the same bytes."""
    lines = ["11\tprovince\t北京市", "1101\tcity\t市辖区", "110101\tcounty\t东城区", "62\tprovince\t甘肃省", "6202\tcity\t嘉峪关市"]
    lines += ["620201\tcounty\t嘉峪关市", "620201100\ttownship\t新城镇", "620201100200\tvillage\t新城村委会"]
    source = tmp_path / "list.tsv"
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    listed = read_list(source)
    assert [name for _, _, name in listed] == ["北京市", "东城区", "甘肃省", "嘉峪关市", "新城镇", "新城村委会"]
    villages = [(code, name) for code, level, name in listed if level == Level.VILLAGE]
    assert pack_upper(listed) == pack_upper(listed)
    assert pack_villages(villages) == pack_villages(villages)
