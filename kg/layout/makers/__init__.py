"""Who made an article."""
