"""The event's logo: set by an organiser, shown on everybody's badge."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from checkin.desk.desk import Desk
from checkin.desk.writing import entry
from checkin.domain.faces import LogoPicture
from checkin.domain.ids import subject
from checkin.domain.items import Item
from checkin.domain.kinds import LOGO, Logo
from checkin.store.reading import items_of

ReadLogo = Callable[[Path], LogoPicture]
"""Makes a logo of a file; raises LogoFault or FileFault."""


def set_logo(desk: Desk, path: Path, read: ReadLogo) -> LogoPicture:
    """Give the event the logo in a file, in place of the one it had.

    Raises:
        RoleTooLow: this installation is not an organiser's.
        LogoFault, FileFault: of the file, or the event file; nothing was changed.
    """
    desk.must_be_organiser()
    logo = read(path)
    _write(desk, Logo(logo.data, logo.kind))
    return logo


def remove_logo(desk: Desk) -> None:
    """Take the event's logo off, if it has one.

    Raises:
        RoleTooLow: this installation is not an organiser's.
    """
    desk.must_be_organiser()
    _write(desk, Logo())


def logo_of(desk: Desk) -> LogoPicture | None:
    """Return the event's logo, None where it has none."""
    thing = subject(desk.file.event, LOGO)
    return desk.file.remember("logo", lambda connection: _shown(items_of(connection, thing)))


def _write(desk: Desk, logo: Logo) -> None:
    thing = subject(desk.file.event, LOGO)
    with desk.file.writing() as work:
        now = _shown(items_of(work.connection, thing))
        if (now or LogoPicture(b"", "")) != LogoPicture(logo.data, logo.kind):
            work.append([entry(LOGO, thing, logo)], desk.stamp())


def _shown(items: Iterable[Item]) -> LogoPicture | None:
    """The one that comes last in the order of the fold."""
    given = [item for item in items if isinstance(item.payload, Logo)]
    if not given:
        return None
    last: Logo = max(given, key=lambda item: item[:6]).payload
    return LogoPicture(last.data, last.kind) if last.data else None
