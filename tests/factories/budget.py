"""Books and what is in them, made through the budget domain's own service."""

import datetime as dt
from typing import Any, Final
from uuid import UUID, uuid4

import orjson
from pydantic import BaseModel

from generated.budget.models import (
    Account,
    AccountClose,
    AccountCreate,
    Assignment,
    AssignmentSet,
    Book,
    BookCreate,
    Category,
    CategoryCreate,
    CategoryGroupCreate,
    Rate,
    RateCreate,
    Reconciliation,
    ReconciliationCreate,
    Schedule,
    ScheduleCreate,
    Tag,
    TagCreate,
    Transaction,
    TransactionCreate,
)
from generated.runtime import Encoded, Role
from impl.budget.service import BudgetService, build
from impl.platform import clock, db
from impl.platform.auth import KnownCaller
from impl.platform.caseless import email_key
from impl.platform.paging import Cursors
from tests.conftest import settings_of

SCOPES: Final = frozenset({"budget:read", "budget:write"})

NO_FILTERS: Any = dict.fromkeys(
    (
        "account_id",
        "category_id",
        "payee_id",
        "tag_id",
        "import_id",
        "date_from",
        "date_to",
        "status",
        "amount_min",
        "amount_max",
        "uncategorised",
        "q",
    )
)
"""What list_transactions is told when it is told nothing."""


def a_caller(role: Role | None = "owner", books: frozenset[UUID] | None = None) -> KnownCaller:
    """Somebody that no other test knows."""
    return KnownCaller(
        "203.0.113.7", "tests", uuid4().hex, uuid4(), uuid4(), None, SCOPES, books, role
    )


async def a_person(email: str | None = None, *, verified: bool = True) -> KnownCaller:
    """Somebody with an account, called Grace Example."""
    caller = a_caller(role=None)
    address = email or f"{uuid4().hex}@example.org"
    await db.execute(
        "INSERT INTO auth_users (id, email, email_key, display_name, locale, password_hash,"
        " password_changed_at, version, created_at, updated_at, email_verified_at)"
        " VALUES ($1, $2, $3, 'Grace Example', 'en', '$argon2id$', $4, 1, $4, $4, $5)",
        caller.user_id,
        address,
        email_key(address),
        clock.now(),
        clock.now() if verified else None,
    )
    return caller


def a_service(url: str, **settings: object) -> BudgetService:
    return build(settings_of(url, **settings), Cursors([b"tests"]))


def plain(answer: BaseModel | Encoded[Any]) -> Any:
    """An answer as its JSON, whichever of the two forms it has."""
    if isinstance(answer, Encoded):
        return orjson.loads(answer.content)
    return orjson.loads(answer.model_dump_json())


class Household:
    """A book with its owner, and short ways to fill it."""

    def __init__(self, service: BudgetService, caller: KnownCaller, book: Book) -> None:
        self.service, self.caller, self.book = service, caller, book
        self.id = book.id
        self._group: UUID | None = None

    async def account(self, name: str = "Current account", **changes: Any) -> Account:
        values = {"name": name, "kind": "asset", "subtype": "checking", "currency": "EUR"}
        body = AccountCreate.model_validate(values | changes)
        return await self.service.create_account(self.caller, self.id, body=body)

    async def category(self, name: str = "Groceries", **changes: Any) -> Category:
        if "category_group_id" not in changes and self._group is None:
            group = await self.service.create_category_group(
                self.caller, self.id, body=CategoryGroupCreate(name="Everything")
            )
            self._group = group.id
        body = CategoryCreate.model_validate(
            {"category_group_id": self._group, "name": name} | changes
        )
        return await self.service.create_category(self.caller, self.id, body=body)

    async def tag(self, name: str = "Holiday 2026") -> Tag:
        return await self.service.create_tag(self.caller, self.id, body=TagCreate(name=name))

    async def enter(self, account: Account, amount: int, **changes: Any) -> Transaction:
        body = TransactionCreate.model_validate(
            {"account_id": account.id, "date": dt.date(2026, 1, 15), "amount": amount} | changes
        )
        answer = await self.service.create_transaction(self.caller, self.id, body=body)
        return Transaction.model_validate(plain(answer))

    async def close(self, account: Account, **values: Any) -> Account:
        body = AccountClose.model_validate(values)
        return await self.service.close_account(self.caller, self.id, account.id, body=body)

    async def rate(self, base: str, quote: str, date: str, rate: str) -> Rate:
        body = RateCreate.model_validate({"base": base, "quote": quote, "date": date, "rate": rate})
        return await self.service.create_rate(self.caller, self.id, body=body)

    async def schedule(self, account: Account, amount: int, **changes: Any) -> Schedule:
        values = {"name": "Rent", "rule": "FREQ=MONTHLY", "start_date": dt.date(2026, 2, 1)}
        body = ScheduleCreate.model_validate(
            {"account_id": account.id, "amount": amount} | values | changes
        )
        return await self.service.create_schedule(self.caller, self.id, body=body)

    async def assign(self, category: Category, amount: int, month: str = "2026-01") -> Assignment:
        return await self.service.assign_to_category(
            self.caller, self.id, month, category.id, body=AssignmentSet(assigned=amount)
        )

    async def statement(
        self, account: Account, balance: int, date: dt.date = dt.date(2026, 1, 31)
    ) -> Reconciliation:
        body = ReconciliationCreate(statement_date=date, statement_balance=balance)
        return await self.service.create_reconciliation(self.caller, self.id, account.id, body=body)

    async def month(self, month: str) -> Any:
        return plain(await self.service.get_month(self.caller, self.id, month))

    async def balance(self, account: Account) -> int:
        return (await self.service.get_account(self.caller, self.id, account.id)).balance


async def a_household(service: BudgetService, **changes: Any) -> Household:
    caller = a_caller()
    values = {"name": "Home", "base_currency": "EUR", "first_month": "2026-01"}
    body = BookCreate.model_validate(values | changes)
    return Household(service, caller, await service.create_book(caller, body=body))
