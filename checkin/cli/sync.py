"""``sync``: exchanging with the hubs of the event."""

from __future__ import annotations

import threading
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Annotated, Any

import typer

from checkin.cli.context import Context, File, Json, clock_time, iso, of, print_json
from checkin.cli.ending import ending_cleanly
from checkin.desk.desk import Desk
from checkin.desk.hub_address import keep_address
from checkin.desk.sync_loop import SyncLoop
from checkin.desk.syncing import Syncing
from checkin.domain import errors
from checkin.domain.clock import corrected
from checkin.domain.syncing import SyncStatus

_LOOK_S = 0.5
"""Between two looks at whether Ctrl+C was pressed: not every system interrupts a wait."""
_WORTH_SAYING_MS = 1000


def sync_command(
    context: typer.Context,
    file: File,
    hub: Annotated[str, typer.Option("--hub", metavar="HOST:PORT", show_default=False)] = "",
    follow: Annotated[bool, typer.Option("--follow")] = False,
    json: Json = False,
) -> None:
    """Meet each known hub until nothing is left; with ``--follow`` until Ctrl+C."""
    here = of(context)
    with ending_cleanly(), here.desk(file) as desk:
        if hub:
            keep_address(desk, hub)
        if follow:
            _follow(here, desk, file, json=json)
        else:
            _once(here, desk, json=json)


def _once(here: Context, desk: Desk, *, json: bool) -> None:
    syncing = Syncing(desk, here.tools.connect)
    try:
        met = syncing.meet_all()
    finally:
        syncing.close()
    status = syncing.status
    if not met:
        raise status.problem or errors.NoHubKnown()
    if json:
        print_json(_plain(desk, status))
        return
    here.say("sync.met", **_facts(status))
    here.say("sync.kept", **_facts(status))
    if status.refused:
        here.say("sync.refused", status.refused)
    offset, err = _clock(desk, status)
    if offset is not None and abs(offset) >= _WORTH_SAYING_MS:
        key = "sync.behind" if offset > 0 else "sync.ahead"
        here.say(key, offset=round(abs(offset) / 1000), err=round((err or 0) / 1000, 1))


def _follow(here: Context, desk: Desk, file: Path, *, json: bool) -> None:
    """Print a line whenever something has changed. The loop has a file of its own: it writes elsewhere."""
    told: SimpleQueue[SyncStatus | BaseException] = SimpleQueue()
    loop = SyncLoop(lambda: here.tools.open(file, here.words.language), here.tools.connect, told.put)

    def work() -> None:
        try:
            loop.run()
        except BaseException as error:
            told.put(error)

    thread = threading.Thread(target=work, name="synchronising")
    thread.start()
    said: object = None
    try:
        while thread.is_alive() or not told.empty():
            try:
                status = told.get(timeout=_LOOK_S)
            except Empty:
                continue
            if isinstance(status, BaseException):
                raise status
            if (status.meeting or status.hubs) and status.reached_ms is None and status.problem is None:
                # On its way to the first hub: nothing is known of it yet.
                continue
            if _worth(status) != said:
                said = _worth(status)
                _say(here, desk, status, json=json)
    except KeyboardInterrupt:
        return
    finally:
        loop.stop()
        thread.join()


def _worth(status: SyncStatus) -> object:
    kept = (status.waiting, status.own, status.stored, status.safe)
    return status.hub, status.given, status.received, status.refused, *kept, type(status.problem)


def _say(here: Context, desk: Desk, status: SyncStatus, *, json: bool) -> None:
    if json:
        print_json(_plain(desk, status))
    else:
        at = clock_time(desk, desk.clock())
        problem = status.problem or (None if status.reached_ms is not None else errors.NoHubKnown())
        if problem is not None:
            here.say("sync.away", at=at, problem=here.words.error(problem))
        else:
            here.say("sync.now", at=at, **_facts(status))
    print(end="", flush=True)


def _clock(desk: Desk, status: SyncStatus) -> tuple[int | None, int | None]:
    """Return this machine's offset from the hubs and how wrong that may be, milliseconds."""
    if status.measure is None:
        return None, None
    wall = desk.time.wall()
    moment = corrected(status.measure, wall, desk.time.steady())
    return moment.at_ms - wall, moment.err_ms


def _facts(status: SyncStatus) -> dict[str, Any]:
    names = ("hub", "address", "given", "received", "waiting", "own", "stored", "safe")
    return {name: getattr(status, name) for name in names}


def _plain(desk: Desk, status: SyncStatus) -> dict[str, Any]:
    offset, err = _clock(desk, status)
    return {
        **_facts(status),
        "at": iso(desk, desk.clock()),
        "reached": iso(desk, status.reached_ms) if status.reached_ms is not None else None,
        "hubs": status.hubs,
        "refused": status.refused,
        "offset_ms": offset,
        "err_ms": err,
        "problem": type(status.problem).__name__ if status.problem is not None else None,
    }
