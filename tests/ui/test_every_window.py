"""Every page and dialog, in three languages and two themes, and with texts stretched: nothing is cut."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from checkin.desk.tools import Tools
from checkin.ui.program import Program
from checkin.ui.settings import Settings
from tests.kit import Clock
from tests.ui.clipping import Stretched, clipped
from tests.ui.everything import everything
from tests.ui.gallery import Gallery
from tests.ui.kit import copy_sample, settle, wait_for

SMALLEST = (1024, 700)


@pytest.fixture
def event(made_sample: tuple[Path, dict[str, str]], tmp_path: Path) -> Path:
    """A folder with a name that no line takes: paths are read on every kind of machine."""
    deep = tmp_path / ("conference" * 12)
    deep.mkdir()
    return copy_sample(made_sample[0], deep)


@pytest.fixture
def program(qapp: QApplication, tools: Tools, tmp_path: Path) -> Iterator[Program]:
    hook = sys.excepthook
    made = Program(qapp, tools, Settings(tmp_path / "window.ini"), "en")
    yield made
    made.close()
    if made.setup is not None:
        made.setup.close()
    made.language.choose("en")
    made.theme.choose("light")
    sys.excepthook = hook


def problems(gallery: Gallery, theme: str, language: str) -> list[str]:
    """Look at everything; where a folder is named, keep pictures of it there for eyes to look at."""
    found: list[str] = []
    kept = os.environ.get("CHECKIN_TEST_PICTURES")
    for name, widget in everything(gallery):
        QApplication.processEvents()
        if isinstance(widget, QWidget) and widget.isWindow() and widget.width() > 900:
            widget.resize(*SMALLEST)
            QApplication.processEvents()
        found += [f"{name}: {problem}" for problem in clipped(widget, sideways=language == "stretched")]
        if kept:
            widget.grab().save(str(Path(kept) / f"{language}-{theme}-{name}.png"))
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["vi", "fr", "en", "stretched"])
def test_nothing_is_cut(
    program: Program,
    event: Path,
    clock: Clock,
    codes: dict[str, str],
    language: str,
    theme: str,
) -> None:
    if language == "stretched" and theme == "dark":
        pytest.skip("the length of a text does not depend on colours")
    program.theme.choose(theme)
    stretched: Stretched | None = None
    if language == "stretched":
        program.language.choose("fr")
        stretched = Stretched(program.language.installed)
        QCoreApplication.installTranslator(stretched)
    else:
        program.language.choose(language)
    try:
        program.start(event)
        wait_for(lambda: program.window is not None)
        assert program.window is not None
        program.window.station.show_file = lambda path: None
        settle(program.window.station)
        gallery = Gallery(program, clock, codes, event.parent)
        found = problems(gallery, theme, language)
        assert not found, "\n".join(found)
    finally:
        if stretched is not None:
            QCoreApplication.removeTranslator(stretched)
