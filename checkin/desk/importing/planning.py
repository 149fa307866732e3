"""The plan of an import: who is new, changed, missing, and the entries that write it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.importing.asking import Asking
from checkin.desk.importing.companions import settle_companions
from checkin.desk.importing.comparing import compare
from checkin.desk.importing.doubles import settle_doubles
from checkin.desk.importing.erased import Erased
from checkin.desk.importing.exported import Exported
from checkin.desk.importing.matching import Known, Matched, Row
from checkin.desk.importing.naming import Naming
from checkin.desk.importing.renames import settle_renames
from checkin.desk.importing.report import ImportReport, Someone
from checkin.desk.writing import entry, record_of, write
from checkin.domain.kinds import DECISION, ROSTER, Write
from checkin.domain.log import NewEntry
from checkin.domain.questions import Question
from checkin.domain.text import fold
from checkin.roster import Notice, Rejected
from checkin.store import queries
from checkin.store.work import Work

_sorted_bytes: Final = msgspec.msgpack.Encoder(order="sorted").encode


class Plan:
    """Matches and compares the rows of one file with an event, and fills the report."""

    def __init__(
        self, desk: Desk, naming: Naming, exported: Exported, asking: Asking, report: ImportReport
    ) -> None:
        """Inside a transaction: what is read here is what will be written upon."""
        self._desk, self._naming, self._asking, self._report = desk, naming, asking, report
        self._exported = exported

    def entries(self, work: Work | None, rows: list[Row], fields: tuple[str, ...]) -> list[NewEntry]:
        """Return what is to be written; without ``work`` only what is new."""
        connection, report, naming = self._desk.file.connection, self._report, self._naming
        salt = queries.people_salt(connection, self._desk.file.event)
        clashes = queries.clashing_fields(connection)
        known = [
            Known(person, base, clashes.get(person.id, frozenset()))
            for person, base in queries.roster(connection)
        ]
        matched = self._exported.match(rows, known, salt, fields)
        if matched.references.renumbered:
            report.notices.append(Notice("references_renumbered", column=report.mapping.get("reference", "")))
        self._leave_erased(matched, Erased(self._desk.file, salt))
        matched = settle_renames(matched, self._asking, self._shown)
        matched = settle_doubles(matched, self._asking, self._shown, report.merged)
        self._companions(matched, known)
        entries = self._added(matched)
        for row, one in matched.pairs:
            if one.base == row.fields:
                report.unchanged += 1
                continue
            taken = compare(row, one, fields, self._asking, report)
            if (taken.values or taken.seen) and work is not None:
                record = record_of(work, one.person.id)
                entries.append(write(ROSTER, one.person.id, taken.values, record, seen=taken.seen))
        entries += self._missing(work, matched)
        report.same_rows = _same_rows(rows)
        used_delegations = {str(row.fields.get("delegation", "")) for row in rows}
        used_categories = {str(row.fields.get("category", "")) for row in rows}
        fresh = naming.new_entries(used_delegations, used_categories)
        report.new_delegations = naming.new_names("delegation", used_delegations)
        report.new_categories = naming.new_names("category", used_categories)
        report.questions = self._asking.questions
        report.unasked = self._asking.unasked
        return fresh + entries + (self._memory(work) if work is not None else [])

    def _shown(self, key: str) -> str:
        return self._naming.shown("delegation", key)

    def _companions(self, matched: Matched, known: Sequence[Known]) -> None:
        named = [(row, one.person.id, one.base or {}) for row, one in matched.pairs]
        named += [(row, delegate, {}) for row, delegate in matched.new]
        column = self._report.mapping.get("companion_of", "")
        self._report.left_out += [
            Rejected(row.row, column, text, "companion_unclear", sheet=row.sheet)
            for row, text in settle_companions(named, known)
        ]

    def _leave_erased(self, matched: Matched, erased: Erased) -> None:
        """Reject the rows of who was erased, before anybody is taken for somebody else under a new name."""
        gone = [row for row, delegate in matched.new if erased.names(row, delegate)]
        self._report.rejected += [Rejected(row.row, "", "", "erased", sheet=row.sheet) for row in gone]
        if not gone:
            return
        places = {row.place for row in gone}
        matched.new = [one for one in matched.new if one[0].place not in places]

    def _added(self, matched: Matched) -> list[NewEntry]:
        report, asking = self._report, self._asking
        skipped, chosen = asking.remembered("added:"), asking.gave("added:")
        entries: list[NewEntry] = []
        for row, delegate in matched.new:
            delegation = self._naming.shown("delegation", row.fields.get("delegation", ""))
            someone = Someone(delegate.hex(), str(row.fields["name"]), delegation, *row.where)
            given = asking.given(someone.added_key) if chosen else None
            if given is not None:
                asking.remember(f"added:{someone.id}", given)
            if (given or skipped.get(someone.id)) == "skip":
                report.skipped_people.append(someone)
                continue
            report.added += 1
            report.added_people.append(someone)
            values = row.fields
            if None in values.values():
                values = {field: value for field, value in values.items() if value is not None}
            entries.append(entry(ROSTER, delegate, Write(values)))
        return entries

    def _missing(self, work: Work | None, matched: Matched) -> list[NewEntry]:
        """Ask about who is no longer listed; someone whose row was rejected for a bad cell still is."""
        report, entries = self._report, list[NewEntry]()
        named = [fold(name) for one in report.rejected for name in (one.name, *one.companions) if name]
        references = {one.reference for one in report.rejected if one.reference}
        for one in matched.missing:
            values = one.base or {}
            name = fold(str(values.get("name", "")))
            rejected = values.get("reference") in references or any(
                text == name or text.endswith(f" {name}") for text in named
            )
            if rejected or one.person.fields.get("withdrawn") is True:
                continue
            delegation = self._desk.delegation_name(str(one.person.fields.get("delegation", "")))
            someone = Someone(one.person.id.hex(), one.person.name, delegation)
            question = Question(
                f"missing:{someone.id}",
                "missing",
                ["keep", "withdraw"],
                "keep",
                rows=[0],
                texts=[someone.name, delegation],
            )
            if self._asking.settle(question, question.key) == "withdraw":
                report.withdrawn_people.append(someone)
                if work is not None:
                    record = record_of(work, one.person.id)
                    entries.append(write(ROSTER, one.person.id, {"withdrawn": True}, record))
            else:
                report.missing += 1
                report.missing_people.append(someone)
        return entries

    def _memory(self, work: Work) -> list[NewEntry]:
        event = self._desk.file.event
        return self._asking.entries(event, lambda thing: record_of(work, thing, (DECISION,)))


def _same_rows(rows: list[Row]) -> list[list[int]]:
    times = Counter(row.key for row in rows)
    by_key: dict[tuple[str, str], dict[bytes, list[int]]]
    by_key = {key: {} for key, count in times.items() if count > 1}
    for row in rows:
        if row.key in by_key:
            by_key[row.key].setdefault(_sorted_bytes(row.fields), []).append(row.row)
    return [numbers for alike in by_key.values() for numbers in alike.values() if len(numbers) > 1]
