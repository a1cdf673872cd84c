"""The CRF keeps to legal sequences, and its sums agree with enumeration."""

from itertools import pairwise, product

import numpy as np
import pytest
import torch

from kg.extract.crf import SpanCrf

TAGS = ["O", "B-P", "I-P", "E-P", "S-P"]
LEGAL = {"O": "OBS", "S": "OBS", "E": "OBS", "B": "IE", "I": "IE"}


def legal(sequence: tuple[int, ...]) -> bool:
    """Whether a sequence of tags is one of whole spans."""
    kinds = [TAGS[tag][0] for tag in sequence]
    inner = all(after in LEGAL[before] for before, after in pairwise(kinds))
    return inner and kinds[0] in "OBS" and kinds[-1] in "OES"


@pytest.fixture
def crf() -> SpanCrf:
    """A small CRF with fixed weights."""
    torch.manual_seed(3)
    return SpanCrf(TAGS)


def scores(crf: SpanCrf, emissions: torch.Tensor) -> dict[tuple[int, ...], float]:
    """The score of every legal sequence of one text, by hand."""
    out = {}
    for sequence in product(range(len(TAGS)), repeat=len(emissions)):
        if legal(sequence):
            total = crf.start_transitions[sequence[0]] + crf.end_transitions[sequence[-1]]
            total = total + sum(emissions[time, tag] for time, tag in enumerate(sequence))
            total = total + sum(crf.transitions[a, b] for a, b in pairwise(sequence))
            out[sequence] = float(total.detach())
    return out


def test_the_best_sequence_is_the_best_of_all_legal_ones(crf: SpanCrf) -> None:
    """Viterbi finds what enumeration finds, also for the shorter text of a batch, with the right probabilities."""
    emissions = torch.randn(2, 4, len(TAGS), generator=torch.Generator().manual_seed(1)) * 2
    tags, shares = crf.best(emissions, np.array([4, 2]))
    for row, length in enumerate((4, 2)):
        by_hand = scores(crf, emissions[row, :length])
        best = max(by_hand, key=lambda sequence: by_hand[sequence])
        assert tuple(tags[row, :length]) == best
        total = sum(np.exp(score) for score in by_hand.values())
        for time, tag in enumerate(best):
            share = sum(np.exp(score) for sequence, score in by_hand.items() if sequence[time] == tag) / total
            assert shares[row, time] == pytest.approx(share, abs=1e-4)


def test_the_loss_sums_over_all_allowed_sequences(crf: SpanCrf) -> None:
    """With two tags allowed at one character, the loss is minus the log of the share of both."""
    emissions = torch.randn(1, 3, len(TAGS), generator=torch.Generator().manual_seed(2))
    allowed = torch.zeros(1, 3, len(TAGS), dtype=torch.bool)
    allowed[0, 0, 0] = allowed[0, 1, 0] = allowed[0, 1, 4] = allowed[0, 2, 0] = True
    by_hand = scores(crf, emissions[0])
    right = np.exp(by_hand[0, 0, 0]) + np.exp(by_hand[0, 4, 0])
    expected = -np.log(right / sum(np.exp(score) for score in by_hand.values()))
    assert float(crf.partial_loss(emissions, allowed, torch.ones(1, 3, dtype=torch.bool)).detach()) == pytest.approx(expected, abs=1e-4)
