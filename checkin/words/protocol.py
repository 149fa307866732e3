"""The protocol card in words: the greeting in the language of who is greeted, all else in the reader's."""

from __future__ import annotations

from collections.abc import Callable

from checkin.domain.protocol import ProtocolCard
from checkin.words.table import Words


def greeting(card: ProtocolCard, words_in: Callable[[str], Words]) -> str:
    """Return the greeting; ``words_in`` gives the words of a language."""
    return words_in(card.language)("protocol.greeting", who=card.address)


def protocol_lines(
    card: ProtocolCard, words: Words, words_in: Callable[[str], Words]
) -> list[tuple[str, str]]:
    """Return captions with what they are of: how to say the name, how to greet, whom to call."""
    call = words("field.greeter") if card.greeter else words("protocol.call")
    return [
        (words("protocol.say"), card.pronunciation),
        (words(f"protocol.greet_in_{card.language}"), greeting(card, words_in)),
        (call[:1].upper() + call[1:], card.contact),
    ]
