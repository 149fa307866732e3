"""All fields of a session, as an organiser fills them in."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from checkin.domain.pictograms import PICTOGRAMS
from checkin.domain.programme import LANGUAGES, Session
from checkin.domain.sorting import text_key
from checkin.ui.language import NATIVE_NAMES
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.people.choice import Choice
from checkin.ui.people.labels import label, say
from checkin.ui.programme.check_list import CheckList
from checkin.ui.programme.editors import OptionalDate, OptionalTime, Picked, typed
from checkin.ui.programme.pictogram_words import PictogramWords
from checkin.ui.station import Station

_TIMES: Final = ("starts", "ends", "opens", "closes")
_LONGEST: Final = 500
_MOST_SEATS: Final = 999_999_999


class SessionForm(Page):
    """Names, day, times, hall, seats, who may enter."""

    def __init__(self, station: Station, session: Session, day: str, parent: QWidget) -> None:
        """Show a session; ``day`` (ISO date) is offered where it has none."""
        super().__init__(parent)
        self.setObjectName("")
        self._station, self._words = station, PictogramWords(self)
        self.names = {code: QLineEdit(self) for code in LANGUAGES}
        self.date = OptionalDate(self)
        self.times = {name: OptionalTime(self) for name in _TIMES}
        self.hall, self.seats, self.reentry = Choice(self), QSpinBox(self), Picked(self)
        self.parallel, self.pictogram = Choice(self), Picked(self)
        self.categories, self.delegations = CheckList(self), CheckList(self)
        self.people = QLineEdit(self)
        self._captions = {name: QLabel(self) for name in (*LANGUAGES, *self._plain)}
        self.night, self._rule = label(self, "caption"), label(self, "caption")
        self._prepare()
        self._lay_out()
        self._show(session, day)
        self.retranslate()

    @property
    def _plain(self) -> dict[str, QWidget]:
        """The fields under a caption of their own."""
        return {
            "hall": self.hall,
            "seats": self.seats,
            "reentry": self.reentry,
            "parallel": self.parallel,
            "pictogram": self.pictogram,
            "people": self.people,
        }

    def values(self) -> dict[str, Any]:
        """Return what is filled in as the use case takes it."""
        names = {code: field.text().strip() for code, field in self.names.items()}
        return {
            "name": {code: name for code, name in names.items() if name},
            "date": self.date.value,
            **{name: editor.value for name, editor in self.times.items()},
            "hall": self.hall.key(),
            "capacity": self.seats.value() or None,
            "reentry": self.reentry.key,
            "parallel": self.parallel.key(),
            "pictogram": self.pictogram.key,
            "categories": sorted(self.categories.chosen),
            "delegations": sorted(self.delegations.chosen),
            "people": [text.strip() for text in self.people.text().split(",") if text.strip()],
        }

    @property
    def first(self) -> QLineEdit:
        """The name in the language of the window."""
        return self.names[self._station.language.code]

    def go_to(self, field: str) -> None:
        """Put the keyboard into a field."""
        fields: dict[str, QWidget] = {
            "name": self.first,
            "date": self.date.box,
            "hall": self.hall,
            "capacity": self.seats,
            "people": self.people,
            **{name: editor.editor for name, editor in self.times.items()},
        }
        if field in fields:
            fields[field].setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        for code in LANGUAGES:
            self._captions[code].setText(self.tr("Name, {language}").format(language=NATIVE_NAMES[code]))
        self._captions["hall"].setText(self.tr("Hall"))
        self._captions["seats"].setText(self.tr("Seats"))
        self._captions["reentry"].setText(self.tr("Re-entry"))
        self._captions["parallel"].setText(self.tr("Parallel with"))
        self.parallel.setToolTip(
            self.tr(
                "Sessions with the same word here take place at once: who enters one has left the others."
            )
        )
        self._captions["pictogram"].setText(self.tr("Sign on badges"))
        self._captions["people"].setText(self.tr("Named people: references, with commas between them"))
        signs = sorted(
            ((self._words.pictogram(one), one) for one in PICTOGRAMS), key=lambda one: text_key(one[0])
        )
        self.pictogram.offer({"": self.tr("none"), **{key: name for name, key in signs}})
        self.seats.setSpecialValueText(self.tr("no limit"))
        self.date.name(self.tr("Day"))
        for name, text in (
            ("starts", self.tr("Starts")),
            ("ends", self.tr("Ends")),
            ("opens", self.tr("Doors open")),
            ("closes", self.tr("Doors close")),
        ):
            self.times[name].name(text)
        self.reentry.offer(
            {
                "free": self.tr("Free: in again at any time"),
                "once": self.tr("Once only, as a meal"),
                "in-out": self.tr("In and out: exits are scanned too"),
            }
        )
        self._rule.setText(
            self.tr(
                "Whoever is in a category or delegation ticked, or is named, may enter; with none, everyone."
            )
        )
        station, search = self._station, self.tr("Search")
        self.categories.retitle({key: station.category_name(key) for key in station.overview.categories})
        self.delegations.retitle({key: station.delegation_name(key) for key in station.overview.delegations})
        self.categories.name(self.tr("Categories: no rule"), self.tr("Categories ticked: {n}"), search)
        self.delegations.name(self.tr("Delegations: no rule"), self.tr("Delegations ticked: {n}"), search)
        self._over_night()

    def _show(self, session: Session, day: str) -> None:
        overview = self._station.overview
        for code, field in self.names.items():
            field.setText(session.name.get(code) or session.name.get("und", ""))
        self.date.show_date(session.date, day)
        for name, editor in self.times.items():
            editor.show_time(getattr(session, name))
        halls = sorted({one.hall for one in overview.sessions if one.hall})
        self.hall.offer({"": "", **{hall: hall for hall in halls}})
        self.hall.choose(session.hall)
        self.seats.setValue(session.capacity or 0)
        self.reentry.offer({"free": "", "once": "", "in-out": ""})
        self.reentry.choose(session.reentry)
        groups = sorted({one.parallel for one in overview.sessions if one.parallel}, key=text_key)
        self.parallel.offer({"": "", **{group: group for group in groups}})
        self.parallel.choose(session.parallel)
        self.pictogram.offer({"": "", **dict.fromkeys(PICTOGRAMS, "")})
        self.pictogram.choose(session.pictogram)
        self.people.setText(", ".join(session.people))
        self.categories.offer(dict.fromkeys(overview.categories, ""), session.categories)
        self.delegations.offer(dict.fromkeys(overview.delegations, ""), session.delegations)

    def _over_night(self) -> None:
        """Say it where the end is of the night after the day: times do not show it."""
        starts, ends = self.times["starts"].value, self.times["ends"].value
        night = starts is not None and ends is not None and ends <= starts
        say(self.night, self.tr("The end is on the following day.") if night else "")

    def _prepare(self) -> None:
        for code, field in self.names.items():
            field.setMaxLength(_LONGEST)
            self._captions[code].setBuddy(field)
        self.seats.setRange(0, _MOST_SEATS)
        self.seats.setGroupSeparatorShown(True)
        typed(self.seats)
        for name, widget in self._plain.items():
            self._captions[name].setBuddy(widget)
        for caption in self._captions.values():
            caption.setObjectName("caption")
        for name in ("starts", "ends"):
            self.times[name].changed.connect(self._over_night)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(GAP)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        for row, code in enumerate(LANGUAGES):
            grid.addLayout(self._cell(code, self.names[code]), row, 0, 1, 4)
        grid.addWidget(self.date, 3, 0)
        grid.addLayout(self._cell("hall", self.hall), 3, 1, 1, 2)
        grid.addLayout(self._cell("seats", self.seats), 3, 3)
        for column, name in enumerate(_TIMES):
            grid.addWidget(self.times[name], 4, column)
        grid.addWidget(self.night, 5, 0, 1, 4)
        grid.addLayout(self._cell("reentry", self.reentry), 6, 0, 1, 4)
        grid.addLayout(self._cell("parallel", self.parallel), 7, 0, 1, 2)
        grid.addLayout(self._cell("pictogram", self.pictogram), 7, 2, 1, 2)
        grid.addWidget(self._rule, 8, 0, 1, 4)
        grid.addWidget(self.categories, 9, 0, 1, 2)
        grid.addWidget(self.delegations, 9, 2, 1, 2)
        grid.addLayout(self._cell("people", self.people), 10, 0, 1, 4)
        grid.setRowStretch(9, 1)

    def _cell(self, name: str, editor: QWidget) -> QVBoxLayout:
        cell = QVBoxLayout()
        cell.setSpacing(4)
        cell.addStretch(1)
        cell.addWidget(self._captions[name])
        cell.addWidget(editor)
        return cell
