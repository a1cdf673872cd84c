"""Tests that ask the real programs the files are made for: Neo4j with its tools and Browser, Gephi, Chromium.

`make test-real` runs them; what a machine lacks is skipped and listed in the last line, or fails where KG_REAL=all is set.
"""
