"""The roster page: what a file would change, decided with one key each, then taken over."""
