"""What a hub answers about invitations: to organisers with a session, and to whoever comes with one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from checkin.domain import errors
from checkin.domain.errors import CheckinError
from checkin.hub import wire
from checkin.hub.askers import asker
from checkin.hub.context import Context, reply
from checkin.hub.invitations import Invitations
from checkin.hub.log import short
from checkin.hub.rates import Rates
from checkin.hub.refusing import Refusal, busy

_T = TypeVar("_T")
KNOCKS: Final = (5.0, 60.0)
"""By one address: a second, and at once after a rest. Several desks behind one router may be waiting."""
_STATUS: Final[dict[type[CheckinError], int]] = {
    errors.PartnerStrange: 400,
    errors.InvitationUnknown: 404,
    errors.InvitationUsed: 409,
    errors.InvitationExpired: 410,
    errors.InvitationDeclined: 410,
}


def invitation_routes(context: Context) -> list[Route]:
    """Return the routes for invitations to the hub of ``context``, none of them open yet."""
    invitations = Invitations(context.event, context.tls, context.steady)
    knocks = Rates(*KNOCKS, context.steady)

    async def invite(request: Request) -> Response:
        holder = await context.checked(request, organiser=True)
        asked = await context.read(request, wire.Invite)
        opened = _asked(lambda: invitations.open(asked.role))
        context.log("invitation", key=short(holder.key), role=asked.role)
        return reply(opened)

    async def knocking(request: Request) -> Response:
        await context.checked(request, organiser=True)
        asked = await context.read(request, wire.Invited)
        return reply(_asked(lambda: invitations.knocking(asked.secret)))

    async def turn_away(request: Request) -> Response:
        await context.checked(request, organiser=True)
        asked = await context.read(request, wire.Invited)
        _asked(lambda: invitations.turn_away(asked.secret))
        return reply(b"")

    async def join(request: Request) -> Response:
        context.count_stranger(request)
        if not knocks.take(asker(request.client.host) if request.client else ""):
            raise busy("knocks", 429)
        knock = await context.read(request, wire.Knock)
        trust = await context.store.run(lambda store: store.trust)
        joining = _asked(lambda: invitations.knock(knock, trust))
        if joining.admitted:
            context.log("joined", key=short(knock.key))
        return reply(joining)

    return [
        Route(wire.INVITATIONS, invite, methods=["POST"]),
        Route(wire.KNOCKING, knocking, methods=["POST"]),
        Route(wire.TURN_AWAY, turn_away, methods=["POST"]),
        Route(wire.JOIN, join, methods=["POST"]),
    ]


def _asked(question: Callable[[], _T]) -> _T:
    """Return the answer of the invitations, or refuse with the name of what is wrong."""
    try:
        return question()
    except (errors.PartnerStrange, errors.InvitationFault) as error:
        name = type(error).__name__
        raise Refusal(_STATUS[type(error)], wire.Fault(name), name) from None
