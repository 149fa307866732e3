"""How officials are addressed, each in their own language."""

from __future__ import annotations

import pytest

from checkin.domain.greeting import address, language_of
from checkin.domain.programme import LANGUAGES, Event
from checkin.domain.protocol import card_of


def of(text: str, **more: str) -> dict[str, str]:
    honorific, name, post = (part.strip() for part in text.split("|"))
    return {"honorific": honorific, "name": name, "post": post, **more}


@pytest.mark.parametrize(
    ("who", "language", "expected"),
    [
        ("Bà|Đặng Thị Hường|Thứ trưởng", "vi", "Thứ trưởng Hường"),
        ("Ông|Nguyễn Công Quang|Đại sứ đặc mệnh toàn quyền", "vi", "Đại sứ Quang"),
        ("Ông|Lê Văn An|Chuyên viên", "vi", "Ông An"),
        ("Ông|Lê Văn An|chủ tịch", "vi", "Chủ tịch An"),
        ("|Lê Văn An|", "vi", "Lê Văn An"),
        ("Mme|Élise CORDONNIER|Directrice", "vi", "Bà Cordonnier"),
        ("S.E. M.|Gilles PÉRICHON|Ambassadeur de France", "fr", "Monsieur l’Ambassadeur"),
        ("Mme|Élise CORDONNIER|Ministre déléguée", "fr", "Madame la Ministre"),
        ("Mme|Élise CORDONNIER|Ministre-conseillère", "fr", "Madame Cordonnier"),
        ("M.|Jean DE LA TOUR|Maire de Sceaux", "fr", "Monsieur le Maire"),
        ("M.|Antoine FAUCHEUX|Maire adjoint", "fr", "Monsieur Faucheux"),
        ("M.|Antoine FAUCHEUX|Adjoint au maire", "fr", "Monsieur Faucheux"),
        ("Mme|Anne DE KERGUÉLEN|Vice-présidente", "fr", "Madame la Vice-Présidente"),
        ("S.E. Mme|Anne DE KERGUÉLEN|Observatrice", "fr", "Excellence"),
        ("Bà|Đặng Thị Hường|Thứ trưởng", "fr", "Madame Hường"),
        ("|Élise CORDONNIER|Ministre", "fr", "Élise CORDONNIER"),
        ("H.E. Ms|Margaret O'CONNELL|Ambassador of Canada", "en", "Your Excellency"),
        ("Ms|Catherine WHITFIELD-TAN|Mayor", "en", "Madam Mayor"),
        ("Mr|John SMITH|Counsellor", "en", "Mr Smith"),
        ("Dr|John SMITH|Counsellor", "en", "Dr Smith"),
        ("M.|Jean DUPONT|Maire", "en", "Mr Dupont"),
    ],
)
def test_address(who: str, language: str, expected: str) -> None:
    assert address(of(who), language) == expected


@pytest.mark.parametrize(
    ("fields", "language"),
    [
        ({"language": "fr"}, "fr"),
        ({"language": "de"}, "en"),
        ({"honorific": "Bà"}, "vi"),
        ({"honorific": "S.E. M."}, "fr"),
        ({"honorific": "Mr"}, "en"),
        ({"honorific": "Ms", "language": "vi"}, "vi"),
        ({}, "en"),
    ],
)
def test_the_language_to_greet_in(fields: dict[str, str], language: str) -> None:
    assert language_of(fields) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_left_without_an_address(language: str) -> None:
    assert address({}, language) == ""
    assert address({"name": "X"}, language) == "X"
    assert address({"name": "X", "honorific": "Bà", "post": "Đại sứ"}, language)


def test_the_card_names_who_receives_them_before_the_events_desk() -> None:
    event = Event(contact={"en": "Desk", "vi": "Bàn"})
    mine = of("Bà|Đặng Thị Hường|Thứ trưởng", greeter="Vũ Hà, 0900", pronunciation="hường")
    card = card_of(mine, event, "vi")
    assert (card.title, card.called, card.pronunciation) == ("Thứ trưởng", "Bà Hường", "hường")
    assert (card.language, card.address, card.contact) == ("vi", "Thứ trưởng Hường", "Vũ Hà, 0900")
    assert card_of(of("Bà|Đặng Thị Hường|"), event, "vi").contact == "Bàn"
    assert card_of({"name": "X"}, Event(), "vi").contact == ""
