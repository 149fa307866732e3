"""What kind of file a roster is, told by its content; what its name says does not matter."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Final, Literal

from checkin.domain.errors import RosterForeign, RosterProtected
from checkin.roster.archives import archive_of
from checkin.roster.limits import check_text

Kind = Literal["xlsx", "ods", "xls", "text"]

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The first record of a workbook older than OLE files: BOF of BIFF 2, 3, 4 and 5.
_BIFF: Final = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
_MARKUP: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|table|meta|style|\?xml|!--)", re.I
)
_SHEET_2003: Final = b"urn:schemas-microsoft-com:office:spreadsheet"
_FLAT_ODF: Final = b"urn:oasis:names:tc:opendocument"
_FORMATS: Final = ((b"%PDF", "PDF"), (b"{\\rtf", "RTF"))
_MEMBERS: Final = {
    "xl/workbook.bin": "XLSB",
    "Index/Document.iwa": "Numbers",
    "Index.zip": "Numbers",
    "index.xml": "Numbers",
    "word/document.xml": "Word (DOCX)",
    "ppt/presentation.xml": "PowerPoint (PPTX)",
}
_MANIFEST: Final = "META-INF/manifest.xml"
_ODS: Final = b"application/vnd.oasis.opendocument.spreadsheet"


def kind_of(path: Path, head: bytes) -> Kind:
    """Tell what a file that begins with ``head`` is.

    Raises ``RosterForeign`` for kinds that are known and not read, ``RosterProtected``, and what
    ``archive_of`` and ``check_text`` do.
    """
    if head.startswith(_ZIP):
        return _zipped(path)
    if head.startswith((_OLE, *_BIFF)):
        return "xls"
    for begin, name in _FORMATS:
        if head.startswith(begin):
            raise RosterForeign(str(path), name)
    plain = head[2:] if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head
    plain = plain.replace(b"\x00", b"")
    if _MARKUP.match(plain):
        raise RosterForeign(str(path), _markup(plain))
    check_text(path)
    return "text"


def _markup(head: bytes) -> str:
    if _SHEET_2003 in head:
        return "XML 2003"
    if _FLAT_ODF in head:
        return "FODS"
    return "HTML" if re.search(rb"<(?:html|head|body|table|meta)\b", head, re.IGNORECASE) else "XML"


def _zipped(path: Path) -> Kind:
    with archive_of(path) as archive:
        names = frozenset(archive.namelist())
        if _MANIFEST in names and b"encryption-data" in _beginning(archive, _MANIFEST):
            raise RosterProtected(str(path))
        for member, name in _MEMBERS.items():
            if member in names:
                raise RosterForeign(str(path), name)
        if "content.xml" not in names:
            return "xlsx"
        if "mimetype" in names and _ODS not in _beginning(archive, "mimetype"):
            raise RosterForeign(str(path), "OpenDocument (ODT)")
        return "ods"


def _beginning(archive: zipfile.ZipFile, member: str) -> bytes:
    """Return the first bytes of a member, which may be as large as it likes."""
    with archive.open(member) as part:
        return part.read(1 << 20)
