"""After the file was taken over, or photos were: what came of it, and what is to be done next."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from checkin.desk.importing.comparing import shown
from checkin.desk.importing.report import Change, ImportReport
from checkin.desk.photo_report import PhotosReport
from checkin.ui.language import Language
from checkin.ui.look.rows import Row, RowList
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN, Look
from checkin.ui.numbers import grouped
from checkin.ui.page import Page
from checkin.ui.people.flow import Flow
from checkin.ui.people.labels import label, say
from checkin.ui.roster.answers import UNASKED

_SHOWN: Final = 200


class Outcome(Page):
    """Counts, a list of what deserves a look, buttons."""

    def __init__(self, language: Language, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing has been done."""
        super().__init__(parent)
        self.setObjectName("")
        self._language = language
        self._done: ImportReport | PhotosReport | None = None
        self._heading, self._counts, self._stood = label(self, "heading"), label(self), label(self, "strong")
        self.list = RowList(theme, self)
        self.badges, self.remarks, self.photos = (QPushButton(self) for _ in range(3))
        self.another, self.begin = QPushButton(self), QPushButton(self)
        self._badged = False
        self.badges.setObjectName("primary")
        buttons = Flow()
        for button in (self.badges, self.remarks, self.photos, self.another, self.begin):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        inside.setSpacing(GAP)
        inside.addWidget(self._heading)
        inside.addWidget(self._counts)
        inside.addSpacing(GAP)
        inside.addLayout(buttons)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addWidget(card)
        down.addSpacing(GAP)
        down.addWidget(self._stood)
        down.addWidget(self.list, 1)
        down.addStretch(0)

    @property
    def report(self) -> ImportReport | None:
        """The import that is shown, if it is one."""
        return self._done if isinstance(self._done, ImportReport) else None

    def show_done(self, done: ImportReport | PhotosReport) -> None:
        """Show what was done."""
        self._done, self._badged = done, False
        self.retranslate()

    def show_badged(self) -> None:
        """The new have their badges now."""
        self._badged = True
        self.retranslate()

    def entered(self) -> None:
        """Begin with what is done next."""
        first = self.badges if self.badges.isVisible() and self.badges.isEnabled() else self.another
        first.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        self.remarks.setText(self.tr("Report for the secretariat…"))
        self.photos.setText(self.tr("Photos…"))
        self.another.setText(self.tr("Another file…"))
        self.begin.setText(self.tr("To the start of this page"))
        is_import = isinstance(self._done, ImportReport)
        for button in (self.badges, self.remarks):
            button.setVisible(is_import)
        if isinstance(self._done, ImportReport):
            self._say_import(self._done)
        elif isinstance(self._done, PhotosReport):
            self._say_photos(self._done)

    def _say_import(self, report: ImportReport) -> None:
        self._heading.setText(self.tr("Taken over"))
        counts = [
            grouped(self.tr("%n person(s) added", "", report.added), report.added),
            grouped(self.tr("%n person(s) changed", "", report.changed), report.changed),
            grouped(self.tr("%n as before", "", report.unchanged), report.unchanged),
        ]
        safe = sum(one.by == "default" and one.kind not in UNASKED for one in report.questions)
        withdrawn, rejected, merged = (
            len(them) for them in (report.withdrawn_people, report.rejected, report.merged)
        )
        for text, count in (
            (self.tr("%n withdrawn", "", withdrawn), withdrawn),
            (self.tr("%n missing from the file, nobody deleted", "", report.missing), report.missing),
            (self.tr("%n row(s) not taken over", "", rejected), rejected),
            (self.tr("%n row(s) merged with another of the same person", "", merged), merged),
            (self.tr("%n question(s) left at the safe answer", "", safe), safe),
        ):
            if count:
                counts.append(grouped(text, count))
        self._counts.setText(" · ".join(counts))
        new = grouped(self.tr("Badges for %n new person(s)…", "", report.added), report.added)
        self.badges.setText(self.tr("Badges are made") if self._badged else new)
        self.badges.setEnabled(report.added > 0 and not self._badged)
        stood = [*report.both_changed, *report.kept]
        self._show(
            self.tr("%n correction(s) made at the desks stood", "", len(stood)),
            [self._change(one) for one in stood[:_SHOWN]],
            count=len(stood),
        )

    def _say_photos(self, report: PhotosReport) -> None:
        added, replaced = report.count("added"), report.count("replaced")
        self._heading.setText(self.tr("%n photo(s) taken over", "", added + replaced))
        rows = [
            Row(
                ", ".join(one.pictures),
                " · ".join(one.people),
                self.tr("unclear whose"),
                look=Look.DUPLICATE,
            )
            for one in report.unclear
        ]
        rows += [
            Row(one.picture, one.name, self.tr("cannot be read"), look=Look.DENIED) for one in report.unusable
        ]
        rows += [
            Row(
                one.picture,
                self.tr("nearest: {names}").format(names=", ".join(one.nearest)) if one.nearest else "",
                self.tr("nobody of this name"),
                look=Look.UNKNOWN,
            )
            for one in report.unmatched
        ]
        rows += [Row(one, "", self.tr("not a picture"), look=Look.UNKNOWN) for one in report.others]
        rows += [Row(one.name, one.delegation, self.tr("no photo")) for one in report.without]
        rows += [Row(one.name, one.picture, look=Look.ACCEPT) for one in report.matched]
        counts = [
            self.tr("%n as before", "", report.count("unchanged") + report.count("kept")),
            self.tr("%n unclear", "", len(report.unclear)),
            self.tr("%n without a match", "", len(report.unmatched)),
            self.tr("%n person(s) without a photo", "", len(report.without)),
        ]
        self._counts.setText(" · ".join(counts))
        self._show(self.tr("Picture by picture"), rows, count=len(rows))

    def _show(self, heading: str, rows: list[Row], *, count: int) -> None:
        say(self._stood, heading if count else "")
        self.list.setAccessibleName(heading)
        self.list.rows.show_rows(rows)
        self.list.setVisible(bool(count))

    def _change(self, change: Change) -> Row:
        field = self._language.words.term("field", change.field)
        values: dict[str, Any] = {
            "desk": shown(change.here) or "–",
            "roster": shown(change.after) or "–",
        }
        text = self.tr("{desk} stands; the file says {roster}").format(**values)
        return Row(change.name, f"{field} · {text}", look=Look.ACCEPT)
