"""Synchronising in the window: who meets the hub, how it stands, and this laptop as the hub."""
