"""``photos`` and ``badges --new`` as people type them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest

from checkin.app import read_codes
from checkin.devices.opencv import cv2

from .conftest import ROSTER, Run


def picture(grey: int) -> bytes:
    done, data = cv2.imencode(".jpg", np.full((400, 300, 3), grey, np.uint8))
    assert done
    return data.tobytes()


@pytest.fixture
def photos(folder: Path) -> Path:
    """A ZIP as a secretariat sends it."""
    path = folder / "photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("D1.jpg", picture(10))
        archive.writestr("OEUVRARD Jean-Luc.jpg", picture(20))
        archive.writestr("Le Van An.jpg", picture(30))
        archive.writestr("Unknown Person.jpg", picture(40))
        archive.writestr("D4.jpg", b"not a picture")
        archive.writestr("list.docx", b"PK")
    return path


def test_photos_as_json(run: Run, event: str, photos: Path) -> None:
    rehearsed = run("photos", event, photos.name, "--dry-run", "--json").json
    assert rehearsed["dry_run"] is True
    told = run("photos", event, photos.name, "--json").json
    assert {**rehearsed, "dry_run": False} == told
    assert [(one["picture"], one["name"], one["by"], one["fate"]) for one in told["matched"]] == [
        ("D1.jpg", "Đặng Thị Hòa", "reference", "added"),
        ("OEUVRARD Jean-Luc.jpg", "Jean-Luc Œuvrard", "name", "added"),
    ]
    assert told["unmatched"] == [{"picture": "Unknown Person.jpg", "nearest": []}]
    assert [(one["pictures"], one["why"]) for one in told["unclear"]] == [(["Le Van An.jpg"], "namesakes")]
    assert [(one["picture"], one["why"]) for one in told["unusable"]] == [("D4.jpg", "unreadable")]
    assert told["others"] == ["list.docx"]
    assert {one["name"] for one in told["without"]} >= {"Élodie Marchand-Roux", "Lê Văn An"}
    again = run("photos", event, photos.name, "--json").json
    assert {one["fate"] for one in again["matched"]} == {"unchanged"}


def test_photos_in_words(run: Run, event: str, photos: Path) -> None:
    out = run("photos", event, photos.name, "--dry-run").out
    for text in (
        "Unknown Person.jpg",
        "1 case unclear",
        "Cannot be read",
        "list.docx",
        "Nothing was written",
    ):
        assert text in out
    assert "Kind" not in out


def test_photos_that_are_not_there(run: Run, event: str, folder: Path) -> None:
    assert "no such file" in run("photos", event, "nowhere", code=1).err
    assert "ZIP" in run("photos", event, event, code=1).err


def test_only_new_badges(run: Run, event: str, folder: Path) -> None:
    run("badges", event, "all.pdf")
    late = folder / "late.csv"
    late.write_text(
        ROSTER.read_text(encoding="utf-8") + "D99,Mme,Ninon Vasseur,Journaliste,Sceaux,Presse\n", "utf-8"
    )
    run("import", event, late.name)
    made = run("badges", event, "new.pdf", "--new", "--json").json
    assert (made["pages"], made["issued"], made["names"]) == (1, 1, ["Ninon Vasseur"])
    (code,) = read_codes(folder / "new.pdf")
    (scanned,) = run("scan", event, "--session", "plenary", code, "--json").out.splitlines()
    assert "Ninon Vasseur" in scanned
    again = run("badges", event, "again.pdf", "--new")
    assert again.out == "Everybody’s badge is on paper already; no PDF was written.\n"
    assert not (folder / "again.pdf").exists()
    assert run("badges", event, "again.pdf", "--new", "--json").json["pages"] == 0
