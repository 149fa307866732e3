"""Conflicts that cannot be settled as somebody wished."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError
from checkin.domain.errors.refused import Refused


@dataclass(eq=False)
class ConflictUnknown(CheckinError):
    """What was given is no id of a conflict."""

    text: str


class ConflictSettled(Refused):
    """The conflict is not open any more: somebody has settled it."""


class ConflictChanged(Refused):
    """Another side has joined the conflict since it was shown; it must be looked at again."""


@dataclass(eq=False)
class ChoiceUnknown(Refused):
    """This cannot be chosen for the conflict; ``choices`` are what can be."""

    choice: str
    choices: list[str]


@dataclass(eq=False)
class SideUnknown(Refused):
    """The choice needs to be told which side is meant, and no side is this."""

    text: str
