"""The tables of an event file.

``chains``, ``commits``, ``entries`` and ``forks`` are the log; ``meta`` is this installation's own;
everything else is projected from the log and can be rebuilt at any time. Row numbers of commits
tell their place (``places``). Entries lie together by subject, because that is how they are folded;
those of a commit are found through its envelope. A scan writes one page in each of ``commits``,
``entries``, ``presence`` and, the first time, ``counts`` and ``arrivals``, and nothing else. Counts of an
empty session are those of the whole event. ``here`` marks the session a delegate was seen in last, and
counts such delegates by where and when they were admitted last. ``unlisted`` is the presence of badges of
which nobody knew whose they are; of some it may be known by now.
"""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x43684B6E
"""Marks a file as ours in the SQLite header."""

OF_TRUST: Final = "kind IN ('certificate', 'key-revoked', 'erase', 'root', 'salt')"
"""The entries of an index of their own; SQLite takes it only where a query says exactly this too."""

LOG: Final = f"""
CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE chains(id INTEGER PRIMARY KEY, key BLOB NOT NULL, nonce BLOB NOT NULL, UNIQUE(key, nonce));
CREATE TABLE commits(
  id INTEGER PRIMARY KEY,
  chain INTEGER NOT NULL REFERENCES chains(id),
  n INTEGER NOT NULL,
  hash BLOB NOT NULL,
  lamport INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  err_ms INTEGER,
  standing INTEGER NOT NULL,
  envelope BLOB NOT NULL,
  signature BLOB NOT NULL
);
CREATE TABLE forks(chain INTEGER PRIMARY KEY REFERENCES chains(id));
CREATE TABLE entries(
  subject BLOB NOT NULL,
  commit_id INTEGER NOT NULL REFERENCES commits(id),
  i INTEGER NOT NULL,
  kind TEXT NOT NULL,
  critical INTEGER NOT NULL,
  payload BLOB,
  PRIMARY KEY(subject, commit_id, i)
) WITHOUT ROWID;
CREATE INDEX entries_of_trust ON entries(kind)
  WHERE {OF_TRUST};
"""

PROJECTIONS: Final = """
CREATE TABLE {db}delegates(
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL,
  reference TEXT NOT NULL,
  delegation TEXT NOT NULL,
  category TEXT NOT NULL,
  country TEXT NOT NULL,
  access TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  companion_of TEXT NOT NULL,
  update_needed INTEGER NOT NULL,
  marks INTEGER NOT NULL,
  fields BLOB NOT NULL,
  in_roster INTEGER NOT NULL,
  roster BLOB
);
CREATE TABLE {db}badges(
  badge BLOB NOT NULL,
  delegate BLOB NOT NULL,
  code BLOB NOT NULL,
  state BLOB NOT NULL,
  valid INTEGER NOT NULL,
  printed INTEGER NOT NULL,
  PRIMARY KEY(badge, delegate)
) WITHOUT ROWID;
CREATE TABLE {db}presence(
  delegate BLOB NOT NULL,
  session BLOB NOT NULL,
  state BLOB NOT NULL,
  inside INTEGER NOT NULL,
  here INTEGER NOT NULL,
  PRIMARY KEY(delegate, session)
) WITHOUT ROWID;
CREATE TABLE {db}counts(
  session BLOB NOT NULL,
  delegation TEXT NOT NULL,
  category TEXT NOT NULL,
  country TEXT NOT NULL,
  access TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  present INTEGER NOT NULL,
  inside INTEGER NOT NULL,
  PRIMARY KEY(session, delegation, category, country, access, withdrawn)
) WITHOUT ROWID;
CREATE TABLE {db}arrivals(
  session BLOB NOT NULL,
  key BLOB NOT NULL,
  door TEXT NOT NULL,
  minute INTEGER NOT NULL,
  people INTEGER NOT NULL,
  here INTEGER NOT NULL,
  PRIMARY KEY(session, key, door, minute)
) WITHOUT ROWID;
CREATE TABLE {db}unlisted(
  subject BLOB NOT NULL,
  session BLOB NOT NULL,
  badge BLOB NOT NULL,
  state BLOB NOT NULL,
  here INTEGER NOT NULL,
  PRIMARY KEY(subject, session)
) WITHOUT ROWID;
CREATE TABLE {db}things(
  kind TEXT NOT NULL,
  subject BLOB NOT NULL,
  fields BLOB NOT NULL,
  update_needed INTEGER NOT NULL,
  PRIMARY KEY(kind, subject)
) WITHOUT ROWID;
CREATE TABLE {db}conflicts(
  subject BLOB NOT NULL,
  what TEXT NOT NULL,
  part BLOB NOT NULL,
  at_ms INTEGER NOT NULL,
  grade INTEGER NOT NULL,
  id BLOB NOT NULL,
  detail BLOB NOT NULL,
  PRIMARY KEY(subject, what, part)
) WITHOUT ROWID;
CREATE TABLE {db}erased(subject BLOB PRIMARY KEY) WITHOUT ROWID;
"""

INDEXES: Final = """
CREATE INDEX badges_by_delegate ON badges(delegate, valid, printed);
CREATE INDEX delegates_by_group ON delegates(delegation, category, country, access, withdrawn);
CREATE INDEX delegates_by_marks ON delegates(delegation) WHERE marks <> 0;
CREATE INDEX delegates_by_reference ON delegates(reference) WHERE reference <> '';
CREATE INDEX presence_here ON presence(session) WHERE here = 1;
CREATE INDEX conflicts_listed ON conflicts(at_ms, grade, id);
CREATE INDEX conflicts_by_id ON conflicts(id);
CREATE INDEX delegates_as_companions ON delegates(companion_of) WHERE companion_of <> '';
"""

OWED: Final = """
CREATE TABLE IF NOT EXISTS owed(
  subject BLOB NOT NULL,
  commit_id INTEGER NOT NULL REFERENCES commits(id),
  PRIMARY KEY(subject, commit_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS owed_by_commit ON owed(commit_id);
"""
"""Commits of which a payload is lacking that no erasure explains (see ``owed``)."""

SEARCH: Final = """
CREATE VIRTUAL TABLE people USING fts5(
  name, content='', detail=none, columnsize=0, prefix='2 3 4 5',
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);
INSERT INTO people(people, rank) VALUES('secure-delete', 1);
CREATE VIRTUAL TABLE people_words USING fts5vocab(people, row);
"""

PROJECTED: Final[dict[str, tuple[str, ...]]] = {
    "delegates": (
        "id",
        "name",
        "reference",
        "delegation",
        "category",
        "country",
        "access",
        "withdrawn",
        "companion_of",
        "update_needed",
        "marks",
        "fields",
        "in_roster",
        "roster",
    ),
    "badges": ("badge", "delegate", "code", "state", "valid", "printed"),
    "presence": ("delegate", "session", "state", "inside", "here"),
    "counts": (
        "session",
        "delegation",
        "category",
        "country",
        "access",
        "withdrawn",
        "present",
        "inside",
    ),
    "arrivals": ("session", "key", "door", "minute", "people", "here"),
    "unlisted": ("subject", "session", "badge", "state", "here"),
    "things": ("kind", "subject", "fields", "update_needed"),
    "conflicts": ("subject", "what", "part", "at_ms", "grade", "id", "detail"),
    "erased": ("subject",),
}
"""Projected tables and the columns in which two replicas with the same log must be equal."""
