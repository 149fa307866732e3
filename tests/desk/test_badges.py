"""Issuing and replacing badges."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from checkin.app import press as real_press
from checkin.app import read_codes
from checkin.desk.badges import Selection, newest, print_badges, replace, reprint
from checkin.desk.desk import Desk
from checkin.desk.faces import default_colour, face
from checkin.desk.find import find, history
from checkin.desk.import_roster import import_roster
from checkin.desk.people import edit, walk_in, withdraw
from checkin.desk.programme import set_programme
from checkin.desk.revoke import revoke
from checkin.desk.supervisors import add_supervisor
from checkin.domain import errors
from checkin.domain.faces import BadgeFace
from checkin.domain.layouts import PaperChoice
from checkin.domain.verdict import Verdict
from checkin.store import queries
from tests.kit import MINUTE, Clock, commits_of, enrol, give, make, open_desk
from tests.presses import FakePress, typed

from .scene import AN, HOA, MARCHAND, OEUVRARD, at, badge, commits, lines, take_programme, take_roster


def names(desk: Desk, out: Path, **selection: Any) -> list[str]:
    print_badges(desk, typed, out, Selection(**selection))
    return [line[1] for line in lines(out)]


def test_everyone_gets_one_badge_sorted_by_delegation_and_name(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "all.txt"
    heard: list[tuple[int, int]] = []
    printed = print_badges(
        desk, typed, out, Selection(), progress=lambda done, total: heard.append((done, total))
    )
    assert (printed.path, printed.pages, printed.issued, printed.skipped) == (str(out), 4, 4, [])
    assert [line[1] for line in lines(out)] == [
        "Lê Văn An",
        "Đặng Thị Hòa",
        "Élodie Marchand-Roux",
        "Jean-Luc Œuvrard",
    ]
    assert heard == [(1, 4), (2, 4), (3, 4), (4, 4)]
    codes = [line[0] for line in lines(out)]
    assert len(set(codes)) == 4
    assert all(len(code) == 200 and code.isdecimal() for code in codes)


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ({"delegation": "Ville de Sceaux"}, {"Élodie Marchand-Roux", "Jean-Luc Œuvrard"}),
        ({"delegation": "VILLE DE HUE"}, {"Lê Văn An", "Đặng Thị Hòa"}),
        ({"category": "Khách mời"}, {"Lê Văn An", "Đặng Thị Hòa", "Jean-Luc Œuvrard"}),
        ({"category": "minister"}, {"Élodie Marchand-Roux"}),
        ({"delegation": "ville-de-sceaux", "category": "guest"}, {"Jean-Luc Œuvrard"}),
        ({"delegate": "dang thi hoa"}, {"Đặng Thị Hòa"}),
        ({"delegate": "D3"}, {"Jean-Luc Œuvrard"}),
    ],
)
def test_selections(desk: Desk, tmp_path: Path, selection: dict[str, str], expected: set[str]) -> None:
    assert set(names(desk, tmp_path / "some.txt", **selection)) == expected


def test_the_second_print_carries_the_same_codes(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    print_badges(desk, typed, tmp_path / "one.txt", Selection())
    clock.pass_(60 * MINUTE)
    before = commits(desk)
    printed = print_badges(desk, typed, tmp_path / "two.txt", Selection())
    assert (printed.pages, printed.issued) == (4, 0)
    assert commits(desk) == before
    assert lines(tmp_path / "one.txt") == lines(tmp_path / "two.txt")


def test_only_newcomers_get_new_badges(desk: Desk, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    printed = print_badges(desk, typed, tmp_path / "all.txt", Selection())
    assert (printed.pages, printed.issued) == (4, 3)
    assert code in [line[0] for line in lines(tmp_path / "all.txt")]


def test_all_badges_of_a_run_are_one_commit(desk: Desk, tmp_path: Path) -> None:
    before = commits(desk)
    print_badges(desk, typed, tmp_path / "all.txt", Selection())
    assert commits(desk) == before + 1


def test_the_withdrawn_and_the_revoked_are_skipped_and_named(desk: Desk, tmp_path: Path) -> None:
    withdraw(desk, AN)
    revoke(desk, badge(desk, HOA))
    printed = print_badges(desk, typed, tmp_path / "all.txt", Selection())
    assert (printed.pages, sorted(printed.skipped)) == (2, ["Lê Văn An", "Đặng Thị Hòa"])
    assert {line[1] for line in lines(tmp_path / "all.txt")} == {"Jean-Luc Œuvrard", "Élodie Marchand-Roux"}


def test_one_delegate_who_has_withdrawn(desk: Desk, tmp_path: Path) -> None:
    withdraw(desk, AN)
    with pytest.raises(errors.DelegateWithdrawn):
        names(desk, tmp_path / "one.txt", delegate=AN)
    with pytest.raises(errors.DelegateWithdrawn):
        replace(desk, typed, tmp_path / "one.txt", AN, "lost")
    assert not (tmp_path / "one.txt").exists()


def test_one_delegate_whose_badge_was_revoked_is_not_called_withdrawn(desk: Desk, tmp_path: Path) -> None:
    revoke(desk, badge(desk, AN))
    with pytest.raises(errors.NobodySelected):
        names(desk, tmp_path / "none.txt", delegate=AN)
    replace(desk, typed, tmp_path / "new.txt", AN, "found again")
    assert at(desk, "plenary", lines(tmp_path / "new.txt")[0][0]).verdict is Verdict.ADMITTED


def test_nobody_to_print(empty: Desk, tmp_path: Path) -> None:
    with pytest.raises(errors.NobodySelected):
        names(empty, tmp_path / "none.txt")


@pytest.mark.parametrize(
    ("selection", "fault", "nearest"),
    [
        ({"delegation": "Ville de Seaux"}, errors.DelegationUnknown, "Ville de Sceaux"),
        ({"category": "Gest"}, errors.CategoryUnknown, "Guest"),
    ],
)
def test_unknown_selections_name_the_nearest(
    desk: Desk, tmp_path: Path, selection: dict[str, str], fault: type[errors.Unknown], nearest: str
) -> None:
    with pytest.raises(fault) as raised:
        names(desk, tmp_path / "none.txt", **selection)
    assert raised.value.nearest[0] == nearest


@pytest.mark.parametrize("text", ["Nobody Of That Name", "D99", "", "ffffffffffffffffffffffffffffffff"])
def test_an_unknown_delegate(desk: Desk, tmp_path: Path, text: str) -> None:
    with pytest.raises(errors.DelegateUnknown):
        names(desk, tmp_path / "none.txt", delegate=text)


def test_an_ambiguous_delegate_is_listed_with_delegation_and_reference(desk: Desk) -> None:
    walk_in(desk, {"name": "Lê Văn An", "delegation": "Ville de Sceaux"})
    with pytest.raises(errors.DelegateAmbiguous) as raised:
        desk.find_delegate("le van an")
    assert "Lê Văn An · Hue City · D2" in raised.value.nearest
    assert len(raised.value.nearest) == 2
    assert all("Lê Văn An" in one for one in raised.value.nearest)


def test_a_typing_mistake_never_acts_on_someone_else(desk: Desk) -> None:
    """Search forgives slips; a badge for the wrong person cannot be forgiven."""
    assert [one.person.name for one in find(desk, "Elodi Marchant")] == ["Élodie Marchand-Roux"]
    with pytest.raises(errors.DelegateUnknown) as raised:
        desk.find_delegate("Elodi Marchant")
    assert raised.value.nearest == ["Élodie Marchand-Roux · Ville de Sceaux · D4"]


def test_a_delegate_is_meant_by_id_number_or_badge_id(desk: Desk, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    person = desk.find_delegate(HOA)
    shown = at(desk, "plenary", code).badge
    number = lines(tmp_path / "one.txt")[0][2]
    for text in (person.id.hex(), shown, number, f"{number[:3]} {number[3:]}", "Hòa Đặng", " D1 "):
        assert desk.find_delegate(text).id == person.id


# Replacing


def test_the_old_badge_stops_and_the_new_one_works(desk: Desk, tmp_path: Path) -> None:
    old = badge(desk, HOA)
    replaced = replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    (new, name, number, generation) = lines(tmp_path / "new.txt")[0]
    assert (name, generation) == ("Đặng Thị Hòa", "1")
    assert (replaced.name, replaced.replaces) == (name, at(desk, "plenary", old).badge)
    assert at(desk, "plenary", old).verdict is Verdict.REPLACED
    assert at(desk, "plenary", new).verdict is Verdict.ADMITTED
    assert badge(desk, HOA) == new, "a reprint is of the new badge"
    assert desk.find_delegate(number).name == name


def test_two_replacements_in_a_row_are_numbered(desk: Desk, tmp_path: Path) -> None:
    first = badge(desk, HOA)
    codes = [first]
    for expected in ("1", "2"):
        replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
        code, _, _, generation = lines(tmp_path / "new.txt")[0]
        assert generation == expected
        codes.append(code)
    assert [at(desk, "plenary", code).verdict for code in codes] == [
        Verdict.REPLACED,
        Verdict.REPLACED,
        Verdict.ADMITTED,
    ]


def test_a_replacement_says_what_happened(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    badge(desk, HOA)
    (old,) = find(desk, HOA)
    clock.pass_(MINUTE)
    replaced = replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    (new,) = find(desk, HOA)
    assert (replaced.number, replaced.old_number, replaced.times) == (new.badge, old.badge, 1)
    assert (replaced.at_ms, replaced.reason) == (clock.now, "lost")
    assert replaced.delegate == new.person.id.hex()
    assert replaced.path == str(tmp_path / "new.txt")


def test_the_supervisor_who_allowed_it_stands_in_the_history(desk: Desk, tmp_path: Path) -> None:
    chief = add_supervisor(desk, "Trần Chủ", "208417")
    replace(desk, typed, tmp_path / "new.txt", MARCHAND, "torn", supervisor=chief.id)
    event = history(desk, MARCHAND).events[-1]
    assert (event.kind, event.reason, event.supervisor) == ("badge", "torn", "Trần Chủ")


# Printing again


def test_the_same_code_with_the_name_put_right(desk: Desk, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    edit(desk, HOA, {"name": "Đặng Thị Hoà Bình"})
    before = commits(desk)
    printed = reprint(desk, typed, tmp_path / "again.txt", HOA)
    (line,) = lines(tmp_path / "again.txt")
    assert line[:2] == [code, "Đặng Thị Hoà Bình"]
    assert (printed.pages, printed.issued, printed.names) == (1, 0, ["Đặng Thị Hoà Bình"])
    assert printed.number == line[2]
    assert commits(desk) == before


def test_after_a_replacement_the_new_one(desk: Desk, tmp_path: Path) -> None:
    badge(desk, HOA)
    replaced = replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    reprint(desk, typed, tmp_path / "again.txt", HOA)
    assert lines(tmp_path / "again.txt") == lines(tmp_path / "new.txt")
    assert lines(tmp_path / "again.txt")[0][2] == replaced.number


def test_nothing_to_print_again(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "again.txt"
    with pytest.raises(errors.BadgeMissing):
        reprint(desk, typed, out, HOA)
    revoke(desk, badge(desk, HOA), "stolen")
    with pytest.raises(errors.BadgeMissing):
        reprint(desk, typed, out, HOA)
    badge(desk, AN)
    withdraw(desk, AN)
    with pytest.raises(errors.DelegateWithdrawn):
        reprint(desk, typed, out, AN)
    with pytest.raises(errors.DelegateUnknown):
        reprint(desk, typed, out, "nobody")
    assert not out.exists()


def test_replacing_before_any_badge_gives_the_first(desk: Desk, tmp_path: Path) -> None:
    replaced = replace(desk, typed, tmp_path / "new.txt", HOA, "")
    code, _, _, generation = lines(tmp_path / "new.txt")[0]
    assert (replaced.replaces, generation) == ("", "0")
    assert at(desk, "plenary", code).verdict is Verdict.ADMITTED


def test_what_was_admitted_counts_for_the_new_badge_too(desk: Desk, tmp_path: Path) -> None:
    at(desk, "lunch", badge(desk, HOA))
    replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    assert at(desk, "lunch", lines(tmp_path / "new.txt")[0][0]).verdict is Verdict.ALREADY_IN


def test_replacements_stand_in_the_history(desk: Desk, tmp_path: Path) -> None:
    badge(desk, HOA)
    replace(desk, typed, tmp_path / "new.txt", HOA, "left at the hotel")
    events = [one for one in history(desk, HOA).events if one.kind == "badge"]
    assert [one.reason for one in events] == ["", "left at the hotel"]
    assert events[1].badge == lines(tmp_path / "new.txt")[0][2]


def test_two_desks_replace_one_badge_while_apart(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    """Both new badges are valid, and people are asked."""
    badge(desk, HOA)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        replace(desk, typed, tmp_path / "a.txt", HOA, "lost")
        replace(second, typed, tmp_path / "b.txt", HOA, "lost")
        give(commits_of(file), desk.file)
    codes = [lines(tmp_path / name)[0][0] for name in ("a.txt", "b.txt")]
    assert [at(desk, "plenary", code).verdict for code in codes] == [Verdict.ADMITTED] * 2
    with desk.file.reading() as connection:
        assert [what for _, what, _ in queries.conflicts(connection)] != []


def test_of_two_valid_replacements_the_one_not_revoked_is_worn(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    badge(desk, HOA)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        replace(desk, typed, tmp_path / "a.txt", HOA, "lost")
        replace(Desk(file, clock), typed, tmp_path / "b.txt", HOA, "lost")
        give(commits_of(file), desk.file)
    codes = {lines(tmp_path / name)[0][0] for name in ("a.txt", "b.txt")}
    worn = badge(desk, HOA)
    revoke(desk, worn)
    assert {badge(desk, HOA)} == codes - {worn}


# Paper


@FakePress
def broken(out: BinaryIO, faces: Iterable[BadgeFace], progress: Callable[[int], None] | None) -> int:
    out.write(b"half of a page")
    raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_the_old_pdf_and_the_codes_in_the_log(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "all.txt"
    out.write_text("the old one")
    with pytest.raises(errors.DiskFull):
        print_badges(desk, broken, out, Selection())
    assert out.read_text() == "the old one"
    assert not list(tmp_path.glob(".*part"))
    printed = print_badges(desk, typed, out, Selection())
    assert (printed.pages, printed.issued) == (4, 0)


@pytest.mark.parametrize(
    ("out", "fault"), [("", errors.FileIsDirectory), ("nowhere/all.pdf", errors.FolderMissing)]
)
def test_a_pdf_that_cannot_be_is_refused_before_anything_is_written(
    desk: Desk, tmp_path: Path, out: str, fault: type[errors.FileFault]
) -> None:
    before = commits(desk)
    with pytest.raises(fault):
        print_badges(desk, typed, tmp_path / out, Selection())
    with pytest.raises(fault):
        replace(desk, typed, tmp_path / out, HOA, "lost")
    assert commits(desk) == before


def test_an_unwritable_folder(unprivileged: Path, clock: Clock) -> None:
    home, locked = unprivileged / "home", unprivileged / "locked"
    home.mkdir()
    locked.mkdir()
    desk = open_desk(make(home, clock), clock)
    with desk.file:
        take_programme(desk, home)
        take_roster(desk, home)
        before = commits(desk)
        locked.chmod(0o555)
        try:
            with pytest.raises(errors.FileReadOnly):
                print_badges(desk, typed, locked / "all.pdf", Selection())
            assert list(locked.iterdir()) == []
        finally:
            locked.chmod(0o755)
        assert commits(desk) == before


def test_a_folder_one_may_not_look_into(unprivileged: Path, clock: Clock) -> None:
    home, locked = unprivileged / "home", unprivileged / "locked"
    home.mkdir()
    locked.mkdir()
    desk = open_desk(make(home, clock), clock)
    with desk.file:
        locked.chmod(0)
        try:
            with pytest.raises(errors.FileForbidden):
                print_badges(desk, typed, locked / "all.pdf", Selection())
            with pytest.raises(errors.FileForbidden):
                import_roster(desk, locked / "r.csv", {})
            with pytest.raises(errors.FileForbidden):
                set_programme(desk, locked / "p.toml")
        finally:
            locked.chmod(0o755)


def test_an_unknown_layout() -> None:
    with pytest.raises(errors.LayoutUnknown) as raised:
        real_press(PaperChoice("a5"))
    assert raised.value.nearest == ["a6"]


def test_real_pages_read_back_and_open_doors(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "all.pdf"
    printed = print_badges(desk, real_press(), out, Selection())
    assert printed.pages == 4
    shown = [at(desk, "plenary", code).person for code in read_codes(out)]
    assert [one.name for one in shown if one] == [
        "Lê Văn An",
        "Đặng Thị Hòa",
        "Élodie Marchand-Roux",
        "Jean-Luc Œuvrard",
    ]


# What is on a badge


def test_a_face_speaks_the_delegate_s_language(desk: Desk) -> None:
    walked = walk_in(
        desk,
        {"name": "Nguyễn Thu", "delegation": "hue", "category": "guest", "language": "vi", "post": "Thư ký"},
    )
    badge(desk, walked.person.id.hex())
    with desk.file.reading() as connection:
        held = newest(queries.badges_of(connection, walked.person.id))
    assert held is not None
    shown = face(desk, walked.person, held)
    assert (shown.delegation, shown.category, shown.category_second, shown.post) == (
        "Thành phố Huế",
        "Khách mời",
        "Guest",
        "Thư ký",
    )
    assert shown.colour == default_colour("Khách mời")


def test_a_category_s_colour(desk: Desk) -> None:
    badge(desk, MARCHAND)
    person = desk.find_delegate(MARCHAND)
    with desk.file.reading() as connection:
        held = newest(queries.badges_of(connection, person.id))
    assert held is not None
    assert face(desk, person, held).colour == "#8C1D40"
    assert face(desk, desk.find_delegate(OEUVRARD), held).category == "Guest"


# Exactly these


def test_a_selection_of_nobody_is_not_everybody(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(errors.NobodySelected):
        print_badges(desk, typed, tmp_path / "none.txt", Selection(delegates=()))
    assert not (tmp_path / "none.txt").exists()


def test_one_selected_twice_gets_one_badge(desk: Desk, tmp_path: Path) -> None:
    hoa, an = (desk.find_delegate(one).id for one in (HOA, AN))
    printed = print_badges(desk, typed, tmp_path / "two.txt", Selection(delegates=(hoa, an, hoa)))
    assert (printed.pages, printed.issued) == (2, 2)
    assert len(queries.badges_of(desk.file.connection, hoa)) == 1
