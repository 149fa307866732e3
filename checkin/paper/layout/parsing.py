"""TOML text to plain values, with the line of whatever keeps it from being read."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final

from checkin.domain import errors

MAX_BYTES: Final = 64_000
"""Of a layout file: it travels with the log. The program's own are a tenth of that."""
_SHOWN: Final = 60
_LINE: Final = re.compile(r"\(at line (\d+), column \d+\)$")
_TWICE: Final = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine", "Duplicate inline")
_SINGLE: Final = re.compile(r"[ \t]*\[[ \t]*(box|back)[ \t]*\]")
"""What should stand in double brackets, and comes to light where it stands again."""
_DEEP: Final = 20


def decode(raw: bytes, path: str) -> str:
    """Return the text of a layout file.

    Raises:
        FileEmpty, LayoutTooLarge, LayoutEncoding: it cannot be one.
    """
    if len(raw) > MAX_BYTES:
        raise errors.LayoutTooLarge(path, 1, "", MAX_BYTES // 1000)
    if not raw.strip():
        raise errors.FileEmpty(path)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise errors.LayoutEncoding(path, raw.count(b"\n", 0, fault.start) + 1, "") from None


def parse(text: str, path: str) -> dict[str, Any]:
    """Return what tomllib reads.

    Raises:
        FileEmpty, LayoutTooLarge, LayoutEncoding, LayoutSyntax, LayoutTwice.
    """
    if len(text) > MAX_BYTES or len(text.encode(errors="surrogatepass")) > MAX_BYTES:
        raise errors.LayoutTooLarge(path, 1, "", MAX_BYTES // 1000)
    if not text.strip():
        raise errors.FileEmpty(path)
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as fault:
        # Not only TOMLDecodeError: also for numbers too long to be turned into one.
        said = str(fault)
    lines = text.replace("\r\n", "\n").split("\n")
    line = min(_line(said, lines), len(lines))
    found = shorten(lines[line - 1], _SHOWN)
    if not said.startswith(_TWICE):
        raise errors.LayoutSyntax(path, line, "", found)
    single = next((number for number, one in enumerate(lines, start=1) if _SINGLE.match(one)), 0)
    if single and found.startswith("["):
        section = "".join(_SINGLE.findall(lines[single - 1])[:1])
        raise errors.LayoutSection(path, single, section, f"[{section}]", f"[[{section}]]")
    raise errors.LayoutTwice(path, line, "", found)


def shorten(source: str, limit: int = 40) -> str:
    """Return what was written, on one line, printable and not too long."""
    plain = " ".join(source[: 4 * limit].split())
    plain = "".join(ch if ch.isprintable() else "\N{REPLACEMENT CHARACTER}" for ch in plain)
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"


def _line(said: str, lines: list[str]) -> int:
    """Return the line of a fault from the parser's word for it, or from what no parser bears."""
    found = _LINE.search(said)
    if found:
        return int(found.group(1))
    if said.endswith("(at end of document)"):
        return max((number for number, line in enumerate(lines, start=1) if line.strip()), default=1)
    depth = 0
    for number, line in enumerate(lines, start=1):
        depth += line.count("[") + line.count("{") - line.count("]") - line.count("}")
        if depth > _DEEP or re.search(r"[0-9_]{4000}", line):
            return number
    return 1
