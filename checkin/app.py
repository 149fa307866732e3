"""The composition root: the only place that wires the parts together."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from checkin.desk.badges import DEFAULT_LAYOUT, Press
from checkin.desk.desk import Desk
from checkin.desk.tools import Tools
from checkin.domain import errors
from checkin.domain.faces import BadgeFace
from checkin.store.connecting import open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources, Vault
from checkin.words import Words, choose_language

LAYOUTS = (DEFAULT_LAYOUT,)


def resources() -> Path:
    """Return the folder of fonts, sample and translations: beside the package, or inside a wheel's."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def state_folder() -> Path:
    """Return where markers are kept: the user's state folder."""
    from platformdirs import user_state_path

    return user_state_path("checkin", appauthor=False) / "markers"


def clock() -> int:
    """Return Unix milliseconds."""
    return time.time_ns() // 1_000_000


def keyring_vault() -> Vault | None:
    """Return the operating system's keyring, None where there is none worth the name."""
    from checkin.devices.vault import find_vault

    return find_vault()


def press(layout: str) -> Press:
    """Return what draws badges with a layout.

    Raises:
        LayoutUnknown: there is no layout of this name.
    """
    if layout not in LAYOUTS:
        raise errors.LayoutUnknown(layout, list(LAYOUTS))

    def draw(out: BinaryIO, faces: Iterable[BadgeFace], progress: Callable[[int], None] | None) -> int:
        from checkin.paper.badges import write_badges

        return write_badges(out, faces, fonts=resources() / "fonts", progress=progress)

    return draw


def read_codes(path: Path) -> Iterator[str]:
    """Yield the texts of the codes in a picture or PDF."""
    from checkin.devices.sources import read_codes as read

    for reading in read(path):
        yield from reading.texts


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    words = Words(resources() / "translations", choose_language(os.environ))
    sources = KeySources(
        passphrase=os.environ.get("CHECKIN_PASSPHRASE") or None,
        vault=keyring_vault,
        recovery_code=os.environ.get("CHECKIN_RECOVERY_CODE") or None,
        ask=_asker(words),
    )
    state = state_folder()

    def open_desk(path: Path, language: str) -> Desk:
        return Desk(EventFile(path, open_with(path, sources), state=state), clock, language)

    tools = Tools(open_desk, sources, state, clock, os.urandom, press, read_codes, resources())
    from checkin.cli.main import build

    _speak_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    if any("\udc80" <= ch <= "\udcff" for text in given for ch in text):
        print(words("cli.not_text"), file=sys.stderr)
        return 2
    try:
        build(tools, words)(args=arguments, prog_name="checkin")
    except errors.CheckinError as error:
        print(words.error(error), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output has seen enough; nothing can be said to it any more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    return 0


def _speak_utf8() -> None:
    """Names must come out whole even where the locale says ASCII or an old code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _asker(words: Words) -> Callable[[Path, bool], str | None]:
    def ask(path: Path, new: bool) -> str | None:
        if not sys.stdin or not sys.stdin.isatty():
            return None
        import getpass

        first = getpass.getpass(words("cli.passphrase_new" if new else "cli.passphrase", path=path) + " ")
        if new and getpass.getpass(words("cli.passphrase_again") + " ") != first:
            print(words("cli.passphrase_differs"), file=sys.stderr)
            return None
        return first or None

    return ask
