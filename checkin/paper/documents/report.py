"""The attendance report: what the press office and the host of an event are given."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, Final

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from checkin.domain.charts.arrivals import arrivals_chart
from checkin.domain.charts.model import Role, Style
from checkin.paper.charts import COLOURS, draw, measure_for
from checkin.paper.documents.grid import Column, Grid, Row, paged
from checkin.paper.documents.lines import LEADING, broken, shown
from checkin.paper.documents.pages import FOOT, GROUND, INNER, LEFT, MM, QUIET, TOP, Pages
from checkin.paper.fonts import load

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from checkin.domain.reports import FigureLine, ReportContent, ReportTexts
    from checkin.paper.fonts import Fonts

_HEADING: Final = 13.0
_ABOVE: Final = 7 * MM
"""Free above a heading."""
_BELOW: Final = 2 * MM
_CHART: Final = 68 * MM
_CHART_TYPE: Final = 8.0
_FIGURE: Final = 26.0
_BAR: Final = 44 * MM
_SHORT_BAR: Final = 22 * MM
"""Where there is one column more."""
_BESIDE: Final = 6 * MM


def write_report(out: BinaryIO, content: ReportContent, texts: ReportTexts, *, fonts: Path) -> int:
    """Write the PDF and return its pages; ``fonts`` is the folder of the fonts."""
    loaded = load(fonts)
    # Laid out once to learn how many pages there are, which every page says.
    pages = _Report(BytesIO(), loaded, content, texts, 0).write()
    return _Report(out, loaded, content, texts, pages).write()


class _Bar(Flowable):  # type: ignore[misc]
    """How many of how many, as on screen: a bar in its track, green once it is complete."""

    def __init__(self, part: int, of: int, width: float) -> None:
        super().__init__()
        self.width, self.height = width, 3 * MM
        self._share = min(part / of, 1.0) if of else 0.0
        self._whole = of > 0 and part >= of

    def draw(self) -> None:
        """Draw track and bar."""
        self._rect(self.width, Role.TRACK)
        if self._share:
            self._rect(max(self.width * self._share, 0.8), Role.GOOD if self._whole else Role.BAR)

    def _rect(self, width: float, role: Role) -> None:
        self.canv.setFillColor(HexColor(COLOURS[role]))
        radius = min(1.2, width / 2)
        self.canv.roundRect(0, 0, width, self.height, radius, stroke=0, fill=1)


class _Report:
    def __init__(
        self, out: BinaryIO, fonts: Fonts, content: ReportContent, texts: ReportTexts, count: int
    ) -> None:
        self._pages = Pages(out, fonts, f"{texts.title} · {content.conference}")
        self._fonts, self._content, self._texts, self._count = fonts, content, texts, count

    def write(self) -> int:
        content, texts = self._content, self._texts
        self._head()
        self._totals()
        self._chart()
        if not content.scope:
            self._table(texts.days, texts.day, content.days)
            self._table(texts.sessions, texts.session, content.sessions, otherwise=texts.no_sessions)
        self._table(texts.countries_title, texts.country, content.countries)
        self._table(texts.delegations, texts.delegation, content.delegations)
        self._table(texts.categories, texts.category, content.categories)
        self._end_page()
        return self._pages.save()

    def _head(self) -> None:
        pages, fonts, content, texts = self._pages, self._fonts, self._content, self._texts
        pages.text(content.conference, fonts.semibold, 11, colour=QUIET)
        pages.y -= 2 * MM
        pages.text(texts.title, fonts.bold, 22)
        pages.text(content.scope or texts.whole, fonts.semibold, 13)
        pages.y -= 3 * MM
        pages.text(content.as_of, fonts.semibold, 10)
        colon = "\u00a0:" if texts.language == "fr" else ":"
        pages.text(f"{texts.zone_label}{colon} {content.zone}", fonts.regular, 9, colour=QUIET)
        pages.y -= 2 * MM
        desks = " · ".join(f"{one.name}, {one.heard}" for one in content.desks)
        pages.text(f"{texts.desks}{colon} {desks}", fonts.regular, 8.5, colour=QUIET)

    def _totals(self) -> None:
        """Write the three figures that are asked for first, side by side on a ground."""
        pages, fonts, texts, total = self._pages, self._fonts, self._texts, self._content.total
        height = _FIGURE * LEADING + 10 * LEADING + 4 * MM
        pages.y -= 5 * MM
        pages.canvas.setFillColor(GROUND)
        pages.canvas.roundRect(LEFT, pages.y - height, INNER, height, 4, stroke=0, fill=1)
        top = pages.y
        figures = (
            (texts.number(total.expected), texts.expected),
            (texts.number(total.present), texts.present),
            (texts.percent(total.present, total.expected), texts.rate),
        )
        width = INNER / len(figures)
        for place, (figure, name) in enumerate(figures):
            pages.y = top - 2 * MM
            x = LEFT + place * width + 5 * MM
            pages.text(figure, fonts.bold, _FIGURE, x=x, width=width)
            pages.text(name, fonts.regular, 10, colour=QUIET, x=x, width=width)
        pages.y = top - height - 1.5 * MM
        pages.text(texts.once, fonts.regular, 8, colour=QUIET)

    def _chart(self) -> None:
        texts, content = self._texts, self._content
        style = Style(size=_CHART_TYPE, number=texts.number, day=texts.short_day)
        picture = arrivals_chart(
            texts.arrivals,
            content.arrivals,
            content.timezone,
            INNER,
            _CHART,
            measure_for(self._fonts),
            others=texts.others,
            nothing=texts.nothing,
            style=style,
        )
        self._room(_ABOVE + picture.height)
        self._pages.y -= _ABOVE
        draw(self._pages.canvas, picture, LEFT, self._pages.y, self._fonts)
        self._pages.y -= picture.height

    def _table(self, title: str, heading: str, lines: Sequence[FigureLine], otherwise: str = "") -> None:
        if not lines:
            if otherwise:
                self._room(_ABOVE + 2 * _HEADING * LEADING)
                self._heading(title)
                self._pages.text(otherwise, self._fonts.regular, 9, colour=QUIET)
            return
        inside = any(one.inside is not None for one in lines)
        grid = self._grid(heading, inside=inside)
        rows = [self._row(grid, one, inside=inside) for one in lines]
        head = self._heading_height(title)
        self._room(head + grid.head + sum(one.height for one in rows[:3]))
        first = self._pages.y - head - FOOT - grid.head
        further = TOP - self._heading_height(title) - self._running() - FOOT - grid.head
        for number, part in enumerate(paged(rows, first, further)):
            if number:
                self._next_page()
            self._heading(title)
            self._pages.table(grid.table(part))

    def _grid(self, heading: str, *, inside: bool) -> Grid:
        fonts, texts = self._fonts, self._texts
        more = (Column(texts.inside, 22 * MM, fonts.regular, align="RIGHT"),) if inside else ()
        bar = _SHORT_BAR if inside else _BAR
        name = INNER - bar - _BESIDE - (20 + 20 + 16 + 22 * len(more)) * MM
        columns = (
            Column(heading, name, fonts.regular, 9),
            Column(texts.expected, 20 * MM, fonts.regular, align="RIGHT"),
            Column(texts.present, 20 * MM, fonts.semibold, align="RIGHT"),
            Column(texts.rate, 16 * MM, fonts.regular, align="RIGHT"),
            Column("", bar + _BESIDE, fonts.regular, align="CENTER"),
            *more,
        )
        return Grid(fonts, columns, 6 * MM)

    def _row(self, grid: Grid, line: FigureLine, *, inside: bool) -> Row:
        texts = self._texts
        within: tuple[str, ...] = ()
        if inside:
            within = (texts.number(line.inside) if line.inside is not None else "–",)
        return grid.row(
            (
                f"{line.name}\n{line.about}" if line.about else line.name,
                texts.number(line.expected),
                texts.number(line.present),
                texts.percent(line.present, line.expected),
                _Bar(line.present, line.expected, _SHORT_BAR if inside else _BAR),
                *within,
            )
        )

    def _heading(self, text: str) -> None:
        if self._pages.y < TOP - self._running():
            self._pages.y -= _ABOVE
        self._pages.text(text, self._fonts.bold, _HEADING)
        self._pages.y -= _BELOW

    def _heading_height(self, text: str) -> float:
        lines = broken(shown(self._fonts, text), self._fonts.bold, _HEADING, INNER)
        return _ABOVE + len(lines) * _HEADING * LEADING + _BELOW

    def _room(self, height: float) -> None:
        """Go to the next page where so much has no room on this one."""
        if self._pages.y - height < FOOT:
            self._next_page()

    def _end_page(self) -> None:
        page = self._pages.count + 1
        self._pages.end_page(self._texts.page, self._content.as_of_short, page, self._count)

    def _next_page(self) -> None:
        self._end_page()
        top = self._pages.y
        title = f"{self._texts.title} · {self._content.scope or self._content.conference}"
        [line, *_] = broken(shown(self._fonts, title), self._fonts.regular, 8, INNER)
        self._pages.text(line, self._fonts.regular, 8, colour=QUIET)
        self._pages.y = top - self._running()

    def _running(self) -> float:
        """Return the height of the line above every page but the first."""
        return 8 * LEADING + 4 * MM
