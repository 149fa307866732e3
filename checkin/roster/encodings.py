"""What the first bytes of a text file say of its encoding, and where the file breaks it."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from checkin.domain.errors import RosterEncoding, RosterUnreadable
from checkin.roster.files import system_faults

_CHUNK: Final = 1 << 16
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_FOREIGN: Final = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\xff\xfe\x00\x00",  # UTF-32
    b"\x00\x00\xfe\xff",
)
_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Encoding(NamedTuple):
    """A codec's name and the length of the byte order mark before the text, in bytes."""

    codec: str
    mark: int


def refuse_foreign(path: Path, head: bytes) -> None:
    """Raise ``RosterUnreadable`` for pictures and other files that are no text."""
    if head.startswith(_FOREIGN):
        raise RosterUnreadable(str(path))
    encoding = by_mark(head) or by_zeros(head)
    # A stray control character is one cell's fault; this many make it no text.
    wide = encoding is not None and encoding.codec.startswith("utf-16")
    if not wide and len(_BINARY.findall(head)) > max(8, len(head) // 50):
        raise RosterUnreadable(str(path))


def composed(encoding: Encoding, lines: Iterable[str]) -> Iterable[str]:
    """Compose (NFC) the lines of an encoding that can only write letters and tones apart."""
    if encoding.codec != "cp1258":
        return lines
    return (line if line.isascii() else unicodedata.normalize("NFC", line) for line in lines)


def by_mark(head: bytes) -> Encoding | None:
    """Read the byte order mark at the beginning of a file."""
    if head.startswith(codecs.BOM_UTF8):
        return Encoding("utf-8", 3)
    if head.startswith(codecs.BOM_UTF16_LE):
        return Encoding("utf-16-le", 2)
    if head.startswith(codecs.BOM_UTF16_BE):
        return Encoding("utf-16-be", 2)
    return None


def by_zeros(head: bytes) -> Encoding | None:
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
        text = codecs.getincrementaldecoder(encoding.codec)().decode(head[encoding.mark :])
        return "".join(composed(encoding, (text,)))
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
