"""What every page knows of the open event without asking for it."""

from __future__ import annotations

import msgspec

from checkin.desk.closed import closed_since
from checkin.desk.desk import Desk
from checkin.desk.hub_address import kept_address
from checkin.desk.hubs import known_hubs
from checkin.desk.shift import Operator, operators
from checkin.desk.supervisors import Supervisor, supervisors
from checkin.domain.kinds import Role
from checkin.domain.programme import Category, Delegation, Event, Session


class Overview(msgspec.Struct, frozen=True):
    """What the pages need of the event beside people: small, read at once, read again on change."""

    event_id: str
    key: bytes
    """Public key of this installation."""
    event: Event
    desk: str
    """The name of this desk."""
    organiser: bool
    may_serve: bool
    """Whether this installation may be the hub."""
    sessions: list[Session]
    categories: dict[str, Category]
    delegations: dict[str, Delegation]
    supervisors: list[Supervisor]
    operators: list[Operator]
    hubs: bool
    """Whether there is a hub to meet."""
    closed_ms: int | None = None
    """When the event was closed, Unix milliseconds; None while it goes on."""


def people_of(desk: Desk) -> object:
    """Return what is another one whenever people or programme have changed since it was asked for last."""
    return desk.file.remember("people", lambda _: object())


def overview_of(desk: Desk) -> Overview:
    """Read it; runs where the event file is."""
    return Overview(
        event_id=desk.file.event.hex(),
        key=desk.file.key,
        event=desk.event,
        desk=desk.own_name,
        organiser=desk.file.role is Role.ORGANISER,
        may_serve=desk.file.role in (Role.ORGANISER, Role.HUB),
        sessions=list(desk.sessions),
        categories=dict(desk.categories),
        delegations=dict(desk.delegations),
        supervisors=supervisors(desk),
        operators=operators(desk),
        hubs=bool(known_hubs(desk) or kept_address(desk)),
        closed_ms=closed_since(desk),
    )
