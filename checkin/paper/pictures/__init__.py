"""Pictures from outside, made ready to print: logos, pictograms, photos."""
