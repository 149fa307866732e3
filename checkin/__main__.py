"""``python -m checkin``: the command line."""

import sys

from checkin.app import main

sys.exit(main())
