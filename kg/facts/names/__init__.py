"""What the bodies and places of an article stand for."""
