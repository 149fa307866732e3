"""What the signs are called that a session is marked with on badges."""

from __future__ import annotations

from PySide6.QtCore import QObject


class PictogramWords(QObject):
    """Their names in the language of the window."""

    def pictogram(self, key: str) -> str:
        """Return the name of a sign; the key itself of one that a newer program has."""
        return {
            "ceremony": self.tr("Ceremony"),
            "city": self.tr("City"),
            "coffee": self.tr("Coffee break"),
            "culture": self.tr("Culture"),
            "digital": self.tr("Digital"),
            "economy": self.tr("Economy"),
            "education": self.tr("Education"),
            "environment": self.tr("Environment"),
            "exhibition": self.tr("Exhibition"),
            "festival": self.tr("Festival"),
            "forum": self.tr("Forum"),
            "health": self.tr("Health"),
            "heritage": self.tr("Heritage"),
            "interpretation": self.tr("Interpretation"),
            "lounge": self.tr("Lounge"),
            "meal": self.tr("Meal"),
            "plenary": self.tr("Plenary"),
            "press": self.tr("Press"),
            "protocol": self.tr("Protocol"),
            "reception": self.tr("Reception"),
            "signing": self.tr("Signing"),
            "transport": self.tr("Transport"),
            "visit": self.tr("Visit"),
            "water": self.tr("Water"),
            "workshop": self.tr("Workshop"),
        }.get(key, key)
