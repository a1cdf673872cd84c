"""Figures of the whole flow on pages read by hand, with floors under them."""
