"""What a hub does unasked, as long as it serves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from checkin.domain import errors
from checkin.domain.trust import Standing
from checkin.hub.context import Context
from checkin.hub.sessions import standing
from checkin.hub.wakeups import WakeUps
from checkin.hub.worker import TooMany, Watched

LOOK_SECONDS: Final = 0.05
"""Between two looks at the store for what other programs wrote."""
SWEEP_SECONDS: Final = 1.0
WHERE_SECONDS: Final = 10.0
"""Between two looks at where this machine is found: networks give and take addresses."""


class Upkeep:
    """The jobs of the event loop."""

    def __init__(
        self,
        context: Context,
        wake_ups: WakeUps,
        where: Callable[[], list[str]],
        moved: Callable[[list[str]], None],
        where_seconds: float = WHERE_SECONDS,
    ) -> None:
        """Nothing has changed yet; ``where`` and ``moved`` as in ``HubServer``, asked so often."""
        self._context, self._wake_ups = context, wake_ups
        self._where, self._moved, self._where_seconds = where, moved, where_seconds
        self.changed = False
        """Somebody has written since the last look at who is still admitted; set from any thread."""

    async def watch(self) -> None:
        """Notice what other programs write to the store."""
        well = True
        while True:
            try:
                await self._context.store.run(Watched.look)
            except (errors.CheckinError, TooMany) as error:
                if well:
                    self._context.log("store", reason=type(error).__name__)
                well = False
            else:
                well = True
            await asyncio.sleep(LOOK_SECONDS)

    async def sweep(self) -> None:
        """Send away who is too slow, and who was revoked meanwhile."""
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            self._context.gate.sweep()
            if self.changed:
                self.changed = False
                with suppress(errors.CheckinError, TooMany):
                    await self._send_away()

    async def follow(self) -> None:
        """Find out again and again where this machine is found."""
        while True:
            await asyncio.sleep(self._where_seconds)
            try:
                await self._tell_where()
            except (errors.CheckinError, TooMany) as error:
                self._context.log("addresses", reason=type(error).__name__)

    async def _tell_where(self) -> None:
        addresses = await asyncio.to_thread(self._where)
        await self._context.store.run(lambda _: self._moved(addresses))

    async def _send_away(self) -> None:
        trust = await self._context.store.run(lambda store: store.trust)
        for holder in self._wake_ups.holders():
            if standing(holder, trust) is not Standing.COUNTS:
                self._context.sessions.end(holder.key)
                self._wake_ups.end(holder.key)
