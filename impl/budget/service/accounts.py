"""Accounts: opened, renamed, closed and deleted."""

import datetime as dt
import itertools
from typing import Any, Final
from uuid import UUID

from generated.budget.models import (
    Account,
    AccountClose,
    AccountCreate,
    AccountKind,
    AccountPage,
    AccountSubtype,
    AccountUpdate,
    BalanceHistory,
    BalanceInterval,
    BalancePoint,
)
from generated.problems import (
    AccountInUse,
    AccountKindMismatch,
    AccountNotEmpty,
    DateRangeRefused,
    NameTaken,
)
from generated.runtime import Caller, IfMatch
from impl.budget import ledger
from impl.budget.repository import books
from impl.budget.repository import ledger as stored
from impl.budget.repository.accounts import Accounts as Rows
from impl.budget.repository.base import Row
from impl.budget.repository.categories import Categories
from impl.budget.repository.imports import Imports
from impl.budget.repository.reconciliations import Reconciliations
from impl.budget.repository.schedules import Schedules
from impl.budget.rules.entries import FIRST_DAY, check_date
from impl.budget.rules.periods import begin, periods
from impl.budget.service.base import Resource, today, uuid_of
from impl.budget.service.books import check_currency
from impl.budget.values import Draft, System
from impl.platform import journal
from impl.platform.conditional import check_version
from impl.platform.journal import ChangeSet

_SUBTYPES: Final[dict[AccountKind, frozenset[AccountSubtype]]] = {
    "asset": frozenset(
        ("checking", "savings", "cash", "investment", "property", "receivable", "other")
    ),
    "liability": frozenset(("credit_card", "loan", "mortgage", "other")),
    "equity": frozenset(("other",)),
}
_AT_ONCE: Final = 100
_MOST_PERIODS: Final = 400
_MONTHS_SHOWN: Final = 12
_ON_BUDGET: Final = frozenset(("checking", "savings", "cash", "credit_card"))
"""Subtypes whose money is on budget unless the caller says otherwise."""


class Accounts(Resource):
    async def list_accounts(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        kind: AccountKind | None,
        on_budget: bool | None,
        closed: bool | None,
        limit: int,
        cursor: str | None,
    ) -> AccountPage:
        filters = {
            "list": "accounts",
            "book": book_id,
            "kind": kind,
            "on_budget": on_budget,
            "closed": closed,
        }
        after = self._after(cursor, filters)
        key = (str(after[0]), uuid_of(after[1])) if after else None
        rows = await Rows.page(book_id, (kind, on_budget, closed), key, limit + 1)
        shown = rows[:limit]
        following = shown and [shown[-1]["name_key"], shown[-1]["id"]]
        return AccountPage(
            items=[_account(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_account(
        self, caller: Caller, book_id: UUID, *, body: AccountCreate
    ) -> Account:
        check_currency(body.currency)
        on_budget = body.subtype in _ON_BUDGET if body.on_budget is None else body.on_budget
        _check_kind(body.kind, body.subtype, on_budget=on_budget)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await _check_name(book_id, body.name)
            row = await Rows.create(
                changes,
                {
                    "name": body.name,
                    "kind": body.kind,
                    "subtype": body.subtype,
                    "currency": body.currency,
                    "on_budget": on_budget,
                    "identifier": body.identifier,
                    "note": body.note,
                },
            )
            wanted = _counterparts(body.currency, changes.book.base_currency, on_budget=on_budget)
            await Rows.ensure_system(book_id, wanted, changes.at)
            if body.opening_balance:
                await ledger.enter(changes, _opening(changes, row["id"], body))
            return _account(await Rows.find(book_id, row["id"]))

    async def get_account(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        account_id: UUID,
    ) -> Account:
        return _account(await Rows.find(book_id, account_id))

    async def update_account(
        self,
        caller: Caller,
        book_id: UUID,
        account_id: UUID,
        *,
        if_match: IfMatch | None,
        body: AccountUpdate,
    ) -> Account:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, account_id)
            check_version(if_match, row["version"], "account")
            values: dict[str, Any] = body.model_dump(exclude_unset=True, exclude={"closed"})
            if body.subtype is not None:
                _check_kind(row["kind"], body.subtype, on_budget=row["on_budget"])
            if body.name is not None:
                await _check_name(book_id, body.name, but=account_id)
            if body.closed is not None and body.closed != (row["closed_at"] is not None):
                if body.closed:
                    _check_empty(row)
                values["closed_at"] = changes.at if body.closed else None
            return _account(await Rows.update(changes, row, values))

    async def delete_account(
        self, caller: Caller, book_id: UUID, account_id: UUID, *, if_match: IfMatch | None
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, account_id)
            check_version(if_match, row["version"], "account")
            if await Rows.other_transactions(book_id, account_id):
                raise AccountInUse("The account has transactions; close it instead.")
            if await Schedules.on_account(book_id, account_id):
                raise AccountInUse("A schedule enters transactions on the account.")
            openings = await stored.load(book_id, await Rows.openings(book_id, account_id))
            await ledger.remove_many(changes, list(openings.values()))
            while imports := await Imports.page(book_id, (account_id, None), None, _AT_ONCE):
                for each in imports:
                    await Imports.delete(changes, each)
            for each in await Reconciliations.of_account(book_id, account_id):
                await Reconciliations.delete(changes, each)
            await Rows.delete(changes, row)

    async def close_account(
        self, caller: Caller, book_id: UUID, account_id: UUID, *, body: AccountClose
    ) -> Account:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, account_id)
            if body.category_id is not None:
                await Categories.find(book_id, body.category_id)
            if body.transfer_account_id is not None:
                await Rows.find(book_id, body.transfer_account_id)
            if row["closed_at"] is not None:
                return _account(row)
            if body.transfer_account_id is None:
                _check_empty(row)
            elif row["cleared"] + row["uncleared"]:
                await ledger.enter(changes, _last_transfer(changes, row, body))
                row = await Rows.find(book_id, account_id)
            return _account(await Rows.update(changes, row, {"closed_at": changes.at}))

    async def reopen_account(self, caller: Caller, book_id: UUID, account_id: UUID) -> Account:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, account_id)
            return _account(await Rows.update(changes, row, {"closed_at": None}))

    async def get_balance_history(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        account_id: UUID,
        *,
        date_from: dt.date | None,
        date_to: dt.date | None,
        interval: BalanceInterval,
    ) -> BalanceHistory:
        account = await Rows.find(book_id, account_id)
        last = date_to or today((await books.find(book_id))["time_zone"])
        first = date_from or max(FIRST_DAY, _months_before(last, _MONTHS_SHOWN - 1))
        for day in (first, last):
            check_date(day)
        spans = list(itertools.islice(periods(first, last, interval), _MOST_PERIODS + 1))
        if not 0 < len(spans) <= _MOST_PERIODS:
            raise DateRangeRefused(
                f"From {first} to {last} there is no {interval}, or more than {_MOST_PERIODS}."
            )
        balance = await Rows.balance_before(book_id, account_id, first)
        moved = await Rows.moved(book_id, account_id, first, last, interval)
        items = []
        for since, until in spans:
            change = moved.get(begin(since, interval), 0)
            balance += change
            items.append(
                BalancePoint(date_from=since, date_to=until, change=change, balance=balance)
            )
        return BalanceHistory(
            account_id=account_id, currency=account["currency"], interval=interval, items=items
        )


def _months_before(day: dt.date, months: int) -> dt.date:
    """The first day of the month that is so many months before the day's."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return dt.date(year, month + 1, 1)


def _check_empty(row: Row) -> None:
    balance = row["cleared"] + row["uncleared"]
    if balance:
        raise AccountNotEmpty(
            f"The account holds {balance} in minor units of {row['currency']}.", balance=balance
        )


def _last_transfer(changes: ChangeSet, row: Row, body: AccountClose) -> Draft:
    """What takes the account's balance to zero."""
    return Draft(
        date=body.date or today(changes.book.time_zone),
        account_id=row["id"],
        amount=-(row["cleared"] + row["uncleared"]),
        status="cleared",
        category_id=body.category_id,
        transfer_account_id=body.transfer_account_id,
        transfer_amount=body.transfer_amount,
        exchange_rate=body.exchange_rate,
    )


def _check_kind(kind: AccountKind, subtype: AccountSubtype, *, on_budget: bool) -> None:
    if subtype not in _SUBTYPES[kind]:
        raise AccountKindMismatch(f"An account of the kind {kind} cannot be {subtype}.")
    if kind == "equity" and on_budget:
        raise AccountKindMismatch("Equity is never on budget.")


async def _check_name(book_id: UUID, name: str, but: UUID | None = None) -> None:
    taken = await Rows.named(book_id, name)
    if taken is not None and taken != but:
        raise NameTaken(f"The book has an account {name} already.", existing_id=taken)


def _counterparts(currency: str, base: str, *, on_budget: bool) -> set[tuple[System, str]]:
    """The system accounts that entries on such an account may need."""
    if not on_budget:
        return {("off_budget", currency), ("opening_balance", currency), ("exchange", currency)}
    if currency != base:
        return {("exchange", currency), ("exchange", base)}
    return set()


def _opening(changes: ChangeSet, account_id: UUID, body: AccountCreate) -> Draft:
    return Draft(
        date=body.opening_date or today(changes.book.time_zone),
        account_id=account_id,
        amount=body.opening_balance,
        status="cleared",
        exchange_rate=body.opening_exchange_rate,
        source="opening",
    )


def _account(row: Row) -> Account:
    return Account(
        **{name: row[name] for name in Rows.columns},
        balance=row["cleared"] + row["uncleared"],
        cleared_balance=row["cleared"],
        uncleared_balance=row["uncleared"],
    )
