"""What would be printed, before anything is written."""

from __future__ import annotations

from io import BytesIO
from itertools import islice
from typing import Final

from checkin.desk.backs import back_of
from checkin.desk.desk import Desk
from checkin.desk.faces import faces_of
from checkin.desk.press import Press
from checkin.desk.selecting import Selection, selected
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.domain.fold import Badge

SAMPLE: Final = bytes(codes.CODE_BYTES)
"""The code on the preview of a badge that is not issued: as dense as any, and no door knows it."""


def preview(desk: Desk, press: Press, selection: Selection, *, limit: int = 1, back: bool = False) -> bytes:
    """Return the PDF of what would be printed for the first ``limit`` people; writes nothing.

    A badge that is not issued yet shows the number 000000 and a code that every door answers with
    ``unknown``.

    Raises:
        DelegationUnknown, CategoryUnknown, DelegateUnknown, DelegateAmbiguous, NobodySelected.
    """
    with desk.file.reading():
        fit = (one for one in selected(desk, selection) if one.fit)
        sample = Badge(SAMPLE[: codes.BADGE_BYTES], SAMPLE, desk.clock(), b"", b"")
        pages = [(person, badge or sample) for person, badge in islice(fit, limit)]
    if not pages:
        raise errors.NobodySelected
    out = BytesIO()
    faces = faces_of(desk, pages, photos=press.info.photos)
    press(out, faces, None, back_of(desk) if back else None)
    return out.getvalue()
