"""An event's own badge layouts: they lie in the log, so that every desk prints alike."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from checkin.desk.desk import Desk, nearest
from checkin.desk.outfile import check_target, into_place
from checkin.desk.writing import record_of, write
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import LAYOUT
from checkin.domain.layouts import LayoutInfo
from checkin.paper.layout.files import read_text
from checkin.paper.layout.finding import Layouts, name_of

MAX_NAME: Final = 40


def take_layout(desk: Desk, path: Path, badges: Path) -> LayoutInfo:
    """Make the layout in ``path`` the event's own, under the name of its file.

    ``badges`` is the folder of the program's layouts. One of the same name takes the place of what
    the event or the program had; the same text again writes nothing.

    Raises:
        RoleTooLow: only an organiser decides what badges look like.
        FileFault: the file cannot be read.
        LayoutName: its name is none.
        LayoutFault: it has a mistake, or an own sheet would no longer hold its badges.
    """
    desk.must_be_organiser()
    text = read_text(path)
    name = name_of(path.name)
    if not name or len(name) > MAX_NAME:
        raise errors.LayoutName(str(path))
    own = {**desk.layouts, name: text}
    layouts = Layouts(badges, own)
    info = layouts.check(text, path, name)
    for sheet in desk.layouts.keys() - {name}:
        layouts.find(sheet)
    _write(desk, name, text)
    return info


def remove_layout(desk: Desk, name: str, badges: Path) -> None:
    """Take a layout away from the event; one of the program's of the same name is there again.

    Raises:
        RoleTooLow.
        LayoutUnknown: the event has no layout of its own of this name.
        LayoutInUse: one of its own sheets needs it.
    """
    desk.must_be_organiser()
    own = desk.layouts
    if name not in own:
        raise errors.LayoutUnknown(name, nearest(name, {one: (one,) for one in own}) or sorted(own))
    rest = Layouts(badges, {one: text for one, text in own.items() if one != name})
    for sheet in sorted(own.keys() - {name}):
        try:
            rest.find(sheet)
        except errors.LayoutFault:
            raise errors.LayoutInUse(name, sheet) from None
    _write(desk, name, None)


def export_layout(desk: Desk, name: str, out: Path, badges: Path) -> None:
    """Write the text of a layout to a new file, to be edited.

    Raises:
        LayoutUnknown: there is no layout of this name.
        FileExists, FileFault: nothing was written.
    """
    text = Layouts(badges, desk.layouts).text(name)
    check_target(out)
    if out.exists():
        # It may be somebody's work on a layout.
        raise errors.FileExists(str(out))
    with into_place(out) as file:
        file.write(text.encode("utf-8"))


def _write(desk: Desk, name: str, text: str | None) -> None:
    thing = subject(desk.file.event, LAYOUT, name)
    with desk.file.writing() as work:
        record = record_of(work, thing, {LAYOUT})
        if record.fields.get("text") != text:
            work.append([write(LAYOUT, thing, {"name": name, "text": text}, record)], desk.stamp())
