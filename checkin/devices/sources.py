"""Files given to ``scan`` in place of a camera: pictures, PDFs and videos to the texts of their codes."""

from __future__ import annotations

import stat
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from io import SEEK_END
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from checkin.devices import formats
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

_PICTURE_BYTES = 300_000_000
"""An uncompressed picture of the most pixels allowed; larger files are not read into memory."""


class Reading(msgspec.Struct, frozen=True):
    """The codes of one picture or page, or those that a moment of a video shows anew."""

    page: int | None
    """From 1; None for a picture or video."""
    texts: list[str]
    """As printed, whoever's codes they are; each once, never empty."""


def read_codes(path: Path) -> Iterator[Reading]:
    """Yield the codes of a picture, of each page of a PDF (or TIFF) that has any, or of a video.

    What the file is, its bytes decide and not its name. Pages and frames are read as they are asked
    for, so a PDF of a thousand badges needs the memory of one page, and faults come when they are
    met: what precedes the damage in a file has been yielded by then. In a video the same code
    within five seconds counts once.

    Raises FileMissing, FileIsDirectory, FileEmpty, FileForbidden, FileProblem; SourceUnreadable if
    the file is neither picture nor PDF nor video, is damaged, locked by a password or too large to
    unpack; VideoBroken if it is a video that cannot be decoded or ends early; SourceWithoutCode if
    nothing in it has a code.
    """
    empty = True
    # Closed in this order also when the caller stops half-way: a PDF needs its file to be closed.
    with opened(path) as file, closing(_readings(str(path), file)) as readings:
        for reading in readings:
            empty = False
            yield reading
    if empty:
        raise SourceWithoutCode(str(path))


def _readings(name: str, file: BinaryIO) -> Generator[Reading, None, None]:
    head = file.read(formats.HEAD)
    if not head:
        raise FileEmpty(name)
    if formats.is_video(head):
        # Only here: the libraries take longer to load than the rest of a command to run.
        from checkin.devices import videos

        for seen in videos.texts(name):
            yield Reading(None, seen)
        return
    decoder = FrameDecoder()
    with closing(_pages(name, file, head)) as pages:
        for page, pictures in pages:
            if texts := _first(decoder, pictures):
                yield Reading(page, texts)


def _pages(
    name: str, file: BinaryIO, head: bytes
) -> Generator[tuple[int | None, Iterator[Grey]], None, None]:
    if formats.is_pdf(head):
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
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file for reading; the system's faults become ours, also those met while reading.

    Raises FileMissing, FileIsDirectory, FileForbidden, FileProblem; SourceUnreadable for a pipe or
    a device.
    """
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
