"""Headings over two rows, merged cells, sections, feet, several sheets."""

from __future__ import annotations

from tests.roster.corpus.case import Case, Sheet

CASES = [
    Case(
        "titles above and signatures below",
        [
            Sheet(
                """
UBND TỈNH MẪU|||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NGOẠI VỤ|||Độc lập - Tự do - Hạnh phúc
DANH SÁCH ĐẠI BIỂU THAM DỰ HỘI NGHỊ
(Kèm theo Công văn số 12/SNgV)

STT|Họ và tên|Chức vụ|Đơn vị
1|Lý Văn Thử|Giám đốc|Sở Mẫu
2|Đặng Thị Mẫu|Phó Giám đốc|Sở Mẫu
|Tổng cộng: 2 đại biểu||

|||Hà Nội, ngày 5 tháng 4 năm 2027
|Người lập biểu||Thủ trưởng đơn vị
|(Ký, ghi rõ họ tên)||(Ký, đóng dấu)
|Trần Văn Lập||Phạm Thị Ký
""",
                merges="A3:D3 A4:D4",
            )
        ],
        people=[
            (7, {"name": "Lý Văn Thử", "post": "Giám đốc", "organisation": "Sở Mẫu"}),
            (8, {"name": "Đặng Thị Mẫu", "post": "Phó Giám đốc", "organisation": "Sở Mẫu"}),
        ],
        notices=[
            ("title_row", 1, "UBND TỈNH MẪU"),
            ("title_row", 2, "SỞ NGOẠI VỤ"),
            ("title_row", 3, "DANH SÁCH ĐẠI BIỂU THAM DỰ HỘI NGHỊ"),
            ("title_row", 4, "(Kèm theo Công văn số 12/SNgV)"),
            ("total_row", 9, "Tổng cộng: 2 đại biểu"),
            ("foot_row", 11, "Hà Nội, ngày 5 tháng 4 năm 2027"),
            ("foot_row", 12, "Người lập biểu"),
            ("foot_row", 13, "(Ký, ghi rõ họ tên)"),
            ("foot_row", 14, "Trần Văn Lập"),
        ],
        unused=["STT"],
    ),
    Case(
        "headings over two rows, merged",
        [
            Sheet(
                """
STT|Họ và tên||Chức vụ|Liên hệ|
|Họ và tên đệm|Tên||Email|Điện thoại
1|Lý Văn|Thử|Giám đốc|thu@example.org|0901 234 567
2|Đặng Thị|Mẫu|Vụ trưởng||
""",
                merges="A1:A2 B1:C1 D1:D2 E1:F1",
            )
        ],
        people=[
            (
                3,
                {
                    "name": "Lý Văn Thử",
                    "family_name": "Lý Văn",
                    "given_name": "Thử",
                    "post": "Giám đốc",
                    "email": "thu@example.org",
                    "phone": "0901 234 567",
                },
            ),
            (
                4,
                {
                    "name": "Đặng Thị Mẫu",
                    "family_name": "Đặng Thị",
                    "given_name": "Mẫu",
                    "post": "Vụ trưởng",
                },
            ),
        ],
        unused=["STT"],
    ),
    Case(
        "headings in two languages, one row each",
        [
            Sheet("""
STT|Họ và tên|Chức vụ|Quốc gia
No.|Full name|Position|Country
1|Lý Văn Thử|Giám đốc|Việt Nam
""")
        ],
        people=[(3, {"name": "Lý Văn Thử", "post": "Giám đốc", "country": "Việt Nam"})],
        unused=["STT"],
    ),
    Case(
        "delegation merged over its block",
        [
            Sheet(
                """
Đoàn|Họ và tên|Chức vụ
Đoàn Pháp|Luce Petitpas|Maire
|Roch Durandal|Adjoint
|Jean Modèle|
Đoàn Lào|Khamla Exemple|Gouverneur
""",
                merges="A2:A4",
            )
        ],
        people=[
            (2, {"name": "Luce Petitpas", "delegation": "Đoàn Pháp", "post": "Maire"}),
            (3, {"name": "Roch Durandal", "delegation": "Đoàn Pháp", "post": "Adjoint"}),
            (4, {"name": "Jean Modèle", "delegation": "Đoàn Pháp"}),
            (5, {"name": "Khamla Exemple", "delegation": "Đoàn Lào", "post": "Gouverneur"}),
        ],
    ),
    Case(
        "delegation only on the first row of its block, nothing merged",
        [
            Sheet("""
Délégation|Nom complet|Fonction
Ville de Modèle|Luce Petitpas|Maire
|Roch Durandal|Adjoint
|Jean Modèle|Adjoint
Région Exemple|Anne Témoin|Présidente
|Paul Essai|Conseiller
""")
        ],
        people=[
            (2, {"name": "Luce Petitpas", "delegation": "Ville de Modèle", "post": "Maire"}),
            (3, {"name": "Roch Durandal", "delegation": "Ville de Modèle", "post": "Adjoint"}),
            (4, {"name": "Jean Modèle", "delegation": "Ville de Modèle", "post": "Adjoint"}),
            (5, {"name": "Anne Témoin", "delegation": "Région Exemple", "post": "Présidente"}),
            (6, {"name": "Paul Essai", "delegation": "Région Exemple", "post": "Conseiller"}),
        ],
        notices=[("filled_down", 0, "Délégation")],
    ),
    Case(
        "an empty delegation among others is nobody's block",
        [
            Sheet("""
Délégation|Nom complet
Ville de Modèle|Luce Petitpas
|Roch Durandal
Ville de Modèle|Jean Modèle
Région Exemple|Anne Témoin
""")
        ],
        people=[
            (2, {"name": "Luce Petitpas", "delegation": "Ville de Modèle"}),
            (3, {"name": "Roch Durandal"}),
            (4, {"name": "Jean Modèle", "delegation": "Ville de Modèle"}),
            (5, {"name": "Anne Témoin", "delegation": "Région Exemple"}),
        ],
    ),
    Case(
        "sections of delegations and within them of categories",
        [
            Sheet("""
STT|Họ và tên|Chức vụ
I. Đoàn Việt Nam (2 người)
A. LÃNH ĐẠO
1|Lý Văn Thử|Giám đốc
B. BÁO CHÍ
2|Đoàn Thị Mẫu|
|Cộng: 2|
II. Đoàn Pháp
1|Luce Petitpas|Maire
""")
        ],
        people=[
            (
                4,
                {
                    "name": "Lý Văn Thử",
                    "post": "Giám đốc",
                    "delegation": "Đoàn Việt Nam",
                    "category": "Lãnh đạo",
                },
            ),
            (6, {"name": "Đoàn Thị Mẫu", "delegation": "Đoàn Việt Nam", "category": "Báo chí"}),
            (9, {"name": "Luce Petitpas", "post": "Maire", "delegation": "Đoàn Pháp"}),
        ],
        notices=[
            ("section_delegation", 2, "I. Đoàn Việt Nam (2 người)"),
            ("section_category", 3, "A. LÃNH ĐẠO"),
            ("section_category", 5, "B. BÁO CHÍ"),
            ("total_row", 7, "Cộng: 2"),
            ("section_delegation", 8, "II. Đoàn Pháp"),
        ],
        unused=["STT"],
    ),
    Case(
        "a section in the column of names, and people of whom only the name is known",
        [
            Sheet("""
N°|Nom et prénom|Fonction
|Délégation française|
1|Luce Petitpas|Maire
2|Roch Durandal|
|INTERPRÈTES|
3|Anne Témoin|
|M. Jean Modèle|
""")
        ],
        people=[
            (3, {"name": "Luce Petitpas", "post": "Maire", "delegation": "Délégation française"}),
            (4, {"name": "Roch Durandal", "delegation": "Délégation française"}),
            (6, {"name": "Anne Témoin", "delegation": "Délégation française", "category": "Interprètes"}),
            (
                7,
                {
                    "name": "Jean Modèle",
                    "honorific": "M.",
                    "delegation": "Délégation française",
                    "category": "Interprètes",
                },
            ),
        ],
        notices=[("section_delegation", 2, "Délégation française"), ("section_category", 5, "INTERPRÈTES")],
        unused=["N°"],
    ),
    Case(
        "a merged section whose words say neither",
        [
            Sheet(
                """
No.|Full name|Post
Sunshine Group||
1|Ada Testwood|Director
""",
                merges="A2:C2",
            )
        ],
        people=[(3, {"name": "Ada Testwood", "post": "Director", "delegation": "Sunshine Group"})],
        notices=[("section_guessed", 2, "Sunshine Group")],
        unused=["No."],
    ),
    Case(
        "columns numbered under the headings, and the headings again on the next page",
        [
            Sheet("""
STT|Họ và tên|Chức vụ|Đoàn
(1)|(2)|(3)|(4)
1|Lý Văn Thử|Giám đốc|Huế
STT|Họ và tên|Chức vụ|Đoàn
2|Đặng Thị Mẫu|Vụ trưởng|Huế
3|||
""")
        ],
        people=[
            (3, {"name": "Lý Văn Thử", "post": "Giám đốc", "delegation": "Huế"}),
            (5, {"name": "Đặng Thị Mẫu", "post": "Vụ trưởng", "delegation": "Huế"}),
        ],
        notices=[("columns_row", 2, "(1)"), ("headings_row", 4, "STT"), ("number_row", 6, "3")],
        unused=["STT"],
    ),
    Case(
        "hidden rows are read and told, as where a filter is left on",
        [
            Sheet(
                """
Name|Country
Ada Testwood|UK

Ben Mockley|UK
Cy Sample|USA
""",
                hidden=[4],
                filtered="A1:B5",
            )
        ],
        people=[
            (2, {"name": "Ada Testwood", "country": "UK"}),
            (4, {"name": "Ben Mockley", "country": "UK"}),
            (5, {"name": "Cy Sample", "country": "USA"}),
        ],
        notices=[("hidden_row", 4, "Ben Mockley")],
    ),
    Case(
        "several sheets with columns of their own",
        [
            Sheet("Chương trình\n08:00|Đón khách\n09:00|Khai mạc", title="Programme"),
            Sheet("Họ và tên|Chức vụ\nLý Văn Thử|Giám đốc", title="Việt Nam"),
            Sheet("Titre\n\nNOM|Prénom|Pays\nPETITPAS|Luce|France", title="France"),
            Sheet("Name\nOld Person", title="Old", state="hidden"),
        ],
        people=[
            (2, {"name": "Lý Văn Thử", "post": "Giám đốc"}),
            (
                4,
                {
                    "name": "Luce PETITPAS",
                    "family_name": "PETITPAS",
                    "given_name": "Luce",
                    "country": "France",
                },
            ),
        ],
        notices=[
            ("sheet_hidden", 0, "Old"),
            ("sheet_other", 0, "Programme"),
            ("title_row", 1, "Titre"),
        ],
    ),
]
