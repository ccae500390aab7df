"""`python -m bot` is `ldnbot`."""

from bot.cli import main

main()
