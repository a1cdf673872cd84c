"""Tests of kg.facts.regions."""
