"""Bodies of requests: never more of them in memory than there is room for, and never for long."""

from __future__ import annotations

import asyncio
from typing import Final

from starlette.requests import ClientDisconnect, Request

from checkin.hub.refusing import Refusal, busy
from checkin.hub.wire import Fault

SMALL: Final = 16 << 10
"""Bytes of a body from somebody without a session."""
LARGE: Final = 64 << 20
"""Bytes of a body from somebody with one: a commit may be as large as a whole roster."""
ALL_BODIES: Final = 256 << 20
"""Bytes of all bodies being read at once."""
PAUSE_SECONDS: Final = 15.0
"""The longest pause within a body."""
BODY_SECONDS: Final = 120.0
SWALLOW: Final = 2 << 20
SWALLOW_SECONDS: Final = 5.0


class Bodies:
    """All bodies that are being read by one hub."""

    def __init__(self) -> None:
        """None is."""
        self._now = 0

    async def read(self, request: Request, most: int) -> bytes:
        """Return the body of a request, at most ``most`` bytes.

        Raises:
            Refusal: it is larger, or comes too slowly.
        """
        declared = request.headers.get("content-length", "0")
        if not declared.isdecimal() or int(declared) > most:
            raise Refusal(413, Fault("PartnerStrange"), "size")
        chunks: list[bytes] = []
        size = 0
        try:
            async with asyncio.timeout(BODY_SECONDS), asyncio.timeout(PAUSE_SECONDS) as pause:
                async for chunk in request.stream():
                    size += len(chunk)
                    self._now += len(chunk)
                    if size > most:
                        raise Refusal(413, Fault("PartnerStrange"), "size")
                    if self._now > ALL_BODIES:
                        raise busy("bodies")
                    chunks.append(chunk)
                    pause.reschedule(asyncio.get_running_loop().time() + PAUSE_SECONDS)
        except TimeoutError:
            raise Refusal(408, Fault("PartnerStrange"), "slow") from None
        except ClientDisconnect:
            raise Refusal(400, Fault("PartnerStrange"), "gone") from None
        finally:
            self._now -= size
        request.state.taken, request.state.read = size, True
        return b"".join(chunks)

    async def swallow(self, request: Request) -> bool:
        """Read what is left of a body, if that is not much: whoever still sends hears no refusal."""
        if getattr(request.state, "read", False):
            return True
        size = 0
        try:
            async with asyncio.timeout(SWALLOW_SECONDS):
                async for chunk in request.stream():
                    size += len(chunk)
                    if size > SWALLOW:
                        return False
        except (TimeoutError, ClientDisconnect, RuntimeError):
            return False
        return True
