"""Lines joined to paragraphs, headlines and lines of bylines."""
