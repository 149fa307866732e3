"""The report of a bug of ours: types, places in the program and versions, nothing about anybody."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

_KEPT: Final = 20
"""Reports kept; older ones are deleted."""
_PACKAGE: Final = Path(__file__).resolve().parents[1]
_LIBRARIES: Final = ("site-packages", "dist-packages")


def make_report(
    error: BaseException,
    version: str,
    *,
    page: str = "",
    lane: str = "",
    now: datetime | None = None,
) -> str:
    """Return what is known of a bug, and nothing of the people at the conference.

    Types, places in the program and versions only: the message of an exception may quote a name,
    and so may any local value.
    """
    moment = (now or datetime.now().astimezone()).isoformat(timespec="seconds")
    lines = [
        f"Check-in {version}",
        f"Time: {moment}",
        f"Python: {platform.python_version()}",
        f"Qt: {qVersion()} ({QGuiApplication.platformName() or '-'})",
        f"System: {QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}",
        f"Page: {page or '-'}",
        f"Lane: {lane or '-'}",
        "",
        *_chain(error),
    ]
    return "\n".join(lines) + "\n"


def save_report(text: str, folder: Path, now: datetime | None = None) -> Path:
    """Write a report into ``folder``, which is made if needed, and delete the oldest ones.

    Raises:
        OSError: it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"crash-{(now or datetime.now().astimezone()):%Y%m%d-%H%M%S}"
    names = (f"{stem}{f'-{n}' if n else ''}.txt" for n in range(_KEPT * 50))
    path = next(folder / name for name in names if not (folder / name).exists())
    path.write_text(text, encoding="utf-8")
    for old in sorted(folder.glob("crash-*.txt"))[:-_KEPT]:
        old.unlink(missing_ok=True)
    return path


def _chain(error: BaseException) -> Iterator[str]:
    """Yield the lines of an exception after those that led to it."""
    seen: set[int] = set()
    every: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        every.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    for number, each in enumerate(reversed(every)):
        if number:
            yield "then"
        yield from trace_lines(each)


def trace_lines(error: BaseException) -> Iterator[str]:
    """Yield the places an exception passed, the outermost first, and its type last."""
    for frame, line in traceback.walk_tb(error.__traceback__):
        code = frame.f_code
        yield f"  {_place(code.co_filename)}:{line} {code.co_qualname}"
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from (f"  | {text}" for text in trace_lines(inner))
    kind = type(error)
    yield kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _place(file: str) -> str:
    """Return a file's place in our program or in its library, never where somebody keeps it."""
    path = Path(file)
    if path.is_relative_to(_PACKAGE.parent):
        return path.relative_to(_PACKAGE.parent).as_posix()
    for library in _LIBRARIES:
        if library in path.parts:
            return Path(*path.parts[path.parts.index(library) + 1 :]).as_posix()
    base = Path(sys.base_prefix)
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else path.name
