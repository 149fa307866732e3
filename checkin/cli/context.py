"""What every command needs: tools, words, and how to print."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from checkin.desk.desk import Desk
from checkin.desk.tools import Tools
from checkin.domain.programme import local_time
from checkin.words import Words

_FILE_WIDTH = 120
"""Columns of a table that goes to a file or another program."""


@dataclass
class Context:
    """Carried by Typer's context object."""

    tools: Tools
    words: Words

    @contextmanager
    def desk(self, path: Path) -> Iterator[Desk]:
        """Open an event file and close it again."""
        desk = self.tools.open(path, self.words.language)
        with desk.file:
            yield desk

    def say(self, key: str, count: int | None = None, **facts: Any) -> None:
        """Print a sentence."""
        print(self.words(key, count, **facts))

    def table(
        self,
        headings: Sequence[str],
        rows: Iterable[Sequence[object]],
        title: str = "",
        whole: frozenset[int] = frozenset(),
    ) -> None:
        """Print a table: numbers to the right, None as a dash, columns named in ``whole`` never broken."""
        console(sys.stdout).print(self.made_table(headings, rows, title, whole))

    def made_table(
        self,
        headings: Sequence[str],
        rows: Iterable[Sequence[object]],
        title: str = "",
        whole: frozenset[int] = frozenset(),
    ) -> Table:
        """Return the table that ``table`` prints."""
        listed = [list(row) for row in rows]
        table = Table(title=title or None, title_justify="left", title_style="bold", header_style="bold")
        for column, heading in enumerate(headings):
            numbers = bool(listed) and all(isinstance(row[column], int | None) for row in listed)
            table.add_column(
                heading, justify="right" if numbers else "left", overflow="fold", no_wrap=column in whole
            )
        for row in listed:
            table.add_row(*("–" if cell is None else str(cell) for cell in row))
        return table


def console(stream: Any) -> Console:
    """Return a console that takes nothing in a text for markup."""
    width = None if stream.isatty() or "COLUMNS" in os.environ else _FILE_WIDTH
    return Console(file=stream, width=width, markup=False, highlight=False, emoji=False)


def of(context: typer.Context) -> Context:
    """Return our context of a Typer context."""
    found: Context = context.obj
    return found


def print_json(value: Any) -> None:
    """Print one JSON document on one line."""
    print(msgspec.json.encode(value).decode())


def iso(desk: Desk, ms: int) -> str:
    """Return a moment as ISO 8601 in the event's time zone, to the second."""
    return local_time(ms, desk.event.zone).isoformat(timespec="seconds")


def clock_time(desk: Desk, ms: int) -> str:
    """Return a moment as day and time of the event."""
    return local_time(ms, desk.event.zone).strftime("%d/%m %H:%M:%S")


File = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]
Json = Annotated[bool, typer.Option("--json")]
Plain = Annotated[bool, typer.Option("--plain")]
