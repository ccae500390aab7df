"""The control API: what tests and the page do over HTTP; see docs/sandbox.md."""

from sandbox.control.api import control_routes, guard

__all__ = ["control_routes", "guard"]
