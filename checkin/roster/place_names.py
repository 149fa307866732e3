"""Names of the provinces of Vietnam and of the regions and départements of France.

A line is an id, the levels it exists at, and its names: spellings of one name are parted by ``|``,
another name for the same place (an exonym, an older name) follows ``~``.
Provinces as they were until 2025 (63) and since (34, all with names of old ones).
"""

from __future__ import annotations

from typing import Final

VIETNAM: Final = """
vn-an-giang province An Giang
vn-ba-ria-vung-tau province Bà Rịa – Vũng Tàu|BRVT|BR-VT|Bà Rịa và Vũng Tàu
vn-bac-giang province Bắc Giang
vn-bac-kan province Bắc Kạn|Bắc Cạn|Backan|Bac Can
vn-bac-lieu province Bạc Liêu
vn-bac-ninh province Bắc Ninh
vn-ben-tre province Bến Tre
vn-binh-dinh province Bình Định
vn-binh-duong province Bình Dương
vn-binh-phuoc province Bình Phước
vn-binh-thuan province Bình Thuận
vn-ca-mau province Cà Mau
vn-can-tho city Cần Thơ
vn-cao-bang province Cao Bằng
vn-da-nang city Đà Nẵng ~Tourane
vn-dak-lak province Đắk Lắk|Đắc Lắc|Dak Lac|Dac Lak|Đăk Lăk|Đắk Lăk ~Darlac
vn-dak-nong province Đắk Nông|Đắc Nông|Đăk Nông
vn-dien-bien province Điện Biên
vn-dong-nai province Đồng Nai
vn-dong-thap province Đồng Tháp
vn-gia-lai province Gia Lai
vn-ha-giang province Hà Giang
vn-ha-nam province Hà Nam
vn-ha-noi city Hà Nội ~HN
vn-ha-tinh province Hà Tĩnh
vn-hai-duong province Hải Dương
vn-hai-phong city Hải Phòng
vn-hau-giang province Hậu Giang
vn-ho-chi-minh city Hồ Chí Minh|HCM|HCMC|HCMV|Hô-Chi-Minh-Ville ~Sài Gòn|Saigon
vn-hoa-binh province Hòa Bình
vn-hue city,province Huế ~Thừa Thiên Huế|TT Huế|Thừa Thiên – Huế
vn-hung-yen province Hưng Yên
vn-khanh-hoa province Khánh Hòa
vn-kien-giang province Kiên Giang
vn-kon-tum province Kon Tum|Kontum|Công Tum|Con Tum
vn-lai-chau province Lai Châu
vn-lam-dong province Lâm Đồng
vn-lang-son province Lạng Sơn
vn-lao-cai province Lào Cai|Lào Cay
vn-long-an province Long An
vn-nam-dinh province Nam Định
vn-nghe-an province Nghệ An
vn-ninh-binh province Ninh Bình
vn-ninh-thuan province Ninh Thuận
vn-phu-tho province Phú Thọ
vn-phu-yen province Phú Yên
vn-quang-binh province Quảng Bình
vn-quang-nam province Quảng Nam
vn-quang-ngai province Quảng Ngãi
vn-quang-ninh province Quảng Ninh
vn-quang-tri province Quảng Trị
vn-soc-trang province Sóc Trăng
vn-son-la province Sơn La
vn-tay-ninh province Tây Ninh
vn-thai-binh province Thái Bình
vn-thai-nguyen province Thái Nguyên
vn-thanh-hoa province Thanh Hóa
vn-tien-giang province Tiền Giang
vn-tra-vinh province Trà Vinh
vn-tuyen-quang province Tuyên Quang
vn-vinh-long province Vĩnh Long
vn-vinh-phuc province Vĩnh Phúc
vn-yen-bai province Yên Bái
"""

REGIONS: Final = """
fr-auvergne-rhone-alpes region Auvergne-Rhône-Alpes|AURA
fr-bourgogne-franche-comte region Bourgogne-Franche-Comté|BFC
fr-bretagne region Bretagne ~Brittany
fr-centre-val-de-loire region Centre-Val de Loire
fr-corse region Corse ~Corsica
fr-grand-est region Grand Est
fr-hauts-de-france region Hauts-de-France|HDF
fr-ile-de-france region Île-de-France|IDF|Iles-de-France
fr-normandie region Normandie ~Normandy
fr-nouvelle-aquitaine region Nouvelle-Aquitaine ~New Aquitaine
fr-occitanie region Occitanie|Occitanie Pyrénées-Méditerranée ~Occitania|Occitany
fr-pays-de-la-loire region Pays de la Loire
fr-provence-alpes-cote-d-azur region Provence-Alpes-Côte d'Azur|PACA
fr-alsace region Alsace
fr-aquitaine region Aquitaine
fr-auvergne region Auvergne
fr-basse-normandie region Basse-Normandie ~Lower Normandy
fr-bourgogne region Bourgogne ~Burgundy
fr-champagne-ardenne region Champagne-Ardenne|Champagne-Ardennes
fr-franche-comte region Franche-Comté
fr-haute-normandie region Haute-Normandie ~Upper Normandy
fr-languedoc-roussillon region Languedoc-Roussillon
fr-limousin region Limousin
fr-lorraine region Lorraine
fr-midi-pyrenees region Midi-Pyrénées
fr-nord-pas-de-calais region Nord-Pas-de-Calais|NPDC
fr-picardie region Picardie ~Picardy
fr-poitou-charentes region Poitou-Charentes
fr-rhone-alpes region Rhône-Alpes
fr-971 region,department Guadeloupe
fr-972 region,department,same Martinique
fr-973 region,department,same Guyane|Guyane française ~French Guiana
fr-974 region,department La Réunion ~Reunion Island|Île de la Réunion
fr-976 region,department,same Mayotte
fr-75 city,department,same Paris
"""
"""Of now, then those that were merged in 2016; ``same``: one authority at all its levels."""

DEPARTEMENTS: Final = """
01 Ain|02 Aisne|03 Allier|04 Alpes-de-Haute-Provence|05 Hautes-Alpes|06 Alpes-Maritimes|07 Ardèche
08 Ardennes|09 Ariège|10 Aube|11 Aude|12 Aveyron|13 Bouches-du-Rhône|14 Calvados|15 Cantal|16 Charente
17 Charente-Maritime|18 Cher|19 Corrèze|2A Corse-du-Sud|2B Haute-Corse|21 Côte-d'Or|22 Côtes-d'Armor
23 Creuse|24 Dordogne|25 Doubs|26 Drôme|27 Eure|28 Eure-et-Loir|29 Finistère|30 Gard|31 Haute-Garonne
32 Gers|33 Gironde|34 Hérault|35 Ille-et-Vilaine|36 Indre|37 Indre-et-Loire|38 Isère|39 Jura|40 Landes
41 Loir-et-Cher|42 Loire|43 Haute-Loire|44 Loire-Atlantique|45 Loiret|46 Lot|47 Lot-et-Garonne|48 Lozère
49 Maine-et-Loire|50 Manche|51 Marne|52 Haute-Marne|53 Mayenne|54 Meurthe-et-Moselle|55 Meuse|56 Morbihan
57 Moselle|58 Nièvre|59 Nord|60 Oise|61 Orne|62 Pas-de-Calais|63 Puy-de-Dôme|64 Pyrénées-Atlantiques
65 Hautes-Pyrénées|66 Pyrénées-Orientales|67 Bas-Rhin|68 Haut-Rhin|69 Rhône|70 Haute-Saône
71 Saône-et-Loire|72 Sarthe|73 Savoie|74 Haute-Savoie|76 Seine-Maritime|77 Seine-et-Marne|78 Yvelines
79 Deux-Sèvres|80 Somme|81 Tarn|82 Tarn-et-Garonne|83 Var|84 Vaucluse|85 Vendée|86 Vienne|87 Haute-Vienne
88 Vosges|89 Yonne|90 Territoire de Belfort|91 Essonne|92 Hauts-de-Seine|93 Seine-Saint-Denis
94 Val-de-Marne|95 Val-d'Oise
"""
"""Number and name; 75 and those overseas stand among the regions."""
