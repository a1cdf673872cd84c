"""The notebook runs from its first cell to its last, and each cell shows something."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOK = Path(__file__).parent.parent.parent / "docs" / "notebooks" / "first-steps.ipynb"


def cells() -> list[str]:
    """The code of the notebook, cell by cell."""
    book = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in book["cells"] if cell["cell_type"] == "code"]


def run(code: str, names: dict[str, Any]) -> object:
    """The value of a cell's last expression, as Jupyter shows it."""
    *before, last = ast.parse(code).body
    exec(compile(ast.Module(before, []), NOTEBOOK.name, "exec"), names)
    assert isinstance(last, ast.Expr)
    return eval(compile(ast.Expression(last.value), NOTEBOOK.name, "eval"), names)


def test_every_cell_runs_and_shows_something(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder of the notebook, where Jupyter runs it; tables are HTML."""
    folder = demo / "docs" / "notebooks"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    names: dict[str, Any] = {}
    *asking, closing = cells()
    for code in asking:
        shown = run(code, names)
        assert shown is not None, code
        assert len(getattr(shown, "_repr_html_", shown.__repr__)()) > 5, code
    assert closing == "graph.close()"
    assert run(closing, names) is None


def test_the_notebook_holds_no_results() -> None:
    """They would be out of date with the next change; whoever opens it runs it."""
    book = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in book["cells"] if cell["cell_type"] == "code")
