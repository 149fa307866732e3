"""Which part of a name comes first, where the name alone does not tell: settled once per block.

A delegation's names were written by one hand, so those that tell answer for those that do not; a
sheet whose names all tell the same answers for delegations that say nothing. Only what is open
then is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from checkin.desk.importing.asking import Asking
from checkin.desk.importing.identities import Row
from checkin.desk.importing.order_votes import FAMILY_FIRST, GIVEN_FIRST, Order, Votes
from checkin.domain.names import USUALLY_FAMILY_FIRST, Parts, parts_by, parts_of
from checkin.domain.questions import Question
from checkin.domain.regions import region_of
from checkin.domain.text import fold
from checkin.domain.vietnamese import is_syllable
from checkin.domain.western import hardly_told

_SHOWN: Final = 3
_CLEAR: Final = 4
"""In a block so many names must tell the one order for each that tells the other."""
_SEVERAL: Final = 3
"""So many names that hardly tell are believed against the rest of the sheet."""
_CLEAR_SHEET: Final = 10
_ENOUGH: Final = 5
"""So many names of a sheet must tell before they answer for a block that says nothing."""
_WEIGHT: Final = 10
"""For so many names that do not tell there must be one that does."""


class _Block(msgspec.Struct):
    """The names of one delegation on one sheet."""

    sheet: str
    shown: str
    region: str
    votes: Votes
    open: list[Row] = []
    """Names that do not tell."""
    leaning: list[tuple[Row, bool]] = []
    """Names that tell by what may as well be a family name, with the order they tell."""
    vietnamese: int = 0

    def everybody(self) -> Votes:
        """Return the votes of all names that tell, those that hardly do with them."""
        votes = Votes(self.votes.given_first, self.votes.family_first)
        for _, first in self.leaning:
            votes.add(family_first=first)
        return votes

    @property
    def native(self) -> bool:
        """Whether the block is of a country where family names lead, unlike the rest of a sheet."""
        return self.region in USUALLY_FAMILY_FIRST


def settle_names(rows: Sequence[Row], asking: Asking) -> None:
    """Give ``family_name`` and ``given_name`` to the names whose order their block or an answer tells.

    Rows come with the delegation as the file spells it. What the name alone tells is not stored:
    ``domain.names`` finds it again.

    Raises:
        AnswerUnknown: an answer was given that a question does not have.
    """
    blocks = _blocks(rows)
    sheets: dict[tuple[str, bool], Votes] = {}
    for one in blocks:
        votes = sheets.setdefault((one.sheet, one.native), Votes())
        everybody = one.everybody()
        votes.given_first += everybody.given_first
        votes.family_first += everybody.family_first
    for one in blocks:
        _follow_vietnamese(one)
        if not one.open and not one.leaning:
            continue
        whole = sheets[one.sheet, one.native]
        order = _told(one, whole)
        if order is None and one.open:
            order = _asked(one, whole, asking)
        if order is not None:
            first = order == FAMILY_FIRST
            _store(one.open, family_first=first)
            _store((row for row, other in one.leaning if other != first), family_first=first)


def _blocks(rows: Sequence[Row]) -> list[_Block]:
    blocks: dict[tuple[str, str], _Block] = {}
    as_written: dict[tuple[str, str], _Block] = {}
    for row in rows:
        fields = row.fields
        name = str(fields["name"])
        if " " not in name or fields.get("family_name") or fields.get("given_name"):
            continue
        written = row.sheet, str(fields.get("delegation") or "")
        block = as_written.get(written)
        if block is None:
            sheet, shown = written
            new = _Block(sheet, shown, region_of(shown) or "", Votes())
            block = as_written[written] = blocks.setdefault((sheet, fold(shown)), new)
        country = str(fields.get("country") or block.region)
        language = str(fields.get("language") or "")
        parts = parts_of(name, "", "", language, country)
        if parts and parts.family and country and not fields.get("country"):
            _keep(fields, parts, parts_of(name, "", "", language))
        if parts is None:
            block.open.append(row)
        elif parts.vietnamese:
            block.vietnamese += 1
        elif parts.given and parts.family:
            if hardly_told(name.split()):
                block.leaning.append((row, parts.family_first))
            else:
                block.votes.add(family_first=parts.family_first)
    return list(blocks.values())


def _keep(fields: dict[str, Any], parts: Parts, alone: Parts | None) -> None:
    """Store parts that the delegation's country told and the name alone does not.

    Whoever sorts the name later does not look at how the file spelt the delegation.
    """
    if parts != alone and parts.given:
        fields["family_name"], fields["given_name"] = parts.family, parts.given


def _follow_vietnamese(block: _Block) -> None:
    """Take for Vietnamese what may be, written without marks, where most of its block are."""
    others = block.votes.given_first + block.votes.family_first + len(block.leaning)
    if block.vietnamese > others:
        native = [row for row in block.open if all(map(is_syllable, str(row.fields["name"]).split()))]
        _store(native, family_first=True)
        taken = {row.place for row in native}
        block.open = [row for row in block.open if row.place not in taken]


def _told(block: _Block, sheet: Votes) -> Order | None:
    """Return the order that the names of the block tell, else those of the whole sheet."""
    least = -(-len(block.open) // _WEIGHT)
    sure, everybody = block.votes.clear(_CLEAR, least), block.everybody()
    if sure is not None:
        return sure
    if several := everybody.clear(_CLEAR, max(least, _SEVERAL)):
        return several
    firm = block.votes.given_first + block.votes.family_first
    from_sheet = sheet.clear(_CLEAR_SHEET, _ENOUGH)
    if from_sheet is not None and (not firm or block.votes.likeliest() == from_sheet):
        return from_sheet
    return everybody.clear(_CLEAR, least)


def _asked(block: _Block, sheet: Votes, asking: Asking) -> Order:
    usual = FAMILY_FIRST if block.native else GIVEN_FIRST
    key = f"name_order:{fold(block.sheet)}/{fold(block.shown)}"
    names = [str(row.fields["name"]) for row in block.open[:_SHOWN]]
    question = Question(
        key,
        "name_order",
        [GIVEN_FIRST, FAMILY_FIRST],
        block.votes.likeliest() or sheet.likeliest() or usual,
        sheet=block.sheet,
        rows=[row.row for row in block.open[:_SHOWN]],
        count=len(block.open),
        texts=[block.shown, *names],
    )
    return FAMILY_FIRST if asking.settle(question, key) == FAMILY_FIRST else GIVEN_FIRST


def _store(rows: Iterable[Row], *, family_first: bool) -> None:
    for row in rows:
        fields = row.fields
        parts = parts_by(str(fields["name"]), str(fields.get("country") or ""), family_first=family_first)
        fields["family_name"], fields["given_name"] = parts.family, parts.given
