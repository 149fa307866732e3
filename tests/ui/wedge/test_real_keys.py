"""Real X key events under three layouts, into a process of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import Need
from tests.ui.xserver import XServer, xserver

from .scanner import CONTROL, ENTER, ESCAPE, F3, TAB, codes, keycodes, listening

LAYOUTS = {
    "us": "1234567890",
    "fr": "&é\"'(-è_çà",
    # Marks that combine with the letter before them.
    "vn": "ăâêô\u0300\u0309\u0303\u0301\u0323đ",
}
SCANS = 20
ENDS: list[list[int | str]] = [[ENTER], [TAB], []]
FOREIGN = "HTTPS://EXAMPLE.ORG/a?b=1"
PERSON_MS = 90


@pytest.fixture(scope="module")
def server(need: Need) -> Iterator[XServer]:
    with xserver(need) as running:
        yield running


@pytest.fixture(params=LAYOUTS)
def display(server: XServer, request: pytest.FixtureRequest) -> XServer:
    server.layout(request.param)
    return server


def layout_of(request: pytest.FixtureRequest) -> str:
    return str(request.node.callspec.params["display"])


def test_scans_are_exact_whatever_the_layout(display: XServer, request: pytest.FixtureRequest) -> None:
    """With Enter, with Tab, with nothing; a key every 1 to 5 ms; and one code that is not ours."""
    with listening(display) as (listener, hands):
        # What is not all digits needs an end: without one it may be somebody's words.
        for number, code in enumerate([*codes(SCANS), "1234567890", FOREIGN]):
            place = hands.scan(code, ENDS[number % 3], gap_ms=(1, 2, 1, 5)[number % 4])
            assert listener.since("scanned", place) == listener.since("code", place) == [code]
            assert listener.since("field", place) == []
        assert LAYOUTS[layout_of(request)] in listener.all("received"), "the layout was really in use"


def test_typing_arrives_as_the_layout_makes_it(display: XServer, request: pytest.FixtureRequest) -> None:
    letters, digits = "hello, ok", LAYOUTS[layout_of(request)]
    with listening(display, "off") as (plain, hands):
        hands.press([*keycodes(letters), *keycodes("1234567890")], gap_ms=PERSON_MS)
        plain.until(lambda it: str(it.last("field")).endswith(digits))
    with listening(display) as (listener, hands):
        hands.press([*keycodes(letters), *keycodes("1234567890")], gap_ms=PERSON_MS)
        listener.until(lambda it: str(it.last("field")).endswith(digits))
        assert listener.all("field") == plain.all("field"), "letter by letter as without the wedge"
        assert listener.all("scanned") == []


def test_nothing_is_lost_while_a_dialog_is_open(display: XServer) -> None:
    with listening(display, "dialog") as (listener, hands):
        for code in codes(5, seed=2):
            place = hands.scan(code, [ENTER], gap_ms=2)
            assert listener.since("scanned", place) == [code]
            assert listener.since("inner", place) == []
        assert listener.all("code") == []
        assert listener.last("waiting") == len(listener.all("scanned"))
        assert listener.all("closed") == [], "the scanner's Enter pressed no button"
        hands.press([ESCAPE], gap_ms=1)
        listener.until(lambda it: it.last("waiting") == 0)
        assert listener.all("code") == listener.all("scanned")


def test_stalls_of_the_window_break_no_scan(display: XServer) -> None:
    """It stands still for 150 ms of every 400; each scan lasts longer than that."""
    with listening(display, "stall") as (listener, hands):
        for number, code in enumerate(codes(4, seed=3)):
            place = hands.scan(code, [ENTER], gap_ms=(3, 6)[number % 2])
            assert listener.since("scanned", place) == [code]
            assert listener.since("field", place) == []


def test_shortcuts_answer_at_once_and_one_key_shortcuts_to_people_only(server: XServer) -> None:
    server.layout("us")
    with listening(server, "unfocused") as (listener, hands):
        hands.press([F3, f"{CONTROL}+{keycodes('z')[0]}"], gap_ms=1)
        listener.until(lambda it: it.all("shortcut") == ["F3", "Ctrl+Z"])
        place = hands.scan("7" * 20, [ENTER], gap_ms=5)
        assert listener.since("scanned", place) == ["7" * 20]
        assert listener.since("shortcut", place) == []
        hands.press(keycodes("7"), gap_ms=1)
        listener.until(lambda it: it.last("shortcut") == "7")


def test_dead_keys_compose_and_a_scan_with_dead_keys_is_read(server: XServer) -> None:
    """The French circumflex lies on the key of the American bracket: '[' then 'e' gives 'ê'."""
    server.layout("fr")
    with listening(server) as (listener, hands):
        hands.press(keycodes("t[e"), gap_ms=PERSON_MS)
        listener.until(lambda it: it.last("field") == "tê")
        place = hands.scan("01234[e789[[e", [ENTER], gap_ms=6)
        assert listener.since("scanned", place) == ["01234[e789[[e"]
        assert "ê" in str(listener.last("received"))
        assert listener.since("field", place) == []
        hands.press(keycodes("[e"), gap_ms=PERSON_MS)
        listener.until(lambda it: str(it.last("field")).endswith("ê"))
