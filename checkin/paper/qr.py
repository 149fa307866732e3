"""The QR code of a badge: version 5, error correction M, numeric mode.

The qrcode library says what the symbol looks like: where every bit goes, what the eight
masks and the fixed patterns are, which tables the error correction uses. It is asked once
(20 ms); after that a code takes a fiftieth of the library's time, because a whole symbol is
one integer, bit ``37 * row + column``, and placing, masking and judging it are a few dozen
operations on integers. The result is the library's own, module by module, mask included.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import qrcode
from qrcode.base import gexp, glog
from qrcode.LUT import rsPoly_LUT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SIDE = 37
"""Modules along one side of a version 5 symbol, without the quiet zone."""
QUIET = 4
"""Modules that must stay white around it."""
DIGITS = 200
"""Digits of a badge code: 681 of the 688 bits that 5-M holds, so no padding words."""

_BLOCKS, _DATA_WORDS, _CHECK_WORDS = 2, 43, 24  # ISO/IEC 18004 table 9, 5-M
_DATA_BITS = 8 * _BLOCKS * _DATA_WORDS
_CODE_BITS = 8 * _BLOCKS * (_DATA_WORDS + _CHECK_WORDS)
_CHECK_TOP = 8 * (_CHECK_WORDS - 1)
_CHECK_KEEP = (1 << _CHECK_TOP) - 1
_ALL = (1 << SIDE * SIDE) - 1


class _Symbol(NamedTuple):
    """What does not depend on the data; symbols as integers."""

    place: Callable[[str], Sequence[str]]
    """The bits of the codewords, then "0", to the modules from the last to the first."""
    masks: tuple[int, ...]
    """Fixed patterns, format information and mask, per mask."""
    trials: tuple[int, ...]
    """The same with the format information left light, as the library judges masks."""


def modules(digits: str) -> tuple[int, ...]:
    """Return the rows of the QR code of ``digits``, top to bottom, without quiet zone.

    37 integers of 37 bits, the leftmost module the highest bit, 1 for dark.
    Raises ValueError unless ``digits`` are 200 ASCII digits.
    """
    if len(digits) != DIGITS or not (digits.isascii() and digits.isdigit()):
        raise ValueError(f"a badge code has {DIGITS} digits")
    symbol = _symbol()
    data = int("".join(symbol.place(_codewords(digits) + "0")), 2)
    trials = [_penalty(data ^ trial) for trial in symbol.trials]
    chosen = data ^ symbol.masks[trials.index(min(trials))]
    text = f"{chosen:0{SIDE * SIDE}b}"[::-1]
    return tuple(int(text[start : start + SIDE], 2) for start in range(0, SIDE * SIDE, SIDE))


def _codewords(digits: str) -> str:
    """Return data and error correction words, interleaved, as 1072 bits."""
    groups, pair = _numeric()
    body = "".join([groups[digits[i : i + 3]] for i in range(0, DIGITS - 2, 3)])
    bits = f"{0b0001:04b}{DIGITS:010b}{body}{pair[digits[-2:]]}".ljust(_DATA_BITS, "0")
    words = int(bits, 2).to_bytes(_BLOCKS * _DATA_WORDS)
    blocks = [words[:_DATA_WORDS], words[_DATA_WORDS:]]
    checks = [_check_words(block) for block in blocks]
    stream = bytes(word for part in (blocks, checks) for row in zip(*part, strict=True) for word in row)
    return f"{int.from_bytes(stream):0{_CODE_BITS}b}"


def _check_words(block: bytes) -> bytes:
    """Return the 24 Reed-Solomon words of 43 data words: the remainder, a word at a time."""
    table = _generator()
    rest = 0
    for word in block:
        # table[w] is w times the generator: what to add so that the leading word vanishes.
        rest = (rest & _CHECK_KEEP) << 8 ^ table[rest >> _CHECK_TOP ^ word]
    return rest.to_bytes(_CHECK_WORDS)


def _penalty(symbol: int) -> int:
    """Return the penalty of ISO/IEC 18004 section 7.8.3.1 as the qrcode library counts it."""
    inner, starts = _limits()
    light = symbol ^ _ALL
    across = ~(symbol ^ symbol >> 1) & inner
    down = ~(symbol ^ symbol >> SIDE) & _ALL >> SIDE
    points = 3 * (across & across >> SIDE & down).bit_count()
    for same, step in ((across, 1), (down, SIDE)):
        # A run of n equal modules is n - 4 windows of five; it costs n - 2, so two more a run.
        pairs = same & same >> step
        windows = pairs & pairs >> 2 * step
        points += windows.bit_count() + 2 * (windows & ~(windows << step)).bit_count()
    for step, start in zip((1, SIDE), starts, strict=True):
        # 1011101 reads the same from both ends; four light modules stand before or after it.
        ends = symbol & symbol >> 6 * step & light >> step & light >> 5 * step
        core = ends & symbol >> 2 * step & symbol >> 3 * step & symbol >> 4 * step
        if core:
            pairs = light & light >> step
            gap = pairs & pairs >> 2 * step
            found = (core & gap >> 7 * step & start).bit_count()
            found += (core >> 4 * step & gap & start).bit_count()
            points += 40 * found
    share = symbol.bit_count() / (SIDE * SIDE) * 100
    return points + int(abs(share - 50) / 5) * 10


@cache
def _limits() -> tuple[int, tuple[int, int]]:
    """Return where a module has a right neighbour, and where eleven fit across and down."""
    row_of_36 = (1 << SIDE - 1) - 1
    row_of_27 = (1 << SIDE - 10) - 1
    everywhere = sum(1 << SIDE * row for row in range(SIDE))
    return row_of_36 * everywhere, (row_of_27 * everywhere, _ALL >> 10 * SIDE)


@cache
def _numeric() -> tuple[dict[str, str], dict[str, str]]:
    """Return the bits of three digits, ten each, and of two digits, seven each."""
    return {f"{n:03}": f"{n:010b}" for n in range(1000)}, {f"{n:02}": f"{n:07b}" for n in range(100)}


@cache
def _generator() -> tuple[int, ...]:
    """Return each word times the generator polynomial without its leading term."""
    logs = [glog(factor) for factor in rsPoly_LUT[_CHECK_WORDS][1:]]
    rows = [[gexp(glog(word) + log) for log in logs] for word in range(1, 256)]
    return 0, *(int.from_bytes(bytes(row)) for row in rows)


@cache
def _symbol() -> _Symbol:
    """Ask the library for everything that does not depend on the data."""
    length = _CODE_BITS // 8
    blank = bytes(length)
    masks = tuple(_drawn(blank, mask, trial=False) for mask in range(8))
    trials = tuple(_drawn(blank, mask, trial=True) for mask in range(8))
    # Eleven symbols whose bit i is a binary digit of i + 1 say which bit each module shows.
    shown = [0] * (SIDE * SIDE)
    for digit in range(_CODE_BITS.bit_length()):
        bits = "".join(str(i + 1 >> digit & 1) for i in range(_CODE_BITS))
        seen = _drawn(int(bits, 2).to_bytes(length), 0, trial=False) ^ masks[0]
        for module in range(SIDE * SIDE):
            shown[module] |= (seen >> module & 1) << digit
    order = [bit - 1 if bit else _CODE_BITS for bit in reversed(shown)]
    return _Symbol(itemgetter(*order), masks, trials)


def _drawn(codewords: bytes, mask: int, *, trial: bool) -> int:
    """Return the library's symbol of these codewords under this mask."""
    code = qrcode.QRCode(version=5, error_correction=qrcode.ERROR_CORRECT_M)
    code.data_cache = codewords
    code.makeImpl(trial, mask)
    return sum(1 << i for i, dark in enumerate(cell for row in code.modules for cell in row) if dark)
