"""Tests of `kg.graph`."""
