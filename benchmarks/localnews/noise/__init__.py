"""Noise: newspaper pages made of clean gold articles, as scanners and exports leave them, with gold moved along.

In go gold documents, a level from 0 (clean) to 4 and a seed; out come gold documents of pages, the same for the same seed.
Every character keeps the place it came from, so ranges follow by construction and nothing is searched for.
"""

from benchmarks.localnews.noise.damage import taken_for
from benchmarks.localnews.noise.levels import LEVELS, Level
from benchmarks.localnews.noise.pages import noisy

__all__ = ["LEVELS", "Level", "noisy", "taken_for"]
