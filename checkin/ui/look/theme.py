"""The theme in use, as a style sheet for Qt's widgets and as colours for our own painting."""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from checkin.ui.look.fonts import FAMILY, font
from checkin.ui.look.tokens import DARK, LIGHT, TARGET, Palette, Size

MODES = ("system", "light", "dark")

_SHEET = Template(
    """
* { font-family: "$family"; }
QWidget { color: $text; font-size: ${row}px; }
QMainWindow, QDialog, QWizard, #page { background: $background; }
#header, #footer, #card, QListView, QTreeView, QTableView, QPlainTextEdit { background: $surface; }
#card, QListView, QTreeView, QTableView { border: 1px solid $border; border-radius: 12px; }
#bare { border: 3px solid transparent; background: transparent; }
#door { font-size: ${door}px; font-weight: 700; }
#clock { font-size: ${door}px; font-weight: 400; padding: 0 12px; color: $muted; }
#count { font-size: ${count}px; font-weight: 700; }
#heading { font-size: ${heading}px; font-weight: 700; }
#strong { font-weight: 600; }
#caption { font-size: ${caption}px; color: $muted; }
#pill { border-radius: 14px; padding: 4px 12px; font-size: ${caption}px; font-weight: 600;
        background: $good; color: $on_good; }
#warning { border-radius: 8px; padding: 8px 12px; background: $warning; color: $on_warning; }
#good { border-radius: 8px; padding: 8px 12px; background: $good; color: $on_good; }
#danger { border-radius: 8px; padding: 8px 12px; background: $danger; color: $on_danger; }
#chip { border-radius: 8px; padding: 8px 12px; background: $chip; color: $on_chip; font-weight: 600; }
QPushButton, QToolButton { min-height: ${target}px; padding: 0 16px; border: 1px solid $border;
    border-radius: 10px; background: $surface; font-size: ${button}px; font-weight: 600; }
QToolButton { min-width: ${target}px; padding: 0 4px; }
QPushButton:hover, QToolButton:hover { border-color: $accent; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked {
    background: $selected; border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $muted; border-color: $line; }
QPushButton:default, #primary { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:default:disabled, #primary:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton:focus, QToolButton:focus { border: 3px solid $accent; padding: 0 14px; }
QToolButton:focus { padding: 0 2px; }
QPushButton:default:focus, #primary:focus { border: 4px solid $ring; padding: 0 13px; }
#sync-good, #sync-calm, #sync-warning, #sync-danger, #sync-stop { min-height: 50px; padding: 0 12px;
    border: 1px solid transparent; border-radius: 14px; font-size: ${caption}px; text-align: left; }
#sync-good { background: $good; color: $on_good; }
#sync-calm { background: $surface; color: $text; border-color: $border; }
#sync-warning { background: $warning; color: $on_warning; }
#sync-danger { background: $danger; color: $on_danger; }
#sync-stop { background: $stop; color: $on_stop; }
#sync-good:hover, #sync-calm:hover, #sync-warning:hover { border-color: $accent; }
#sync-good:focus, #sync-calm:focus, #sync-warning:focus { border: 3px solid $accent; padding: 0 10px; }
#sync-danger:focus, #sync-stop:focus { border: 3px solid $ring; padding: 0 10px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; height: 0; border: none; }
QSpinBox:disabled, QDateTimeEdit:disabled { color: $muted; border-color: $line; }
QLineEdit > QToolButton { min-height: 0; min-width: 0; padding: 0; border: none; background: transparent; }
QLineEdit, QComboBox, QSpinBox, QDateTimeEdit { min-height: ${field}px; padding: 0 12px;
    border: 1px solid $border; border-radius: 10px; background: $sunken; selection-background-color: $accent;
    selection-color: $on_accent; placeholder-text-color: $muted; }
QPlainTextEdit { padding: 8px; border: 1px solid $border; border-radius: 10px; background: $sunken;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateTimeEdit:focus, QPlainTextEdit:focus {
    border: 3px solid $accent; padding: 0 10px; }
QPlainTextEdit:focus { padding: 6px; }
QAbstractSpinBox > QLineEdit, QAbstractSpinBox > QLineEdit:focus { border: none; background: transparent; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $border;
    selection-background-color: $selected; selection-color: $text; }
QListView:focus, QTreeView:focus, QTableView:focus, QScrollArea:focus { border: 3px solid $accent; }
#bare:focus { border: 3px solid $accent; border-radius: 8px; }
QListView::item, QTreeView::item { padding: 8px; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    background: $selected; color: $text; }
QHeaderView::section { background: $surface; color: $muted; border: none; padding: 8px;
    font-size: ${caption}px; }
QTableView { padding: 2px; }
QTableView:focus { padding: 0; }
QCheckBox, QRadioButton { min-height: ${check}px; spacing: 12px; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator { width: 24px; height: 24px;
    border: 2px solid $border; background: $sunken; }
QCheckBox::indicator, QListView::indicator { border-radius: 6px; }
QRadioButton::indicator { border-radius: 14px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $accent; }
QCheckBox::indicator:checked, QListView::indicator:checked { image: url("$icons/check-$shade.svg"); }
QRadioButton::indicator:checked { image: url("$icons/dot-$shade.svg"); }
QComboBox::drop-down { border: none; width: 40px; }
QComboBox::down-arrow { image: url("$icons/down-$shade.svg"); width: 16px; height: 16px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; text-decoration: underline; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollArea { background: transparent; border: 3px solid transparent; border-radius: 8px; }
QScrollBar:vertical { width: 14px; background: transparent; margin: 2px; }
QScrollBar::handle:vertical { background: $border; border-radius: 5px; min-height: 40px; }
QScrollBar:horizontal { height: 14px; background: transparent; margin: 2px; }
QScrollBar::handle:horizontal { background: $border; border-radius: 5px; min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; border: 1px solid $border; padding: 8px; }
QMenu::item { padding: 12px 24px; border-radius: 8px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 6px; }
QProgressBar { min-height: 12px; max-height: 12px; border: none; border-radius: 6px; background: $line; }
QProgressBar::chunk { background: $accent; border-radius: 6px; }
"""
)


class Theme(QObject):
    """The colours in use; widgets that paint themselves ask it and listen to ``changed``."""

    changed = Signal()

    def __init__(self, application: QApplication, icons: Path, mode: str = "system") -> None:
        """Dress ``application``; ``icons`` is their folder, ``mode`` one of ``MODES``."""
        super().__init__(application)
        self._application = application
        self._icons = icons
        self._mode = mode if mode in MODES else "system"
        self.palette = LIGHT
        application.setFont(font(Size.ROW))
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        self._apply()

    @property
    def mode(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._mode

    def choose(self, mode: str) -> None:
        """Take another mode."""
        if mode in MODES and mode != self._mode:
            self._mode = mode
            self._apply()

    def colour(self, name: str) -> QColor:
        """Return a colour of the palette by its name."""
        return QColor(getattr(self.palette, name))

    def _scheme_changed(self) -> None:
        if self._mode == "system":
            self._apply()

    def _apply(self) -> None:
        dark = self._mode == "dark" or (
            self._mode == "system" and QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        )
        self.palette = DARK if dark else LIGHT
        self._application.setPalette(_qt_palette(self.palette))
        self._application.setStyleSheet(style_sheet(self.palette, self._icons))
        self.changed.emit()


def style_sheet(palette: Palette, icons: Path) -> str:
    """Return the style sheet of a palette, with the icons of a folder."""
    colours = {name: value for name, value in palette._asdict().items() if isinstance(value, str)}
    return _SHEET.substitute(
        colours,
        icons=icons.as_posix(),
        shade="dark" if palette.dark else "light",
        family=FAMILY,
        row=Size.ROW,
        door=Size.DOOR,
        count=Size.COUNT,
        heading=Size.HEADING,
        caption=Size.CAPTION,
        button=Size.BUTTON,
        target=TARGET - 2,
        field=TARGET - 6,
        check=48,
    )


def _qt_palette(palette: Palette) -> QPalette:
    """Colours for the parts of Qt's own widgets that no style sheet reaches."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, palette.background),
        (role.WindowText, palette.text),
        (role.Base, palette.sunken),
        (role.AlternateBase, palette.background),
        (role.Text, palette.text),
        (role.PlaceholderText, palette.muted),
        (role.Button, palette.surface),
        (role.ButtonText, palette.text),
        (role.ToolTipBase, palette.surface),
        (role.ToolTipText, palette.text),
        (role.Highlight, palette.accent),
        (role.HighlightedText, palette.on_accent),
        (role.Link, palette.accent),
    ):
        made.setColor(which, QColor(colour))
    return made
