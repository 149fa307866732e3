"""One conference day on four desks; every figure anybody is shown is counted again by hand."""

from __future__ import annotations

import random
import time
from pathlib import Path

from checkin.ui.look.theme import Theme
from tests.day.closing import close, compare_closed, traces
from tests.day.compare import compare_evacuation, compare_files, compare_pages, compare_report
from tests.day.doors import Doors, prepare
from tests.day.evening import laptop_lost, network_back, network_cut
from tests.day.exported import Need
from tests.day.keys import AtKeys
from tests.day.rush import rush
from tests.day.script import afternoon, morning, noon, power_cut, themes
from tests.day.stage import at_window, staged
from tests.day.venue import at, empty_ledger
from tests.kit import Clock

SEED = 2027


def test_the_whole_day(tmp_path: Path, theme: Theme, need: Need) -> None:
    clock, chance, ledger = Clock(at("6:30")), random.Random(SEED), empty_ledger()
    codes: dict[str, str] = {}
    wrong: list[str] = []
    begun = time.monotonic()

    def compare(moment: str) -> None:
        """Compare all pages at the window, and the files of every desk; they are all alike."""
        spent = time.monotonic() - begun
        assert len(set(stage.fingerprints().values())) == 1, moment
        wrong.extend(compare_pages(doors, moment))
        wrong.extend(compare_files(doors, moment))
        print(f"{moment:45} {spent:5.1f} s  compared in {time.monotonic() - begun - spent:4.1f} s")

    with staged(tmp_path, clock, lambda desk: prepare(desk, ledger, chance, codes)) as stage:
        doors = Doors(stage, ledger, chance, codes)
        with at_window(stage, theme):
            keys = AtKeys(doors)
            sheet = morning(doors)
            compare("07:30 nobody yet")
            rush(doors, keys)
            compare("08:50 after the rush")
            themes(doors)
            compare("11:00 parallel sessions")
            noon(doors)
            power_cut(doors, sheet)
            compare("13:35 the power is back")
            afternoon(doors)
            network_cut(doors)
            network_back(doors)
            compare("16:00 the network is back")
            laptop_lost(doors)
            compare("17:00 a laptop is lost")
            wrong += compare_evacuation(doors, "17:00 evacuation", need)
            doors.until(at("18:30"))
            compare("18:30 the end")
            for language in ("vi", "fr", "en"):
                wrong += compare_report(doors, "18:30 report", language, need, again=language == "fr")
            assert not wrong, "\n".join(wrong)
            close(doors)
            wrong += compare_closed(doors, "18:30 closed")
        assert traces(doors) == []
    for case in keys.cases:
        print(f"{case.name:45} {case.keystrokes:3} keys  {case.seconds:5.1f} s")
    assert not wrong, "\n".join(wrong)
