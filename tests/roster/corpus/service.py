"""Companions, drivers, interpreters, press and exhibitors, as secretariats list them."""

from __future__ import annotations

from tests.roster.corpus.case import Case, Sheet

CASES = [
    Case(
        "exhibitors by booth, with their companions",
        [
            Sheet("""
STT|Gian hàng|Doanh nghiệp|Họ và tên|Điện thoại|Người đi cùng|Số người đi cùng
1|A12|Công ty Mẫu|Lý Văn Thử|0901234567|Bà Đặng Thị Mẫu; Trần Văn Thử (kỹ thuật)|2
2|A13|Công ty Thử|Phạm Thị Mẫu||Không|0
3|B01|Société Exemple|Luce Petitpas|||03 người
""")
        ],
        people=[
            (
                2,
                {
                    "name": "Lý Văn Thử",
                    "booth": "A12",
                    "organisation": "Công ty Mẫu",
                    "phone": "0901234567",
                },
            ),
            (2, {"name": "Đặng Thị Mẫu", "honorific": "Bà", "companion_of": "Lý Văn Thử"}),
            (2, {"name": "Trần Văn Thử", "companion_of": "Lý Văn Thử"}),
            (3, {"name": "Phạm Thị Mẫu", "booth": "A13", "organisation": "Công ty Thử"}),
            (
                4,
                {
                    "name": "Luce Petitpas",
                    "booth": "B01",
                    "organisation": "Société Exemple",
                    "notes": "Số người đi cùng: 3",
                },
            ),
        ],
        unused=["STT"],
    ),
    Case(
        "spouses in a column of their own, in French",
        [
            Sheet("""
Réf.|Nom complet|Délégation|Jours|Conjoint(e)
D1|M. Roch Durandal|Ville de Modèle|04/05/2027|Mme LUCE DURANDAL
D2|Anne Témoin|Ville de Modèle||Son époux : Jean Témoin
D3|Jean Modèle|Région Exemple||non
""")
        ],
        people=[
            (
                2,
                {
                    "name": "Roch Durandal",
                    "honorific": "M.",
                    "reference": "D1",
                    "delegation": "Ville de Modèle",
                    "days": ["2027-05-04"],
                },
            ),
            (
                2,
                {
                    "name": "Luce Durandal",
                    "honorific": "Mme",
                    "delegation": "Ville de Modèle",
                    "days": ["2027-05-04"],
                    "companion_of": "D1",
                },
            ),
            (3, {"name": "Anne Témoin", "reference": "D2", "delegation": "Ville de Modèle"}),
            (3, {"name": "Jean Témoin", "delegation": "Ville de Modèle", "companion_of": "D2"}),
            (4, {"name": "Jean Modèle", "reference": "D3", "delegation": "Région Exemple"}),
        ],
    ),
    Case(
        "whose companion a row is, under a heading that may mean either",
        [
            Sheet("""
Họ và tên|Chức vụ|Người đi cùng
Lý Văn Thử|Giám đốc|
Đặng Thị Mẫu|Phu nhân|Lý Văn Thử
Trần Văn Thử|Thư ký|Ông Lý Văn Thử
""")
        ],
        people=[
            (2, {"name": "Lý Văn Thử", "post": "Giám đốc"}),
            (3, {"name": "Đặng Thị Mẫu", "post": "Phu nhân", "companion_of": "Lý Văn Thử"}),
            (4, {"name": "Trần Văn Thử", "post": "Thư ký", "companion_of": "Ông Lý Văn Thử"}),
        ],
    ),
    Case(
        "drivers and security by their number",
        [
            Sheet("""
STT|Họ và tên|Chức vụ|Ghi chú
I. Thành phố Huế
1|Lý Văn Thử|Giám đốc|
2|Đặng Thị Mẫu|Chuyên viên|
3|Lái xe: 12||
|An ninh: 20||
II. Đoàn Pháp
4|Luce Petitpas|Maire|
|Chauffeurs (4)||
Lái xe (2 người)
5|Trần Văn Thử|Lái xe|xe 16 chỗ
6|Phạm Văn Mẫu|Lái xe|xe 45 chỗ
Tổng cộng: 42
""")
        ],
        people=[
            (3, {"name": "Lý Văn Thử", "post": "Giám đốc", "delegation": "Thành phố Huế"}),
            (4, {"name": "Đặng Thị Mẫu", "post": "Chuyên viên", "delegation": "Thành phố Huế"}),
            (8, {"name": "Luce Petitpas", "post": "Maire", "delegation": "Đoàn Pháp"}),
            (
                11,
                {
                    "name": "Trần Văn Thử",
                    "post": "Lái xe",
                    "delegation": "Đoàn Pháp",
                    "category": "Lái xe",
                    "notes": "xe 16 chỗ",
                },
            ),
            (
                12,
                {
                    "name": "Phạm Văn Mẫu",
                    "post": "Lái xe",
                    "delegation": "Đoàn Pháp",
                    "category": "Lái xe",
                    "notes": "xe 45 chỗ",
                },
            ),
        ],
        notices=[
            ("section_delegation", 2, "I. Thành phố Huế"),
            ("pool_row", 5, "Lái xe × 12"),
            ("pool_row", 6, "An ninh × 20"),
            ("section_delegation", 7, "II. Đoàn Pháp"),
            ("pool_row", 9, "Chauffeurs × 4"),
            ("section_category", 10, "Lái xe (2 người)"),
            ("total_row", 13, "Tổng cộng: 42"),
        ],
        unused=["STT"],
    ),
    Case(
        "a column that counts those without a name",
        [
            Sheet("""
No.|Full name|Category|Quantity
1|Ada Testwood|Delegate|1
2|Drivers||12
3||Security|20
4|Mark Guard|Driver|1
""")
        ],
        people=[
            (2, {"name": "Ada Testwood", "category": "Delegate"}),
            (5, {"name": "Mark Guard", "category": "Driver"}),
        ],
        notices=[("pool_row", 3, "Drivers × 12"), ("pool_row", 4, "Security × 20")],
        unused=["No.", "Quantity"],
    ),
    Case(
        "interpreters of each delegation",
        [
            Sheet("""
Họ và tên|Đoàn|Loại đại biểu|Ngôn ngữ
Lý Văn Thử|Đoàn Huế|Đại biểu|vi
Phiên dịch Đặng Thị Mẫu|Đoàn Huế|Phiên dịch|fr
Luce Petitpas|Ville de Modèle|Délégué|fr
Anne Témoin, Mme|Ville de Modèle|Interprète|fr
""")
        ],
        people=[
            (
                2,
                {"name": "Lý Văn Thử", "delegation": "Đoàn Huế", "category": "Đại biểu", "language": "vi"},
            ),
            (
                3,
                {
                    "name": "Đặng Thị Mẫu",
                    "post": "Phiên dịch",
                    "delegation": "Đoàn Huế",
                    "category": "Phiên dịch",
                    "language": "fr",
                },
            ),
            (
                4,
                {
                    "name": "Luce Petitpas",
                    "delegation": "Ville de Modèle",
                    "category": "Délégué",
                    "language": "fr",
                },
            ),
            (
                5,
                {
                    "name": "Anne Témoin",
                    "honorific": "Mme",
                    "delegation": "Ville de Modèle",
                    "category": "Interprète",
                    "language": "fr",
                },
            ),
        ],
    ),
    Case(
        "press with their medium, for single days",
        [
            Sheet(
                [
                    ["Nom", "Prénom", "Média", "Catégorie", "Jours de présence"],
                    ["TÉMOIN", "Anne", "Journal Exemple", "Presse", "04/05/2027"],
                    ["MODÈLE", "Jean", "Radio Exemple", "Presse", "04/05/2027, 05/05/2027"],
                    ["LÝ", "Văn Thử", "Báo Mẫu", "Presse", None],
                ]
            )
        ],
        people=[
            (
                2,
                {
                    "name": "Anne TÉMOIN",
                    "family_name": "TÉMOIN",
                    "given_name": "Anne",
                    "organisation": "Journal Exemple",
                    "category": "Presse",
                    "days": ["2027-05-04"],
                },
            ),
            (
                3,
                {
                    "name": "Jean MODÈLE",
                    "family_name": "MODÈLE",
                    "given_name": "Jean",
                    "organisation": "Radio Exemple",
                    "category": "Presse",
                    "days": ["2027-05-04", "2027-05-05"],
                },
            ),
            (
                4,
                {
                    "name": "Lý Văn Thử",
                    "family_name": "Lý",
                    "given_name": "Văn Thử",
                    "organisation": "Báo Mẫu",
                    "category": "Presse",
                },
            ),
        ],
    ),
]
