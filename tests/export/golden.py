"""The files of the sample graph as they must be; `python -m tests.export.golden` writes them anew after a change that is meant."""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq

from kg.export import FORMATS, Options, export
from kg.graph.views import View
from tests.export.sample import sample

FOLDER = Path(__file__).parent / "golden"
VARIANTS = {
    "": Options(),
    "people": Options(view=View.PEOPLE, min_weight=2, pinyin=True),
    "safe": Options(bom=True, formula_safe=True),
}


def files() -> Iterator[tuple[str, bytes]]:
    """Every file of every format that has nodes and edges, by its golden name; Parquet as JSON, because its bytes are pyarrow's."""
    for variant, options in VARIANTS.items():
        for name, row in FORMATS.items():
            if name == "jsonl" or not options.asked() <= row.options:
                continue
            with TemporaryDirectory() as folder:
                export(sample(), name, Path(folder), options)
                for file in sorted(Path(folder).iterdir()):
                    yield f"{variant}{'-' if variant else ''}{file.name}", _content(file)


def _content(file: Path) -> bytes:
    if file.suffix != ".parquet":
        return file.read_bytes()
    table = pq.read_table(file)
    lines = [str(table.schema.to_string()), *(json.dumps(row, ensure_ascii=False) for row in table.to_pylist())]
    return ("\n".join(lines) + "\n").encode("utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, content in files():
        (FOLDER / name).write_bytes(content)
