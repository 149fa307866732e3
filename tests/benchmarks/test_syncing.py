"""Desk to desk through the hub on loopback; bytes on the wire; what an idle desk costs."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles

from checkin.app import connect
from checkin.desk.lines import Link
from checkin.desk.scan import scan
from checkin.desk.sync_loop import SyncLoop
from checkin.domain.kinds import Certificate
from checkin.domain.log import Sign
from checkin.domain.syncing import SyncStatus
from tests.hub.kit import serving, until
from tests.kit import Clock, enrol, make, open_desk

DESKS = 10
SCANS = 200
PAUSE_S = 0.1
IDLE_S = 30.0
TARGET = "target: median ≤ 50 ms, p99 ≤ 200 ms"


class Wall(Clock):
    """The machine's own clock."""

    def __call__(self) -> int:
        return time.time_ns() // 1_000_000


WALL = Wall()


class Counting:
    """A link that counts what goes over it, before TLS and the heads of HTTP."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self.address = link.address
        self.asked = self.sent = self.received = 0

    def send(self, raw: bytes) -> bytes:
        answer = self._link.send(raw)
        self.asked += 1
        self.sent += len(raw)
        self.received += len(answer)
        return answer

    def wakeups(self) -> Iterator[None]:
        return self._link.wakeups()

    def close(self) -> None:
        self._link.close()


class Station:
    """A desk with its loop, in this process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.links: list[Counting] = []
        self.arrived: dict[int, float] = {}
        self.status = SyncStatus()
        self.loop = SyncLoop(lambda: open_desk(path, WALL), self._connect, self._tell)
        self.thread = threading.Thread(target=self.loop.run)
        self.thread.start()

    def close(self) -> None:
        self.loop.stop()
        self.thread.join()

    def _connect(
        self,
        address: str,
        trusted: Sequence[bytes],
        event: bytes,
        key: bytes,
        sign: Sign,
        certificates: Sequence[Certificate],
    ) -> Counting:
        self.links.append(Counting(connect(address, trusted, event, key, sign, certificates)))
        return self.links[-1]

    def _tell(self, status: SyncStatus) -> None:
        if status.received > self.status.received:
            self.arrived[status.received] = time.perf_counter()
        self.status = status

    def counted(self, of: Callable[[Counting], int]) -> int:
        return sum(map(of, self.links))


def test_syncing(tmp_path: Path) -> None:
    hub_path = make(tmp_path, WALL, "hub")
    with ExitStack() as stack:
        stack.enter_context(serving(hub_path, WALL))
        hub = stack.enter_context(open_desk(hub_path, WALL).file)
        paths = [tmp_path / f"desk{i}.checkin" for i in range(DESKS)]
        for path in paths:
            enrol(hub, tmp_path, path.stem, WALL).close()
        stations = [Station(path) for path in paths]
        for one in stations:
            stack.callback(one.close)
        until(lambda: all(one.status.woken and one.status.reached_ms for one in stations))
        time.sleep(2)
        _one_scan_after_the_other(stations)
        time.sleep(4)
        _idle(stations)


def _one_scan_after_the_other(stations: list[Station]) -> None:
    first, *others = stations
    desk = open_desk(first.path, WALL)
    delays = []
    before = {id(one): one.status.received for one in others}
    asked, sent, got = _totals(stations)
    for i in range(1, SCANS + 1):
        scan(desk, "0123456789", desk.sessions[0])
        first.loop.nudge()
        begun = time.perf_counter()
        for one in others:
            until(lambda one=one, i=i: one.status.received >= before[id(one)] + i)  # type: ignore[misc]
            delays.append(min(at for n, at in one.arrived.items() if n >= before[id(one)] + i) - begun)
        time.sleep(PAUSE_S)
    desk.file.close()
    ms = [1000 * delay for delay in delays]
    print(f"\ndesk to {len(others)} desks: median {median(ms):.1f} ms, p99 {quantiles(ms, n=100)[98]:.1f} ms")
    print(f"  ({TARGET})")
    now = _totals(stations)
    print(
        f"wire, {len(stations)} desks: {(now[1] - sent) / SCANS:,.0f} bytes to the hub a scan,"
        f" {(now[2] - got) / SCANS:,.0f} from it, in {(now[0] - asked) / SCANS:.1f} questions"
    )


def _idle(stations: list[Station]) -> None:
    asked, *_ = _totals(stations)
    time.sleep(IDLE_S)
    now, *_ = _totals(stations)
    each = (now - asked) / len(stations) * 5 / IDLE_S
    print(f"idle desk: {each:.2f} requests in 5 s (target < 1)")


def _totals(stations: list[Station]) -> tuple[int, int, int]:
    return (
        sum(one.counted(lambda link: link.asked) for one in stations),
        sum(one.counted(lambda link: link.sent) for one in stations),
        sum(one.counted(lambda link: link.received) for one in stations),
    )
