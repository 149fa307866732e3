"""Questions and answers of the Internet Printing Protocol, as bytes (RFC 8010).

CUPS's commands say in words for people what they know, and sizes of paper not at all; its scheduler
says everything over this protocol, in figures and keywords.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Value = bool | int | str | tuple[int, int, str]
"""A resolution is dots across, dots along and their unit, ``dpi`` or ``dpcm``."""
Attributes = dict[str, list[Value]]

CONTENT_TYPE: Final = "application/ipp"
NOT_FOUND: Final = 0x0406
"""Status: there is no such printer or job."""
GET_JOB_ATTRIBUTES: Final = 0x0009
GET_PRINTER_ATTRIBUTES: Final = 0x000B
CUPS_GET_PRINTERS: Final = 0x4002

_OPERATION_GROUP: Final = 0x01
_END: Final = 0x03
_LAST_DELIMITER: Final = 0x0F
_INTEGERS: Final = frozenset({0x21, 0x23})
_BOOLEAN: Final = 0x22
_RESOLUTION: Final = 0x32
_WITH_LANGUAGE: Final = frozenset({0x35, 0x36})
_TEXTS: Final = frozenset({0x41, 0x42, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49})
_KEYWORD: Final = 0x44
_IN_A_COLLECTION: Final = range(0x34, 0x38)
_BEGINS_COLLECTION: Final = 0x34
_ENDS_COLLECTION: Final = 0x37
_UNITS: Final = {3: "dpi", 4: "dpcm"}

_SENT_TAGS: Final = {
    "attributes-charset": 0x47,
    "attributes-natural-language": 0x48,
    "printer-uri": 0x45,
    "job-uri": 0x45,
    "requesting-user-name": 0x42,
    "requested-attributes": _KEYWORD,
}


class IppBroken(Exception):
    """What came is no answer of this protocol."""


@dataclass(frozen=True)
class Answer:
    """What the scheduler said: a status and groups of attributes, the operation's own left out."""

    status: int
    groups: list[Attributes]

    @property
    def ok(self) -> bool:
        """Whether the scheduler did what it was asked."""
        return self.status < 0x0100

    @property
    def first(self) -> Attributes:
        """The first group; empty where there is none."""
        return self.groups[0] if self.groups else {}


def ask(operation: int, attributes: Mapping[str, str | Sequence[str]]) -> bytes:
    """Return a request; only attributes of ``_SENT_TAGS`` can be sent."""
    head = {"attributes-charset": "utf-8", "attributes-natural-language": "en"}
    parts = [struct.pack(">BBHIB", 2, 0, operation, 1, _OPERATION_GROUP)]
    for name, given in {**head, **attributes}.items():
        values = [given] if isinstance(given, str) else given
        for place, value in enumerate(values):
            key = name.encode() if place == 0 else b""
            text = value.encode()
            parts.append(struct.pack(">BH", _SENT_TAGS[name], len(key)) + key)
            parts.append(struct.pack(">H", len(text)) + text)
    return b"".join([*parts, bytes([_END])])


def read_answer(data: bytes) -> Answer:
    """Return the answer in ``data``; collections and kinds nobody here asks about are left out.

    Raises:
        IppBroken: it is cut short or nonsense.
    """
    try:
        return _read(data)
    except (struct.error, IndexError) as error:
        raise IppBroken(str(error)) from error


def _read(data: bytes) -> Answer:
    _, status, _ = struct.unpack_from(">HHI", data)
    place, groups, name, depth = 8, list[tuple[int, Attributes]](), "", 0
    while (tag := data[place]) != _END:
        place += 1
        if tag <= _LAST_DELIMITER:
            groups.append((tag, {}))
            continue
        key, place = _field(data, place)
        value, place = _field(data, place)
        if tag == _BEGINS_COLLECTION and depth == 0 and key:
            name = ""
        depth += {_BEGINS_COLLECTION: 1, _ENDS_COLLECTION: -1}.get(tag, 0)
        if depth > 0 or (tag in _IN_A_COLLECTION and tag not in _WITH_LANGUAGE):
            continue
        name = key.decode("utf-8", "replace") or name
        known = _value(tag, value)
        if known is not None and name:
            if not groups:
                raise IppBroken("an attribute outside of any group")
            groups[-1][1].setdefault(name, []).append(known)
    return Answer(status, [group for tag, group in groups if tag != _OPERATION_GROUP])


def _field(data: bytes, place: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", data, place)
    end = place + 2 + length
    if end > len(data):
        raise IppBroken("cut short")
    return data[place + 2 : end], end


def _value(tag: int, value: bytes) -> Value | None:
    if tag in _INTEGERS:
        number: int = struct.unpack(">i", value)[0]
        return number
    if tag == _BOOLEAN:
        return value != b"\0"
    if tag == _RESOLUTION:
        across, along, unit = struct.unpack(">iib", value)
        return across, along, _UNITS.get(unit, "")
    if tag in _WITH_LANGUAGE:
        _, place = _field(value, 0)
        value, _ = _field(value, place)
        return value.decode("utf-8", "replace")
    return value.decode("utf-8", "replace") if tag in _TEXTS else None
