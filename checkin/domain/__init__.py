"""What a conference door knows, free of files, clocks and screens."""
