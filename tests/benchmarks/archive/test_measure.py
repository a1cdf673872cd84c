"""What the times of processes say."""

from benchmarks.archive.measure import Spent, speeds_of


def test_a_build_has_two_speeds_without_loading_and_a_name_finder_one() -> None:
    """The least time of each column counts, less what a page of one line takes."""
    line = Spent(cpu=4, clock=9, peak=500, graph=3)
    runs = [(line, Spent(cpu=cpu, clock=30, peak=peak, graph=graph)) for cpu, peak, graph in ((24, 900, 14), (25, 1000, 13))]
    graph, files = speeds_of("kg", 1000, runs)
    assert (graph.name, graph.characters_per_second, graph.load, graph.peak) == ("kg, to the graph", 100, 3, 1000)
    assert (files.name, files.characters_per_second, files.load) == ("kg, with all files", 50, 4)
    (lac,) = speeds_of("lac", 1000, [(Spent(cpu=1, clock=1, peak=100), Spent(cpu=11, clock=11, peak=100))])
    assert (lac.name, lac.characters_per_second) == ("lac", 100)
