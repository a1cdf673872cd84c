"""From a page's raw text to its articles: lines, blocks, drafts, threads, headlines, bylines, dates.

In: a `Page`. Out: its `Article` records, each character of which stands in one place of the raw text, and issues. What is a
person or a post, and which articles reprint one another, is left to later stages.
"""

from kg.layout.page import Layout, read_layout
from kg.model import Article, Issue, Page

__all__ = ["Layout", "lay_out", "read_layout"]


def lay_out(page: Page) -> tuple[tuple[Article, ...], tuple[Issue, ...]]:
    """The articles of a page in the order they begin, and what is doubtful about them."""
    layout = read_layout(page)
    return layout.articles, layout.issues
