"""What a file is, by its first bytes."""

from __future__ import annotations

from typing import Final

HEAD: Final = 1024
"""Bytes to judge by: mail programs and printers put lines before a PDF's signature."""

_PICTURE_BRANDS = (b"avif", b"avis", b"heic", b"heix", b"heif", b"hevc", b"mif1", b"msf1")
_ATOMS = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
_STARTS = (
    b"\x1a\x45\xdf\xa3",  # Matroska, WebM
    b"OggS",
    b"FLV\x01",
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11",  # Windows Media
    b"\0\0\x01\xba",  # MPEG program stream
)
_PACKET = 188
_SYNC = 0x47


def is_pdf(head: bytes) -> bool:
    """Whether a file is a PDF."""
    return b"%PDF-" in head


def is_video(head: bytes) -> bool:
    """Whether a file is a video, in any of the containers that cameras, telephones and screens write."""
    if head.startswith(b"RIFF"):
        return head[8:12] == b"AVI "
    if head[4:8] in _ATOMS:
        return head[8:12] not in _PICTURE_BRANDS
    return head.startswith(_STARTS) or any(_packets(head, before) for before in (0, 4))


def _packets(head: bytes, before: int) -> bool:
    """Whether ``head`` is an MPEG transport stream, ``before`` bytes of time before each packet."""
    step = _PACKET + before
    return len(head) >= 3 * step and all(head[before + n * step] == _SYNC for n in range(3))
