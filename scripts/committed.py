"""Refuses committed files that name a package index or a path of the machine they were written on.

Either would make the project work in one place only, and tells strangers where that place is.
"""

import re
import subprocess
import sys
from pathlib import Path

# Written in brackets, so that this file passes its own check.
FORBIDDEN = {
    "a package index": re.compile(
        r"pypi[.]org|files[.]pythonhosted|registry[.]npmjs|index-url\s*[=:]?\s*\S*:[/]/"
    ),
    "a local path": re.compile(r"(?<![\w.-])[/](root|home|work|Users)/|file:[/]/"),
}


def committed() -> tuple[Path, ...]:
    """Every file git tracks in this checkout that still exists."""
    listed = subprocess.run(("git", "ls-files", "-z"), check=True, capture_output=True, text=True)  # noqa: S607 - git is wherever it is
    return tuple(path for path in map(Path, listed.stdout.split("\0")) if path.is_file())


def faults(path: Path) -> tuple[str, ...]:
    """One line for each forbidden text in the file; files that are not text have none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return ()
    return tuple(
        f"{path}:{number}: names {what}: {found.group()}"
        for number, line in enumerate(lines, 1)
        for what, pattern in FORBIDDEN.items()
        if (found := pattern.search(line))
    )


def main() -> int:
    """0 when every committed file is clean, 1 with one printed line per fault."""
    found = [fault for path in committed() for fault in faults(path)]
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
