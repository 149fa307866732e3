"""Tests of what brings codes in."""
