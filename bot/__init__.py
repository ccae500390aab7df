"""How people reach us: handlers, words, keyboards, command line. The only package that knows Telegram."""
