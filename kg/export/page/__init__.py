"""One HTML file to look at a graph: it works offline and asks no host for anything.

Nodes, edges and the texts of the quoted pages go in; out comes a page with a network that can be searched and narrowed in time, and
cards with quotations shown in the scanned text. `source/` holds the page's own parts, `lib/` the libraries it carries.
"""

from kg.export.page.write import write_page

__all__ = ["write_page"]
