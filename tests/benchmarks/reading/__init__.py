"""Tests of the measurement of reading."""
