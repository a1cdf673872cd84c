"""Tests of kg.facts.events.reports."""
