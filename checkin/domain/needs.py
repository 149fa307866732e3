"""Who may need help in getting out, as far as the notes about them say so."""

from __future__ import annotations

import re
from typing import Final

from checkin.domain.text import fold

_WORDS: Final = (
    # Walking
    "wheelchair|wheel chair|crutch|crutches|cane|walking stick|walker|walking frame|mobility|disabled"
    "|disability|limited walking|walks slowly|cannot walk|amputee|prosthesis|mobility scooter|stretcher"
    "|xe lan|nang|chong gay|gay chong|khung tap di|khuyet tat|tan tat|kho di lai|di lai kho|di lai cham"
    "|di lai khong|khong di duoc|chan gia|cang|bo bot|gay chan|dau chan"
    "|fauteuil|fauteuil roulant|bequille|bequilles|canne|deambulateur|mobilite|pmr|handicap|handicape"
    "|handicapee|se deplace|deplacement difficile|prothese|platre|brancard"
    # Seeing and hearing
    "|blind|visually|sight|low vision|guide dog|deaf|hearing"
    "|mu|khiem thi|mat kem|cho dan duong|diec|khiem thinh|tai kem|lang tai"
    "|aveugle|malvoyant|malvoyante|non voyant|non voyante|chien guide|sourd|sourde|malentendant|malentendante"
    # Health, age, children
    "|pregnant|pregnancy|elderly|frail|oxygen|respirator|epilepsy|epileptic|dementia|heart|baby|infant|child"
    "|mang thai|co thai|bau|cao tuoi|gia yeu|lon tuoi|suc khoe yeu|binh oxy|tho oxy|oxy|dong kinh|tim"
    "|sa sut|em be|tre em|tre nho|con nho"
    "|enceinte|grossesse|age|agee|personne agee|fragile|oxygene|epilepsie|epileptique|cardiaque|bebe"
    "|nourrisson|enfant|enfants"
    # Somebody goes with them
    "|assistance|assisted|needs help|escort|carer|caregiver|accompanied"
    "|tro giup|giup do|ho tro|nguoi dan|nguoi di kem|nguoi cham soc|diu"
    "|aide|assiste|assistee|accompagnant|accompagnante|accompagne|accompagnee|auxiliaire"
)
_NEEDS: Final = re.compile(rf"\b(?:{_WORDS})\b")


def needs_help(notes: str) -> bool:
    """Whether a note speaks of walking, seeing, hearing, health or small children.

    Vietnamese, French and English are understood, with or without marks. It rather says yes once too often.
    """
    return bool(notes) and _NEEDS.search(fold(notes)) is not None
