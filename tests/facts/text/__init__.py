"""Tests of kg.facts.text."""
