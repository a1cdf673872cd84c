"""Tests of the files that a graph is written as."""
