"""Layout files for tests."""

from __future__ import annotations

BADGE = """\
[layout]
name = { vi = "Thẻ thử", en = "Trial" }
width = 105
height = 148

[[box]]
kind = "fill"
x = 0
y = 120
width = 105
height = 28

[[box]]
kind = "person"
x = 8
y = 20
width = 89
height = 58

[[box]]
kind = "code"
x = 8
y = 82
width = 30
height = 30

[[box]]
kind = "text"
text = { vi = "Đoàn {delegation}", en = "{delegation}" }
x = 45
y = 82
width = 52
height = 30
when = ["delegation", "no pool"]

[[back]]
kind = "programme"
x = 8
y = 8
width = 89
height = 100
languages = ["vi", "en"]
"""

SHEET = """\
[sheet]
name = "A4"
badge = "trial"
columns = 2
rows = 2
gap_y = 1
"""


def line_of(text: str, part: str) -> int:
    """Return the line, from 1, in which ``part`` stands, once only."""
    assert text.count(part) == 1, part
    return text[: text.index(part)].count("\n") + 1
