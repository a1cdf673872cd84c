"""Tests of kg.layout.columns.fill."""
