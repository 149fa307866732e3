"""The routes of a hub and what stands around every one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sse_starlette.event import ServerSentEvent
from sse_starlette.sse import EventSourceResponse
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from checkin import __version__
from checkin.domain import errors
from checkin.domain.exchange import PROTOCOL
from checkin.hub import metrics, wire
from checkin.hub.context import Context, is_loopback, reply
from checkin.hub.exchanging import Exchanging
from checkin.hub.log import place_of, plain, short
from checkin.hub.refusing import Refusal, busy
from checkin.hub.sessions import Denial
from checkin.hub.wakeups import PING, WakeUps
from checkin.hub.worker import TooMany

More = Callable[[Context], Sequence[Route]]
"""Makes further routes."""


def application(context: Context, exchanging: Exchanging, wake_ups: WakeUps, more: More) -> ASGIApp:
    """Return the hub as an ASGI application."""

    async def challenge(request: Request) -> Response:
        context.count_stranger(request)
        return reply(wire.Challenge(context.sessions.challenge()))

    async def session(request: Request) -> Response:
        context.count_stranger(request)
        login = await context.read(request, wire.Login)
        trust = await context.store.run(lambda store: store.trust)
        request.state.key = login.key
        try:
            return reply(context.sessions.open(login, trust))
        except Denial as denial:
            raise Refusal(403, wire.Denied(denial.standing.name.lower()), denial.reason) from None

    async def wakeups(request: Request) -> Response:
        holder = await context.checked(request)
        return EventSourceResponse(
            wake_ups.stream(holder),
            ping=PING,
            sep="\n",
            ping_message_factory=lambda: ServerSentEvent(comment=""),
        )

    async def health(request: Request) -> Response:
        context.count_stranger(request)
        about = {"version": __version__, "protocol": PROTOCOL}
        try:
            await context.store.run(lambda store: store.look())
        except (errors.CheckinError, TooMany):
            return JSONResponse({"ok": False, **about}, 503)
        return JSONResponse({"ok": True, **about})

    async def figures(request: Request) -> Response:
        if not is_loopback(request):
            await context.checked(request, organiser=True)
        return PlainTextResponse(context.metrics.text(), media_type=metrics.MEDIA_TYPE)

    async def refused(request: Request, refusal: Exception) -> Response:
        assert isinstance(refusal, Refusal)
        request.state.reason = refusal.reason
        response = reply(refusal.body, refusal.status)
        if not await context.bodies.swallow(request):
            # What is left of the body must not be taken for the next request.
            response.headers["connection"] = "close"
        return response

    async def fault(request: Request, fault: Exception) -> Response:
        return await refused(request, busy(type(fault).__name__))

    routes = [
        Route(wire.CHALLENGE, challenge, methods=["POST"]),
        Route(wire.SESSION, session, methods=["POST"]),
        Route(wire.EXCHANGE, exchanging.exchange, methods=["POST"]),
        Route(wire.WAKEUPS, wakeups, methods=["GET"]),
        Route(wire.HEALTH, health, methods=["GET"]),
        Route(wire.METRICS, figures, methods=["GET"]),
        *more(context),
    ]
    app = Starlette(
        routes=routes,
        exception_handlers={Refusal: refused, errors.FileFault: fault, TooMany: fault},
    )
    return Guard(app, context, frozenset(route.path for route in routes))


class Guard:
    """Counts and logs every request, and keeps a bug of ours from telling a stranger anything."""

    def __init__(self, app: ASGIApp, context: Context, known: frozenset[str]) -> None:
        """Stand before ``app``; paths that are not ``known`` are not named."""
        self._app, self._context, self._known = app, context, known

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        context = self._context
        state = scope.setdefault("state", {})
        begun, status, size = context.steady(), 0, 0

        async def counted(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            size += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, counted)
        except Exception as error:
            context.log("bug", type=type(error).__name__, place=place_of(error))
            state["reason"] = "bug"
        seconds = context.steady() - begun
        route = scope["path"] if scope["path"] in self._known else "?"
        context.metrics.answered(route, status, seconds)
        client = scope.get("client")
        if client:
            context.gate.answered((client[0], client[1]))
        reason = state.get("reason", "" if status < 400 else "route")
        if reason:
            context.metrics.refusals[reason] += 1
        context.log(
            "request",
            route=route,
            method=scope["method"] if scope["method"] in ("GET", "POST", "HEAD") else "?",
            status=status,
            ms=round(seconds * 1000, 1),
            taken=state.get("taken", 0),
            given=size,
            address=plain(client[0]) if client else "",
            **({"key": short(state["key"])} if "key" in state else {}),
            **({"reason": reason} if reason else {}),
        )
