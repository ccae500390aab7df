"""The root of all facts: what is now true of a case, once recorded never changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is true from now on. A correction is a further fact that carries what it replaces."""
