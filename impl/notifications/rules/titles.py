"""Events in a line of English; clients with other languages write theirs from the data."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from impl.notifications.rules import catalogue
from impl.platform.currencies import DECIMALS

LONGEST: Final = 300


def money(amount: int, currency: str) -> str:
    """`1,234.50 EUR`, without the sign."""
    decimals = DECIMALS.get(currency, 2)
    whole, part = divmod(abs(amount), 10**decimals)
    return f"{whole:,}" + (f".{part:0{decimals}}" if decimals else "") + f" {currency}"


def title(kind: str, data: Mapping[str, Any]) -> str:
    written = _TITLES[kind](data)
    return written if len(written) <= LONGEST else written[: LONGEST - 1] + "…"


def _finished(data: Mapping[str, Any]) -> str:
    count = data["transactions_created"]
    what = "1 transaction was" if count == 1 else f"{count:,} transactions were"
    return f"{what} imported to {data['account_name']}"


def _large(data: Mapping[str, Any]) -> str:
    amount = money(data["amount"], data["currency"])
    if data["payee_name"] is None:
        return f"{amount} {'left' if data['amount'] < 0 else 'came to'} {data['account_name']}"
    return f"{amount} {'to' if data['amount'] < 0 else 'from'} {data['payee_name']}"


def _bill(data: Mapping[str, Any]) -> str:
    return f"{data['schedule_name']}, {money(data['amount'], data['currency'])},"


def _planned(data: Mapping[str, Any]) -> str:
    """When: the month of a category, or the period of a limit."""
    if data["limit_id"] is None:
        return f"in {data['month']}"
    return f"from {data['start_date']} to {data['end_date']}"


def _exceeded(data: Mapping[str, Any]) -> str:
    name = data["category_name"] or data["limit_name"]
    return f"{name} is overspent by {money(data['balance'], data['currency'])} {_planned(data)}"


def _reached(data: Mapping[str, Any]) -> str:
    name = data["category_name"] or data["limit_name"]
    return f"{data['threshold']} % of {name} is spent {_planned(data)}"


_EVERY: Final = {
    "week": "every week",
    "two_weeks": "every two weeks",
    "month": "every month",
    "quarter": "every quarter",
    "year": "every year",
}
_TITLES: Final[dict[str, Callable[[Mapping[str, Any]], str]]] = {
    catalogue.IMPORT_FINISHED: _finished,
    catalogue.IMPORT_FAILED: lambda data: (
        f"{data['filename'] or 'A file'} could not be imported to {data['account_name']}"
    ),
    catalogue.BOOK_INVITED: lambda data: (
        f"{data['actor_name'] or 'Somebody'} invites you to {data['book_name']} as {data['role']}"
    ),
    catalogue.BOOK_JOINED: lambda data: (
        f"{data['display_name'] or 'Somebody'} joined {data['book_name']} as {data['role']}"
    ),
    catalogue.BOOK_ROLE_CHANGED: lambda data: (
        f"Your role in {data['book_name']} is {data['role']} now"
    ),
    catalogue.BUDGET_EXCEEDED: _exceeded,
    catalogue.BUDGET_THRESHOLD: _reached,
    catalogue.GOAL_REACHED: lambda data: (
        f"{data['category_name']} has reached its goal of {money(data['amount'], data['currency'])}"
    ),
    catalogue.GOAL_OFF_TRACK: lambda data: (
        f"{data['category_name']} was given {money(data['assigned'], data['currency'])} of the"
        f" {money(data['needed'], data['currency'])} that its goal needed in {data['month']}"
    ),
    catalogue.TRANSACTION_LARGE: _large,
    catalogue.BILL_DUE_SOON: lambda data: f"{_bill(data)} falls due on {data['due_date']}",
    catalogue.BILL_OVERDUE: lambda data: f"{_bill(data)} was due on {data['due_date']}",
    catalogue.BILL_AMOUNT_CHANGED: lambda data: (
        f"{data['schedule_name']} was {money(data['amount'], data['currency'])} instead of"
        f" {money(data['expected'], data['currency'])}"
    ),
    catalogue.SUBSCRIPTION_DETECTED: lambda data: (
        f"{data['payee_name']} is paid {money(data['amount'], data['currency'])}"
        f" {_EVERY[data['every']]}"
    ),
    catalogue.PRICE_INCREASED: lambda data: (
        f"{data['payee_name']} costs {money(data['amount'], data['currency'])} now, before it was"
        f" {money(data['amount_before'], data['currency'])}"
    ),
    catalogue.LOGIN_NEW_DEVICE: lambda _data: "A new device logged in to your account",
    catalogue.PASSWORD_CHANGED: lambda _data: "The password of your account was changed",
    catalogue.EMAIL_CHANGED: lambda data: f"Your account has the address {data['email']} now",
    catalogue.TOKEN_CREATED: lambda data: f"The access token {data['name']} was made",
    catalogue.MFA_ENABLED: lambda data: f"The second factor {data['name']} was set up",
    catalogue.MFA_DISABLED: lambda data: f"The second factor {data['name']} was removed",
    catalogue.EXPORT_READY: lambda _data: "An export about you is ready",
    catalogue.PASSKEY_ADDED: lambda data: f"The passkey {data['name']} was added",
    catalogue.IDENTITY_LINKED: lambda data: f"An account at {data['name']} signs in to yours now",
    catalogue.PASSKEY_COPIED: lambda data: f"The passkey {data['name']} may have been copied",
    catalogue.REFRESH_REUSE: lambda _data: "A session was ended because its token was copied",
    catalogue.WEBHOOK_DISABLED: lambda data: f"The webhook to {data['host']} was disabled",
}
