"""Blocks gathered to articles."""
