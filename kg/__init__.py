"""Chinese local newspapers as a graph of who did what, where, when, with whom and in which post."""
