"""The page as lines, and what each is."""
