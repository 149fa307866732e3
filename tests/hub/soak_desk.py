"""A desk at work until it is killed: ``python soak_desk.py MACHINE FILE STATE JOURNAL SEED GAP``.

It scans, walks people in and synchronises, as the window does: one connection for the door, one for the
loop. What it was told is done it notes in its journal at once, so that whoever killed it can look.
The journal has lines ``ack NONCE N HASH`` (a commit was acknowledged) and ``safe NONCE N`` (so many
commits of the chain were shown as safe). When stdin ends, it writes no more but goes on synchronising.
"""

from __future__ import annotations

import os
import random
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.hub.machine import be


def work(path: Path, state: Path, journal: int, seed: int, gap: float) -> None:
    from checkin.app import steady, wire
    from checkin.desk.by_hand import check_in
    from checkin.desk.people import walk_in
    from checkin.desk.scan import scan
    from checkin.desk.sync_loop import SyncLoop
    from checkin.domain.syncing import SyncStatus
    from checkin.store import queries
    from checkin.store.keys import KeySources

    tools = wire(KeySources(), state=state, steady=steady)
    chance = random.Random(seed)
    resting = threading.Event()
    shown = 0

    def note(line: str) -> None:
        os.write(journal, f"{line}\n".encode())

    def told(status: SyncStatus) -> None:
        nonlocal shown
        mark = desk.file.mark()
        if status.safe != shown and mark is not None:
            shown = status.safe
            note(f"safe {mark.nonce.hex()} {status.safe}")

    def wait_for_rest() -> None:
        sys.stdin.read()
        resting.set()

    desk = tools.open(path, "en")
    loop = SyncLoop(lambda: tools.open(path, "en"), tools.connect, told)
    threading.Thread(target=wait_for_rest, daemon=True).start()
    threading.Thread(target=loop.run, daemon=True).start()
    session = desk.sessions[0]
    while True:
        if resting.wait(chance.uniform(0.2, 2 * gap)):
            time.sleep(3600)
        if chance.random() < 0.2:
            walk_in(desk, {"name": f"Guest {seed} {time.monotonic_ns()}"})
        else:
            with desk.file.reading() as connection:
                people = [one.id for one in queries.people_where(connection)]
            if people and chance.random() < 0.8:
                check_in(desk, chance.choice(people), session, out=chance.random() < 0.3)
            else:
                scan(desk, "0123456789", session)
        mark = desk.file.mark()
        assert mark is not None
        note(f"ack {mark.nonce.hex()} {mark.n} {mark.hash.hex()}")
        loop.nudge()


if __name__ == "__main__":
    be(sys.argv[1])
    journal = os.open(sys.argv[4], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    work(Path(sys.argv[2]), Path(sys.argv[3]), journal, int(sys.argv[5]), float(sys.argv[6]))
