"""Tests of the generated archive."""
