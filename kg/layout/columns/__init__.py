"""Columns that were read across each other, put back in order."""
