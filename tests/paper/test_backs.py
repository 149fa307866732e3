"""Backs: whom to call, whom to ask, the programme in up to three languages, each text in its box."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.domain.faces import BackDay, BackSession, BadgeBack, LogoPicture
from checkin.paper.layout.fields import conditions
from checkin.paper.layout.finding import Layouts
from checkin.paper.layout.model import Layout, Notice, Programme

from .conftest import RESOURCES
from .glyphs import glyphs
from .people import everyday
from .programmes import CONTACT, EMERGENCY, NAMES, programme, sample, three_days

if TYPE_CHECKING:
    from checkin.paper.layout.model import BackBox

    from .conftest import Pdf, Printed
    from .glyphs import Glyph

LAYOUTS = ("a6", "a7", "card")
ON_ALL = pytest.mark.parametrize("layout", LAYOUTS)
POINT = 25.4 / 72
LEAST = 5.5
HARD = ("Ẵ" * 500, "x" * 500, "Ẩwu Đỗgịj " * 50)


def upright(layout: str) -> str:
    """Return the edge over which the back of a single badge is upright on its page."""
    return "short" if layout == "card" else "long"


def back_of(printed: Printed, layout: str, back: BadgeBack, logo: LogoPicture | None = None) -> Pdf:
    face = msgspec.structs.replace(everyday(), logo=logo)
    return printed([face], layout, flip=upright(layout), back=back)


def boxes(layout: str, back: BadgeBack) -> list[BackBox]:
    found = Layouts(RESOURCES / "badges", {}).find(layout)
    assert isinstance(found, Layout)
    return [
        box
        for box in found.back
        if all(bool(getattr(back, field, None)) is there for field, there in conditions(box.when))
    ]


def inside(box: BackBox, one: Glyph, slack: float = 0.15) -> bool:
    return (
        box.x - slack <= one.left
        and one.right <= box.x + box.width + slack
        and box.y - slack <= one.top
        and one.foot <= box.y + box.height + slack
    )


def assert_all_in_boxes(pdf: Pdf, layout: str, back: BadgeBack) -> None:
    places = boxes(layout, back)
    for one in glyphs(pdf, 2):
        assert any(inside(box, one) for box in places), one


def plain(text: str) -> str:
    return "".join(text.split())


def shown(pdf: Pdf) -> str:
    return plain(pdf.pages("-raw")[1])


def sizes(pdf: Pdf) -> list[float]:
    """Return the sizes of the words of a back, points: the font is 1.265 em from top to foot."""
    return [(word.foot - word.top) / 1.265 for word in pdf.boxes()[1]]


@ON_ALL
def test_a_back_says_whom_to_call_and_ask_in_all_languages(layout: str, printed: Printed) -> None:
    text = shown(back_of(printed, layout, three_days()))
    for notice in (EMERGENCY, CONTACT):
        for said in notice.values():
            assert plain(said) in text
    assert text.index(plain(EMERGENCY["vi"])) < text.index(plain(CONTACT["vi"]))


@pytest.mark.parametrize("count", [1, 4, 8])
def test_a_small_programme_is_whole_in_three_languages_with_halls(count: int, printed: Printed) -> None:
    back = programme(count)
    text = shown(back_of(printed, "a6", back))
    assert text.count("10/03") == 1
    for session in back.days[0].sessions:
        assert plain(session.time) in text
        for said in (*session.name.values(), session.hall):
            assert plain(said) in text
    assert unicodedata.is_normalized("NFC", text)


def test_each_language_has_its_line_where_there_is_room_and_follows_on_where_not(printed: Printed) -> None:
    few = back_of(printed, "a6", programme(3)).pages("-layout")[1]
    many = back_of(printed, "a6", programme(10)).pages("-layout")[1]
    assert "·" not in few.replace("· Premières assises", "")
    assert "Lễ khai mạc · Cérémonie" in many


@ON_ALL
@pytest.mark.parametrize(("count", "days"), [(0, 0), (1, 1), (5, 2), (12, 3), (40, 5)])
def test_all_is_in_its_box_and_legible(layout: str, count: int, days: int, printed: Printed) -> None:
    back = programme(count, days)
    pdf = back_of(printed, layout, back)
    assert_all_in_boxes(pdf, layout, back)
    assert min(sizes(pdf)) >= LEAST - 0.05
    assert "No syntax or stream encoding errors" in pdf.ask("qpdf", "--check")


def test_halls_go_first_then_the_third_language_then_the_second(printed: Printed) -> None:
    seen = []
    for count in range(4, 80, 2):
        text = shown(back_of(printed, "a6", programme(count)))
        seen.append(
            tuple(
                plain(part) in text
                for part in ("Phòng 203", "Gala dinner", "Dîner de gala", "Tiệc chiêu đãi")
            )
        )
    assert seen == sorted(seen, reverse=True), "what has gone comes back"
    assert list(dict.fromkeys(seen)) == [
        (True, True, True, True),
        (False, True, True, True),
        (False, False, True, True),
        (False, False, False, True),
    ]


def _said(pdf: Pdf, back: BadgeBack, language: str) -> list[bool]:
    text = shown(pdf)
    return [plain(one.name[language]) in text for day in back.days for one in day.sessions]


def test_the_sample_programme_stands_on_a6_in_three_languages(printed: Printed) -> None:
    back = sample()
    pdf = back_of(printed, "a6", back)
    for language in ("vi", "fr", "en"):
        assert all(_said(pdf, back, language)), language
    text = shown(pdf)
    for day in back.days:
        assert f"{day.date[8:]}/{day.date[5:7]}" in text
        assert all(one.time in text for one in day.sessions)
    assert min(sizes(pdf)) >= LEAST - 0.05
    assert_all_in_boxes(pdf, "a6", back)


def test_the_sample_programme_is_whole_on_a7_and_in_parts_on_a_card(printed: Printed) -> None:
    back = sample()
    a7, card = (back_of(printed, layout, back) for layout in ("a7", "card"))
    assert all(_said(a7, back, "vi"))
    assert all(one.time in shown(a7) for day in back.days for one in day.sessions)
    assert sum(_said(card, back, "vi")) >= 10
    for pdf, layout in ((a7, "a7"), (card, "card")):
        assert min(sizes(pdf)) >= LEAST - 0.05
        assert_all_in_boxes(pdf, layout, back)


@ON_ALL
def test_a_back_is_the_same_whenever_it_is_drawn(layout: str, printed: Printed) -> None:
    first, second = (back_of(printed, layout, sample()).path.read_bytes() for _ in range(2))
    assert first == second


@pytest.mark.parametrize("layout", ["a6", "a7"])
@pytest.mark.parametrize("days", [2, 3, 4, 5])
def test_a_programme_is_as_high_as_its_box(layout: str, days: int, printed: Printed) -> None:
    back = programme(3, days)
    (box,) = (one for one in boxes(layout, back) if isinstance(one, Programme))
    inked = [one for one in glyphs(back_of(printed, layout, back), 2) if inside(box, one)]
    assert max(one.foot for one in inked) - min(one.top for one in inked) > 0.93 * box.height


def test_a_session_named_in_one_language_only_is_never_dropped(printed: Printed) -> None:
    assert "Studentexchange" in shown(back_of(printed, "a7", programme(20)))


@ON_ALL
def test_what_finds_no_room_is_left_out_whole_and_the_foot_says_so(layout: str, printed: Printed) -> None:
    back = programme(30, days=4)
    text = shown(back_of(printed, layout, back))
    said = re.search(r"…\+(\d+)\(([\d/,]+)\)", text)
    assert said is not None
    times = len(re.findall(r"\d\d:00", text))
    assert times + int(said[1]) == 120
    assert said[2].endswith("13/03")
    # The last that is there is there to its end.
    last = back.days[(times - 1) // 30].sessions[(times - 1) % 30]
    assert plain(next(iter(last.name.values()))) in text


@ON_ALL
@pytest.mark.parametrize("hard", HARD)
def test_hard_texts_stay_in_their_boxes(layout: str, hard: str, printed: Printed) -> None:
    names = {"vi": hard, "fr": f"f{hard}", "en": f"e{hard}"}
    sessions = tuple(BackSession("09:00–10:30", names, hard, "meal") for _ in range(3))
    back = BadgeBack(names, (BackDay("2031-03-10", sessions), BackDay("", sessions)), names, names)
    pdf = back_of(printed, layout, back)
    assert_all_in_boxes(pdf, layout, back)
    # Whom to call is there to the last letter, in one language at least.
    assert shown(pdf).count(plain(hard)[:200]) >= 1


@ON_ALL
@pytest.mark.parametrize("emergency", [True, False])
@pytest.mark.parametrize("contact", [True, False])
@pytest.mark.parametrize("days", [True, False])
def test_the_programme_takes_the_room_that_others_leave(
    layout: str, emergency: bool, contact: bool, days: bool, printed: Printed
) -> None:
    back = BadgeBack(
        {"en": "Assembly"},
        three_days().days if days else (),
        EMERGENCY if emergency else {},
        CONTACT if contact else {},
    )
    places = boxes(layout, back)
    assert sum(isinstance(box, Programme) for box in places) == days
    assert sum(isinstance(box, Notice) for box in places) == emergency + contact
    apart = [box for box in places if isinstance(box, Programme | Notice)]
    for at, one in enumerate(apart):
        for other in apart[at + 1 :]:
            assert (
                one.x + one.width <= other.x
                or other.x + other.width <= one.x
                or one.y + one.height <= other.y
                or other.y + other.height <= one.y
            )
    assert_all_in_boxes(back_of(printed, layout, back), layout, back)


def test_pictograms_explain_those_on_the_front(printed: Printed) -> None:
    with_them = programme(3)
    without = msgspec.structs.replace(
        with_them,
        days=tuple(
            msgspec.structs.replace(
                day, sessions=tuple(msgspec.structs.replace(one, pictogram="") for one in day.sessions)
            )
            for day in with_them.days
        ),
    )
    dark = [
        float((back_of(printed, "a6", back).picture(2, 100)[150:] < 128).mean())
        for back in (with_them, without)
    ]
    assert dark[0] > dark[1]
    unknown = msgspec.structs.replace(
        with_them, days=(BackDay("2031-03-10", (BackSession("09:00", NAMES[0], "", "no-such"),)),)
    )
    assert plain(NAMES[0]["vi"]) in shown(back_of(printed, "a6", unknown))


def test_the_logo_is_that_of_the_faces(printed: Printed) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>'
    with_it = back_of(printed, "a6", programme(2), LogoPicture(svg, "svg")).picture(2, 100)
    without = back_of(printed, "a6", programme(2)).picture(2, 100)
    corner = (slice(-64, -30), slice(32, 90))
    assert (with_it[corner] < 64).mean() > (without[corner] < 64).mean() + 0.3
    broken = back_of(printed, "a6", programme(2), LogoPicture(b"<svg", "svg"))
    assert_all_in_boxes(broken, "a6", programme(2))


def test_telephone_numbers_stay_on_one_line(printed: Printed) -> None:
    for layout in LAYOUTS:
        page = back_of(printed, layout, three_days()).pages("-layout")[1]
        assert page.count("0000 000 000") == 3, page


_TEXTS = st.text(st.sampled_from("aĐẫ wỹ-0·«»:"), max_size=60)
_NAMES = st.dictionaries(st.sampled_from(("vi", "fr", "en", "und")), _TEXTS, min_size=1, max_size=3)
_SESSIONS = st.builds(
    BackSession, st.sampled_from(("", "09:00", "09:00–10:30")), _NAMES, _TEXTS, st.sampled_from(("", "meal"))
)
_DAYS = st.builds(
    BackDay,
    st.sampled_from(("", "2031-03-10", "2031-03-11")),
    st.lists(_SESSIONS, max_size=12).map(tuple),
)
_BACKS = st.builds(BadgeBack, _NAMES, st.lists(_DAYS, max_size=4).map(tuple), _NAMES, _NAMES)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_BACKS, st.sampled_from(LAYOUTS))
def test_whatever_a_programme_says_stays_in_its_boxes(printed: Printed, back: BadgeBack, layout: str) -> None:
    assert_all_in_boxes(back_of(printed, layout, back), layout, back)
