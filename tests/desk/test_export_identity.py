"""Import after export is the identity, whatever people are called."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.writing import entry, write
from checkin.domain.ids import key_of, subject
from checkin.domain.kinds import DELEGATION, EDIT, ROSTER, WALKIN, Write
from checkin.domain.people import FLAG_FIELDS, TEXT_FIELDS
from checkin.domain.programme import LANGUAGES
from checkin.domain.text import tidy
from tests.desk.scene import commits, people, take_programme
from tests.kit import Clock, make, open_desk

from .test_export_roster import exported, says_nothing, told

NASTY = (
    "=1+1", '=HYPERLINK("http://example.org","x")', "+84901234567", "-", "--", "–", "@SUM(A1)", "N/A", "n/a",
    "#REF!", "#N/A", "x", "X", "0", "1", "00123", "1e5", "12345678901234567890", "15/01/2027", "true", "'",
    "'=1", "''", '"', '""quoted""', "a,b;c/d", "a\tb", "_x000D_", "_x0041_", "&amp;", "<b>", "]]>", "🎫 🇻🇳",
    "Tổng", "Tổng cộng: 3", "Total", "Cộng", "Ông Nguyễn Văn An", "GS.TS. Trần Thị Bưởi", "M. Dupont",
    "H.E. Ada Testwood", "Dr", "II. Đoàn Pháp", "A. LÃNH ĐẠO", "Đoàn Pháp", "NGUYỄN VĂN AN", "jean dupont",
    "Người lập bảng", "Ghi chú: abc", "(1)", "Họ và tên", "Full name", "Nom et prénom", "Email", "STT",
    "check-in", "Công", "Jean-Luc DUPONT", "Ð", "ÐÆNG", "a\u200bb", "e\u0301", "901234567", "8.49E+10",
    "sep=;", "\ufffe", "a\uffffb", "x" * 500, "ệ" * 500, "Nguyễn Văn An", "Lê Thị Bình",
    "Ada Testwood", "ພອນ", "محمد",
)  # fmt: skip

texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30),
).map(tidy).filter(bool)  # fmt: skip
names = texts.filter(lambda text: any(map(str.isalnum, text)))
days = st.lists(st.sampled_from(["2027-01-15", "2027-01-16"]), min_size=1, max_size=2, unique=True)
sessions = st.lists(st.sampled_from(["plenary", "gala", "lunch"]), min_size=1, max_size=3, unique=True)
plain = [field for field in TEXT_FIELDS if field not in ("name", "reference", "companion_of", "delegation")]
persons = st.fixed_dictionaries(
    {"name": names},
    optional={
        **{field: texts for field in plain if field != "category"},
        **{field: st.just(True) for field in FLAG_FIELDS},
        "delegation": st.sampled_from([*range(len(NASTY))]),
        "days": days,
        "sessions": sessions,
    },
)
crowds = st.lists(st.tuples(persons, st.sampled_from(["roster", "walkin", "edited"])), min_size=1, max_size=6)


def settle(desk: Desk, crowd: list[tuple[dict[str, Any], str]]) -> None:
    """Write people into the log as imports, walk-ins and corrections would."""
    entries = []
    places: dict[str, str] = {}
    for number, (fields, how) in enumerate(crowd):
        values: Mapping[str, Any] = fields
        if "delegation" in fields:
            name = tidy(NASTY[fields["delegation"]]) or "-"
            key = places.setdefault(name, key_of(name) or "wordless")
            thing = subject(desk.file.event, DELEGATION, key)
            if key not in desk.delegations:
                entries.append(write(DELEGATION, thing, {"id": key, "name": {"und": name}}))
            values = {**fields, "delegation": key}
        if number % 3 == 2:
            values = {**values, "companion_of": subject(b"crowd", "p", "0").hex()}
        delegate = subject(b"crowd", "p", str(number))
        if how == "walkin":
            entries.append(write(WALKIN, delegate, values))
        else:
            entries.append(entry(ROSTER, delegate, Write({**values, "notes": "before"})))
        if how == "edited":
            entries.append(write(EDIT, delegate, dict(values)))
    with desk.file.writing() as work:
        work.append(entries, desk.stamp())


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@example(
    # A row that names fields as headings do, and a name that begins like a note.
    crowd=[
        ({"name": "=1+1"}, "roster"),
        ({"name": "An Bình"}, "roster"),
        (
            {
                "name": "Ghi chú: abc",
                "honorific": "=1+1",
                "given_name": "=1+1",
                "family_name": "Họ và tên",
                "sessions": ["plenary"],
            },
            "roster",
        ),
    ],
    language="vi",
    as_csv=False,
)
@example(
    # The first person's cells name a list's headings too, and people stand above and below.
    crowd=[
        ({"name": "=1+1"}, "roster"),
        ({"name": "Minh", "notes": "a"}, "roster"),
        ({"name": "Email", "given_name": "Full name", "family_name": "Nom", "post": "Chức vụ"}, "walkin"),
        ({"name": "Zoé", "notes": "b"}, "roster"),
    ],
    language="fr",
    as_csv=False,
)
@given(crowd=crowds, language=st.sampled_from(LANGUAGES), as_csv=st.booleans())
def test_import_of_an_export(crowd: list[tuple[dict[str, Any], str]], language: str, as_csv: bool) -> None:
    clock = Clock()
    with TemporaryDirectory() as name:
        folder = Path(name)
        for each in ("one", "other"):
            (folder / each).mkdir()
        desk = open_desk(make(folder / "one", clock), clock)
        other = open_desk(make(folder / "other", clock, seed=5), clock, language=language)
        with desk.file, other.file:
            take_programme(desk, folder)
            take_programme(other, folder)
            settle(desk, crowd)
            known, written = people(desk), commits(desk)
            exported(desk, folder / "out", language, as_csv=as_csv)
            again = import_roster(desk, folder / "out", {})
            assert says_nothing(again)
            assert not again.notices
            assert (people(desk), commits(desk)) == (known, written)
            assert not import_roster(other, folder / "out", {}).rejected
            assert told(other) == told(desk)
