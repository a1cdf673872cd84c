"""From a page's raw text to its articles: lines, blocks, drafts, threads, headlines, bylines, dates.

In: a `Page`. Out: its `Article` records, each character of which stands in one place of the raw text, and issues. What is a
person or a post, and which articles reprint one another, is left to later stages.
"""

from kg.layout.page import Layout, read_layout

__all__ = ["Layout", "read_layout"]
