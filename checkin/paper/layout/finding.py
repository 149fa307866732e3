"""Layouts by name: the event's own, the program's, and files on disk."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from checkin.domain import errors
from checkin.domain.layouts import LayoutInfo
from checkin.domain.programme import Names
from checkin.domain.text import fold
from checkin.paper.layout.files import read_text
from checkin.paper.layout.model import Layout, LoadedSheet, Photo, Text
from checkin.paper.layout.reading import check_sheet, mistake, read_layout
from checkin.paper.layout.source import nearest

SUFFIX: Final = ".toml"
"""A name that ends so is that of a file on disk."""
_OTHERS: Final = re.compile("[^a-z0-9]+")
_ANY_LANGUAGE: Final = "und"


def name_of(file: str) -> str:
    """Return the name a layout has in the log: that of its file in small letters, digits and hyphens."""
    return _OTHERS.sub("-", fold(file.removesuffix(SUFFIX))).strip("-")


class _Text(NamedTuple):
    """A layout file and where it is from."""

    text: str
    path: str
    folder: Path | None = None
    """Of a file on disk: a sheet's badge may lie beside it."""


class Layouts:
    """What there is to print on. The event's own layouts take the place of the program's."""

    def __init__(self, folder: Path, own: Mapping[str, str]) -> None:
        """``folder`` holds the program's files; ``own`` maps names to TOML texts."""
        self._folder = folder
        self._own = dict(own)

    def names(self) -> list[str]:
        """Return all names, sorted."""
        return sorted({*self._own, *(path.stem for path in self._folder.glob(f"*{SUFFIX}"))})

    def find(self, name: str) -> Layout | LoadedSheet:
        """Return the layout called ``name``, or the one in the file ``name`` if it ends in ``.toml``.

        Raises:
            LayoutUnknown: there is none; the nearest comes first of all.
            LayoutFault: its file, or the one it names, has a mistake.
            FileFault: a file on disk cannot be read.
        """
        return self._loaded(self._text(name))

    def text(self, name: str) -> str:
        """Return the TOML text of a layout; raises as ``find`` does, but not of mistakes in it."""
        return self._text(name).text

    def info(self, name: str) -> LayoutInfo:
        """Describe a layout; raises as ``find`` does."""
        # Where a file lies is nobody's business but this machine's.
        known_as = name_of(Path(name).name) if name.endswith(SUFFIX) else name
        return _described(known_as, self.find(name), own=name in self._own)

    def infos(self) -> list[LayoutInfo]:
        """Describe all layouts, sorted by name.

        Left out are those of a newer program, and a sheet that an event's own badge has outgrown:
        ``find`` says what is the matter with them.
        """
        found: list[LayoutInfo] = []
        for name in self.names():
            try:
                found.append(self.info(name))
            except errors.FileFault:
                continue
        return found

    def check(self, text: str, path: Path, name: str) -> LayoutInfo:
        """Describe a text that is to become the event's own layout ``name``; ``path`` is its file.

        Raises:
            LayoutFault: it has a mistake, or places a badge layout that is not among these.
        """
        return _described(name, self._loaded(_Text(text, str(path))), own=True)

    def _text(self, name: str) -> _Text:
        if name.endswith(SUFFIX):
            path = Path(name)
            return _Text(read_text(path), name, path.parent)
        if name in self._own:
            return _Text(self._own[name], name + SUFFIX)
        known = self.names()
        if name not in known:
            first = nearest(name, known)
            raise errors.LayoutUnknown(name, sorted(known, key=lambda one: one != first))
        return _Text(read_text(self._folder / (name + SUFFIX)), name + SUFFIX)

    def _loaded(self, given: _Text) -> Layout | LoadedSheet:
        found = read_layout(given.text, given.path)
        if isinstance(found, Layout):
            return found
        sheet = found.sheet
        badge = self._badge_of(given, sheet.badge)
        check_sheet(given.text, given.path, sheet, badge)
        return LoadedSheet(sheet, badge)

    def _badge_of(self, sheet: _Text, badge: str) -> Layout:
        """Return the layout that a sheet places."""
        where = ("sheet", "badge")
        name = badge
        if badge.endswith(SUFFIX):
            # Files lie beside each other on disk, in the log only their names do.
            name = str(sheet.folder / badge) if sheet.folder is not None else name_of(badge)
        try:
            text = self._text(name)
        except (errors.LayoutUnknown, errors.FileMissing):
            known = self.names()
            facts = (badge, nearest(badge, known), ", ".join(known))
            raise mistake(errors.LayoutBadgeUnknown, sheet.text, sheet.path, where, *facts) from None
        found = read_layout(text.text, text.path)
        if not isinstance(found, Layout):
            raise mistake(errors.LayoutNested, sheet.text, sheet.path, where, badge)
        return found


def _described(name: str, found: Layout | LoadedSheet, *, own: bool) -> LayoutInfo:
    layout = found if isinstance(found, Layout) else found.layout
    photos = any(isinstance(box, Photo) for box in layout.box)
    page = layout.layout if isinstance(found, Layout) else found.imposition
    badges = 1 if isinstance(found, Layout) else found.imposition.columns * found.imposition.rows
    return LayoutInfo(
        name, _names(page.name), page.width, page.height, badges, own, photos, bool(layout.back)
    )


def _names(text: Text) -> Names:
    return {_ANY_LANGUAGE: text} if isinstance(text, str) else text
