"""A whole course of a virtual patient, played through the real bot and the sandbox on a stepped clock."""
