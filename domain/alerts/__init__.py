"""The alert rule: has pain stayed worse past the adjustment period, and is it to be said now?"""

from domain.alerts.assess import asks_overall, assess
from domain.alerts.episode import REVIEW_DAYS, AlertMemory, close, open_by_patient, raise_now
from domain.alerts.rule import ABOUT_HIGH_PAIN, BACKSTOPS, RULE, AlertRule, Clause, Finding, FindingKind
from domain.pain import Look

__all__ = [
    "ABOUT_HIGH_PAIN",
    "BACKSTOPS",
    "REVIEW_DAYS",
    "RULE",
    "AlertMemory",
    "AlertRule",
    "Clause",
    "Finding",
    "FindingKind",
    "Look",
    "asks_overall",
    "assess",
    "close",
    "open_by_patient",
    "raise_now",
]
