"""The roster page in every state."""

from __future__ import annotations

from collections.abc import Iterator

from checkin.ui.roster.content import SECTIONS, content_of
from tests.ui.gallery import Gallery, Shown
from tests.ui.kit import wait_for
from tests.ui.roster.reports import every_kind, photos
from tests.ui.roster.versions import late_version


def shots(gallery: Gallery) -> Iterator[Shown]:
    """Yield the roster page: before a file, reading, every section and kind of question, after."""
    window, page = gallery.window, gallery.window.roster_page
    window.show_roster()
    gallery.settle()
    yield "roster-start", window
    page.wait("danh-sach-v7.xlsx")
    page.waiting.show_stage("…", 3, 10)
    yield "roster-reading", window
    page._show_content(content_of(every_kind()))
    review = page.review
    seen = set[str]()
    for row, entry in enumerate(review.list.model_of_entries.entries):
        kind = getattr(entry, "kind", "")
        if kind and kind not in seen:
            seen.add(kind)
            review.list.choose(row)
            yield f"roster-decide-{kind}", window
    for section in SECTIONS:
        review.sections.choose(section)
        yield f"roster-{section}", window
    page.open_file(late_version(gallery.folder / "danh-sach-v7.csv"))
    wait_for(lambda: page.shown is page.review)
    gallery.settle()
    yield "roster-late", window
    page.take_over()
    wait_for(lambda: page.shown is page.outcome)
    gallery.settle()
    yield "roster-done", window
    page.outcome.show_done(photos())
    yield "roster-photos", window
    nameless = gallery.folder / "nameless.csv"
    nameless.write_text("A1,B1\nAn,x\nBình,y\n", encoding="utf-8")
    page.open_file(nameless)
    wait_for(lambda: page.shown is page.review)
    yield "roster-nameless", window
    page.open_file(gallery.folder / "nobody.xlsx")
    wait_for(lambda: page.shown is not page.waiting)
    gallery.settle()
    yield "roster-error", window
    window.show_scan()
