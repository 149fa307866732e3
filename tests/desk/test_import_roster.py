"""Taking over rosters, one after the other, without undoing what the desks did."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from checkin.desk.check import check
from checkin.desk.desk import Desk
from checkin.desk.find import find
from checkin.desk.import_roster import import_roster
from checkin.desk.people import edit, erase, walk_in, withdraw
from checkin.domain import errors
from checkin.domain.verdict import Verdict
from tests.kit import Clock, commits_of, empty_replica, enrol, give, make, open_desk

from .scene import AN, HOA, PROGRAMME, ROSTER, at, badge, commits, people, take_programme, take_roster

HEADINGS = "Họ và tên,Đoàn,Chức vụ\n"


def counts(report: object) -> tuple[int, ...]:
    return tuple(getattr(report, name) for name in ("added", "changed", "unchanged", "missing", "conflicts"))


def field(desk: Desk, delegate: str, name: str) -> object:
    return desk.find_delegate(delegate).fields.get(name)


def test_a_first_import(desk: Desk) -> None:
    everyone = people(desk)
    assert sorted(str(fields["name"]) for fields in everyone.values()) == [
        "Jean-Luc Œuvrard",
        "Lê Văn An",
        "Élodie Marchand-Roux",
        "Đặng Thị Hòa",
    ]
    assert desk.find_delegate(HOA).fields == {
        "reference": "D1",
        "honorific": "Bà",
        "name": "Đặng Thị Hòa",
        "post": "Giám đốc",
        "delegation": "hue",
        "category": "guest",
    }


def test_what_the_report_says_of_a_first_import(empty: Desk, tmp_path: Path) -> None:
    text = ROSTER + "D5,,,Chuyên viên,Huế,x\nD1,Ông,Trùng Mã,,,\nD6,,Lê Mới,,Đoàn Mới,Loại Mới\n"
    report = take_roster(empty, tmp_path, text)
    assert report.rows == 7
    assert counts(report) == (5, 0, 0, 0, 0)
    assert report.mapping["name"] == "Họ và tên"
    assert (report.heading_row, report.unused, report.dry_run) == (1, [], False)
    assert [(one.row, one.column, one.value, one.problem) for one in report.rejected] == [
        (6, "Họ và tên", "D5", "name_missing"),
        (7, "Mã đại biểu", "D1", "reference_twice"),
    ]
    assert report.new_delegations == ["Thành phố Huế", "Ville de Sceaux", "Đoàn Mới"]
    assert [one.name for one in report.added_people][-1] == "Lê Mới"
    assert {one.id for one in report.added_people} == set(people(empty))


def test_the_same_file_again_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    before = commits(desk)
    assert counts(take_roster(desk, tmp_path)) == (0, 0, 4, 0, 0)
    assert commits(desk) == before


def test_one_import_is_one_commit(empty: Desk, tmp_path: Path) -> None:
    before = commits(empty)
    take_roster(empty, tmp_path)
    assert commits(empty) == before + 1


def test_a_change_in_the_roster_comes_in(desk: Desk, tmp_path: Path) -> None:
    text = ROSTER.replace("Chuyên viên", "Chánh văn phòng")
    report = take_roster(desk, tmp_path, text)
    assert counts(report) == (0, 1, 3, 0, 0)
    (change,) = report.changes
    assert (change.row, change.name, change.field, change.before, change.after, change.here) == (
        3,
        "Lê Văn An",
        "post",
        "Chuyên viên",
        "Chánh văn phòng",
        "Chuyên viên",
    )
    assert field(desk, AN, "post") == "Chánh văn phòng"
    assert counts(take_roster(desk, tmp_path, text)) == (0, 0, 4, 0, 0)


def test_a_cell_emptied_in_the_roster_is_emptied_here(desk: Desk, tmp_path: Path) -> None:
    take_roster(desk, tmp_path, ROSTER.replace("Chuyên viên", ""))
    assert field(desk, AN, "post") is None
    assert field(desk, HOA, "post") == "Giám đốc"


def test_a_column_that_is_gone_empties_nothing(desk: Desk, tmp_path: Path) -> None:
    text = "Mã đại biểu,Họ và tên,Đoàn\nD1,Đặng Thị Hòa,Huế\nD2,Lê Văn An,Thành phố Huế\n"
    report = take_roster(desk, tmp_path, text)
    assert report.missing == 2
    assert field(desk, HOA, "post") == "Giám đốc"
    assert field(desk, HOA, "honorific") == "Bà"


def test_a_desk_s_correction_survives_a_later_file(desk: Desk, tmp_path: Path) -> None:
    edit(desk, HOA, {"post": "Phó Chủ tịch", "name": "Đặng Thị Hoà Bình"})
    before = commits(desk)
    assert counts(take_roster(desk, tmp_path)) == (0, 0, 4, 0, 0)
    assert commits(desk) == before
    assert take_roster(desk, tmp_path, ROSTER.replace("Maire", "Adjoint au maire")).changed == 1
    assert field(desk, HOA, "post") == "Phó Chủ tịch"
    assert field(desk, HOA, "name") == "Đặng Thị Hoà Bình"


def test_a_field_cleared_by_a_desk_stays_cleared(desk: Desk, tmp_path: Path) -> None:
    edit(desk, HOA, {"post": ""})
    assert counts(take_roster(desk, tmp_path)) == (0, 0, 4, 0, 0)
    assert field(desk, HOA, "post") is None


def test_changed_on_both_sides_is_told_and_the_desk_s_value_stands(desk: Desk, tmp_path: Path) -> None:
    edit(desk, HOA, {"post": "Phó Chủ tịch"})
    text = ROSTER.replace("Giám đốc", "Chủ tịch")
    for _ in range(2):
        report = take_roster(desk, tmp_path, text)
        assert counts(report) == (0, 0, 4, 0, 1)
        (both,) = report.both_changed
        assert (both.field, both.before, both.after, both.here) == (
            "post",
            "Giám đốc",
            "Chủ tịch",
            "Phó Chủ tịch",
        )
    assert field(desk, HOA, "post") == "Phó Chủ tịch"


def test_the_roster_catching_up_with_a_desk_is_no_conflict(desk: Desk, tmp_path: Path) -> None:
    edit(desk, HOA, {"post": "Chủ tịch"})
    text = ROSTER.replace("Giám đốc", "Chủ tịch")
    report = take_roster(desk, tmp_path, text)
    assert counts(report) == (0, 0, 4, 0, 0)
    # From now on the two agree, so that the roster may change it again.
    assert counts(take_roster(desk, tmp_path, ROSTER)) == (0, 1, 3, 0, 0)
    assert field(desk, HOA, "post") == "Giám đốc"


def test_a_missing_person_is_told_and_never_deleted(desk: Desk, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    shorter = "\n".join(line for line in ROSTER.splitlines() if not line.startswith("D1"))
    report = take_roster(desk, tmp_path, shorter)
    assert counts(report) == (0, 0, 3, 1, 0)
    assert [(one.name, one.delegation) for one in report.missing_people] == [("Đặng Thị Hòa", "Hue City")]
    assert at(desk, "plenary", code).verdict is Verdict.ADMITTED
    assert counts(take_roster(desk, tmp_path)) == (0, 0, 4, 0, 0)
    assert len(people(desk)) == 4


def test_someone_withdrawn_is_not_missed(desk: Desk, tmp_path: Path) -> None:
    withdraw(desk, HOA)
    shorter = "\n".join(line for line in ROSTER.splitlines() if not line.startswith("D1"))
    assert take_roster(desk, tmp_path, shorter).missing == 0


def test_a_dry_run_tells_the_same_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    edit(desk, HOA, {"post": "Phó Chủ tịch"})
    text = ROSTER.replace("Giám đốc", "Chủ tịch").replace("Maire", "Sénateur").replace("D2,", "D7,")
    text += "D8,,,,,\nD9,Bà,Người Mới,,Đoàn Mới,Loại Mới\n"
    before, everyone = commits(desk), people(desk)
    planned = take_roster(desk, tmp_path, text, dry_run=True)
    assert (commits(desk), people(desk)) == (before, everyone)
    assert planned.dry_run
    done = take_roster(desk, tmp_path, text)
    planned.dry_run = False
    assert planned == done
    assert counts(done) == (2, 1, 2, 1, 1)
    assert done.new_delegations == ["Đoàn Mới"]


# Who is who


def test_a_moved_person_keeps_identity_and_badge(desk: Desk, tmp_path: Path) -> None:
    """Without references: the name alone, where it can mean nobody else."""
    take_roster(desk, tmp_path, HEADINGS + "Vũ Minh Khuê,Đà Nẵng,Trưởng phòng\n", {"reference": "-"})
    code = badge(desk, "Vũ Minh Khuê")
    report = take_roster(desk, tmp_path, HEADINGS + "VŨ MINH KHUÊ,Hải Phòng,Trưởng phòng\n")
    assert report.added == 0
    outcome = at(desk, "plenary", code)
    assert outcome.person is not None
    assert outcome.person.fields["delegation"] == "hai-phong"
    assert outcome.person.name == "Vũ Minh Khuê"


def test_a_delegation_renamed_in_the_programme_is_the_same(desk: Desk, tmp_path: Path) -> None:
    take_programme(desk, tmp_path, PROGRAMME.replace("Thành phố Huế", "Thừa Thiên Huế"))
    before = commits(desk)
    report = take_roster(desk, tmp_path, ROSTER.replace("Thành phố Huế", "Thừa Thiên Huế"))
    assert (counts(report), report.new_delegations) == ((0, 0, 4, 0, 0), [])
    assert commits(desk) == before


def test_a_delegation_renamed_in_the_roster_takes_its_people_along(empty: Desk, tmp_path: Path) -> None:
    rows = "Lê An,{0},\nTrần Bình,{0},\nVũ Chi,{0},\n"
    take_roster(empty, tmp_path, HEADINGS + rows.format("Hà Tây"))
    before = set(people(empty))
    report = take_roster(empty, tmp_path, HEADINGS + rows.format("Hà Nội"))
    assert counts(report) == (0, 3, 0, 0, 0)
    assert report.new_delegations == ["Hà Nội"]
    assert set(people(empty)) == before
    assert {fields["delegation"] for fields in people(empty).values()} == {"ha-noi"}


@pytest.mark.parametrize("spelling", ["thanh pho hue", "THÀNH PHỐ HUẾ", "Hue City", "Ville de Hué", "hue"])
def test_a_delegation_goes_by_any_of_its_names(desk: Desk, tmp_path: Path, spelling: str) -> None:
    report = take_roster(desk, tmp_path, ROSTER.replace("Thành phố Huế", spelling))
    assert (counts(report), report.new_delegations) == ((0, 0, 4, 0, 0), [])


def test_homonyms_in_one_delegation_are_two_people_for_good(empty: Desk, tmp_path: Path) -> None:
    rows = ["Lê An,Huế,Trưởng phòng", "Lê An,Huế,Chuyên viên", "Lê An,Huế,"]
    ids = []
    for order in ([0, 1, 2], [2, 1, 0], [1, 0, 2]):
        report = take_roster(empty, tmp_path, HEADINGS + "".join(rows[i] + "\n" for i in order))
        ids.append({(one, fields.get("post")) for one, fields in people(empty).items()})
        assert report.changed == 0
    assert ids[0] == ids[1] == ids[2]
    assert len(ids[0]) == 3


def test_rows_that_say_the_same_are_pointed_out(empty: Desk, tmp_path: Path) -> None:
    report = take_roster(empty, tmp_path, HEADINGS + "Lê An,Huế,x\nTrần Bình,,\nLê An,Huế,x\n")
    assert (report.added, report.same_rows) == (3, [[2, 4]])


@pytest.mark.parametrize("seed", [1, 2])
def test_any_order_of_rows_makes_the_same_people_on_any_desk(tmp_path: Path, clock: Clock, seed: int) -> None:
    """Two organisers' desks of one event, and the files they were given are sorted differently."""
    chance = random.Random(seed)
    names = ["Lê An", "LÊ ÂN", "Trần Bình", "Vũ Chi"]
    rows = [f"{chance.choice(names)},{chance.choice(['Huế', 'Đà Nẵng'])},{i % 3}" for i in range(20)]
    first = open_desk(make(tmp_path, clock), clock)
    with first.file, empty_replica(first.file, tmp_path, "copy") as copy:
        give(commits_of(first.file), copy)
        take_roster(first, tmp_path, HEADINGS + "\n".join(rows))
        chance.shuffle(rows)
        there = Desk(copy, clock)
        with pytest.raises(errors.RoleTooLow):
            take_roster(there, tmp_path, HEADINGS + "\n".join(rows))
        before = people(first)
        assert counts(take_roster(first, tmp_path, HEADINGS + "\n".join(rows))) == (0, 0, 20, 0, 0)
        assert people(first) == before
        give(commits_of(first.file), copy)
        assert people(there) == before


def test_a_reference_added_later(empty: Desk, tmp_path: Path) -> None:
    take_roster(empty, tmp_path, HEADINGS + "Lê An,Huế,x\nTrần Bình,Huế,y\n")
    before = set(people(empty))
    text = "Mã,Họ và tên,Đoàn,Chức vụ\nA1,Lê An,Huế,x\nA2,Trần Bình,Huế,y\n"
    assert counts(take_roster(empty, tmp_path, text)) == (0, 2, 0, 0, 0)
    assert set(people(empty)) == before
    assert counts(take_roster(empty, tmp_path, text.replace("Lê An", "Lê Thị An"))) == (0, 1, 1, 0, 0)
    assert field(empty, "A1", "name") == "Lê Thị An"


def test_a_reference_column_that_is_gone(desk: Desk, tmp_path: Path) -> None:
    rows = "Họ và tên,Đoàn\nĐặng Thị Hòa,Thành phố Huế\nLê Văn An,Thành phố Huế\n"
    rows += "Jean-Luc Œuvrard,Ville de Sceaux\nÉlodie Marchand-Roux,Ville de Sceaux\n"
    before = people(desk)
    assert counts(take_roster(desk, tmp_path, rows)) == (0, 0, 4, 0, 0)
    assert people(desk) == before


def test_another_reference_is_another_person_even_of_the_same_name(desk: Desk, tmp_path: Path) -> None:
    report = take_roster(desk, tmp_path, ROSTER + "D9,Ông,Lê Văn An,Chuyên viên,Thành phố Huế,Khách mời\n")
    assert counts(report) == (1, 0, 4, 0, 0)


def test_a_walk_in_turns_up_in_a_later_roster(desk: Desk, tmp_path: Path) -> None:
    walked = walk_in(desk, {"name": "Trần Quốc Bảo", "delegation": "hue", "post": "Phóng viên"})
    code = badge(desk, walked.person.id.hex())
    text = ROSTER + "D5,Ông,TRẦN QUỐC BẢO,Biên tập viên,Thành phố Huế,Khách mời\n"
    report = take_roster(desk, tmp_path, text)
    assert (report.added, report.conflicts, len(people(desk))) == (0, 1, 5)
    outcome = at(desk, "plenary", code)
    assert outcome.person is not None
    assert outcome.person.name == "Trần Quốc Bảo", "what the desk wrote stands"
    assert outcome.person.fields["post"] == "Phóng viên"
    assert (outcome.person.fields["reference"], outcome.person.fields["category"]) == ("D5", "guest")
    before = commits(desk)
    assert take_roster(desk, tmp_path, text).added == 0
    assert commits(desk) == before


def test_walk_ins_are_never_missing(desk: Desk, tmp_path: Path) -> None:
    walk_in(desk, {"name": "Trần Quốc Bảo"})
    assert take_roster(desk, tmp_path).missing == 0


@pytest.mark.parametrize("text", [ROSTER, "\n".join(ROSTER.splitlines()[:3])])
def test_the_erased_are_not_taken_in_again(desk: Desk, tmp_path: Path, text: str) -> None:
    erase(desk, HOA)
    before = commits(desk)
    for dry_run in (True, False):
        report = take_roster(desk, tmp_path, text, dry_run=dry_run)
        assert report.added == 0
        assert [(one.row, one.value, one.problem) for one in report.rejected] == [(2, "", "erased")]
    assert commits(desk) == before
    assert find(desk, "dang thi hoa") == []


def test_erased_homonyms_stay_erased_and_the_others_stay(empty: Desk, tmp_path: Path) -> None:
    text = HEADINGS + "Lê An,Huế,a\nLê An,Huế,b\nLê An,Huế,c\n"
    take_roster(empty, tmp_path, text)
    gone = next(one for one, fields in people(empty).items() if fields["post"] == "b")
    erase(empty, gone)
    report = take_roster(empty, tmp_path, text)
    assert [one.problem for one in report.rejected] == ["erased"]
    assert sorted(str(fields["post"]) for fields in people(empty).values()) == ["a", "c"]


# Columns and rows


def test_columns_chosen_by_hand(empty: Desk, tmp_path: Path) -> None:
    text = "Cột 1,Cột 2\nLê An,Huế\n"
    with pytest.raises(errors.NoNameColumn) as raised:
        take_roster(empty, tmp_path, text)
    assert raised.value.headings == ["Cột 1", "Cột 2"]
    report = take_roster(empty, tmp_path, text, {"name": "Cột 1", "delegation": "B"})
    assert report.mapping == {"name": "Cột 1", "delegation": "Cột 2"}
    with pytest.raises(errors.ColumnUnknown):
        take_roster(empty, tmp_path, text, {"name": "Cột 9"})
    with pytest.raises(errors.FieldUnknown):
        take_roster(empty, tmp_path, text, {"shoe size": "Cột 1"})


@pytest.mark.parametrize("text", [HEADINGS, HEADINGS + "\n\n", "TT,Họ và tên\n1,\n2,\n"])
def test_no_rows(empty: Desk, tmp_path: Path, text: str) -> None:
    before = commits(empty)
    with pytest.raises(errors.RosterFault):
        take_roster(empty, tmp_path, text)
    assert commits(empty) == before


def test_days_and_sessions_are_settled_to_the_programme(desk: Desk, tmp_path: Path) -> None:
    text = 'Full name,Days,Sessions\nLê An,"1, 2",Plénière\nTrần Bình,16/01/2027,\nVũ Chi,,Opera\n'
    report = take_roster(desk, tmp_path, text)
    assert field(desk, "Lê An", "days") == ["2027-01-15", "2027-01-16"]
    assert field(desk, "Lê An", "sessions") == ["plenary"]
    assert field(desk, "Trần Bình", "days") == ["2027-01-16"]
    assert [(one.row, one.column, one.value, one.problem) for one in report.rejected] == [
        (4, "Sessions", "Opera", "sessions_unknown")
    ]


def test_day_numbers_need_a_first_day(empty: Desk, tmp_path: Path) -> None:
    report = take_roster(empty, tmp_path, "Full name,Days\nLê An,2\nTrần Bình,\n")
    assert [(one.row, one.problem) for one in report.rejected] == [(2, "days_unknown")]
    assert len(people(empty)) == 1


@pytest.mark.parametrize(
    ("word", "language"), [("Tiếng Việt", "vi"), ("Français", "fr"), ("ENG", "en"), ("Deutsch", "Deutsch")]
)
def test_languages(empty: Desk, tmp_path: Path, word: str, language: str) -> None:
    take_roster(empty, tmp_path, f"Full name,Language\nLê An,{word}\n")
    assert field(empty, "Lê An", "language") == language


def test_delegations_of_rejected_rows_are_not_made(empty: Desk, tmp_path: Path) -> None:
    report = take_roster(empty, tmp_path, "Full name,Delegation,Sessions\nLê An,Huế,\nVũ Chi,Paris,Opera\n")
    assert report.new_delegations == ["Huế"]
    assert set(empty.delegations) == {"hue"}


def test_names_in_decomposed_unicode_come_in_composed(empty: Desk, tmp_path: Path) -> None:
    take_roster(empty, tmp_path, "Họ và tên\nĐa\u0323\u0306ng Thi\u0323 Ho\u0300a\n")
    assert [fields["name"] for fields in people(empty).values()] == ["Đặng Thị Hòa"]
    assert take_roster(empty, tmp_path, "Họ và tên\nĐặng Thị Hòa\n").unchanged == 1


def test_stages_are_heard(empty: Desk, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(ROSTER)
    heard: list[tuple[str, int]] = []
    import_roster(empty, tmp_path / "list.csv", {}, progress=lambda stage, rows: heard.append((stage, rows)))
    assert [stage for stage, _ in heard] == ["match", "write"]
    assert heard[0] == ("match", 4)


def test_after_all_that_the_file_verifies_and_another_desk_has_the_same(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    edit(desk, HOA, {"post": "x"})
    take_roster(desk, tmp_path, ROSTER.replace("Giám đốc", "y").replace("Maire", "z"))
    take_roster(desk, tmp_path)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        assert people(Desk(file, clock)) == people(desk)
    erase(desk, AN)
    take_roster(desk, tmp_path)
    assert check(desk).ok


# Companions


def test_whose_companion_someone_is_is_settled_to_the_delegate(empty: Desk, tmp_path: Path) -> None:
    """By reference, name or id, of this file or known before; whoever cannot be told is left out."""
    walked = walk_in(empty, {"name": "Mai Văn Tới"}).person.id.hex()
    said = ["D1", "Bà Đặng Thị Hòa", "lê an", "Mai Văn Tới", walked, "nobody", "P7"]
    text = "Mã đại biểu,Họ và tên,Tháp tùng\nD1,Đặng Thị Hòa,\nD2,Lê An,\nD3,Lê An,\n"
    text += "".join(f"P{n},Người {n},{one}\n" for n, one in enumerate(said, start=1))
    report = take_roster(empty, tmp_path, text, {"companion_of": "Tháp tùng"})
    main = empty.find_delegate("D1").id.hex()
    found = [empty.find_delegate(f"P{n}").fields.get("companion_of") for n in range(1, 8)]
    assert found == [main, main, None, walked, walked, None, None]
    assert [(one.row, one.column, one.value, one.problem) for one in report.left_out] == [
        (row, "Tháp tùng", one, "companion_unclear")
        for row, one in ((7, "lê an"), (10, "nobody"), (11, "P7"))
    ]
    assert (report.added, report.rejected) == (10, [])
    before = commits(empty)
    again = take_roster(empty, tmp_path, text, {"companion_of": "Tháp tùng"})
    assert (again.changed, again.unchanged, len(again.left_out)) == (0, 10, 3)
    # A homonym who comes later makes it unclear who is meant: what was clear stays.
    text += "D9,Đặng Thị Hòa,\n"
    report = take_roster(empty, tmp_path, text, {"companion_of": "Tháp tùng"})
    assert (report.changed, report.added, len(report.left_out)) == (0, 1, 4)
    assert empty.find_delegate("P2").fields["companion_of"] == main
    assert commits(empty) == before + 1
