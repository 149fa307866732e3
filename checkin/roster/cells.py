"""A workbook's cells as the texts they show."""

from __future__ import annotations

import datetime
import re
from typing import Final

# Excel writes characters that XML cannot hold as _x000D_, an underscore before such as _x005F_.
_ESCAPED: Final = re.compile(r"_x(00[01][0-9A-Fa-f]|005[Ff]|[Ff]{3}[EeFf])_")


def text_of(value: object) -> str:
    """Return a cell's value as text: ISO dates, whole numbers without ".0", true and false."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return (value.date() if value.time() == datetime.time() else value).isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value)


def unescaped(value: object) -> str:
    """Return the value of a cell of an XLSX as text, with the characters that XML cannot hold."""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), value) if "_x" in value else value
    return text_of(value)
