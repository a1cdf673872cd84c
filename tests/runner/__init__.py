"""Tests of builds on this machine."""
