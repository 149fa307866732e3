"""Figures of a serving hub in Prometheus' text format, version 0.0.4."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from typing import Final

MEDIA_TYPE: Final = "text/plain; version=0.0.4"
BOUNDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
"""Seconds; upper ends of the histogram's buckets."""

Gauge = Callable[[], float]


class Metrics:
    """What is counted; in the event loop's thread alone."""

    def __init__(self) -> None:
        """Nothing has happened."""
        self.requests: Counter[tuple[str, int]] = Counter()
        """By route and status."""
        self.refusals: Counter[str] = Counter()
        """By reason."""
        self._buckets = [0] * (len(BOUNDS) + 1)
        self._seconds = 0.0
        self.gauges: dict[str, tuple[str, Gauge]] = {}
        """What is read when asked for: help and value by name."""

    def answered(self, route: str, status: int, seconds: float) -> None:
        """Count a request."""
        self.requests[route, status] += 1
        self._buckets[bisect_left(BOUNDS, seconds)] += 1
        self._seconds += seconds

    def text(self) -> str:
        """Return all figures."""
        lines = [
            *_counter("checkin_requests_total", "Requests by route and status."),
            *(
                f'checkin_requests_total{{route="{route}",status="{status}"}} {count}'
                for (route, status), count in sorted(self.requests.items())
            ),
            *_counter("checkin_refusals_total", "Requests and connections refused, by reason."),
            *(
                f'checkin_refusals_total{{reason="{reason}"}} {count}'
                for reason, count in sorted(self.refusals.items())
            ),
            *self._histogram(),
        ]
        for name, (help_, value) in sorted(self.gauges.items()):
            kind = "counter" if name.endswith("_total") else "gauge"
            lines += [f"# HELP {name} {help_}", f"# TYPE {name} {kind}", f"{name} {value()}"]
        return "\n".join(lines) + "\n"

    def _histogram(self) -> list[str]:
        name = "checkin_request_seconds"
        lines = [f"# HELP {name} Time from a request's head to its answer.", f"# TYPE {name} histogram"]
        below = 0
        for bound, count in zip((*map(str, BOUNDS), "+Inf"), self._buckets, strict=True):
            below += count
            lines.append(f'{name}_bucket{{le="{bound}"}} {below}')
        return [*lines, f"{name}_sum {self._seconds:.6f}", f"{name}_count {below}"]


def _counter(name: str, help_: str) -> list[str]:
    return [f"# HELP {name} {help_}", f"# TYPE {name} counter"]
