"""Set-up, practice and who works at the desk."""
