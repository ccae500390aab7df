"""Pages of a case: what `/summary` shows."""

from sqlmodel import Session

from domain.history import History
from domain.remembering import remember
from storage.load import facts_of


def history(session: Session, case_id: str) -> History:
    """Return everything recorded about a case, as far back as it goes."""
    return remember(facts_of(session, case_id))
