"""The XML parts of a workbook, looked through as bytes before any parser builds a tree of them.

Parsers keep what they read: a part of 500 MB of empty elements would need many times as much.
What is looked for is what sheets of real programs never have, many times faster than reading XML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final, NamedTuple

from checkin.domain.errors import RosterSuspicious, RosterTooLarge, RosterTooLong
from checkin.roster.limits import ROWS, UNPACKED

_CHUNK: Final = 1 << 18
_OVERLAP: Final = 512
_TAGS: Final = 500_000
"""Tags between one row and the next, and behind the last."""
_OTHERS: Final = 8_000_000
"""Tags of a part that may hold many without rows: what pivot tables and formulas were reckoned from."""
_UNREAD: Final = ("xl/pivotCache/", "xl/calcChain")
_SMALL: Final = 4 << 20
"""Bytes of a part that may hold what it likes between its rows."""
_STRINGS: Final = 2_000_000
"""Texts that the cells of a workbook share."""
_ENCODING: Final = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""")
_ASCII_LIKE: Final = frozenset((b"utf-8", b"utf8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"))
_DECLARED: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_BEGUN: Final = re.compile(rb"[<:](?:row|si)[ />]")
_NEXT: Final = rb"\s{0,200}+(?:\s|<(?=[^\s/>]{1,60}[\s/>])(?!(?:\w+:)?(?:row|si|extLst)[ />]|/|!--|\?))"
# Both begin with plain letters, which are searched for many times faster than a choice is.
_BETWEEN: Final = tuple(
    re.compile(name + rb"(?:(?<=[/:]" + name + rb")>|(?<=[<:]" + name + rb")[^<>]{0,400}/>)" + _NEXT)
    for name in (rb"row", rb"si")
)
_MARKED: Final = re.compile(rb"<(?:\w+:)?(?:f[ />]|mergeCell |(?:row|col)\b[^>]* hidden=)")


class Glance(NamedTuple):
    """What a glance at a sheet's part tells."""

    rows: int
    marked: bool
    """There may be merged or hidden cells, or formulas."""


def chunks(path: Path, part: IO[bytes]) -> Iterator[bytes]:
    """Read an XML part piece by piece.

    Raises ``RosterSuspicious`` for entities, an encoding that would hide them, and a text or tag
    longer than a piece.
    """
    last = b""
    while chunk := part.read(_CHUNK):
        if not last and not _is_readable(chunk):
            raise RosterSuspicious(str(path))
        if _DECLARED.search(last[-16:] + chunk):
            raise RosterSuspicious(str(path))
        yield chunk
        if len(chunk) == _CHUNK and b"<" not in chunk:
            raise RosterSuspicious(str(path))
        last = chunk


def glance(path: Path, part: IO[bytes], name: str = "") -> Glance:
    """Look through one part, whatever it is; what is no XML is not read to its end.

    ``name`` is the part's in the archive.
    Raises ``RosterSuspicious``, ``RosterTooLong`` and ``RosterTooLarge``.
    """
    most = _OTHERS if name.startswith(_UNREAD) else _TAGS
    rows = strings = tags = size = 0
    marked, odd, last = False, False, b""
    for chunk in chunks(path, part):
        if not last and not chunk.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            break
        rows += chunk.count(b"<row ") + chunk.count(b"<row>") + chunk.count(b":row ") + chunk.count(b"<row/")
        strings += chunk.count(b"<si>") + chunk.count(b"<si ") + chunk.count(b"<si/") + chunk.count(b":si>")
        seam = last[-_OVERLAP:] + chunk
        size += len(chunk)
        # Drawings have elements called row too, and other elements between them.
        odd = odd or any(between.search(seam) for between in _BETWEEN)
        if odd and size > _SMALL:
            raise RosterSuspicious(str(path))
        tags += chunk.count(b"<")
        if _BEGUN.search(seam):
            tags = 0
        if tags > most:
            raise RosterSuspicious(str(path))
        if rows > ROWS:
            raise RosterTooLong(str(path), ROWS)
        if strings > _STRINGS:
            raise RosterTooLarge(str(path), UNPACKED >> 20)
        marked = marked or _MARKED.search(seam) is not None
        last = chunk
    return Glance(rows, marked)


def _is_readable(head: bytes) -> bool:
    """Tell whether a part's bytes are such that its tags can be seen in them."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or (b"\x00" in head[:4] and head.lstrip()[:1] == b"<"):
        return False
    named = _ENCODING.search(head[:400])
    return named is None or named[1].lower() in _ASCII_LIKE
