"""Entries as folds take them, and the order in which they count."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple


class Item(NamedTuple):
    """One entry in its commit; sorts in the order of the fold."""

    lamport: int
    key: bytes
    nonce: bytes
    n: int
    commit: bytes
    """Hash of the commit."""
    position: int
    """Place of the entry in its commit."""
    kind: str
    payload: Any
    """The decoded struct; None where the kind is not known or the payload was erased."""
    critical: bool
    """The kind is not known to this program and says it must not be passed over."""
    at_ms: int
    err_ms: int | None


def in_order_of(item: Item) -> tuple[int, bytes, bytes, int, bytes, int]:
    """Return what an item is sorted by."""
    return item[:6]


def in_order(items: Iterable[Item]) -> list[Item]:
    """Return items in the order of the fold."""
    return sorted(items, key=in_order_of)
