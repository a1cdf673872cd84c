"""Tests of kg.facts."""
