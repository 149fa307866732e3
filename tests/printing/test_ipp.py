"""Answers of a scheduler, sound and broken, and those of something that is none."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.devices.printing.cups import CupsPrinting
from checkin.devices.printing.ipp import GET_JOB_ATTRIBUTES, IppBroken, ask, read_answer
from checkin.domain.errors import PrintingUnavailable

NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)


def attribute(tag: int, name: str, value: bytes) -> bytes:
    key = name.encode()
    return struct.pack(">BH", tag, len(key)) + key + struct.pack(">H", len(value)) + value


def answer(*attributes: bytes, status: int = 0) -> bytes:
    head = struct.pack(">BBHI", 2, 0, status, 1) + b"\x01" + attribute(0x47, "attributes-charset", b"utf-8")
    return head + b"\x04" + b"".join(attributes) + b"\x03"


@given(st.dictionaries(NAMES, st.lists(TEXTS, min_size=1, max_size=4), max_size=5))
def test_texts_come_back(given: dict[str, list[str]]) -> None:
    sent = [
        attribute(0x44, name if place == 0 else "", text.encode())
        for name, texts in given.items()
        for place, text in enumerate(texts)
    ]
    assert read_answer(answer(*sent)).first == given


def test_every_kind_of_value() -> None:
    spoken = struct.pack(">H", 2) + b"vi" + struct.pack(">H", 3) + "Thẻ"[:1].encode() * 3
    told = read_answer(
        answer(
            attribute(0x21, "number", struct.pack(">i", -7)),
            attribute(0x22, "yes", b"\x01"),
            attribute(0x32, "resolution", struct.pack(">iib", 300, 600, 3)),
            attribute(0x36, "spoken", spoken),
            attribute(0x34, "collection", b""),
            attribute(0x4A, "", b"inside"),
            attribute(0x21, "", struct.pack(">i", 1)),
            attribute(0x37, "", b""),
            attribute(0x13, "none", b""),
            attribute(0x44, "after", b"x"),
        )
    )
    assert told.first == {
        "number": [-7],
        "yes": [True],
        "resolution": [(300, 600, "dpi")],
        "spoken": ["TTT"],
        "after": ["x"],
    }
    assert told.ok
    assert not read_answer(answer(status=0x0406)).ok


def test_a_question_is_read_like_an_answer() -> None:
    told = read_answer(ask(GET_JOB_ATTRIBUTES, {"job-uri": "ipp://x/jobs/1"}))
    assert told.status == GET_JOB_ATTRIBUTES
    assert told.groups == []


@given(st.binary(max_size=200))
def test_nonsense_is_refused_or_harmless(data: bytes) -> None:
    try:
        read_answer(data)
    except IppBroken:
        return


@given(st.data())
def test_an_answer_cut_short_or_bent(data: st.DataObject) -> None:
    whole = answer(attribute(0x44, "a", b"b"), attribute(0x32, "r", struct.pack(">iib", 1, 2, 3)))
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(IppBroken):
        read_answer(whole[:cut])
    bent = bytearray(whole)
    bent[cut] ^= data.draw(st.integers(1, 255))
    try:
        read_answer(bytes(bent))
    except IppBroken:
        return


@contextmanager
def something_that_says(words: bytes) -> Iterator[str]:
    """Yield the address of something on this machine that says this to whoever calls."""
    with socket.create_server(("localhost", 0), family=socket.AF_INET) as server:

        def say() -> None:
            caller, _ = server.accept()
            with caller:
                caller.recv(65536)
                caller.sendall(words)

        thread = threading.Thread(target=say)
        thread.start()
        yield f"localhost:{server.getsockname()[1]}"
        thread.join()


@pytest.mark.parametrize(
    "words",
    [
        b"",
        b"220 mail.example.org\r\n",
        b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhello",
    ],
)
def test_something_that_is_no_scheduler(words: bytes) -> None:
    with something_that_says(words) as server, pytest.raises(PrintingUnavailable) as caught:
        CupsPrinting(server).printers()
    assert caught.value.reason
