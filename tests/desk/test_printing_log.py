"""What the log knows of paper: what is on it, what did not come out, what is no longer true."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from checkin.desk.badges import print_badges, reprint
from checkin.desk.desk import Desk
from checkin.desk.detail import detail
from checkin.desk.paper_counts import PaperCounts, paper_counts, unprinted
from checkin.desk.people import edit, withdraw
from checkin.desk.photos import set_photo
from checkin.desk.replacing import replace
from checkin.desk.selecting import EVERYBODY, Only, Selection
from checkin.desk.spoiled import print_lost, spoiled
from checkin.domain import errors
from checkin.domain.fold import Badge
from checkin.store import queries
from checkin.store.verifying import verify
from tests.kit import MINUTE, Clock, commits_of, dump, enrol, give
from tests.presses import FakePress, typed

from .scene import AN, HOA, MARCHAND, badge, commits, lines, take_programme

NEW, CHANGED = Selection(only="new"), Selection(only="changed")


def worn(desk: Desk, delegate: str) -> Badge:
    with desk.file.reading() as connection:
        return queries.badges_of(connection, desk.find_delegate(delegate).id)[-1]


def printed_names(desk: Desk, folder: Path, only: Only) -> list[str]:
    out = folder / f"{only}.txt"
    out.unlink(missing_ok=True)
    print_badges(desk, typed, out, Selection(only=only))
    return [line[1] for line in lines(out)] if out.exists() else []


def test_what_is_on_paper_is_in_the_log(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    clock.pass_(MINUTE)
    badge(desk, HOA)
    paper = worn(desk, HOA)
    assert (paper.prints, paper.printed_ms, paper.printed_key) == (1, clock.now, desk.file.key)
    assert (paper.printed_layout, len(paper.printed_face)) == ("typed", 8)
    clock.pass_(MINUTE)
    assert len(reprint(desk, typed, tmp_path / "again.txt", HOA).run) == 64
    assert (worn(desk, HOA).prints, worn(desk, HOA).printed_ms) == (2, clock.now)
    replaced = replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    assert (worn(desk, HOA).prints, len(replaced.run)) == (1, 64)


def test_a_run_that_did_not_come_out_is_printed_again(desk: Desk, tmp_path: Path) -> None:
    printed = print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    codes = lines(tmp_path / "all.txt")
    assert print_lost(desk, printed.run) == 4
    assert unprinted(desk) == 4
    assert print_lost(desk, printed.run) == 0, "once said"
    again = print_badges(desk, typed, tmp_path / "again.txt", NEW)
    assert (again.pages, again.issued) == (4, 0)
    assert lines(tmp_path / "again.txt") == codes
    assert unprinted(desk) == 0
    assert verify(desk.file).problems == []


def test_a_page_that_did_not_come_out(desk: Desk, tmp_path: Path) -> None:
    printed = print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    hoa = desk.find_delegate(HOA).id
    assert print_lost(desk, printed.run, (hoa,)) == 1
    assert printed_names(desk, tmp_path, "new") == ["Đặng Thị Hòa"]
    assert print_lost(desk, printed.run) == 3


def test_what_was_printed_before_is_still_there(desk: Desk, tmp_path: Path) -> None:
    badge(desk, HOA)
    print_lost(desk, reprint(desk, typed, tmp_path / "again.txt", HOA).run)
    assert worn(desk, HOA).prints == 1
    assert printed_names(desk, tmp_path, "new") == ["Lê Văn An", "Élodie Marchand-Roux", "Jean-Luc Œuvrard"]


def test_what_is_to_be_done_about_spoiled_prints(desk: Desk, tmp_path: Path) -> None:
    print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    again = reprint(desk, typed, tmp_path / "again.txt", HOA)
    told = spoiled(desk, again.run)
    assert (told.badges, told.new, told.changed) == (1, 0, 0), "the first print is still there"
    edit(desk, HOA, {"post": "Tổng Giám đốc"})
    changed = print_badges(desk, typed, tmp_path / "changed.txt", CHANGED)
    told = spoiled(desk, changed.run)
    assert (told.badges, told.new, told.changed) == (1, 0, 1)
    assert printed_names(desk, tmp_path, "changed") == ["Đặng Thị Hòa"]
    for _ in range(2):
        told = spoiled(desk, HOA)
    assert (told.badges, told.new, told.changed) == (1, 1, 0)
    withdraw(desk, HOA)
    replace(desk, typed, tmp_path / "new.txt", AN, "lost")
    told = spoiled(desk, told.run)
    assert (told.badges, told.new, told.changed) == (3, 2, 0), (
        "neither who has withdrawn nor a badge that ended"
    )


def test_spoiled_prints_are_named_by_run_or_delegate(desk: Desk, tmp_path: Path) -> None:
    printed = print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    one = spoiled(desk, HOA)
    assert (one.run, one.badges, one.name) == (printed.run, 1, "Đặng Thị Hòa")
    rest = spoiled(desk, printed.run[:12])
    assert (rest.badges, rest.name) == (3, "")
    assert spoiled(desk, printed.run).badges == 0
    with pytest.raises(errors.RunUnknown):
        spoiled(desk, HOA)


@pytest.mark.parametrize("text", ["ab" * 32, "abcdef012345", "abcdef0123456"])
def test_no_such_run(desk: Desk, text: str) -> None:
    badge(desk, HOA)
    before = commits(desk)
    with pytest.raises(errors.RunUnknown):
        spoiled(desk, text)
    assert commits(desk) == before


def test_what_is_no_print_is_no_run(desk: Desk) -> None:
    badge(desk, HOA)
    last = desk.file.mark()
    assert last is not None
    spoiled(desk, HOA)
    after = desk.file.mark()
    assert after is not None
    with pytest.raises(errors.RunUnknown):
        print_lost(desk, after.hash.hex())
    with pytest.raises(errors.DelegateUnknown):
        spoiled(desk, "Nobody Of That Name")


def test_only_those_whose_paper_is_out_of_date(desk: Desk, tmp_path: Path) -> None:
    print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    assert paper_counts(desk) == PaperCounts(people=4, unprinted=0, changed=0)
    edit(desk, HOA, {"post": "Tổng Giám đốc"})
    edit(desk, AN, {"email": "an@example.org"})
    assert paper_counts(desk) == PaperCounts(people=4, unprinted=0, changed=1)
    assert detail(desk, desk.find_delegate(HOA).id).stale
    assert printed_names(desk, tmp_path, "changed") == ["Đặng Thị Hòa"]
    assert printed_names(desk, tmp_path, "changed") == []
    assert not detail(desk, desk.find_delegate(HOA).id).stale
    edit(desk, HOA, {"name": "Đặng Thị Hoà"})
    withdraw(desk, HOA)
    assert paper_counts(desk) == PaperCounts(people=3, unprinted=0, changed=0)
    printed = print_badges(desk, typed, tmp_path / "none.txt", CHANGED)
    assert (printed.pages, printed.skipped) == (0, ["Đặng Thị Hoà"])


def test_counts_of_a_group(desk: Desk, tmp_path: Path) -> None:
    badge(desk, HOA)
    edit(desk, HOA, {"post": "Tổng Giám đốc"})
    assert paper_counts(desk, delegation="hue") == PaperCounts(people=2, unprinted=1, changed=1)
    assert paper_counts(desk, category="minister") == PaperCounts(people=1, unprinted=1, changed=0)


def test_a_programme_that_says_otherwise_changes_papers(desk: Desk, tmp_path: Path) -> None:
    print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    take_programme(
        desk,
        tmp_path,
        """
[[category]]
id = "minister"
name = { vi = "Bộ trưởng", fr = "Ministre", en = "Cabinet minister" }
colour = "#8C1D40"
protocol = true
""",
    )
    assert printed_names(desk, tmp_path, "changed") == ["Élodie Marchand-Roux"]


def test_a_desk_of_another_language_finds_the_same(desk: Desk, tmp_path: Path) -> None:
    print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    for language in ("vi", "fr"):
        assert paper_counts(Desk(desk.file, desk.clock, language)).changed == 0


def test_a_photo_counts_where_the_layout_shows_it(desk: Desk, tmp_path: Path) -> None:
    album = FakePress(typed.draw)
    album.info = msgspec.structs.replace(album.info, id="album", photos=True)
    hoa, an = (desk.find_delegate(one).id for one in (HOA, AN))
    print_badges(desk, typed, tmp_path / "plain.txt", Selection(delegate=HOA))
    print_badges(desk, album, tmp_path / "album.txt", Selection(delegate=AN))
    assert paper_counts(desk).changed == 0
    for one in (hoa, an):
        set_photo(desk, one, b"\xff\xd8 a picture")
    assert paper_counts(desk).changed == 1
    assert detail(desk, an).stale
    assert not detail(desk, hoa).stale


def test_the_detail_says_what_is_on_paper(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    hoa = desk.find_delegate(HOA).id
    before = detail(desk, hoa)
    assert (before.printed_ms, before.printed_layout, before.stale) == (0, "", False)
    badge(desk, HOA)
    after = detail(desk, hoa)
    assert (after.printed_ms, after.printed_layout, after.stale) == (clock.now, "typed", False)


def test_it_travels_with_the_log(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    printed = print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        assert unprinted(second) == 0
        assert print_lost(second, printed.run, (desk.find_delegate(MARCHAND).id,)) == 1
        give(commits_of(file), desk.file)
        assert dump(desk.file.connection) == dump(file.connection)
    assert printed_names(desk, tmp_path, "new") == ["Élodie Marchand-Roux"]
