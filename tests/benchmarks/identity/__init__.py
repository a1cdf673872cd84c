"""Tests of `benchmarks.identity`."""
