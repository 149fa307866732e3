"""``open`` and ``play``: the window, and an hour of it without a screen."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.context import File, of
from checkin.domain import errors


def open_command(context: typer.Context, file: File) -> None:
    """Open the window on an event."""
    raise typer.Exit(of(context).tools.window(file))


def play_command(
    context: typer.Context,
    folder: Annotated[Path | None, typer.Argument(metavar="FOLDER", show_default=False)] = None,
) -> None:
    """Play an hour at the door of the sample event, without a screen."""
    if folder is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except FileExistsError:
            raise errors.FileExists(str(folder)) from None
        except OSError as error:
            raise errors.FileProblem(str(folder), error.strerror or str(error)) from error
    raise typer.Exit(of(context).tools.play(folder))
