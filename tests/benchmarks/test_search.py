"""Name search: the first 50 of everyone whose name holds the words typed."""

from __future__ import annotations

import random
import time
from pathlib import Path
from statistics import median, quantiles

from checkin.domain.text import fold
from checkin.store import search
from tests.benchmarks.crowd import crowd, names

QUERIES = 400


def typed(count: int) -> list[str]:
    """What people type while they look for someone: beginnings of one to three words, in any order."""
    source = random.Random(11)
    found = []
    for name in source.sample(names(20_000), count):
        words = fold(name).split()
        source.shuffle(words)
        kept = words[: source.randint(1, len(words))]
        kept[-1] = kept[-1][: source.randint(2, max(2, len(kept[-1])))]
        found.append(" ".join(kept))
    return found


def test_search(tmp_path: Path, sizes: list[int]) -> None:
    for size in sizes:
        folder = tmp_path / str(size)
        folder.mkdir()
        desk = crowd(folder, size)
        connection = desk.file.connection
        hits, spent, scanned = 0, [], []
        for text in typed(QUERIES):
            begin = time.perf_counter()
            found = search.search(connection, text, 50)
            spent.append((time.perf_counter() - begin) * 1000)
            hits += bool(found)
        for text in typed(20):
            like = f"%{text.split()[0]}%"
            begin = time.perf_counter()
            connection.execute("SELECT id FROM delegates WHERE name LIKE ? LIMIT 50", (like,)).fetchall()
            scanned.append((time.perf_counter() - begin) * 1000)
        worst = quantiles(spent, n=100)[98]
        wrong = typed_wrong(20)
        begin = time.perf_counter()
        for text in wrong:
            search.search(connection, text, 50)
        slips = (time.perf_counter() - begin) * 1000 / len(wrong)
        print(
            f"\nsearch, {size:>9,} people: median {median(spent):.2f} ms, p99 {worst:.2f} ms"
            f" (targets 5 and 50 at 1,000,000); {hits} of {QUERIES} found someone;"
            f" {median(spent) / median(scanned):.2f}× a LIKE over the names; with a slip {slips:.1f} ms"
        )
        desk.file.close()


def typed_wrong(count: int) -> list[str]:
    """Names with two letters swapped."""
    found = []
    for name in names(count, seed=5):
        word = fold(name).split()[0]
        found.append(word[:1] + word[2:3] + word[1:2] + word[3:] + " " + fold(name).split()[-1])
    return found
