"""Lists on A4: what goes with a delegation's badges, and what is ticked while the computers are off."""
