"""Taking over a programme."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.programme import ProgrammeReport, set_programme
from checkin.domain import errors
from checkin.domain.verdict import Verdict

from .scene import HOA, PROGRAMME, at, badge, commits


def take(desk: Desk, text: str | bytes) -> ProgrammeReport:
    path = desk.file.path.parent / "programme.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return set_programme(desk, path)


def without(id: str) -> str:
    """Return the programme with one session taken out."""
    tables = PROGRAMME.split("[[session]]")
    kept = [table for table in tables if f'id = "{id}"' not in table]
    assert len(kept) == len(tables) - 1
    return "[[session]]".join(kept)


def test_the_sessions_of_the_file_take_the_place_of_the_first(empty: Desk) -> None:
    report = take(empty, PROGRAMME)
    assert report.removed == ["main"]
    assert {"guest", "minister", "hue", "plenary", "boat"} <= set(report.changed)
    ids = [one.id for one in empty.sessions]
    assert "main" not in ids
    assert ids[-1] == "tomorrow"
    by_id = {one.id: one for one in empty.sessions}
    assert (by_id["plenary"].date, by_id["tomorrow"].date) == ("2027-01-15", "2027-01-16")
    assert (by_id["boat"].capacity, by_id["boat"].reentry) == (2, "in-out")
    assert by_id["evening"].opens == "2027-01-15T19:00:00"
    assert by_id["audience"].categories == ["minister"]
    assert by_id["north"].parallel == by_id["south"].parallel == "workshops"
    assert empty.categories["minister"].protocol
    assert empty.event.first_day == "2027-01-15"


def test_the_same_programme_again_changes_nothing(desk: Desk) -> None:
    before = commits(desk)
    report = take(desk, PROGRAMME)
    assert (report.changed, report.removed, commits(desk)) == ([], [], before)


def test_one_commit(empty: Desk) -> None:
    before = commits(empty)
    take(empty, PROGRAMME)
    assert commits(empty) == before + 1


def test_a_session_taken_out_and_put_back_keeps_its_history(desk: Desk) -> None:
    code = badge(desk, HOA)
    at(desk, "lunch", code)
    assert take(desk, without("lunch")).removed == ["lunch"]
    with pytest.raises(errors.SessionUnknown):
        desk.find_session("lunch")
    assert take(desk, without("lunch")).removed == []
    report = take(desk, PROGRAMME)
    assert (report.changed, report.removed) == (["lunch"], [])
    assert at(desk, "lunch", code).verdict is Verdict.ALREADY_IN


def test_changed_rules_count_at_once(desk: Desk) -> None:
    code = badge(desk, HOA)
    assert at(desk, "audience", code).verdict is Verdict.NOT_HERE
    report = take(desk, PROGRAMME.replace('categories = ["minister"]', ""))
    assert report.changed == ["audience"]
    assert at(desk, "audience", code).verdict is Verdict.ADMITTED


def test_rules_name_people_delegations_and_categories_in_any_language(desk: Desk) -> None:
    code = badge(desk, HOA)
    for rule in ('delegations = ["hue"]', 'people = ["D1"]', 'categories = ["Guest"]'):
        take(desk, PROGRAMME.replace('categories = ["minister"]', rule))
        assert at(desk, "audience", code).verdict is Verdict.ADMITTED, rule
    take(desk, PROGRAMME.replace('categories = ["minister"]', 'people = ["D2"]'))
    assert at(desk, "audience", code).verdict is Verdict.NOT_HERE


def test_a_file_without_sessions_leaves_the_programme(desk: Desk) -> None:
    ids = [one.id for one in desk.sessions]
    report = take(desk, '[event]\nname = { en = "Renamed" }\n')
    assert (report.changed, report.removed) == ([], [])
    assert [one.id for one in desk.sessions] == ids
    assert desk.named(desk.event.name) == "Renamed"


def test_hours_after_midnight_belong_to_the_night(empty: Desk) -> None:
    take(
        empty,
        "[event]\nfirst_day = 2027-01-15\n[[session]]\nid = 'party'\nname = 'Party'\nday = 1\n"
        "opens = 20:00:00\ncloses = 02:00:00\n",
    )
    (party,) = empty.sessions
    assert (party.opens, party.closes) == ("2027-01-15T20:00:00", "2027-01-16T02:00:00")


SESSION = "[[session]]\nid = 's'\nname = 'S'\n"
CATEGORY = "[[category]]\nid = 'c'\nname = 'C'\n"


@pytest.mark.parametrize(
    ("text", "fault", "where", "value"),
    [
        ("[event", errors.ProgrammeSyntax, "", None),
        ("a = 1\na = 2", errors.ProgrammeSyntax, "", None),
        (b"name = '\xff'", errors.ProgrammeSyntax, "", None),
        (f"a = {'9' * 5000}", errors.ProgrammeSyntax, "", None),
        ("a = 2027-13-40", errors.ProgrammeSyntax, "", None),
        ("a = " + "[" * 2000 + "]" * 2000, errors.ProgrammeSyntax, "", None),
        ("[[session]]\nname = 'S'", errors.ProgrammeKeyMissing, "session 1", "id"),
        ("[[session]]\nid = 's'", errors.ProgrammeKeyMissing, "session s", "name"),
        (SESSION + "day = 1", errors.ProgrammeKeyMissing, "event", "first_day"),
        (SESSION + "opens = 08:00:00", errors.ProgrammeKeyMissing, "session s", "day"),
        (SESSION + "colour = 'red'", errors.ProgrammeKeyUnknown, "session s", "colour"),
        ("[sessions]", errors.ProgrammeKeyUnknown, "", "sessions"),
        ("[event]\nplace = 'x'", errors.ProgrammeKeyUnknown, "event", "place"),
        ("[event]\nname = { es = 'x' }", errors.ProgrammeKeyUnknown, "event.name", "es"),
        (SESSION + "reentry = 'twice'", errors.ProgrammeChoice, "session s.reentry", "twice"),
        (SESSION + "reentry = ''", errors.ProgrammeChoice, "session s.reentry", ""),
        (SESSION + "pictogram = 'coffe'", errors.ProgrammeChoice, "session s.pictogram", "coffe"),
        (SESSION + "pictogram = 1", errors.ProgrammeValue, "session s.pictogram", "1"),
        (CATEGORY + "shape = 'blob'", errors.ProgrammeChoice, "category c.shape", "blob"),
        (CATEGORY + "shape = ['star']", errors.ProgrammeValue, "category c.shape", "['star']"),
        ("[event]\nemergency = { es = 'x' }", errors.ProgrammeKeyUnknown, "event.emergency", "es"),
        ("[event]\ncontact = ''", errors.ProgrammeValue, "event.contact", None),
        ("[event]\ncontact = 113", errors.ProgrammeValue, "event.contact", "113"),
        (SESSION + "capacity = 0", errors.ProgrammeValue, "session s.capacity", "0"),
        (SESSION + "capacity = true", errors.ProgrammeValue, "session s.capacity", "True"),
        (SESSION + "capacity = 'ten'", errors.ProgrammeValue, "session s.capacity", "ten"),
        (SESSION + "date = 'soon'", errors.ProgrammeValue, "session s.date", "soon"),
        (SESSION + "categories = 'x'", errors.ProgrammeValue, "session s.categories", "x"),
        (SESSION + "categories = [1]", errors.ProgrammeValue, "session s.categories", "1"),
        ("[[session]]\nid = 'Not An Id'\nname = 'S'", errors.ProgrammeValue, "session 1.id", "Not An Id"),
        ("[[session]]\nid = 's'\nname = ''", errors.ProgrammeValue, "session s.name", None),
        ("[session]\nid = 's'", errors.ProgrammeValue, "session", None),
        ("session = ['s']", errors.ProgrammeValue, "session 1", "s"),
        ("event = 1", errors.ProgrammeValue, "event", "1"),
        (
            "[[category]]\nid = 'c'\nname = 'C'\ncolour = 'red'",
            errors.ProgrammeValue,
            "category c.colour",
            "red",
        ),
        (SESSION + SESSION, errors.ProgrammeTwice, "session", "s"),
        ("[event]\nname = 'x'\nfirst_day = 1", errors.ProgrammeValue, "event.first_day", "1"),
    ],
)
def test_faults_say_where_and_change_nothing(
    desk: Desk,
    text: str | bytes,
    fault: type[errors.ProgrammeFault],
    where: str,
    value: str | None,
) -> None:
    before = commits(desk)
    with pytest.raises(errors.ProgrammeFault) as raised:
        take(desk, text)
    assert type(raised.value) is fault
    assert raised.value.where == where
    assert value is None or raised.value.value == value
    assert commits(desk) == before


def test_a_wrong_word_is_answered_with_those_there_are(desk: Desk) -> None:
    with pytest.raises(errors.ProgrammeChoice) as raised:
        take(desk, CATEGORY + "shape = 'blob'")
    assert raised.value.allowed == "circle, square, triangle, diamond, hexagon, star, cross, drop"


def test_what_badges_show(desk: Desk) -> None:
    event = "[event]\ntimezone = 'Asia/Ho_Chi_Minh'\n"
    notices = "emergency = { vi = 'Gọi  115', fr = 'Appeler le 115' }\ncontact = '+84 900 000 999'\n"
    take(desk, event + notices + CATEGORY + "shape = 'star'\n" + SESSION + "pictogram = 'coffee'")
    assert desk.event.emergency == {"vi": "Gọi 115", "fr": "Appeler le 115"}
    assert desk.event.contact == {"und": "+84 900 000 999"}
    assert (desk.categories["c"].shape, desk.sessions[0].pictogram) == ("star", "coffee")
    take(desk, event + CATEGORY + SESSION)
    assert (desk.event.emergency, desk.event.contact) == ({}, {})
    assert (desk.categories["c"].shape, desk.sessions[0].pictogram) == ("", "")


@pytest.mark.parametrize("zone", ["Asia/Hanoy", "../../etc/passwd", "Asia", ""])
def test_an_unknown_time_zone(desk: Desk, zone: str) -> None:
    before = commits(desk)
    with pytest.raises(errors.TimezoneUnknown):
        take(desk, f'[event]\ntimezone = "{zone}"\n')
    assert commits(desk) == before


def test_files_that_cannot_be_read(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty.toml").write_bytes(b"\n \n")
    for path, fault in (
        (tmp_path / "none.toml", errors.FileMissing),
        (tmp_path, errors.FileIsDirectory),
        (tmp_path / "empty.toml", errors.FileEmpty),
    ):
        with pytest.raises(fault):
            set_programme(desk, path)


def test_rules_that_name_nobody_are_reported(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "slip.toml"
    rules = 'categories = ["gest"]\ndelegations = ["hue"]\npeople = ["D1", "D999"]\n'
    path.write_text(f'[[session]]\nid = "plenary"\nname = "Plenary"\n{rules}', encoding="utf-8")
    assert set_programme(desk, path).unknown == ["gest", "D999"]


def test_delegations_go_by_part_of_a_name_that_only_one_has(empty: Desk, tmp_path: Path) -> None:
    path = tmp_path / "authorities.toml"
    names = {"ha-giang": "Tỉnh Hà Giang", "ha-nam": "Tỉnh Hà Nam", "nam-dinh": "Tỉnh Nam Định"}
    tables = "".join(f'[[delegation]]\nid = "{key}"\nname = "{name}"\n' for key, name in names.items())
    path.write_text(tables, encoding="utf-8")
    set_programme(empty, path)
    found = [empty.find_delegation(text) for text in ("ha giang", "GIANG", "hà nam")]
    assert found == ["ha-giang", "ha-giang", "ha-nam"]
    for several in ("Nam", "tinh"):
        with pytest.raises(errors.DelegationUnknown):
            empty.find_delegation(several)
    assert empty.find_delegation("") == ""


@pytest.mark.parametrize(
    ("closes", "expected"),
    [
        ("01:00:00", "2027-01-16T01:00:00"),
        ("21:00:00", "2027-01-15T21:00:00"),
        ("2027-01-15T19:00:00", "2027-01-15T19:00:00"),
    ],
)
def test_a_closing_time_alone_after_midnight(empty: Desk, closes: str, expected: str) -> None:
    take(
        empty,
        "[event]\nfirst_day = 2027-01-15\n[[session]]\nid = 'party'\nname = 'Party'\nday = 1\n"
        f"starts = 20:00:00\ncloses = {closes}\n",
    )
    assert empty.sessions[0].closes == expected
