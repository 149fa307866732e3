"""Running CUPS's commands: never through a shell, never for ever, always in English."""

from __future__ import annotations

import os
import subprocess
from typing import IO, Final

from checkin.domain.errors import PrintingUnavailable

ANSWER_S: Final = 10.0
"""Longest wait for a command that only asks."""


class Silent(Exception):
    """A command did not come to an end; whether it did its work nobody knows."""


def run(
    *words: str, seconds: float = ANSWER_S, given: IO[bytes] | None = None
) -> subprocess.CompletedProcess[str]:
    """Return how a command ended that was given a file, or nothing, on its standard input.

    Raises:
        PrintingUnavailable: there is no such command.
        Silent: it was still at it after ``seconds``, and was ended.
    """
    try:
        return subprocess.run(  # noqa: S603 - CUPS's own commands, and no shell
            words,
            stdin=subprocess.DEVNULL if given is None else given,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, "LC_ALL": "C"},
            timeout=seconds,
            check=False,
            # Without a terminal of its own it cannot ask for a password that nobody sees it ask for.
            start_new_session=True,
        )
    except OSError as error:
        raise PrintingUnavailable(f"{words[0]}: {error.strerror}") from error
    except subprocess.TimeoutExpired as error:
        raise Silent(words[0]) from error
