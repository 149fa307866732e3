"""Deciding what a roster leaves open, and not being asked again."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.check import check
from checkin.desk.desk import Desk
from checkin.desk.new_with_roster import rehearse_roster
from checkin.desk.people import edit
from checkin.domain import errors
from checkin.domain.kinds import DECISION
from checkin.domain.verdict import Verdict
from checkin.store import queries
from tests.kit import Clock, commits_of, dump, empty_replica, give, seeded

from .scene import AN, HOA, ROSTER, at, badge, commits, people, take_roster

WITHOUT_AN = ROSTER.replace("D2,Ông,Lê Văn An,Chuyên viên,Thành phố Huế,Khách mời\n", "")
WITH_MAI = ROSTER + "D5,Bà,Trần Thị Mai,Phó Giám đốc,Thành phố Huế,Khách mời\n"


def post(desk: Desk, delegate: str) -> object:
    return desk.find_delegate(delegate).fields.get("post")


def conflict(desk: Desk, folder: Path) -> tuple[str, str]:
    """Make roster and desk change one field; return the changed roster and the question's key."""
    edit(desk, HOA, {"post": "Giám đốc Sở"})
    text = ROSTER.replace("Giám đốc", "Phó Giám đốc")
    report = take_roster(desk, folder, text, dry_run=True)
    assert [one.kind for one in report.questions] == ["conflict"]
    assert report.conflicts == 1
    return text, report.questions[0].key


def test_a_conflict_decided_for_the_desk_is_no_question_any_more(desk: Desk, tmp_path: Path) -> None:
    text, key = conflict(desk, tmp_path)
    report = take_roster(desk, tmp_path, text, answers={key: "desk"})
    assert (report.conflicts, [one.field for one in report.kept]) == (0, ["post"])
    assert post(desk, HOA) == "Giám đốc Sở"
    again = take_roster(desk, tmp_path, text)
    assert (again.questions, again.changed, again.unchanged) == ([], 0, 4)
    # A still newer value of the roster is a new question.
    newer = take_roster(desk, tmp_path, text.replace("Phó Giám đốc", "Chánh thanh tra"))
    assert [one.kind for one in newer.questions] == ["conflict"]
    assert check(desk).ok


def test_a_conflict_decided_for_the_roster(desk: Desk, tmp_path: Path) -> None:
    text, key = conflict(desk, tmp_path)
    report = take_roster(desk, tmp_path, text, answers={key: "roster"})
    assert (report.conflicts, report.changed) == (0, 1)
    assert post(desk, HOA) == "Phó Giám đốc"
    assert take_roster(desk, tmp_path, text).questions == []


def test_a_conflict_nobody_decided_stays_a_question(desk: Desk, tmp_path: Path) -> None:
    text, key = conflict(desk, tmp_path)
    before = commits(desk)
    assert take_roster(desk, tmp_path, text).conflicts == 1
    assert commits(desk) == before
    assert [one.key for one in take_roster(desk, tmp_path, text).questions] == [key]


def test_a_change_declined_stays_declined(desk: Desk, tmp_path: Path) -> None:
    text = ROSTER.replace("Giám đốc", "Chánh văn phòng")
    report = take_roster(desk, tmp_path, text, dry_run=True)
    assert [one.field for one in report.changes] == ["post"]
    kept = take_roster(desk, tmp_path, text, answers={f"changed:{report.changes[0].id}": "keep"})
    assert (kept.changed, [one.after for one in kept.kept]) == (0, ["Chánh văn phòng"])
    assert post(desk, HOA) == "Giám đốc"
    again = take_roster(desk, tmp_path, text)
    assert (again.changed, again.conflicts, again.questions) == (0, 0, [])


def test_someone_missing_is_withdrawn_by_decision_and_back_when_listed_again(
    desk: Desk, tmp_path: Path
) -> None:
    code = badge(desk, AN)
    report = take_roster(desk, tmp_path, WITHOUT_AN, dry_run=True)
    assert [(one.kind, one.answer, one.texts[0]) for one in report.questions] == [
        ("missing", "keep", "Lê Văn An")
    ]
    done = take_roster(desk, tmp_path, WITHOUT_AN, answers={report.questions[0].key: "withdraw"})
    assert ([one.name for one in done.withdrawn_people], done.missing) == (["Lê Văn An"], 0)
    assert at(desk, "plenary", code).verdict is Verdict.WITHDRAWN
    assert take_roster(desk, tmp_path, WITHOUT_AN).questions == []
    back = take_roster(desk, tmp_path)
    assert [(one.field, one.after) for one in back.changes] == [("withdrawn", None)]
    assert at(desk, "plenary", code).verdict is Verdict.ADMITTED


def test_someone_withdrawn_who_came_back_is_a_new_question_when_missing_again(
    desk: Desk, tmp_path: Path
) -> None:
    key = take_roster(desk, tmp_path, WITHOUT_AN, dry_run=True).questions[0].key
    take_roster(desk, tmp_path, WITHOUT_AN, answers={key: "withdraw"})
    take_roster(desk, tmp_path)
    again = take_roster(desk, tmp_path, WITHOUT_AN)
    assert [(one.key, one.answer, one.by) for one in again.questions] == [(key, "keep", "default")]
    assert desk.find_delegate(AN).fields.get("withdrawn") is None


def test_an_answer_to_no_question_is_told(desk: Desk, tmp_path: Path) -> None:
    answers = {"missing:nobody": "withdraw", "changed:nobody": "keep"}
    assert take_roster(desk, tmp_path, answers=answers).unasked == sorted(answers)


def test_delegations_told_apart_by_marks_alone_are_pointed_out(desk: Desk, tmp_path: Path) -> None:
    rows = ("Lê An,Cục Hải quan", "Lê Ba,Cục Hải quân", "Lê Tư,Cuc Hai quan", "Lê Sáu,Sở Hoà Bình")
    text = "Họ và tên,Đoàn\n" + "\n".join((*rows, "Lê Bảy,Sở Hòa Bình")) + "\n"
    notices = take_roster(desk, tmp_path, text).notices
    assert [(one.code, one.row, one.value) for one in notices] == [
        ("delegation_alike", 3, "Cục Hải quân = Cục Hải quan")
    ]


def test_someone_missing_and_kept_is_not_asked_about_again(desk: Desk, tmp_path: Path) -> None:
    report = take_roster(desk, tmp_path, WITHOUT_AN)
    take_roster(desk, tmp_path, WITHOUT_AN, answers={report.questions[0].key: "keep"})
    again = take_roster(desk, tmp_path, WITHOUT_AN)
    assert [(one.answer, one.by) for one in again.questions] == [("keep", "remembered")]
    assert again.missing == 1


def test_someone_new_left_out_stays_out_until_wanted(desk: Desk, tmp_path: Path) -> None:
    left = take_roster(desk, tmp_path, WITH_MAI, answers={"added:!6": "skip"})
    assert (left.added, [one.name for one in left.skipped_people]) == (0, ["Trần Thị Mai"])
    assert len(people(desk)) == 4
    assert [one.name for one in take_roster(desk, tmp_path, WITH_MAI).skipped_people] == ["Trần Thị Mai"]
    assert take_roster(desk, tmp_path, WITH_MAI, answers={"added:!6": "add"}).added == 1
    assert take_roster(desk, tmp_path, WITH_MAI).unchanged == 5


def test_another_file_than_the_one_reviewed_is_not_taken_over(desk: Desk, tmp_path: Path) -> None:
    seen = take_roster(desk, tmp_path, WITHOUT_AN, dry_run=True).digest
    before = commits(desk)
    with pytest.raises(errors.RosterChanged):
        take_roster(desk, tmp_path, WITH_MAI, seen=seen)
    assert commits(desk) == before
    take_roster(desk, tmp_path, WITHOUT_AN, seen=seen)


def test_another_desk_knows_what_was_decided(desk: Desk, tmp_path: Path) -> None:
    text, key = conflict(desk, tmp_path)
    take_roster(desk, tmp_path, text, answers={key: "desk"})
    missing = take_roster(desk, tmp_path, WITHOUT_AN).questions[-1].key
    take_roster(desk, tmp_path, WITHOUT_AN, answers={missing: "keep"})
    replica = empty_replica(desk.file, tmp_path, "other")
    with replica:
        give(commits_of(desk.file), replica)
        assert dump(replica.connection) == dump(desk.file.connection)
        things = queries.things(replica.connection, DECISION).values()
        assert [(one["key"], one["answer"]) for one in things] == [(missing, "keep")]


def test_a_rehearsal_tells_what_would_come_in_and_leaves_nothing(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, encoding="utf-8")
    report = rehearse_roster(clock=clock, random=seeded(3), roster=path, chosen={})
    assert (report.added, report.dry_run, len(report.digest)) == (4, True, 64)
    assert [one.name for one in tmp_path.iterdir()] == ["roster.csv"]
