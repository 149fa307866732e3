"""Reading lists of delegates from CSV files and workbooks."""

from checkin.roster.columns import ColumnMap, recognise
from checkin.roster.reading import read_table
from checkin.roster.rows import Rejected, RosterRow, people
from checkin.roster.table import Table

__all__ = ["ColumnMap", "Rejected", "RosterRow", "Table", "people", "read_table", "recognise"]
