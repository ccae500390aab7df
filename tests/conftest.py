"""How the tests run: the same examples on every machine of CI, and no slow machine fails a test."""

import os
import shutil
from pathlib import Path

from hypothesis import settings

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

MEMORY = Path("/dev/shm")  # noqa: S108  memory that looks like a folder, where there is one
ENOUGH = 2 * 1024**3

# Every world has a database that waits for its disk at each commit, as it must. A third of the whole run's
# time was that waiting; what a power cut does to a disk is nothing a test could show.
if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH:
    os.environ.setdefault("TMPDIR", str(MEMORY))
