"""The headings that real lists of delegates carry, by field.

Compared without tones, case and punctuation. Each field has tiers: where columns of two tiers
stand in one file (country and nationality), the first tier is the field and the other is left out.
"""

from __future__ import annotations

from typing import Final

_NAME: Final = """
Họ và tên|Họ tên|Họ & tên|Tên đầy đủ|Họ tên đầy đủ|Họ và tên đại biểu|Họ tên đại biểu|Tên đại biểu
Họ, tên|Họ và tên khách mời|Nom et prénom|Nom et prénoms|Nom & prénom|Noms et prénoms|Nom, prénom
Nom prénom|Prénom et nom|Prénom nom|Nom complet|Nom du participant|Nom du délégué
Full name|Fullname|Person name|Name of delegate|Name of participant|Delegate name
Participant name|Attendee name|Guest name|Complete name|Name in full|Badge name
Name on badge|Display name
"""
_PERSON: Final = """
Đại biểu|Participant|Délégué|Delegate|Attendee
"""
_CONTACT: Final = """
Họ và tên phóng viên|Họ tên phóng viên|Tên phóng viên|Phóng viên|Nhà báo|Nom du journaliste|Journaliste
Journalist|Journalist name|Reporter|Tên lái xe|Họ tên lái xe|Driver name|Nom du chauffeur
Tên phiên dịch|Họ tên phiên dịch|Nom de l'interprète|Interpreter name|Họ tên người ký|Nom du signataire
Signatory name|Người đại diện|Họ tên người đại diện|Représentant|Nom du représentant|Representative
Người liên hệ|Tên người liên hệ|Người phụ trách|Người phụ trách gian hàng|Personne de contact
Nom du contact|Responsable du stand|Contact person|Contact name|Booth contact|Booth manager
"""
_FAMILY: Final = """
Họ và tên đệm|Họ và đệm|Họ đệm|Họ và chữ đệm|Họ, chữ đệm|Họ|Nom de famille|Patronyme
Nom patronymique|Surname|Last name|Lastname|Family name|Familyname
"""
_GIVEN: Final = """
Tên gọi|Tên riêng|Prénom|Prénoms|Prénom(s)|First name|Firstname|Given name|Given names
Given name(s)|Forename|Forenames
"""
_HONORIFIC: Final = """
Danh xưng|Xưng hô|Ông/Bà|Ông (Bà)|Ông, Bà|Quý danh|Học hàm học vị|Học hàm, học vị|Học vị|Civilité
Titre de civilité|Honorific|Honorifics|Salutation|Mr/Ms|Mr/Mrs|Mr/Mrs/Ms|Mr/Ms/Dr|M./Mme|Prefix
Name prefix|Courtesy title|Form of address
"""
_PRONUNCIATION: Final = """
Cách đọc|Cách đọc tên|Tên đọc là|Phát âm|Cách phát âm|Phát âm tên|Phiên âm|Phiên âm tên|Prononciation
Prononciation du nom|Se prononce|Comment prononcer|Comment prononcer le nom|Pronunciation
Name pronunciation|Pronunciation of name|How to say the name|How to pronounce|Pronounced|Phonetic
Phonetics|Phonetic name|Phonetic spelling
"""
_POST: Final = """
Chức vụ|Chức danh|Chức vụ công tác|Chức vụ hiện tại|Chức vụ, chức danh|Fonction|Fonctions|Poste
Qualité|Job title|Jobtitle|Position|Function|Role|Post|Official title|Occupation|Designation
Functional title
"""
_DIVISION: Final = """
Phòng/ban|Phòng ban|Phòng, ban|Phòng|Ban|Bộ phận|Vụ/Cục|Vụ, Cục|Service|Direction|Département
Direction/Service|Division|Department|Dept|Unit|Section
"""
_ORGANISATION: Final = """
Cơ quan|Cơ quan công tác|Đơn vị công tác|Cơ quan, đơn vị|Cơ quan/Đơn vị|Nơi công tác|Tổ chức
Tên cơ quan|Tên đơn vị|Công ty|Tên công ty|Doanh nghiệp|Organisation|Organization|Organisme
Institution|Affiliation|Company|Company name|Société|Entreprise|Structure|Employer|Employeur
Ministry|Ministère|Organisation name|Organization name|Name of organisation|Name of organization
Institution/Organisation|Agency|Entity
"""
_MEDIUM: Final = """
Cơ quan báo chí|Tòa soạn|Toà soạn|Tên tòa soạn|Đơn vị báo chí
Báo/Đài|Báo, đài|Cơ quan truyền thông|Cơ quan thông tấn|Hãng thông tấn|Tên cơ quan báo chí
Média|Nom du média|Organe de presse|Organe de presse/Média|Rédaction|Publication|Titre de presse
Media|Media outlet|Outlet|Media organisation|Media organization|News organisation|News organization
Name of media|Press organisation|Press organization|Newspaper|Đơn vị triển lãm|Đơn vị trưng bày
Exposant|Nom de l'exposant|Exhibitor|Exhibitor name|Exhibiting company|Entreprise exposante
"""
_BOOTH: Final = """
Gian hàng|Số gian hàng|Mã gian hàng|Gian|Gian số|Gian hàng số|Số gian|Gian trưng bày|Vị trí gian hàng
Stand|N° de stand|Numéro de stand|N° stand|Stand n°|Stand no.|Booth|Booth no.|Booth number|Booth #
Stand number|Stand no|Booth ID|Stand attribué|Emplacement du stand|Exhibition booth|Exhibition stand
"""
_DELEGATION: Final = """
Đoàn|Đoàn đại biểu|Tên đoàn|Thuộc đoàn|Délégation|Nom de la délégation|Delegation|Delegation name
Name of delegation
"""
_PLACE: Final = """
Địa phương|Tỉnh|Tỉnh/Thành phố|Tỉnh, thành phố|Tỉnh/TP|Tỉnh thành|Thành phố|Collectivité|Commune
Collectivité territoriale|Région|Ville|Province|City|Local authority|Municipality|Region
"""
_CATEGORY: Final = """
Loại|Loại đại biểu|Loại thẻ|Đối tượng|Thành phần|Phân loại|Nhóm|Catégorie|Type|Type de badge
Type de participant|Group type|Category|Badge type|Badge category|Participant type
Type of participant|Participant category|Delegate type|Attendee type|Registration type|Ticket type
"""
_LANGUAGE: Final = """
Ngôn ngữ|Tiếng|Ngôn ngữ sử dụng|Langue|Langues|Langue de travail|Language|Languages
Preferred language|Working language
"""
_EMAIL: Final = """
Email|E-mail|Thư điện tử|Hộp thư|Địa chỉ email|Địa chỉ thư điện tử|Courriel|Mél|Mel|Mail
Adresse électronique|Adresse e-mail|Adresse mail|Email address|E-mail address
"""
_PHONE: Final = """
Điện thoại|SĐT|Số ĐT|ĐT|Số điện thoại|Điện thoại liên hệ|Téléphone|Tél.|N° de téléphone
Numéro de téléphone|Phone|Phone number|Telephone|Telephone number|Tel. no.|Phone no.
"""
_MOBILE: Final = """
Điện thoại di động|Di động|ĐTDĐ|Portable|Téléphone portable|Mobile|Mobile phone|Mobile number|Cell
Cell phone|Handphone
"""
_REFERENCE: Final = """
Mã|Mã số|Mã đại biểu|Mã số đại biểu|Mã đăng ký|Mã ĐB|Référence|Réf.|Matricule|Identifiant
Numéro d'inscription|N° d'inscription|ID|Reference|Ref|Ref. no.|Reference number|Delegate ID
Participant ID|Person ID|Registration ID|Registration number|Registration no.|Registration code
Order code|Confirmation number
"""
_NOTES: Final = """
Ghi chú|Chú thích|Lưu ý|Remarque|Remarques|Observations|Observation|Commentaires|Notes|Note
Remarks|Remark|Comments|Comment
"""
_COMPANION: Final = """
Đi cùng|Đi cùng với|Người đi cùng|Tháp tùng|Accompagnant de|Accompagne|Companion of|Accompanying
Accompanies|Guest of|Plus one of
"""
_GREETER: Final = """
Người đón|Người đón tiếp|Người đón đoàn|Người phụ trách đón tiếp|Cán bộ đón|Cán bộ đón tiếp|Cán bộ đón đoàn
Cán bộ lễ tân|Lễ tân đón|Cán bộ liên lạc|Personne chargée de l'accueil|Chargé d'accueil|Chargée d'accueil
Chargé de l'accueil|Responsable de l'accueil|Accueilli par|Accueillie par|Accueilli(e) par
Agent du protocole|Officier de liaison|Agent de liaison|Greeter|Greeted by|Received by|Welcomed by|Met by
Liaison officer|Protocol officer|Liaison
"""
_HEAD: Final = """
Trưởng đoàn|Là trưởng đoàn|Chef de délégation|Chef(fe) de délégation|Head of delegation|Head
Is head|Delegation head|HOD
"""
_SIGNATORY: Final = """
Ký kết|Người ký|Người ký kết|Tham gia ký kết|Ký MOU|Ký kết MOU|Ký biên bản|Đại diện ký kết|Ký thỏa thuận
Ký thoả thuận|Ký kết thỏa thuận|Là người ký|Signataire|Est signataire|Signataire (oui/non)
Signataire de l'accord|Signatory|Is signatory|Signatory (Y/N)|Signs|Signer|MOU signatory
Signs MOU
"""
_PROTOCOL: Final = """
VIP|Khách VIP|Protocole|Lễ tân|Protocol|Is VIP
"""
_WITHDRAWN: Final = """
Đã rút tên|Rút tên|Inscription retirée|Désistement|Withdrawn
"""
_POOL: Final = """
Thẻ không ghi tên|Badge sans nom|Pool badge
"""
_DAYS: Final = """
Ngày|Ngày tham dự|Các ngày tham dự|Ngày dự|Jours|Jour|Jours de présence|Days|Day|Dates
Attendance days|Days attending|Dates of attendance
"""
_SESSIONS: Final = """
Phiên|Phiên họp|Các phiên|Phiên tham dự|Séances|Séance|Sessions|Session
"""
_COUNTRY: Final = """
Quốc gia|Nước|Tên nước|Pays|Country|Country name|Country code|Country ISO|State|État
"""
_NATION: Final = """
Quốc tịch|Nationalité|Nationality|Citizenship|Delegation ISO|ISO|ISO3|ISO code
"""


def _words(*tiers: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(tier.strip().replace("\n", "|").split("|")) for tier in tiers)


ALIASES: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "name": _words(_NAME, _PERSON, _CONTACT),
    "family_name": _words(_FAMILY),
    "given_name": _words(_GIVEN),
    "honorific": _words(_HONORIFIC),
    "pronunciation": _words(_PRONUNCIATION),
    "post": _words(_POST),
    "division": _words(_DIVISION),
    "organisation": _words(_ORGANISATION, _MEDIUM, "Đơn vị"),
    "booth": _words(_BOOTH),
    "delegation": _words(_DELEGATION, _PLACE),
    "category": _words(_CATEGORY),
    "country": _words(_COUNTRY, _NATION),
    "language": _words(_LANGUAGE),
    "email": _words(_EMAIL),
    "phone": _words(_PHONE, _MOBILE),
    "reference": _words(_REFERENCE),
    "notes": _words(_NOTES),
    "companion_of": _words(_COMPANION),
    "greeter": _words(_GREETER),
    "head": _words(_HEAD),
    "signatory": _words(_SIGNATORY),
    "protocol": _words(_PROTOCOL),
    "withdrawn": _words(_WITHDRAWN),
    "pool": _words(_POOL),
    "days": _words(_DAYS),
    "sessions": _words(_SESSIONS),
}

EITHER: Final[dict[str, tuple[str, ...]]] = {
    # A full name, or the part of it that the other columns lack (see ``columns``).
    "Nom": ("name", "family_name"),
    "Noms": ("name", "family_name"),
    "Name": ("name", "family_name"),
    "Names": ("name", "family_name"),
    "Tên": ("name", "given_name"),
    # Mr or Director: the second where another column holds the first.
    "Title": ("honorific", "post"),
    "Titre": ("honorific", "post"),
    "Group": ("category", "delegation"),
    "Groupe": ("category", "delegation"),
}

LINE_NUMBERS: Final = (
    *("STT", "TT", "Số TT", "Số thứ tự", "Thứ tự", "N°", "Nº", "No", "No.", "Nr", "Numéro"),
    *("Num", "N° d'ordre", "Numéro d'ordre", "Number", "S/N", "SN", "Sl. no.", "S. No.", "#"),
    *("Line", "Line no.", "Row", "Row no.", "Item", "Item no.", "Index"),
)

VIETNAMESE_PARTS: Final = (
    *("Họ và tên đệm", "Họ và đệm", "Họ đệm", "Họ và chữ đệm", "Họ, chữ đệm", "Họ"),
    *("Tên", "Tên gọi", "Tên riêng"),
)
