"""The kinds of events that people can be told of, as the specification describes them."""

from typing import Final

from generated.events import EVENTS
from generated.runtime import EventType

IMPORT_FINISHED: Final = "import.finished"
IMPORT_FAILED: Final = "import.failed"
BOOK_INVITED: Final = "book.invited"
BOOK_JOINED: Final = "book.joined"
BOOK_ROLE_CHANGED: Final = "book.role_changed"
BUDGET_EXCEEDED: Final = "budget.exceeded"
BUDGET_THRESHOLD: Final = "budget.threshold_reached"
GOAL_REACHED: Final = "goal.reached"
GOAL_OFF_TRACK: Final = "goal.off_track"
TRANSACTION_LARGE: Final = "transaction.large"
BILL_DUE_SOON: Final = "bill.due_soon"
BILL_OVERDUE: Final = "bill.overdue"
BILL_AMOUNT_CHANGED: Final = "bill.amount_changed"
SUBSCRIPTION_DETECTED: Final = "subscription.detected"
PRICE_INCREASED: Final = "subscription.price_increased"
LOGIN_NEW_DEVICE: Final = "security.login_new_device"
PASSWORD_CHANGED: Final = "security.password_changed"  # noqa: S105  # an event's name
EMAIL_CHANGED: Final = "security.email_changed"
TOKEN_CREATED: Final = "security.token_created"  # noqa: S105  # an event's name
MFA_ENABLED: Final = "security.mfa_enabled"
MFA_DISABLED: Final = "security.mfa_disabled"
EXPORT_READY: Final = "security.export_ready"
PASSKEY_ADDED: Final = "security.passkey_added"
IDENTITY_LINKED: Final = "security.identity_linked"
PASSKEY_COPIED: Final = "security.passkey_copied"
REFRESH_REUSE: Final = "security.refresh_reuse"
WEBHOOK_DISABLED: Final = "webhook.disabled"
WEBHOOK_TEST: Final = "webhook.test"

KINDS: Final[dict[str, EventType]] = {
    name: kind for name, kind in EVENTS.items() if name != WEBHOOK_TEST
}
"""All but the test message, which nobody chooses."""


def always_in_app(kind: str) -> bool:
    """Whether nobody can keep it out of the feed: what concerns the account's security."""
    return kind.startswith("security.")
