"""Events as they are told: their data by the schema of their kind, and their title."""

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, TypeAlias
from uuid import UUID

import structlog
from pydantic import BaseModel, ValidationError

from generated.notifications import models
from impl.notifications.rules import catalogue
from impl.notifications.rules.titles import title
from impl.notifications.values import Happened
from impl.platform.events import Book, Change

Data: TypeAlias = Mapping[str, Any]
MODELS: Final[dict[str, type[BaseModel]]] = {
    catalogue.IMPORT_FINISHED: models.ImportFinished,
    catalogue.IMPORT_FAILED: models.ImportFailed,
    catalogue.BOOK_INVITED: models.BookInvited,
    catalogue.BOOK_JOINED: models.BookJoined,
    catalogue.BOOK_ROLE_CHANGED: models.BookRoleChanged,
    catalogue.BUDGET_EXCEEDED: models.BudgetExceeded,
    catalogue.BUDGET_THRESHOLD: models.BudgetThresholdReached,
    catalogue.GOAL_REACHED: models.GoalReached,
    catalogue.GOAL_OFF_TRACK: models.GoalOffTrack,
    catalogue.TRANSACTION_LARGE: models.TransactionLarge,
    catalogue.BILL_DUE_SOON: models.BillDueSoon,
    catalogue.BILL_OVERDUE: models.BillOverdue,
    catalogue.BILL_AMOUNT_CHANGED: models.BillAmountChanged,
    catalogue.SUBSCRIPTION_DETECTED: models.SubscriptionDetected,
    catalogue.PRICE_INCREASED: models.SubscriptionPriceIncreased,
    catalogue.LOGIN_NEW_DEVICE: models.LoginNewDevice,
    catalogue.PASSWORD_CHANGED: models.PasswordChanged,
    catalogue.EMAIL_CHANGED: models.EmailChanged,
    catalogue.TOKEN_CREATED: models.TokenCreated,
    catalogue.MFA_ENABLED: models.MfaEnabled,
    catalogue.MFA_DISABLED: models.MfaDisabled,
    catalogue.EXPORT_READY: models.ExportReady,
    catalogue.PASSKEY_ADDED: models.PasskeyAdded,
    catalogue.IDENTITY_LINKED: models.IdentityLinked,
    catalogue.PASSKEY_COPIED: models.PasskeyCopied,
    catalogue.REFRESH_REUSE: models.RefreshReuse,
    catalogue.WEBHOOK_DISABLED: models.WebhookDisabled,
}
_log = structlog.get_logger("centime.notifications")


def happened(
    event_id: UUID,
    kind: str,
    at: datetime,
    data: Data,
    *,
    book_id: UUID | None = None,
    amount: tuple[int, int] | None = None,
) -> list[Happened]:
    """The event; none, and a line in the log, if its data are not what its kind promises.

    Told all the same, it would break receivers; and it must not hold up what comes after it.
    """
    try:
        known = MODELS[kind].model_validate(data).model_dump(mode="json")
    except ValidationError as error:
        _log.error("event_does_not_fit", kind=kind, id=str(event_id), faults=error.error_count())
        return []
    return [Happened(event_id, kind, at, title(kind, known), known, book_id, amount)]


def in_book(
    book: Book,
    change: Change,
    kind: str,
    data: Data,
    *,
    about: str = "",
    amount: tuple[int, int] | None = None,
) -> list[Happened]:
    """An event that a change of the book caused; `about` tells several of one change apart."""
    event_id = uuid.uuid5(change.change_set_id, f"{kind} {change.ordinal} {about}")
    whole = {"book_id": book.id, "book_name": book.name, **data}
    return happened(event_id, kind, change.at, whole, book_id=book.id, amount=amount)
