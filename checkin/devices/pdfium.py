"""PDFium, which only one thread may be in at a time: it keeps fonts and more for all documents together."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

import pypdfium2

LOCK: Final = threading.RLock()
"""Held around every call into PDFium, and never while somebody else's code runs. It may be taken again
by the thread that has it: Python may clear away an unfinished reading in the middle of another."""


@contextmanager
def opened(pdf: bytes | Path | BinaryIO) -> Iterator[pypdfium2.PdfDocument]:
    """Open a document, and close it again; the lock is held for these two alone.

    Raises:
        PdfiumError: it is no PDF, or asks for a password.
        OSError: it cannot be read.
    """
    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        with LOCK:
            document.close()


@contextmanager
def turned_to(document: pypdfium2.PdfDocument, number: int) -> Iterator[pypdfium2.PdfPage]:
    """Load a page, counted from 0, and close it again, with the lock for these two alone.

    Raises:
        PdfiumError: it is damaged.
    """
    with LOCK:
        page = document[number]
    try:
        yield page
    finally:
        with LOCK:
            page.close()


def page_total(document: pypdfium2.PdfDocument) -> int:
    """Return how many pages a document has."""
    with LOCK:
        return len(document)
