"""What stands on 10,000 and 100,000 badges, beside reading these people from the event file."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.faces import faces_of
from checkin.desk.programme import set_programme
from checkin.domain import badge as codes
from checkin.domain.fold import Badge
from checkin.store import queries
from checkin.store.queries import Person
from tests.benchmarks.crowd import crowd

_CODE = bytes(codes.CODE_BYTES)
_BADGE = Badge(_CODE[:8], _CODE, 0, b"", b"")
_SESSIONS = 20


def programme(path: Path, named: list[str]) -> Path:
    """Write sessions with pictograms: some for all, some for a few categories, one naming many people."""
    text = "[event]\nname = { vi = 'Hội nghị', en = 'Conference' }\nfirst_day = 2027-01-15\n"
    for i in range(_SESSIONS):
        text += f"[[session]]\nid = 's{i}'\nname = 'S'\nday = {i % 4 + 1}\npictogram = 'forum'\n"
        if i % 2:
            text += f"categories = ['loai-{i % 12}']\n"
        if i == 1:
            text += f"people = [{', '.join(map(repr, named))}]\n"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("count", [10_000, 100_000])
def test_faces(tmp_path: Path, count: int) -> None:
    desk = crowd(tmp_path, count)
    with desk.file.reading() as connection:
        some = [one.id.hex() for one in islice(queries.people(connection), count // 10)]
    set_programme(desk, programme(tmp_path / "p.toml", some))

    def pages() -> Iterator[tuple[Person, Badge]]:
        with desk.file.reading() as connection:
            for i, one in enumerate(queries.people(connection)):
                if i % 20 == 0:
                    one.fields["companion_of"] = some[i % len(some)]
                yield one, _BADGE

    reading = best(lambda: sum(1 for _ in pages()))
    drawn = best(lambda: sum(1 for _ in faces_of(desk, pages())))
    photos = best(lambda: sum(1 for _ in faces_of(desk, pages(), photos=True)))
    print(
        f"\n{count:,} faces: {drawn / reading:.1f}× reading the people"
        f" ({drawn / count * 1e6:.0f} / {reading / count * 1e6:.0f} µs each), {count / drawn:,.0f} a second;"
        f" looking for photos as well {photos / reading:.1f}×; memory {held(desk, pages) / 1e6:.1f} MB"
    )


def best(work: Callable[[], int], times: int = 3) -> float:
    """Return the least CPU seconds that some work took."""
    took = []
    for _ in range(times):
        begin = time.process_time()
        work()
        took.append(time.process_time() - begin)
    return min(took)


def held(desk: Desk, pages: Callable[[], Iterator[tuple[Person, Badge]]]) -> int:
    """Return the most bytes of Python objects alive while faces pass by."""
    tracemalloc.start()
    for _ in faces_of(desk, pages()):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak
