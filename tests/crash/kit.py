"""What the crash tests share: rosters, the log read back, PDFs looked into."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2

from checkin.devices.sources import read_codes
from checkin.domain.kinds import BADGE, PRINT, ROSTER, SCAN, BadgeIssued, Print, Scan, decode
from checkin.domain.log import SALT_BYTES, Commit, open_envelope
from tests.crash.warm import Ran, Warm
from tests.kit import commits_of, open_file

FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương")
MIDDLES = ("Văn", "Thị", "Minh", "Quốc", "Thanh", "Hải", "Ngọc")
GIVEN = ("An", "Bình", "Châu", "Dũng", "Giang", "Hạnh", "Khánh", "Lan", "Nam", "Oanh", "Phúc", "Yến")


def person(i: int) -> str:
    """Return an invented name."""
    return f"{FAMILIES[i % 10]} {MIDDLES[i // 10 % 7]} {GIVEN[i % 12]}"


def roster(path: Path, people: int, delegations: int = 20) -> Path:
    """Write a roster of invented people with references P0, P1 …"""
    lines = [f"{person(i)},P{i},Delegation {i % delegations},Trưởng phòng" for i in range(people)]
    path.write_text("\n".join(["Họ và tên,Reference,Delegation,Chức vụ", *lines]) + "\n", "utf-8")
    return path


class Record(NamedTuple):
    """An entry of the log."""

    kind: str
    subject: bytes
    payload: Any


def log_of(path: Path) -> list[list[Record]]:
    """Return the commits of an unencrypted file in the order they were written."""
    with open_file(path) as file:
        return [_records(commit) for commit in commits_of(file)]


def _records(commit: Commit) -> list[Record]:
    head = open_envelope(commit.envelope)
    return [
        Record(entry.kind, entry.subject, decode(entry.kind, sealed[SALT_BYTES:]))
        for entry, sealed in zip(head.entries, commit.payloads, strict=True)
        if sealed is not None
    ]


def people_in(log: list[list[Record]]) -> int:
    """Return how many roster entries a log holds."""
    return sum(record.kind == ROSTER for commit in log for record in commit)


def badges_in(log: list[list[Record]]) -> list[tuple[bytes, BadgeIssued]]:
    """Return (delegate, badge) in the order of issue."""
    return [(record.subject, record.payload) for commit in log for record in commit if record.kind == BADGE]


def prints_in(log: list[list[Record]]) -> list[tuple[bytes, Print]]:
    """Return (delegate, print) in the order of printing."""
    return [(record.subject, record.payload) for commit in log for record in commit if record.kind == PRINT]


def scans_in(log: list[list[Record]]) -> list[Scan]:
    """Return the scans in the order of the log."""
    return [record.payload for commit in log for record in commit if record.kind == SCAN]


def whole(warm: Warm, path: Path, commits: int) -> None:
    """The file verifies and holds one chain of so many commits."""
    verified = warm.json("verify", path)
    assert verified["ok"], verified
    assert [chain["n"] for chain in verified["chains"]] == [commits], verified
    assert verified["commits"] == commits


def scan_something(warm: Warm, path: Path) -> None:
    """Write one small commit, as the desk would go on to do."""
    assert warm.json("scan", path, "0123456789", "--session", "main")["verdict"] == "unknown"


def pages_of(path: Path) -> int:
    """Return the pages of a PDF that is there from its first byte to its last."""
    raw = path.read_bytes()
    assert raw.startswith(b"%PDF-")
    assert raw.rstrip().endswith(b"%%EOF")
    document = pypdfium2.PdfDocument(raw)
    try:
        return len(document)
    finally:
        document.close()


def codes_of(path: Path) -> list[str]:
    """Return the badge codes on the pages of a PDF."""
    return [text for reading in read_codes(path) for text in reading.texts]


def ended(ran: Ran) -> None:
    """The process was killed by us or came to its good end first."""
    assert ran.killed or ran.status == 0, ran
