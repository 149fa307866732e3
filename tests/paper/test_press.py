"""The press of the program: any layout by its name, drawn only when it is asked to draw."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from checkin import app
from checkin.domain import errors
from checkin.domain.faces import BadgeBack
from checkin.domain.layouts import PaperChoice

from .people import everyday

NAMES = [one.id for one in app.layouts({})]


def pages(pdf: bytes) -> list[tuple[float, float]]:
    """Return the sizes of the pages, mm."""
    return [tuple(side * 25.4 / 72 for side in page.get_size()) for page in pypdfium2.PdfDocument(pdf)]


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_of_the_layout_s_size(name: str) -> None:
    press = app.press(PaperChoice(name))
    out = BytesIO()
    count = press.info.badges + 1
    assert press(out, [everyday()] * count) == count
    # Two sheets where several stand on one, else a page each.
    assert pages(out.getvalue()) == [pytest.approx((press.info.width, press.info.height), abs=0.01)] * 2


@pytest.mark.parametrize("name", NAMES)
def test_backs_follow_only_where_they_are_asked_for_and_the_layout_has_one(name: str) -> None:
    back = BadgeBack({"en": "Conference"}, emergency={"en": "Call 112"})
    for flip, given, there in (("", back, False), ("long", None, False), ("long", back, True)):
        press = app.press(PaperChoice(name, back=flip))  # type: ignore[arg-type]
        out = BytesIO()
        press(out, [everyday()], back=given)
        assert len(pages(out.getvalue())) == (2 if there and press.info.back else 1)


def test_an_own_layout_and_one_on_disk(tmp_path: Path) -> None:
    text = (app.resources() / "badges" / "card.toml").read_text(encoding="utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    shown = [
        app.press(PaperChoice("card")),
        app.press(PaperChoice("ours"), {"ours": text}),
        app.press(PaperChoice(str(path))),
    ]
    drawn = [BytesIO() for _ in shown]
    for press, out in zip(shown, drawn, strict=True):
        press(out, [everyday()])
    assert len({out.getvalue() for out in drawn}) == 1
    assert [press.info.id for press in shown] == ["card", "ours", "mine"]


def test_a_layout_that_is_not_there() -> None:
    with pytest.raises(errors.LayoutUnknown) as caught:
        app.press(PaperChoice("cardd"))
    assert caught.value.nearest[0] == "card"


def test_nobody() -> None:
    out = BytesIO()
    with pytest.raises(errors.NobodySelected):
        app.press()(out, [])
    assert out.getvalue() == b""


def test_choosing_a_layout_brings_no_drawing_libraries() -> None:
    code = (
        "import sys; from checkin import app; app.press(); app.layouts({});"
        "print([name for name in ('reportlab', 'svglib', 'qrcode', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_usual_printers_draw_every_layout(name: str, dpi: int) -> None:
    assert app.press(PaperChoice(name, dpi)).info.id == name


@pytest.mark.parametrize("name", ["card", "a4-card"])
def test_a_code_that_would_be_too_small_is_refused(name: str) -> None:
    with pytest.raises(errors.ResolutionUnfit) as raised:
        app.press(PaperChoice(name, 180))
    fault = raised.value
    assert (fault.layout, fault.dpi) == (name, 180)
    assert fault.side == pytest.approx(4 * 37 * 25.4 / 180)
    assert fault.needed == pytest.approx(5 * 37 * 25.4 / 180, abs=0.01)


def test_letters_the_font_lacks() -> None:
    press = app.press()
    assert [
        text for text in ("Đỗ Ẩn", "Kārlis Ķeniņš", "Why？", "王小明", "Hà \u200b An") if press.lacks(text)
    ] == ["王小明"]
