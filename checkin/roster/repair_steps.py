"""The repairs of columns: legacy fonts, letters, capitals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Sequence
from typing import Final

from checkin.roster import letters
from checkin.roster.casing import culture_of, proper
from checkin.roster.casing_rules import Culture, Kind, raised
from checkin.roster.legacy import convert, may_need
from checkin.roster.repaired import ChangeKind, DoubtKind, Tally
from checkin.roster.twonames import are_two
from checkin.roster.values import EMPTY

# Without "companion_of", which may be a reference, whose capitals belong to it.
_KINDS: Final[dict[str, Kind]] = {
    **dict.fromkeys(("name", "given_name", "family_name"), "person"),
    **dict.fromkeys(("delegation", "country"), "place"),
    **dict.fromkeys(("post", "division", "organisation"), "text"),
}
# A hyphen or Đ in these may be meant as it is, and must be found again as it is.
_EXACT: Final = frozenset({"email", "phone", "reference"})
_LOOKED_AT: Final = 2_000
"""Rows from the top that tell the culture of a column."""

_Step = tuple[ChangeKind, Callable[[str], str]]


class Column:
    """The cells of one column, and what was done to them."""

    def __init__(self, field: str, texts: Sequence[str], rows: Sequence[int]) -> None:
        """``field`` is one of people, or anything else; ``rows`` are the cells' row numbers."""
        self.field = field
        self.texts = texts
        self._distinct: frozenset[str] | None = None
        self._joined: str | None = None
        self.changes: Tally[ChangeKind] = Tally(rows)
        self.doubts: Tally[DoubtKind] = Tally(rows)

    @property
    def kind(self) -> Kind | None:
        """What its texts name, None where their case is not looked at."""
        return _KINDS.get(self.field)

    @property
    def distinct(self) -> frozenset[str]:
        """The different cells: most columns repeat themselves."""
        if self._distinct is None:
            self._distinct = frozenset(self.texts)
        return self._distinct

    @property
    def joined(self) -> str:
        """The different cells as lines of one text: most need nothing, seen in one go."""
        if self._joined is None:
            self._joined = "\n".join(self.distinct)
        return self._joined

    def take(self, texts: list[str]) -> None:
        """Take repaired cells over; the very sequence stays where none differs."""
        if texts != list(self.texts):
            self.texts, self._distinct, self._joined = texts, None, None


def convert_fonts(columns: Sequence[Column]) -> None:
    """Convert the columns in legacy fonts; what most of them are in helps those with few texts."""
    suspects = [column for column in columns if may_need(column.joined)]
    found = [convert(column.texts) for column in suspects]
    fonts = Counter(font for done in found for font in set(done.font.values()))
    usual = fonts.most_common(1)[0][0] if len(fonts) == 1 else None
    for column, alone in zip(suspects, found, strict=True):
        done = convert(column.texts, usual) if usual else alone
        unsure = frozenset(done.unsure)
        texts = list(column.texts)
        for index, text in enumerate(texts):
            if text in done.texts:
                font = done.font[text]
                texts[index] = done.texts[text]
                if font == "tcvn3" and column.kind:
                    texts[index] = raised(texts[index], name=column.kind == "person")
                column.changes.add(font, index, text, texts[index])
            elif text in unsure:
                column.doubts.add("font_unsure", index, text, text)
        column.take(texts)


def mend_letters(column: Column) -> None:
    """Compose, uncover, space, and set right Đ and hyphens."""
    whole = column.joined
    if not letters.attention(whole) and whole.count("\n") < max(len(column.distinct), 1):
        return
    vietnamese = _usual(column.texts) == "vi"
    steps: list[_Step] = [
        ("invisible", letters.reveal),
        ("composed", letters.compose),
        ("spaces", _space_name if column.field == "name" else letters.space),
    ]
    if column.field not in _EXACT:
        name = column.kind == "person"
        steps.append(("vietnamese_d", lambda text: letters.vietnamese_d(text, vietnamese=vietnamese)))
        steps.append(("hyphens", lambda text: letters.hyphens(text, name=name)))
    new = list(column.texts)
    odd = {text for text in column.distinct if letters.attention(text) or "\n" in text}
    for index, text in enumerate(column.texts):
        if text not in odd:
            continue
        for kind, step in steps:
            before = new[index]
            after = step(before)
            if after != before:
                new[index] = after
                column.changes.add(kind, index, before, after)
        _doubt(new[index], index, column)
    column.take(new)


def _space_name(text: str) -> str:
    """Space a name; the line ends between two people stay, by which they are told apart."""
    if "\n" in text and are_two(text):
        return "\n".join(filter(None, map(letters.space, text.splitlines())))
    return letters.space(text)


def _doubt(text: str, index: int, column: Column) -> None:
    if letters.has_lookalike(text):
        column.doubts.add("look_alike", index, text, text)
    if letters.has_control(text):
        column.doubts.add("control_characters", index, text, text)
    if letters.has_lost(text) and "://" not in text:
        column.doubts.add("letters_lost", index, text, text)


def case(columns: Sequence[Column], spare: Callable[[], Container[int]]) -> None:
    """Bring texts in capitals to proper case, but in the places that ``spare`` gives.

    A French family name in capitals beside a given name that is not is right: "Jean | DUPONT".
    """
    spared: Container[int] | None = None
    given = next((column.texts for column in columns if column.field == "given_name"), None)
    for column in columns:
        kind = column.kind
        if kind is None:
            continue
        small = kind != "text"
        suspects = [t for t in column.distinct if (t.isupper() or (small and t.islower())) and t not in EMPTY]
        usual = _usual(column.texts) if suspects else None
        proper_of = {text: proper(text, kind, usual) for text in suspects}
        cased = {text: new for text, (new, changed) in proper_of.items() if changed}
        if not cased:
            continue
        spared = spare() if spared is None else spared
        beside = given if column.field == "family_name" else None
        new = list(column.texts)
        for index, text in enumerate(column.texts):
            if text not in cased or index in spared:
                continue
            if beside is not None and _is_meant(text, beside[index], usual):
                continue
            new[index] = cased[text]
            column.changes.add("capitals", index, text, new[index])
        column.take(new)


def _is_meant(family: str, given: str, usual: Culture | None) -> bool:
    """Tell whether a family name is in capitals on purpose."""
    if not family.isupper() or not given or (culture_of(family) or usual) == "vi":
        return False
    return not given.isupper() or sum(map(str.isalpha, given)) == 1


def _usual(texts: Sequence[str]) -> Culture | None:
    """Return the culture of most texts of a column, None if they do not say or are even."""
    found = Counter(culture_of(text.upper()) for text in texts[:_LOOKED_AT])
    if found["vi"] == found["fr"]:
        return None
    return "vi" if found["vi"] > found["fr"] else "fr"
