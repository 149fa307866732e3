"""In which language a heading is written, where one field has two columns."""

from __future__ import annotations

import re
from typing import Final

from checkin.domain.text import fold
from checkin.roster.aliases import ALIASES, EITHER

_PARTS: Final = re.compile(r"[/\\|()\[\]{}\n\r:;,*•·›]|\s[-\u2013\u2014]\s")
_VIETNAMESE: Final = re.compile(r"[ăâđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹìòõẽĩũ]", re.IGNORECASE)
_FRENCH: Final = frozenset(
    fold(word)
    for word in (
        "nom|noms|prenom|prenoms|prénom(s)|nom et prenom|nom et prenoms|nom & prenom|noms et prenoms|"
        "nom, prenom|nom prenom|prenom et nom|prenom nom|nom complet|nom du participant|nom du delegue|"
        "nom de famille|patronyme|nom patronymique|fonction|fonctions|poste|qualite|titre|civilite|"
        "titre de civilite|m./mme|service|direction|departement|direction/service|organisme|affiliation|"
        "societe|entreprise|structure|employeur|ministere|delegation|nom de la delegation|collectivite|"
        "commune|collectivite territoriale|region|ville|categorie|type de badge|type de participant|"
        "groupe|langue|langues|langue de travail|courriel|mel|adresse electronique|adresse e-mail|"
        "adresse mail|telephone|tel.|n° de telephone|portable|telephone portable|reference|matricule|"
        "identifiant|remarque|remarques|observations|commentaires|accompagnant de|accompagne|"
        "chef de delegation|protocole|jours|jour|seances|seance|pays|etat|nationalite|délégué"
    ).split("|")
)
_NAMED: Final = {
    **dict.fromkeys(("tieng viet", "vietnamese", "vietnamien", "en vietnamien", "vn", "vi", "viet"), "vi"),
    **dict.fromkeys(("tieng phap", "french", "francais", "en francais", "fr", "phap"), "fr"),
    **dict.fromkeys(("tieng anh", "english", "anglais", "en anglais", "en", "eng", "anh"), "en"),
    **dict.fromkeys(("in vietnamese", "bang tieng viet"), "vi"),
    **dict.fromkeys(("in french", "bang tieng phap"), "fr"),
    **dict.fromkeys(("in english", "bang tieng anh"), "en"),
}


def named_language(text: str) -> str | None:
    """Return the language a heading or cell names: ``"Tiếng Anh"`` gives ``"en"``."""
    return _NAMED.get(fold(text))


def _index() -> dict[str, str]:
    aliases = [alias for tiers in ALIASES.values() for tier in tiers for alias in tier]
    found = {}
    for alias in (*aliases, *EITHER):
        key = fold(alias)
        if _VIETNAMESE.search(alias.lower()):
            found[key] = "vi"
        else:
            found.setdefault(key, "fr" if key in _FRENCH else "en")
    return found


_WRITTEN: Final = _index()


def heading_language(heading: str) -> str:
    """Return the language of a heading: what it says of itself, else what its words belong to.

    Two languages in one heading give an empty text, for such a column serves everyone.
    """
    parts = [part for part in map(str.strip, _PARTS.split(heading)) if part]
    said = [language for part in parts if (language := named_language(part))]
    if said:
        return said[-1]
    whole = _WRITTEN.get(fold(heading))
    if whole:
        return whole
    written = {language for part in parts if (language := _WRITTEN.get(fold(part)))}
    return written.pop() if len(written) == 1 else ""
