"""Builds on a real Ray cluster of two nodes on this machine."""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest

from kg.errors import ModelError
from kg.runner import Silent, build_sources
from kg.runner.work import EngineMaker
from kg.settings import Settings
from tests.runner.conftest import write_many
from tests.runner.fakes import no_model, slow_names, three_names
from tests.runner.test_local import built, dump, written

ray = pytest.importorskip("ray", reason='Ray is not installed: pip install "newsprint-kg[ray]"')


@pytest.fixture(name="many_pages")
def forty_pages(tmp_path: Path) -> Path:
    """Forty pages, so that a node is lost while some are on their way."""
    return write_many(tmp_path / "pages")


@pytest.fixture(name="cluster")
def two_nodes(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A cluster whose two nodes have a core each; its processes find the tests' own engines."""
    from ray.cluster_utils import Cluster  # noqa: PLC0415  # only with Ray

    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    cluster.add_node(num_cpus=1)
    ray.init(address=cluster.address, log_to_driver=False, logging_level="error")
    yield cluster
    ray.shutdown()
    cluster.shutdown()


class NodeKiller(Silent):
    """Takes a node away without a word once ten sources are there."""

    def __init__(self, cluster: Any) -> None:  # noqa: ANN401  # Ray is untyped here
        self.seen = 0
        self._cluster = cluster

    def source(self, name: str) -> None:  # noqa: ARG002  # a listener's signature
        """Count, and kill at the tenth."""
        self.seen += 1
        if self.seen == 10:
            self._cluster.remove_node(self._cluster.list_all_nodes()[-1], allow_graceful=False)


def _build(pages: Path, out: Path, cluster: Any, listener: Silent, make_engine: EngineMaker) -> None:  # noqa: ANN401
    settings = Settings(out=out, runner="ray", address=cluster.address)
    build_sources([pages], settings, listener, make_engine)


def _wait_for_loss() -> None:
    """Ray notices within a minute that a node answers no more."""
    until = monotonic() + 60
    while sum(node["Alive"] for node in ray.nodes()) > 1:
        assert monotonic() < until, "no node was lost"
        sleep(0.5)


def test_a_cluster_writes_the_same_files_though_a_node_is_killed(many_pages: Path, tmp_path: Path, cluster: Any) -> None:  # noqa: ANN401
    """Pages that were on the lost node are read on the other one; no byte differs from a build on one machine."""
    built([many_pages], tmp_path / "here", make_engine=slow_names)
    killer = NodeKiller(cluster)
    _build(many_pages, tmp_path / "there", cluster, killer, slow_names)
    assert killer.seen == 40
    _wait_for_loss()
    assert written(tmp_path / "there") == written(tmp_path / "here")
    assert dump(tmp_path / "there") == dump(tmp_path / "here")


def test_an_error_of_a_worker_is_the_error_of_the_build(many_pages: Path, tmp_path: Path, cluster: Any) -> None:  # noqa: ANN401
    """A missing model on the cluster stops as it does here, and makes no folder."""
    with pytest.raises(ModelError, match="not there"):
        _build(many_pages, tmp_path / "out", cluster, Silent(), no_model)
    assert not (tmp_path / "out").exists()


def test_without_an_address_a_cluster_is_started_here(many_pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It goes away with the build."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    build_sources([many_pages], Settings(out=tmp_path / "out", runner="ray", jobs=2), Silent(), three_names)
    assert not ray.is_initialized()
    built([many_pages], tmp_path / "here")
    assert written(tmp_path / "out") == written(tmp_path / "here")
