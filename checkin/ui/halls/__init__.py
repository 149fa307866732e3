"""Halls: who is inside, how full they are, and whom to look for when they are cleared."""
