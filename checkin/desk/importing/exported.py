"""Rows of a roster that this event exported itself: who they are is known, and what they said then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checkin.desk.desk import Desk
from checkin.desk.importing.identities import Place
from checkin.desk.importing.matching import Known, Matched, Row, match
from checkin.roster import Rejected, RosterRow
from checkin.roster.own import OwnRow, said_of
from checkin.store import queries


class Exported:
    """Recognises rows of our own exports while a file is read, then pairs them."""

    def __init__(self, desk: Desk) -> None:
        """Begin a file; nothing is looked up before the first row of ours."""
        self._desk = desk
        self._today: dict[bytes, bytes] | None = None
        self._same: set[bytes] = set()
        self._own: dict[Place, bytes] = {}

    @property
    def unchanged(self) -> int:
        """People whose rows say what the event knows, desks' corrections included."""
        return len(self._same)

    def stands(self, one: RosterRow | Rejected, sheet: str) -> bool:
        """Tell whether a row says nothing new: nobody touched it, nor the person since.

        Such a row is done with. A walk-in whose row stands does not become listed by it.
        """
        if not isinstance(one, OwnRow):
            return False
        if self._today is None:
            with self._desk.file.reading() as connection:
                self._today = {each.id: said_of(each.id, each.fields) for each in queries.people(connection)}
        if self._today.get(one.delegate) == one.said:
            self._same.add(one.delegate)
            return True
        self._own[sheet, one.row, one.nth] = one.delegate
        return False

    def wrote(self, row: Row) -> bool:
        """Tell whether a row is one of ours: its spellings are settled, whatever they are like."""
        return row.place in self._own

    def match(
        self, rows: Sequence[Row], known: Iterable[Known], salt: bytes, columns: Iterable[str]
    ) -> Matched:
        """Match the rows that are left to the delegates that are left, those of ours by their ids.

        A companion's row that names an id of the event that wrote it gets that of this event.
        """
        left = {one.person.id: one for one in known if one.person.id not in self._same}
        pairs: list[tuple[Row, Known]] = []
        rest: list[Row] = []
        for row in rows:
            one = left.pop(self._own.get(row.place, b""), None)
            if one is None:
                rest.append(row)
            else:
                pairs.append((row, one))
        matched = match(rest, left.values(), salt, columns)
        if pairs:
            matched.pairs = sorted([*pairs, *matched.pairs], key=lambda pair: pair[0].place)
        self._rename_companions(matched)
        return matched

    def _rename_companions(self, matched: Matched) -> None:
        if not self._own:
            return
        found = [(row, one.person.id) for row, one in matched.pairs] + matched.new
        here = {self._own[row.place].hex(): delegate for row, delegate in found if row.place in self._own}
        for row, _ in found:
            main = here.get(str(row.fields.get("companion_of", "")))
            if main is not None and row.place in self._own:
                row.fields["companion_of"] = main.hex()
