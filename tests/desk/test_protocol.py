"""How to receive somebody: from a list, corrected at a desk, exported and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.export_roster import export_roster
from checkin.desk.import_roster import import_roster
from checkin.desk.people import edit
from checkin.domain.programme import LANGUAGES
from checkin.domain.protocol import ProtocolCard, card_of
from checkin.words import Words
from checkin.words.headings import headings
from checkin.words.protocol import greeting, protocol_lines
from tests.kit import RESOURCES

from .scene import commits, take_roster

ROSTER = """Mã,Danh xưng,Họ và tên,Chức vụ,Ngôn ngữ,Cách đọc tên,Người đón
1,S.E. Mme,Katrien VAN DEN BOSSCHE,Ambassadrice,fr,ca-TRIN,"Vũ Hà, +84 900 000 123"
2,Bà,Đặng Thị Hường,Thứ trưởng,,,
"""


def protocol_card(desk: Desk, reference: str) -> ProtocolCard:
    return card_of(desk.find_delegate(reference).fields, desk.event, desk.language)


def words_in(language: str) -> Words:
    return Words(RESOURCES / "translations", language)


def test_the_greeting_is_in_the_language_of_who_is_greeted(empty: Desk, tmp_path: Path) -> None:
    take_roster(empty, tmp_path, ROSTER)
    katrien, huong = (protocol_card(empty, one) for one in "12")
    assert (katrien.pronunciation, katrien.greeter) == ("ca-TRIN", "Vũ Hà, +84 900 000 123")
    assert greeting(katrien, words_in) == "Bienvenue, Madame l’Ambassadrice."
    assert greeting(huong, words_in) == "Kính chào Thứ trưởng Hường."
    assert (huong.greeter, huong.contact) == ("", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_has_a_caption_in_the_readers_language(empty: Desk, tmp_path: Path, language: str) -> None:
    take_roster(empty, tmp_path, ROSTER)
    card = protocol_card(empty, "1")
    lines = protocol_lines(card, words_in(language), words_in)
    assert [text for _, text in lines] == ["ca-TRIN", greeting(card, words_in), card.greeter]
    assert all(caption and caption[0].isupper() for caption, _ in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_correction_survives_an_export(empty: Desk, tmp_path: Path, language: str) -> None:
    take_roster(empty, tmp_path, ROSTER)
    edit(empty, "2", {"pronunciation": "HƯỜNG", "greeter": "Tạ Thu Ngân, +84 900 000 301"})
    edit(empty, "1", {"greeter": ""})
    written = commits(empty)
    export_roster(empty, tmp_path / "out.xlsx", headings(words_in(language)), "roster")
    report = import_roster(empty, tmp_path / "out.xlsx", {})
    assert (report.unchanged, report.changed, report.conflicts) == (2, 0, 0)
    assert commits(empty) == written
    assert protocol_card(empty, "2").contact == "Tạ Thu Ngân, +84 900 000 301"
    assert protocol_card(empty, "1").greeter == ""
