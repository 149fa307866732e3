"""The desks page, conflicts and invitations."""

from __future__ import annotations

from collections.abc import Iterator

from checkin.desk.hosting import host
from checkin.desk.inviting import Comer
from checkin.domain.errors import HubAbsent
from checkin.ui.desks.invite import InviteDialog
from checkin.ui.desks.page import DesksPage
from tests.ui.desks.pretend import pretend
from tests.ui.desks.scene import apart_from
from tests.ui.gallery import Gallery, Shown, closed
from tests.ui.kit import wait_for


def shots(gallery: Gallery) -> Iterator[Shown]:
    """Yield the desks page, the conflicts and the invitation."""
    yield from _desks(gallery)
    yield from _inviting(gallery)


def _desks(gallery: Gallery) -> Iterator[Shown]:
    """Yield the desks page as a hub would fill it, every kind of conflict, and the dialogs."""
    window, station, now = gallery.window, gallery.window.station, gallery.clock.now
    codes = dict(reversed(gallery.codes.items()))
    gallery.ask(lambda desk: apart_from(desk, gallery.clock, codes, gallery.folder, light=1))
    station.others_have_written()
    pretend(station, gallery.clock)
    window.show_desks()
    gallery.settle()
    page = window.pages.made("desks")
    assert isinstance(page, DesksPage)
    page.desks.table.selectRow(1)
    yield "desks", window
    pretend(station, gallery.clock, fingerprint=b"g" * 32, waiting=0, lacking=0)
    gallery.settle()
    yield "desks-differing", window
    page.desks.bundles.began.emit("…")
    yield "desks-bundle", window
    page.desks.bundles.told.emit("…")
    for button, name in (
        (page.desks.retire, "retire"),
        (page.desks.revoke, "revoke"),
        (page.desks.panel.address, "address"),
    ):
        button.click()
        yield from gallery.opened(name)
    page.desks.table.selectRow(0)
    page.desks.rename.click()
    yield from gallery.opened("rename-desk")
    window.show_desks()
    gallery.settle()
    inbox, seen = page.inbox, set[str]()
    for row, conflict in enumerate(inbox.conflicts):
        name = conflict.what + "-light" * (not conflict.grave)
        if name not in seen:
            seen.add(name)
            inbox.list.setCurrentIndex(inbox.list.rows.index(row))
            gallery.settle()
            yield f"conflict-{name}", window
    light = [(one.what, one.grave) for one in inbox.conflicts].index(("admissions", False))
    inbox.list.setCurrentIndex(inbox.list.rows.index(light))
    inbox.decide.all.click()
    yield from gallery.opened("settle-all")
    inbox._read(([], 0))
    yield "conflicts-none", window
    window.show_scan()
    gallery.clock.now = now


def _inviting(gallery: Gallery) -> Iterator[Shown]:
    """Yield the dialog that invites: with an invitation, with somebody to be compared, without a hub."""
    window = gallery.window
    hub = host(window.station.tools.open(window.station.path, "en"), "127.0.0.1", 0)
    opened = InviteDialog(window.station, gallery.program.theme, window)
    opened.open()
    wait_for(lambda: bool(opened.offering.digits.text()))
    yield "dialog-invite", opened
    opened.offering.copy.click()
    yield "dialog-invite-copied", opened
    opened.welcoming.came.emit(Comer(bytes(32), "Sảnh chính, bên trái", "204815"))
    yield "dialog-invite-compare", opened
    opened.welcoming.failed.emit(HubAbsent(["192.168.1.17:8443", "10.20.0.5:8443"]))
    yield "dialog-invite-over", opened
    closed(opened)
    hub.stop()
    gallery.settle()
