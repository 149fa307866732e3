"""Bundles that are refused, each as a whole."""

from __future__ import annotations

from checkin.domain.errors.files import FileFault


class BundleFault(FileFault):
    """A bundle of commits that is not taken over; nothing of it was."""


class BundleForeign(BundleFault):
    """The file is no bundle."""


class BundleOfOtherEvent(BundleFault):
    """A bundle of another event."""


class BundleNewer(BundleFault):
    """A newer version of the program wrote it."""


class BundleTruncated(BundleFault):
    """Its end is missing: the stick was pulled too early, or the copy broke off."""


class BundleAltered(BundleFault):
    """It is not what a desk of this event wrote."""


class BundleKeyless(BundleFault):
    """This desk has no key for bundles: the event was closed, or nothing has reached the desk yet."""
