"""Telling a Vietnamese syllable from any other word, by how syllables are built.

Onsets, rimes and the rule that a syllable ending in p, t, c or ch bears only the acute or the dot
are those of Vietnamese orthography (Hoàng Phê, "Chính tả tiếng Việt"; Quyết định 240/QĐ, 1984).
Where in the rime the tone stands is not judged: hoà and hòa are both written.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
"""Combining grave, acute, tilde, hook and dot."""

_STOPPED: Final = frozenset("\u0301\u0323")
_STOPS: Final = ("p", "t", "c", "ch", "k")

_RIMES: Final = frozenset(
    (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
        "i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu "
        "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt "
        "oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
        "u uc ui um un ung up ut ua uân uâng uât uây uê uêch uên uênh uơ uy uya uych uyên uyêt uynh uyp "
        "uyt uyu uyn uôc uôi uôm uôn uông uôt ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu "
        "y yêm yên yêng yêt yêu"
    ).split()
)
_AFTER_QU: Final = frozenset(
    (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et "
        "ê ên ênh êt êu i ich in inh it iu ơ ơn y ych yên yêt ynh yt ôc"
    ).split()
)
_FRONT: Final = ("e", "ê", "i", "y")
_HARD: Final = frozenset(r for r in _RIMES if not r.startswith(_FRONT))
_SOFT: Final = frozenset(r for r in _RIMES if r.startswith(_FRONT))
_NO_Y: Final = frozenset(r for r in _RIMES if not r.startswith("y"))
_ONSETS: Final = {
    "": _RIMES,
    "qu": _AFTER_QU,
    "c": _HARD,
    "g": _HARD | {"i", "in", "im", "iêc", "iêng", "iêt"},
    "ng": _HARD,
    "k": _SOFT,
    "gh": _SOFT,
    "ngh": _SOFT,
    "gi": frozenset(r for r in _RIMES if not r.startswith(("i", "y"))),
    **{onset: _NO_Y | {"y"} for onset in "b ch d đ h kh l m n nh p ph r s t th tr v x".split()},
}
_FOREIGN: Final = frozenset("đắk lắk đăk krông pắk nông búk năk đrắk êa ê".split())
"""Syllables of place names in the Highlands that the rules above do not make."""

_SYLLABLES: Final = frozenset(onset + rime for onset, rimes in _ONSETS.items() for rime in rimes)


@lru_cache(maxsize=1 << 16)
def is_syllable(word: str) -> bool:
    """Tell whether a word in NFC, of either case, is a Vietnamese syllable rightly spelt."""
    lower = word.lower()
    plain, tones = toneless(lower)
    if lower in _FOREIGN:
        return True
    if plain not in _SYLLABLES or len(tones) > 1:
        return False
    return not plain.endswith(_STOPS) or (bool(tones) and tones in _STOPPED)


@lru_cache(maxsize=1 << 16)
def could_be_syllable(word: str) -> bool:
    """Tell whether a word may be a Vietnamese syllable typed with some or no diacritics."""
    return word.isalpha() and _bare(word.lower()) in _BARE


def toneless(word: str) -> tuple[str, str]:
    """Divide a word into itself without tones, in NFC, and the tone marks it had."""
    if word.isascii():
        return word, ""
    apart = unicodedata.normalize("NFD", word)
    tones = "".join(ch for ch in apart if ch in TONES)
    kept = "".join(ch for ch in apart if ch not in TONES)
    return unicodedata.normalize("NFC", kept), tones


def _bare(word: str) -> str:
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(ch for ch in apart if not unicodedata.combining(ch))


_BARE: Final = frozenset(map(_bare, _SYLLABLES | _FOREIGN))
