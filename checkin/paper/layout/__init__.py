"""Badge layouts: what a layout file says, read and checked."""
