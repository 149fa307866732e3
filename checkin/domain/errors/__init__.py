"""What can go wrong outside the program, as types that carry facts and no words.

::

    CheckinError
    ├── FileFault            the event file or another file cannot be used
    │   ├── BundleFault      a bundle of commits that is refused
    │   ├── LayoutFault      a layout file with a mistake
    │   └── LogoFault        a file that cannot be the event's logo
    ├── KeyFault             the key of an encrypted event file
    ├── RosterFault          a list of delegates that cannot be imported
    ├── ProgrammeFault       a programme file that cannot be taken over
    ├── Unknown              something named by the user that does not exist, or not once
    ├── SourceFault          a camera or file without a readable code
    ├── PrintFault           a printer, or the printing system
    ├── PartnerFault         a hub or another machine that cannot be met
    ├── InvitationFault      an invitation that lets nobody in
    ├── HostingFault         a hub that cannot begin to serve
    ├── SheetTooLong         more rows than a sheet of a workbook holds
    ├── Cancelled            somebody has stopped long work
    └── Refused              a use case that cannot be carried out now

The interface turns them into sentences (``checkin.words``). Anything that is not a
``CheckinError`` is a bug of ours.
"""

# ruff: noqa: F403 (this is the list of them all)

from __future__ import annotations

from checkin.domain.errors.base import *
from checkin.domain.errors.bundles import *
from checkin.domain.errors.conflicts import *
from checkin.domain.errors.files import *
from checkin.domain.errors.hosting import *
from checkin.domain.errors.invitations import *
from checkin.domain.errors.keys import *
from checkin.domain.errors.layouts import *
from checkin.domain.errors.logos import *
from checkin.domain.errors.partners import *
from checkin.domain.errors.printing import *
from checkin.domain.errors.programmes import *
from checkin.domain.errors.refused import *
from checkin.domain.errors.rosters import *
from checkin.domain.errors.sources import *
from checkin.domain.errors.unknown import *
