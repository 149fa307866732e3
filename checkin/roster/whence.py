"""Which country a row's person is from, as far as the row says."""

from __future__ import annotations

from checkin.domain.people import Fields
from checkin.domain.regions import region_of
from checkin.roster.cultures import looks_vietnamese
from checkin.roster.languages import named_language


def region_of_row(fields: Fields) -> str | None:
    """Return the country of a person as far as the row says, or their name."""
    for field in ("country", "delegation"):
        text = fields.get(field)
        if isinstance(text, str) and (region := region_of(text)):
            return region
    if named_language(str(fields.get("language", ""))) == "vi" or looks_vietnamese(
        str(fields.get("name", ""))
    ):
        return "VN"
    return None
