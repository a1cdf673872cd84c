"""Clusters: average linkage with support, and sets that never hold enemies."""

from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.agglomerate import agglomerate
from kg.resolve.blocking import compared
from kg.resolve.clusters import Clusters
from kg.resolve.profiles import Profile

MEMBERS = tuple("abcdefgh")
pairs = st.tuples(st.sampled_from(MEMBERS), st.sampled_from(MEMBERS)).filter(lambda pair: pair[0] < pair[1])


def test_one_weak_link_does_not_chain_two_clusters() -> None:
    """B looks like both sides, but the sides do not look like each other: the better link wins alone."""
    scores = {("a", "b"): 6.0, ("b", "c"): 5.0, ("a", "c"): -2.0}
    assert agglomerate("abc", scores, same=3.0, different=-3.0) == [["a", "b"], ["c"]]


def test_members_that_agree_support_a_weaker_one() -> None:
    """The mean of all pairs counts: one doubtful pair among good ones does not part a cluster."""
    scores = {("a", "b"): 9.0, ("a", "c"): 6.0, ("b", "c"): 1.0}
    assert agglomerate("abc", scores, same=3.0, different=-3.0) == [["a", "b", "c"]]


def test_one_contradiction_keeps_clusters_apart() -> None:
    """However good the other pairs are, two that are different never come together."""
    scores = {("a", "b"): 9.0, ("a", "c"): 99.0, ("b", "c"): -3.0}
    assert agglomerate("abc", scores, same=3.0, different=-3.0) == [["a", "c"], ["b"]]


@given(st.dictionaries(pairs, st.integers(-6, 9).map(float)))
def test_clusters_hold_every_member_once_and_nothing_different(scores: dict[tuple[str, str], float]) -> None:
    """Each member is in one cluster; no cluster holds a pair that is different; the order of scores does not matter."""
    found = agglomerate(MEMBERS, scores, same=3.0, different=-3.0)
    assert sorted(member for cluster in found for member in cluster) == list(MEMBERS)
    for cluster in found:
        assert all(scores.get((left, right), 0) > -3 for left in cluster for right in cluster)
    assert found == agglomerate(reversed(MEMBERS), dict(reversed(scores.items())), same=3.0, different=-3.0)


@given(st.lists(pairs), st.sets(pairs, max_size=4))
def test_sets_never_hold_enemies(joins: list[tuple[str, str]], hostile: set[tuple[str, str]]) -> None:
    """Whatever is joined in whatever order, enemies stay in different sets, and a refused join names two of them."""
    enemies = {member: frozenset({*(b for a, b in hostile if a == member), *(a for a, b in hostile if b == member)}) for member in MEMBERS}
    clusters = Clusters({member: others for member, others in enemies.items() if others})
    for left, right in joins:
        clash = clusters.join(left, right)
        assert clash is None or (min(clash), max(clash)) in hostile
        assert clash is not None or clusters.find(left) == clusters.find(right)
    assert all(clusters.find(left) != clusters.find(right) for left, right in hostile)
    for name in {clusters.find(member) for member in MEMBERS}:
        assert name == min(member for member in MEMBERS if clusters.find(member) == name)


def _profile(number: int) -> Profile:
    region = frozenset({f"15{number % 50:04d}000000"})
    return Profile(f"m{number:05d}", "王伟", region, frozenset(), {}, False, None, frozenset(), frozenset({f"a{number}"}))


def test_the_pairs_of_a_block_grow_with_its_size() -> None:
    """Ten times the profiles of one name give about ten times the pairs, not a hundred times."""
    small, large = len(compared([_profile(n) for n in range(1000)])), len(compared([_profile(n) for n in range(10_000)]))
    assert 8 * small < large < 14 * small
