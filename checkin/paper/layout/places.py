"""Where in a TOML text each key and value stands: what tomllib does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

Path = tuple[str | int, ...]
"""Keys and, within lists, numbers from 0, as one would index what tomllib returns."""

_DEEP: Final = 6
"""Deeper than anything in a layout stands."""
_TOKEN: Final = re.compile(
    r'''(?P<space>[ \t]+|\#[^\n]*)
    |(?P<newline>\n)
    |(?P<text>"""(?:\\.|[^\\])*?"""(?:"{0,2})|'''
    r"""\'\'\'.*?\'\'\'(?:'{0,2})"""
    r"""|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    |(?P<sign>[\[\]{},=.])
    |(?P<bare>[^\s\[\]{},="'#.]+)""",
    re.VERBOSE | re.DOTALL,
)


class Place(NamedTuple):
    """A key with its value, or the header of a section."""

    line: int
    """From 1."""
    source: str
    """The value as it was written; of a section the header."""


class _Token(NamedTuple):
    kind: str
    text: str
    line: int
    start: int
    end: int


def places(text: str) -> dict[Path, Place]:
    """Return where things stand in a text that tomllib has read and that has Unix line ends."""
    return _Scan(text).places


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in _TOKEN.finditer(text):
        kind = str(found.lastgroup)
        if kind != "space":
            yield _Token(kind, found.group(), line, found.start(), found.end())
        line += found.group().count("\n")
    yield _Token("newline", "\n", line, len(text), len(text))


class _Scan:
    """Follows the statements of a text known to be sound, so it needs no errors of its own."""

    def __init__(self, text: str) -> None:
        self.places: dict[Path, Place] = {}
        self._text = text
        self._tokens = list(_tokens(text))
        self._at = 0
        self._lists: dict[Path, int] = {}
        section: Path = ()
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            if token.kind == "newline":
                self._at += 1
            elif token.text == "[":
                section = self._header(token)
            else:
                self._pair(section)

    def _named(self, path: Path, place: Place) -> None:
        """Keep where the sections began that a dotted name makes without saying more of them."""
        for end in range(1, min(len(path), _DEEP)):
            self.places.setdefault(path[:end], place)

    def _header(self, first: _Token) -> Path:
        twice = self._tokens[self._at + 1].text == "["
        self._at += 2 if twice else 1
        keys = self._key()
        path: Path = ()
        for number, key in enumerate(keys, start=1):
            path = (*path, key)
            if twice and number == len(keys):
                self._lists[path] = self._lists.get(path, 0) + 1
            if path in self._lists:
                path = (*path, self._lists[path] - 1)
        self._at += 2 if twice else 1
        place = Place(first.line, self._text[first.start : self._tokens[self._at - 1].end])
        self._named(path, place)
        self.places[path] = place
        return path

    def _key(self) -> list[str]:
        """Read a key, dotted or not, up to what follows it."""
        parts: list[str] = []
        while (token := self._tokens[self._at]).text not in ("=", "]"):
            if token.text != ".":
                quoted = token.kind == "text"
                parts.append(str(tomllib.loads(f"k = {token.text}")["k"]) if quoted else token.text)
            self._at += 1
        return parts

    def _pair(self, section: Path) -> None:
        first = self._tokens[self._at]
        path: Path = (*section, *self._key())
        written = self._text[first.start : self._tokens[self._at - 1].end]
        self._named(path, Place(first.line, written))
        self._at += 1
        self._value(path, first.line)

    def _value(self, path: Path, line: int) -> None:
        first = self._tokens[self._at]
        if first.text in ("[", "{"):
            self._at += 1
            self._inside(path, listed=first.text == "[")
        else:
            while self._tokens[self._at].kind != "newline" and self._tokens[self._at].text not in (
                ",",
                "]",
                "}",
            ):
                self._at += 1
        last = self._tokens[self._at - 1]
        self.places[path] = Place(line, self._text[first.start : last.end])

    def _inside(self, path: Path, *, listed: bool) -> None:
        """Read the items of a list, or the pairs of a table in braces, and what closes it."""
        number = 0
        while (token := self._tokens[self._at]).text not in ("]", "}"):
            if token.kind == "newline" or token.text == ",":
                self._at += 1
            elif listed:
                self._value((*path, number), token.line)
                number += 1
            else:
                self._pair(path)
        self._at += 1


def find(places: Mapping[Path, Place], path: Path) -> Place:
    """Return where ``path`` stands, or else the nearest that it stands in."""
    for end in range(len(path), 0, -1):
        found = places.get(path[:end])
        if found is not None:
            return found
    return Place(1, "")
