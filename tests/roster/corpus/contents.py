"""Names in parts, two languages, marks, broken cells, telephones, dates."""

from __future__ import annotations

import datetime
from pathlib import Path

from tests.roster.corpus.case import Case, Sheet

CASES = [
    Case(
        "family and given names of several cultures",
        [
            Sheet("""
Surname|First name|Country
NGUYEN|Van An|Vietnam
PETITPAS|Luce|France
NGUYEN|Jean|France
Trần|Thị Bình|
TESTWOOD|Ada|
""")
        ],
        people=[
            (
                2,
                {
                    "name": "NGUYEN Van An",
                    "family_name": "NGUYEN",
                    "given_name": "Van An",
                    "country": "Vietnam",
                },
            ),
            (
                3,
                {
                    "name": "Luce PETITPAS",
                    "family_name": "PETITPAS",
                    "given_name": "Luce",
                    "country": "France",
                },
            ),
            (
                4,
                {"name": "Jean NGUYEN", "family_name": "NGUYEN", "given_name": "Jean", "country": "France"},
            ),
            (5, {"name": "Trần Thị Bình", "family_name": "Trần", "given_name": "Thị Bình"}),
            (6, {"name": "Ada TESTWOOD", "family_name": "TESTWOOD", "given_name": "Ada"}),
        ],
    ),
    Case(
        "Vietnamese headings over French guests",
        [
            Sheet("""
Họ và tên đệm|Tên|Quốc tịch
Lý Văn|Thử|Việt Nam
PETITPAS|Luce|Pháp
""")
        ],
        people=[
            (
                2,
                {
                    "name": "Lý Văn Thử",
                    "family_name": "Lý Văn",
                    "given_name": "Thử",
                    "country": "Việt Nam",
                },
            ),
            (
                3,
                {"name": "Luce PETITPAS", "family_name": "PETITPAS", "given_name": "Luce", "country": "Pháp"},
            ),
        ],
    ),
    Case(
        "posts and organisations in two languages side by side",
        [
            Sheet("""
Họ và tên|Chức vụ|Fonction|Cơ quan|Organisation (EN)|Ngôn ngữ
Lý Văn Thử|Giám đốc|Directeur|Sở Mẫu|Sample Department|vi
Luce Petitpas|Thị trưởng|Maire|Thành phố Mẫu||Français
Ada Testwood||Director|Viện Mẫu|Sample Institute|English
Đặng Thị Mẫu|Vụ trưởng|Chef de service|||
""")
        ],
        people=[
            (
                2,
                {"name": "Lý Văn Thử", "post": "Giám đốc", "organisation": "Sở Mẫu", "language": "vi"},
            ),
            (
                3,
                {
                    "name": "Luce Petitpas",
                    "post": "Maire",
                    "organisation": "Thành phố Mẫu",
                    "language": "Français",
                },
            ),
            (
                4,
                {
                    "name": "Ada Testwood",
                    "post": "Director",
                    "organisation": "Sample Institute",
                    "language": "English",
                },
            ),
            (5, {"name": "Đặng Thị Mẫu", "post": "Vụ trưởng"}),
        ],
    ),
    Case(
        "marks under sessions, lunches and the gala",
        [
            Sheet(
                """
STT|Họ và tên|Tham dự|||||Ăn chay
||Khai mạc|PTT|Ăn trưa 4/5|Ăn trưa 5/5|Gala|
1|Lý Văn Thử|x|X|✓|v|có|x
2|Luce Petitpas|oui||||yes|
3|Ada Testwood|1|không||?||
|Tổng|3|1|1|1|2|1
""",
                merges="A1:A2 B1:B2 C1:G1 H1:H2",
            )
        ],
        people=[
            (
                3,
                {"name": "Lý Văn Thử", "sessions": ["opening", "plenary", "lunch1", "lunch2", "gala"]},
            ),
            (4, {"name": "Luce Petitpas", "sessions": ["opening", "gala"]}),
            (5, {"name": "Ada Testwood", "sessions": ["opening"]}),
        ],
        notices=[("marks_unmatched", 0, "Ăn chay"), ("total_row", 6, "Tổng")],
        left_out=[("mark_unclear", 5, "Ăn trưa 5/5")],
        unused=["STT", "Ăn chay"],
    ),
    Case(
        "errors and formulas without a result",
        [
            Sheet(
                [["Name", "Post", "Country"], ["Ada Testwood", "#N/A", "UK"], ["Ben Mockley", "=B9", "#REF!"]]
            )
        ],
        people=[(2, {"name": "Ada Testwood", "country": "UK"}), (3, {"name": "Ben Mockley"})],
        left_out=[
            ("error_cell", 2, "Post"),
            ("error_cell", 3, "Country"),
            ("formula_empty", 3, "Post"),
        ],
    ),
    Case(
        "telephones that the spreadsheet took for numbers",
        [
            Sheet(
                [
                    ["Họ và tên", "Quốc gia", "Điện thoại"],
                    ["Lý Văn Thử", "Việt Nam", 901234567],
                    ["Luce Petitpas", "Pháp", 612345678],
                    ["Roch Durandal", "Pháp", 33612345678],
                    ["Nguyễn Thị Mẫu", None, 912345678],
                    ["Ada Testwood", None, 612345678],
                    ["Jean Modèle", "Pháp", "06 12 34 56 78"],
                    ["Anne Témoin", "Pháp", "8.49E+10"],
                ]
            )
        ],
        people=[
            (2, {"name": "Lý Văn Thử", "country": "Việt Nam", "phone": "0901234567"}),
            (3, {"name": "Luce Petitpas", "country": "Pháp", "phone": "0612345678"}),
            (4, {"name": "Roch Durandal", "country": "Pháp", "phone": "+33612345678"}),
            (5, {"name": "Nguyễn Thị Mẫu", "phone": "0912345678"}),
            (6, {"name": "Ada Testwood", "phone": "612345678"}),
            (7, {"name": "Jean Modèle", "country": "Pháp", "phone": "06 12 34 56 78"}),
            (8, {"name": "Anne Témoin", "country": "Pháp"}),
        ],
        notices=[("phone_zero", 6, "Điện thoại")],
        left_out=[("phone_rounded", 8, "Điện thoại")],
    ),
    Case(
        "days as dates and as text",
        [
            Sheet(
                [
                    ["Name", "Days"],
                    ["Ada Testwood", datetime.date(2027, 5, 4)],
                    ["Ben Mockley", "04/05/2027; 05/05/2027"],
                    ["Cy Sample", "soon"],
                ]
            )
        ],
        people=[
            (2, {"name": "Ada Testwood", "days": ["2027-05-04"]}),
            (3, {"name": "Ben Mockley", "days": ["2027-05-04", "2027-05-05"]}),
            (4, {"name": "Cy Sample"}),
        ],
        left_out=[("date_unclear", 4, "Days")],
    ),
    Case(
        "a CSV export with sections, a group heading without merges, and a total",
        lambda folder: _csv(
            folder,
            "DANH SACH\n"
            "STT;Họ và tên;Chức vụ;Liên hệ;\n"
            ";;;Email;Điện thoại\n"
            "I;Đoàn Pháp;;;\n"
            "1;Luce Petitpas;Maire;luce@example.org;612345678\n"
            "Tổng số: 1 người;;;;\n",
        ),
        people=[
            (
                5,
                {
                    "name": "Luce Petitpas",
                    "post": "Maire",
                    "email": "luce@example.org",
                    "phone": "0612345678",
                    "delegation": "Đoàn Pháp",
                },
            )
        ],
        notices=[
            ("title_row", 1, "DANH SACH"),
            ("section_delegation", 4, "I"),
            ("total_row", 6, "Tổng số: 1 người"),
        ],
        unused=["STT"],
    ),
]


def _csv(folder: Path, text: str) -> Path:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path
