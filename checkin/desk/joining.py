"""Joining an event with an invitation: knocking, being admitted, and a complete file of its own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from checkin.desk.desk import Clock, Desk
from checkin.desk.hub_address import keep_address
from checkin.desk.hubs import known_hubs
from checkin.desk.me import me
from checkin.desk.meeting import Hub, Keeping, Met, meet
from checkin.desk.naming_desk import rename_desk
from checkin.desk.patience import Pause, patiently, rest
from checkin.domain import errors
from checkin.domain.invitation import Invitation
from checkin.domain.log import RandomBytes, public_of, signer
from checkin.domain.people import MAX_TEXT
from checkin.domain.text import fold, tidy
from checkin.store.creating import check_place, creating_replica
from checkin.store.keys import KeySources, asked_first
from checkin.store.replica import FileReplica

if TYPE_CHECKING:
    from checkin.hub.joining import Doorstep, Found
    from checkin.hub.wire import Joining

_KEY_BYTES: Final = 32


class Joined(msgspec.Struct):
    """A new event file: its path, the event's name, and what this installation may do."""

    path: str
    event: str
    desk: str
    role: str
    commits: int


class Progress:
    """What whoever waits is told; from the thread that joins."""

    def code(self, code: str) -> None:
        """Show the six digits: they are to be compared with those on the organiser's screen."""

    def copied(self, size: int) -> None:
        """Tell how many bytes of the log have come so far; the first time that it was admitted."""


def join(
    path: Path,
    invitation: Invitation,
    name: str,
    sources: KeySources | None,
    *,
    state: Path,
    clock: Clock,
    steady: Clock,
    random: RandomBytes,
    pause: Pause,
    progress: Progress,
    numbered: Callable[[int], str] | None = None,
) -> Joined:
    """Join the event whose hub ``invitation`` names, as a desk called ``name``, with a file at ``path``.

    Where there is ``numbered``, ``name`` is only what the organiser is told: once the names of the
    others are known, the desk takes the first numbered name (from 2) that is free.

    The file appears when everything is in it; until then nothing is left behind. No clock is trusted.

    Raises:
        ValueInvalid: there is no name in ``name``, or too much of one.
        InvitationFault: it lets nobody in (any more), or the organiser has said no.
        PartnerFault: the hub is not reached, is another one, or breaks off for long.
        FileFault, KeyMissing: the file cannot be made there.
        Cancelled: ``pause`` said so.
    """
    from checkin.hub.joining import Doorstep, find_hub

    plain = tidy(name)
    if not fold(plain) or len(plain) > MAX_TEXT:
        raise errors.ValueInvalid("name", plain[:40])
    # Before anybody is bothered.
    check_place(path)
    sources = asked_first(path, sources) if sources is not None else None
    found = find_hub(invitation)
    own = random(_KEY_BYTES)
    step = Doorstep(found, invitation, public_of(own), signer(own), plain)
    try:
        first = step.knock()
        with creating_replica(path, first.event, own, sources, state=state, random=random) as file:
            progress.code(step.code)
            joining = _wait(step, first, pause)
            desk = Desk(file, clock, steady=steady)
            commits = _fill(desk, plain, found, joining, pause, progress, numbered)
            plain = desk.own_name
            event = desk.named(desk.event.name)
            role = file.role
    finally:
        step.close()
    return Joined(str(path), event, plain, role.value if role else "", commits)


def _wait(step: Doorstep, first: Joining, pause: Pause) -> Joining:
    """Knock until somebody has decided."""
    joining = first
    while not joining.admitted:
        rest(pause)
        joining = patiently(step.knock, pause)
        if joining.event != first.event:
            raise errors.PartnerOfOtherEvent(step.address)
    return joining


def _fill(
    desk: Desk,
    name: str,
    found: Found,
    joining: Joining,
    pause: Pause,
    progress: Progress,
    numbered: Callable[[int], str] | None,
) -> int:
    """Take over the whole log, tell the others how this desk is called; how many commits there are."""
    from checkin.hub.client import HubClient

    file = desk.file
    client = HubClient(
        found.address, [found.certificate], file.event, file.key, file.sign, joining.certificates
    )
    replica, who, hub = FileReplica(file), me(desk), Hub()
    keeping = Keeping(replica, who)
    size = 0

    def send(question: bytes) -> bytes:
        nonlocal size
        if pause(0):
            raise errors.Cancelled
        raw = client.send(question)
        size += len(raw)
        progress.copied(size)
        return raw

    def once() -> Met:
        return meet(replica, who, desk.time.uncorrected, desk.time.steady, send, hub, keeping, partners=False)

    try:
        met = patiently(once, pause)
        if file.role is None:
            raise errors.PartnerStrange(found.address)
        if met.measured is not None:
            desk.time.keep(met.measured)
        rename_desk(desk, _free(desk, numbered) if numbered is not None else name)
        if not any(found.address in hub.addresses for hub in known_hubs(desk)):
            # None of those in the log may lead there from where this desk stands.
            keep_address(desk, found.address)
        with suppress(errors.PartnerFault):
            # Whoever misses the name now hears of it when this desk synchronises.
            once()
    finally:
        client.close()
    return sum(max(tip.n for tip in tips) for tips in replica.heads().values())


def _free(desk: Desk, numbered: Callable[[int], str]) -> str:
    taken = {fold(desk.desk_name(key)) for key in desk.file.trust.certified()}
    return next(name for name in map(numbered, count(2)) if fold(name) not in taken)
