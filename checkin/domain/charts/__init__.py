"""Charts as marks with roles instead of colours: laid out once, painted on screen, in files, on paper."""
