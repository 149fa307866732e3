"""Whether two installations show the same: compared only where they hold the same log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from checkin.desk.desk import Desk
from checkin.domain.log import Heads
from checkin.domain.partners import Partner
from checkin.store.replica import FileReplica


class Alike(StrEnum):
    """Whether an installation shows what this one shows."""

    EQUAL = "equal"
    DIFFERENT = "different"
    """It holds the same log and shows something else: one of the two programs is at fault."""
    UNKNOWN = "unknown"
    """It was not met, has not told, or does not hold the same log."""


class Shown(NamedTuple):
    """What this replica shows, as a digest, and the log it was computed from."""

    heads: Heads
    fingerprint: bytes


def shown_here(desk: Desk) -> Shown | None:
    """Compute what this replica shows; None where somebody wrote meanwhile. Reads every table.

    Raises:
        FileFault: the store failed.
    """
    replica = FileReplica(desk.file)
    made = Shown(replica.heads(), replica.fingerprint())
    return made if replica.heads() == made.heads else None


def common(partners: Sequence[Partner], own: bytes) -> bytes:
    """Return what those show who hold exactly the hub's log: this one, else most of them.

    Empty where there is only one to be compared, with nobody.
    """
    told = {one.key: one.fingerprint for one in partners if _comparable(one)}
    if len(told) < 2:
        return b""
    return told.get(own) or Counter(told.values()).most_common(1)[0][0]


def _comparable(partner: Partner) -> bool:
    # Of another log something else is to be shown: that says nothing of the programs.
    return bool(partner.fingerprint) and not (partner.waiting or partner.lacking)


def alike(partner: Partner | None, reference: bytes) -> Alike:
    """Return whether an installation shows what ``reference`` is the digest of."""
    if partner is None or not reference or not _comparable(partner):
        return Alike.UNKNOWN
    return Alike.EQUAL if partner.fingerprint == reference else Alike.DIFFERENT
