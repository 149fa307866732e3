"""A scanner that types: told from people by its speed, read by the keys and not by their letters."""

from checkin.ui.wedge.layout_test import Advice, Outcome, ScannerTest, judge
from checkin.ui.wedge.strokes import Burst
from checkin.ui.wedge.waiting import WaitingScans
from checkin.ui.wedge.wedge import Wedge

__all__ = ["Advice", "Burst", "Outcome", "ScannerTest", "WaitingScans", "Wedge", "judge"]
