"""Reading lists of delegates from CSV files and workbooks."""

from checkin.roster.columns import ColumnMap, recognise, recognise_all
from checkin.roster.reading import Roster, read_roster, read_table
from checkin.roster.rows import Rejected, RosterRow, Told, people
from checkin.roster.table import Notice, Table

__all__ = [
    "ColumnMap",
    "Notice",
    "Rejected",
    "Roster",
    "RosterRow",
    "Table",
    "Told",
    "people",
    "read_roster",
    "read_table",
    "recognise",
    "recognise_all",
]
