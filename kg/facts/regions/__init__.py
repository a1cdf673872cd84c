"""Where an article speaks from."""
