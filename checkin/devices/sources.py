"""Files given to ``scan`` in place of a camera: pictures and PDFs to the texts of their codes."""

from __future__ import annotations

import stat
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from io import SEEK_END
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from checkin.devices.decoder import FrameDecoder
from checkin.domain.errors import (
    FileEmpty,
    FileForbidden,
    FileIsDirectory,
    FileMissing,
    FileProblem,
    SourceUnreadable,
    SourceWithoutCode,
)

if TYPE_CHECKING:
    from checkin.devices.rescues import Grey

_PDF = b"%PDF-"
_PDF_WITHIN = 1024
"""Bytes in which readers look for the signature: mail programs and printers put lines before."""
_PICTURE_BYTES = 300_000_000
"""An uncompressed picture of the most pixels allowed; larger files are not read into memory."""


class Reading(msgspec.Struct, frozen=True):
    """The codes of one picture or page."""

    page: int | None
    """From 1; None for a picture."""
    texts: list[str]
    """As printed, whoever's codes they are; each once, never empty."""


def read_codes(path: Path) -> Iterator[Reading]:
    """Yield the codes of a picture, or of each page of a PDF (or TIFF) that has any.

    What the file is, its bytes decide and not its name. Pages are read as they are asked for, so a
    PDF of a thousand badges needs the memory of one page, and faults come when they are met: what
    precedes the damage in a file has been yielded by then.

    Raises FileMissing, FileIsDirectory, FileEmpty, FileForbidden, FileProblem; SourceUnreadable if
    the file is neither picture nor PDF, is damaged, locked by a password or too large to unpack;
    SourceWithoutCode if no page has a code.
    """
    decoder, name, empty = FrameDecoder(), str(path), True
    # Closed in this order also when the caller stops half-way: a PDF needs its file to be closed.
    with _opened(path) as file, closing(_pages(name, file)) as pages:
        for page, pictures in pages:
            if texts := _first(decoder, pictures):
                empty = False
                yield Reading(page, texts)
    if empty:
        raise SourceWithoutCode(name)


def _pages(name: str, file: BinaryIO) -> Generator[tuple[int | None, Iterator[Grey]], None, None]:
    head = file.read(_PDF_WITHIN)
    if not head:
        raise FileEmpty(name)
    # Only here: the libraries take longer to load than the rest of a command to run.
    if _PDF in head:
        from checkin.devices import pdfs

        file.seek(0)
        yield from pdfs.pages(name, file)
        return
    from checkin.devices import pictures

    if file.seek(0, SEEK_END) > _PICTURE_BYTES:
        raise SourceUnreadable(name)
    file.seek(0)
    yield from pictures.pages(name, file.read())


def _first(decoder: FrameDecoder, pictures: Iterator[Grey]) -> list[str]:
    """Return the texts of the first of ``pictures`` that has any.

    All are read quickly before the first of them is read at length: a document of many pages
    without a code would otherwise take seconds a page.
    """
    best: Grey | None = None
    for grey in pictures:
        if texts := decoder.read(grey):
            return texts
        best = grey if best is None else best
    return [] if best is None else decoder.read_still(best)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file for reading; the system's faults become ours, also those met while reading."""
    name = str(path)
    try:
        try:
            mode = path.stat().st_mode
        except ValueError as error:  # A name that no system could give to a file.
            raise FileMissing(name) from error
        # Before opening: a pipe would wait for ever, and Windows calls a folder forbidden.
        if stat.S_ISDIR(mode):
            raise FileIsDirectory(name)
        if not stat.S_ISREG(mode):
            raise SourceUnreadable(name)
        with path.open("rb") as file:
            yield file
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(name) from error
    except PermissionError as error:
        raise FileForbidden(name) from error
    except OSError as error:
        raise FileProblem(name, error.strerror or str(error)) from error
