"""How people reach us: handlers, words, keyboards, command line. The only package that knows Telegram."""

import sys

# httpx would bring a command line of its own, with rich and pygments: 80 modules and 4 MB that no bot uses.
# It goes without where there is none.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None is Python's word for "not there"
