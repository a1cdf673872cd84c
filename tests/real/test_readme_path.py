"""From the README's words alone: a real Neo4j is loaded and asked, the graph files open in Gephi, Python gives a data frame."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.real.server import PASSWORD, Server
from tests.real.test_gephi import opened
from tests.test_readme import READMES, blocks, commands, run


@pytest.mark.parametrize("readme", READMES)
def test_the_readme_leads_into_neo4j(readme: str, empty: Server, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The load as it is printed, at the address of this server; then the printed question has an answer with quotations."""
    (command,) = (line for line in commands(readme) if line.startswith("NEO4J_PASSWORD="))
    monkeypatch.setenv("NEO4J_PASSWORD", PASSWORD)
    words = re.sub(r"bolt://\S+", empty.uri, command.partition(" ")[2])
    assert "Person" in run(words, demo)
    (question,) = blocks(readme, "cypher")
    assert any("旗委书记张秀玲" in str(row) for row in empty.ask(question.strip().removesuffix(";")))


def test_the_documentation_of_neo4j_answers(empty: Server, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each query of `docs/neo4j.md` finds something in the five pages."""
    monkeypatch.setenv("NEO4J_PASSWORD", PASSWORD)
    run(f"kg load neo4j --uri {empty.uri}", demo)
    for question in blocks("docs/neo4j.md", "cypher"):
        assert empty.ask(question.strip().removesuffix(";"))


def test_the_graph_files_of_the_readme_open_in_gephi(demo: Path) -> None:
    """Those that a build writes, and a view as `docs/gephi.md` prints it."""
    view = next(line for block in blocks("docs/gephi.md", "text") for line in block.splitlines() if "--view people" in line)
    view_file = Path(run(view.replace("--min-weight 2", "--min-weight 1"), demo).strip())
    files = [demo / "exports" / "graph.graphml", demo / "exports" / "graph.gexf", demo / view_file]
    assert all(found["nodes"] and found["edges"] for found in opened(files))


@pytest.mark.parametrize("readme", READMES)
def test_python_gives_a_frame_of_who_appears_with_whom(readme: str, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the README prints it."""
    monkeypatch.chdir(demo)
    (block,) = blocks(readme, "python")
    names: dict[str, Any] = {}
    exec(block, names)  # the README is ours
    frame = names["frame"]
    assert {"b_name", "weight", "first", "evidence"} <= set(frame.columns)
    assert len(frame) > 0
