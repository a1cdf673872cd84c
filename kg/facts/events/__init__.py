"""Who did what, where, when and with whom."""
