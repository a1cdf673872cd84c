"""A benchmark of Chinese local news: names, posts, events and identity, on clean articles and on damaged pages.

In go the gold documents of a split and what a system says of them; out come texts to read, figures and tables.
The measures themselves are those of `kg.evaluate`.
"""
