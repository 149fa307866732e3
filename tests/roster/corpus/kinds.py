"""Other kinds of files, of cells and of people."""

from __future__ import annotations

import datetime
from pathlib import Path

import xlwt

from tests.roster.corpus.case import Case, Sheet, workbook
from tests.roster.files import rewritten


def old_workbook(folder: Path) -> Path:
    """An .xls with a merged delegation, a date, a number and a hidden row."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Danh sách")
    dated = xlwt.XFStyle()
    dated.num_format_str = "DD/MM/YYYY"
    rows: list[list[object]] = [
        ["Danh sách đại biểu"],
        ["STT", "Đoàn", "Họ và tên", "Điện thoại", "Ngày tham dự"],
        [1, None, "Lý Văn Thử", 901234567],
        [2, None, "Đặng Thị Mẫu", "0902 345 678"],
        [3, "Đoàn Huế", "Trần Văn Thử", None],
    ]
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(at, column, value)
    sheet.write_merge(2, 3, 1, 1, "Đoàn Đà Nẵng")
    sheet.write(2, 4, datetime.date(2027, 5, 4), dated)
    sheet.row(4).hidden = True
    book.save(str(folder / "list.xls"))
    return folder / "list.xls"


def formulas(folder: Path) -> Path:
    """Formulas, of which two have the result that a spreadsheet left."""
    rows = [
        ["Họ đệm", "Tên", "Họ và tên", "Chức vụ"],
        ["Lý Văn", "Thử", "=1", "=3"],
        ["Đặng Thị", "Mẫu", "=2", "=4"],
    ]
    path = workbook(folder, [Sheet(rows)])
    member = "xl/worksheets/sheet1.xml"
    for cell, number, text in (("C2", 1, "Lý Văn Thử"), ("C3", 2, "Đặng Thị Mẫu"), ("D2", 3, "Giám đốc")):
        old = f'<c r="{cell}"><f>{number}</f><v></v>'
        new = f'<c r="{cell}" t="str"><f>{number}</f><v>{text}</v>'
        rewritten(path, member, old.encode(), new.encode())
    return path


CASES = [
    Case(
        "a workbook of before 2007",
        old_workbook,
        people=[
            (
                3,
                {
                    "name": "Lý Văn Thử",
                    "delegation": "Đoàn Đà Nẵng",
                    "phone": "0901234567",
                    "days": ["2027-05-04"],
                },
            ),
            (4, {"name": "Đặng Thị Mẫu", "delegation": "Đoàn Đà Nẵng", "phone": "0902 345 678"}),
            (5, {"name": "Trần Văn Thử", "delegation": "Đoàn Huế"}),
        ],
        notices=[("title_row", 1, "Danh sách đại biểu"), ("hidden_row", 5, "Trần Văn Thử")],
        unused=["STT"],
    ),
    Case(
        "formulas with a result and without",
        formulas,
        people=[
            (
                2,
                {
                    "name": "Lý Văn Thử",
                    "family_name": "Lý Văn",
                    "given_name": "Thử",
                    "post": "Giám đốc",
                },
            ),
            (3, {"name": "Đặng Thị Mẫu", "family_name": "Đặng Thị", "given_name": "Mẫu"}),
        ],
        left_out=[("formula_empty", 3, "Chức vụ")],
    ),
    Case(
        "a filter left on, with hidden rows and a hidden column",
        [
            Sheet(
                """
Nom complet|Fonction|Courriel
Luce Petitpas|Maire|luce@example.org
Roch Durandal|Adjoint|roch@example.org
""",
                hidden=[3],
                columns="C",
                filtered="A1:C3",
            )
        ],
        people=[
            (2, {"name": "Luce Petitpas", "post": "Maire", "email": "luce@example.org"}),
            (3, {"name": "Roch Durandal", "post": "Adjoint", "email": "roch@example.org"}),
        ],
        notices=[("hidden_column", 0, "Courriel"), ("hidden_row", 3, "Roch Durandal")],
    ),
    Case(
        "x under lunches and the gala, with French headings",
        [
            Sheet(
                """
N°|Nom complet|Participation||||
||Séance d'ouverture|Plénière|Déjeuner 4/5|Déjeuner 5/5|Dîner de gala
1|Luce Petitpas|x|x|X||oui
2|Roch Durandal|x|||x|non
3|Jean Modèle|x|✓|✗||
""",
                merges="A1:A2 B1:B2 C1:G1",
            )
        ],
        people=[
            (3, {"name": "Luce Petitpas", "sessions": ["opening", "plenary", "lunch1", "gala"]}),
            (4, {"name": "Roch Durandal", "sessions": ["opening", "lunch2"]}),
            (5, {"name": "Jean Modèle", "sessions": ["opening", "plenary"]}),
        ],
        left_out=[("mark_unclear", 5, "Déjeuner 4/5")],
        unused=["N°"],
    ),
    Case(
        "companions, press and exhibitors",
        [
            Sheet("""
Réf.|Nom complet|Catégorie|Accompagnant de|Organisme
D1|Luce Petitpas|Délégué||Ville de Modèle
D2|Paul Petitpas|Accompagnant|D1|
P1|Anne Témoin|Presse||Journal Exemple
E1|Jean Modèle|Exposant||Société Exemple
""")
        ],
        people=[
            (
                2,
                {
                    "name": "Luce Petitpas",
                    "reference": "D1",
                    "category": "Délégué",
                    "organisation": "Ville de Modèle",
                },
            ),
            (
                3,
                {
                    "name": "Paul Petitpas",
                    "reference": "D2",
                    "category": "Accompagnant",
                    "companion_of": "D1",
                },
            ),
            (
                4,
                {
                    "name": "Anne Témoin",
                    "reference": "P1",
                    "category": "Presse",
                    "organisation": "Journal Exemple",
                },
            ),
            (
                5,
                {
                    "name": "Jean Modèle",
                    "reference": "E1",
                    "category": "Exposant",
                    "organisation": "Société Exemple",
                },
            ),
        ],
    ),
    Case(
        "dates as text in several ways",
        [
            Sheet(
                [
                    ["Họ và tên", "Ngày tham dự"],
                    ["Lý Văn Thử", "04/05/2027"],
                    ["Đặng Thị Mẫu", "4-5-2027, 5-5-2027"],
                    ["Trần Văn Thử", "2027-05-05"],
                    ["Phạm Thị Mẫu", "4.5.2027"],
                ]
            )
        ],
        people=[
            (2, {"name": "Lý Văn Thử", "days": ["2027-05-04"]}),
            (3, {"name": "Đặng Thị Mẫu", "days": ["2027-05-04", "2027-05-05"]}),
            (4, {"name": "Trần Văn Thử", "days": ["2027-05-05"]}),
            (5, {"name": "Phạm Thị Mẫu", "days": ["2027-05-04"]}),
        ],
    ),
    Case(
        "cells of several lines",
        [
            Sheet(
                [
                    ["Họ và tên", "Chức vụ", "Cơ quan"],
                    ["Lý Văn Thử", "Giám đốc\nBí thư Đảng ủy", "Sở Mẫu\n"],
                    ["Đặng Thị\nMẫu", "Vụ trưởng", "Bộ Mẫu"],
                ]
            )
        ],
        people=[
            (2, {"name": "Lý Văn Thử", "post": "Giám đốc Bí thư Đảng ủy", "organisation": "Sở Mẫu"}),
            (3, {"name": "Đặng Thị Mẫu", "post": "Vụ trưởng", "organisation": "Bộ Mẫu"}),
        ],
    ),
    Case(
        "a note merged over several people",
        [
            Sheet(
                """
Name|Post|Notes
Ada Testwood|Director|Arrives late
Ben Mockley|Editor|
Cy Sample|Writer|
""",
                merges="C2:C3",
            )
        ],
        people=[
            (2, {"name": "Ada Testwood", "post": "Director", "notes": "Arrives late"}),
            (3, {"name": "Ben Mockley", "post": "Editor", "notes": "Arrives late"}),
            (4, {"name": "Cy Sample", "post": "Writer"}),
        ],
    ),
]
