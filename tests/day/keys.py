"""The cases of the rush that a volunteer solves at the window, with what each costs in keys and seconds."""

from __future__ import annotations

import unicodedata
from typing import Final

from PySide6.QtCore import Qt

from checkin.desk.detail import detail
from checkin.desk.people import edit
from checkin.domain.badge import digits
from tests.day.doors import Doors
from tests.day.records import Guest
from tests.day.stage import stand
from tests.day.venue import PLENARY
from tests.day.volunteer import CONTROL, Case, Volunteer
from tests.ui.kit import wait_for

Key = Qt.Key
SECONDS: Final = 12.0
"""What no case may take longer than, names typed in full."""


class AtKeys:
    """The volunteer of the day; ``cases`` tells afterwards what everything cost."""

    def __init__(self, doors: Doors) -> None:
        window = doors.stage.window
        assert window is not None
        self.doors, self.window = doors, window
        self.volunteer = Volunteer(window, doors.stage.clock)
        self.post = doors.post(1)

    @property
    def cases(self) -> list[Case]:
        return self.volunteer.cases

    def forgotten(self, who: str) -> None:
        """A badge forgotten: found by name, seen, let in."""
        name = self._begin(who)
        with self.volunteer.case("badge forgotten") as case:
            self._find(name)
            self.volunteer.press(Key.Key_Return)
            self.doors.line(self.post, who, PLENARY).by_hand = True
            self.volunteer.press(Key.Key_Return)
        self._cost(case, len(name), 4)

    def lost(self, who: str) -> str:
        """A badge lost: found by name, replaced; return the code of the old one."""
        name = self._begin(who)
        with self.volunteer.case("badge lost") as case:
            self._find(name)
            for key in (Key.Key_R, Key.Key_1, Key.Key_Return):
                self.volunteer.press(key)
        self._cost(case, len(name), 5)
        old, self.doors.codes[who] = self.doors.codes[who], self._code(who)
        return old

    def walks_in(self, ref: str, name: str) -> None:
        """On no list: registered, badge issued, let in."""
        self._ready()
        plain = plainly(name)
        with self.volunteer.case("on no list") as case:
            self.volunteer.press(Key.Key_F6)
            self.volunteer.types(plain)
            self.doors.ledger.guests[ref] = Guest(ref, plain, "", "")
            self.doors.line(self.post, ref, PLENARY)
            self.volunteer.press(Key.Key_Return)
        self._cost(case, len(plain), 2)
        edit(self.post.desk, plain, {"reference": ref})
        self.doors.codes[ref] = self._code(ref)

    def mistake(self, who: str) -> None:
        """Let in by mistake, taken back."""
        self._ready()
        self.doors.shows(self.post, who, PLENARY)
        with self.volunteer.case("taken back") as case:
            self.volunteer.press(Key.Key_Z, CONTROL)
        self._cost(case, 0, 1)
        self.doors.ledger.lines[-1].undone = True

    def _begin(self, who: str) -> str:
        self._ready()
        return plainly(self.doors.ledger.guests[who].name)

    def _ready(self) -> None:
        """Sit down; without a window manager nobody gives the keyboard back after another window."""
        stand(self.window, self.post.door, PLENARY)
        self.window.activateWindow()
        wait_for(self.window.isActiveWindow)

    def _find(self, name: str) -> None:
        self.volunteer.press(Key.Key_F3)
        self.volunteer.types(name)
        self.volunteer.press(Key.Key_Return)

    def _code(self, who: str) -> str:
        desk = self.post.desk
        badge = detail(desk, desk.find_delegate(who).id).badges[-1]
        return digits(badge.code)

    def _cost(self, case: Case, letters: int, keys: int) -> None:
        assert case.keystrokes - letters == keys, case
        assert case.seconds < SECONDS, case


def plainly(name: str) -> str:
    """Return a name as it is typed in a hurry: small letters without tones."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(one for one in plain if not unicodedata.combining(one)).lower()
