"""The list of desks: what the log says, joined with what a hub has heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.desks import State, desks, find_desk
from checkin.desk.likeness import Alike, Shown, shown_here
from checkin.desk.me import me
from checkin.desk.naming_desk import rename_desk
from checkin.desk.people import walk_in
from checkin.desk.retire import retire
from checkin.desk.revoke import revoke
from checkin.desk.writing import record_of, write
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import DESK, HUB, Role
from checkin.domain.partners import Partner
from checkin.store import exchange
from checkin.store.eventfile import EventFile
from tests.kit import MINUTE, Clock, commits_of, enrol, give

SAME, OTHER = b"s" * 32, b"o" * 32


def named(organiser: Desk, folder: Path, clock: Clock, name: str, role: Role = Role.DESK) -> EventFile:
    """Another desk of the event that has said its name, to the organiser too."""
    file = enrol(organiser.file, folder, name, clock, role)
    rename_desk(Desk(file, clock), name)
    give(commits_of(file), organiser.file)
    return file


def heard(file: EventFile, **more: object) -> Partner:
    """What a hub tells of an installation that holds the same log."""
    told: dict[str, object] = {
        "key": file.key,
        "machine": file.key[:8],
        "version": "1.2.3",
        "ago_ms": 4_000,
        "offset_ms": -250,
        "waiting": 0,
        "lacking": 0,
        "fingerprint": SAME,
    }
    return Partner(**(told | more))  # type: ignore[arg-type]


def showing(desk: Desk, fingerprint: bytes) -> Shown:
    """What this desk shows, as if it had been computed."""
    with desk.file.reading() as connection:
        return Shown(exchange.heads(connection), fingerprint)


def test_a_desk_alone_lists_itself(empty: Desk, clock: Clock) -> None:
    (own,) = desks(empty)
    assert (own.name, own.role, own.own, own.state) == ("desk", Role.ORGANISER, True, State.ACTIVE)
    assert own.commits == len(commits_of(empty.file))
    assert own.written_ms == clock.now
    assert own.contact_ms is None
    assert own.version


def test_own_desk_first_then_by_name_then_those_that_have_ended(
    empty: Desk, tmp_path: Path, clock: Clock
) -> None:
    with (
        named(empty, tmp_path, clock, "Đông"),
        named(empty, tmp_path, clock, "Bắc"),
        named(empty, tmp_path, clock, "An") as gone,
    ):
        retire(empty, gone.key.hex())
        assert [one.name for one in desks(empty)] == ["desk", "Bắc", "Đông", "An"]


def test_what_a_hub_has_heard_stands_beside_what_the_log_says(
    empty: Desk, tmp_path: Path, clock: Clock
) -> None:
    with named(empty, tmp_path, clock, "second") as file:
        clock.pass_(3 * MINUTE)
        walk_in(Desk(file, clock), {"name": "Trần Bảo"})
        give(commits_of(file), empty.file)
        told = heard(file, waiting=2, lacking=5, fingerprint=OTHER)
        _, second = desks(empty, [told], showing(empty, SAME))
    assert second.written_ms == clock.now
    assert second.commits == 2
    assert (second.contact_ms, second.offset_ms, second.version) == (4_000, -250, "1.2.3")
    assert (second.waiting, second.lacking) == (2, 5)
    assert second.alike is Alike.UNKNOWN, "another log may well show something else"


@pytest.mark.parametrize(
    ("theirs", "ours", "alike"),
    [
        (SAME, SAME, Alike.EQUAL),
        (OTHER, SAME, Alike.DIFFERENT),
        (b"", SAME, Alike.UNKNOWN),
        (b"", b"", Alike.UNKNOWN),
    ],
)
def test_fingerprints_are_compared_where_both_are_known(
    empty: Desk, tmp_path: Path, clock: Clock, theirs: bytes, ours: bytes, alike: Alike
) -> None:
    with named(empty, tmp_path, clock, "second") as file:
        own, second = desks(empty, [heard(file, fingerprint=theirs)], showing(empty, ours))
    assert second.alike is alike
    assert own.alike is (Alike.EQUAL if ours else Alike.UNKNOWN)


def test_what_was_shown_before_the_last_entry_is_compared_with_nobody(
    empty: Desk, tmp_path: Path, clock: Clock
) -> None:
    with named(empty, tmp_path, clock, "second") as file:
        shown = showing(empty, SAME)
        walk_in(empty, {"name": "Trần Bảo"})
        own, second = desks(empty, [heard(file, fingerprint=OTHER)], shown)
    assert (own.alike, second.alike) == (Alike.UNKNOWN, Alike.UNKNOWN)


def test_replicas_with_the_same_log_show_the_same(empty: Desk, tmp_path: Path, clock: Clock) -> None:
    with named(empty, tmp_path, clock, "second") as file:
        give(commits_of(empty.file), file)
        shown = shown_here(Desk(file, clock))
        assert shown is not None
        own, second = desks(empty, [heard(file, fingerprint=shown.fingerprint)], shown_here(empty))
    assert (own.alike, second.alike) == (Alike.EQUAL, Alike.EQUAL)


def test_without_an_own_fingerprint_those_who_hold_the_same_log_are_compared(
    empty: Desk, tmp_path: Path, clock: Clock
) -> None:
    with (
        named(empty, tmp_path, clock, "2") as second,
        named(empty, tmp_path, clock, "3") as third,
        named(empty, tmp_path, clock, "4") as fourth,
    ):
        partners = [heard(second), heard(third, fingerprint=OTHER), heard(fourth)]
        assert [one.alike for one in desks(empty, partners)] == [
            Alike.UNKNOWN,
            Alike.EQUAL,
            Alike.DIFFERENT,
            Alike.EQUAL,
        ]
        partners.append(heard(empty.file, fingerprint=OTHER))
        assert [one.alike for one in desks(empty, partners)] == [
            Alike.EQUAL,
            Alike.DIFFERENT,
            Alike.EQUAL,
            Alike.DIFFERENT,
        ]


def test_installations_on_one_machine_are_named(empty: Desk, tmp_path: Path, clock: Clock) -> None:
    with (
        named(empty, tmp_path, clock, "second") as second,
        named(empty, tmp_path, clock, "third") as third,
        named(empty, tmp_path, clock, "fourth") as fourth,
    ):
        partners = [
            heard(second, machine=me(empty).machine),
            heard(third),
            heard(fourth, machine=third.key[:8]),
        ]
        shares = {one.name: one.shares for one in desks(empty, partners)}
    assert shares == {"desk": ["second"], "second": ["desk"], "third": ["fourth"], "fourth": ["third"]}


def test_a_desk_known_by_its_certificate_alone_is_listed(empty: Desk, tmp_path: Path, clock: Clock) -> None:
    with enrol(empty.file, tmp_path, "silent", clock) as file:
        _, silent = desks(empty)
        assert silent.name == file.key.hex()[:8]
    assert (silent.commits, silent.written_ms) == (0, None)


def test_whoever_is_not_certified_is_not_listed(empty: Desk, clock: Clock) -> None:
    stranger = Partner(b"x" * 32, b"m" * 8, "9", 0, None, 0, 0)
    assert len(desks(empty, [stranger])) == 1


def test_a_revoked_desk_says_when_where_and_why(empty: Desk, tmp_path: Path, clock: Clock) -> None:
    with named(empty, tmp_path, clock, "lost") as file:
        clock.pass_(MINUTE)
        revoked_ms = clock.now
        revoke(empty, file.key.hex(), "left in a taxi")
        clock.pass_(MINUTE)
        walk_in(Desk(file, clock), {"name": "Kẻ Gian"})
        give(commits_of(file), empty.file)
        _, lost = desks(empty)
    assert (lost.state, lost.ended_ms, lost.ended_by) == (State.REVOKED, revoked_ms, "desk")
    assert lost.reason == "left in a taxi"
    assert lost.uncounted == 1
    assert lost.written_ms == revoked_ms - MINUTE, "what does not count is not its last word"


def test_a_hub_shows_where_it_answers_until_it_is_off(empty: Desk, clock: Clock) -> None:
    thing = subject(empty.file.event, HUB, empty.file.key)
    for off, shown in ((False, ["192.0.2.7:7464"]), (True, [])):
        with empty.file.writing() as work:
            fields = {"addresses": ["192.0.2.7:7464"], "off": off}
            work.append([write(HUB, thing, fields)], empty.stamp())
        assert desks(empty)[0].addresses == shown


def test_a_desk_is_found_by_name_without_tones_or_by_key(empty: Desk, tmp_path: Path, clock: Clock) -> None:
    with named(empty, tmp_path, clock, "Cửa Đông") as file:
        assert find_desk(empty, "cua dong") == file.key
        assert find_desk(empty, f" {file.key.hex().upper()} ") == file.key
        with pytest.raises(errors.DeskUnknown) as unknown:
            find_desk(empty, "cua dang")
        assert unknown.value.nearest == ["Cửa Đông"]
        with pytest.raises(errors.DeskUnknown):
            find_desk(empty, "")


def test_two_desks_of_one_name_are_told_by_their_keys(empty: Desk, tmp_path: Path, clock: Clock) -> None:
    with (
        named(empty, tmp_path, clock, "one") as first,
        named(empty, tmp_path, clock, "two") as second,
    ):
        for file in (first, second):
            rename_desk(Desk(file, clock), "Cửa A")
            give(commits_of(file), empty.file)
        with pytest.raises(errors.DeskAmbiguous) as ambiguous:
            find_desk(empty, "cửa a")
        assert ambiguous.value.nearest == sorted([first.key.hex()[:8], second.key.hex()[:8]])
        for file in (first, second):
            # What the list of desks shows of a key names the desk.
            for text in (file.key.hex()[:8], file.key.hex()[:23].upper()):
                assert find_desk(empty, text) == file.key
            with pytest.raises(errors.DeskUnknown):
                find_desk(empty, file.key.hex()[:7])
        with pytest.raises(errors.DeskAmbiguous):
            revoke(empty, "cửa a")
        assert revoke(empty, first.key.hex()[:8]).desk == "Cửa A"
        assert set(empty.file.trust.revoked) == {first.key}


def test_what_a_desk_calls_itself_steers_no_terminal(empty: Desk, tmp_path: Path, clock: Clock) -> None:
    with named(empty, tmp_path, clock, "one") as file:
        theirs = Desk(file, clock)
        thing = subject(file.event, DESK, file.key)
        evil = "\x1b[2J\x1b]0;x\x07Cửa\n\u202eA\u2066 1\x9b"
        with file.writing() as work:
            record = record_of(work, thing, {DESK})
            work.append([write(DESK, thing, {"name": evil}, record)], theirs.stamp())
        give(commits_of(file), empty.file)
        assert empty.desk_name(file.key) == "[2J]0;xCửa A 1"
        assert [one.name for one in desks(empty) if one.key == file.key] == ["[2J]0;xCửa A 1"]
        assert empty.door_name(evil, file.key) == "[2J]0;xCửa A 1"
