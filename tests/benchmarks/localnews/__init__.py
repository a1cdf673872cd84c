"""Tests of the benchmark of local news."""
