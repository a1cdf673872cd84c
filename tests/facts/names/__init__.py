"""Tests of kg.facts.names.meanings."""
