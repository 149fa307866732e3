"""Practice and the set-up."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from checkin.domain import badge
from checkin.ui.setup.setup import SetupWindow
from tests.ui.gallery import Gallery, Shown
from tests.ui.kit import wait_for
from tests.ui.roster.versions import late_version


def practice(gallery: Gallery) -> Iterator[Shown]:
    """Yield the window while practising."""
    window = gallery.window
    gallery.program.practise()
    wait_for(lambda: gallery.program.window is not window)
    gallery.settle()
    yield "practice", gallery.window
    gallery.program.practise()
    practice = gallery.window
    wait_for(lambda: gallery.program.window is not practice)
    gallery.settle()


def shots(gallery: Gallery) -> Iterator[Shown]:
    """Yield the set-up, step by step."""
    gallery.program.show_setup()
    setup = gallery.program.setup
    assert setup is not None
    QApplication.processEvents()
    yield "set-up-event", setup
    setup.event_step.roster.setChecked(True)
    QApplication.processEvents()
    yield "set-up-roster", setup
    form = setup.event_step.form
    form.name.setText("Nhịp cầu")
    form.roster.show_path(late_version(gallery.folder / "set-up.csv"))
    form.protection.plain.setChecked(True)
    setup.go_on()
    wait_for(lambda: setup.step is setup.review_step)
    QApplication.processEvents()
    yield "set-up-review", setup
    setup.go_back()
    yield from _join(gallery, setup)
    setup.event_step.sample.setChecked(True)
    for name in ("desk", "try"):
        step = setup.step
        setup.go_on()
        wait_for(lambda step=step: setup.step is not step)  # type: ignore[misc]
        QApplication.processEvents()
        yield f"set-up-{name}", setup


def _join(gallery: Gallery, setup: SetupWindow) -> Iterator[Shown]:
    setup.event_step.join.setChecked(True)
    form = setup.event_step.joining
    form.name.setText("Sảnh chính, bên trái")
    QApplication.processEvents()
    yield "set-up-join-event", setup
    form.protection.plain.setChecked(True)
    setup.go_on()
    step = setup.join_step
    assert step is not None
    yield "set-up-join", setup
    step.offer(badge.digits(bytes([badge.VERSION]) + bytes(82)))
    yield "set-up-join-badge", setup
    step.wait.show_knocking()
    step._stack.setCurrentWidget(step.wait)
    yield "set-up-join-looking", setup
    step.wait.show_code("204815", form.name.text())
    yield "set-up-join-compare", setup
    step.wait.show_copied(12_345_678)
    yield "set-up-join-copying", setup
    setup.go_back()
