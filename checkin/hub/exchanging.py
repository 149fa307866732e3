"""The exchange itself, over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from checkin.domain import errors, exchange
from checkin.domain.exchange import Clocks, Me
from checkin.domain.partners import Partners
from checkin.domain.trust import Standing
from checkin.hub.bodies import LARGE
from checkin.hub.context import Context, reply
from checkin.hub.refusing import Refusal, busy
from checkin.hub.sessions import Holder, standing
from checkin.hub.wire import Denied, Fault
from checkin.hub.worker import Watched


class _Speaker(msgspec.Struct, array_like=True, frozen=True):
    """The beginning of an ``Ask``: as whom somebody speaks."""

    protocol: int
    event: bytes
    key: bytes


_speaker: Final = msgspec.msgpack.Decoder(_Speaker).decode


class Exchanging:
    """Answers questions, in the store's thread."""

    def __init__(self, context: Context, me: Me, clocks: Callable[[], Clocks], partners: Partners) -> None:
        """Answer as ``me``; ``partners`` remembers who has met this hub."""
        self._context, self._me, self._clocks, self._partners = context, me, clocks, partners

    async def exchange(self, request: Request) -> Response:
        """Answer a question.

        Raises:
            Refusal: it is not answered; nothing was taken over.
        """
        context = self._context
        holder = context.holder(request)
        raw = await context.body(request, LARGE)
        if not _speaks_for(raw, holder.key):
            raise Refusal(403, Denied(Standing.UNCERTIFIED.name.lower()), "key")
        try:
            now, answer = await context.store.run(lambda store: self._answer(store, holder, raw))
        except errors.PartnerFault as fault:
            raise Refusal(400, Fault(type(fault).__name__), type(fault).__name__) from None
        except errors.FileFault as fault:
            raise busy(type(fault).__name__) from None
        context.admitted(holder, now)
        return reply(answer)

    def _answer(self, store: Watched, holder: Holder, raw: bytes) -> tuple[Standing, bytes]:
        now = standing(holder, store.trust)
        if now is not Standing.COUNTS:
            self._partners.forget(holder.key)
            return now, b""
        self._partners.forget(*store.gone())
        store.asker = holder.key
        return now, exchange.answer(store, self._me, self._clocks(), raw, self._partners)


def _speaks_for(raw: bytes, key: bytes) -> bool:
    """Whether a question is put in the name of ``key``; one that makes no sense is told so later."""
    try:
        return _speaker(raw).key == key
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return True
