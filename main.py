"""Start the check-in desk."""

import sys

from checkin.app import main

if __name__ == "__main__":
    sys.exit(main())
