"""When and where an article was written."""
