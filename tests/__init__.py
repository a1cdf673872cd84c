"""Tests that mirror the package; records built by hand come from `builders`, random ones from `strategies`."""
