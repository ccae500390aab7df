"""The stand-in for Telegram, over real HTTP."""
