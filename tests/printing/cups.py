"""A printing system of our own: CUPS with its folders, socket and queues in a temporary folder.

Whoever runs the tests can run it, and the system's own is not touched. Queues print through
``backend.py``, which keeps what a printer would get.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from .waiting import wait_for

NEEDED: Final = ("cupsd", "lpadmin", "lp", "lpstat", "cancel", "cupsenable", "cupsaccept", "lpoptions")
_BIN: Final = Path("/usr/lib/cups")
_FOLDERS: Final = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))
"""Where administration lies is not on everybody's path."""
_CONFIG: Final = """Listen {folder}/cups.sock
LogLevel warn
MaxLogSize 0
DirtyCleanInterval 0
Browsing Off
WebInterface No
DefaultAuthType None
DefaultShared No
ErrorPolicy abort-job
JobRetryInterval 1
ReloadTimeout 3
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_FILES: Final = """ServerRoot {folder}/root
ServerBin {folder}/bin
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/spool
TempDir {folder}/temp
AccessLog {folder}/access_log
ErrorLog {folder}/error_log
PageLog {folder}/page_log
User {user}
Group {group}
SystemGroup root
"""


def missing() -> list[str]:
    """Return the programs that are not here."""
    return [name for name in NEEDED if shutil.which(name, path=_FOLDERS) is None]


class Cups:
    """A scheduler that can be started, stopped and killed, and its queues."""

    def __init__(self, folder: Path) -> None:
        """Lay it out in an empty folder with a short path: a socket's must not be long."""
        self.folder = folder
        self.server = str(folder / "cups.sock")
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("root/ppd", "bin/backend", "cache", "state", "spool/tmp", "temp", "jobs"):
            (folder / name).mkdir(parents=True)
        for each in _BIN.iterdir():
            if each.name != "backend":
                (folder / "bin" / each.name).symlink_to(each)
        backend = folder / "bin" / "backend" / "desk"
        shutil.copy(Path(__file__).with_name("backend.py"), backend)
        text = backend.read_text(encoding="utf-8")
        backend.write_text(f"#!{sys.executable} -IS\n{text}", encoding="utf-8")
        # As root the backend must be its own: an interpreter in somebody's home is out of reach for others.
        backend.chmod(0o700)
        lp = pwd.getpwnam("lp") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        if os.getuid() == 0:
            for path in (folder, folder / "jobs", folder / "temp"):
                os.chown(path, lp.pw_uid, lp.pw_gid)
        folder.chmod(0o755)
        facts = {"folder": folder, "user": lp.pw_name, "group": _group(lp.pw_gid)}
        (folder / "cupsd.conf").write_text(_CONFIG.format(**facts))
        (folder / "cups-files.conf").write_text(_FILES.format(**facts))

    def start(self) -> None:
        """Start the scheduler and wait until it answers."""
        conf = ["-c", f"{self.folder}/cupsd.conf", "-s", f"{self.folder}/cups-files.conf"]
        self._process = subprocess.Popen([_path("cupsd"), "-f", *conf])
        wait_for(lambda: b"is running" in self._run("lpstat", "-r").stdout)

    def stop(self) -> None:
        """End the scheduler in good order."""
        self._end(lambda process: process.terminate())

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(lambda process: process.kill())

    def reload(self) -> None:
        """Let it read its settings anew: while jobs are under way it answers nobody for some seconds."""
        assert self._process is not None
        self._process.send_signal(signal.SIGHUP)

    def _end(self, how: Callable[[subprocess.Popen[bytes]], None]) -> None:
        if self._process is not None:
            how(self._process)
            self._process.wait(20)
            self._process = None

    def queue(self, name: str, ppd: str | None) -> None:
        """Make a queue of a printer described by a PPD; with None bytes go through as they are."""
        more = ["-m", "raw"]
        if ppd is not None:
            path = self.folder / f"{name}.ppd"
            path.write_text(ppd)
            more = ["-P", str(path)]
        self.admin("lpadmin", "-p", name, "-E", "-v", f"desk:{self.folder}/jobs/{name}", *more)

    def admin(self, command: str, *arguments: str) -> None:
        """Run a command of administration, such as ``cupsdisable QUEUE``."""
        self._run(command, *arguments).check_returncode()

    def arrived(self, queue: str) -> list[Path]:
        """Return what the printer of a queue got, job by job."""
        return sorted((self.folder / "jobs" / queue).glob("*.pdf"))

    def behave(self, queue: str, how: str) -> None:
        """Let the printer of a queue behave otherwise from now on; see ``backend.py``."""
        folder = self.folder / "jobs" / queue
        folder.mkdir(exist_ok=True)
        if os.getuid() == 0:
            lp = pwd.getpwnam("lp")
            os.chown(folder, lp.pw_uid, lp.pw_gid)
        (folder / "behaviour.new").write_text(how)
        (folder / "behaviour.new").rename(folder / "behaviour")

    def _run(self, command: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [_path(command), "-h", self.server, *arguments],
            env={**os.environ, "LC_ALL": "C"},
            capture_output=True,
            timeout=30,
        )


def _path(name: str) -> str:
    found = shutil.which(name, path=_FOLDERS)
    assert found is not None, name
    return found


def _group(number: int) -> str:
    import grp

    return grp.getgrgid(number).gr_name
