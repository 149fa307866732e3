"""Putting something else in the place of a part of the program, for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def swapped(owner: Any, name: str, other: Any) -> Iterator[None]:
    """Put ``other`` where ``owner`` keeps ``name``."""
    before = owner.__dict__[name]
    setattr(owner, name, other)
    try:
        yield
    finally:
        setattr(owner, name, before)
