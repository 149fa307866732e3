"""The hub beside a bare echo over the same TLS, and what a scan costs on the wire."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

import httpx
import msgspec
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from checkin.desk.desk import Desk
from checkin.desk.hosting import host_identity
from checkin.desk.me import me
from checkin.desk.naming_desk import rename_desk
from checkin.domain.exchange import Clocks
from checkin.hub import wire
from checkin.hub.server import HubServer
from checkin.hub.tls import TlsIdentity, server_context
from checkin.store.replica import FileReplica
from tests.hub.calling import Caller
from tests.kit import Clock, commits_of, enrol, make, open_desk, open_file

SECONDS = 3.0
AT_ONCE = 4


def test_small_exchanges(tmp_path: Path) -> None:
    """An exchange in which nobody has news: the question of every ten seconds of an idle desk."""
    clock = Clock()
    path = make(tmp_path, clock)
    desk = open_desk(path, clock)
    callers: list[Caller] = []
    hosted = HubServer(
        lambda: FileReplica(open_file(path)),
        me(desk),
        host_identity(desk),
        lambda: Clocks(clock()),
        "127.0.0.1",
        0,
        key_rate=(1e9, 1e9),
    )
    hosted.start()
    try:
        for i in range(AT_ONCE):
            callers.append(Caller(hosted, enrol(desk.file, tmp_path, f"desk{i}", clock)))
            callers[-1].enter()
        asks = [caller.ask() for caller in callers]
        mine = rate([lambda c=c, a=a: c.post(wire.EXCHANGE, a) for c, a in zip(callers, asks, strict=True)])  # type: ignore[misc]
        with (
            echo(host_identity(desk)) as port,
            httpx.Client(base_url=f"https://127.0.0.1:{port}", verify=callers[0].context) as http,
        ):
            bare = rate([lambda: http.post("/", content=asks[0])] * AT_ONCE)
        print(f"\nhub, small exchanges: {mine:,.0f}/s, bare echo {bare:,.0f}/s: {bare / mine:.2f}× the time")
        push(clock, *callers[:2])
        hosted.stop()
    finally:
        hosted.stop()
        for caller in callers:
            caller.http.close()
            caller.file.close()
        desk.file.close()


def push(clock: Clock, one: Caller, two: Caller) -> None:
    """From a desk's request to the wake-up of another, and the answer that brings it."""
    told = threading.Event()

    def listen_in() -> None:
        with two.listening() as lines:
            for line in lines:
                if line.startswith("event"):
                    told.set()

    threading.Thread(target=listen_in).start()  # The hub ends it.
    told.wait(5)
    waits, sizes = [], []
    for i in range(100):
        time.sleep(0.06)
        told.clear()
        rename_desk(Desk(one.file, clock), f"Cửa {i}")
        news = commits_of(one.file)[-1:]
        raw = one.ask(commits=news)
        sizes.append((len(raw), len(msgspec.msgpack.encode(news))))
        begun = time.monotonic()
        one.post(wire.EXCHANGE, raw)
        assert told.wait(5)
        two.post(wire.EXCHANGE, two.ask())
        waits.append((time.monotonic() - begun) * 1000)
    p99 = quantiles(waits, n=100)[98]
    print(f"hub, pushed to another desk: median {median(waits):.1f} ms, p99 {p99:.1f} ms")
    whole, commit = (median(column) for column in zip(*sizes, strict=True))
    print(f"hub, a question with one small commit: {whole:.0f} bytes of which the commit {commit:.0f}")


def rate(calls: list[Callable[[], httpx.Response]]) -> float:
    """Return how many calls a second are answered, all of ``calls`` at once."""
    counts = [0] * len(calls)
    until = time.monotonic() + SECONDS

    def work(i: int) -> None:
        while time.monotonic() < until:
            counts[i] += calls[i]().status_code == 200

    threads = [threading.Thread(target=work, args=(i,)) for i in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / SECONDS


@contextmanager
def echo(identity: TlsIdentity) -> Iterator[int]:
    """Serve what is sent, with Starlette, uvicorn and the same certificate."""

    async def back(request: Request) -> Response:
        return Response(await request.body())

    config = uvicorn.Config(
        Starlette(routes=[Route("/", back, methods=["POST"])]),
        host="127.0.0.1",
        port=0,
        log_config=None,
        access_log=False,
        lifespan="off",
        ssl_context_factory=lambda *_: server_context(identity),
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve()))
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()
