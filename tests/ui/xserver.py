"""A real X display of its own for a test: keys go through the server, layouts included."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.conftest import Need


@dataclass(frozen=True)
class XServer:
    """A running Xvfb."""

    environment: dict[str, str]
    """For processes that shall use this display."""
    xdotool: str
    setxkbmap: str

    def layout(self, name: str) -> None:
        """Switch the keyboard's layout: ``us``, ``fr``, ``vn``."""
        self._run(self.setxkbmap, name)
        shown = self._run(self.setxkbmap, "-query")
        assert f"layout:     {name}" in shown, shown

    def press(self, keycodes: Iterable[int | str], gap_ms: int) -> None:
        """Strike keys by number, as hardware does; xdotool would bend the layout for characters."""
        self._run(self.xdotool, "key", "--delay", str(gap_ms), *map(str, keycodes))

    def _run(self, *command: str) -> str:
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout


@contextmanager
def xserver(need: Need, size: str = "1366x768", *, managed: bool = False) -> Iterator[XServer]:
    """Run an X server on a free display, or skip the test where there is none.

    Without a window manager a window has the focus only if it asks for it (``activateWindow``);
    ``managed`` runs one, which gives it to each new window.
    """
    tools = [need(tool) for tool in ("Xvfb", "xdotool", "setxkbmap")]
    manager = need("openbox") if managed else None
    reading, writing = os.pipe()
    # Without -noreset it would forget the layout whenever its last client goes.
    options = ("-displayfd", str(writing), "-screen", "0", f"{size}x24", "-noreset", "-nolisten", "tcp")
    with subprocess.Popen([tools[0], *options], pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as answer:
                display = answer.readline().strip()
            assert display, "Xvfb did not start"
            environment = {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
            with _managing(manager, environment):
                yield XServer(environment, tools[1], tools[2])
        finally:
            server.terminate()


@contextmanager
def _managing(manager: str | None, environment: dict[str, str]) -> Iterator[None]:
    if manager is None:
        yield
        return
    command = [manager, "--sm-disable", "--startup", "echo ready"]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as running:
        try:
            assert running.stdout is not None
            # Complaints about menus come on the same channel.
            assert "ready\n" in running.stdout, "the window manager did not start"
            yield
        finally:
            running.terminate()
