"""People who were erased: a later roster must not bring them back."""

from __future__ import annotations

from checkin.desk.importing.matching import Row
from checkin.domain.ids import subject
from checkin.store import queries
from checkin.store.eventfile import EventFile


class Erased:
    """The identities of everyone erased, those too that another version of the roster could give."""

    def __init__(self, file: EventFile, salt: bytes) -> None:
        """Read them once."""
        self._subjects, self._also = queries.erasures(file.connection)
        self._salt = salt

    def names(self, row: Row, delegate: bytes) -> bool:
        """Whether a row that would become ``delegate`` is about someone erased.

        A different reference is a different person, even under the same name.
        """
        if not self._subjects:
            return False
        by_name = subject(self._salt, "name", *row.key, "0")
        if row.fields.get("reference"):
            return delegate in self._subjects or delegate in self._also or by_name in self._subjects
        return bool({delegate, by_name} & (self._subjects | self._also))
