"""A scanner is told from a person by time alone, and no key is lost, doubled or moved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.ui.wedge.bursts import GAP, SHORTEST, SILENCE
from checkin.ui.wedge.strokes import Kind, Stroke

from .scanner import codes
from .typist import Typist

CODE = codes(1)[0]


@pytest.mark.parametrize("gap", [0, 1, 8, 30, GAP - 1])
@pytest.mark.parametrize("end", ["\r", "\t"])
def test_a_scan_comes_whole_and_nothing_of_it_reaches_the_window(gap: int, end: str) -> None:
    typist = Typist()
    typist.types(CODE + end, gap)
    assert [(scan.code, scan.end) for scan in typist.scans] == [(CODE, end)]
    assert typist.arrived == []
    assert typist.noticed == 1
    assert typist.scans[0].milliseconds == gap * 200


def test_without_an_end_silence_ends_it() -> None:
    typist = Typist()
    typist.types(CODE, 5)
    assert typist.scans == []
    typist.rests(SILENCE)
    assert [(scan.code, scan.end) for scan in typist.scans] == [(CODE, "")]


def test_a_late_enter_is_still_the_scanners() -> None:
    """It would press a button of the window."""
    typist = Typist()
    typist.types(CODE, 5)
    typist.rests(SILENCE + 20)
    typist.types("\r", 5)
    assert len(typist.scans) == 1
    assert typist.arrived == []


def test_two_ends_are_one() -> None:
    typist = Typist()
    typist.types(CODE + "\r\t" + CODE[::-1] + "\r", 5)
    assert [scan.code for scan in typist.scans] == [CODE, CODE[::-1]]
    assert typist.arrived == []


def test_scans_follow_each_other_without_a_pause() -> None:
    typist = Typist()
    for code in codes(20):
        typist.types(code + "\r", 4)
    assert [scan.code for scan in typist.scans] == codes(20)


def test_a_radio_scanner_may_stammer_once_it_has_begun() -> None:
    typist = Typist()
    typist.types(CODE[:100], 10)
    typist.now += SILENCE - 20
    typist.types(CODE[100:] + "\r", 10)
    assert [scan.code for scan in typist.scans] == [CODE]


def test_slow_typing_passes_key_by_key() -> None:
    typist = Typist()
    for number, key in enumerate("nguyễn văn a", start=1):
        typist.down(key)
        assert len(typist.typed) == number - 1
        typist.rests(GAP)
        assert len(typist.typed) == number, "one key waits for no other"
        typist.up(key)
        typist.rests(100)
    assert typist.typed == "nguyễn văn a"
    assert typist.scans == []


def test_a_persons_rollover_is_typing() -> None:
    """Two and three keys down at once, 12 and 30 ms apart."""
    typist = Typist()
    for key, wait in (("t", 12), ("h", 30), ("e", 90)):
        typist.down(key)
        typist.rests(wait)
    for key in "teh":
        typist.up(key)
    typist.rests(200)
    assert typist.arrived == ["t↓", "h↓", "e↓", "t↑", "e↑", "h↑"]


@pytest.mark.parametrize("count", [1, SHORTEST - 1])
def test_a_few_fast_keys_and_enter_are_typing(count: int) -> None:
    typist = Typist()
    typist.types("1234567"[:count] + "\r", 10)
    assert typist.typed == "1234567"[:count] + "\r"
    assert typist.scans == []


def test_a_key_held_down_is_typing() -> None:
    typist = Typist()
    typist.down("a")
    typist.rests(500)
    for _ in range(30):
        typist.up("a", repeated=True)
        typist.down("a", repeated=True)
        typist.rests(30)
    typist.up("a")
    assert typist.typed == "a" * 31
    assert typist.scans == []


def test_the_same_digit_twice_in_one_millisecond_is_no_key_held_down() -> None:
    """Qt on X11 takes it for one."""
    typist = Typist()
    typist.types("1234567", 1)
    typist.down("8")
    typist.up("8", repeated=True)
    typist.down("8", repeated=True)
    typist.up("8")
    typist.types("9\r", 1)
    assert [scan.code for scan in typist.scans] == ["1234567889"]


def test_commands_go_ahead_at_once_behind_what_was_typed() -> None:
    typist = Typist()
    typist.down("a")
    typist.now += 20
    typist.down("⎋")
    assert typist.arrived == ["a↓", "⎋↓"]
    typist.up("a")
    typist.up("⎋")
    assert typist.arrived[2:] == ["a↑", "⎋↑"]


def test_shift_keeps_its_place() -> None:
    typist = Typist()
    typist.down("⇧")
    assert typist.arrived == ["⇧↓"], "nothing waits, so Shift does not"
    typist.now += 10
    for key, wait in (("N", 20), ("⇧", 10)):
        typist.down(key) if key == "N" else typist.up(key)
        typist.now += wait
    typist.rests(GAP)
    assert typist.arrived == ["⇧↓", "N↓", "⇧↑"]


def test_the_shift_of_a_scan_is_let_go() -> None:
    typist = Typist()
    typist.down("⇧")
    typist.types("ABCDEFGH", 5)
    typist.up("⇧")
    typist.types("12\r", 5)
    assert [scan.code for scan in typist.scans] == ["ABCDEFGH12"]
    assert typist.arrived == ["⇧↓", "⇧↑"]


def test_commands_within_a_scan_command_nothing() -> None:
    """A foreign code may hold control characters: it must not undo an admission."""
    typist = Typist()
    typist.types("12345678⎋9\r", 5)
    assert [scan.code for scan in typist.scans] == ["123456789"]
    assert typist.arrived == []


def test_the_release_of_a_shortcut_is_no_key_of_the_scan_after_it() -> None:
    """Its press went to the shortcut, and Ctrl went up before it."""
    typist = Typist()
    assert not typist.bursts.takes(Stroke(Kind.OTHER, ord("z"), typist.now, "\x1a"))
    typist.now += 10
    typist.up("z")
    typist.types("12345678\r", 10)
    assert [scan.code for scan in typist.scans] == ["12345678"]


def test_keys_an_input_method_kept_are_seen_going_up() -> None:
    typist = Typist()
    for number, key in enumerate(CODE):
        if number % 3:
            typist.down(key)
        typist.now += 3
        typist.up(key)
        if number % 3 == 0:
            typist.composed("ấ")
        typist.now += 5
    typist.types("\r", 5)
    scan = typist.scans[0]
    assert (scan.code, scan.swallowed) == (CODE, 67)
    assert "ấ" in scan.received
    assert "ấ" not in typist.typed


def test_text_of_an_input_method_comes_behind_the_keys_before_it() -> None:
    typist = Typist()
    typist.down("v")
    typist.now += 20
    typist.composed("iế")
    typist.up("v")
    typist.rests(GAP)
    typist.composed("t")
    assert typist.arrived == ["v↓", "iế↓", "v↑", "t↓"]


def test_a_pause_of_the_machine_loses_nothing_of_the_code() -> None:
    """Quiet was called too early; the times of the keys tell better."""
    typist = Typist()
    typist.types(CODE[:5], 10)
    typist.bursts.quiet()
    typist.types(CODE[5:] + "\r", 10)
    assert [scan.code for scan in typist.scans] == [CODE]
    assert typist.typed == CODE[:5]


def test_a_scanner_set_to_french_types_digits_with_shift() -> None:
    typist = Typist()
    typist.types(")&@(!@#$%^\r", 5)
    assert [(scan.text, scan.code) for scan in typist.scans] == [(")&@(!@#$%^", "0729123456")]


def test_keys_typed_in_a_dialog_that_a_key_opened_come_behind() -> None:
    """The dialog's loop runs inside the replay of the key that opened it."""
    typist = Typist()

    def opens(item: str) -> None:
        typist.arrived.append(item)
        if item == "1↓":
            typist.types("x", 60)
            typist.rests(GAP)

    typist.bursts = type(typist.bursts)(opens, typist._notice, typist.scans.append)
    typist.types("12", 10)
    typist.rests(GAP)
    assert typist.typed == "12x"


@given(
    st.lists(
        st.tuples(st.sampled_from("abcdefg123⇧⎋\r"), st.integers(0, 130), st.integers(1, 200)), max_size=60
    )
)
def test_typing_arrives_whole_and_in_order(strokes: list[tuple[str, int, int]]) -> None:
    """However a person types, unless eight keys in a row come faster than any hand."""
    typist = Typist()
    fast, sent = 0, ""
    for key, wait, lift in strokes:
        fast = fast + 1 if wait < GAP else 0
        wait = wait if fast < SHORTEST - 1 else GAP
        typist.types(key, wait, lift)
        if typist.bursts.patience is not None and wait >= GAP:
            typist.bursts.quiet()
        sent += key
    typist.rests(GAP)
    assert typist.typed == sent
    assert [one[0] for one in typist.arrived if one[1] == "↑"] == list(sent)
    assert typist.scans == []


WORDS_TYPED = "dang thi huong"


def test_words_that_only_silence_ends_were_typed() -> None:
    """A busy display gives a person's keys the times of a scanner's."""
    typist = Typist()
    typist.types(WORDS_TYPED, 3)
    typist.rests(SILENCE)
    assert typist.scans == []
    assert typist.typed == WORDS_TYPED
    assert sorted(typist.arrived) == sorted(key + arrow for key in WORDS_TYPED for arrow in "↓↑")


def test_after_such_words_typing_and_scanning_go_on() -> None:
    typist = Typist()
    typist.types(WORDS_TYPED, 3)
    typist.rests(SILENCE)
    typist.types("abc", 200)
    typist.rests(GAP)
    typist.types(CODE + "\r", 3)
    assert typist.typed == WORDS_TYPED + "abc"
    assert [scan.code for scan in typist.scans] == [CODE]


def test_a_foreign_code_with_an_end_is_a_scan() -> None:
    typist = Typist()
    typist.types("HTTPS://EXAMPLE.ORG\r", 3)
    assert len(typist.scans) == 1
    assert typist.arrived == []
