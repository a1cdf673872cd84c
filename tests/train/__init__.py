"""Tests of `kg.train`."""
