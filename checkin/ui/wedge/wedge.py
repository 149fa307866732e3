"""A scanner that types (a keyboard wedge), read anywhere in the application."""

from __future__ import annotations

import time
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent

from checkin.ui.wedge.bursts import Bursts
from checkin.ui.wedge.keys import Keyboard
from checkin.ui.wedge.replay import Held, copy_key, copy_text, send_again
from checkin.ui.wedge.strokes import Burst

_LATE_MS: Final = 15
_GRACE_MS: Final = 30
_GRACES: Final = 5
_KEYS: Final = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


class Wedge(QObject):
    """Sees every key before windows, shortcuts and dialogs do, and takes those of a scanner.

    It filters the events of the window and of the field that have the focus, which are the only
    ones Qt sends keys and composed text to: a filter on the application would cost 2 µs for each
    of its many other events.
    """

    scanned = Signal(str)
    """A scanner has typed this code."""
    noticed = Signal()
    """A scanner has begun to type."""
    measured = Signal(object)
    """The same scan with all that is known of it, a ``Burst``; comes before ``scanned``."""

    def __init__(self, parent: QObject | None = None) -> None:
        """At rest; ``start`` begins."""
        super().__init__(parent)
        self._keyboard = Keyboard(QGuiApplication.platformName())
        self._bursts = self._nothing_yet()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._silent)
        self._due = 0
        self._graces = 0
        self._last: int | None = None
        self._on = False
        self._composed = False
        self._sending_text = False
        app = cast("QGuiApplication", QGuiApplication.instance())
        app.focusWindowChanged.connect(self._watch)
        app.focusObjectChanged.connect(self._watch)

    def start(self) -> None:
        """Watch the window that has the focus, and each that gets it."""
        self._on = True
        self._watch(QGuiApplication.focusWindow())
        self._watch(QGuiApplication.focusObject())

    def stop(self) -> None:
        """Let every key go its way again, those held now first."""
        self._bursts.quiet()
        self._timer.stop()
        self._bursts = self._nothing_yet()
        self._on = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of a scanner, and hold back those that may be."""
        kind = event.type()
        taken = False
        if not self._on:
            return False
        if kind in _KEYS:
            # What is sent again is not spontaneous: it has been here before.
            if not watched.isWindowType() or not event.spontaneous():
                return False
            taken = self._key(watched, cast("QKeyEvent", event), kind)
        elif kind is QEvent.Type.InputMethod and not self._sending_text:
            taken = self._text(watched, cast("QInputMethodEvent", event))
        elif kind is QEvent.Type.MouseButtonPress and watched.isWindowType():
            # A click goes to where the keys before it have been typed.
            self._bursts.flush()
        else:
            return False
        if taken:
            event.accept()
        self._wait()
        return taken

    def _nothing_yet(self) -> Bursts[Held]:
        return Bursts(self._send_again, self.noticed.emit, self._done)

    def _key(self, window: QObject, event: QKeyEvent, kind: QEvent.Type) -> bool:
        stroke = self._keyboard.stroke(event, event.timestamp() or _now())
        if kind is QEvent.Type.ShortcutOverride:
            return self._bursts.takes(stroke)
        handle = self._bursts.press if kind is QEvent.Type.KeyPress else self._bursts.release
        return handle(stroke, Held(window, copy_key(event, kind)))

    def _text(self, field: QObject, event: QInputMethodEvent) -> bool:
        copy = copy_text(event)
        taken = self._bursts.compose(event.commitString(), None if copy is None else Held(field, copy))
        self._composed = self._composed or taken
        return taken

    def _send_again(self, held: Held) -> None:
        if isinstance(held.event, QKeyEvent):
            send_again(held)
            return
        self._sending_text = True
        try:
            send_again(held)
        finally:
            self._sending_text = False

    def _wait(self) -> None:
        patience, last = self._bursts.patience, self._bursts.last
        if patience is None:
            self._timer.stop()
        elif last != self._last or not self._timer.isActive():
            self._graces = 0
            self._restart(patience)
        self._last = last

    def _restart(self, wait_ms: int) -> None:
        self._due = _now() + wait_ms
        self._timer.start(wait_ms)

    def _silent(self) -> None:
        # A late timer means that the loop stood still: keys may lie in its queue that came in time.
        if _now() - self._due > _LATE_MS and self._graces < _GRACES:
            self._graces += 1
            self._restart(_GRACE_MS)
            return
        self._bursts.quiet()
        self._wait()

    def _done(self, burst: Burst) -> None:
        if self._composed or burst.swallowed:
            self._composed = False
            QGuiApplication.inputMethod().reset()
        self.measured.emit(burst)
        self.scanned.emit(burst.code)

    def _watch(self, target: QObject | None) -> None:
        if self._on and target is not None:
            target.installEventFilter(self)


def _now() -> int:
    return time.monotonic_ns() // 1_000_000
