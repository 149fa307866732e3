"""How long an SVG file would take to draw, told without drawing it: a small file can mean hours.

Weights were measured: one is about ten microseconds. What is used again counts as often as it is used.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any, Final, NamedTuple

import tinycss2
from lxml import etree

MOST: Final = 120_000
"""About a second."""
_MOST_STYLES: Final = 60_000
"""Letters in all style sheets together."""
_MOST_VALUE: Final = 4_000
"""Letters in an attribute that is not an outline."""
_OUTLINES: Final = frozenset({"d", "points"})
_SHAPE: Final = 8
_WORDS: Final = 40
_LETTERS: Final = 5
"""So many letters weigh one."""
_MATCHES: Final = 6
"""So many comparisons of an element with a selector weigh one."""
_CLIP: Final = 3
_INSIDE: Final = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)", re.IGNORECASE)
_AMONG_SIBLINGS: Final = frozenset("~+:")
_STEP: Final = re.compile(r"\s*[>+~:]+\s*|\s+")


class _Sum(NamedTuple):
    """Of an element and everything in it, with what it refers to."""

    elements: int = 0
    weight: float = 0
    depth: int = 0


class TooHeavy(Exception):
    """A file that would take too long, or that uses itself."""


def check_weight(root: Any) -> None:
    """Raise TooHeavy if the drawing with this root would take much longer than a second."""
    texts = [_text(one) for one in root.iter() if _name(one) == "style"]
    if sum(map(len, texts)) > _MOST_STYLES:
        raise TooHeavy
    try:
        steps, properties = _styles(texts)
        weigher = _Weigher(root, len(properties) // 2)
        whole = weigher.sum_of(root)
        # Any element can be what a style is for.
        targets = {key for text in texts for key in _INSIDE.findall(text)}
        shared = max((weigher.of_id(key).weight for key in targets), default=0)
        if any("clip" in text for text in texts):
            shared *= _CLIP
    except RecursionError:
        raise TooHeavy from None
    matched = sum((whole.elements if wide else whole.depth) ** count for count, wide in steps) / _MATCHES
    if whole.weight + whole.elements * (matched + shared) > MOST:
        raise TooHeavy


class _Weigher:
    """Adds up from the leaves, each element once, however often it is used."""

    def __init__(self, root: Any, styled: int) -> None:
        """``styled`` is how many attributes style sheets add to every element."""
        self._styled = styled
        self._by_id: dict[str, list[Any]] = defaultdict(list)
        for one in root.iter():
            if key := one.get("id"):
                self._by_id[key].append(one)
        self._known: dict[Any, _Sum] = {}
        self._open: set[Any] = set()

    def of_id(self, key: str) -> _Sum:
        """Return the sum of what has this id."""
        return _together([self.sum_of(one) for one in self._by_id.get(key, ())])

    def sum_of(self, element: Any) -> _Sum:
        """Return the sum of an element."""
        known = self._known.get(element)
        if known is not None:
            return known
        if element in self._open:
            raise TooHeavy
        self._open.add(element)
        inside = [self.sum_of(one) for one in element]
        letters, attributes = len(element.text or ""), self._styled
        for key, value in element.attrib.items():
            if key not in _OUTLINES and len(value) > _MOST_VALUE:
                raise TooHeavy
            letters += len(value)
            attributes += 1 + (value.count(";") if key == "style" else 0)
            if key.rpartition("}")[2] == "href":
                inside.append(self.of_id(value.strip().removeprefix("#")))
            for target in _INSIDE.findall(value):
                elements, weight, depth = self.of_id(target)
                inside.append(_Sum(elements, weight * (_CLIP if "clip" in f"{key}{value}" else 1), depth))
        found = _together(inside)
        own = (_WORDS if _name(element) in ("text", "tspan") else _SHAPE) + attributes + letters / _LETTERS
        passed_on = found.elements * 2 * (1 + attributes)
        made = _Sum(found.elements + 1, found.weight + own + passed_on, found.depth + 1)
        self._open.discard(element)
        self._known[element] = made
        return made


def _together(sums: list[_Sum]) -> _Sum:
    return _Sum(
        sum(one.elements for one in sums),
        sum(one.weight for one in sums),
        max((one.depth for one in sums), default=0),
    )


def _styles(texts: list[str]) -> tuple[list[tuple[int, bool]], set[str]]:
    """Return of each selector how many steps it takes, and whether among siblings; and what is set."""
    steps: list[tuple[int, bool]] = []
    properties: set[str] = set()
    for text in texts:
        for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
            if rule.type != "qualified-rule":
                continue
            if any(token.type == "function" for token in rule.prelude):
                # It could look through the whole drawing.
                raise TooHeavy
            for selector in tinycss2.serialize(rule.prelude).split(","):
                wide = not _AMONG_SIBLINGS.isdisjoint(selector)
                steps.append((len(_STEP.findall(selector.strip())), wide))
            for declared in tinycss2.serialize(rule.content).split(";"):
                properties.add(declared.partition(":")[0].strip())
    return steps, properties


def _text(element: Any) -> str:
    return "".join(element.itertext())


def _name(element: Any) -> str:
    tag = element.tag
    return etree.QName(tag).localname if isinstance(tag, str) else ""
