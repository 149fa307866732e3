"""Every control has a name, a size that fingers hit, a place in the tab order, and shows its focus."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QMainWindow,
    QWidget,
)

from checkin.ui.program import Program
from tests.kit import Clock
from tests.ui.everything import everything
from tests.ui.gallery import Gallery
from tests.ui.kit import settle, wait_for
from tests.ui.test_every_window import program  # noqa: F401 - a fixture

TARGET = 48
ROOT = Path(__file__).parents[2]


def controls(root: QWidget) -> list[QWidget]:
    """Return what the keyboard can reach in a window."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root)
        and widget.isEnabled()
        and widget.window() is root.window()
        and widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        and widget.focusProxy() is None
        and not widget.visibleRegion().isEmpty()
        and not isinstance(widget.parentWidget(), QComboBox)
    ]


def name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {name(widget) or widget.objectName()!r} {widget.geometry().getRect()}"


def unnamed(root: QWidget) -> Iterator[str]:
    for widget in controls(root):
        if not name(widget):
            yield f"has no name: {described(widget)} in {type(widget.parentWidget()).__name__}"


def too_small(root: QWidget) -> Iterator[str]:
    for widget in controls(root):
        inner = isinstance(widget.parentWidget(), QLineEdit | QComboBox)
        if isinstance(widget, QAbstractButton | QLineEdit | QComboBox) and not inner:
            if widget.height() < TARGET:
                yield f"too small: {described(widget)}"
        elif isinstance(widget, QListView) and 0 < widget.sizeHintForRow(0) < TARGET:
            yield f"rows too small: {described(widget)}"


def out_of_reach(root: QWidget) -> Iterator[str]:
    """Yield controls that Tab never comes to."""
    wanted = set(controls(root))
    here: QWidget | None = root.window().focusWidget() or next(iter(wanted), None)
    first, reached = here, set[QWidget]()
    while here is not None:
        reached.add(here)
        here = here.nextInFocusChain()
        if here is first:
            break
    for widget in wanted - reached:
        yield f"out of reach: {described(widget)}"


def focus_unseen(root: QWidget, seen: set[str]) -> Iterator[str]:
    """Yield kinds of controls that look the same with and without the focus."""
    window = root.window()
    before = window.focusWidget()
    for widget in controls(root):
        kind = f"{type(widget).__name__} {widget.objectName()} {widget.property('default')}"
        if kind in seen or (isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QListView)):
            continue
        other = next((one for one in controls(root) if one is not widget), None)
        if other is None:
            continue
        seen.add(kind)
        other.setFocus()
        QApplication.processEvents()
        box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)
        without = window.grab(box).toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if widget.hasFocus() and window.grab(box).toImage() == without:
            yield f"focus unseen: {described(widget)}"
    if before is not None:
        before.setFocus()


def test_every_control(
    program: Program,  # noqa: F811
    event: Path,
    clock: Clock,
    codes: dict[str, str],
    tmp_path: Path,
) -> None:
    program.language.choose("en")
    program.theme.choose("light")
    program.start(event)
    wait_for(lambda: program.window is not None)
    assert program.window is not None
    program.window.station.show_file = lambda path: None
    settle(program.window.station)
    problems: list[str] = []
    seen: set[str] = set()
    for shown, widget in everything(Gallery(program, clock, codes, tmp_path)):
        QApplication.processEvents()
        for check in (unnamed, too_small, out_of_reach):
            problems += [f"{shown}: {problem}" for problem in check(widget)]
        if not isinstance(widget, QMainWindow) or not shown.startswith("verdict"):
            widget.activateWindow()
            problems += [f"{shown}: {problem}" for problem in focus_unseen(widget, seen)]
    assert not problems, "\n".join(dict.fromkeys(problems))


@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_nothing_is_cut_on_a_scaled_screen(scale: str) -> None:
    """Qt takes the scale once, when it starts: another process looks at everything."""
    found = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "tests/ui/test_every_window.py", "-k", "fr-light"],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert found.returncode == 0, found.stdout[-4000:]
    assert "1 passed" in found.stdout
