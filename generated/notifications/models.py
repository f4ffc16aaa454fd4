"""The models of the domain notifications."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from generated.budget.models import BookRole, GoalKind
from generated.shared import Amount, Currency, Id, NextCursor, Timestamp, Version
from generated.values import Boolean, Closed, Date, DateTime, Integer, NotNull, Patch, Uuid

ReadStatus: TypeAlias = Literal["unread", "read"]
"""Whether an entry was read."""


Sequence: TypeAlias = Annotated[Integer, Field(ge=1, le=9007199254740991)]
"""The place of the entry in the feed; newer entries have larger ones."""


EventName: TypeAlias = Annotated[
    str, Field(max_length=64, min_length=3, pattern="^[a-z]+(_[a-z]+)*\\.[a-z]+(_[a-z]+)*$")
]
"""The name of a kind of event. Others are added in time."""


class Notification(Closed):
    """An entry of the feed. `data` is as the event's message has it. Kinds of events are added in
    time: show the `title` of those that are not known.
    """

    id: Id
    sequence: Sequence
    type: EventName
    title: Annotated[str, Field(max_length=300, min_length=1)]
    book_id: Uuid | None
    data: Annotated[dict[str, Any], Field(max_length=50)]
    occurred_at: Timestamp
    created_at: Timestamp
    read_at: DateTime | None


class NotificationPage(Closed):
    """A page of the feed."""

    items: Annotated[list[Notification], Field(max_length=200)]
    next_cursor: NextCursor
    latest_sequence: Annotated[Integer, Field(ge=0, le=9007199254740991)]


class NotificationUpdate(Patch):
    """What to change of an entry."""

    read: Annotated[Boolean | None, NotNull] = None


class NotificationCount(Closed):
    """How much is unread of one kind of event."""

    type: EventName
    unread: Annotated[Integer, Field(ge=1, le=2147483647)]


class NotificationCounts(Closed):
    """How much is unread."""

    unread: Annotated[Integer, Field(ge=0, le=2147483647)]
    by_type: Annotated[list[NotificationCount], Field(max_length=100)]


class NotificationsMark(Patch):
    """Which entries to mark as read; with both members, those of either."""

    notification_ids: Annotated[list[Id] | None, Field(max_length=200, min_length=1), NotNull] = (
        None
    )
    through_sequence: Annotated[Sequence | None, NotNull] = None


class NotificationsMarked(Closed):
    """What marking has changed."""

    marked: Annotated[Integer, Field(ge=0, le=2147483647)]
    unread: Annotated[Integer, Field(ge=0, le=2147483647)]


class StreamTicket(Closed):
    """What opens the live stream once."""

    ticket: Annotated[str, Field(max_length=100, min_length=1)]
    expires_at: Timestamp


KnownEvent: TypeAlias = Literal[
    "import.finished",
    "import.failed",
    "book.invited",
    "book.joined",
    "book.role_changed",
    "budget.exceeded",
    "budget.threshold_reached",
    "goal.reached",
    "goal.off_track",
    "transaction.large",
    "bill.due_soon",
    "bill.overdue",
    "bill.amount_changed",
    "subscription.detected",
    "subscription.price_increased",
    "security.login_new_device",
    "security.password_changed",
    "security.email_changed",
    "security.token_created",
    "security.mfa_enabled",
    "security.mfa_disabled",
    "security.export_ready",
    "security.passkey_added",
    "security.identity_linked",
    "security.passkey_copied",
    "security.refresh_reuse",
    "webhook.disabled",
]
"""A kind of event that there is."""


class ImportFinished(Closed):
    """What there is to know of import.finished."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    import_id: Id
    account_id: Id
    account_name: Annotated[str, Field(max_length=120)]
    filename: Annotated[str | None, Field(max_length=255)]
    transactions_created: Annotated[Integer, Field(ge=0, le=2147483647)]
    actor_id: Uuid | None


class ImportFinishedMessage(Closed):
    """The message of import.finished."""

    type: Literal["import.finished"]
    timestamp: Timestamp
    data: ImportFinished


class ImportFailed(Closed):
    """What there is to know of import.failed."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    account_id: Id
    account_name: Annotated[str, Field(max_length=120)]
    filename: Annotated[str | None, Field(max_length=255)]
    problem: Annotated[str, Field(max_length=60, pattern="^[a-z]+(-[a-z0-9]+)*$")]
    detail: Annotated[str, Field(max_length=4000)]
    actor_id: Uuid | None


class ImportFailedMessage(Closed):
    """The message of import.failed."""

    type: Literal["import.failed"]
    timestamp: Timestamp
    data: ImportFailed


class BookInvited(Closed):
    """What there is to know of book.invited."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    invitation_id: Id
    role: BookRole
    expires_at: Timestamp
    actor_id: Uuid | None
    actor_name: Annotated[str | None, Field(max_length=100)]


class BookInvitedMessage(Closed):
    """The message of book.invited."""

    type: Literal["book.invited"]
    timestamp: Timestamp
    data: BookInvited


class BookJoined(Closed):
    """What there is to know of book.joined."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    member_id: Id
    user_id: Id
    display_name: Annotated[str | None, Field(max_length=100)]
    role: BookRole


class BookJoinedMessage(Closed):
    """The message of book.joined."""

    type: Literal["book.joined"]
    timestamp: Timestamp
    data: BookJoined


class BookRoleChanged(Closed):
    """What there is to know of book.role_changed."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    member_id: Id
    user_id: Id
    role: BookRole
    previous_role: BookRole
    actor_id: Uuid | None


class BookRoleChangedMessage(Closed):
    """The message of book.role_changed."""

    type: Literal["book.role_changed"]
    timestamp: Timestamp
    data: BookRoleChanged


class BudgetExceeded(Closed):
    """What there is to know of budget.exceeded."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    category_id: Uuid | None
    category_name: Annotated[str | None, Field(max_length=120)]
    month: Annotated[str | None, Field(max_length=7, pattern="^[0-9]{4}-(0[1-9]|1[0-2])$")]
    limit_id: Uuid | None
    limit_name: Annotated[str | None, Field(max_length=120)]
    start_date: Date | None
    end_date: Date | None
    held: Amount
    spent: Amount
    balance: Amount
    currency: Currency


class BudgetExceededMessage(Closed):
    """The message of budget.exceeded."""

    type: Literal["budget.exceeded"]
    timestamp: Timestamp
    data: BudgetExceeded


class BudgetThresholdReached(Closed):
    """What there is to know of budget.threshold_reached."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    category_id: Uuid | None
    category_name: Annotated[str | None, Field(max_length=120)]
    month: Annotated[str | None, Field(max_length=7, pattern="^[0-9]{4}-(0[1-9]|1[0-2])$")]
    limit_id: Uuid | None
    limit_name: Annotated[str | None, Field(max_length=120)]
    start_date: Date | None
    end_date: Date | None
    threshold: Annotated[Integer, Field(ge=1, le=1000)]
    held: Amount
    spent: Amount
    balance: Amount
    currency: Currency


class BudgetThresholdReachedMessage(Closed):
    """The message of budget.threshold_reached."""

    type: Literal["budget.threshold_reached"]
    timestamp: Timestamp
    data: BudgetThresholdReached


class TransactionLarge(Closed):
    """What there is to know of transaction.large."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    transaction_id: Id
    account_id: Id
    account_name: Annotated[str, Field(max_length=120)]
    date: Date
    amount: Amount
    currency: Currency
    payee_name: Annotated[str | None, Field(max_length=120)]
    memo: Annotated[str | None, Field(max_length=500)]
    actor_id: Uuid | None


class TransactionLargeMessage(Closed):
    """The message of transaction.large."""

    type: Literal["transaction.large"]
    timestamp: Timestamp
    data: TransactionLarge


class BillDueSoon(Closed):
    """What there is to know of bill.due_soon."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    schedule_id: Id
    schedule_name: Annotated[str, Field(max_length=120)]
    account_id: Id
    account_name: Annotated[str, Field(max_length=120)]
    date: Date
    due_date: Date
    amount: Amount
    currency: Currency
    autopost: Boolean


class BillDueSoonMessage(Closed):
    """The message of bill.due_soon."""

    type: Literal["bill.due_soon"]
    timestamp: Timestamp
    data: BillDueSoon


class BillOverdue(Closed):
    """What there is to know of bill.overdue."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    schedule_id: Id
    schedule_name: Annotated[str, Field(max_length=120)]
    account_id: Id
    account_name: Annotated[str, Field(max_length=120)]
    date: Date
    due_date: Date
    amount: Amount
    currency: Currency
    autopost: Boolean


class BillOverdueMessage(Closed):
    """The message of bill.overdue."""

    type: Literal["bill.overdue"]
    timestamp: Timestamp
    data: BillOverdue


class LoginNewDevice(Closed):
    """What there is to know of security.login_new_device."""

    session_id: Id
    device_name: Annotated[str | None, Field(max_length=100)]
    user_agent: Annotated[str, Field(max_length=400)]
    address: Annotated[str, Field(max_length=45)]


class LoginNewDeviceMessage(Closed):
    """The message of security.login_new_device."""

    type: Literal["security.login_new_device"]
    timestamp: Timestamp
    data: LoginNewDevice


class PasswordChanged(Closed):
    """What there is to know of security.password_changed."""

    user_agent: Annotated[str, Field(max_length=400)]
    address: Annotated[str, Field(max_length=45)]
    by: Literal["change", "reset"]


class PasswordChangedMessage(Closed):
    """The message of security.password_changed."""

    type: Literal["security.password_changed"]
    timestamp: Timestamp
    data: PasswordChanged


class EmailChanged(Closed):
    """What there is to know of security.email_changed."""

    email: Annotated[str, Field(max_length=254)]
    user_agent: Annotated[str, Field(max_length=400)]
    address: Annotated[str, Field(max_length=45)]


class EmailChangedMessage(Closed):
    """The message of security.email_changed."""

    type: Literal["security.email_changed"]
    timestamp: Timestamp
    data: EmailChanged


TokenCreatedScopesItem: TypeAlias = Annotated[str, Field(max_length=60)]
"""A scope."""


class TokenCreated(Closed):
    """What there is to know of security.token_created."""

    token_id: Id
    name: Annotated[str, Field(max_length=100)]
    scopes: Annotated[list[TokenCreatedScopesItem], Field(max_length=20)]


class TokenCreatedMessage(Closed):
    """The message of security.token_created."""

    type: Literal["security.token_created"]
    timestamp: Timestamp
    data: TokenCreated


class MfaEnabled(Closed):
    """What there is to know of security.mfa_enabled."""

    factor_id: Id
    kind: Annotated[str, Field(max_length=20, pattern="^(totp|passkey)$")]
    name: Annotated[str, Field(max_length=100)]
    factors_left: Annotated[Integer, Field(ge=0, le=100)]


class MfaEnabledMessage(Closed):
    """The message of security.mfa_enabled."""

    type: Literal["security.mfa_enabled"]
    timestamp: Timestamp
    data: MfaEnabled


class MfaDisabled(Closed):
    """What there is to know of security.mfa_disabled."""

    factor_id: Id
    kind: Annotated[str, Field(max_length=20, pattern="^(totp|passkey)$")]
    name: Annotated[str, Field(max_length=100)]
    factors_left: Annotated[Integer, Field(ge=0, le=100)]


class MfaDisabledMessage(Closed):
    """The message of security.mfa_disabled."""

    type: Literal["security.mfa_disabled"]
    timestamp: Timestamp
    data: MfaDisabled


class ExportReady(Closed):
    """What there is to know of security.export_ready."""

    export_id: Id
    expires_at: DateTime


class ExportReadyMessage(Closed):
    """The message of security.export_ready."""

    type: Literal["security.export_ready"]
    timestamp: Timestamp
    data: ExportReady


class PasskeyAdded(Closed):
    """What there is to know of security.passkey_added."""

    passkey_id: Id
    name: Annotated[str, Field(max_length=100)]


class PasskeyAddedMessage(Closed):
    """The message of security.passkey_added."""

    type: Literal["security.passkey_added"]
    timestamp: Timestamp
    data: PasskeyAdded


class IdentityLinked(Closed):
    """What there is to know of security.identity_linked."""

    identity_id: Id
    name: Annotated[str, Field(max_length=100)]


class IdentityLinkedMessage(Closed):
    """The message of security.identity_linked."""

    type: Literal["security.identity_linked"]
    timestamp: Timestamp
    data: IdentityLinked


class PasskeyCopied(Closed):
    """What there is to know of security.passkey_copied."""

    passkey_id: Id
    name: Annotated[str, Field(max_length=100)]


class PasskeyCopiedMessage(Closed):
    """The message of security.passkey_copied."""

    type: Literal["security.passkey_copied"]
    timestamp: Timestamp
    data: PasskeyCopied


class RefreshReuse(Closed):
    """What there is to know of security.refresh_reuse."""

    session_id: Id
    device_name: Annotated[str | None, Field(max_length=100)]
    user_agent: Annotated[str, Field(max_length=400)]
    address: Annotated[str, Field(max_length=45)]


class RefreshReuseMessage(Closed):
    """The message of security.refresh_reuse."""

    type: Literal["security.refresh_reuse"]
    timestamp: Timestamp
    data: RefreshReuse


class WebhookDisabled(Closed):
    """What there is to know of webhook.disabled."""

    webhook_id: Id
    host: Annotated[str, Field(max_length=260)]
    reason: Annotated[str, Field(max_length=20, pattern="^(gone|failing)$")]


class WebhookDisabledMessage(Closed):
    """The message of webhook.disabled."""

    type: Literal["webhook.disabled"]
    timestamp: Timestamp
    data: WebhookDisabled


class WebhookTest(Closed):
    """What there is to know of webhook.test."""

    webhook_id: Id


class WebhookTestMessage(Closed):
    """The message of webhook.test."""

    type: Literal["webhook.test"]
    timestamp: Timestamp
    data: WebhookTest


class EventTypeSummary(Closed):
    """A kind of event."""

    name: EventName
    title: Annotated[str, Field(max_length=100, min_length=1)]
    description: Annotated[str, Field(max_length=4000, min_length=1)]
    always_in_app: Boolean


class EventTypeList(Closed):
    """All kinds of events."""

    items: Annotated[list[EventTypeSummary], Field(max_length=100)]


class EventType(Closed):
    """A kind of event, with its message."""

    name: EventName
    title: Annotated[str, Field(max_length=100, min_length=1)]
    description: Annotated[str, Field(max_length=4000, min_length=1)]
    always_in_app: Boolean
    message_schema: Annotated[dict[str, Any], Field(max_length=50)]
    example: Annotated[dict[str, Any], Field(max_length=50)]


class Preference(Closed):
    """The channels of one kind of event."""

    event_type: EventName
    in_app: Boolean
    webhook: Boolean


class PreferenceSet(Closed):
    """The channels to use for one kind of event."""

    event_type: KnownEvent
    in_app: Boolean
    webhook: Boolean


LargeTransactionAmount: TypeAlias = Annotated[Integer, Field(ge=1, le=999999999999)]
"""From which amount on a transaction is a large one: minor units of the base currency of the
book it is in, whichever way the money went.
"""


class Preferences(Closed):
    """What reaches the caller, and how."""

    items: Annotated[list[Preference], Field(max_length=100)]
    large_transaction_amount: LargeTransactionAmount
    version: Version


class PreferencesReplace(Closed):
    """The preferences to have from now on."""

    items: Annotated[list[PreferenceSet], Field(max_length=50)]
    large_transaction_amount: Annotated[LargeTransactionAmount | None, NotNull] = None


WebhookUrl: TypeAlias = Annotated[
    str, Field(max_length=2000, min_length=10, pattern="^https?://[!-~]+$")
]
"""Where messages are sent to by POST. A key in its query is seen by whoever reads the webhook."""


WebhookDescription: TypeAlias = Annotated[str | None, Field(max_length=200)]
"""What it is for, in the owner's words."""


WebhookEventTypes: TypeAlias = Annotated[list[EventName] | None, Field(max_length=50, min_length=1)]
"""The kinds of events that are sent; null for all, also those still to come."""


WebhookEventTypesSet: TypeAlias = Annotated[
    list[KnownEvent] | None, Field(max_length=50, min_length=1)
]
"""The kinds of events to send; null or left out for all, also those still to come."""


WebhookBooks: TypeAlias = Annotated[list[Id] | None, Field(max_length=100, min_length=1)]
"""The books whose events are sent, and nothing of the account; null for all books and the
account.
"""


WebhookStatus: TypeAlias = Literal["enabled", "disabled"]
"""Whether messages are sent."""


WebhookDisabledReason: TypeAlias = Annotated[
    str | None, Field(max_length=20, pattern="^(owner|gone|failing)$")
]
"""Why it is disabled: by its `owner`, because the address said that it is `gone` (410), or
because it was `failing` for 120 hours. Null while it is enabled.
"""


WebhookSecretText: TypeAlias = Annotated[
    str, Field(max_length=100, min_length=38, pattern="^whsec_[A-Za-z0-9+/]+=*$")
]
"""The secret that messages are signed with, as Standard Webhooks writes it."""


class Webhook(Closed):
    """An address that messages are sent to."""

    id: Id
    url: WebhookUrl
    description: WebhookDescription
    event_types: WebhookEventTypes
    book_ids: WebhookBooks
    status: WebhookStatus
    disabled_reason: WebhookDisabledReason
    disabled_at: DateTime | None
    failing_since: DateTime | None
    previous_secret_expires_at: DateTime | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class WebhookCreated(Closed):
    """A new webhook, and its secret."""

    id: Id
    url: WebhookUrl
    description: WebhookDescription
    event_types: WebhookEventTypes
    book_ids: WebhookBooks
    status: WebhookStatus
    disabled_reason: WebhookDisabledReason
    disabled_at: DateTime | None
    failing_since: DateTime | None
    previous_secret_expires_at: DateTime | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp
    secret: WebhookSecretText


class WebhookCreate(Closed):
    """A webhook to create."""

    url: WebhookUrl
    description: WebhookDescription | None = None
    event_types: WebhookEventTypesSet | None = None
    book_ids: WebhookBooks | None = None


class WebhookUpdate(Patch):
    """What to change of a webhook."""

    url: Annotated[WebhookUrl | None, NotNull] = None
    description: WebhookDescription | None = None
    event_types: WebhookEventTypesSet | None = None
    book_ids: WebhookBooks | None = None


class WebhookPage(Closed):
    """A page of webhooks."""

    items: Annotated[list[Webhook], Field(max_length=200)]
    next_cursor: NextCursor


class WebhookSecret(Closed):
    """The new secret of a webhook."""

    secret: WebhookSecretText
    previous_secret_expires_at: Timestamp


AttemptOutcome: TypeAlias = Literal["delivered", "failed"]
"""Whether the address took the message."""


class WebhookAttempt(Closed):
    """One try to deliver a message."""

    id: Id
    message_id: Id
    event_type: EventName
    number: Annotated[Integer, Field(ge=1, le=1000)]
    outcome: AttemptOutcome
    status_code: Annotated[Integer, Field(ge=100, le=999)] | None
    error: Annotated[str | None, Field(max_length=300)]
    duration_ms: Annotated[Integer, Field(ge=0, le=2147483647)]
    response_excerpt: Annotated[str | None, Field(max_length=500)]
    attempted_at: Timestamp
    next_attempt_at: DateTime | None


class WebhookAttemptPage(Closed):
    """A page of attempts."""

    items: Annotated[list[WebhookAttempt], Field(max_length=200)]
    next_cursor: NextCursor


class GoalReached(Closed):
    """What there is to know of goal.reached."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    goal_id: Id
    category_id: Id
    category_name: Annotated[str, Field(max_length=120)]
    kind: GoalKind
    month: Annotated[str, Field(max_length=7, pattern="^[0-9]{4}-(0[1-9]|1[0-2])$")]
    amount: Amount
    saved: Amount
    needed: Amount
    assigned: Amount
    target_date: Date | None
    currency: Currency


class GoalReachedMessage(Closed):
    """The message of goal.reached."""

    type: Literal["goal.reached"]
    timestamp: Timestamp
    data: GoalReached


class GoalOffTrack(Closed):
    """What there is to know of goal.off_track."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    goal_id: Id
    category_id: Id
    category_name: Annotated[str, Field(max_length=120)]
    kind: GoalKind
    month: Annotated[str, Field(max_length=7, pattern="^[0-9]{4}-(0[1-9]|1[0-2])$")]
    amount: Amount
    saved: Amount
    needed: Amount
    assigned: Amount
    target_date: Date | None
    currency: Currency


class GoalOffTrackMessage(Closed):
    """The message of goal.off_track."""

    type: Literal["goal.off_track"]
    timestamp: Timestamp
    data: GoalOffTrack


class BillAmountChanged(Closed):
    """What there is to know of bill.amount_changed."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    schedule_id: Id
    schedule_name: Annotated[str, Field(max_length=120)]
    account_id: Id
    account_name: Annotated[str, Field(max_length=120)]
    transaction_id: Id
    date: Date
    due_date: Date
    expected: Amount
    amount: Amount
    currency: Currency
    actor_id: Uuid | None


class BillAmountChangedMessage(Closed):
    """The message of bill.amount_changed."""

    type: Literal["bill.amount_changed"]
    timestamp: Timestamp
    data: BillAmountChanged


class SubscriptionDetected(Closed):
    """What there is to know of subscription.detected."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    candidate_id: Id
    account_id: Id
    account_name: Annotated[str, Field(max_length=120)]
    payee_id: Id
    payee_name: Annotated[str, Field(max_length=120)]
    every: Literal["week", "two_weeks", "month", "quarter", "year"]
    date: Date
    next_date: Date
    amount: Amount
    currency: Currency


class SubscriptionDetectedMessage(Closed):
    """The message of subscription.detected."""

    type: Literal["subscription.detected"]
    timestamp: Timestamp
    data: SubscriptionDetected


class SubscriptionPriceIncreased(Closed):
    """What there is to know of subscription.price_increased."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    candidate_id: Id
    account_id: Id
    account_name: Annotated[str, Field(max_length=120)]
    payee_id: Id
    payee_name: Annotated[str, Field(max_length=120)]
    every: Literal["week", "two_weeks", "month", "quarter", "year"]
    date: Date
    next_date: Date
    amount: Amount
    amount_before: Amount
    currency: Currency


class SubscriptionPriceIncreasedMessage(Closed):
    """The message of subscription.price_increased."""

    type: Literal["subscription.price_increased"]
    timestamp: Timestamp
    data: SubscriptionPriceIncreased
