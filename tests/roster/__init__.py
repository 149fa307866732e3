"""Tests of ``checkin.roster``; every person in them is invented."""
