"""Choosing the encoding in which a text file is read, and telling what was chosen and why."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path
from typing import Final

import msgspec

from checkin.domain.errors import EncodingUnknown
from checkin.roster.encodings import Encoding, by_mark, encoding_fault, refuse_foreign
from checkin.roster.judging import LINES, SURE, Judgement, judge_file

CODECS: Final = ("utf-8", "utf-16-le", "utf-16-be", "cp1258", "cp1252", "cp1250", "cp850", "mac-roman")
"""What a person may choose: those two of Windows, Central European, and French of DOS and old Macs."""

_SAME: Final = {"utf-8-sig": "utf-8", "iso8859-1": "cp1252", "iso8859-15": "cp1252"}
_SHOWN: Final = 120


class TextEncoding(msgspec.Struct, frozen=True):
    """The encoding taken for a text file that does not say its own."""

    codec: str
    confidence: float
    """How sure the judgement of ``codec`` is, from 0 to 1; 0 for one chosen against it."""
    candidates: tuple[str, ...]
    """Codecs that every byte of the file has a letter in, the likeliest first."""
    lines: tuple[str, ...]
    """The first lines with special letters, as they read in ``codec``."""
    why: str
    """The evidence (``judging.Evidence``), a code."""

    @property
    def sure(self) -> bool:
        """Whether it may be taken without asking."""
        return self.confidence >= SURE


def choose_encoding(path: Path, head: bytes, wanted: str = "") -> tuple[Encoding, TextEncoding | None]:
    """Return the encoding of a text file that begins with ``head``, and what is open about it.

    ``wanted`` overrules the judgement; None is told where the file says its encoding itself.
    Raises ``RosterUnreadable``, ``EncodingUnknown``, and ``RosterEncoding`` where nothing fits.
    """
    refuse_foreign(path, head)
    found = judge_file(path, head)
    if not wanted:
        if not found.candidates:
            raise encoding_fault(path, found.encoding)
        return found.encoding, None if found.certain else _told(found, found.encoding.codec)
    codec = _named(wanted, found)
    mark = by_mark(head)
    encoding = Encoding(codec, mark.mark if mark and mark.codec == codec else 0)
    if found.certain and codec == found.encoding.codec:
        return encoding, None
    return encoding, _told(found, codec)


def _named(wanted: str, found: Judgement) -> str:
    try:
        name = codecs.lookup(wanted.strip()).name
    except (LookupError, ValueError):
        raise EncodingUnknown(wanted, list(CODECS)) from None
    if name == "utf-16":
        name = found.encoding.codec if found.encoding.codec.startswith("utf-16") else "utf-16-le"
    name = _SAME.get(name, name)
    if name not in CODECS:
        raise EncodingUnknown(wanted, list(CODECS))
    return name


def _told(found: Judgement, codec: str) -> TextEncoding:
    lines = (
        " ".join(unicodedata.normalize("NFC", line.decode(codec, errors="replace")).split())[:_SHOWN]
        for raw in found.lines
        for line in raw.splitlines()[:LINES]
        if not line.isascii()
    )
    as_judged = codec == found.encoding.codec
    candidates = dict.fromkeys((*found.candidates, codec))
    return TextEncoding(
        codec,
        found.confidence if as_judged else 0.0,
        tuple(candidates),
        tuple(lines)[:LINES],
        found.reasons[0].evidence,
    )
