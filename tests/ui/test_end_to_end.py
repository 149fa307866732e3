"""The whole desk as a volunteer has it: a process on a real display, keys, a video, a pulled plug."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from checkin.desk.check import check
from checkin.desk.find import find, history
from checkin.desk.recent import Recent, recent
from checkin.devices.sources import read_codes
from tests.conftest import Need
from tests.devices.filmed import film, walk_in
from tests.devices.printed import printed
from tests.kit import Clock
from tests.ui.desk_process import ESCAPE, F3, DeskProcess, Person, at_work, now_ms, until
from tests.ui.kit import make_sample
from tests.ui.wedge.scanner import ENTER
from tests.ui.xserver import xserver

R, ONE, UNDO = 27, 10, "37+52"
BY_HAND_SCANNER, BY_VIDEO = 30, 10
NAME = "Đặng Thị Hường"
TYPED = "huong dang"


def test_a_volunteer_works_loses_power_and_goes_on(tmp_path: Path, need: Need) -> None:
    codes = make_sample(tmp_path, Clock(now_ms()), state=tmp_path / "state" / "checkin" / "markers")
    wedge = dict(list(codes.items())[:BY_HAND_SCANNER])
    video = dict(list(codes.items())[100 : 100 + BY_VIDEO])
    with xserver(need) as display:
        desk = DeskProcess(tmp_path, tmp_path / "sample.checkin", display)
        volunteer = Person(display)

        def scans() -> list[Recent]:
            return desk.read(lambda opened: recent(opened, 200))

        desk.settings.put("event", str(desk.event))
        with at_work(desk):
            for number, code in enumerate(wedge.values(), start=1):
                volunteer.scans(code)
                until(lambda number=number: len(scans()) == number, f"scan {number}")  # type: ignore[misc]
            assert [one.name for one in reversed(scans())] == list(wedge)
            last = next(one for one in scans() if one.verdict == "admitted")

            volunteer.press(UNDO)
            until(lambda: any(one.undone and one.name == last.name for one in scans()), "the undo")
            assert volunteer.keystrokes == 1

            volunteer.press(F3)
            volunteer.types(TYPED)
            before = volunteer.keystrokes
            volunteer.press(ENTER, R, ONE, ENTER)
            until(lambda: bool(desk.opened), "the replacement")
            assert volunteer.keystrokes - before == 4
            volunteer.press(ESCAPE, ESCAPE)
            before_kill = scans()
            desk.kill()

        (new_code,) = [text for reading in read_codes(Path(_path(desk.opened[0]))) for text in reading.texts]
        assert new_code != codes[NAME]
        pictures = [frame for code in video.values() for frame in walk_in(printed(code), frames=8)]
        desk.settings.put("camera", str(film(tmp_path / "door.avi", pictures, fps=15)))
        with at_work(desk):
            until(lambda: len(scans()) >= len(before_kill) + BY_VIDEO, "the video's badges")
            seen = scans()[: len(scans()) - len(before_kill)]
            assert [one.name for one in reversed(seen)] == list(video), "the same door, each badge once"
            volunteer.scans(codes[NAME])
            until(lambda: scans()[0].verdict == "replaced", "the old badge")
            volunteer.scans(new_code)
            until(lambda: scans()[0].verdict in ("admitted", "not_here"), "the new badge")
            assert scans()[0].name == NAME
            desk.close()

        final = scans()
        assert len(final) == BY_HAND_SCANNER + BY_VIDEO + 2
        assert sum(one.undone for one in final) == 1
        assert desk.read(lambda opened: check(opened).ok)
        assert desk.read(lambda opened: [one.person.name for one in find(opened, TYPED)]) == [NAME]
        kinds = Counter(one.kind for one in desk.read(lambda opened: history(opened, NAME)).events)
        assert kinds["badge"] == 2


def _path(opened: str) -> str:
    """Return the path of what the system was asked to open."""
    from PySide6.QtCore import QUrl

    return QUrl(opened).toLocalFile() if opened.startswith("file:") else opened
