"""Tests of kg.facts.vocabulary."""
