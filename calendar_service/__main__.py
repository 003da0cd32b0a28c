"""``python -m calendar_service``: the same commands as ``calendar-service``."""

import sys

from calendar_service.cli import main

sys.exit(main())
