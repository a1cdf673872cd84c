"""Tests of kg.layout.makers.made_by."""
