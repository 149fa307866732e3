"""Draws badges as their layouts say."""
