"""Printers: CUPS where there is CUPS, Qt's print path elsewhere."""
