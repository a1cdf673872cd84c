"""The tables of words that the reading of facts looks for."""
