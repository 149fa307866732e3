"""What all faults have in common."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


@dataclass(eq=False)
class CheckinError(Exception):
    """Base of every fault that is not a bug; its dataclass fields are its facts."""

    def facts(self) -> dict[str, Any]:
        """Return the facts by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.facts()}"


@dataclass(eq=False)
class Cancelled(CheckinError):
    """Whoever waited for long work has thought better of it; see the use case for what is left of it."""
