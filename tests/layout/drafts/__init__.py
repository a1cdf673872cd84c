"""Tests of kg.layout.drafts."""
