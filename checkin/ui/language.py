"""The language of the window, switched while it runs."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from checkin.domain.programme import LANGUAGES
from checkin.words import Words

_LOCALES = {
    "vi": QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam),
    "fr": QLocale(QLocale.Language.French, QLocale.Country.France),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


NATIVE_NAMES: Final = {"vi": "Tiếng Việt", "fr": "Français", "en": "English"}
"""What each language calls itself."""


class Language(QObject):
    """Translators for our own texts and for Qt's, the words of verdicts and errors, the locale."""

    changed = Signal()

    def __init__(self, folder: Path, language: str, parent: QObject | None = None) -> None:
        """Take tables and compiled translations from ``folder``."""
        super().__init__(parent)
        self._folder = folder
        self.installed: list[QTranslator] = []
        """The translators in use."""
        self._words: dict[str, Words] = {}
        self.code = ""
        self.choose(language if language in LANGUAGES else "en")

    @property
    def words(self) -> Words:
        """Words of verdicts and errors."""
        return self.words_in(self.code)

    @property
    def locale(self) -> QLocale:
        """How dates and numbers are written."""
        return _LOCALES[self.code]

    def words_in(self, code: str) -> Words:
        """Return the words of another language: a verdict also speaks the delegate's own."""
        if code not in self._words:
            self._words[code] = Words(self._folder, code, window=True)
        return self._words[code]

    def choose(self, code: str) -> None:
        """Speak another language from now on; every window hears of it."""
        if code == self.code:
            return
        self.leave()
        self.code = code
        QLocale.setDefault(self.locale)
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        # Qt has no Vietnamese of its own: ours covers the buttons and menus that appear here.
        for path in (qt / f"qtbase_{code}.qm", self._folder / f"qtbase_{code}.qm"):
            self._install(path)
        self._install(self._folder / f"checkin_{code}.qm")
        self.changed.emit()

    def leave(self) -> None:
        """Speak no more: the texts are those of the source again."""
        installed, self.installed = self.installed, []
        for translator in installed:
            QCoreApplication.removeTranslator(translator)

    def _install(self, path: Path) -> None:
        translator = QTranslator(self)
        if path.is_file() and translator.load(str(path)):
            QCoreApplication.installTranslator(translator)
            self.installed.append(translator)
