"""Tests of kg.facts.posts.claims."""
