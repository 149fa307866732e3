"""Numbers and addresses are told from paths and codes."""

from __future__ import annotations

import pytest

from checkin.domain.camera import is_address, is_number


@pytest.mark.parametrize("source", ["0", "7", "12", " 3 "])
def test_numbers_of_cameras(source: str) -> None:
    assert is_number(source)
    assert not is_address(source)


@pytest.mark.parametrize(
    "source",
    ["http://127.0.0.1:8080/video", "https://camera.example/", "rtsp://user:word@10.0.0.2/1", "HTTP://x"],
)
def test_addresses(source: str) -> None:
    assert is_address(source)
    assert not is_number(source)


@pytest.mark.parametrize("source", ["", "123", "1a", "door.avi", "http", "http://", "file:///x", "٣", "../1"])
def test_neither(source: str) -> None:
    assert not is_number(source)
    assert not is_address(source)
