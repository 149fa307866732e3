"""Pictures from a folder or ZIP file: taken once, named where they are not."""

from __future__ import annotations

import os
import struct
import tracemalloc
import unicodedata
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from checkin.app import portrait
from checkin.desk.desk import Desk
from checkin.desk.people import erase, withdraw
from checkin.desk.photo_folder import why_not
from checkin.desk.photo_report import PhotosReport
from checkin.desk.photos import MAX_BYTES, photo_of, set_photo
from checkin.desk.pool import make_pool
from checkin.desk.take_photos import take_photos
from checkin.devices.opencv import cv2
from checkin.domain import errors
from checkin.domain.kinds import Role
from checkin.store import queries
from checkin.store.verifying import verify
from tests.kit import Clock, commits_of, enrol, give

from .scene import commits, take_roster


def face(seed: int, size: int = 300, kind: str = ".jpg", wide: int = 0) -> bytes:
    """Return a picture that nobody else has."""
    small = np.random.default_rng(seed).integers(0, 255, (8, 6, 3), np.uint8)
    picture = cv2.resize(small, (wide or size, size), interpolation=cv2.INTER_LINEAR)
    done, data = cv2.imencode(kind, picture)
    assert done
    return data.tobytes()


def folder_of(folder: Path, files: dict[str, bytes]) -> Path:
    top = folder / "photos"
    for name, data in files.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return top


def zip_of(folder: Path, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    path = folder / "photos.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def take(desk: Desk, path: Path, *, dry_run: bool = False) -> PhotosReport:
    return take_photos(desk, path, portrait, dry_run=dry_run)


def shown(desk: Desk) -> dict[str, bytes]:
    """Return the pictures by reference."""
    with desk.file.reading() as connection:
        people = list(queries.people(connection))
    return {str(one.fields.get("reference")): photo for one in people if (photo := photo_of(desk, one.id))}


def matched(report: PhotosReport) -> dict[str, str]:
    return {one.picture: one.name for one in report.matched}


FILES = {
    "Ville de Hué/D1.jpg": face(1),
    "Ville de Hué/Le Van An.PNG": face(2, kind=".png"),
    "OEUVRARD Jean-Luc.webp": face(3, kind=".webp"),
    "Nguyễn Văn Khách.jpg": face(4),
    "liste.xlsx": b"PK",
    ".DS_Store": b"x",
    "__MACOSX/._D4.jpg": b"\0\5\x16\7",
    "Thumbs.db": b"x",
}
TAKEN = {
    "Ville de Hué/D1.jpg": "Đặng Thị Hòa",
    "Ville de Hué/Le Van An.PNG": "Lê Văn An",
    "OEUVRARD Jean-Luc.webp": "Jean-Luc Œuvrard",
}


@pytest.mark.parametrize("kind", [folder_of, zip_of])
def test_a_folder_of_pictures(
    desk: Desk, tmp_path: Path, kind: Callable[[Path, dict[str, bytes]], Path]
) -> None:
    path = kind(tmp_path, FILES)
    before = commits(desk)
    heard: list[tuple[int, int]] = []
    report = take_photos(desk, path, portrait, progress=lambda done, total: heard.append((done, total)))
    assert commits(desk) == before + 1
    assert heard == [(1, 3), (2, 3), (3, 3)]
    assert matched(report) == TAKEN
    assert {one.fate for one in report.matched} == {"added"}
    assert [(one.picture, one.nearest) for one in report.unmatched] == [("Nguyễn Văn Khách.jpg", [])]
    assert report.others == ["liste.xlsx"]
    assert (report.unclear, report.unusable) == ([], [])
    assert [one.name for one in report.without] == ["Élodie Marchand-Roux"]
    assert set(shown(desk)) == {"D1", "D2", "D3"}
    for jpeg in shown(desk).values():
        assert jpeg.startswith(b"\xff\xd8")
        assert len(jpeg) <= MAX_BYTES
    assert verify(desk.file).problems == []


def test_the_second_time_nothing_is_written(desk: Desk, tmp_path: Path) -> None:
    path = folder_of(tmp_path, FILES)
    take(desk, path)
    before, seen = commits(desk), shown(desk)
    report = take(desk, path)
    assert [one.fate for one in report.matched] == ["unchanged"] * 3
    assert (commits(desk), shown(desk)) == (before, seen)
    (path / "Ville de Hué" / "D1.jpg").write_bytes(face(9))
    again = take(desk, path)
    assert [one.fate for one in again.matched] == ["unchanged", "replaced", "unchanged"]
    assert shown(desk)["D1"] == portrait(face(9))


def test_what_a_desk_has_chosen_since_stays(desk: Desk, tmp_path: Path) -> None:
    path = folder_of(tmp_path, FILES)
    take(desk, path)
    hoa, an = desk.find_delegate("D1").id, desk.find_delegate("D2").id
    set_photo(desk, hoa, b"\xff\xd8 taken at the desk")
    set_photo(desk, an, b"")
    report = take(desk, path)
    assert [report.count(fate) for fate in ("added", "replaced", "unchanged", "kept")] == [0, 0, 1, 2]
    assert photo_of(desk, hoa) == b"\xff\xd8 taken at the desk"
    assert photo_of(desk, an) == b""


def test_a_rehearsal_writes_nothing_and_says_the_same(desk: Desk, tmp_path: Path) -> None:
    path = zip_of(tmp_path, {**FILES, "D4.jpg": b"no picture"})
    before = commits(desk)
    rehearsed = take(desk, path, dry_run=True)
    assert (commits(desk), shown(desk)) == (before, {})
    report = take(desk, path)
    rehearsed.dry_run = False
    assert rehearsed == report


def test_what_is_not_clear(desk: Desk, tmp_path: Path) -> None:
    report = take(desk, folder_of(tmp_path, {"D1.jpg": face(1), "Dang Thi Hoa.jpg": face(2)}))
    assert shown(desk) == {}
    (one,) = report.unclear
    assert (one.pictures, one.why) == (["D1.jpg", "Dang Thi Hoa.jpg"], "several_pictures")
    assert one.people == ["Đặng Thị Hòa · Hue City · D1"]
    assert "Đặng Thị Hòa" in {one.name for one in report.without}


def test_who_may_have_been_meant_is_named(desk: Desk, tmp_path: Path) -> None:
    path = folder_of(
        tmp_path, {"photo Dang Hoa 2.jpg": face(1), "Le Vam An.jpg": face(2), "IMG_1.jpg": face(3)}
    )
    assert {one.picture: one.nearest for one in take(desk, path).unmatched} == {
        "IMG_1.jpg": [],
        "Le Vam An.jpg": ["Lê Văn An · Hue City · D2"],
        "photo Dang Hoa 2.jpg": ["Đặng Thị Hòa · Hue City · D1"],
    }


def test_who_needs_no_picture(desk: Desk, tmp_path: Path) -> None:
    withdraw(desk, "D2")
    make_pool(desk, "Driver", "", 2)
    report = take(desk, folder_of(tmp_path, {"D1.jpg": face(1)}))
    assert [one.name for one in report.without] == ["Élodie Marchand-Roux", "Jean-Luc Œuvrard"]
    assert "D1" not in {one.name for one in report.without}


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("D1.jpg", b"", "unreadable"),
        ("D1.jpg", b"not a picture", "unreadable"),
        ("D1.jpg", b"\xff\xd8\xff" + b"x" * 100, "unreadable"),
        ("D1.jpg", b"GIF89a" + b"x" * 100, "unreadable"),
        ("D1.png", face(1, kind=".png")[:60], "unreadable"),
        ("D1.jpg", b"\0" * 60_000_000, "too_large"),
    ],
)
def test_what_is_no_picture(desk: Desk, tmp_path: Path, name: str, data: bytes, why: str) -> None:
    for path in (folder_of(tmp_path, {name: data}), zip_of(tmp_path, {name: data})):
        report = take(desk, path)
        assert [(one.picture, one.name, one.why) for one in report.unusable] == [(name, "Đặng Thị Hòa", why)]
        assert report.matched == []


def test_a_wrong_ending_does_not_matter(desk: Desk, tmp_path: Path) -> None:
    assert matched(take(desk, zip_of(tmp_path, {"D1.jpg": face(1, kind=".png")}))) == {
        "D1.jpg": "Đặng Thị Hòa"
    }


def test_a_huge_picture_becomes_small(desk: Desk, tmp_path: Path) -> None:
    take(desk, folder_of(tmp_path, {"D1.jpg": face(1, 10_000, wide=8_000)}))
    small = cv2.imdecode(np.frombuffer(shown(desk)["D1"], np.uint8), cv2.IMREAD_COLOR)
    assert small is not None
    assert small.shape[:2] == (480, 384)


@pytest.mark.parametrize("kind", [".png", ".webp", ".jpg"])
def test_sizes_are_read_from_the_file(kind: str) -> None:
    for size, wide in ((300, 200), (1, 1), (700, 5000)):
        assert why_not(face(1, size, kind, wide)) is None


@pytest.mark.parametrize(
    "head",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">2L", 10_000, 10_000),
        b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + (9_999).to_bytes(3, "little") * 2,
        b"RIFF\0\0\0\0WEBPVP8L" + bytes(4) + b"\x2f" + (9_999 | 9_999 << 14).to_bytes(4, "little"),
        b"RIFF\0\0\0\0WEBPVP8 " + bytes(4) + b"\0\0\0\x9d\x01\x2a" + struct.pack("<2H", 10_000, 10_000),
    ],
)
def test_a_picture_that_would_fill_the_memory_is_not_decoded(desk: Desk, tmp_path: Path, head: bytes) -> None:
    assert why_not(head) == "too_large"
    report = take(desk, zip_of(tmp_path, {"D1.jpg": head}))
    assert [one.why for one in report.unusable] == ["too_large"]


def test_names_that_climb_out_of_the_archive(desk: Desk, tmp_path: Path) -> None:
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    files = {"../../D1.jpg": face(1), "/etc/D2.jpg": face(2), "C:\\photos\\D3.jpg": face(3)}
    before = sorted(tmp_path.rglob("*"))
    path = zip_of(inside, files)
    assert sorted(matched(take(desk, path))) == ["C:/photos/D3.jpg", "D1.jpg", "etc/D2.jpg"]
    after = [one for one in sorted(tmp_path.rglob("*")) if one.suffix == ".jpg"]
    assert [one for one in after if one not in before] == []


def test_a_bomb_is_not_unpacked(desk: Desk, tmp_path: Path) -> None:
    path = zip_of(tmp_path, {"D1.jpg": b"\0" * 45_000_000, "D2.jpg": face(2)})
    tracemalloc.start()
    report = take(desk, path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000
    assert [(one.picture, one.why) for one in report.unusable] == [("D1.jpg", "too_large")]
    assert matched(report) == {"D2.jpg": "Lê Văn An"}


def test_a_file_that_says_it_is_small(desk: Desk, tmp_path: Path) -> None:
    path = zip_of(tmp_path, {"D1.jpg": b"\0" * 45_000_000})
    data = bytearray(path.read_bytes())
    # The uncompressed size in the directory, 24 bytes into its entry (APPNOTE 4.3.12).
    at = data.index(b"PK\1\2") + 24
    data[at : at + 4] = (1000).to_bytes(4, "little")
    path.write_bytes(data)
    assert [one.why for one in take(desk, path).unusable] == ["unreadable"]


def test_a_directory_of_millions_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "many.zip"
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 65535, 65535, 500_000_000, 0, 0)
    path.write_bytes(b"\0" * 1000 + end)
    with pytest.raises(errors.PhotosUnreadable):
        take(desk, path)
    wide = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 9, 9, 500_000_000, 0)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, 1000, 1)
    small = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 9, 9, 900, 0, 0)
    path.write_bytes(b"\0" * 1000 + wide + locator + small)
    with pytest.raises(errors.PhotosUnreadable):
        take(desk, path)


@pytest.mark.parametrize("data", [b"", b"x", b"PK\5\6", b"PK\3\4" + b"x" * 500, face(1)])
def test_what_is_no_archive(desk: Desk, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "photos.zip"
    path.write_bytes(data)
    with pytest.raises(errors.PhotosUnreadable):
        take(desk, path)


def test_an_archive_cut_short_or_flipped(desk: Desk, tmp_path: Path) -> None:
    path = zip_of(tmp_path, {"D1.jpg": face(1), "D2.jpg": face(2)})
    whole = path.read_bytes()
    for at in range(0, len(whole), max(len(whole) // 60, 1)):
        for data in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :]):
            path.write_bytes(data)
            try:
                report = take(desk, path, dry_run=True)
            except errors.PhotosUnreadable:
                continue
            assert (
                len(report.matched) + len(report.unusable) + len(report.unmatched) + len(report.others) <= 2
            )


def test_a_password_and_a_method_nobody_uses(desk: Desk, tmp_path: Path) -> None:
    path = zip_of(tmp_path, {"D1.jpg": face(1)})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(data)
    assert [one.why for one in take(desk, path).unusable] == ["locked"]
    odd = zip_of(tmp_path, {"D1.jpg": face(1)}, zipfile.ZIP_LZMA)
    assert [one.why for one in take(desk, odd).unusable] == ["unreadable"]


def raw_zip(path: Path, name: bytes, data: bytes, extra: bytes = b"") -> Path:
    """Write an archive that does not say how its name is written."""
    crc = zlib.crc32(data)
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 0, crc, len(data), len(data), len(name), 0)
    record = (*(20, 20, 0, 0, 0, 0), *(crc, len(data), len(data), len(name), len(extra)), *(0, 0, 0, 0, 0))
    central = struct.pack("<4s6H3L5H2L", b"PK\1\2", *record) + name + extra
    body = local + name + data
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, len(central), len(body), 0)
    path.write_bytes(body + central + end)
    return path


@pytest.mark.parametrize(
    "name",
    [
        "Đặng Thị Hòa.jpg".encode(),
        unicodedata.normalize("NFD", "Đặng Thị Hòa.jpg").encode(),
        "Đă\u0323ng Thi\u0323 Ho\u0300a.jpg".encode("cp1258"),
        "D1 Élodie.jpg".encode("cp850"),
        "D1 Élodie.jpg".encode("cp1252"),
        b"D1 \xff\xfe.jpg",
    ],
)
def test_names_of_archives_that_do_not_say_their_letters(desk: Desk, tmp_path: Path, name: bytes) -> None:
    report = take(desk, raw_zip(tmp_path / "raw.zip", name, face(1)))
    assert list(matched(report).values()) == ["Đặng Thị Hòa"]
    assert all(unicodedata.is_normalized("NFC", one) for one in matched(report))


def test_a_name_given_beside_in_utf8(desk: Desk, tmp_path: Path) -> None:
    name, right = b"?_?ng Th_ H_a.jpg", "Đặng Thị Hòa.jpg".encode()
    field = b"\x01" + zlib.crc32(name).to_bytes(4, "little") + right
    extra = struct.pack("<HH", 0x7075, len(field)) + field
    assert list(matched(take(desk, raw_zip(tmp_path / "raw.zip", name, face(1), extra)))) == [right.decode()]


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such files")
def test_pipes_links_and_names_of_a_folder_that_are_no_text(desk: Desk, tmp_path: Path) -> None:
    top = folder_of(tmp_path, {"D1.jpg": face(1)})
    os.mkfifo(top / "D2.jpg")
    (top / "loop").symlink_to(top)
    (top / "D3.jpg").symlink_to(tmp_path / "nowhere.jpg")
    Path(os.fsdecode(os.fsencode(top) + b"/D4 \xe9.jpg")).write_bytes(face(4))
    report = take(desk, top)
    assert sorted(matched(report).values()) == ["Élodie Marchand-Roux", "Đặng Thị Hòa"]
    assert {one.picture: one.why for one in report.unusable} == {
        "D2.jpg": "unreadable",
        "D3.jpg": "unreadable",
    }
    with pytest.raises(errors.PhotosUnreadable):
        take(desk, top / "D2.jpg")
    with pytest.raises(errors.FileMissing):
        take(desk, tmp_path / "nobody")


def test_an_empty_folder(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    report = take(desk, tmp_path / "none")
    assert (report.matched, len(report.without)) == ([], 4)


def test_an_ordinary_desk_may(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    with enrol(desk.file, tmp_path, "second", clock) as file:
        other = Desk(file, clock, "en")
        assert file.role is Role.DESK
        assert len(take(other, folder_of(tmp_path, FILES)).matched) == 3
        give(commits_of(file), desk.file)
    assert set(shown(desk)) == {"D1", "D2", "D3"}


def test_who_is_erased_while_pictures_are_prepared_does_not_come_back(desk: Desk, tmp_path: Path) -> None:
    hoa = desk.find_delegate("D1").id

    def erasing(data: bytes) -> bytes:
        with desk.file.reading() as connection:
            known = queries.person(connection, hoa) is not None
        if known:
            erase(desk, "D1")
        return portrait(data)

    take_photos(desk, folder_of(tmp_path, FILES), erasing)
    assert photo_of(desk, hoa) == b""
    assert set(shown(desk)) == {"D2", "D3"}
    assert verify(desk.file).problems == []


def test_many_pictures_are_several_commits(empty: Desk, tmp_path: Path) -> None:
    take_roster(empty, tmp_path, "Mã,Họ và tên\n" + "".join(f"R{n},Lê Văn {n}a\n" for n in range(450)))
    before = commits(empty)
    jpeg = face(1)
    report = take(empty, zip_of(tmp_path, {f"R{n}.jpg": jpeg for n in range(450)}, zipfile.ZIP_STORED))
    assert (report.count("added"), commits(empty) - before) == (450, 3)
