"""Tests of the camera in the window."""
