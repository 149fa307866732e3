"""Spellings of one delegation share a key; two delegations never do."""

from __future__ import annotations

from collections import defaultdict

import pytest

from checkin.domain.country_names import COUNTRIES
from checkin.roster.meanings import Canonical, suit
from checkin.roster.place_index import departement, find, places, plain
from checkin.roster.place_names import DEPARTEMENTS, REGIONS, VIETNAM
from checkin.roster.places import canonical

SAME = """
TP.HCM|TP. HCM|Tp Hồ Chí Minh|Thành phố Hồ Chí Minh|Ho Chi Minh City|HCMC|Hô-Chi-Minh-Ville|TPHCM|Đoàn TP.HCM
Tỉnh Hà Nam|Hà Nam|Ha Nam province|Province de Hà Nam|Đoàn đại biểu tỉnh Hà Nam
Hà Nội|Hanoi|HANOÏ|Thủ đô Hà Nội|Hanoi, Vietnam|Việt Nam – Hà Nội|TP Hà Nội
Đà Nẵng|Da Nang|Danang|Đà nẵng (Việt Nam)
Đắk Lắk|Dak Lak|Daklak|Đắc Lắc
Bà Rịa – Vũng Tàu|Bà Rịa-Vũng Tàu|BR-VT|Tỉnh Bà Rịa Vũng Tàu
Île-de-France|Ile de France|Région Île-de-France|Vùng Île-de-France|IDF|L’Île-de-France
Conseil régional d'Île-de-France|Conseil Régional Ile de France|Hội đồng vùng Île-de-France
Val-de-Marne|Département du Val de Marne|Val-de-Marne (94)|Département 94|Tỉnh Val-de-Marne
CD 94|CD94|Conseil départemental du Val-de-Marne|Conseil général du Val-de-Marne
Seine-Saint-Denis|Seine St Denis|Dépt de la Seine-Saint-Denis
UBND tỉnh Hà Nam|Ủy ban nhân dân tỉnh Hà Nam|Comité populaire de la province de Hà Nam
HĐND TP Hà Nội|Hội đồng nhân dân thành phố Hà Nội|Hanoi People's Council
Ville de Lille|Lille|Thành phố Lille|City of Lille
Sở Ngoại vụ TP.HCM|Sở Ngoại vụ thành phố Hồ Chí Minh|Sở Ngoại vụ Hồ Chí Minh
Ambassade de France au Vietnam|Embassy of France in Vietnam|Embassy of France to Viet Nam
Pháp|Đoàn Pháp|ĐOÀN PHÁP
A.F.D.|AFD
Agence française de développement|Agence Française de Développement (AFD)
Saint-Malo|St Malo|St. Malo
Culture et patrimoine|Culture & patrimoine
Côte d'Ivoire|Cote D’ivoire
Iran (Islamic Republic of)|Islamic Republic of Iran
"""
LIKELY = {
    "language": "Sài Gòn|TP.HCM · Bretagne|Brittany Region · Huế|Thừa Thiên Huế · Đức|Germany · "
    "Đại sứ quán Pháp tại Việt Nam|Ambassade de France au Vietnam · Ambassade de France à Hanoï|"
    "Embassy of France in Vietnam · Sở Ngoại vụ Sài Gòn|Sở Ngoại vụ TP.HCM",
    "body": "UBND tỉnh Hà Nam|Hà Nam · Conseil régional d'Île-de-France|Île-de-France · "
    "Mairie de Lille|Lille · Région Guadeloupe|Guadeloupe · CD 94|Département du Val-de-Marne",
    "fuller": "French Embassy|Embassy of France in Vietnam",
    "abbreviation": "AFD|Agence française de développement (AFD)",
}
APART = """
Hà Nội|Đại học Hà Nội
Hà Nam|Hà Nội
Loire|Loire-Atlantique|Haute-Loire|Pays de la Loire|Saône-et-Loire
Nord|Nord-Pas-de-Calais|Pas-de-Calais
Sơn La|Sơn Tây
Université de Lille|Lille
Bộ Ngoại giao|Vụ Châu Âu, Bộ Ngoại giao
Association d'amitié France-Vietnam Lyon|Association d'amitié France-Vietnam Paris
Association France-Vietnam 94|Association France-Vietnam 75
UBND tỉnh Hà Nam|HĐND tỉnh Hà Nam
Tỉnh Hà Nam|HĐND tỉnh Hà Nam
Région Guadeloupe|Département de la Guadeloupe
Bắc Ninh|Thành phố Bắc Ninh
Ville de Lyon|Métropole de Lyon
Luxembourg|Ville de Luxembourg
Kansas|Kansas City
Đoàn Thanh niên|Thanh niên
Sở Ngoại vụ Hà Nội|Sở Ngoại vụ Hà Nam
Ambassade de France au Vietnam|Ambassade de France au Laos|Ambassade du Vietnam en France
Congo|République démocratique du Congo
Guinée|Guinée-Bissau|Guinée équatoriale|Papouasie-Nouvelle-Guinée
Niger|Nigeria
Corée du Sud|Corée du Nord
Val-de-Marne|Val-de-Marne (75)
"""


def likely(one: Canonical, other: Canonical) -> set[str]:
    """Why two texts may be one."""
    return {
        mine.why
        for mine in one.hints
        for theirs in other.hints
        if (mine.why, mine.key) == (theirs.why, theirs.key) and suit(mine, theirs)
    }


@pytest.mark.parametrize("line", SAME.strip().splitlines())
def test_spellings_of_one_share_a_key(line: str) -> None:
    assert len({canonical(text).key for text in line.split("|")}) == 1


@pytest.mark.parametrize("line", APART.strip().splitlines())
def test_what_is_apart_neither_shares_a_key_nor_is_proposed(line: str) -> None:
    found = [canonical(text) for text in line.split("|")]
    assert len({one.key for one in found}) == len(found)
    for i, one in enumerate(found):
        assert not [other for other in found[i + 1 :] if likely(one, other)]


@pytest.mark.parametrize(
    ("why", "pair"), [(why, pair) for why, pairs in LIKELY.items() for pair in pairs.split(" · ")]
)
def test_what_may_be_one_is_hinted_at_only(why: str, pair: str) -> None:
    one, other = (canonical(text) for text in pair.split("|"))
    assert one.key != other.key
    assert why in likely(one, other)


def test_no_two_places_share_a_name_or_a_key() -> None:
    """Each name of each place, with and without words for its level, stays with its place."""
    texts: list[tuple[str, str]] = []
    for line in filter(None, (VIETNAM + REGIONS).splitlines()):
        key, levels, names = line.split(" ", 2)
        for name in names.replace("~", "|").split("|"):
            forms = ["{}", "Đoàn {}", "UBND {}", "Conseil régional de {}"]
            forms += ["Tỉnh {}", "Province de {}"] if "province" in levels else []
            texts += [(key, form.format(name.strip())) for form in forms]
    for part in DEPARTEMENTS.replace("\n", "|").split("|"):
        if part:
            number, name = part.split(" ", 1)
            forms = ["{}", "Département de {}", f"{{}} ({number})", "Conseil départemental de la {}"]
            texts += [(f"fr-{number.lower()}", form.format(name)) for form in forms]
            texts.append((f"fr-{number.lower()}", f"CD {number}"))
    for line in COUNTRIES.strip().splitlines():
        code, names = line.split(" ", 1)
        texts += [(code.lower(), name) for name in names.split("|")]
    by_key: dict[str, set[str]] = defaultdict(set)
    hinted: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, text in texts:
        found = canonical(text)
        by_key[found.key].add(key)
        for hint in found.hints:
            hinted[hint.why, hint.key].add(key)
    assert len(texts) > 1500
    assert {key: ids for key, ids in by_key.items() if len(ids) > 1} == {}
    assert {key: ids for key, ids in hinted.items() if len(ids) > 1} == {}


def test_the_tables_are_whole() -> None:
    ids = {place.id for place in places().values()}
    assert sum(key.startswith("vn-") for key in ids) == 63
    numbers = {f"{n:02}" for n in range(1, 96) if n != 20} | {"2a", "2b", "971", "972", "973", "974", "976"}
    assert all(departement(number) for number in numbers)
    assert departement("20") is None
    assert sum(len(key) == 2 for key in ids) > 190


def test_a_name_is_found_only_whole() -> None:
    assert find(plain("Loire-Atlantique")) != find("loire")
    assert find("ha") is None
    assert find("") is None


@pytest.mark.parametrize(
    "text", ["", " ", "…", "(", "12", "Ambassade", "Tỉnh", "Đoàn", "CD", "ລາວ", "a, b", "La"]
)
def test_odd_texts_are_taken_as_they_are(text: str) -> None:
    assert canonical(text).key == canonical(text).key
    assert not canonical(text).exact
