"""Names of countries and territories in Vietnamese, French and English, also as the UN writes them.

Names after those of libphonenumber's and Unicode's territory lists, and the UN's official list.
"""

from __future__ import annotations

from typing import Final

COUNTRIES: Final = """
AD Andorra|Andorre
AE Các Tiểu Vương quốc A-rập Thống nhất|Emirats Arabes Unis|United Arab Emirates|UAE|EAU
AF Áp-ga-ni-xtan|Afghanistan
AG An-ti-gu-a và Ba-bu-đa|Antigua et Barbuda|Antigua and Barbuda
AL An-ba-ni|Albanie|Albania
AM Ác-mê-ni-a|Arménie|Armenia
AO Ăng-gô-la|Angola
AR Ác-hen-ti-na|Argentine|Argentina
AT Áo|Autriche|Austria
AU Úc|Australia|Ô-xtrây-li-a|Australie|Úc Đại Lợi
AZ Ai-déc-bai-gian|Azerbaïdjan|Azerbaijan
BA Bô-xni-a Héc-xê-gô-vi-na|Bosnie-Herzégovine|Bosnia and Herzegovina|Bosnie
BB Bác-ba-đốt|Barbade|Barbados
BD Băng-la-đét|Bangladesh
BE Bỉ|Belgique|Belgium
BF Burkina Faso|Buốc-ki-na Pha-xô
BG Bun-ga-ri|Bulgarie|Bulgaria
BH Ba-ren|Bahreïn|Bahrain
BI Burundi
BJ Bénin|Bê-nanh
BN Bru-nây|Brunei|Brunei Darussalam
BO Bô-li-vi-a|Bolivie|Plurinational State of Bolivia
BR Bra-xin|Brésil|Brazil
BS Ba-ha-ma|Bahamas|The Bahamas
BT Bhutan|Bhoutan
BW Bốt-xoa-na|Botswana
BY Bê-la-rút|Biélo-Russie|Belarus
BZ Bê-li-xê|Bélize
CA Canada
CD RDC|République démocratique du Congo|DR Congo|Democratic Republic of Congo
CD Democratic Republic of the Congo|Cộng hòa Dân chủ Congo
CF Cộng hòa Trung Phi|République Centre-Africaine|Central African Republic|République centrafricaine
CF Centrafrique
CG Congo|Công-gô|Republic of the Congo|République du Congo|Congo-Brazzaville|Cộng hòa Congo
CH Thụy Sĩ|Thụy Sỹ|Suisse|Switzerland
CI Côte d'Ivoire|Bờ Biển Ngà|Ivory Coast
CK Cook Islands|Îles Cook
CL Chi-lê|Chili
CM Cameroun|Ca-mơ-run|Cameroon
CN Trung Quốc|Chine|China|People's Republic of China|République populaire de Chine|CHND Trung Hoa
CN Cộng hòa Nhân dân Trung Hoa
CO Cô-lôm-bi-a|Colombie
CR Cốt-xta Ri-ca|Costa Rica
CU Cu Ba
CV Cáp-ve|Cap Vert|Cape Verde|Cabo Verde
CY Síp|Chypre|Cyprus
CZ Cộng hòa Séc|République Tchèque|Czech Republic|Czechia|Tchéquie|Séc
DE Đức|Allemagne|Germany
DJ Djibouti|Gi-bu-ti
DK Đan Mạch|Danemark|Denmark
DM Dominica|Dominique
DO Dominican Republic|République Dominicaine
DZ An-giê-ri|Algérie|Algeria
EC Ê-cu-a-đo|Equateur|Ecuador
EE E-xtô-ni-a|Estonie|Estonia
EG Égypte|Ai Cập|Egypt
ER Ê-ri-tơ-rê-a|Erythrée|Eritrea
ES Tây Ban Nha|Espagne|Spain
ET Ê-ti-ô-pi-a|Ethiopie|Ethiopia
FI Phần Lan|Finlande|Finland
FJ Phi-gi|Fidji|Fiji
FM Mi-crô-nê-xi-a|Micronésie|Micronesia|Federated States of Micronesia
FM États fédérés de Micronésie
FR Pháp|France|Cộng hòa Pháp|République française|French Republic
GA Gabon|Ga-bông
GB Anh|Vương quốc Anh|Royaume-Uni|United Kingdom|UK|Great Britain
GB United Kingdom of Great Britain and Northern Ireland
GB Royaume-Uni de Grande-Bretagne et d’Irlande du Nord
GD Grê-na-đa|Grenade
GE Gru-di-a|Géorgie|Georgia
GH Gha-na
GM Găm-bi-a|Gambie|The Gambia
GN Guinée|Ghi-nê|Guinea
GQ Ghi-nê Xích-đạo|Guinée Equatoriale|Equatorial Guinea
GR Hy Lạp|Grèce|Greece
GT Goa-tê-ma-la|Guatemala
GW Ghi-nê Bít-xao|Guinée-Bissau|Guinea-Bissau
GY Guy-a-na
HK Hong Kong|Hong Kong SAR
HN Hôn-đu-rát|Honduras
HR Crô-a-ti-a|Croatie
HT Haïti
HU Hung-ga-ri|Hongrie|Hungary
ID Indonesia|In-đô-nê-xi-a|Indonésie|Nam Dương
IE Ai-len|Irlande|Ireland
IL I-xra-en|Israël
IN Ấn Độ|Inde|India
IQ I-rắc|Irak|Iraq
IR I-ran|Islamic Republic of Iran|République islamique d'Iran
IS Ai-xơ-len|Islande|Iceland
IT Ý|I-ta-li-a|Italie|Italy
JM Ha-mai-ca|Jamaïque|Jamaica
JO Gióc-đa-ni|Jordanie|Jordan
JP Nhật Bản|Nhật|Japon|Japan
KE Kê-ni-a|Kenya
KG Cư-rơ-gư-xtan|Kyrgyzstan|Kirghizistan|Kyrgyz Republic
KH Campuchia|Cambodge|Cambodia|Kampuchea
KI Ki-ri-ba-ti
KM Cô-mô|Comores|Comoros|Union des Comores
KN Xan-kít và Nê-vi|Saint-Christophe-et-Niévès|Saint Kitts and Nevis
KP Bắc Triều Tiên|Corée du Nord|North Korea|Democratic People's Republic of Korea|DPRK|CHDCND Triều Tiên
KP République populaire démocratique de Corée|Triều Tiên
KR Hàn Quốc|Corée du Sud|South Korea|Republic of Korea|Đại Hàn Dân Quốc|République de Corée|Nam Hàn
KW Cô-oét|Koweit|Kuwait
KZ Ka-dắc-xtan|Kazakhstan
LA Lào|Laos|Lao PDR|CHDCND Lào|Lao People's Democratic Republic|République démocratique populaire lao
LB Liban|Lebanon|Li-băng
LC Xan Lu-xi|Sainte-Lucie|Saint Lucia
LI Lich-ten-xtên|Liechtenstein
LK Xri Lan-ca|Sri Lanka
LR Li-bê-ri-a
LS Lê-xô-thô|Lesotho
LT Li-tu-a-ni-a|Lithuanie|Lithuania
LU Luxembourg|Lúc-xăm-bua|Grand-duché de Luxembourg
LV Lát-vi-a|Lettonie
LY Li-bi|Libye|Libya|Libyan Arab Jamahiriya
MA Ma-rốc|Morocco
MC Monaco
MD Môn-đô-va|Moldavie|Moldova|Republic of Moldova|République de Moldova
ME Montenegro
MG Madagascar|Ma-đa-gát-xca
MH Quần đảo Mác-san|Îles Marshall|Marshall Islands
MK Ma-xê-đô-ni-a|Macédoine|Macedonia|North Macedonia|Macédoine du Nord|Bắc Macedonia
MK The former Yugoslav Republic of Macedonia
ML Mali
MM Myanmar|Mi-an-ma|Birmanie|Burma|Miến Điện
MN Mông Cổ|Mongolie|Mongolia
MO Macao|Macau
MR Mô-ri-ta-ni|Mauritanie|Mauritania
MT Man-ta|Malte|Malta
MU Maurice|Mauritius|Mô-ri-xơ|Île Maurice
MV Man-đi-vơ|Maldives
MW Ma-la-uy|Malawi
MX Mê-hi-cô|Mexique|Mexico
MY Malaysia|Ma-lai-xi-a|Malaisie|Ma-lay-xi-a
MZ Mô-dăm-bích|Mozambique
NA Nam-mi-bi-a|Namibie|Namibia
NC New Caledonia|Nouvelle-Calédonie
NE Niger|Ni-giê
NG Ni-giê-ri-a|Nigéria
NI Ni-ca-ra-goa|Nicaragua
NL Hà Lan|Pays-Bas|Netherlands|Kingdom of the Netherlands|Hòa Lan|Holland|Hollande
NO Na Uy|Norvège|Norway
NP Nê-pan|Népal
NR Nauru
NU Niue
NZ New Zealand|Niu Di-lân|Nouvelle-Zélande
OM Ô-man
PA Pa-na-ma
PE Pê-ru|Pérou
PF French Polynesia|Polynésie Française
PG Pa-pu-a Niu Ghi-nê|Papouasie-Nouvelle-Guinée|Papua New Guinea
PH Philippines|Phi-líp-pin
PK Pa-ki-xtan|Pakistan
PL Ba Lan|Pologne|Poland
PS Palestine|Pa-le-xtin|State of Palestine
PT Bồ Đào Nha|Portugal
PW Palau|Belau|Palaos
PY Pa-ra-goay|Paraguay
QA Ca-ta|Qatar
RO Rumani|Roumanie|Romania
RS Serbia|Serbie|Xéc-bi-a
RU Nga|Liên bang Nga|Russie|Russia|Russian Federation|Fédération de Russie
RW Rwanda|Ru-an-đa
SA A-rập Xê-út|Arabie Saoudite|Saudi Arabia
SB Quần đảo Xô-lô-mông|Îles Salomon|Solomon Islands
SC Seychelles|Xây-sen
SD Xu-đăng|Soudan|Sudan
SE Thụy Điển|Suède|Sweden
SG Singapore|Xin-ga-po|Singapour
SI Xlô-ven-ni-a|Slovénie|Slovenia
SK Xlô-va-ki-a|Slovaquie|Slovakia|Slovak Republic|République slovaque
SL Xi-ê-ra Lê-ôn|Sierra Leone
SM Xan Ma-ri-nô|Saint-Marin|San Marino
SN Sénégal|Xê-nê-gan
SO Xô-ma-li|Somalie|Somalia
SR Xu-ri-nam|Suriname
SS South Sudan|Sud-Soudan|Nam Sudan|Soudan du Sud
ST Xao Tô-mê và Prin-xi-pê|Sao Tomé et Principe|Sao Tome and Principe
SV En-san-va-đo|El Salvador
SY Xi-ri|Syrie|Syria|Syrian Arab Republic|République arabe syrienne
SZ Xoa-di-len|Swaziland|Eswatini
TD Tchad|Chad|Cộng hòa Sát
TG Togo
TH Thái Lan|Thaïlande|Thailand
TJ Tát-gi-ki-xtan|Tadjikistan|Tajikistan
TL Timor-Leste|Đông Timor|Timor oriental|East Timor
TM Tuốc-mê-ni-xtan|Turkménistan
TN Tunisie|Tuy-ni-di|Tunisia
TO Tông-ga|Tonga
TR Thổ Nhĩ Kỳ|Turquie|Turkey|Türkiye
TT Tri-ni-đát và Tô-ba-gô|Trinité-et-Tobago|Trinidad and Tobago
TV Tu-va-lu
TW Đài Loan|Taiwan|Chinese Taipei
TZ Tan-da-ni-a|Tanzanie|Tanzania|United Republic of Tanzania|République-Unie de Tanzanie
UA U-crai-na|Ukraine
UG U-gan-đa|Ouganda
US Mỹ|Hoa Kỳ|États-Unis|USA|United States|United States of America|États-Unis d'Amérique
US Hợp chúng quốc Hoa Kỳ
UY U-ru-goay|Uruguay
UZ U-dơ-bê-ki-xtan|Ouzbékistan|Uzbekistan
VA Va-ti-căng|Vatican|Holy See|Saint-Siège|Tòa thánh
VC Xan Vin-xen và Grê-na-din|Saint-Vincent-et-les Grenadines|Saint Vincent and Grenadines
VE Vê-nê-zu-ê-la|Bolivarian Republic of Venezuela
VN Việt Nam|CHXHCN Việt Nam|Cộng hòa xã hội chủ nghĩa Việt Nam|Socialist Republic of Viet Nam
VN République socialiste du Vietnam
VU Va-nu-a-tu
WS Xa-moa|Samoa
YE Y-ê-men
ZA Nam Phi|Afrique du Sud|South Africa
ZM Dăm-bi-a|Zambie|Zambia
ZW Dim-ba-bu-ê|Zimbabwe
"""
"""One country a line, or several for one: its code (ISO 3166-1), then its names."""
