"""What can go wrong outside the program, as types that carry facts and no words.

::

    CheckinError
    ├── FileFault            the event file or another file cannot be used
    │   ├── LayoutFault      a layout file with a mistake
    │   └── LogoFault        a file that cannot be the event's logo
    ├── KeyFault             the key of an encrypted event file
    ├── RosterFault          a list of delegates that cannot be imported
    ├── ProgrammeFault       a programme file that cannot be taken over
    ├── Unknown              something named by the user that does not exist, or not once
    ├── SourceFault          a camera or file without a readable code
    ├── PrintFault           a printer, or the printing system
    ├── Cancelled            somebody has stopped long work
    └── Refused              a use case that cannot be carried out now

The interface turns them into sentences (``checkin.words``). Anything that is not a
``CheckinError`` is a bug of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


class CheckinError(Exception):
    """Base of every fault that is not a bug; its dataclass fields are its facts."""

    def facts(self) -> dict[str, Any]:
        """Return the facts by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}  # type: ignore[arg-type]

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.facts()}"


@dataclass(eq=False)
class Cancelled(CheckinError):
    """Whoever waited for long work has thought better of it; see the use case for what is left of it."""


# Files


@dataclass(eq=False)
class FileFault(CheckinError):
    """A file cannot be used; ``path`` is the file."""

    path: str


class FileMissing(FileFault):
    """There is no such file."""


class FileIsDirectory(FileFault):
    """A directory stands where a file is needed."""


class FileEmpty(FileFault):
    """The file has no bytes."""


class FileExists(FileFault):
    """A new file would overwrite one that exists."""


class FileForbidden(FileFault):
    """The system does not let this user read the file or its folder."""


class FileReadOnly(FileFault):
    """The file or its folder cannot be written."""


class FileForeign(FileFault):
    """A readable file that is not an event file of this program."""


class FileCorrupt(FileFault):
    """The event file is damaged or cut short."""


class FileTooNew(FileFault):
    """The event file was written by a newer version of the program; it was not touched."""


class FileLocked(FileFault):
    """Another program keeps the event file locked."""


class DiskFull(FileFault):
    """No room left on the disk; nothing was half-written."""


class FolderMissing(FileFault):
    """The folder that a new file should lie in does not exist."""


@dataclass(eq=False)
class FileProblem(FileFault):
    """The system reported another fault of a file; ``reason`` is the system's own word."""

    reason: str


# Keys


@dataclass(eq=False)
class KeyFault(CheckinError):
    """The key of an event file; ``path`` is the file."""

    path: str


class KeyMissing(KeyFault):
    """No passphrase, no keyring and no terminal to ask at."""


class KeyWrong(KeyFault):
    """The passphrase or recovery code does not open the file, or the file is not an event file."""


# Rosters


@dataclass(eq=False)
class RosterFault(CheckinError):
    """A list of delegates cannot be imported; ``path`` is its file."""

    path: str


class RosterUnreadable(RosterFault):
    """Neither a CSV text nor an XLSX workbook."""


class RosterProtected(RosterFault):
    """The file is encrypted under a password."""


class RosterDamaged(RosterFault):
    """A workbook that is cut short or contradicts itself."""


class RosterSuspicious(RosterFault):
    """Made as no spreadsheet makes it: entities, forged sizes, a bomb; nothing of it was read."""


@dataclass(eq=False)
class RosterForeign(RosterFault):
    """Another kind of file, whatever its name says; ``format`` is its own name, as HTML or XLSB."""

    format: str


@dataclass(eq=False)
class RosterTooLarge(RosterFault):
    """The file, or what it unpacks to, is larger than ``megabytes``, the most that is read."""

    megabytes: int


@dataclass(eq=False)
class RosterTooLong(RosterFault):
    """More than ``rows`` rows, the most that are read."""

    rows: int


@dataclass(eq=False)
class RosterTooWide(RosterFault):
    """A row has more than ``columns`` columns, the most that are read."""

    columns: int


class RosterEmpty(RosterFault):
    """No row of people below the headings."""


class RosterChanged(RosterFault):
    """The file is another one than the one that was reviewed."""


@dataclass(eq=False)
class RosterEncoding(RosterFault):
    """The text is in no encoding that fits all of it; ``row`` is the line where that shows."""

    row: int


@dataclass(eq=False)
class RosterBroken(RosterFault):
    """A cell that starts in ``row`` has no end: its quotation mark is never closed."""

    row: int


@dataclass(eq=False)
class NoNameColumn(RosterFault):
    """No column is recognised as the name; ``headings`` are the candidates found."""

    headings: list[str]


@dataclass(eq=False)
class ColumnAmbiguous(RosterFault):
    """Two or more columns look like the same field."""

    field: str
    headings: list[str]


@dataclass(eq=False)
class ColumnUnknown(RosterFault):
    """A column named with ``--map`` is not in the file."""

    column: str
    headings: list[str]


@dataclass(eq=False)
class FieldUnknown(CheckinError):
    """A field that delegates do not have; ``known`` are those they have."""

    field: str
    known: list[str]


@dataclass(eq=False)
class AnswerUnknown(CheckinError):
    """An answer that the question about a roster does not have; ``answers`` are those it has."""

    question: str
    answer: str
    answers: list[str]


@dataclass(eq=False)
class EncodingUnknown(CheckinError):
    """An encoding of text files that is not read; ``known`` are those that are."""

    encoding: str
    known: list[str]


@dataclass(eq=False)
class ValueInvalid(CheckinError):
    """A value that its field cannot hold."""

    field: str
    value: str


# Programmes


@dataclass(eq=False)
class ProgrammeFault(CheckinError):
    """A programme file cannot be taken over; ``where`` names the table and key."""

    path: str
    where: str
    value: str


class ProgrammeSyntax(ProgrammeFault):
    """The file is not TOML; ``value`` is the parser's word with line and column."""


class ProgrammeKeyMissing(ProgrammeFault):
    """A table lacks a key it needs."""


class ProgrammeKeyUnknown(ProgrammeFault):
    """A key that programmes do not have."""


class ProgrammeValue(ProgrammeFault):
    """A key holds a value of the wrong kind or out of range."""


@dataclass(eq=False)
class ProgrammeChoice(ProgrammeFault):
    """A key holds a word that is none of those ``allowed``."""

    allowed: str


class ProgrammeTwice(ProgrammeFault):
    """Two tables share one id."""


# Layouts


@dataclass(eq=False)
class LayoutFault(FileFault):
    """A layout file with a mistake in ``line`` (from 1), at ``field``, as ``box 3 width``."""

    line: int
    field: str


@dataclass(eq=False)
class LayoutFound(LayoutFault):
    """``found`` is what stands there."""

    found: str


class LayoutSyntax(LayoutFound):
    """The line is not TOML, or something begins there that never ends."""


class LayoutTwice(LayoutFound):
    """A key or section stands there a second time."""


class LayoutEncoding(LayoutFault):
    """The line is not in UTF-8."""


@dataclass(eq=False)
class LayoutTooLarge(LayoutFault):
    """The file is larger than ``kilobytes``, the most that is read."""

    kilobytes: int


@dataclass(eq=False)
class LayoutTooMany(LayoutFault):
    """More than ``limit`` boxes."""

    limit: int


class LayoutKeyMissing(LayoutFault):
    """A section lacks a key that it needs."""


@dataclass(eq=False)
class LayoutKeyUnknown(LayoutFault):
    """A key that its section cannot have; ``nearest`` is the closest of ``allowed``."""

    nearest: str
    allowed: str


class LayoutText(LayoutFound):
    """A text is needed."""


class LayoutTextLong(LayoutFault):
    """A text longer than any badge shows."""


class LayoutTruth(LayoutFound):
    """``true`` or ``false`` is needed."""


@dataclass(eq=False)
class LayoutList(LayoutFound):
    """A list of texts is needed, written as ``allowed``."""

    allowed: str


@dataclass(eq=False)
class LayoutSection(LayoutFound):
    """A section of its own is needed, written as ``allowed``."""

    allowed: str


@dataclass(eq=False)
class LayoutRange(LayoutFound):
    """A number from ``low`` to ``high`` is needed."""

    low: float
    high: float


class LayoutNumber(LayoutRange):
    """A number, with or without decimals, from ``low`` to ``high`` is needed."""


class LayoutWhole(LayoutRange):
    """A whole number from ``low`` to ``high`` is needed."""


@dataclass(eq=False)
class LayoutChoice(LayoutFound):
    """A word that is none of ``allowed``; ``nearest`` is the closest."""

    nearest: str
    allowed: str


@dataclass(eq=False)
class LayoutFieldUnknown(LayoutFound):
    """A field that badges do not have; ``nearest`` is the closest of ``allowed``."""

    nearest: str
    allowed: str


class LayoutBraces(LayoutFound):
    """A text with a brace that is no field's."""


@dataclass(eq=False)
class LayoutOutside(LayoutFault):
    """A box ends at ``end`` mm, beyond the page's ``edge``."""

    end: float
    edge: float


@dataclass(eq=False)
class LayoutCodeSmall(LayoutFault):
    """The code would be ``side`` mm large, less than ``least``, the smallest that is read well."""

    side: float
    least: float


@dataclass(eq=False)
class ResolutionUnfit(CheckinError):
    """At ``dpi`` the code of ``layout`` would be ``side`` mm large, too small to be read well.

    Its box would have to be ``needed`` mm wide and high.
    """

    layout: str
    dpi: int
    side: float
    needed: float


@dataclass(eq=False)
class LayoutQuiet(LayoutFault):
    """A box, or the page's edge, in the white that the code needs; that ends at these places, mm."""

    left: float
    top: float
    right: float
    bottom: float


class LayoutQuietEdge(LayoutQuiet):
    """The page's edge in the white that the code needs."""


class LayoutQuietBox(LayoutQuiet):
    """A box in the white that the code needs."""


@dataclass(eq=False)
class LayoutCodes(LayoutFault):
    """A badge with ``count`` codes instead of one."""

    count: int


class LayoutCodeWhen(LayoutFault):
    """A code that would not stand on every badge."""


class LayoutNameless(LayoutFault):
    """No name would stand on some badges, or on any."""


@dataclass(eq=False)
class LayoutSheetFull(LayoutFault):
    """The badges of a sheet take ``needed`` mm of ``room``."""

    needed: float
    room: float


@dataclass(eq=False)
class LayoutBadgeUnknown(LayoutFound):
    """The badge layout that a sheet names is not there; ``nearest`` is the closest of ``allowed``."""

    nearest: str
    allowed: str


class LayoutNested(LayoutFound):
    """A sheet that places a sheet."""


class LayoutName(FileFault):
    """A file whose name cannot be that of a layout."""


# Things named by the user


@dataclass(eq=False)
class Unknown(CheckinError):
    """Something named by the user is not there; ``nearest`` are the closest that are."""

    text: str
    nearest: list[str]


class SessionUnknown(Unknown):
    """No session of this id or name."""


class SupervisorUnknown(Unknown):
    """No supervisor of this id or name."""


class DelegationUnknown(Unknown):
    """No delegation of this name."""


class CategoryUnknown(Unknown):
    """No category of this name."""


class DelegateUnknown(Unknown):
    """No delegate of this id, reference or name."""


class DelegateAmbiguous(Unknown):
    """Several delegates answer to this name; ``nearest`` lists them with their ids."""


class PrinterUnnamed(Unknown):
    """No printer has this name."""


class PrinterAmbiguous(Unknown):
    """Several printers answer to this name; ``nearest`` lists them with their names in the system."""


class RunUnknown(Unknown):
    """No print of this number, or none of this delegate."""


@dataclass(eq=False)
class TickSheetUnknown(CheckinError):
    """No tick sheet of this number, or its session is not known here."""

    text: str


@dataclass(eq=False)
class TickUnknown(CheckinError):
    """No such row on this tick sheet, or nothing was entered from it."""

    row: str
    sheet: str


class BadgeUnknown(Unknown):
    """No badge of this number, and no desk either."""


class TimezoneUnknown(Unknown):
    """No time zone of this name."""


class LayoutUnknown(Unknown):
    """No badge layout of this name."""


# Sources of codes


@dataclass(eq=False)
class SourceFault(CheckinError):
    """A source given to scan cannot be read; ``path`` is its file."""

    path: str


class SourceUnreadable(SourceFault):
    """Neither digits nor a picture, PDF or video."""


class VideoBroken(SourceFault):
    """A video that cannot be decoded or ends early; what could be read was read."""


class CameraAbsent(SourceFault):
    """There is no such camera, or nobody answers there; ``path`` is its number or address."""


class CameraBusy(SourceFault):
    """The camera is there and sends no picture; ``path`` is its number or address."""


class PhotosUnreadable(SourceFault):
    """Neither a folder of pictures nor a sound ZIP file of a bearable number of them."""


class SourceWithoutCode(SourceFault):
    """No QR code was found in the picture, PDF or video."""


# Logos


class LogoFault(FileFault):
    """A file that cannot be the event's logo."""


class LogoUnreadable(LogoFault):
    """It is neither a picture nor SVG, or is damaged."""


class LogoUndrawable(LogoFault):
    """An SVG file that is damaged, shows nothing, or holds what badges cannot show."""


@dataclass(eq=False)
class LogoTooLarge(LogoFault):
    """It is larger than ``kilobytes``."""

    kilobytes: int


@dataclass(eq=False)
class LogoUnsafe(LogoFault):
    """An SVG file that could run, fetch or unfold something; ``found`` is where it says so."""

    found: str


# Printing


class PrintFault(CheckinError):
    """Something could not be printed; nothing of it is with the printing system."""


@dataclass(eq=False)
class PrintingUnavailable(PrintFault):
    """There is no printing system, or it does not answer; ``reason`` is the system's own word."""

    reason: str


@dataclass(eq=False)
class PrinterFault(PrintFault):
    """One printer is what stands in the way; ``printer`` is its name."""

    printer: str


class PrinterUnknown(PrinterFault):
    """There is no such printer any more."""


class PrinterRejects(PrinterFault):
    """Its queue takes no jobs."""


class PrinterOneSided(PrinterFault):
    """It cannot print both sides."""


@dataclass(eq=False)
class MediumUnknown(PrinterFault):
    """It has no paper of this size; ``width`` and ``height`` are mm as texts, ``media`` what it has."""

    width: str
    height: str
    media: list[str]


@dataclass(eq=False)
class PrintFailed(PrinterFault):
    """The printing system refused for a reason of its own, in its own words."""

    reason: str


# Refused use cases


class Refused(CheckinError):
    """A use case that cannot be carried out now."""


@dataclass(eq=False)
class NothingToUndo(Refused):
    """This desk admitted nobody in the last ``minutes`` minutes that is not undone already."""

    minutes: int


@dataclass(eq=False)
class RoleTooLow(Refused):
    """Only an organiser's installation may do this; ``role`` is what this one is."""

    role: str


@dataclass(eq=False)
class DeskNotTrusted(Refused):
    """What this desk writes would count nowhere; ``standing`` says why."""

    standing: str


class RecoveryCodeNeeded(Refused):
    """Only the event's root may revoke an organiser: the recovery code is needed."""


@dataclass(eq=False)
class DelegateWithdrawn(Refused):
    """The delegate has withdrawn and gets no badge."""

    name: str


@dataclass(eq=False)
class NobodySelected(Refused):
    """No delegate matches the selection."""


@dataclass(eq=False)
class NobodyMayEnter(Refused):
    """There is nobody to list at the door of this session."""

    session: str


@dataclass(eq=False)
class NobodyCollects(Refused):
    """It was not said to whom badges were handed."""


@dataclass(eq=False)
class NothingToHandOver(Refused):
    """None of those meant has a valid badge that nobody has collected yet."""


@dataclass(eq=False)
class NothingToTakeBack(Refused):
    """None of those meant has a badge that somebody collected."""


@dataclass(eq=False)
class NotAmongThem(Refused):
    """Somebody to be left out is not one of those meant."""

    name: str


@dataclass(eq=False)
class BadgeMissing(Refused):
    """The delegate has no badge that opens doors, so there is none to print again."""

    name: str


@dataclass(eq=False)
class LayoutInUse(Refused):
    """A layout that the event's own ``sheet`` places cannot be removed."""

    layout: str
    sheet: str


@dataclass(eq=False)
class OverrideRefused(Refused):
    """A verdict that nobody may overrule at the door, or one that lets in anyway."""

    verdict: str


@dataclass(eq=False)
class PinWeak(Refused):
    """A PIN that is not six digits, or one of those that everybody tries first."""


@dataclass(eq=False)
class PinMissing(Refused):
    """No PIN was given and there is no terminal to ask at."""


@dataclass(eq=False)
class PinDiffers(Refused):
    """The PIN was not typed the same twice."""


@dataclass(eq=False)
class PhotoTooLarge(Refused):
    """A picture larger than ``limit`` bytes; it has ``size``."""

    size: int
    limit: int
