"""Reading lists of delegates from CSV files and workbooks."""

from checkin.roster.columns import ColumnMap, recognise, recognise_all
from checkin.roster.decoding import TextEncoding
from checkin.roster.mending import Mended, mended
from checkin.roster.own import people
from checkin.roster.reading import Roster, read_roster, read_table
from checkin.roster.repaired import Doubt, Example, Repair
from checkin.roster.results import Rejected, RosterRow, Told
from checkin.roster.review import ColumnSeen, columns_for_review
from checkin.roster.table import Notice, Table

__all__ = [
    "ColumnMap",
    "ColumnSeen",
    "Doubt",
    "Example",
    "Mended",
    "Notice",
    "Rejected",
    "Repair",
    "Roster",
    "RosterRow",
    "Table",
    "TextEncoding",
    "Told",
    "columns_for_review",
    "mended",
    "people",
    "read_roster",
    "read_table",
    "recognise",
    "recognise_all",
]
