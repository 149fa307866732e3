"""Several lists on a sheet, several sheets, and what stands between, above and below."""

from __future__ import annotations

from tests.roster.corpus.case import Case, Sheet

CASES = [
    Case(
        "a second list with other headings further down",
        [
            Sheet("""
DANH SÁCH ĐẠI BIỂU
STT|Họ và tên|Chức vụ
1|Lý Văn Thử|Giám đốc
2|Đặng Thị Mẫu|Vụ trưởng
STT|Họ và tên|Chức vụ
3|Trần Văn Thử|Chuyên viên

DANH SÁCH BÁO CHÍ
STT|Cơ quan|Họ và tên|Điện thoại
1|Báo Mẫu|Phạm Thị Thử|0901 234 567
""")
        ],
        people=[
            (3, {"name": "Lý Văn Thử", "post": "Giám đốc"}),
            (4, {"name": "Đặng Thị Mẫu", "post": "Vụ trưởng"}),
            (6, {"name": "Trần Văn Thử", "post": "Chuyên viên"}),
            (10, {"name": "Phạm Thị Thử", "organisation": "Báo Mẫu", "phone": "0901 234 567"}),
        ],
        notices=[
            ("title_row", 1, "DANH SÁCH ĐẠI BIỂU"),
            ("headings_row", 5, "STT"),
            ("title_row", 8, "DANH SÁCH BÁO CHÍ"),
        ],
        unused=["STT"],
    ),
    Case(
        "two lists beside each other",
        [
            Sheet("""
Đoàn Việt Nam|||||Délégation française
STT|Họ và tên|Chức vụ|||N°|Nom complet|Fonction
1|Lý Văn Thử|Giám đốc|||1|Luce Petitpas|Maire
2|Đặng Thị Mẫu|Vụ trưởng|||2|Roch Durandal|Adjoint
|||||3|Jean Modèle|Adjoint
""")
        ],
        people=[
            (3, {"name": "Lý Văn Thử", "post": "Giám đốc"}),
            (4, {"name": "Đặng Thị Mẫu", "post": "Vụ trưởng"}),
            (3, {"name": "Luce Petitpas", "post": "Maire"}),
            (4, {"name": "Roch Durandal", "post": "Adjoint"}),
            (5, {"name": "Jean Modèle", "post": "Adjoint"}),
        ],
        notices=[("title_row", 1, "Đoàn Việt Nam"), ("title_row", 1, "Délégation française")],
        unused=["STT"],
    ),
    Case(
        "a sheet for each delegation, with its total, and headings of different order",
        [
            Sheet("Đoàn|Họ và tên\nHuế|Lý Văn Thử\nHuế|Đặng Thị Mẫu\n|Cộng: 2", title="Huế"),
            Sheet("Họ và tên|Đoàn\nTrần Văn Thử|Đà Nẵng\nTổng số: 1 người|", title="Đà Nẵng"),
        ],
        people=[
            (2, {"name": "Lý Văn Thử", "delegation": "Huế"}),
            (3, {"name": "Đặng Thị Mẫu", "delegation": "Huế"}),
            (2, {"name": "Trần Văn Thử", "delegation": "Đà Nẵng"}),
        ],
        notices=[("total_row", 3, "Tổng số: 1 người"), ("total_row", 4, "Cộng: 2")],
    ),
    Case(
        "a total under each delegation and one under all",
        [
            Sheet("""
N°|Nom complet|Fonction
Délégation de la Ville de Modèle||
1|Luce Petitpas|Maire
2|Roch Durandal|Adjoint
|Sous-total : 2|
Région Exemple||
3|Anne Témoin|Présidente
|Sous-total|1
|TOTAL GÉNÉRAL|3
""")
        ],
        people=[
            (
                3,
                {
                    "name": "Luce Petitpas",
                    "post": "Maire",
                    "delegation": "Délégation de la Ville de Modèle",
                },
            ),
            (
                4,
                {
                    "name": "Roch Durandal",
                    "post": "Adjoint",
                    "delegation": "Délégation de la Ville de Modèle",
                },
            ),
            (7, {"name": "Anne Témoin", "post": "Présidente", "delegation": "Région Exemple"}),
        ],
        notices=[
            ("section_delegation", 2, "Délégation de la Ville de Modèle"),
            ("total_row", 5, "Sous-total : 2"),
            ("section_delegation", 6, "Région Exemple"),
            ("total_row", 8, "Sous-total"),
            ("total_row", 9, "TOTAL GÉNÉRAL"),
        ],
        unused=["N°"],
    ),
    Case(
        "signatures in French",
        [
            Sheet("""
Liste des participants
Civilité|NOM|Prénom|Fonction
Mme|PETITPAS|Luce|Maire
M.|DURANDAL|Roch|Adjoint

|||Fait à Modèle, le 3 mai 2027
|Le Directeur de cabinet||Vu et approuvé
|||(cachet et signature)
|Jean MODÈLE||
""")
        ],
        people=[
            (
                3,
                {
                    "name": "Luce PETITPAS",
                    "honorific": "Mme",
                    "family_name": "PETITPAS",
                    "given_name": "Luce",
                    "post": "Maire",
                },
            ),
            (
                4,
                {
                    "name": "Roch DURANDAL",
                    "honorific": "M.",
                    "family_name": "DURANDAL",
                    "given_name": "Roch",
                    "post": "Adjoint",
                },
            ),
        ],
        notices=[
            ("title_row", 1, "Liste des participants"),
            ("foot_row", 6, "Fait à Modèle, le 3 mai 2027"),
            ("foot_row", 7, "Le Directeur de cabinet"),
            ("foot_row", 8, "(cachet et signature)"),
            ("foot_row", 9, "Jean MODÈLE"),
        ],
    ),
    Case(
        "headings over two rows, again on the next page",
        [
            Sheet(
                """
STT|Họ và tên|Liên hệ||Ghi chú
||Email|Điện thoại|
1|Lý Văn Thử|thu@example.org||
STT|Họ và tên|Liên hệ||Ghi chú
||Email|Điện thoại|
2|Đặng Thị Mẫu||0901 234 567|
""",
                merges="A1:A2 B1:B2 C1:D1 E1:E2",
            )
        ],
        people=[
            (3, {"name": "Lý Văn Thử", "email": "thu@example.org"}),
            (6, {"name": "Đặng Thị Mẫu", "phone": "0901 234 567"}),
        ],
        notices=[("headings_row", 4, "STT"), ("headings_row", 5, "Email")],
        unused=["STT"],
    ),
    Case(
        "headings in three languages in one cell",
        [
            Sheet(
                [
                    ["STT\nN°\nNo.", "Họ và tên\nNom complet\nFull name", "Chức vụ\nFonction\nPost"],
                    [1, "Lý Văn Thử", "Giám đốc"],
                ]
            )
        ],
        people=[(2, {"name": "Lý Văn Thử", "post": "Giám đốc"})],
        unused=["STT N° No."],
    ),
    Case(
        "headings in three languages, a row each",
        [
            Sheet("""
STT|Họ và tên|Chức vụ|Quốc gia
N°|Nom complet|Fonction|Pays
No.|Full name|Position|Country
1|Lý Văn Thử|Giám đốc|Việt Nam
2|Luce Petitpas|Maire|France
""")
        ],
        people=[
            (4, {"name": "Lý Văn Thử", "post": "Giám đốc", "country": "Việt Nam"}),
            (5, {"name": "Luce Petitpas", "post": "Maire", "country": "France"}),
        ],
        unused=["STT"],
    ),
    Case(
        "a section that says nothing, as was answered before",
        [
            Sheet(
                """
No.|Full name|Post
Sunshine Group||
1|Ada Testwood|Director
Late arrivals||
2|Ben Mockley|Editor
""",
                merges="A2:C2 A4:C4",
            )
        ],
        people=[
            (3, {"name": "Ada Testwood", "post": "Director", "delegation": "Sunshine Group"}),
            (5, {"name": "Ben Mockley", "post": "Editor", "delegation": "Sunshine Group"}),
        ],
        notices=[("section_delegation", 2, "Sunshine Group"), ("section_unclear", 4, "Late arrivals")],
        unused=["No."],
        known={"sunshine group": "delegation", "late arrivals": "nothing"},
    ),
]
