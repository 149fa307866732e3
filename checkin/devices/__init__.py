"""What brings codes in: pictures, PDF pages, cameras."""
