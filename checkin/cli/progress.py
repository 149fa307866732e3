"""Progress of long work, on standard error and only at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from checkin.cli.context import console
from checkin.words import Words


@contextmanager
def bar(words: Words, key: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar; call it with (done, of how many)."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console(sys.stderr), transient=True, disable=_unseen()) as progress:
        task = progress.add_task(words(key), total=None)

        def show(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)

        yield show


@contextmanager
def stages(words: Words) -> Iterator[Callable[[str, int], None]]:
    """Show the stages of an import; call it with (stage, rows)."""
    column = TextColumn("{task.description}")
    with Progress(column, console=console(sys.stderr), transient=True, disable=_unseen()) as progress:
        task = progress.add_task("", total=None)

        def show(stage: str, rows: int) -> None:
            progress.update(task, description=words(f"stage.{stage}", rows))

        yield show


def _unseen() -> bool:
    """Even a bar that is never drawn would leave an empty line in a log."""
    return not sys.stderr.isatty()
