"""Tests of kg.layout.headlines.choice."""
