"""Every figure of every page and paper, beside the same figure of the notebook."""

from __future__ import annotations

from checkin.desk.evacuation import evacuation
from checkin.desk.evacuation_list import evacuation_list
from checkin.desk.exports.export import Targets, export
from checkin.words import Words
from checkin.words.documents import evacuation_texts
from tests.day import exported, told, told_files
from tests.day.doors import Doors
from tests.day.pages import Pages
from tests.day.stage import WINDOW, Post
from tests.day.venue import PLENARY
from tests.kit import RESOURCES


def compare_pages(doors: Doors, moment: str) -> list[str]:
    """Compare all pages of the window; return what differs, a line a figure."""
    stage, ledger, now = doors.stage, doors.ledger, doors.now
    assert stage.window is not None
    pages = Pages(stage.window)
    found: list[str] = []

    def check(page: str, shown: told.Facts, counted: told.Facts) -> None:
        found.extend(told.differences(moment, page, shown, counted))

    here = stage.window.door.session.id
    check(f"header, {here}", pages.header(), told.header(ledger, WINDOW, here, now))
    for session in ("", *ledger.sessions):
        of = session or "whole event"
        check(f"figures, {of}", pages.figures(session), told.figures_tab(ledger, session))
        check(f"board, {of}", pages.board(session), told.board_tab(ledger, session))
        if session in ("", PLENARY):
            check(f"board on a screen, {of}", pages.screen(), told.screen(ledger, session))
        shown = pages.awaited(session, marked=True)
        check(f"awaited, {of}, marked", shown, told.awaited_tab(ledger, session, marked=True))
    check("halls", pages.halls(), told.halls_tab(ledger, now))
    check("history", pages.history(), told.history(ledger))
    check("programme", pages.programme(), told.programme_page(ledger))
    return found


def compare_files(doors: Doors, moment: str) -> list[str]:
    """Compare CSV and JSON of every desk; return what differs."""
    found: list[str] = []
    counted, people = told_files.figures(doors.ledger), told_files.people(doors.ledger)
    for post in doors.stage.desks():
        for kind, shown in exported_figures(doors, post).items():
            found += told.differences(moment, f"{kind} of {post.name}", shown, counted)
    out = doors.stage.folder / "files" / "people.csv"
    export(doors.stage.organiser, Targets(csv=out), exported.TEXTS["fr"], exported.FONTS, people=True)
    return found + told.differences(moment, "CSV of people", exported.people_from_csv(out), people)


def exported_figures(doors: Doors, post: Post) -> dict[str, told.Facts]:
    """Return what CSV and JSON of a desk say."""
    folder = doors.stage.folder / "files" / post.name
    folder.mkdir(parents=True, exist_ok=True)
    csv, json = folder / "figures.csv", folder / "figures.json"
    export(post.desk, Targets(csv=csv, json=json), exported.TEXTS["vi"], exported.FONTS)
    return {"CSV": exported.from_csv(csv), "JSON": exported.from_json(json)}


def compare_report(
    doors: Doors, moment: str, language: str, need: exported.Need, *, again: bool
) -> list[str]:
    """Compare workbook and PDF in a language; the formulas as LibreOffice works them out, too."""
    texts, ledger, folder = exported.TEXTS[language], doors.ledger, doors.stage.folder / "files"
    xlsx, pdf = folder / f"{language}.xlsx", folder / f"{language}.pdf"
    export(doors.stage.organiser, Targets(xlsx=xlsx), texts, exported.FONTS, people=True)
    export(doors.stage.organiser, Targets(pdf=pdf), texts, exported.FONTS)
    nobody = {"delegation": texts.no_delegation, "category": texts.no_category, "country": texts.no_country}
    countries = {code: texts.country_name(code) for code in set(ledger.countries.values())}
    counted = told_files.workbook(ledger, nobody, countries)
    paper = told_files.paper(ledger, nobody, countries)
    found = []
    if again:
        shown = exported.from_xlsx_again(xlsx, texts, need)
        found += told.differences(moment, "XLSX worked out by LibreOffice", shown, counted)
    for name, shown, expected in (
        ("XLSX", exported.from_xlsx(xlsx, texts), counted),
        ("PDF", exported.from_pdf(pdf, texts, paper.keys() - {"total"}, need), paper),
    ):
        found += told.differences(moment, f"{name}, {language}", shown, expected)
    return found


def compare_evacuation(doors: Doors, moment: str, need: exported.Need) -> list[str]:
    """Compare the evacuation list of each hall, on screen and on paper."""
    stage, counted = doors.stage, told.evacuation(doors.ledger)
    assert stage.window is not None
    shown = Pages(stage.window).evacuation()
    found = []
    for hall in shown.keys() | counted.keys():
        empty = {"people": 0}
        page = f"evacuation, {hall}"
        found += told.differences(moment, page, shown.get(hall, empty), counted.get(hall, empty))
    desk, out = stage.organiser, stage.folder / "files" / "evacuation.pdf"
    texts = evacuation_texts(Words(RESOURCES / "translations", "vi"))
    evacuation_list(desk, evacuation(desk), exported.FONTS, out, texts)
    listed = exported.names_in(
        exported.text_of(out, need), (one.name for one in doors.ledger.guests.values())
    )
    names = sorted(counted["Everywhere"].keys() - {"people"})
    return found + told.differences(moment, "evacuation, paper", {"names": listed}, {"names": names})
