"""The page a volunteer works in: scanning, the verdict, the last scans."""
