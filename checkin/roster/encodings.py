"""Which encoding a text file has, and where it breaks it."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import Final, NamedTuple

from checkin.domain.errors import RosterEncoding, RosterUnreadable
from checkin.roster.files import system_faults

_CHUNK: Final = 1 << 16
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_FOREIGN: Final = (
    b"\xd0\xcf\x11\xe0",  # .xls, and .xlsx under a password
    b"%PDF",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\xff\xfe\x00\x00",  # UTF-32
    b"\x00\x00\xfe\xff",
)
_MARKUP: Final = re.compile(rb"\s*<(?:!doctype|html|head|table|\?xml|!--)", re.IGNORECASE)
_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Encoding(NamedTuple):
    """A codec's name and the length of the byte order mark before the text, in bytes."""

    codec: str
    mark: int


def encoding_of(path: Path, head: bytes) -> Encoding:
    """Tell the encoding from the first bytes.

    Raises ``RosterUnreadable`` for pictures, old workbooks, web pages and other binary files.
    """
    if head.startswith(_FOREIGN):
        raise RosterUnreadable(str(path))
    encoding = _by_mark(head) or _by_zeros(head) or Encoding("utf-8", 0)
    if _MARKUP.match(head[encoding.mark :].replace(b"\x00", b"")):
        raise RosterUnreadable(str(path))
    # A stray control character is one cell's fault; this many make it no text.
    if encoding.codec == "utf-8" and len(_BINARY.findall(head)) > max(8, len(head) // 50):
        raise RosterUnreadable(str(path))
    return encoding


def _by_mark(head: bytes) -> Encoding | None:
    if head.startswith(codecs.BOM_UTF8):
        return Encoding("utf-8", 3)
    if head.startswith(codecs.BOM_UTF16_LE):
        return Encoding("utf-16-le", 2)
    if head.startswith(codecs.BOM_UTF16_BE):
        return Encoding("utf-16-be", 2)
    return None


def _by_zeros(head: bytes) -> Encoding | None:
    """Recognise UTF-16 without a mark: one byte of most pairs is zero, the other never."""
    even, odd = head[0::2], head[1::2]
    if odd.count(0) * 4 > len(odd) and even.count(0) * 20 < len(even):
        return Encoding("utf-16-le", 0)
    if even.count(0) * 4 > len(even) and odd.count(0) * 20 < len(odd):
        return Encoding("utf-16-be", 0)
    return None


def sample(path: Path, head: bytes, encoding: Encoding) -> str:
    """Return the text of the first bytes, without a character cut in two at their end.

    Raises ``RosterEncoding`` where they are not in ``encoding``.
    """
    try:
        return codecs.getincrementaldecoder(encoding.codec)().decode(head[encoding.mark :])
    except UnicodeDecodeError as fault:
        raise encoding_fault(path, encoding) from fault


def encoding_fault(path: Path, encoding: Encoding) -> RosterEncoding:
    """Find the line, counted from 1, where the file leaves its encoding."""
    decoder = codecs.getincrementaldecoder(encoding.codec)()
    lines, last = 1, ""
    with system_faults(path), path.open("rb") as file:
        file.seek(encoding.mark)
        while True:
            chunk = file.read(_CHUNK)
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as fault:
                good = fault.object[: fault.start].decode(encoding.codec)
                return RosterEncoding(str(path), lines + _line_ends(last, good))
            if not chunk:
                return RosterEncoding(str(path), lines)
            lines += _line_ends(last, text)
            last = text[-1:] or last


def _line_ends(last: str, text: str) -> int:
    """Count the line ends in ``text``; one whose CR was ``last`` before it is counted already."""
    return len(_LINE_END.findall(text)) - (last == "\r" and text.startswith("\n"))
