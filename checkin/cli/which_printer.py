"""Which printer somebody means who types its name."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

from checkin.desk.desk import nearest
from checkin.domain import errors
from checkin.domain.printing import Printer


def find_printer(printers: Sequence[Printer], text: str) -> Printer:
    """Return the printer of that name: the system's to the letter, else people's, else either but for case.

    Raises:
        PrinterUnnamed: there is none; the nearest are named.
        PrinterAmbiguous: several have it.
    """
    for wanted in _WAYS:
        hits = [one for one in printers if wanted(one, unicodedata.normalize("NFC", text))]
        if len(hits) == 1:
            return hits[0]
        if hits:
            raise errors.PrinterAmbiguous(text, [_described(one) for one in hits])
    names = {_described(one): (one.id, one.name) for one in printers}
    raise errors.PrinterUnnamed(text, nearest(text, names))


def _described(one: Printer) -> str:
    """Return a printer's name in the system, and what people call it."""
    return one.id if one.name in ("", one.id) else f"{one.id} ({one.name})"


def _as_typed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _any_case(name: str) -> str:
    return unicodedata.normalize("NFC", name.casefold())


_WAYS: Final[tuple[Callable[[Printer, str], bool], ...]] = (
    lambda one, text: _as_typed(one.id) == text,
    lambda one, text: _as_typed(one.name) == text,
    lambda one, text: _any_case(one.id) == _any_case(text),
    lambda one, text: _any_case(one.name) == _any_case(text),
)
"""Ways of meaning a printer, the surest first."""
