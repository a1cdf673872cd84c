"""Tests of kg.layout.lines.page_lines."""
