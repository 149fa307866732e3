"""Every state of the dialog that exports."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from checkin.ui.attendance.exporting import ExportDialog
from tests.ui.gallery import Gallery
from tests.ui.kit import wait_for


def shots(gallery: Gallery) -> Iterator[tuple[str, QWidget]]:
    """Yield the dialog before, with names, under way, done and refused."""
    window = gallery.window
    dialog = ExportDialog(window.station, window.door, window)
    dialog.open()
    gallery.settle()
    yield "dialog-export", dialog
    dialog.people.setChecked(True)
    yield "dialog-export-names", dialog
    dialog.job.began.emit(dialog.tr("Writing the file…"))
    yield "dialog-export-running", dialog
    dialog.people.setChecked(False)
    dialog.form.setCurrentIndex(1)
    out = gallery.folder / "sample-attendance-2027-01-15.pdf"
    dialog.job.ask_target = lambda *_: str(out)
    dialog.export()
    wait_for(lambda: not dialog.job.under_way)
    gallery.settle()
    yield "dialog-export-done", dialog
    dialog.job.ask_target = lambda *_: str(gallery.folder / "nowhere" / "out.pdf")
    dialog.export()
    wait_for(lambda: not dialog.job.under_way)
    gallery.settle()
    yield "dialog-export-refused", dialog
    dialog.close()
