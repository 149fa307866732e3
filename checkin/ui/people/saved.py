"""What came of writing people down and then printing: the first may have succeeded alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from checkin.domain.errors import CheckinError
from checkin.ui.paper import Paper
from checkin.ui.people.task import Context


@dataclass
class Saved:
    """Who was written, and the paper or why there is none."""

    delegate: bytes
    name: str
    paper: Paper | None = None
    fault: CheckinError | None = None

    def print(self, work: Callable[[], Paper]) -> None:
        """Print; what was written stays written whatever happens."""
        try:
            self.paper = work()
        except CheckinError as error:
            self.fault = error

    def report(self, context: Context, saved: str, printed: str) -> None:
        """Tell what was done: ``saved``, or with a paper ``printed``."""
        number = self.paper.number if self.paper else ""
        text = (printed if self.paper else saved).format(name=self.name, number=number)
        context.done(text, self.paper)
        if self.fault is not None:
            context.complained.emit(f"{text}. {context.station.language.words.error(self.fault)}")
