"""Diaries for the alert rule."""

from domain.alerts import FindingKind

ALERT = (FindingKind.CONTACT_PROVIDER, FindingKind.BACKSTOP)
