"""Tests of `kg.extract`."""
