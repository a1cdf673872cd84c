"""Tests of kg.layout.vocabulary."""
