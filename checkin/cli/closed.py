"""What commands say of an event that is closed, where there is nobody left to show."""

from __future__ import annotations

from checkin.cli.context import Context, clock_time, iso
from checkin.desk.desk import Desk
from checkin.desk.kept import kept


def closed_at(desk: Desk) -> str | None:
    """Return when the event was closed, as ISO 8601; None while it goes on."""
    figures = kept(desk)
    return iso(desk, figures.at_ms) if figures is not None else None


def say_closed(here: Context, desk: Desk) -> None:
    """Say so, and where the figures are; nothing while the event goes on."""
    figures = kept(desk)
    if figures is not None:
        name, at = desk.named(desk.event.name), clock_time(desk, figures.at_ms)
        here.say("close.over", event=name, at=at)
