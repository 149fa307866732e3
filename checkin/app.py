"""The composition root: the only place that wires the parts together."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from checkin.desk.desk import Clock, Desk
from checkin.desk.lines import Link
from checkin.desk.passphrases import Passphrases
from checkin.desk.press import Press
from checkin.desk.tools import Tools
from checkin.domain import errors
from checkin.domain.camera import Camera, CameraInfo, OnCode, OnPicture, OnState
from checkin.domain.faces import LogoPicture
from checkin.domain.hosting import Hosting
from checkin.domain.kinds import Certificate
from checkin.domain.layouts import DEFAULT_PAPER, LayoutInfo, PaperChoice
from checkin.domain.log import Sign
from checkin.domain.printing import PagePicture, Printing
from checkin.domain.sounds import SoundPlayer
from checkin.store.connecting import open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources, Vault
from checkin.words import Words, choose_language


def resources() -> Path:
    """Return the folder of fonts, sample and translations: beside the package, or inside a wheel's."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def state_folder() -> Path:
    """Return where markers are kept: the user's state folder."""
    from platformdirs import user_state_path

    return user_state_path("checkin", appauthor=False) / "markers"


def settings_file() -> Path:
    """Return where this machine's settings of the window are kept."""
    from platformdirs import user_config_path

    return user_config_path("checkin", appauthor=False) / "window.ini"


def clock() -> int:
    """Return Unix milliseconds."""
    return time.time_ns() // 1_000_000


def steady() -> int:
    """Return milliseconds of a clock that nobody sets and, where the system has one, sleep does not stop."""
    which = getattr(time, "CLOCK_BOOTTIME", None)
    return (time.monotonic_ns() if which is None else time.clock_gettime_ns(which)) // 1_000_000


def connect(
    address: str,
    trusted: Sequence[bytes],
    event: bytes,
    key: bytes,
    sign: Sign,
    certificates: Sequence[Certificate],
) -> Link:
    """Return a link to a hub."""
    from checkin.hub.client import HubClient

    return HubClient(address, trusted, event, key, sign, certificates)


def keyring_vault() -> Vault | None:
    """Return the operating system's keyring, None where there is none worth the name."""
    from checkin.devices.vault import find_vault

    return find_vault()


def press(choice: PaperChoice = DEFAULT_PAPER, own: Mapping[str, str] | None = None) -> Press:
    """Return what draws badges as somebody chose.

    Raises:
        LayoutUnknown: there is no layout of this name.
        LayoutFault: its file has a mistake.
    """
    from checkin.paper.press import PdfPress

    return PdfPress(resources(), choice, own)


def layouts(own: Mapping[str, str]) -> list[LayoutInfo]:
    """Return what badges can be printed on: the program's layouts and the event's ``own``."""
    from checkin.paper.layout.finding import Layouts

    return Layouts(resources() / "badges", own).infos()


def read_codes(path: Path) -> Iterator[str]:
    """Yield the texts of the codes in a picture, PDF or video."""
    from checkin.devices.sources import read_codes as read

    for reading in read(path):
        yield from reading.texts


def camera(
    source: str,
    *,
    on_code: OnCode,
    on_state: OnState,
    on_picture: OnPicture | None = None,
    mirror: bool = False,
) -> Camera:
    """Return a camera that is not started yet."""
    from checkin.devices.lane import CameraLane

    return CameraLane(
        source, on_code=on_code, on_state=on_state, on_picture=on_picture, mirror=mirror, clock=clock
    )


def cameras(in_use: str | None) -> list[CameraInfo]:
    """Return this machine's cameras."""
    from checkin.devices.cameras import list_cameras

    return list_cameras(in_use)


def portrait(photo: Path | bytes) -> bytes:
    """Return a delegate's photo as a small JPEG."""
    from checkin.devices.portraits import portrait as prepared

    return prepared(photo)


def logo(path: Path) -> LogoPicture:
    """Return the logo in a file, as badges can show it."""
    from checkin.devices.logos import read_logo

    def drawable(svg: bytes) -> bool:
        from checkin.paper.pictures.svg import BrokenDrawing, drawing_of

        try:
            drawing_of(svg)
        except BrokenDrawing:
            return False
        return True

    return read_logo(path, drawable)


def sounds() -> SoundPlayer:
    """Return what plays the sounds of verdicts on this system."""
    from checkin.devices.sounds import find_player

    return find_player(resources() / "sounds")


def printing() -> Printing:
    """Return this machine's printing system."""
    from checkin.devices.printing.finding import find_printing

    return find_printing()


def page_picture(pdf: bytes, page: int, width: int) -> PagePicture:
    """Return a page of a PDF, counted from 0, ``width`` pixels wide."""
    from checkin.devices.pdf_pages import page_picture as picture

    return picture(pdf, page, width)


def screen_code(digits: str) -> list[list[bool]]:
    """Return the QR code of ``digits`` for a screen."""
    from checkin.paper.screen_code import screen_code as code

    return code(digits)


def key_sources(ask: Callable[[Path, bool], str | None]) -> KeySources:
    """Return where keys of event files come from; ``ask`` asks a person."""
    return KeySources(
        passphrase=os.environ.get("CHECKIN_PASSPHRASE") or None,
        vault=keyring_vault,
        recovery_code=os.environ.get("CHECKIN_RECOVERY_CODE") or None,
        ask=ask,
    )


def own_words() -> Words:
    """Return the words of the language that the environment asks for."""
    return Words(resources() / "translations", choose_language(os.environ))


def show_window(event: Path | None = None) -> int:
    """Open the window on an event, or the last one; without a display play an hour of it instead."""
    words = own_words()
    try:
        from checkin.ui.display import has_display, missing_packages
        from checkin.ui.run import run
    except ImportError as error:
        print(words("window.no_libraries", missing=str(error)), file=sys.stderr)
        return 1
    if not has_display(os.environ):
        if event is None:
            return play_hour()
        print(words("window.no_display", path=event), file=sys.stderr)
        return 1
    missing = missing_packages(os.environ)
    if missing:
        print(words("window.missing", packages=" ".join(missing)), file=sys.stderr)
        return 1
    return run(window_tools(state_folder()), settings_file(), words.language, event)


def play_hour(folder: Path | None = None) -> int:
    """Play an hour at the door without a screen, into ``folder`` or a temporary one."""
    import tempfile

    from checkin.ui.run import play

    words = own_words()
    place = folder or Path(tempfile.mkdtemp(prefix="checkin-"))
    print(words("hour.begin", path=place))
    return play(lambda clock: wire(KeySources(), state=place / "state", clock=clock), place, words)


def window_tools(state: Path) -> Tools:
    """Return what the window works with: it asks for passphrases itself."""
    told = Passphrases()
    return wire(key_sources(told.ask), state=state, steady=steady, passphrases=told)


def wire(
    sources: KeySources,
    *,
    state: Path,
    clock: Clock = clock,
    steady: Clock | None = None,
    sounds: Callable[[], SoundPlayer] = sounds,
    passphrases: Passphrases | None = None,
) -> Tools:
    """Return what the interfaces work with; ``state`` is the folder of the markers.

    Without a ``steady`` clock it is ``clock`` that nobody sets.
    """

    def open_desk(path: Path, language: str) -> Desk:
        file = EventFile(path, open_with(path, sources), state=state)
        return Desk(file, clock, language, steady=steady)

    def serve(path: Path, language: str, host: str, port: int) -> Hosting:
        from checkin.desk.hosting import host as begin

        return begin(open_desk(path, language), host, port)

    return Tools(
        open=open_desk,
        sources=sources,
        state=state,
        clock=clock,
        steady=steady or clock,
        random=os.urandom,
        press=press,
        layouts=layouts,
        read_codes=read_codes,
        camera=camera,
        cameras=cameras,
        portrait=portrait,
        logo=logo,
        sounds=sounds,
        printing=printing,
        page_picture=page_picture,
        screen_code=screen_code,
        connect=connect,
        serve=serve,
        window=show_window,
        play=play_hour,
        resources=resources(),
        passphrases=passphrases or Passphrases(),
    )


def main(arguments: list[str] | None = None) -> int:
    """Open the window, or run the command given; return the exit code."""
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    return run_command(given) if given else show_window()


def run_command(given: list[str]) -> int:
    """Run a command line; return the exit code."""
    words = own_words()
    tools = wire(key_sources(_asker(words)), state=state_folder(), steady=steady)
    from checkin.cli.main import build

    if any("\udc80" <= ch <= "\udcff" for text in given for ch in text):
        print(words("cli.not_text"), file=sys.stderr)
        return 2
    try:
        build(tools, words)(args=given, prog_name="checkin")
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
