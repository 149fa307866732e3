"""Page and dialogs in every language and both themes, with texts 40 % longer: nothing is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from checkin.ui.look.rows import RowList
from checkin.ui.look.theme import Theme
from checkin.ui.people.choice import Choice
from checkin.ui.people.confirm import IdentityDialog, WithdrawDialog
from checkin.ui.people.edit import EditDialog
from checkin.ui.people.page import PeoplePage
from checkin.ui.people.pool import PoolDialog
from checkin.ui.people.replace import ReplaceDialog
from checkin.ui.people.walkin import WalkInDialog

from .conftest import Scene

Open = Callable[[PeoplePage], None]
DIALOGS: tuple[tuple[type[QDialog], Open], ...] = (
    (IdentityDialog, lambda page: page.acts.check_in()),
    (WithdrawDialog, lambda page: page.acts.withdraw()),
    (ReplaceDialog, lambda page: page.replace_badge()),
    (EditDialog, lambda page: page.acts.edit()),
    (PoolDialog, lambda page: page.acts.make_pool()),
    (WalkInDialog, lambda page: page.acts.register("Lê Hữu Lộc")),
)


REACHED = (QAbstractButton, QLineEdit, QPlainTextEdit, RowList, Choice)


class Stretched(QTranslator):
    """Makes every text 40 % longer."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return source + "mnop qrs tuvw "[: round(len(source) * 0.4)] if source else source

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def stretched(qapp: QApplication) -> Iterator[None]:
    translator = Stretched()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def cut(window: QWidget) -> list[str]:
    """Return the texts that have less room than they need."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        need = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            need.setWidth(0)
            need.setHeight(widget.heightForWidth(widget.width()))
        if widget.width() < need.width() or widget.height() < need.height():
            found.append(f"{widget.text()}: {widget.size()} of {need}")
    return found


def look_at_everything(scene: Scene) -> None:
    page = scene.page
    scene.find("zz")
    assert cut(page) == []
    scene.find("D0001")
    assert cut(page) == []
    for kind, begin in DIALOGS:
        begin(page)
        scene.settle()
        dialog = scene.dialog(kind)
        assert cut(dialog) == []
        assert dialog.width() <= 1024
        assert dialog.height() <= 700
        assert dialog.windowTitle()
        dialog.reject()
        scene.settle()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "fr", "vi"])
def test_everything_fits_in_every_language(scene: Scene, theme: Theme, language: str, mode: str) -> None:
    theme.choose(mode)
    scene.station.language.choose(language)
    scene.settle()
    look_at_everything(scene)
    scene.station.language.choose("en")
    theme.choose("light")


def test_everything_fits_with_longer_texts(scene: Scene, stretched: None) -> None:
    scene.page.retranslate()
    look_at_everything(scene)


def test_a_dialog_follows_the_language(scene: Scene) -> None:
    scene.open("D0001")
    scene.page.acts.edit()
    dialog = scene.dialog(EditDialog)
    before = dialog.fields.values()
    scene.station.language.choose("fr")
    scene.settle()
    assert dialog.fields._labels["delegation"].text() == "Délégation"
    assert dialog.fields.values() == before
    dialog.reject()
    scene.station.language.choose("en")


def test_everything_the_keyboard_reaches_has_a_name(scene: Scene) -> None:
    scene.find("D0001")
    for _, begin in DIALOGS:
        begin(scene.page)
    scene.settle()
    reached = [
        widget
        for widget in scene.page.findChildren(QWidget)
        if isinstance(widget, REACHED)
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not isinstance(widget.parentWidget(), Choice)
    ]
    assert len(reached) > 60
    assert [widget for widget in reached if not _name(widget)] == []
    for dialog in scene.page.findChildren(QDialog):
        dialog.reject()


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
