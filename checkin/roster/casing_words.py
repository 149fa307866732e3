"""Words whose capitals follow no rule: acronyms, small words, and administrative Vietnamese and French.

Vietnamese after Nghị định 30/2020/NĐ-CP, annex II (Bộ Ngoại giao, Ủy ban nhân dân, Phó Giám đốc),
French after the Imprimerie nationale's Lexique (ministère des Affaires étrangères) and usage on badges.
"""

from __future__ import annotations

from typing import Final

ACRONYMS: Final = frozenset(
    (
        "AFD AIMF APEC ASEAN ASEM AUF BIDV CEO CFO CIO CTO CIRAD CNRS COO CT DG DGA DGS EU UE FAO "
        "FIDA FPT GIZ HCM HCMC IFC ILO IMF INALCO INRAE IRD IT JICA KOICA MTTQ NATO OCDE OECD OIF "
        "OIT OMC OMS ONG ONU OTAN PDG PVN RH UAE UBMTTQ UBND UBTVQH UK UN UNDP UNESCO UNFPA UNHCR "
        "UNICEF UNIDO USA USAID USTH VCCI VIP VNA VNU VTV VOV WB WHO WTO TEDXI UBKT UBATGT ATGT EVN "
        "EVFTA CPTPP AIDS VAT CHDCND CHLB EPFL ENA HEC UMR"
    ).split()
)
"""Acronyms with vowels; a word without any is one anyway."""

TITLES: Final = frozenset(
    "GS PGS TS TSKH THS BS BSCKI BSCKII CKI CKII LS KS KTS NGND NGƯT NSND NSƯT NCS CN".split()
)
"""Vietnamese titles before a name, which stay in capitals."""

WESTERN_TITLES: Final = frozenset(
    "M MM MR MRS MS MME MMES MLLE MLLES DR DRS PR PROF ME ST STE MGR SGT".split()
)
"""French and English titles without vowels enough to tell them from acronyms."""

FRENCH_SMALL: Final = frozenset("de du des d et von zu".split())
"""Particles and conjunctions, small everywhere in a name."""

GERMAN_SMALL: Final = frozenset("der den dem".split())
"""Articles behind a German or Dutch particle: von der Leyen."""

JUNIOR: Final = frozenset({"jr", "sr"})
"""What stands behind a name and is no acronym."""

IBERIAN_SMALL: Final = frozenset("da das dos del".split())
"""Portuguese and Spanish particles; "do" is left out, which is as often Đỗ."""

BIRTH: Final = frozenset("ép ep épouse epouse née nee né dit dite veuve vve".split())
"""Words between two surnames of one person."""

SMALL_IN_TEXTS: Final = frozenset(
    (
        "de du des d et en à a au aux la le les l pour par sur auprès près dans chez of the and for "
        "to in on at und von der das"
    ).split()
)
"""Words small within the name of a post or body."""

FRENCH_COMMON: Final = frozenset(
    (
        "adjoint adjointe administratif administrative agent d'affaires agricole ancien ancienne "
        "arts assistant assistante attaché attachée bureau cabinet chargé chargée chef chercheur "
        "chercheuse commercial commerciale communal communale conseiller conseillère consul consule "
        "consultant consultante coopération coordinateur coordinatrice culturel culturelle "
        "culturelles délégué déléguée départemental départementale député députée développement "
        "diplomatique directeur directrice division durable économique économiques enseignant "
        "enseignante exécutif exécutive extérieur extérieure extérieures étranger étrangère "
        "étrangères fondateur fondatrice générale général généraux gouverneur gouverneure honoraire "
        "ingénieur ingénieure internationale international internationales internationaux interprète "
        "maire membre mission municipal municipale nationale national ordinaire permanent permanente "
        "plein pôle premier première président présidente professeur professeure projet projets "
        "recteur rectrice régional régionale régionales relations représentant représentante "
        "responsable secrétaire service scientifique sénateur sénatrice stagiaire technique "
        "territoriale territorial trésorier trésorière urbain urbaine ville vice vice-président "
        "vice-présidente"
    ).split()
)
"""Common nouns and adjectives of French posts, with a capital only at the beginning."""

# Each phrase as it is written within a text; the first letter of a text is a capital anyway.
VIETNAMESE_PHRASES: Final = tuple(
    (
        "Giám đốc|Phó Giám đốc|Tổng Giám đốc|Phó Tổng Giám đốc|Chủ tịch|Phó Chủ tịch|Chủ nhiệm|"
        "Phó Chủ nhiệm|Bí thư|Phó Bí thư|Bộ trưởng|Thứ trưởng|Vụ trưởng|Phó Vụ trưởng|Cục trưởng|"
        "Phó Cục trưởng|Tổng cục trưởng|Viện trưởng|Phó Viện trưởng|Hiệu trưởng|Phó Hiệu trưởng|"
        "Trưởng phòng|Phó Trưởng phòng|Trưởng ban|Phó Trưởng ban|Trưởng đoàn|Phó Trưởng đoàn|"
        "Trưởng khoa|Phó Trưởng khoa|Trưởng bộ môn|Tổng thư ký|Phó Tổng thư ký|Tổng Bí thư|Thủ tướng|"
        "Phó Thủ tướng|Đại sứ|Tham tán|Bí thư thứ nhất|Bí thư thứ hai|Tổng Lãnh sự|Chánh Văn phòng|"
        "Phó Chánh Văn phòng|Chánh Thanh tra|Kế toán trưởng|Thư ký|Chuyên viên|chuyên viên chính|"
        "chuyên viên cao cấp|phiên dịch|thông dịch viên|lái xe|cán bộ|giảng viên|nghiên cứu viên|"
        "thường trực|chuyên trách|phụ trách|danh dự|nguyên|kiêm|và|của|về|tại|các|cho|Thành phố|tỉnh|"
        "quận|huyện|thị xã|phường|xã|thị trấn|khu vực|trung ương|thường vụ|Ủy ban nhân dân|"
        "Uỷ ban nhân dân|Hội đồng nhân dân|Ủy ban|Uỷ ban|Hội đồng|Quốc hội|Chính phủ|Văn phòng|"
        "Tỉnh ủy|Thành ủy|Huyện ủy|Mặt trận Tổ quốc|Đại sứ quán|Tổng Lãnh sự quán|Cơ quan|đại diện|"
        "Đoàn|Ban|Bộ|Sở|Vụ|Cục|Tổng cục|Viện|Phòng|Trường|Đại học|Học viện|Cao đẳng|Trung tâm|"
        "Công ty|cổ phần|trách nhiệm hữu hạn|Tập đoàn|Tổng công ty|Ngân hàng|Liên hiệp|Hiệp hội|Hội|"
        "Quỹ|Dự án|Chương trình|Báo|Đài|Ngoại giao|Ngoại vụ|đối ngoại|Giáo dục|Đào tạo|Khoa học|"
        "Công nghệ|Tài chính|Kế hoạch|Đầu tư|Công Thương|Nông nghiệp|Phát triển|phát triển|nông thôn|"
        "Môi trường|Tài nguyên|Nội vụ|Tư pháp|Xây dựng|Y tế|Văn hóa|Văn hoá|Thể thao|Du lịch|"
        "Thông tin|Truyền thông|Quốc phòng|Công an|Giao thông|vận tải|Lao động|Thương binh|Xã hội|"
        "Dân tộc|Tôn giáo|Hợp tác|quốc tế|Kinh tế|Thanh tra|Thương mại|Nhân văn|hữu nghị|Phát thanh|"
        "Truyền hình|Bưu điện|Điện lực|Quản lý|Nghiên cứu|Chiến lược|Chính sách|Hành chính|Quản trị|"
        "Tổ chức|Pháp chế|Hợp tác xã|Nhà nước|Nhà báo|phóng viên|biên tập viên"
    ).split("|")
)

SHORT_PLACES: Final = frozenset(
    "laos cuba mali togo iran iraq irak oman peru chad fiji lyon nice metz caen pau huế inde rome".split()
)
"""Places of at most four letters, which else could be acronyms."""
