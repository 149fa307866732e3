"""Faults of the file system."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.domain.errors import (
    FileEmpty,
    FileForbidden,
    FileIsDirectory,
    FileMissing,
    FileProblem,
)
from checkin.roster import read_table
from checkin.roster.files import system_faults
from checkin.roster.sheet import LARGE


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(FileMissing) as caught:
        read_table(tmp_path / "none.csv")
    assert caught.value.path == str(tmp_path / "none.csv")


def test_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x", encoding="utf-8")
    with pytest.raises(FileMissing):
        read_table(tmp_path / "a" / "list.csv")


def test_directory(tmp_path: Path) -> None:
    with pytest.raises(FileIsDirectory):
        read_table(tmp_path)


def test_empty(tmp_path: Path) -> None:
    (tmp_path / "list.csv").touch()
    with pytest.raises(FileEmpty):
        read_table(tmp_path / "list.csv")


def test_forbidden(unprivileged: Path) -> None:
    path = unprivileged / "list.csv"
    path.write_text("Name\nAda Testwood\n", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(FileForbidden):
        read_table(path)


@pytest.mark.parametrize(
    ("fault", "error"),
    [(PermissionError(13, "no"), FileForbidden), (OSError(5, "Input/output error"), FileProblem)],
)
def test_the_systems_faults(tmp_path: Path, fault: OSError, error: type[Exception]) -> None:
    with pytest.raises(error), system_faults(tmp_path / "list.csv"):
        raise fault


def test_a_file_gone_between_two_readings(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name\n" + "Ada Testwood\n" * LARGE, encoding="utf-8")
    table = read_table(path)
    path.unlink()
    with pytest.raises(FileMissing):
        list(table.rows)
