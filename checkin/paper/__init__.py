"""Badges and reports as PDF."""
