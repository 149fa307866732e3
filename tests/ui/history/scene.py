"""A morning with everything that a history can hold."""

from __future__ import annotations

from collections.abc import Mapping

from checkin.desk.by_hand import check_in, override
from checkin.desk.desk import Desk
from checkin.desk.hours import close_session
from checkin.desk.people import edit, erase, walk_in, withdraw
from checkin.desk.revoke import revoke
from checkin.desk.scan import scan
from checkin.desk.shift import take_over
from checkin.desk.supervisors import add_supervisor
from checkin.desk.undo import undo
from tests.kit import Clock

SOMEONE = "Đặng Thanh Hiền"
NEW = "Quách Ngọc Xuyến"


def morning(desk: Desk, clock: Clock, codes: Mapping[str, str], people: int = 40) -> None:
    """Let people in, refuse some, overrule, undo, correct, revoke, erase."""
    supervisor = add_supervisor(desk, "Khổng Minh", "314159")
    take_over(desk, "Lan")
    plenary = desk.find_session("plenary")
    for code in list(codes.values())[:people]:
        clock.pass_(2_000)
        scan(desk, code, plenary, door="Cửa A")
    walk_in(desk, {"name": NEW})
    edit(desk, SOMEONE, {"post": "Phó Vụ trưởng", "notes": "xe lăn"}, "sai chức vụ")
    check_in(desk, desk.find_delegate(SOMEONE).id, plenary)
    undo(desk)
    clock.pass_(60_000)
    late = list(codes)[people + 1]
    withdraw(desk, desk.find_delegate(late).id.hex(), "ốm")
    refused = scan(desk, codes[late], plenary, door="Cửa A")
    override(desk, refused, plenary, reason="đã hỏi trưởng đoàn", supervisor=supervisor.id)
    gone = list(codes)[people + 2]
    scan(desk, codes[gone], plenary, door="Cửa A")
    erase(desk, desk.find_delegate(gone).id.hex())
    lost = list(codes)[people + 3]
    revoke(desk, codes[lost], "lost")
    scan(desk, codes[lost], plenary, door="Cửa A")
    scan(desk, "https://example.org/không-phải-thẻ", plenary)
    close_session(desk, plenary.id, supervisor.id, "hội trường đầy")
    clock.pass_(60_000)
