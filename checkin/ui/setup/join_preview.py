"""The camera's picture while an invitation is looked for."""

from __future__ import annotations

from checkin.ui.camera.preview import CameraPreview


class InvitationPreview(CameraPreview):
    """Asks for an invitation instead of a badge."""

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        super().retranslate()
        self._caption = self.tr("Hold the invitation in the frame")
        if self._status is None:
            self._title = self.tr("No camera")
            self._advice = self.tr("Choose one below, use a hand scanner, or type the digits.")
        self._name()
        self.update()
