"""Descriptions of invented printers, in the format that drivers describe theirs to CUPS in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Size = tuple[float, float]
"""Width and height, mm."""

SIZES: Final[Mapping[str, Size]] = {
    "A6": (105, 148),
    "Card": (86, 54),
    "Label": (62, 100),
    "A7": (74, 105),
    "A4": (210, 297),
}
CUSTOM: Final[Size] = (300, 600)
"""The largest size that a printer takes which takes any."""

_HEAD: Final = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "DESK.PPD"
*Manufacturer: "Desk"
*Product: "(Desk)"
*ModelName: "Desk"
*NickName: "Desk"
*ShortNickName: "Desk"
*PSVersion: "(3010) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsVersion: 2.3
*HWMargins: 0 0 0 0
"""


def ppd(
    sizes: Mapping[str, Size] = SIZES,
    *,
    custom: Size | None = CUSTOM,
    dpi: int | None = None,
    duplex: bool = False,
    postscript: bool = False,
    filter_name: str = "-",
) -> str:
    """Return the description of a printer that wants PDF, or PostScript.

    ``filter_name`` "-" hands PDF over as it is.
    """
    wants = f'*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 {filter_name}"\n'
    lines = [_HEAD] if postscript else [_HEAD, wants]
    points = {name: (width / 25.4 * 72, height / 25.4 * 72) for name, (width, height) in sizes.items()}
    first = next(iter(sizes))
    for key in ("PageSize", "PageRegion"):
        commands = {
            name: f"<</PageSize[{width:.3f} {height:.3f}]>>setpagedevice"
            for name, (width, height) in points.items()
        }
        lines.append(_choices(key, commands, first))
    for key, origin in (("ImageableArea", "0 0 "), ("PaperDimension", "")):
        lines.append(f"*Default{key}: {first}\n")
        lines += [f'*{key} {name}: "{origin}{w:.3f} {h:.3f}"\n' for name, (w, h) in points.items()]
    if custom is not None:
        width, height = (side / 25.4 * 72 for side in custom)
        lines.append(
            f"*VariablePaperSize: True\n*MaxMediaWidth: {width:.0f}\n*MaxMediaHeight: {height:.0f}\n"
        )
        lines.append('*CustomPageSize True: "pop pop pop <</PageSize[5 -2 roll]>>setpagedevice"\n')
        for order, (name, most) in enumerate((("Width", width), ("Height", height)), start=1):
            lines.append(f"*ParamCustomPageSize {name}: {order} points 36 {most:.0f}\n")
        for order, name in enumerate(("WidthOffset", "HeightOffset"), start=3):
            lines.append(f"*ParamCustomPageSize {name}: {order} points 0 0\n")
        lines.append("*ParamCustomPageSize Orientation: 5 int 0 3\n")
    if dpi is not None:
        both = {f"{each}dpi": f"<</HWResolution[{each} {each}]>>setpagedevice" for each in (dpi, dpi * 2)}
        lines.append(_choices("Resolution", both, f"{dpi}dpi"))
    if duplex:
        modes = {
            "None": "<</Duplex false>>setpagedevice",
            "DuplexNoTumble": "<</Duplex true/Tumble false>>setpagedevice",
            "DuplexTumble": "<</Duplex true/Tumble true>>setpagedevice",
        }
        lines.append(_choices("Duplex", modes, "None"))
    return "".join(lines)


def _choices(key: str, commands: Mapping[str, str], default: str) -> str:
    body = "".join(f'*{key} {name}: "{command}"\n' for name, command in commands.items())
    return (
        f"*OpenUI *{key}: PickOne\n*OrderDependency: 10 AnySetup *{key}\n*Default{key}: {default}\n"
        f"{body}*CloseUI: *{key}\n"
    )
