"""What can be done to the delegate shown, each with the key that does the same."""

from __future__ import annotations

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from checkin.desk.detail import Detail
from checkin.ui.look.tokens import GAP
from checkin.ui.page import Page
from checkin.ui.people.flow import Flow


class Buttons(Page):
    """A row of buttons; what is done rarely is in the menu of the last."""

    def __init__(self, parent: QWidget) -> None:
        """Nobody to act on."""
        super().__init__(parent)
        self.setObjectName("")
        self.check_in, self.replace = QPushButton(self), QPushButton(self)
        self.print, self.edit, self.more = QPushButton(self), QPushButton(self), QPushButton(self)
        self.check_in.setObjectName("primary")
        self.menu = QMenu(self)
        self.withdraw, self.companion = QAction(self), QAction(self)
        self.photo, self.no_photo = QAction(self), QAction(self)
        self.menu.addActions([self.companion, self.photo, self.no_photo])
        self.menu.addSeparator()
        self.menu.addAction(self.withdraw)
        self._withdrawn = False
        flow = Flow(self)
        for button in self.all:
            button.setAutoDefault(True)
            flow.addWidget(button)
        self.more.clicked.connect(self.show_menu)
        self.show_detail(None)

    @property
    def all(self) -> tuple[QPushButton, ...]:
        """All buttons in their order."""
        return self.check_in, self.replace, self.print, self.edit, self.more

    def show_detail(self, detail: Detail | None) -> None:
        """Offer what can be done to a delegate; nothing for nobody."""
        self._withdrawn = detail is not None and detail.person.fields.get("withdrawn") is True
        for button in self.all:
            button.setEnabled(detail is not None)
        for button in (self.replace, self.print):
            button.setEnabled(detail is not None and not self._withdrawn)
        self.no_photo.setEnabled(detail is not None and bool(detail.photo))
        self._name_withdraw()

    def show_menu(self) -> None:
        """Open the menu above its button."""
        if self.more.isEnabled():
            corner = self.more.mapToGlobal(self.more.rect().topLeft())
            corner.setY(corner.y() - self.menu.sizeHint().height())
            self.menu.popup(corner)
            self.menu.setActiveAction(self.companion)

    def retranslate(self) -> None:
        """Set every text."""
        self.companion.setText(self.tr("Add companion…"))
        self.photo.setText(self.tr("Photo from file…"))
        self.no_photo.setText(self.tr("Remove photo"))
        self._name_withdraw()
        self._name_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the keys where there is room."""
        super().resizeEvent(event)
        self._name_buttons()

    def _name_withdraw(self) -> None:
        text = self.tr("Take back withdrawal") if self._withdrawn else self.tr("Withdraw…")
        # What follows a tab stands in the column of the keys.
        self.withdraw.setText(f"{text}\tW")

    def _name_buttons(self) -> None:
        """Name actions and keys in one line if they fit, else the actions alone."""
        texts = (
            self.tr("Check in"),
            self.tr("Replace badge"),
            self.tr("Print"),
            self.tr("Edit"),
            self.tr("More…"),
        )
        keys = ("C", "R", "F5", "E", "M")
        for form in ("{text}  {key}", "{text}"):
            for button, text, key in zip(self.all, texts, keys, strict=True):
                button.setText(form.format(text=text, key=key))
                button.setAccessibleName(text)
                button.setToolTip(self.tr("{action} (key {key})").format(action=text, key=key))
            widths = [button.sizeHint().width() + GAP for button in self.all]
            if sum(widths) - GAP <= self.width():
                break
