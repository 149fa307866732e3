"""QR codes for a screen: what somebody else's camera reads there."""

from __future__ import annotations

import qrcode
from qrcode.constants import ERROR_CORRECT_M


def screen_code(digits: str) -> list[list[bool]]:
    """Return the modules of the QR code of ``digits``, True for dark, without quiet zone."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(qrcode.util.QRData(digits, mode=qrcode.util.MODE_NUMBER))
    code.make(fit=True)
    return [[bool(module) for module in row] for row in code.get_matrix()]
