"""Which encoding a text file has that does not say so itself, how sure that is, and why."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, Literal, NamedTuple

from checkin.roster.codepages import Votes, distinct_words, vote
from checkin.roster.encodings import Encoding, by_mark, by_zeros
from checkin.roster.files import system_faults

Evidence = Literal[
    "mark",
    "zeros",
    "ascii",
    "valid_utf8",
    "damaged_utf8",
    "same_text",
    "vietnamese_words",
    "western_words",
    "legacy_font",
]
"""Why an encoding was chosen. ``mark``: a byte order mark; ``zeros``: every second byte is zero;
``damaged_utf8``: most words are whole in UTF-8, and some are in nothing; ``same_text``: Windows-1258
and Windows-1252 give the same; ``vietnamese_words``, ``western_words`` and ``legacy_font``: words
that are one only in the encoding chosen."""


class Reason(NamedTuple):
    """A reason for an encoding, and how many different words speak for it."""

    evidence: Evidence
    words: int = 0
    against: int = 0
    """Different words that are none in the encoding chosen."""


class Judgement(NamedTuple):
    """The likeliest encoding of a file."""

    encoding: Encoding
    confidence: float
    """From 0 to 1; the text should not be used without asking where this is below ``SURE``."""
    reasons: tuple[Reason, ...]
    candidates: tuple[str, ...]
    """Codecs that every byte of the file is a letter in, the likeliest first; none where the file is
    damaged."""
    lines: tuple[bytes, ...] = ()
    """The first lines by which it was judged."""

    @property
    def certain(self) -> bool:
        """Whether the file says its encoding itself."""
        return not self.reasons or self.reasons[0].evidence in _CERTAIN


SURE: Final = 0.8
"""From this confidence on an encoding may be taken and told, below it must be asked."""

LINES: Final = 5
"""As many lines show how a text reads."""

_CERTAIN: Final = ("mark", "zeros", "ascii", "valid_utf8")
_LATIN: Final = Encoding("cp1252", 0)
_VIETNAMESE: Final = Encoding("cp1258", 0)
_UTF8: Final = Encoding("utf-8", 0)
_CODEPAGES: Final = ("cp1252", "cp1258")
_CHUNK: Final = 1 << 16
_MANY: Final = 1 << 22
"""Bytes of lines with special letters of one file that are judged."""

_DOUBT: Final = 0.2
"""What is taken off for few words: a single good one gives 0.83."""
_ASCII: Final = bytes(range(128))

Blocks = Callable[[], Iterable[bytes]]
"""Reads a file from its beginning, block by block; may be called twice."""


def judge_blocks(head: bytes, blocks: Blocks) -> Judgement:
    """Judge a whole text file that begins with ``head``, in bounded memory.

    A mark, zeros and valid UTF-8 are certain. What is none of these is Windows-1258 or
    Windows-1252 by the words it gives (``codepages``). A text in a legacy font comes as
    Windows-1252, which keeps its letters as ``legacy`` expects them. Words that are none in any
    encoding make the confidence low: the file may be damaged, or in an encoding unknown here.
    """
    if marked := by_mark(head):
        return Judgement(marked, 1.0, (Reason("mark"),), (marked.codec,))
    if zeros := by_zeros(head):
        return Judgement(zeros, 0.95, (Reason("zeros"),), (zeros.codec,))
    if evidence := _valid(blocks()):
        return Judgement(_UTF8, 1.0, (Reason(evidence),), (_UTF8.codec,))
    high: set[int] = set()
    odd: list[bytes] = []
    size = 0
    for line in _odd_lines(blocks()):
        high.update(line.translate(None, _ASCII))
        if size < _MANY:
            odd.append(line)
            size += len(line)
    fitting = [codec for codec in _CODEPAGES if _fits(bytes(high), codec)]
    return _by_words(vote(distinct_words(b"\n".join(odd))), fitting, tuple(odd[:LINES]))


def judge(data: bytes) -> Judgement:
    """Judge a text at hand."""
    return judge_blocks(data, lambda: (data,))


def judge_file(path: Path, head: bytes) -> Judgement:
    """Judge a file that begins with ``head``: read once, or twice if it is no UTF-8."""

    def blocks() -> Iterator[bytes]:
        with system_faults(path), path.open("rb") as file:
            while block := file.read(_CHUNK):
                yield block

    return judge_blocks(head, blocks)


def _valid(blocks: Iterable[bytes]) -> Literal["ascii", "valid_utf8", ""]:
    """Tell whether a file is UTF-8 to its end."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    plain = True
    try:
        for block in blocks:
            decoder.decode(block)
            plain = plain and block.isascii()
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return ""
    return "ascii" if plain else "valid_utf8"


def _odd_lines(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines with special letters; what has no line ends comes in pieces."""
    rest = b""
    for block in blocks:
        *lines, rest = (rest + block).split(b"\n")
        if len(rest) > _CHUNK:
            lines.append(rest)
            rest = b""
        yield from (line for line in lines if not line.isascii())
    if not rest.isascii():
        yield rest


def _fits(letters: bytes, codec: str) -> bool:
    try:
        letters.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _by_words(votes: Votes, fitting: list[str], lines: tuple[bytes, ...]) -> Judgement:
    """Choose between the encodings of one byte a letter; ``fitting`` are those all bytes are in."""
    if not votes.words:
        return Judgement(_LATIN, 0.5, (Reason("same_text"),), tuple(fitting), lines)
    if votes.utf8 * 2 >= votes.words:
        damaged = votes.words - votes.utf8
        return Judgement(_UTF8, 0.0, (Reason("damaged_utf8", votes.utf8, damaged),), (), lines)
    encoding, words = _LATIN, 0
    evidence: Evidence = "same_text"
    if votes.legacy > max(votes.vietnamese, votes.western):
        evidence, words = "legacy_font", votes.legacy
    elif votes.vietnamese > votes.western:
        encoding, evidence, words = _VIETNAMESE, "vietnamese_words", votes.vietnamese
    elif votes.western:
        evidence, words = "western_words", votes.western
    # A French name in a Vietnamese list is a word in both; in a legacy font it is rarely any.
    good = votes.same + words
    # One word is little to go by; many leave no doubt.
    confidence = good / (votes.words + _DOUBT)
    other = votes.legacy + votes.vietnamese + votes.western - words
    if evidence != "same_text" and other:
        confidence *= words / (words + other)
    if encoding.codec not in fitting:
        confidence = 0.0
        encoding = Encoding(fitting[0], 0) if fitting else encoding
    reasons = [Reason(evidence, words or votes.same, votes.words - good)]
    if evidence != "same_text" and votes.same:
        reasons.append(Reason("same_text", votes.same))
    candidates = sorted(fitting, key=lambda codec: codec != encoding.codec)
    return Judgement(encoding, round(confidence, 3), tuple(reasons), tuple(candidates), lines)
